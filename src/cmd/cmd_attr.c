/*
 * The commands on attributes of touchpoints, phases and the journey itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "refs.h"
#include "text.h"

/* Another id: what referred to the old one follows. */
static int
set_id(struct editor *editor, node_id node, const char *text, struct err *err)
{
	struct document *document = editor->document;
	struct refs_guard guard;
	char *old = mem_text(ids_of(document_ids(document), node)), *now;
	size_t i;
	int result;

	refs_guard_begin(editor, &guard);
	for (i = 0; i < guard.count; i++)
		if (guard.v[i].node == node)
			guard.v[i].node = NODE_NONE;
	result = attr_set(editor, node, "id", text, err);
	now = mem_text(ids_of(document_ids(document), node));
	if (result == 0 && strcmp(old, now) != 0)
		result = refs_rename(editor, journey_kind(place_journey(editor), node), old, now,
			err);
	if (result == 0)
		result = refs_guard_end(editor, &guard, err);
	refs_guard_clear(&guard);
	free(old);
	free(now);
	return result;
}

/* What a persona or evidence is called by gives it its id, where none is
 * written: what refers to it goes on doing so. */
static int
set_guarded(struct editor *editor, node_id node, const char *key, const char *text,
	struct err *err)
{
	struct refs_guard guard;
	int result;

	if (strcmp(key, "id") == 0)
		return set_id(editor, node, text, err);
	refs_guard_begin(editor, &guard);
	result = attr_set(editor, node, key, text, err);
	if (result == 0)
		return refs_guard_end(editor, &guard, err);
	refs_guard_clear(&guard);
	return result;
}

/* v[2] is the key, what follows the value. */
static int
set_attribute(struct editor *editor, node_id node, const struct args *args, struct err *err)
{
	const char *key = args->v[2], *text = args->count > 3 ? args->v[3] : "";

	if (strcmp(key, "id") == 0)
		return set_id(editor, node, text, err);
	if (strcmp(key, "name") == 0)
		return err_set(err, ERR_USAGE, N_("the name is changed by rename"), NULL);
	return attr_set(editor, node, key, text, err);
}

int
cmd_touchpoint(struct editor *editor, const struct args *args, struct err *err)
{
	node_id node;

	if (place_touchpoint(editor, args->v[1], &node, err) != 0)
		return -1;
	return set_attribute(editor, node, args, err);
}

int
cmd_phase(struct editor *editor, const struct args *args, struct err *err)
{
	node_id node;

	if (place_phase(editor, args->v[1], &node, err) != 0)
		return -1;
	return set_attribute(editor, node, args, err);
}

static int
set_of_journey(struct editor *editor, const char *key, const char *text, struct err *err)
{
	if (strcmp(key, "cjm") != 0)
		return attr_set(editor, NODE_ROOT, key, text, err);
	return err_set(err, ERR_RULE, N_("the version of the format is not yours to change"), NULL);
}

static int
set_field(struct editor *editor, node_id node, const struct args *args, struct err *err)
{
	const char *key = args->v[2], *text = args->count > 3 ? args->v[3] : "";
	enum node_kind kind = journey_kind(place_journey(editor), node);

	if (schema_has_cells(kind))
		return set_attribute(editor, node, args, err);
	if (node == NODE_ROOT)
		return set_of_journey(editor, key, text, err);
	if (kind == NODE_PERSONA || kind == NODE_EVIDENCE)
		return set_guarded(editor, node, key, text, err);
	return attr_set(editor, node, key, text, err);
}

/* The key and the value may be one word, KEY=VALUE. */
int
cmd_field(struct editor *editor, const struct args *args, struct err *err)
{
	char *sign = args->count == 3 ? strchr(args->v[2], '=') : NULL;
	struct args parted = { (char *[]){ args->v[0], args->v[1], args->v[2], NULL }, 3 };
	node_id node;

	if (address_find(editor, args->v[1], &node, err) != 0)
		return -1;
	if (sign != NULL) {
		*sign = '\0';
		parted.v[3] = sign + 1 + strspn(sign + 1, " ");
		parted.count = 4;
		while (sign > parted.v[2] && sign[-1] == ' ')
			*--sign = '\0';
	} else {
		parted = *args;
	}
	if (set_field(editor, node, &parted, err) != 0)
		return -1;
	if (sign != NULL)
		here_go_to(editor, node, journey_find_key(place_journey(editor), parted.v[2]), 0);
	return 0;
}

int
cmd_journey(struct editor *editor, const struct args *args, struct err *err)
{
	return set_of_journey(editor, args->v[1], args->count > 2 ? args->v[2] : "", err);
}

int
cmd_title(struct editor *editor, const struct args *args, struct err *err)
{
	if (cell_is_blank(args->v[1]))
		return err_set(err, ERR_RULE, N_("a map needs a title"), NULL);
	return attr_set(editor, NODE_ROOT, "title", args->v[1], err);
}

int
cmd_star(struct editor *editor, const struct args *args, struct err *err)
{
	node_id node;

	if (place_touchpoint(editor, args->count > 1 ? args->v[1] : ".", &node, err) != 0)
		return -1;
	if (journey_truth(place_journey(editor), node, KEY_STAR))
		return attr_set(editor, node, "star", "", err);
	return attr_set(editor, node, "star", "true", err);
}
