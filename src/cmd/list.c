/*
 * Lists that lie over the map: help, options, mistakes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "list.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/width.h"
#include "list_find.h"
#include "cmd/search.h"
#include "list_lead.h"
#include "view/frame.h"
#include "view/wrap.h"

#define LEFT_WIDTH 22
#define WIDTH 76

void
list_add(struct value *list, const char *text)
{
	value_add(list, value_new_text(text));
}

void
list_add_heading(struct value *list, const char *title)
{
	if (value_count(list) > 0)
		list_add(list, "");
	list_add(list, title);
}

void
list_add_wrapped(struct value *list, const char *first, size_t indent, const char *text)
{
	struct wrap wrap = { 0 };
	size_t i;

	wrap_text(&wrap, text, strlen(text), WIDTH - (int)indent, 0);
	for (i = 0; i < wrap.count; i++) {
		struct str line = { 0 };

		if (i == 0)
			str_add(&line, first);
		else
			str_add_times(&line, ' ', indent);
		str_add_n(&line, text + wrap.v[i].start, wrap.v[i].len);
		list_add(list, str_text(&line));
		str_clear(&line);
	}
	wrap_clear(&wrap);
}

void
list_add_pair(struct value *list, const char *left, const char *right)
{
	struct str first = { 0 };
	size_t width = width_of(left, strlen(left));

	str_add(&first, "  ");
	if (width < LEFT_WIDTH) {
		str_add(&first, left);
		str_add_times(&first, ' ', LEFT_WIDTH - width);
	} else {
		list_add_wrapped(list, "  ", 2, left);
		str_add_times(&first, ' ', LEFT_WIDTH);
	}
	list_add_wrapped(list, str_text(&first), LEFT_WIDTH + 2, right);
	str_clear(&first);
}

static bool
is_heading(const struct value *list, size_t at)
{
	return frame_is_heading(value_text(value_item(list, at)),
		at > 0 ? value_text(value_item(list, at - 1)) : "");
}

size_t
list_part(const struct value *list, size_t at, bool back)
{
	size_t count = value_count(list), i = at;

	while (back ? i > 0 : i + 1 < count)
		if (is_heading(list, back ? --i : ++i))
			return i;
	return back ? 0 : at;
}

static void
put(struct editor *editor, struct value *list, char *title)
{
	editor->list = list;
	editor->list_title = title;
	editor->list_top = 0;
	list_forget(editor);
	if (editor_list_leads(editor))
		list_lead_first(editor);
}

void
list_show(struct editor *editor, struct value *list, const char *title)
{
	list_lead_forget(editor);
	value_free(editor->list);
	free(editor->list_title);
	put(editor, list, mem_text(title));
}

void
list_push(struct editor *editor, struct value *list, const char *title)
{
	value_free(editor->list_below);
	free(editor->list_below_title);
	editor->list_below = editor->list;
	editor->list_below_title = editor->list_title;
	put(editor, list, mem_text(title));
}

void
list_drop(struct editor *editor)
{
	list_lead_forget(editor);
	value_free(editor->list);
	free(editor->list_title);
	put(editor, editor->list_below, editor->list_below_title);
	editor->list_below = NULL;
	editor->list_below_title = NULL;
}
