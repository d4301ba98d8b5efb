/*
 * The commands on lanes: new, hidden, shown, moved, named.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "place.h"
#include "text.h"

static bool
is_lane_key(struct editor *editor, const char *key)
{
	const struct journey *journey = place_journey(editor);
	key_id known = journey_find_key(journey, key);
	char *slug = utf8_slug(key);
	bool good = *slug != '\0' && strcmp(slug, key) == 0;

	free(slug);
	if (known == KEY_NONE || kinds_lane(known) != NULL)
		return good;
	return good && schema_slot(NODE_TOUCHPOINT, known) == NULL &&
		schema_slot(NODE_PHASE, known) == NULL &&
		schema_field(NODE_TOUCHPOINT, known) == FIELD_ANY &&
		schema_field(NODE_PHASE, known) == FIELD_ANY;
}

static bool
is_usual_lane(struct editor *editor, const char *key)
{
	key_id known = journey_find_key(place_journey(editor), key);

	return known != KEY_NONE && kinds_lane(known) != NULL;
}

static bool
has_lane(struct editor *editor, const char *key)
{
	const struct lanes *lanes = document_lanes(editor->document);
	size_t i;

	for (i = 0; i < lanes->count; i++)
		if (strcmp(journey_key_name(place_journey(editor), lanes->v[i].key), key) == 0)
			return true;
	return false;
}

static int
insert_lane(struct editor *editor, const char *key, const char *label, struct err *err)
{
	struct document *document = editor->document;
	node_id lane = document_insert(document, NODE_LANE, NODE_ROOT, "lanes", (size_t)-1, err);

	if (lane == NODE_NONE)
		return -1;
	if (document_set(document, lane, "id", value_new_text(key), err) != 0)
		return -1;
	if (label == NULL)
		return 0;
	return document_set(document, lane, "label", value_new_text(label), err);
}

/* A map that lists no lanes shows those it uses: they are listed first, so
 * that they stay. */
static int
list_lanes(struct editor *editor, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct lanes *lanes = document_lanes(editor->document);
	struct value *keys = value_new_list();
	size_t i;
	int result = 0;

	if (journey_count(journey, NODE_ROOT, KEY_LANES) == 0)
		for (i = 0; i < lanes->count; i++)
			value_add(keys, value_new_text(journey_key_name(journey,
				lanes->v[i].key)));
	for (i = 0; result == 0 && i < value_count(keys); i++)
		result = insert_lane(editor, value_text(value_item(keys, i)), NULL, err);
	value_free(keys);
	return result;
}

int
cell_show_lane(struct editor *editor, const struct cell_place *place, struct err *err)
{
	size_t listed = journey_count(place_journey(editor), NODE_ROOT, KEY_LANES);

	if (listed == 0 || place->owner == NODE_ROOT || has_lane(editor, place->key))
		return 0;
	return insert_lane(editor, place->key, NULL, err);
}

/* The cursor's touchpoint has a cell in it; on an empty map nothing has. */
static void
go_to_lane(struct editor *editor, key_id key)
{
	node_id touchpoint = here_spot(editor).touchpoint;

	if (touchpoint != NODE_NONE)
		here_go_to_cell(editor, touchpoint, key);
}

int
cmd_new_lane(struct editor *editor, const struct args *args, struct err *err)
{
	const char *label = args->count > 2 ? args->v[2] : NULL;
	char *key = label == NULL ? utf8_slug(args->v[1]) : mem_text(args->v[1]);
	int result = -1;

	/* "Waiting time" becomes the lane waiting-time, labelled as it was typed. */
	if (label == NULL && strcmp(key, args->v[1]) != 0 && !is_usual_lane(editor, key))
		label = args->v[1];
	if (!is_lane_key(editor, key)) {
		err_set(err, ERR_RULE, N_("“%s” cannot name a lane"), "t", args->v[1]);
		err_set_hint(err, N_("small letters, digits and - make a lane's name"));
	} else if (has_lane(editor, key)) {
		err_set(err, ERR_RULE, N_("this map has a lane “%s” already"), "t", key);
	} else if (list_lanes(editor, err) == 0) {
		result = insert_lane(editor, key, label, err);
	}
	if (result == 0)
		go_to_lane(editor, journey_find_key(place_journey(editor), key));
	free(key);
	return result;
}

/* The entry of a lane under `lanes`; one is made where the map lists none. */
static int
entry_of(struct editor *editor, key_id key, node_id *entry, struct err *err)
{
	const struct lanes *lanes;
	const char *name = journey_key_name(place_journey(editor), key);

	*entry = NODE_NONE;
	if (list_lanes(editor, err) != 0)
		return -1;
	lanes = document_lanes(editor->document);
	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->v[i].key == key)
			*entry = lanes->v[i].node;
	if (*entry != NODE_NONE)
		return 0;
	err_set(err, ERR_RULE, N_("this map does not list the lane “%s”"), "t", name);
	err_set_hint(err, N_("new-lane adds it"));
	return -1;
}

static int
shift_lane(struct editor *editor, node_id entry, bool down, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	size_t at = journey_index(journey, entry);

	if (down ? at + 1 == journey_count(journey, NODE_ROOT, KEY_LANES) : at == 0) {
		text_say(editor, down ? _("The lane is the last already.") :
			_("The lane is the first already."));
		return 0;
	}
	return document_move(editor->document, entry, NODE_ROOT, "lanes", down ? at + 1 : at - 1,
		err);
}

static int
label_lane(struct editor *editor, node_id entry, const char *label, struct err *err)
{
	return document_set(editor->document, entry, "label",
		*label != '\0' ? value_new_text(label) : NULL, err);
}

static int
show_lane(struct editor *editor, node_id entry, key_id key, struct err *err)
{
	if (document_set(editor->document, entry, "hidden", NULL, err) != 0)
		return -1;
	text_say(editor, _("The lane “%s” is shown."), journey_key_name(place_journey(editor), key));
	go_to_lane(editor, key);
	return 0;
}

/* v[1] is a lane, v[2] what becomes of it. */
int
cmd_lane(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->v[2], *name;
	node_id entry;
	key_id key;

	if (place_lane(editor, args->v[1], &key, err) != 0 ||
		entry_of(editor, key, &entry, err) != 0)
		return -1;
	if (strcmp(word, "hide") == 0) {
		name = journey_key_name(place_journey(editor), key);
		text_say(editor, _("The lane “%s” is hidden; u or :lane %s show brings it back."),
			name, name);
		return document_set(editor->document, entry, "hidden", value_new_plain("true"), err);
	}
	if (strcmp(word, "show") == 0)
		return show_lane(editor, entry, key, err);
	if (strcmp(word, "up") == 0 || strcmp(word, "down") == 0)
		return shift_lane(editor, entry, *word == 'd', err);
	if (strcmp(word, "label") == 0)
		return label_lane(editor, entry, args->count > 3 ? args->v[3] : "", err);
	return err_set(err, ERR_USAGE,
		N_("“%s” stands where hide, show, up, down or label is expected"), "t", word);
}

int
cmd_show_lanes(struct editor *editor, const struct args *args, struct err *err)
{
	size_t count = 0;

	(void)args;
	for (size_t i = 0; i < document_lanes(editor->document)->count; i++) {
		const struct lane *lane = &document_lanes(editor->document)->v[i];

		if (!lane->hidden)
			continue;
		count++;
		if (document_set(editor->document, lane->node, "hidden", NULL, err) != 0)
			return -1;
	}
	if (count == 0)
		text_say(editor, _("No lane is hidden."));
	else
		text_say(editor, ngettext("%zu lane is shown again; u hides it.",
			"%zu lanes are shown again; u hides them.", (unsigned long)count), count);
	return 0;
}
