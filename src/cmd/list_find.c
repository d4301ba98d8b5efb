/*
 * The search in a list that lies over the map.
 *
 * It is one of its own: what is searched in the help is not searched on the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "list_find.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/value.h"
#include "cmd/search.h"
#include "cmd/settings.h"
#include "list.h"
#include "text.h"

#define ABOVE 2		/* lines that show above what was found */

struct list_search {
	struct needle needle;
	char *text;		/* or NULL */
	bool marked;
	bool typing;		/* from where the list was: */
	size_t top, at;
};

static struct list_search *
get(struct editor *editor)
{
	if (editor->list_search == NULL)
		editor->list_search = mem_zero(1, sizeof *editor->list_search);
	return editor->list_search;
}

void
list_search_free(struct list_search *search)
{
	if (search == NULL)
		return;
	needle_clear(&search->needle);
	free(search->text);
	free(search);
}

const struct needle *
editor_list_match(const struct editor *editor)
{
	return editor->list_search != NULL && editor->list_search->marked ?
		&editor->list_search->needle : NULL;
}

static void
set_text(struct editor *editor, const char *text)
{
	struct list_search *search = get(editor);
	char *copy = mem_text(text);

	free(search->text);
	search->text = copy;
	needle_init(&search->needle, copy, editor->settings->ignore_accents);
}

static bool
has(const struct editor *editor, size_t line)
{
	return needle_in(&editor->list_search->needle, value_text(value_item(editor->list, line)));
}

/* Puts the cursor there, and scrolls where it is not in sight. */
static void
go_to(struct editor *editor, size_t line)
{
	size_t page = editor->page;

	editor->list_at = line;
	if (line < editor->list_top || line >= editor->list_top + page)
		editor->list_top = page > 2 * ABOVE && line > ABOVE ? line - ABOVE : line;
}

/* The next line that has it, or the one before, round the end. */
static int
find(struct editor *editor, bool back, struct err *err)
{
	size_t count = value_count(editor->list), all = 0, number = 0;
	size_t from = editor->list_at < count ? editor->list_at :
		editor->list_top + (back ? 0 : count - 1);
	size_t found = count;

	for (size_t i = 1; i <= count && found == count; i++)
		if (has(editor, (from + (back ? count - i % count : i)) % count))
			found = (from + (back ? count - i % count : i)) % count;
	for (size_t i = 0; i < count; i++) {
		all += has(editor, i);
		number += i <= found && has(editor, i);
	}
	editor->list_search->marked = all > 0;
	if (all == 0) {
		text_say(editor, _("“%s” is nowhere in this list"), editor->list_search->text);
		return err_set(err, ERR_RULE, N_("“%s” is nowhere in this list"), "t",
			editor->list_search->text);
	}
	go_to(editor, found);
	text_say(editor, _("%zu of %zu"), number, all);
	return 0;
}

int
list_find(struct editor *editor, const char *text, bool back, struct err *err)
{
	if (text != NULL && *text != '\0')
		set_text(editor, text);
	if (get(editor)->text == NULL) {
		err_set(err, ERR_RULE, N_("nothing was searched yet"), NULL);
		err_set_hint(err, N_("/ searches"));
		return -1;
	}
	return find(editor, back, err);
}

void
list_follow(struct editor *editor, const char *text)
{
	struct list_search *search = get(editor);

	if (text != NULL && !search->typing) {
		search->typing = true;
		search->top = editor->list_top;
		search->at = editor->list_at;
	}
	if (!search->typing)
		return;
	editor->list_top = search->top;
	editor->list_at = search->at;
	search->marked = false;
	editor_say(editor, NULL, false);
	search->typing = text != NULL;
	if (text != NULL && *text != '\0') {
		set_text(editor, text);
		find(editor, false, NULL);
	}
}

void
list_forget(struct editor *editor)
{
	editor->list_at = LIST_NOWHERE;
	if (editor->list_search != NULL)
		editor->list_search->marked = editor->list_search->typing = false;
}
