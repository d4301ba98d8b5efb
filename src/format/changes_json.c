/*
 * What differs between two journeys as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "changes_json.h"
#include "format/changes.h"
#include "json_value.h"
#include "model/ids.h"
#include "model/sums.h"
#include "model/words.h"

struct writer {
	const struct changes *changes;
	struct ids *old_ids, *new_ids;
};

void
changes_json_put(json_t *object, const char *key, json_t *value)
{
	if (value == NULL || json_object_set_new_nocheck(object, key, value) != 0)
		mem_die("out of memory");
}

static void
put_text(json_t *object, const char *key, const char *text)
{
	if (*text != '\0')
		changes_json_put(object, key, json_string_nocheck(text));
}

void
changes_json_write(json_t *object, struct str *out)
{
	char *text = json_dumps(object, JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(JSON_DIGITS));

	if (text == NULL)
		mem_die("out of memory");
	str_add(out, text);
	free(text);
	json_decref(object);
}

/* --- where ------------------------------------------------------------------------- */

static const char *
what_name(const struct journey *journey, node_id node)
{
	static const char *const names[NODE_KINDS] = {
		"journey", "goal", "persona", "evidence", "lane", "phase", "touchpoint", "card",
		"next", "comment", "walk"
	};

	return names[journey_kind(journey, node)];
}

/* What a reader knows the thing by. */
static const char *
name_of(const struct journey *journey, node_id node)
{
	static const enum key keys[] = { KEY_NAME, KEY_TITLE, KEY_TEXT, KEY_LABEL, KEY_WHAT,
		KEY_TO, KEY_BY };
	const char *text = "";

	for (size_t i = 0; i < sizeof keys / sizeof *keys && *text == '\0'; i++)
		text = journey_text(journey, node, keys[i]);
	return text;
}

/* Adds phase, touchpoint, lane and place of a node, as one journey has them. */
static void
put_place(json_t *object, const struct journey *journey, const struct ids *ids, node_id node)
{
	enum node_kind kind = journey_kind(journey, node);
	node_id up, phase = NODE_NONE, touchpoint = NODE_NONE;

	for (up = node; up != NODE_NONE && up != NODE_ROOT; up = journey_parent(journey, up)) {
		if (journey_kind(journey, up) == NODE_PHASE)
			phase = up;
		if (journey_kind(journey, up) == NODE_TOUCHPOINT)
			touchpoint = up;
	}
	put_text(object, "phase", ids_of(ids, phase));
	put_text(object, "touchpoint", ids_of(ids, touchpoint));
	if (kind == NODE_CARD)
		put_text(object, "lane", journey_key_name(journey, journey_slot(journey, node)));
	if (kind == NODE_PERSONA || kind == NODE_EVIDENCE || kind == NODE_LANE)
		put_text(object, "id", ids_of(ids, node));
	if (node != NODE_ROOT)
		changes_json_put(object, "index", json_integer((json_int_t)journey_index(journey, node)));
}

/* --- what ---------------------------------------------------------------------------- */

static json_t *
words_of(const char *old, const char *new)
{
	static const char *const names[] = {
		[WORDS_SAME] = "same", [WORDS_OLD] = "removed", [WORDS_NEW] = "added"
	};
	json_t *list = json_array(), *object;
	struct words words = { 0 };

	words_compare(&words, old, new);
	for (size_t i = 0; i < words.count; i++) {
		const struct words_span *span = &words.v[i];

		object = json_object();
		changes_json_put(object, names[span->kind], json_stringn_nocheck(
		    (span->kind == WORDS_NEW ? new : old) + span->start, span->len));
		json_array_append_new(list, object);
	}
	words_clear(&words);
	return list;
}

static bool
is_text(const struct value *value)
{
	return value != NULL && value->kind == VALUE_TEXT;
}

static json_t *
value_of(const struct change *change, enum field_type type, const struct value *value)
{
	if (value == NULL)
		return json_null();
	return change->entry != NULL ? json_value_any(value) : json_value_field(value, type);
}

static void
put_attribute(const struct changes *changes, const struct change *change, json_t *object)
{
	key_id key = journey_find_key(changes->new, change->key);
	enum field_type type = key != KEY_NONE
	    ? schema_field(journey_kind(changes->new, change->new), key) : FIELD_ANY;
	bool level = changes_is_single(changes, change) && strcmp(change->key, "text") == 0;

	put_text(object, "attribute", change->key);
	if (change->entry != NULL)
		put_text(object, "entry", change->entry);
	if (level)
		type = FIELD_ANY;
	changes_json_put(object, "before", value_of(change, type, change->before));
	changes_json_put(object, "after", value_of(change, type, change->after));
	if (type == FIELD_TEXT && is_text(change->before) && is_text(change->after) &&
	    schema_words(journey_kind(changes->new, change->new), key) == NULL)
		changes_json_put(object, "words", words_of(value_text(change->before),
		    value_text(change->after)));
}

static json_t *
json_of_change(const struct writer *writer, const struct change *change)
{
	const struct changes *changes = writer->changes;
	bool gone = change->new == NODE_NONE;
	const struct journey *journey = gone ? changes->old : changes->new;
	node_id node = gone ? change->old : change->new;
	json_t *object = json_object(), *from;

	changes_json_put(object, "kind", json_string(change_kind_name(change->kind)));
	put_text(object, "event", change_event_name(change->event));
	changes_json_put(object, "what", json_string(what_name(journey, node)));
	put_place(object, journey, gone ? writer->old_ids : writer->new_ids, node);
	put_text(object, "name", name_of(journey, node));
	if (change->kind == CHANGE_MOVED) {
		from = json_object();
		put_place(from, changes->old, writer->old_ids, change->old);
		changes_json_put(object, "from", from);
	}
	if (change->key != NULL)
		put_attribute(changes, change, object);
	return object;
}

static void
put_figures(json_t *sum, const char *key, json_t *before, json_t *after)
{
	json_t *figures = json_object();

	changes_json_put(figures, "before", before);
	changes_json_put(figures, "after", after);
	changes_json_put(sum, key, figures);
}

static json_t *
mean_of(const struct sums *sums)
{
	return isnan(sums->emotion) ? json_null() : json_real(round(sums->emotion * 1000) / 1000);
}

json_t *
changes_json_sum(const struct changes *changes)
{
	struct sums old = sums_of(changes->old), new = sums_of(changes->new);
	size_t counts[CHANGE_KINDS] = { 0 };
	json_t *sum = json_object();

	for (size_t i = 0; i < changes->count; i++)
		counts[changes->v[i].kind]++;
	for (size_t i = 0; i < CHANGE_KINDS; i++)
		changes_json_put(sum, change_kind_name((enum change_kind)i),
		    json_integer((json_int_t)counts[i]));
	put_figures(sum, "emotion", mean_of(&old), mean_of(&new));
	put_figures(sum, "pains", json_integer((json_int_t)old.pains),
		json_integer((json_int_t)new.pains));
	put_figures(sum, "ideas-done", json_integer((json_int_t)old.done),
		json_integer((json_int_t)new.done));
	return sum;
}

json_t *
changes_json_list(const struct changes *changes)
{
	struct writer writer = { changes, ids_new(changes->old), ids_new(changes->new) };
	json_t *list = json_array();

	for (size_t i = 0; i < changes->count; i++)
		json_array_append_new(list, json_of_change(&writer, &changes->v[i]));
	ids_free(writer.old_ids);
	ids_free(writer.new_ids);
	return list;
}

void
changes_write_json(const struct changes *changes, struct str *out)
{
	json_t *list = changes_json_list(changes), *each;
	size_t i;

	str_add_format(out, "{\"same\": %s,\n \"sum\": ", changes->count == 0 ? "true" : "false");
	changes_json_write(changes_json_sum(changes), out);
	str_add(out, ",\n \"changes\": [");
	json_array_foreach(list, i, each) {
		str_add(out, i > 0 ? ",\n  " : "\n  ");
		changes_json_write(json_incref(each), out);
	}
	str_add(out, changes->count > 0 ? "\n ]}\n" : "]}\n");
	json_decref(list);
}
