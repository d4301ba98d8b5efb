/*
 * What changed in a thing, told in the map's own words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "teller.h"
#include "view/label.h"

/* What an event is called, of an idea, a pain and a comment. */
static const char *
event_word(struct teller *teller, const struct change *change)
{
	static const char *const words[CHANGE_EVENTS][3] = {
		[CHANGE_STARTED] = { N_("Idea under way"), N_("Pain being worked on"), "" },
		[CHANGE_DONE] = { N_("Idea done"), N_("Pain closed"), N_("Comment settled") },
		[CHANGE_DROPPED] = { N_("Idea dropped"), N_("Pain dropped"), "" },
		[CHANGE_REOPENED] = { N_("Idea open again"), N_("Pain open again"),
			N_("Comment open again") },
	};
	const struct journey *journey = teller->changes->new;
	int which = journey_kind(journey, change->new) == NODE_COMMENT ? 2
	    : journey_slot(journey, change->new) == KEY_PAIN;

	return teller_word(teller, words[change->event][which]);
}

/* The text that is the thing itself changed: its words. */
static void
say_main(struct teller *teller, const struct change *change, struct told_line *line)
{
	const char *before = value_text(change->before), *after = value_text(change->after);
	size_t start = line->text.len;

	if (changes_is_single(teller->changes, change)) {
		teller_cell(teller, &teller->new, change->new, line);
		told_say(line, TOLD_PLAIN, " ");
		told_say(line, TOLD_PLAIN, before);
		told_say(line, TOLD_PLAIN, teller->how->ascii ? " -> " : " → ");
		told_say(line, TOLD_PLAIN, after);
		return;
	}
	teller_kind(teller, &teller->new, change->new, line);
	teller_whose(&teller->old, change->old, line);
	if (line->text.len > start)
		told_say(line, TOLD_PLAIN, ": ");
	teller_words(before, after, line);
}

static bool
is_main(struct teller *teller, const struct change *change)
{
	enum node_kind kind = journey_kind(teller->changes->new, change->new);
	enum key key = schema_node(kind)->main;

	return key != KEY_NONE && (kind == NODE_CARD || kind == NODE_COMMENT) &&
	    strcmp(change->key, key_name(key)) == 0 &&
	    change->before != NULL && change->after != NULL &&
	    change->before->kind == VALUE_TEXT && change->after->kind == VALUE_TEXT;
}

/* Whose attribute it is, where the heading does not say it. */
static void
say_owner(struct teller *teller, const struct change *change, struct told_line *line)
{
	enum node_kind kind = journey_kind(teller->changes->new, change->new);
	size_t start = line->text.len;

	if (teller_is_heading(kind))
		return;
	if (changes_is_single(teller->changes, change)) {
		teller_thing(teller, change, line);
	} else {
		teller_kind(teller, &teller->new, change->new, line);
		if (line->text.len > start && kind != NODE_GOAL)
			told_say(line, TOLD_PLAIN, " ");
		if (kind != NODE_GOAL)
			teller_name(teller, &teller->new, change->new,
			    kind == NODE_CARD || kind == NODE_COMMENT || kind == NODE_FLOW, line);
	}
	told_say(line, TOLD_PLAIN, ": ");
}

/* Is it one more attribute of the same thing, so that they share a line? */
static bool
goes_on(const struct changes *changes, const struct change *first, size_t at)
{
	return at < changes->count && changes->v[at].kind == CHANGE_SET &&
	    changes->v[at].event == CHANGE_PLAIN && changes->v[at].new == first->new;
}

/* Says attributes from `at` on. Returns the change behind them. */
static size_t
say_attributes(struct teller *teller, const struct change *first, size_t at,
	struct told_line *line)
{
	const struct changes *changes = teller->changes;
	const struct change *last = NULL, *change;

	for (; goes_on(changes, first, at); at++) {
		change = &changes->v[at];
		if (is_main(teller, change))
			continue;	/* said already */
		if (last != NULL)
			told_say(line, TOLD_PLAIN, "; ");
		teller_attribute(teller, change, last != NULL && change->entry != NULL &&
		    strcmp(last->key, change->key) == 0, line);
		last = change;
	}
	return at;
}

/* The change of the text itself among those that go on, or NULL. */
static const struct change *
find_main(struct teller *teller, const struct change *first, size_t at)
{
	for (; goes_on(teller->changes, first, at); at++)
		if (is_main(teller, &teller->changes->v[at]))
			return &teller->changes->v[at];
	return NULL;
}

/* "Pain closed: Must make an account first (Votes 11 → 12)" */
size_t
telling_event(struct teller *teller, size_t at)
{
	static const enum told_role signs[CHANGE_EVENTS] = {
		[CHANGE_STARTED] = TOLD_DOING, [CHANGE_DONE] = TOLD_DONE,
		[CHANGE_DROPPED] = TOLD_DROPPED, [CHANGE_REOPENED] = TOLD_OPEN,
	};
	const struct change *change = &teller->changes->v[at], *main;
	struct told_line *line = teller_begin(teller, 2, signs[change->event], at);
	size_t end;

	told_say(line, TOLD_LABEL, event_word(teller, change));
	told_say(line, TOLD_PLAIN, ": ");
	main = find_main(teller, change, at + 1);
	if (main != NULL)
		teller_words(value_text(main->before), value_text(main->after), line);
	else
		teller_name(teller, &teller->new, change->new, false, line);
	if (!goes_on(teller->changes, change, at + 1) ||
	    (main != NULL && !goes_on(teller->changes, change, at + 2)))
		return at + 1 + (main != NULL);
	told_say(line, TOLD_PLAIN, " (");
	end = say_attributes(teller, change, at + 1, line);
	told_say(line, TOLD_PLAIN, ")");
	return end;
}

/* "Pain: Size chart that [-cannot-]{+can+} be read; Votes 4 → 5". Returns the
 * change behind what was told. */
size_t
telling_set(struct teller *teller, size_t at)
{
	const struct change *first = &teller->changes->v[at], *main = find_main(teller, first, at);
	struct told_line *line = teller_begin(teller, 2, TOLD_CHANGED, at);

	if (main == NULL) {
		say_owner(teller, first, line);
		return say_attributes(teller, first, at, line);
	}
	say_main(teller, main, line);
	if (main != first || goes_on(teller->changes, first, at + 1))
		told_say(line, TOLD_PLAIN, "; ");
	return say_attributes(teller, first, at, line);
}

void
telling_rename(struct teller *teller, size_t at)
{
	const struct change *change = &teller->changes->v[at];
	struct told_line *line = teller_begin(teller, 2, TOLD_CHANGED, at);

	if (change->new == NODE_ROOT)
		told_say(line, TOLD_LABEL, label_key(&teller->new.look, KEY_TITLE));
	else
		told_say(line, TOLD_PLAIN, teller_word(teller, N_("renamed")));
	told_say(line, TOLD_PLAIN, ": ");
	if (journey_kind(teller->changes->new, change->new) == NODE_LANE)
		teller_words(teller_lane(&teller->old, change->old),
			teller_lane(&teller->new, change->new), line);
	else
		teller_words(change->before != NULL ? value_text(change->before) : "",
			change->after != NULL ? value_text(change->after) : "", line);
}
