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
#include "base/str.h"
#include "base/utf8.h"
#include "cmd/complete.h"
#include "cmd/keys.h"
#include "cmd/kept.h"
#include "cmd/recover.h"
#include "cmd/settings.h"
#include "field.h"
#include "session/trail.h"

#define _(text) gettext(text)

static bool
is_command(const struct want *want)
{
	return want->kind == WANT_PROMPT && want->command;
}

/* What the line can be completed with; without hints only when Tab asks. */
static void
look(struct ask *ask, struct editor *editor)
{
	if (editor->settings->hints)
		palette_look(&ask->palette, editor);
	else
		palette_clear(&ask->palette);
}

void
ask_begin(struct ask *ask, struct editor *editor)
{
	const struct want *want = &editor->want;

	if (ask->open || want->kind == WANT_NOTHING)
		return;
	ask->open = true;
	if (want->kind == WANT_CHOICE)
		return;
	field_open(want->text, want->lines, is_command(want));
	look(ask, editor);
}

void
ask_clear(struct ask *ask)
{
	field_close();
	palette_clear(&ask->palette);
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
		.adds = want->adds,
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
	char *text = mem_text(field_text());

	follow(editor, NULL);
	ask_clear(ask);
	editor_give_up(editor, text);
	free(text);
}

/* The names that go on as what was begun at *start does, whatever the case; none for
 * an empty text, or when the text is one of them. */
static struct value *
names_like(const struct editor *editor, size_t *start)
{
	struct value *found = value_new_list(),
	    *names = editor_complete_names(editor, field_text(), start);
	const char *text = field_text() + *start;
	char *folded = utf8_fold(text);

	for (size_t i = 0; names && *text && i < value_count(names); i++) {
		const char *name = value_text(value_item(names, i));
		char *other = utf8_fold(name);

		if (str_starts(other, folded) && strcmp(name, text) != 0)
			value_add(found, value_new_text(name));
		free(other);
	}
	value_free(names);
	free(folded);
	return found;
}

/* Bytes in which all names begin alike, whole characters. */
static size_t
common_start(const struct value *names)
{
	const char *first = value_text(value_item(names, 0));
	size_t len = strlen(first);

	for (size_t i = 1; i < value_count(names); i++) {
		const char *name = value_text(value_item(names, i));
		size_t same = 0;

		while (same < len && name[same] == first[same])
			same++;
		len = same;
	}
	while (len > 0 && (first[len] & 0xc0) == 0x80)
		len--;
	return len;
}

/* Makes a name in use of one that was begun: as far as those agree that begin
 * so, then the first of them. False: none does. */
static bool
complete_name(const struct editor *editor)
{
	size_t start, typed;
	struct value *names = names_like(editor, &start);
	bool begun = value_count(names) > 0 && field_caret() == strlen(field_text());

	if (begun) {
		const char *first = value_text(value_item(names, 0));
		size_t len = common_start(names);
		char *head;

		typed = strlen(field_text()) - start;
		head = mem_text_n(first, len > typed ? len : strlen(first));
		field_replace(start, head);
		free(head);
	}
	value_free(names);
	return begun;
}

/* Tab in a cell: completes a name that was begun, else takes the text and goes
 * on to the next cell. */
static void
tab(struct ask *ask, struct editor *editor)
{
	const struct want *want = &editor->want;
	char *before = mem_text(field_text());

	if (want->kind == WANT_PROMPT) {
		if (ask->palette.offers.count == 0)
			palette_look(&ask->palette, editor);
		palette_tab(&ask->palette, editor, false);
	} else if (!complete_name(editor)) {
		answer(ask, editor, before, want->tab_line);
	}
	free(before);
}

/* The names that begin as the text does, for the hint. */
static void
offer_names(struct ask *ask, const struct editor *editor)
{
	size_t start;
	struct value *names;

	str_cut(&ask->offer, 0);
	if (field_caret() < strlen(field_text()))
		return;
	names = names_like(editor, &start);
	for (size_t i = 0; i < value_count(names); i++) {
		str_add(&ask->offer, i == 0 ? _("Tab: ") : " · ");
		str_add(&ask->offer, value_text(value_item(names, i)));
	}
	value_free(names);
}

/* Among notes each line that was pasted is one, the last too: all at once. */
static void
take_lines(struct ask *ask, struct editor *editor)
{
	char *text = mem_text(field_text()), *line = mem_text(editor->want.line);

	free(editor->want.line);
	editor->want.line = mem_text("notes %%");
	answer(ask, editor, text, NULL);
	if (editor->want.series) {
		free(editor->want.line);
		editor->want.line = line;
		line = NULL;
	}
	free(line);
	free(text);
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
		if (event->kind == EVENT_PASTE && editor->want.series &&
		    strchr(field_text(), '\n')) {
			take_lines(ask, editor);
			break;
		}
		look(ask, editor);
		offer_names(ask, editor);
		follow(editor, field_text());
		break;
	case FIELD_TAB:
		tab(ask, editor);
		if (ask->open)
			follow(editor, field_text());
		break;
	case FIELD_TAB_BACK:
		if (editor->want.kind == WANT_PROMPT)
			palette_tab(&ask->palette, editor, true);
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
	const char *kept_line, *kept = editor_kept(editor, &kept_line);

	if (line && (want->typed || !str_equal(field_text(), want->text)))
		trail_draft(editor->document, field_text(), line);
	else
		trail_draft(editor->document, kept, kept_line);
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
		return _("Esc give up  Enter take");
	if (want->series)
		return _("Enter take  Tab next  @who  - + ! ? # elsewhere  Empty or Esc: end");
	if (want->complete)
		return _("Tab complete, next  Enter take  Esc give up");
	return _("Esc give up  Enter take");
}

static const char *
mode_of(const struct want *want)
{
	if (want->kind == WANT_CELL)
		return field_is_vi_command() ? _("VI") : want->series ? _("NOTES") : _("EDIT");
	return is_command(want) ? _("COMMAND") : _("ASK");
}

void
ask_show(struct ask *ask, const struct editor *editor, struct frame *frame)
{
	const struct want *want = &editor->want;
	const char *question;

	if (!ask->open)
		return;
	question = want->kind == WANT_CHOICE ? NULL : field_question();
	frame->mode = mode_of(want);
	frame->hint = question ? question : ask->offer.len > 0 ? str_text(&ask->offer) :
	    hint_for(want);
	palette_show(&ask->palette, frame);
	frame->field = (struct frame_field){
		.open = true,
		.in_place = want->kind == WANT_CELL,
		.adds = want->adds,
		.choice = want->kind == WANT_CHOICE,
		.label = question && want->kind == WANT_PROMPT ? question : want->label,
		.text = want->kind == WANT_CHOICE ? "" : field_text(),
		.caret = want->kind == WANT_CHOICE ? 0 : field_caret(),
	};
}
