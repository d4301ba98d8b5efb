/*
 * Which names and values are in use on a map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/used.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/value.h"

/* What is asked for. */
struct asked {
	const struct journey *journey;
	enum node_kind kind;	/* NODE_KINDS: any */
	key_id slot;		/* KEY_NONE: any */
	key_id key;
	bool people;		/* names with commas between, in any case */
	struct value *found;
};

static bool
has(const struct value *list, const char *text)
{
	for (size_t i = 0; i < value_count(list); i++)
		if (strcmp(value_text(value_item(list, i)), text) == 0)
			return true;
	return false;
}

static bool
has_folded(const struct value *list, const char *text)
{
	char *wanted = utf8_fold(text);
	bool is = false;

	for (size_t i = 0; i < value_count(list) && !is; i++) {
		char *folded = utf8_fold(value_text(value_item(list, i)));

		is = strcmp(folded, wanted) == 0;
		free(folded);
	}
	free(wanted);
	return is;
}

static void
add(struct asked *asked, const char *text)
{
	if (*text != '\0' && !has(asked->found, text) &&
	    !(asked->people && has_folded(asked->found, text)))
		value_add(asked->found, value_new_text(text));
}

static void
add_people(struct asked *asked, const char *by)
{
	while (*by != '\0') {
		size_t len = strcspn(by, ","), end = len;
		char *name;

		while (end > 0 && by[end - 1] == ' ')
			end--;
		name = mem_text_n(by, end);
		add(asked, name);
		free(name);
		by += len;
		by += strspn(by, ", ");
	}
}

static void
look_at(struct asked *asked, node_id node)
{
	const struct value *value;

	if ((asked->kind != NODE_KINDS && journey_kind(asked->journey, node) != asked->kind) ||
	    (asked->slot != KEY_NONE && journey_slot(asked->journey, node) != asked->slot))
		return;
	value = journey_get(asked->journey, node, asked->key);
	if (value == NULL)
		return;
	if (value->kind == VALUE_TEXT && asked->people)
		add_people(asked, value_text(value));
	else if (value->kind == VALUE_TEXT)
		add(asked, value_text(value));
	for (size_t i = 0; value->kind == VALUE_LIST && i < value_count(value); i++)
		if (value_item(value, i)->kind == VALUE_TEXT)
			add(asked, value_text(value_item(value, i)));
}

static void
walk(struct asked *asked, node_id node)
{
	size_t count;
	const node_id *children = journey_children(asked->journey, node, &count);

	look_at(asked, node);
	for (size_t i = 0; i < count; i++)
		walk(asked, children[i]);
}

static struct value *
find(struct asked asked)
{
	asked.found = value_new_list();
	walk(&asked, NODE_ROOT);
	return asked.found;
}

struct value *
used_names(const struct journey *journey, key_id lane)
{
	return find((struct asked){ journey, NODE_CARD, lane, KEY_TEXT, false, NULL });
}

struct value *
used_tags(const struct journey *journey)
{
	return used_values(journey, NODE_CARD, KEY_TAGS);
}

struct value *
used_owners(const struct journey *journey)
{
	struct asked asked = { journey, NODE_KINDS, KEY_NONE, KEY_OWNER, false,
		used_names(journey, KEY_OWNER) };

	walk(&asked, NODE_ROOT);
	return asked.found;
}

struct value *
used_values(const struct journey *journey, enum node_kind kind, key_id key)
{
	return find((struct asked){ journey, kind, KEY_NONE, key, false, NULL });
}

struct value *
used_people(const struct journey *journey)
{
	return find((struct asked){ journey, NODE_KINDS, KEY_NONE, KEY_BY, true, NULL });
}
