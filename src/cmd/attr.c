/*
 * Attributes: a typed text to the value that file format 1 wants.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "attr.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "base/date.h"
#include "base/mem.h"
#include "cell.h"
#include "text.h"

/* What is being set. */
struct attr {
	struct editor *editor;
	node_id node;
	enum node_kind kind;
	const char *key;
	const char *text;
	const struct value *old;	/* or NULL */
};

static struct value *
fail(const struct attr *attr, const char *message, struct err *err)
{
	err_set(err, ERR_RULE, message, "tt", attr->key, attr->text);
	return NULL;
}

static struct value *
value_truth(const struct attr *attr, struct err *err)
{
	static const char *const yes[] = { "true", "yes", "on", "1" };
	static const char *const no[] = { "false", "no", "off", "0" };
	size_t i;

	for (i = 0; i < sizeof yes / sizeof *yes; i++) {
		if (strcmp(attr->text, yes[i]) == 0)
			return value_new_plain("true");
		if (strcmp(attr->text, no[i]) == 0)
			return value_new_plain("false");
	}
	return fail(attr, N_("“%s” is true or false, not “%s”"), err);
}

/* One text of a list or mapping: without the blanks around it. */
static char *
trimmed(const char *text, size_t len)
{
	while (len > 0 && (*text == ' ' || *text == '\t')) {
		text++;
		len--;
	}
	while (len > 0 && (text[len - 1] == ' ' || text[len - 1] == '\t'))
		len--;
	return mem_text_n(text, len);
}

/* Calls `take` for each piece between commas that is not blank. */
static int
each_piece(const char *text, int (*take)(void *with, const char *piece), void *with)
{
	int result = 0;

	while (result == 0) {
		size_t len = strcspn(text, ",");
		char *piece = trimmed(text, len);

		if (*piece != '\0')
			result = take(with, piece);
		free(piece);
		if (text[len] == '\0')
			break;
		text += len + 1;
	}
	return result;
}

static int
add_piece(void *with, const char *piece)
{
	value_add(with, value_new_text(piece));
	return 0;
}

/* A list in any case: so a single text is read as well. */
static struct value *
value_texts(const struct attr *attr)
{
	struct value *list = value_new_list();

	each_piece(attr->text, add_piece, list);
	return list;
}

struct entries {
	const struct attr *attr;
	struct value *map;
	bool numbers;
	struct err *err;
};

static int
put_entry(void *with, const char *piece)
{
	struct entries *entries = with;
	const char *sign = strchr(piece, '=');
	char *key, *text;
	int result = 0;

	if (sign == NULL || sign == piece)
		return err_set(entries->err, ERR_USAGE, N_("“%s” takes KEY=VALUE, not “%s”"),
			"tt", entries->attr->key, piece);
	key = trimmed(piece, (size_t)(sign - piece));
	text = trimmed(sign + 1, strlen(sign + 1));
	if (*text == '\0')
		value_remove(entries->map, key);
	else if (!entries->numbers)
		value_put(entries->map, key, value_new_text(text));
	else if (cell_is_number(text))
		value_put(entries->map, key, value_new_plain(text));
	else
		result = err_set(entries->err, ERR_RULE, N_("“%s” is a number, not “%s”"), "tt",
			key, text);
	free(key);
	free(text);
	return result;
}

static struct value *
value_entries(const struct attr *attr, bool numbers, struct err *err)
{
	struct entries entries = { attr, NULL, numbers, err };
	bool merge = attr->old != NULL && attr->old->kind == VALUE_MAP;
	int result;

	entries.map = merge ? value_copy(attr->old) : value_new_map();
	/* A note may hold commas: it is one entry. */
	if (numbers)
		result = each_piece(attr->text, put_entry, &entries);
	else
		result = put_entry(&entries, attr->text);
	if (result == 0)
		return entries.map;
	value_free(entries.map);
	return NULL;
}

static struct value *
value_range(const struct attr *attr, struct err *err)
{
	struct value *list = value_new_list();
	size_t i;

	each_piece(attr->text, add_piece, list);
	for (i = 0; i < value_count(list); i++)
		value_item(list, i)->plain = true;
	if (value_count(list) == 2 && cell_is_number(value_text(value_item(list, 0))) &&
		cell_is_number(value_text(value_item(list, 1))))
		return list;
	value_free(list);
	return fail(attr, N_("“%s” takes two numbers with a comma between, not “%s”"), err);
}

/* The check calls a number outside these an error. */
static const struct {
	enum node_kind kind;
	enum key key;
	double low, high;
} ranges[] = {
	{ NODE_CARD, KEY_SEVERITY, 1, 5 },
	{ NODE_CARD, KEY_FEASIBILITY, 1, 5 },
	{ NODE_CARD, KEY_EFFECT, 1, 5 },
	{ NODE_FLOW, KEY_SHARE, 0, 100 },
};

bool
attr_range(enum node_kind kind, key_id key, double *low, double *high)
{
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (ranges[i].kind == kind && ranges[i].key == key) {
			*low = ranges[i].low;
			*high = ranges[i].high;
			return true;
		}
	return false;
}

static struct value *
value_number(const struct attr *attr, struct err *err)
{
	key_id key = key_find(attr->key);
	struct str low = { 0 }, high = { 0 };
	double number, least, most;
	bool fits = true;

	if (!cell_is_number(attr->text) || !str_number(attr->text, &number))
		return fail(attr, N_("“%s” is a number, not “%s”"), err);
	if (attr_range(attr->kind, key, &least, &most)) {
		fits = number >= least && number <= most;
		cell_add_number(&low, least);
		cell_add_number(&high, most);
	}
	if (!fits)
		err_set(err, ERR_RULE, N_("“%s” goes from %s to %s"), "ttt", attr->key,
			str_text(&low), str_text(&high));
	str_clear(&low);
	str_clear(&high);
	return fits ? value_new_plain(attr->text) : NULL;
}

static bool
is_moment(const char *text)
{
	return strcmp(text, "before") == 0 || strcmp(text, "during") == 0 ||
		strcmp(text, "after") == 0;
}

/* The value for an attribute's type; NULL with an error. */
static struct value *
attr_value(const struct attr *attr, struct err *err)
{
	int day;

	if (attr->kind == NODE_PHASE && strcmp(attr->key, "moment") == 0 && !is_moment(attr->text))
		return fail(attr, N_("“%s” is before, during or after, not “%s”"), err);
	switch (schema_field(attr->kind, key_find(attr->key))) {
	case FIELD_NUMBER:
		return value_number(attr, err);
	case FIELD_DATE:
		if (!date_parse(attr->text, &day))
			return fail(attr, N_("“%s” is a day written YYYY-MM-DD, not “%s”"), err);
		return value_new_plain(attr->text);
	case FIELD_TRUTH:
		return value_truth(attr, err);
	case FIELD_TEXTS:
		return value_texts(attr);
	case FIELD_NUMBERS:
		return value_entries(attr, true, err);
	case FIELD_NOTES:
		return value_entries(attr, false, err);
	case FIELD_RANGE:
		return value_range(attr, err);
	case FIELD_TEXT:
	case FIELD_ID:
	case FIELD_ANY:
		break;
	}
	return value_new_text(attr->text);
}

/* Is there a persona, a piece of evidence with this id? */
static void
check_reference(struct editor *editor, const char *key, const struct value *value)
{
	const struct ids *ids = document_ids(editor->document);
	enum node_kind kind = strcmp(key, "persona") == 0 ? NODE_PERSONA : NODE_EVIDENCE;
	size_t i;

	if (value->kind == VALUE_LIST) {
		for (i = 0; i < value_count(value); i++)
			check_reference(editor, key, value_item(value, i));
		return;
	}
	if (ids_find_kind(ids, kind, value_text(value)) != NODE_NONE)
		return;
	if (kind == NODE_PERSONA)
		text_say(editor, _("Kept, but this map has no persona “%s”."), value_text(value));
	else
		text_say(editor, _("Kept, but this map has no evidence “%s”."), value_text(value));
}

struct guess { struct nearest nearest; };

static void
offer_key(void *with, const char *word)
{
	nearest_offer(&((struct guess *)with)->nearest, word);
}

static int
no_attribute(const struct attr *attr, struct err *err)
{
	struct guess guess = { { .word = attr->key } };

	attr_keys(attr->kind, offer_key, &guess);
	nearest_fail(&guess.nearest, N_("there is no attribute “%s” here"),
		N_("there is no attribute “%s” here; is “%s” meant?"), err);
	err_set_hint(err, N_("set writes into a lane"));
	return -1;
}

static void
say_unknown(const struct attr *attr)
{
	struct guess guess = { { .word = attr->key } };

	attr_keys(attr->kind, offer_key, &guess);
	if (guess.nearest.best != NULL)
		text_say(attr->editor, _("cjm does not know “%s” and keeps it; is “%s” meant?"),
			attr->key, guess.nearest.best);
	else
		text_say(attr->editor, _("cjm does not know “%s” and keeps it."), attr->key);
}

/* Is there nothing left to write of a node without this? */
static bool
is_all(enum node_kind kind, key_id key)
{
	return (kind == NODE_CARD || kind == NODE_FLOW) && key == schema_node(kind)->main;
}

/* Names that hold other nodes, and ids that would be twice on the map. */
static int
attr_check_key(const struct attr *attr, struct err *err)
{
	const struct journey *journey = place_journey(attr->editor);
	const struct ids *ids = document_ids(attr->editor->document);
	key_id key = journey_find_key(journey, attr->key);
	node_id other;

	if (cell_is_blank(attr->key))
		return err_set(err, ERR_USAGE, N_("the attribute has no name"), NULL);
	if (key != KEY_NONE && (schema_slot(attr->kind, key) != NULL ||
		journey_count(journey, attr->node, key) > 0 ||
		(schema_has_cells(attr->kind) && kinds_lane(key) != NULL)))
		return err_set(err, ERR_RULE, N_("“%s” is a part of the map, no attribute"), "t",
			attr->key);
	/* There every other key is a lane. */
	if (schema_has_cells(attr->kind) && schema_field(attr->kind, key) == FIELD_ANY)
		return no_attribute(attr, err);
	if ((key == schema_node(attr->kind)->required || is_all(attr->kind, key)) &&
		cell_is_blank(attr->text))
		return err_set(err, ERR_RULE, N_("“%s” must not be empty"), "t", attr->key);
	if (key != KEY_ID || *attr->text == '\0')
		return 0;
	other = schema_has_cells(attr->kind) ? ids_find(ids, attr->text) :
		ids_find_kind(ids, attr->kind, attr->text);
	if (other == NODE_NONE || other == attr->node)
		return 0;
	return err_set(err, ERR_RULE, N_("the id “%s” belongs to “%s” already"), "tt", attr->text,
		journey_text(journey, other, address_title(attr->kind)));
}

int
attr_set(struct editor *editor, node_id node, const char *key, const char *text, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct attr attr = { editor, node, journey_kind(journey, node), key, text, NULL };
	struct value *value = NULL;
	key_id known = journey_find_key(journey, key);

	if (attr_check_key(&attr, err) != 0)
		return -1;
	attr.old = known != KEY_NONE ? journey_get(journey, node, known) : NULL;
	if (*text != '\0' && (value = attr_value(&attr, err)) == NULL)
		return -1;
	if (value != NULL && value->kind != VALUE_TEXT && value_count(value) == 0) {
		value_free(value);
		value = NULL;
	}
	if (value != NULL && (known == KEY_PERSONA || known == KEY_EVIDENCE))
		check_reference(editor, key, value);
	else if (value != NULL && attr.kind != NODE_PERSONA &&
		schema_field(attr.kind, key_find(key)) == FIELD_ANY)
		say_unknown(&attr);
	if (value_equal(attr.old, value)) {
		value_free(value);
		return 0;
	}
	return document_set(editor->document, node, key, value, err);
}

void
attr_keys(enum node_kind kind, void (*take)(void *with, const char *word), void *with)
{
	const struct field_row *rows;
	size_t i, count;

	rows = schema_fields(&count);
	for (i = 0; i < count; i++)
		if (rows[i].owner == kind)
			take(with, key_name(rows[i].key));
}
