/*
 * How things and values are called where changes are told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "teller.h"

#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "base/width.h"
#include "model/words.h"
#include "view/label.h"

#define BRIEF 40	/* columns of a text that only says which one is meant */

const char *
teller_word(struct teller *teller, const char *text)
{
	return teller->how->translate != NULL ? teller->how->translate(text) : text;
}

const char *
teller_slot(struct teller_side *side, node_id node)
{
	const struct journey *journey = side->look.journey;
	key_id slot = journey_slot(journey, node);
	struct lane lane;

	if (journey_kind(journey, node) != NODE_CARD || slot == KEY_PARKING)
		return label_key(&side->look, slot);
	lane = lane_unlisted(journey, slot);
	for (size_t i = 0; i < side->lanes.count; i++)
		if (side->lanes.v[i].key == slot)
			lane = side->lanes.v[i];
	return lane.translate ? look_word(&side->look, lane.label) : lane.label;
}

/* --- names ----------------------------------------------------------------------- */

static void
say_brief(const char *text, struct told_line *line)
{
	size_t len = strlen(text), fits = width_fit(text, len, BRIEF);

	told_say(line, TOLD_PLAIN, "“");
	if (fits == len) {
		told_say(line, TOLD_PLAIN, text);
	} else {
		while (fits > 0 && text[fits - 1] == ' ')
			fits--;
		told_say_n(line, TOLD_PLAIN, text, fits);
		told_say(line, TOLD_PLAIN, "…");
	}
	told_say(line, TOLD_PLAIN, "”");
}

const struct ids *
teller_ids(struct teller_side *side)
{
	if (side->ids == NULL)
		side->ids = ids_new(side->look.journey);
	return side->ids;
}

/* The name of the touchpoint or phase with that id, or the id. */
static const char *
place_name(struct teller_side *side, const char *id)
{
	node_id node = ids_find(teller_ids(side), id);

	return node != NODE_NONE ? journey_text(side->look.journey, node, KEY_NAME) : id;
}

static void
say_next(struct teller *teller, struct teller_side *side, node_id flow, bool brief,
	struct told_line *line)
{
	const struct journey *journey = side->look.journey;
	const char *to = journey_text(journey, flow, KEY_TO);
	const char *share = journey_text(journey, flow, KEY_SHARE);
	const char *why = journey_text(journey, flow, KEY_WHY);

	told_say(line, TOLD_PLAIN, strcmp(to, "exit") == 0 ? teller_word(teller, N_("leaves"))
	    : place_name(side, to));
	if (brief)
		return;
	if (*share != '\0') {
		told_say(line, TOLD_PLAIN, " ");
		told_say(line, TOLD_PLAIN, share);
		told_say(line, TOLD_PLAIN, " %");
	}
	if (*why != '\0') {
		told_say(line, TOLD_PLAIN, ": ");
		told_say(line, TOLD_PLAIN, why);
	}
}

/* "Noor, interview, 2026-03-01" */
static void
say_walk(struct teller_side *side, node_id walk, struct told_line *line)
{
	static const enum key parts[] = { KEY_BY, KEY_KIND, KEY_DATE };
	size_t before = line->text.len;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		const char *text = journey_text(side->look.journey, walk, parts[i]);

		if (*text != '\0' && line->text.len > before)
			told_say(line, TOLD_PLAIN, ", ");
		told_say(line, TOLD_PLAIN, label_word(&side->look, text));
	}
}

static const char *
name_of(const struct journey *journey, node_id node)
{
	static const enum key keys[NODE_KINDS][2] = {
		[NODE_JOURNEY] = { KEY_TITLE, KEY_NONE }, [NODE_GOAL] = { KEY_WHAT, KEY_WHY },
		[NODE_PERSONA] = { KEY_NAME, KEY_ID }, [NODE_EVIDENCE] = { KEY_TITLE, KEY_ID },
		[NODE_LANE] = { KEY_LABEL, KEY_ID }, [NODE_PHASE] = { KEY_NAME, KEY_ID },
		[NODE_TOUCHPOINT] = { KEY_NAME, KEY_ID }, [NODE_CARD] = { KEY_TEXT, KEY_NONE },
		[NODE_COMMENT] = { KEY_TEXT, KEY_NONE },
	};
	const enum key *key = keys[journey_kind(journey, node)];
	const char *name = journey_text(journey, node, key[0]);

	return *name == '\0' && key[1] != KEY_NONE ? journey_text(journey, node, key[1]) : name;
}

const char *
teller_lane(struct teller_side *side, node_id node)
{
	const struct journey *journey = side->look.journey;

	for (size_t i = 0; i < side->lanes.count; i++)
		if (side->lanes.v[i].node == node)
			return side->lanes.v[i].translate
			    ? look_word(&side->look, side->lanes.v[i].label)
			    : side->lanes.v[i].label;
	return name_of(journey, node);
}

const char *
teller_lane_called(struct teller_side *side, const char *name)
{
	key_id key = journey_find_key(side->look.journey, name);

	for (size_t i = 0; i < side->lanes.count; i++)
		if (side->lanes.v[i].key == key)
			return side->lanes.v[i].translate
			    ? look_word(&side->look, side->lanes.v[i].label)
			    : side->lanes.v[i].label;
	return key != KEY_NONE ? label_key(&side->look, key) : name;
}

void
teller_name(struct teller *teller, struct teller_side *side, node_id node, bool brief,
	struct told_line *line)
{
	enum node_kind kind = journey_kind(side->look.journey, node);
	const char *name;

	if (kind == NODE_FLOW) {
		say_next(teller, side, node, brief, line);
		return;
	}
	if (kind == NODE_WALK) {
		say_walk(side, node, line);
		return;
	}
	name = kind == NODE_LANE ? teller_lane(side, node) : name_of(side->look.journey, node);
	if (brief)
		say_brief(name, line);
	else
		told_say(line, TOLD_PLAIN, name);
}

/* --- values ------------------------------------------------------------------------ */

void
teller_words(const char *old, const char *new, struct told_line *line)
{
	struct words words = { 0 };

	words_compare(&words, old, new);
	for (size_t i = 0; i < words.count; i++) {
		const struct words_span *span = &words.v[i];

		told_say_n(line, span->kind == WORDS_SAME ? TOLD_PLAIN
		    : span->kind == WORDS_OLD ? TOLD_OLD : TOLD_NEW,
		    (span->kind == WORDS_NEW ? new : old) + span->start, span->len);
	}
	words_clear(&words);
}

static bool
is_truth(enum node_kind kind, key_id key)
{
	return schema_field(kind, key) == FIELD_TRUTH;
}

/* The value on one line, in the words of the screen. */
static void
add_value(struct teller *teller, struct teller_side *side, enum node_kind kind,
	key_id key, const struct value *value, struct str *out)
{
	const char *text = value_text(value);

	if (is_truth(kind, key))
		str_add(out, strcmp(text, "true") == 0 || strcmp(text, "yes") == 0
		    ? teller_word(teller, N_("yes")) : strcmp(text, "false") == 0
		    ? teller_word(teller, N_("no")) : text);
	else if (schema_words(kind, key) != NULL)
		str_add(out, label_word(&side->look, text));
	else if (kind == NODE_COMMENT && key == KEY_ON)
		str_add(out, teller_lane_called(side, text));
	else if (kind == NODE_FLOW && key == KEY_TO)
		str_add(out, strcmp(text, "exit") == 0 ? teller_word(teller, N_("leaves"))
		    : place_name(side, text));
	else
		label_add_value(out, value);
}

/* Is it a text, of which single words change? */
static bool
is_wordy(const struct change *change, enum node_kind kind, key_id key)
{
	switch (schema_field(kind, key)) {
	case FIELD_TEXT:
		return schema_words(kind, key) == NULL && key != KEY_BY && key != KEY_OWNER &&
		    key != KEY_LANGUAGE && key != KEY_UNIT && key != KEY_JOURNEY &&
		    key != KEY_ON;
	case FIELD_TEXTS:
	case FIELD_ANY:
		return true;
	case FIELD_NOTES:
		return change->entry != NULL;
	default:
		return false;
	}
}

static void
say_values(struct teller *teller, const struct change *change, enum node_kind kind,
	key_id key, struct told_line *line)
{
	struct str before = { 0 }, after = { 0 };

	if (change->before != NULL)
		add_value(teller, &teller->old, kind, key, change->before, &before);
	else if (is_truth(kind, key))
		str_add(&before, teller_word(teller, N_("no")));
	if (change->after != NULL)
		add_value(teller, &teller->new, kind, key, change->after, &after);
	else if (is_truth(kind, key))
		str_add(&after, teller_word(teller, N_("no")));
	if (before.len == 0 || after.len == 0 || is_wordy(change, kind, key)) {
		teller_words(str_text(&before), str_text(&after), line);
	} else {
		told_say(line, TOLD_PLAIN, str_text(&before));
		told_say(line, TOLD_PLAIN, teller->how->ascii ? " -> " : " → ");
		told_say(line, TOLD_PLAIN, str_text(&after));
	}
	str_clear(&before);
	str_clear(&after);
}

/* The lanes that are listed from now on. */
static void
say_listed(struct teller *teller, struct told_line *line)
{
	const struct journey *journey = teller->new.look.journey;
	size_t count = journey_count(journey, NODE_ROOT, KEY_LANES);

	told_say(line, TOLD_PLAIN, count > 0 ? teller_word(teller, N_("listed now: "))
	    : teller_word(teller, N_("no longer listed")));
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			told_say(line, TOLD_PLAIN, ", ");
		teller_name(teller, &teller->new, journey_child(journey, NODE_ROOT, KEY_LANES, i),
		    false, line);
	}
}

/* "Conflict (Votes): the other side wrote "; of a text there is nothing to name. */
static void
say_conflict(struct teller *teller, struct teller_side *side, const char *entry,
	struct told_line *line)
{
	key_id key = journey_find_key(side->look.journey, entry);

	told_say(line, TOLD_LABEL, label_key(&side->look, KEY_CONFLICT));
	if (key != KEY_TEXT) {
		told_say(line, TOLD_PLAIN, " (");
		told_say(line, TOLD_PLAIN, key != KEY_NONE ? label_key(&side->look, key) : entry);
		told_say(line, TOLD_PLAIN, ")");
	}
	told_say(line, TOLD_PLAIN, ": ");
	told_say(line, TOLD_PLAIN, teller_word(teller, N_("the other side wrote ")));
}

void
teller_attribute(struct teller *teller, const struct change *change, bool again,
	struct told_line *line)
{
	enum node_kind kind = journey_kind(teller->changes->new, change->new);
	key_id key = journey_find_key(teller->changes->new, change->key);
	struct teller_side *side = key != KEY_NONE ? &teller->new : &teller->old;

	if (key == KEY_NONE)
		key = journey_find_key(teller->changes->old, change->key);
	if (key == KEY_CONFLICT && change->entry != NULL) {
		say_conflict(teller, side, change->entry, line);
		say_values(teller, change, kind, key, line);
		return;
	}
	if (!again) {
		told_say(line, TOLD_LABEL, label_key(&side->look, key));
		told_say(line, TOLD_PLAIN, " ");
	}
	if (kind == NODE_JOURNEY && key == KEY_LANES) {
		say_listed(teller, line);
		return;
	}
	if (change->entry != NULL) {
		told_say(line, TOLD_PLAIN, kind == NODE_WALK
		    ? place_name(change->after != NULL ? &teller->new : &teller->old, change->entry)
		    : change->entry);
		told_say(line, TOLD_PLAIN, ": ");
	}
	say_values(teller, change, kind, key, line);
}

/* Does the name say it already? */
static bool
is_in_name(const struct journey *journey, node_id node, key_id key)
{
	switch (journey_kind(journey, node)) {
	case NODE_CARD:
		return key == KEY_TEXT;
	case NODE_COMMENT:
		return key == KEY_TEXT || key == KEY_BY || key == KEY_AT || key == KEY_ON ||
		    key == KEY_ANSWER;
	case NODE_FLOW:
		return key == KEY_TO || key == KEY_SHARE || key == KEY_WHY;
	case NODE_WALK:
		return key == KEY_BY || key == KEY_KIND || key == KEY_DATE;
	case NODE_LANE:
		return key == KEY_LABEL || key == KEY_ID;
	case NODE_GOAL:
		return key == KEY_WHAT;
	case NODE_JOURNEY:
	case NODE_EVIDENCE:
		return key == KEY_TITLE || key == KEY_ID;
	default:
		return key == KEY_NAME || key == KEY_ID;
	}
}

/* "Sees an ad: 3, Pays: 1" */
static void
say_scores(struct teller_side *side, const struct value *scores, struct told_line *line)
{
	for (size_t i = 0; i < value_count(scores); i++) {
		told_say(line, TOLD_PLAIN, i > 0 ? ", " : "");
		told_say(line, TOLD_PLAIN, place_name(side, value_key(scores, i)));
		told_say(line, TOLD_PLAIN, ": ");
		told_say(line, TOLD_PLAIN, value_text(value_item(scores, i)));
	}
}

void
teller_details(struct teller *teller, struct teller_side *side, node_id node,
	struct told_line *line)
{
	const struct journey *journey = side->look.journey;
	enum node_kind kind = journey_kind(journey, node);
	struct str text = { 0 };
	bool any = false;
	key_id key;

	for (size_t i = 0; i < journey_field_count(journey, node); i++) {
		const struct value *value = journey_field(journey, node, i, &key);

		if (is_in_name(journey, node, key))
			continue;
		told_say(line, TOLD_PLAIN, any ? "; " : " (");
		any = true;
		told_say(line, TOLD_LABEL, label_key(&side->look, key));
		told_say(line, TOLD_PLAIN, " ");
		str_cut(&text, 0);
		if (kind == NODE_WALK && value->kind == VALUE_MAP)
			say_scores(side, value, line);
		else
			add_value(teller, side, kind, key, value, &text);
		told_say(line, TOLD_PLAIN, str_text(&text));
	}
	told_say(line, TOLD_PLAIN, any ? ")" : "");
	str_clear(&text);
}
