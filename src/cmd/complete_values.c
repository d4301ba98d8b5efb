/*
 * What an attribute can be set to: its words, what is in use, what it refers to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "completing.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "base/mem.h"
#include "model/used.h"
#include "place.h"
#include "text.h"
#include "view/label.h"

#define DIGITS_MOST 11	/* numbers of a scale that are offered one by one */

static void
offer_behind(struct complete *complete, const char *head, const char *value, const char *help)
{
	struct str word = { 0 };

	str_add(&word, head);
	str_add(&word, value);
	complete_offer(complete, str_text(&word), help);
	str_clear(&word);
}

void
complete_list(struct complete *complete, const char *head, struct value *list)
{
	for (size_t i = 0; i < value_count(list); i++)
		offer_behind(complete, head, value_text(value_item(list, i)), "");
	value_free(list);
}

/* What stands in a list of the journey's, by id. */
static void
offer_nodes(struct complete *complete, const char *head, key_id slot)
{
	const struct journey *journey = place_journey(complete->editor);
	const struct ids *ids = document_ids(complete->editor->document);
	node_id node;

	for (size_t i = 0; (node = journey_child(journey, NODE_ROOT, slot, i)) != NODE_NONE; i++)
		offer_behind(complete, head, ids_of(ids, node), journey_text(journey, node,
			slot == KEY_EVIDENCE ? KEY_TITLE : KEY_NAME));
}

static void
offer_words(struct complete *complete, const char *head, const char *const *words)
{
	struct look look = { .journey = place_journey(complete->editor),
		.translate = text_translate };

	for (; *words != NULL; words++) {
		const char *label = label_word(&look, *words);

		offer_behind(complete, head, *words, strcmp(label, *words) != 0 ? label : "");
	}
}

static void
offer_numbers(struct complete *complete, double low, double high)
{
	for (double number = low; number <= high && high - low < DIGITS_MOST; number++) {
		struct str text = { 0 };

		str_add_format(&text, "%g", number);
		complete_offer(complete, str_text(&text), "");
		str_clear(&text);
	}
}

enum node_kind
complete_kind(const struct complete *complete)
{
	const char *name = complete->command->name;
	node_id node;

	if (*complete->command->args == 'A')
		return address_find(complete->editor, complete->args->v[1], &node, NULL) == 0 ?
			journey_kind(place_journey(complete->editor), node) : NODE_KINDS;
	if (strcmp(name, "touchpoint") == 0)
		return NODE_TOUCHPOINT;
	if (strcmp(name, "phase") == 0)
		return NODE_PHASE;
	return strcmp(name, "journey") == 0 ? NODE_JOURNEY : NODE_CARD;
}

/* What refers to something, or is mostly said again. */
static bool
offer_used(struct complete *complete, const char *head, enum node_kind kind, key_id key)
{
	const struct journey *journey = place_journey(complete->editor);

	if (key == KEY_OWNER)
		complete_list(complete, head, used_owners(journey));
	else if (key == KEY_BY)
		complete_list(complete, head, used_people(journey));
	else if (key == KEY_PERSONA)
		offer_nodes(complete, head, KEY_PERSONAS);
	else if (key == KEY_EVIDENCE || key == KEY_SOURCE)
		offer_nodes(complete, head, KEY_EVIDENCE);
	else if (key == KEY_TAGS || key == KEY_UNIT || key == KEY_KIND || key == KEY_LANGUAGE)
		complete_list(complete, head, used_values(journey, kind, key));
	else
		return false;
	return true;
}

static void
offer_values(struct complete *complete, const char *head, enum node_kind kind, key_id key)
{
	static const char *const truths[] = { "true", "false", NULL };
	const char *const *words = schema_words(kind, key);
	double low, high;

	if (words != NULL)
		offer_words(complete, head, words);
	else if (offer_used(complete, head, kind, key))
		return;
	else if (schema_field(kind, key) == FIELD_TRUTH)
		offer_words(complete, head, truths);
	else if (schema_field(kind, key) == FIELD_DATE)
		offer_behind(complete, head, complete->editor->today, _("today"));
	else if (attr_range(kind, key, &low, &high))
		offer_numbers(complete, low, high);
}

void
complete_condition(struct complete *complete, const char *head, key_id key)
{
	const struct journey *journey = place_journey(complete->editor);
	const struct lanes *lanes = document_lanes(complete->editor->document);

	if (key == KEY_CHANNEL || key == KEY_FEELING)
		complete_list(complete, head, used_names(journey, key));
	else if (key == KEY_PHASES)
		offer_nodes(complete, head, KEY_PHASES);
	else if (key == KEY_LANES)
		for (size_t i = 0; i < lanes->count; i++)
			offer_behind(complete, head, journey_key_name(journey, lanes->v[i].key), "");
	else if (schema_words(NODE_CARD, key) != NULL)
		offer_words(complete, head, schema_words(NODE_CARD, key));
	else
		offer_used(complete, head, NODE_CARD, key);
}

/* Behind the last comma of what may be several. */
static char *
head_of(const char *word, enum field_type type)
{
	const char *comma = type == FIELD_TEXTS ? strrchr(word, ',') : NULL;
	size_t len = comma != NULL ? (size_t)(comma + 1 - word) : 0;

	return mem_text_n(word, len + strspn(word + len, len > 0 ? " " : ""));
}

bool
complete_attribute(struct complete *complete)
{
	const struct args *args = complete->args;
	const struct journey *journey = place_journey(complete->editor);
	const char *spec = complete->command->args, *key = strchr(spec, 'k');
	size_t at = key != NULL ? (size_t)(key - spec) + 1 : 0;
	enum node_kind kind;
	key_id known;
	char *head;

	if (strcmp(complete->command->name, "voter") == 0)
		complete_list(complete, "", used_people(journey));
	else if (strcmp(complete->command->name, "tag") == 0)
		complete_list(complete, "", used_tags(journey));
	else if (key == NULL)
		return false;
	if (key == NULL || at >= args->count)
		return true;
	kind = complete_kind(complete);
	known = key_find(args->v[at]);
	if (kind == NODE_KINDS || known == KEY_NONE)
		return true;
	head = head_of(args->v[args->count - 1], schema_field(kind, known));
	offer_values(complete, head, kind, known);
	free(head);
	return true;
}

/* The names that fit behind an @, which ends at a blank. */
static struct value *
people_of_one_word(const struct journey *journey)
{
	struct value *people = used_people(journey), *words = value_new_list();

	for (size_t i = 0; i < value_count(people); i++) {
		const char *name = value_text(value_item(people, i));

		if (strchr(name, ' ') == NULL)
			value_add(words, value_new_text(name));
	}
	value_free(people);
	return words;
}

struct value *
editor_complete_names(const struct editor *editor, const char *text, size_t *start)
{
	const char *word = strrchr(text, ' ');

	*start = 0;
	if (editor->want.complete != NULL)
		return value_copy(editor->want.complete);
	if (!editor->want.series || word == NULL || word[1] != '@' || word[2] == '\0')
		return NULL;
	*start = (size_t)(word + 2 - text);
	return people_of_one_word(place_journey(editor));
}
