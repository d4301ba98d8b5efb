/*
 * Texts that were given up before they were taken: they are kept, and come back.
 *
 * The next card begun in the same cell begins with the text, and one command
 * takes up the last one wherever it was for. The last is also what the journal
 * holds as being typed, so that it outlives a crash.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "cell.h"
#include "cmd/recover.h"
#include "commands.h"
#include "hinting.h"
#include "keeping.h"
#include "text.h"

#define KEPT_MOST 20	/* older ones go */

static void
drop(struct editor *editor, size_t at)
{
	free(editor->kept[at].line);
	free(editor->kept[at].text);
	for (editor->kept_count--; at < editor->kept_count; at++)
		editor->kept[at] = editor->kept[at + 1];
}

void
kept_free(struct editor *editor)
{
	while (editor->kept_count > 0)
		drop(editor, editor->kept_count - 1);
	free(editor->kept);
}

/* The text for a line, NULL: the last one of this map; or kept_count. */
static size_t
find(const struct editor *editor, const char *line)
{
	size_t at = editor->kept_count;

	while (at-- > 0)
		if (editor->kept[at].document == editor->document &&
			(line == NULL || strcmp(editor->kept[at].line, line) == 0))
			return at;
	return editor->kept_count;
}

static void
keep(struct editor *editor, char *line, const char *text)
{
	size_t at = find(editor, line);

	if (at < editor->kept_count)
		drop(editor, at);
	if (editor->kept_count == KEPT_MOST)
		drop(editor, 0);
	vec_grow(editor->kept, editor->kept_count, editor->kept_room);
	editor->kept[editor->kept_count++] = (struct kept){ editor->document, line,
		mem_text(text) };
}

static void
add_key(const struct editor *editor, const char *line, struct str *out)
{
	if (!hint_add_key(editor, line, out))
		str_add_format(out, ":%s", line);
}

static void
say_kept(struct editor *editor, const char *text)
{
	char *shown = text_shortened(text);
	struct str here = { 0 }, anywhere = { 0 };

	add_key(editor, editor->want.series ? "capture" : "append", &here);
	add_key(editor, "resume", &anywhere);
	if (editor->want.adds)
		text_say(editor, _("“%s” is kept: %s here goes on with it, %s anywhere."), shown,
			str_text(&here), str_text(&anywhere));
	else
		text_say(editor, _("“%s” is kept: %s goes on with it."), shown,
			str_text(&anywhere));
	str_clear(&here);
	str_clear(&anywhere);
	free(shown);
}

void
editor_give_up(struct editor *editor, const char *text)
{
	const struct want *want = &editor->want;
	char *line = want_is_for_map(want) && !cell_is_blank(text) &&
		(want->typed || strcmp(text, want->text != NULL ? want->text : "") != 0) ?
		editor_draft_line(editor) : NULL;

	if (line != NULL) {
		keep(editor, line, text);
		say_kept(editor, text);
	}
	want_clear(&editor->want);
}

const char *
editor_kept(const struct editor *editor, const char **line)
{
	size_t at = find(editor, NULL);
	const struct kept *last = at < editor->kept_count ? &editor->kept[at] : NULL;

	*line = last != NULL ? last->line : NULL;
	return last != NULL ? last->text : NULL;
}

void
kept_offer(struct editor *editor)
{
	char *line = editor->has_screen ? editor_draft_line(editor) : NULL;
	size_t at = line != NULL ? find(editor, line) : editor->kept_count;

	free(line);
	if (at == editor->kept_count)
		return;
	free(editor->want.text);
	editor->want.text = mem_text(editor->kept[at].text);
	editor->want.typed = true;
	drop(editor, at);
	text_say(editor, _("Here is what you had begun; <C-u> empties it."));
}

int
cmd_resume(struct editor *editor, const struct args *args, struct err *err)
{
	const char *kept_line, *kept = editor_kept(editor, &kept_line);
	char *line, *text;
	int result;

	(void)args;
	if (kept == NULL) {
		text_say(editor, _("No text was given up."));
		return 0;
	}
	line = mem_text(kept_line);
	text = mem_text(kept);
	drop(editor, find(editor, line));
	result = editor_reopen_draft(editor, text, line, err);
	if (result != 0) {
		want_clear(&editor->want);
		keep(editor, line, text);
	} else {
		free(line);
	}
	free(text);
	return result;
}
