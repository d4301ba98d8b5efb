/*
 * What a command wants from the user: asked, edited, completed, answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ask.h"

#include <libintl.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/keys.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cmd/keys.h"
#include "cmd/recover.h"
#include "field.h"
#include "session/trail.h"

#define _(text) gettext(text)

static bool
is_command(const struct want *want)
{
	return want->kind == WANT_PROMPT && want->command;
}

static void
forget_words(struct ask *ask)
{
	value_free(ask->words);
	ask->words = NULL;
	ask->words_top = 0;
}

void
ask_begin(struct ask *ask, struct editor *editor)
{
	const struct want *want = &editor->want;

	if (ask->open || want->kind == WANT_NOTHING)
		return;
	ask->open = true;
	forget_words(ask);
	if (want->kind != WANT_CHOICE)
		field_open(want->text, want->lines, is_command(want));
}

void
ask_clear(struct ask *ask)
{
	field_close();
	forget_words(ask);
	str_clear(&ask->offer);
	ask->open = false;
}

static char *
copy_text(const char *text)
{
	return text ? mem_text(text) : NULL;
}

/* The want with another text to begin with. */
static struct want
copy_want(const struct want *want, const char *text)
{
	return (struct want){
		.kind = want->kind,
		.label = copy_text(want->label),
		.text = mem_text(text),
		.line = copy_text(want->line),
		.tab_line = copy_text(want->tab_line),
		.choices = copy_text(want->choices),
		.lines = want->lines,
		.series = want->series,
		.below = want->below,
		.typed = true,
		.complete = value_copy(want->complete),
	};
}

/* Runs the answer, then `next` (may be NULL). A cell's text that is refused is
 * opened again: what was typed is not lost. */
static void
answer(struct ask *ask, struct editor *editor, const char *text, const char *next)
{
	struct want again = copy_want(&editor->want, text);
	char *line = copy_text(next);
	struct err err = {0};

	ask_clear(ask);
	if (editor_answer(editor, again.text, &err) == 0) {
		if (line)
			editor_run(editor, line, &err);
	} else if (again.kind == WANT_CELL && editor->want.kind == WANT_NOTHING) {
		editor->want = again;
		again = (struct want){0};
	}
	want_clear(&again);
	free(line);
	err_clear(&err);
}

/* Shows what the text would lead to; NULL: it was given up. */
static void
follow(struct editor *editor, const char *text)
{
	if (editor->want.follow != NULL)
		editor->want.follow(editor, text);
}

static void
drop(struct ask *ask, struct editor *editor)
{
	follow(editor, NULL);
	ask_clear(ask);
	want_clear(&editor->want);
}

/* Bytes that all words have in common at their beginning, whole characters. */
static size_t
common_start(const struct value *words)
{
	const char *first = value_text(words->items[0]);
	size_t len = strlen(first);

	for (size_t i = 1; i < words->count; i++) {
		const char *word = value_text(words->items[i]);
		size_t same = 0;

		while (same < len && word[same] == first[same])
			same++;
		len = same;
	}
	while (len > 0 && (first[len] & 0xc0) == 0x80)
		len--;
	return len;
}

/* Takes the field's text from `start` on as far as the words agree; shows them
 * when there are several. True: something was completed or shown. */
static bool
complete_from(struct ask *ask, struct value *words, size_t start, const char *after)
{
	size_t typed = field_caret() - start, common;
	struct str text = {0};

	forget_words(ask);
	if (words->count == 0) {
		value_free(words);
		return false;
	}
	common = common_start(words);
	if (words->count == 1) {
		str_add(&text, value_text(words->items[0]));
		/* Behind the sign of a condition comes a value. */
		if (text.len == 0 || strchr("=<>", text.s[text.len - 1]) == NULL)
			str_add(&text, after);
	} else if (common >= typed) {
		str_add_n(&text, value_text(words->items[0]), common);
	}
	if (text.len > 0)
		field_replace(start, str_text(&text));
	str_clear(&text);
	if (words->count > 1)
		ask->words = words;
	else
		value_free(words);
	return true;
}

static void
complete_command(struct ask *ask, struct editor *editor)
{
	size_t start = field_caret();
	struct value *words = editor_complete(editor, field_text(), field_caret(), &start);

	if (words)
		complete_from(ask, words, start, " ");
}

/* Tab in a question: what could stand where its line has %%. */
static void
complete_question(struct ask *ask, struct editor *editor)
{
	const char *line = editor->want.line, *mark = line ? strstr(line, "%%") : NULL;
	struct str begun = {0};
	struct value *words;
	size_t start, before;

	if (!mark || strpbrk(field_text(), " \t\"'\\"))
		return;
	before = (size_t)(mark - line);
	str_add_n(&begun, line, before);
	str_add_n(&begun, field_text(), field_caret());
	start = begun.len;
	words = editor_complete(editor, str_text(&begun), begun.len, &start);
	if (words && start >= before)
		complete_from(ask, words, start - before, "");
	else
		value_free(words);
	str_clear(&begun);
}

/* The names in use that begin as the text does, whatever the case; none for
 * an empty text, or when the text is one of them. */
static struct value *
names_like(const struct value *names, const char *text)
{
	struct value *found = value_new_list();
	char *folded = utf8_fold(text);

	for (size_t i = 0; *text && i < names->count; i++) {
		const char *name = value_text(names->items[i]);
		char *other = utf8_fold(name);

		if (str_starts(other, folded) && strcmp(name, text) != 0)
			value_add(found, value_new_text(name));
		free(other);
	}
	free(folded);
	return found;
}

/* Tab once more: the next page of the words shown, and from the last the
 * first; false where they all are on one. */
static bool
next_page(struct ask *ask, size_t page)
{
	if (!ask->words || ask->words->count <= page)
		return false;
	ask->words_top += page > 0 ? page : 1;
	if (ask->words_top >= ask->words->count)
		ask->words_top = 0;
	return true;
}

/* Tab in a cell: completes a name that was begun, else takes the text and goes
 * on to the next cell. */
static void
tab(struct ask *ask, struct editor *editor)
{
	const struct want *want = &editor->want;
	char *before = mem_text(field_text());

	if (want->kind == WANT_PROMPT && next_page(ask, editor->page)) {
		/* Nothing was typed since: the words are the same. */
	} else if (is_command(want)) {
		complete_command(ask, editor);
	} else if (want->kind == WANT_PROMPT) {
		complete_question(ask, editor);
	} else if (!want->complete || field_caret() < strlen(before) || ask->words ||
	    !complete_from(ask, names_like(want->complete, before), 0, "")) {
		answer(ask, editor, before, want->tab_line);
	}
	free(before);
}

/* The names that begin as the text does, for the hint. */
static void
offer_names(struct ask *ask, const struct want *want)
{
	struct value *names;

	str_cut(&ask->offer, 0);
	if (!want->complete || field_caret() < strlen(field_text()))
		return;
	names = names_like(want->complete, field_text());
	for (size_t i = 0; i < names->count; i++) {
		str_add(&ask->offer, i == 0 ? _("Tab: ") : " · ");
		str_add(&ask->offer, value_text(names->items[i]));
	}
	value_free(names);
}

static void
choose(struct ask *ask, struct editor *editor, const struct event *event)
{
	const char *choices = editor->want.choices ? editor->want.choices : "";

	if (event->kind != EVENT_KEY)
		return;
	if (strlen(event->key) == 1 && strchr(choices, event->key[0]))
		answer(ask, editor, event->key, NULL);
	else if (str_equal(event->key, "<Esc>") || str_equal(event->key, "<C-c>") ||
	    str_equal(event->key, "<C-g>"))
		drop(ask, editor);
}

void
ask_event(struct ask *ask, struct editor *editor, const struct event *event)
{
	char *text;

	if (editor->want.kind == WANT_CHOICE) {
		choose(ask, editor, event);
		return;
	}
	switch (field_event(event)) {
	case FIELD_OPEN:
		forget_words(ask);
		offer_names(ask, &editor->want);
		follow(editor, field_text());
		break;
	case FIELD_TAB:
		tab(ask, editor);
		if (ask->open)
			follow(editor, field_text());
		break;
	case FIELD_DROPPED:
		drop(ask, editor);
		break;
	case FIELD_TAKEN:
	case FIELD_SAVE:
		text = mem_text(field_text());
		answer(ask, editor, text, str_equal(event->key, "<C-s>") ?
		    keys_find_own(editor->settings, KEYS_NORMAL, "<C-s>") : NULL);
		free(text);
		break;
	}
}

void
ask_keep_draft(const struct ask *ask, const struct editor *editor)
{
	const struct want *want = &editor->want;
	char *line = ask->open ? editor_draft_line(editor) : NULL;

	if (line && (want->typed || !str_equal(field_text(), want->text)))
		trail_draft(editor->document, field_text(), line);
	else
		trail_draft(editor->document, NULL, NULL);
	free(line);
}

static const char *
hint_for(const struct want *want)
{
	if (want->kind == WANT_CHOICE)
		return _("Esc not now");
	if (is_command(want))
		return _("Enter run  Tab complete  Esc give up");
	if (want->kind == WANT_PROMPT)
		return _("Enter take  Esc give up");
	if (want->series)
		return _("- + ! ? # elsewhere  @who  Tab next  Enter take  Esc end");
	if (want->lines)
		return _("Alt-Enter new line  Tab next  Enter take  Esc give up");
	if (want->complete)
		return _("Tab complete, next  Enter take  Esc give up");
	return _("Tab next  Enter take  Esc give up");
}

static const char *
mode_of(const struct want *want)
{
	if (want->kind == WANT_CELL)
		return field_is_vi_command() ? _("VI") : want->series ? _("NOTES") : _("EDIT");
	return is_command(want) ? _("COMMAND") : _("ASK");
}

void
ask_show(const struct ask *ask, const struct editor *editor, struct frame *frame)
{
	const struct want *want = &editor->want;
	const char *question;

	if (!ask->open)
		return;
	question = want->kind == WANT_CHOICE ? NULL : field_question();
	frame->mode = mode_of(want);
	frame->hint = question ? question : ask->offer.len > 0 ? str_text(&ask->offer) :
	    want->series && editor->message ? editor->message : hint_for(want);
	frame->field = (struct frame_field){
		.open = true,
		.in_place = want->kind == WANT_CELL,
		.below = want->below,
		.choice = want->kind == WANT_CHOICE,
		.label = question && want->kind == WANT_PROMPT ? question : want->label,
		.text = want->kind == WANT_CHOICE ? "" : field_text(),
		.caret = want->kind == WANT_CHOICE ? 0 : field_caret(),
	};
}
