/*
 * The commands of a review: comments written, answered, gone through, done.
 *
 * A comment stands at a touchpoint, and may be about one of its lanes. With its
 * answers it is a thread, which is gone through and done as one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "cell.h"
#include "cmd/settings.h"
#include "commands.h"
#include "here.h"
#include "list.h"
#include "list_lead.h"
#include "model/remarks.h"
#include "place.h"
#include "session/trail.h"
#include "text.h"
#include "view/label.h"
#include "view/views.h"

/* Threads in map order, each by what begins it. */
struct comments {
	node_id *v;
	size_t count, room;
};

static void
collect_at(const struct journey *journey, node_id touchpoint, bool all, struct comments *out)
{
	node_id comment;
	size_t i;

	for (i = 0; (comment = journey_child(journey, touchpoint, KEY_COMMENTS, i)) != NODE_NONE; i++)
		if (!remark_is_answer(journey, comment) &&
			(all || !journey_truth(journey, comment, KEY_DONE))) {
			vec_grow(out->v, out->count, out->room);
			out->v[out->count++] = comment;
		}
}

/* With `all` also those that are done. `from` counts those before or at a
 * touchpoint. */
static struct comments
collect(const struct journey *journey, bool all, node_id touchpoint, size_t *from)
{
	struct comments comments = { 0 };
	node_id phase, here;
	size_t i, k;

	*from = 0;
	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++)
		for (k = 0; (here = journey_child(journey, phase, KEY_TOUCHPOINTS, k)) != NODE_NONE;
			k++) {
			if (here == touchpoint)
				*from = comments.count;
			collect_at(journey, here, all, &comments);
		}
	return comments;
}

/* --- writing ------------------------------------------------------------------ */

static int
set_text(struct editor *editor, node_id comment, const char *key, const char *text,
	struct err *err)
{
	return *text == '\0' ? 0 :
		document_set(editor->document, comment, key, value_new_text(text), err);
}

static int
write_comment(struct editor *editor, node_id touchpoint, size_t index, const char *text,
	const char *on, struct err *err)
{
	char *by = *editor->settings->name != '\0' ? mem_text(editor->settings->name) :
		trail_user();
	node_id comment = document_insert(editor->document, NODE_COMMENT, touchpoint, "comments",
		index, err);
	int result = -1;

	if (comment != NODE_NONE && set_text(editor, comment, "by", by, err) == 0 &&
		(*editor->today == '\0' || document_set(editor->document, comment, "at",
		value_new_plain(editor->today), err) == 0) &&
		set_text(editor, comment, "text", text, err) == 0)
		result = set_text(editor, comment, "on", on, err);
	if (result == 0)
		editor->comment = comment;
	free(by);
	return result;
}

int
cmd_comment(struct editor *editor, const struct args *args, struct err *err)
{
	struct spot spot = here_spot(editor);
	const struct journey *journey = place_journey(editor);
	char *on;
	int result;

	if (spot.touchpoint == NODE_NONE)
		return err_set(err, ERR_RULE, N_("comments stand at touchpoints: go to one"), NULL);
	if (cell_is_blank(args->v[1]))
		return 0;
	on = mem_text(spot.lane != KEY_NONE ? journey_key_name(journey, spot.lane) : "");
	result = write_comment(editor, spot.touchpoint, (size_t)-1, args->v[1], on, err);
	if (result == 0)
		text_say(editor, _("Commented on “%s”."), place_name(editor, spot.touchpoint));
	free(on);
	return result;
}

/* The thread that the cursor is on; else the one gone to last where the cursor still
 * is at its touchpoint; else the first open one about the lane here, or about
 * anything here. */
static node_id
thread_at_hand(struct editor *editor, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct spot spot = here_spot(editor);
	const char *lane = spot.lane != KEY_NONE ? journey_key_name(journey, spot.lane) : "";
	node_id touchpoint = spot.touchpoint, comment = editor->comment, found = NODE_NONE;
	struct comments open = { 0 };

	if (here_node(editor) != NODE_NONE &&
		journey_kind(journey, here_node(editor)) == NODE_COMMENT)
		return remark_of(journey, here_node(editor));
	if (comment != NODE_NONE && journey_has(journey, comment) &&
		journey_parent(journey, comment) == touchpoint)
		return remark_of(journey, comment);
	if (touchpoint != NODE_NONE)
		collect_at(journey, touchpoint, false, &open);
	for (size_t i = open.count; i-- > 0; )
		if (found == NODE_NONE || strcmp(journey_text(journey, found, KEY_ON), lane) != 0 ||
			strcmp(journey_text(journey, open.v[i], KEY_ON), lane) == 0)
			found = open.v[i];
	free(open.v);
	if (found == NODE_NONE)
		err_set(err, ERR_RULE, N_("there is no open comment here"), NULL);
	return found;
}

int
cmd_answer(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id thread = thread_at_hand(editor, err), last, next;
	char *text;
	int result;

	if (thread == NODE_NONE)
		return -1;
	if (cell_is_blank(args->v[1]))
		return 0;
	for (last = thread; (next = remark_next_answer(journey, last)) != NODE_NONE; )
		last = next;
	result = write_comment(editor, journey_parent(journey, thread),
		journey_index(journey, last) + 1, args->v[1], "", err);
	if (result == 0)
		result = document_set(editor->document, editor->comment, "answer",
			value_new_plain("true"), err);
	if (result != 0)
		return -1;
	editor->comment = thread;
	text = text_shortened(journey_text(journey, thread, KEY_TEXT));
	text_say(editor, _("Answered “%s”."), text);
	if (remark_is_done(journey, thread))
		text_say_also(editor, _("It is done; resolve opens it again."));
	free(text);
	return 0;
}

static void
say_open(struct editor *editor, const char *what)
{
	size_t from;
	struct comments open = collect(place_journey(editor), false, NODE_NONE, &from);

	if (open.count == 0)
		text_say(editor, _("%s No comment is open any more."), what);
	else
		text_say(editor, ngettext("%s %zu open comment is left.",
			"%s %zu open comments are left.", (unsigned long)open.count), what,
			open.count);
	free(open.v);
}

int
cmd_resolve(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id thread = thread_at_hand(editor, err);
	struct str what = { 0 };
	char *text;
	bool done;

	(void)args;
	if (thread == NODE_NONE)
		return -1;
	done = !remark_is_done(journey, thread);
	if (document_set(editor->document, thread, "done", done ? value_new_plain("true") : NULL,
		err) != 0)
		return -1;
	text = text_shortened(journey_text(journey, thread, KEY_TEXT));
	str_add_format(&what, done ? _("Done: “%s”.") : _("Open again: “%s”."), text);
	say_open(editor, str_text(&what));
	str_clear(&what);
	free(text);
	return 0;
}

/* --- going through them ---------------------------------------------------------- */

/* "Ann, 2026-05-28: Is this so?" */
static void
add_comment(const struct journey *journey, node_id comment, struct str *out)
{
	const char *by = journey_text(journey, comment, KEY_BY);
	const char *at = journey_text(journey, comment, KEY_AT);

	str_add(out, by);
	str_add_format(out, "%s%s", *by != '\0' && *at != '\0' ? ", " : "", at);
	str_add_format(out, "%s%s", *by != '\0' || *at != '\0' ? ": " : "",
		journey_text(journey, comment, KEY_TEXT));
}

/* The same, and what was answered. */
static void
add_thread(const struct journey *journey, node_id comment, struct str *out)
{
	add_comment(journey, comment, out);
	while ((comment = remark_next_answer(journey, comment)) != NODE_NONE) {
		str_add(out, _(" Answer: "));
		add_comment(journey, comment, out);
	}
}

/* Prose has a line for it; else what it is about is gone to, on the map. */
static void
go_to(struct editor *editor, node_id comment)
{
	const struct journey *journey = place_journey(editor);
	node_id touchpoint = journey_parent(journey, comment);
	key_id lane = journey_find_key(journey, journey_text(journey, comment, KEY_ON));

	editor->comment = comment;
	if (here_is(editor, "prose")) {
		here_go_to(editor, comment, KEY_NONE, 0);
		here_follow(editor);
		return;
	}
	here_open(editor, views_find("map"));
	if (lane != KEY_NONE)
		here_go_to_cell(editor, touchpoint, lane);
	else
		here_go(editor, touchpoint);
}

static int
step(struct editor *editor, bool back, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id touchpoint = here_spot(editor).touchpoint;
	size_t at;
	struct comments open = collect(journey, false, touchpoint, &at);
	struct str text = { 0 };
	bool here = editor->comment != NODE_NONE && journey_has(journey, editor->comment) &&
		journey_parent(journey, editor->comment) == touchpoint;

	if (open.count == 0)
		return err_set(err, ERR_RULE, N_("there is no open comment"), NULL);
	while (here && at < open.count && journey_parent(journey, open.v[at]) == touchpoint &&
		journey_index(journey, open.v[at]) < journey_index(journey, editor->comment))
		at++;
	if (!back && here && at < open.count && open.v[at] == editor->comment)
		at++;
	at = back ? (at + open.count - 1) % open.count : at % open.count;
	go_to(editor, open.v[at]);
	add_thread(journey, open.v[at], &text);
	text_say(editor, _("%zu of %zu: %s"), at + 1, open.count, str_text(&text));
	str_clear(&text);
	free(open.v);
	return 0;
}

/* Open or done in words, and the answers below, indented. */
static void
list_thread(const struct journey *journey, node_id comment, struct value *list)
{
	const struct look look = { .journey = journey, .translate = text_translate };
	key_id on = journey_find_key(journey, journey_text(journey, comment, KEY_ON));
	struct str text = { 0 };

	str_add_format(&text, "%s%s%s: ", remark_is_done(journey, comment) ? _("done") : _("open"),
		on != KEY_NONE ? ", " : "", on != KEY_NONE ? label_key(&look, on) : "");
	add_comment(journey, comment, &text);
	list_add_wrapped(list, "  ", 4, str_text(&text));
	while ((comment = remark_next_answer(journey, comment)) != NODE_NONE) {
		str_cut(&text, 0);
		add_comment(journey, comment, &text);
		list_add_wrapped(list, "      ", 6, str_text(&text));
	}
	str_clear(&text);
}

static int
list_all(struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	struct value *list = value_new_list();
	node_id touchpoint = NODE_NONE;
	size_t i, from, open = 0;
	struct comments all = collect(journey, true, NODE_NONE, &from);
	struct str title = { 0 };

	for (i = 0; i < all.count; i++) {
		if (journey_parent(journey, all.v[i]) != touchpoint) {
			touchpoint = journey_parent(journey, all.v[i]);
			list_add_heading(list, place_name(editor, touchpoint));
		}
		list_lead(editor, list, touchpoint, journey_find_key(journey,
			journey_text(journey, all.v[i], KEY_ON)));
		list_thread(journey, all.v[i], list);
		open += !remark_is_done(journey, all.v[i]);
	}
	if (all.count == 0)
		value_add(list, value_new_text(_("Nobody has commented yet. On the map f "
			"comments on what is under the cursor.")));
	str_add_format(&title, _("Comments: %zu open, %zu done"), open, all.count - open);
	list_show(editor, list, str_text(&title));
	str_clear(&title);
	free(all.v);
	return 0;
}

int
cmd_comments(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 1 ? args->v[1] : NULL;

	if (word == NULL)
		return list_all(editor);
	if (strcmp(word, "next") == 0 || strcmp(word, "prev") == 0)
		return step(editor, *word == 'p', err);
	return err_set(err, ERR_USAGE, N_("“%s” stands where next or prev is expected"), "t", word);
}
