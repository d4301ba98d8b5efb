/*
 * The commands that step through conflicts and settle them.
 *
 * A merge leaves what both sides changed under the attribute `conflict` of a
 * node: a mapping from names of attributes to what the other side wrote there.
 * Two of one attribute are told apart by a number: `text`, `text-2`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/value.h"
#include "base/vec.h"
#include "commands.h"
#include "cmd/conflict.h"
#include "here.h"
#include "hinting.h"
#include "place.h"
#include "text.h"

/* The conflicts of a map in the order of reading it: touchpoint after touchpoint,
 * in each from top to bottom. */
struct conflicts {
	struct conflict {
		node_id node;
		size_t index;	/* in its mapping */
	} *v;
	size_t count, room;
	size_t before;		/* so many stand before a node */
};

/* What stands beside a node's attributes, or NULL. */
static const struct value *
marks_of(const struct journey *journey, node_id node)
{
	const struct value *marks = journey_get(journey, node, KEY_CONFLICT);

	return marks != NULL && marks->kind == VALUE_MAP && value_count(marks) > 0 ? marks : NULL;
}

static void collect(const struct journey *journey, const struct lanes *lanes, node_id node,
	struct stop from, struct conflicts *out);

static size_t
lane_place(const struct lanes *lanes, key_id key)
{
	size_t i = 0;

	while (i < lanes->count && lanes->v[i].key != key)
		i++;
	return i;
}

/* In the lane of that place; what is in none has the place behind them all. */
static void
collect_lane(const struct journey *journey, const struct lanes *lanes, node_id owner, size_t lane,
	struct stop from, struct conflicts *out)
{
	const node_id *children;
	size_t count, i;

	if (owner == from.node && from.key != KEY_NONE && lane_place(lanes, from.key) == lane)
		out->before = out->count;
	children = journey_children(journey, owner, &count);
	for (i = 0; i < count; i++)
		if (lane_place(lanes, journey_slot(journey, children[i])) == lane)
			collect(journey, lanes, children[i], from, out);
}

/* What stands at the node itself, then what it holds, lane after lane: as the
 * map is read, whatever the order in the file. */
static void
collect(const struct journey *journey, const struct lanes *lanes, node_id node, struct stop from,
	struct conflicts *out)
{
	const struct value *marks = marks_of(journey, node);
	size_t i;

	if (node == from.node)
		out->before = out->count;
	for (i = 0; marks != NULL && i < value_count(marks); i++) {
		vec_grow(out->v, out->count, out->room);
		out->v[out->count++] = (struct conflict){ node, i };
	}
	for (i = 0; i <= lanes->count; i++)
		collect_lane(journey, lanes, node, i, from, out);
}

/* Most maps have none, which is seen much sooner than in which order they come. */
static bool
has_any(const struct journey *journey)
{
	for (node_id node = NODE_ROOT; node < journey_next_id(journey); node++)
		if (journey_has(journey, node) && marks_of(journey, node) != NULL)
			return true;
	return false;
}

/* With how many of them stand before `from`. */
static struct conflicts
collect_all(const struct editor *editor, struct stop from)
{
	const struct journey *journey = place_journey(editor);
	struct conflicts all = { 0 };
	struct lanes lanes = { 0 };

	if (!has_any(journey))
		return all;
	lanes_of(journey, &lanes);
	collect(journey, &lanes, NODE_ROOT, from, &all);
	lanes_clear(&lanes);
	return all;
}

/* --- one of them ------------------------------------------------------------------- */

/* The attribute that a mark is for: its name, or that without a number. */
static key_id
key_of(const struct journey *journey, node_id node, const char *mark)
{
	size_t len = strlen(mark), end = len;
	key_id key = journey_find_key(journey, mark);
	char *name;

	while (end > 0 && mark[end - 1] >= '0' && mark[end - 1] <= '9')
		end--;
	if (end == len || end < 2 || mark[end - 1] != '-' ||
	    (key != KEY_NONE && journey_get(journey, node, key) != NULL))
		return key;
	name = mem_text_n(mark, end - 1);
	key = journey_find_key(journey, name);
	free(name);
	return key;
}

/* A value in words, on one line. */
static void
add_words(const struct value *value, struct str *out)
{
	size_t i;

	if (value == NULL)
		return;
	if (value->kind == VALUE_TEXT)
		str_add(out, value_text(value));
	for (i = 0; i < value_count(value); i++) {
		if (i > 0)
			str_add(out, ", ");
		if (value->kind == VALUE_MAP)
			str_add_format(out, "%s: ", value_key(value, i));
		add_words(value_item(value, i), out);
	}
}

static char *
words_of(const struct value *value)
{
	struct str words = { 0 };
	char *text;

	add_words(value, &words);
	text = text_shortened(str_text(&words));
	str_clear(&words);
	return text;
}

/* A conflict in words. `mark` is borrowed from the journey. */
struct both {
	const char *mark;
	char *ours, *theirs;
};

static struct both
both_of(const struct journey *journey, const struct conflict *conflict)
{
	const struct value *marks = marks_of(journey, conflict->node);
	struct both both = { .mark = value_key(marks, conflict->index) };
	key_id key = key_of(journey, conflict->node, both.mark);

	both.ours = words_of(key != KEY_NONE ? journey_get(journey, conflict->node, key) : NULL);
	both.theirs = words_of(value_item(marks, conflict->index));
	return both;
}

static void
both_clear(struct both *both)
{
	free(both->ours);
	free(both->theirs);
}

/* --- stepping ------------------------------------------------------------------------ */

/* Is the cursor where it was when one was shown? Then it is counted from that
 * one, which need not be on the map. */
static bool
is_shown(const struct editor *editor)
{
	return editor->conflict.node != NODE_NONE && editor->conflict.cursor == here_node(editor);
}

static size_t
choose(const struct editor *editor, const struct conflicts *all, bool back)
{
	size_t from = all->before;

	if (is_shown(editor))
		from += editor->conflict.index + (!back && !editor->conflict.settled);
	return (from + (back ? all->count - 1 : 0)) % all->count;
}

int
cmd_conflict(struct editor *editor, const struct args *args, struct err *err)
{
	bool back = strcmp(args->v[1], "prev") == 0;
	struct conflicts all;
	const struct conflict *one;
	struct both both;
	size_t at;

	if (!back && strcmp(args->v[1], "next") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where next or prev is expected"),
			"t", args->v[1]);
	all = collect_all(editor, is_shown(editor) ?
	    (struct stop){ .node = editor->conflict.node } : here_stop(editor));
	if (all.count == 0) {
		text_say(editor, "%s", _("There is no conflict."));
		return 0;
	}
	at = choose(editor, &all, back);
	one = &all.v[at];
	here_go(editor, one->node);
	editor->conflict.node = one->node;
	editor->conflict.index = one->index;
	editor->conflict.cursor = here_node(editor);
	editor->conflict.settled = false;
	both = both_of(place_journey(editor), one);
	text_say(editor, _("%zu of %zu, %s: “%s” here, “%s” there."), at + 1, all.count,
		both.mark, both.ours, both.theirs);
	both_clear(&both);
	free(all.v);
	return 0;
}

/* The key for a line, or where none is bound to it the line itself. */
static void
add_way(const struct editor *editor, const char *line, struct str *out)
{
	if (!hint_add_key(editor, line, out))
		str_add_format(out, ":%s", line);
}

void
conflict_tell(struct editor *editor)
{
	struct conflicts all = collect_all(editor, (struct stop){ .node = NODE_NONE });
	struct str next = { 0 }, settle = { 0 };

	if (all.count > 0) {
		add_way(editor, "conflict next", &next);
		add_way(editor, "settle", &settle);
		text_say_also(editor, ngettext(
			"%zu conflict of a merge is to be settled: %s goes to it, %s settles it.",
			"%zu conflicts of a merge are to be settled: %s goes to the next, %s settles it.",
			(unsigned long)all.count), all.count, str_text(&next), str_text(&settle));
	}
	str_clear(&next);
	str_clear(&settle);
	free(all.v);
}

/* --- settling -------------------------------------------------------------------------- */

enum settle { SETTLE_OURS, SETTLE_THEIRS, SETTLE_BOTH, SETTLE_NONE };

static enum settle
read_choice(const char *word)
{
	static const char *const words[] = { "ours", "theirs", "both" };
	size_t i;

	for (i = 0; i < SETTLE_NONE; i++)
		if (strcmp(word, words[i]) == 0)
			return (enum settle)i;
	return (enum settle)text_choice(word, N_("otb"));
}

/* Ours with the keys of theirs in it, where both are mappings. */
static struct value *
theirs_over(const struct value *ours, const struct value *theirs)
{
	struct value *value;
	size_t i;

	if (ours == NULL || ours->kind != VALUE_MAP || theirs->kind != VALUE_MAP)
		return value_copy(theirs);
	value = value_copy(ours);
	for (i = 0; i < value_count(theirs); i++)
		value_put(value, value_key(theirs, i), value_copy(value_item(theirs, i)));
	return value;
}

static bool
is_words(const struct value *value)
{
	return value != NULL && value->kind == VALUE_TEXT && !value->plain;
}

/* One more card beside it. */
static int
add_card(struct editor *editor, node_id card, const struct value *text, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id added = document_insert(editor->document, NODE_CARD, journey_parent(journey, card),
	    journey_key_name(journey, journey_slot(journey, card)),
	    journey_index(journey, card) + 1, err);

	return added == NODE_NONE ? -1
	    : document_set(editor->document, added, key_name(KEY_TEXT), value_copy(text), err);
}

static int
keep_both(struct editor *editor, node_id node, key_id key, const struct value *theirs, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct value *ours = journey_get(journey, node, key);
	struct str text = { 0 };
	int result;

	if (!is_words(ours) || !is_words(theirs) ||
	    (schema_field(journey_kind(journey, node), key) != FIELD_TEXT))
		return err_set(err, ERR_RULE, N_("only one of the two can stand here: ours or theirs"), NULL);
	if (journey_kind(journey, node) == NODE_CARD && key == KEY_TEXT)
		return add_card(editor, node, theirs, err);
	str_add_format(&text, "%s / %s", value_text(ours), value_text(theirs));
	result = document_set(editor->document, node, journey_key_name(journey, key),
		value_new_text(str_text(&text)), err);
	str_clear(&text);
	return result;
}

/* Takes the mark away, with the attribute when it was the last one. */
static int
unmark(struct editor *editor, node_id node, const char *mark, struct err *err)
{
	struct value *marks = value_copy(marks_of(place_journey(editor), node));

	value_remove(marks, mark);
	if (value_count(marks) == 0) {
		value_free(marks);
		marks = NULL;
	}
	return document_set(editor->document, node, key_name(KEY_CONFLICT), marks, err);
}

static int
settle(struct editor *editor, const struct conflict *conflict, enum settle how, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct value *marks = marks_of(journey, conflict->node);
	struct value *theirs = value_copy(value_item(marks, conflict->index));
	char *mark = mem_text(value_key(marks, conflict->index));
	key_id key = key_of(journey, conflict->node, mark);
	int result = 0;

	if (how == SETTLE_THEIRS)
		result = document_set(editor->document, conflict->node,
			key != KEY_NONE ? journey_key_name(journey, key) : mark,
			theirs_over(key != KEY_NONE ? journey_get(journey, conflict->node, key)
			: NULL, theirs), err);
	else if (how == SETTLE_BOTH)
		result = keep_both(editor, conflict->node, key, theirs, err);
	if (result == 0)
		result = unmark(editor, conflict->node, mark, err);
	value_free(theirs);
	free(mark);
	return result;
}

/* The one that was shown, or what follows it on the same node; else the first
 * one under the cursor. */
static int
find_here(const struct editor *editor, struct conflict *found, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct value *marks;

	*found = (struct conflict){ here_node(editor), 0 };
	if (is_shown(editor))
		*found = (struct conflict){ editor->conflict.node, editor->conflict.index };
	marks = journey_has(journey, found->node) ? marks_of(journey, found->node) : NULL;
	if (marks == NULL || found->index >= value_count(marks)) {
		*found = (struct conflict){ here_node(editor), 0 };
		marks = found->node != NODE_NONE ? marks_of(journey, found->node) : NULL;
	}
	if (marks != NULL)
		return 0;
	err_set(err, ERR_RULE, N_("there is no conflict here"), NULL);
	err_set_hint(err, N_("`conflict next` goes to one"));
	return -1;
}

static void
ask(struct editor *editor, const struct conflict *conflict)
{
	struct both both = both_of(place_journey(editor), conflict);
	struct str label = { 0 };

	str_add_format(&label, _("(o)urs “%s”, (t)heirs “%s”, or (b)oth?"), both.ours, both.theirs);
	editor->want = (struct want){
		.kind = WANT_CHOICE,
		.label = str_take(&label),
		.line = mem_text("settle %%"),
		.choices = mem_text(_("otb")),
	};
	both_clear(&both);
}

int
cmd_settle(struct editor *editor, const struct args *args, struct err *err)
{
	struct conflict conflict;
	struct conflicts left;
	enum settle how;

	if (find_here(editor, &conflict, err) != 0)
		return -1;
	if (args->count == 1) {
		ask(editor, &conflict);
		return 0;
	}
	how = read_choice(args->v[1]);
	if (how >= SETTLE_NONE)
		return err_set(err, ERR_USAGE, N_("“%s” stands where ours, theirs or both is expected"),
			"t", args->v[1]);
	if (settle(editor, &conflict, how, err) != 0)
		return -1;
	editor->conflict.node = conflict.node;
	editor->conflict.index = conflict.index;
	editor->conflict.cursor = here_node(editor);
	editor->conflict.settled = true;
	left = collect_all(editor, (struct stop){ .node = NODE_NONE });
	if (left.count == 0)
		text_say(editor, "%s", _("Settled: no conflict is left."));
	else
		text_say(editor, ngettext("Settled: %zu conflict is left.",
			"Settled: %zu conflicts are left.", (unsigned long)left.count), left.count);
	free(left.v);
	return 0;
}
