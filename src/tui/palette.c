/*
 * The words that the line at the prompt can be completed with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "palette.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "field.h"
#include "recall.h"

#define RECALLED 5	/* lines that come first where nothing is typed yet */

void
palette_clear(struct palette *palette)
{
	offers_clear(&palette->offers);
	free(palette->usage);
	free(palette->lines);
	*palette = (struct palette){0};
}

static bool
is_offered(const struct offers *offers, const char *word)
{
	for (size_t i = 0; i < offers->count; i++)
		if (strcmp(offers->v[i].word, word) == 0)
			return true;
	return false;
}

/* The last lines, what they do behind them; then all commands. */
static void
look_back(struct palette *palette, struct editor *editor)
{
	struct offers all = {0};
	const char *line;

	for (size_t i = 0; palette->offers.count < RECALLED && (line = recall_line(i)) != NULL; i++) {
		char *help = editor_explain(line, strlen(line));
		const char *does = help ? strstr(help, "  ") : NULL;

		if (!is_offered(&palette->offers, line))
			offers_add(&palette->offers, line, does ? does + 2 : "");
		free(help);
	}
	editor_complete(editor, "", 0, &all);
	for (size_t i = 0; i < all.count; i++)
		if (!is_offered(&palette->offers, all.v[i].word))
			offers_add(&palette->offers, all.v[i].word, all.v[i].help);
	palette->recalls = true;
	offers_clear(&all);
}

static void
look_at_line(struct palette *palette, struct editor *editor)
{
	const char *text = field_text();
	size_t caret = field_caret();

	if (strspn(text, " ") == strlen(text)) {
		look_back(palette, editor);
		return;
	}
	editor_complete(editor, text, caret, &palette->offers);
	palette->start = palette->offers.start;
	if (palette->offers.count == 0)
		palette->usage = editor_explain(text, caret);
}

/* In a question: what could stand where its line has %%. */
static void
look_at_question(struct palette *palette, struct editor *editor)
{
	const char *line = editor->want.line, *mark = line ? strstr(line, "%%") : NULL;
	struct str begun = {0};

	if (!mark || strpbrk(field_text(), "\"'\\"))
		return;
	str_add_n(&begun, line, (size_t)(mark - line));
	str_add_char(&begun, '"');
	str_add_n(&begun, field_text(), field_caret());
	editor_complete(editor, str_text(&begun), begun.len, &palette->offers);
	str_clear(&begun);
}

void
palette_look(struct palette *palette, struct editor *editor)
{
	const struct want *want = &editor->want;

	palette_clear(palette);
	if (want->kind != WANT_PROMPT)
		return;
	if (want->command)
		look_at_line(palette, editor);
	else
		look_at_question(palette, editor);
}

/* As it stands in the field: a line is parted into words, an answer is not. */
static const char *
typed_form(const struct palette *palette, const struct editor *editor, size_t at)
{
	const struct offer *offer = &palette->offers.v[at];

	return editor->want.command && !palette->recalls ? offer->quoted : offer->word;
}

/* Bytes that the first `count` have in common at their beginning, whole
 * characters. */
static size_t
common_start(const struct palette *palette, const struct editor *editor, size_t count)
{
	const char *first = typed_form(palette, editor, 0);
	size_t len = strlen(first);

	for (size_t i = 1; i < count; i++) {
		const char *word = typed_form(palette, editor, i);
		size_t same = 0;

		while (same < len && word[same] == first[same])
			same++;
		len = same;
	}
	while (len > 0 && (first[len] & 0xc0) == 0x80)
		len--;
	return len;
}

/* The only one that begins so, and a blank behind it where a word may follow;
 * or as far as those agree that begin so. False: no step further. */
static bool
complete(struct palette *palette, struct editor *editor)
{
	size_t typed = field_caret() - palette->start, begun = palette->offers.begun;
	size_t only = begun == 1 || palette->offers.count == 1, len;
	struct str text = {0};

	if (typed == 0 && palette->offers.count != 1)
		return false;
	len = only ? strlen(typed_form(palette, editor, 0)) :
	    begun > 1 ? common_start(palette, editor, begun) : 0;
	if (!only && len <= typed)
		return false;
	str_add_n(&text, typed_form(palette, editor, 0), len);
	/* Behind the sign of a condition comes its value. */
	if (only && editor->want.command && strchr("=<>/", text.s[text.len - 1]) == NULL)
		str_add_char(&text, ' ');
	field_replace(palette->start, str_text(&text));
	str_clear(&text);
	palette_look(palette, editor);
	return true;
}

bool
palette_tab(struct palette *palette, struct editor *editor, bool back)
{
	size_t count = palette->offers.count;

	if (count == 0)
		return false;
	if (!palette->walking && !back && complete(palette, editor))
		return true;
	if (!palette->walking)
		palette->at = back ? count - 1 : 0;
	else
		palette->at = (palette->at + (back ? count - 1 : 1)) % count;
	palette->walking = true;
	field_replace(palette->start, typed_form(palette, editor, palette->at));
	return true;
}

void
palette_show(struct palette *palette, struct frame *frame)
{
	const struct offers *offers = &palette->offers;

	for (size_t i = 0; i < offers->count; i++) {
		vec_grow(palette->lines, i, palette->room);
		palette->lines[i] = (struct frame_offer){offers->v[i].word, offers->v[i].help};
	}
	if (offers->count == 0 && palette->usage) {
		vec_grow(palette->lines, 0, palette->room);
		palette->lines[0] = (struct frame_offer){palette->usage, ""};
	}
	frame->offers = palette->lines;
	frame->offer_count = offers->count > 0 ? offers->count : palette->usage != NULL;
	frame->offer_at = palette->walking ? palette->at : frame->offer_count;
}
