/*
 * YAML of `kind: cjm` in; enablement.h tells what becomes of what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "enablement.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "formats.h"
#include "given.h"
#include "model/build.h"
#include "strange.h"
#include "yaml/node.h"

struct phase {
	const char *id;		/* borrowed from the tree */
	node_id node;
};

struct reader {
	struct journey *journey;
	const struct tree *tree;
	struct phase *phases;
	size_t phase_count, phase_room;
	struct given_ids given;
	struct strange strange;
	struct notes *notes;
	struct err *err;
};

/* --- the tree --------------------------------------------------------------- */

static size_t
line_of(const struct tree *tree, uint32_t node)
{
	size_t line, column;

	source_locate(tree->source, tree->nodes[node].s, &line, &column);
	return line;
}

static bool
is_kind(const struct tree *tree, uint32_t node, enum tree_kind kind)
{
	return node != TREE_NONE && tree->nodes[node].kind == kind;
}

/* What stands under a key; TREE_NONE for nothing. */
static uint32_t
under(const struct tree *tree, uint32_t mapping, const char *name)
{
	uint32_t key = is_kind(tree, mapping, TREE_MAPPING) ? tree_find(tree, mapping, name) :
	    TREE_NONE;

	return key != TREE_NONE ? tree_target(tree, tree_value(tree, key)) : TREE_NONE;
}

/* The text of a scalar; NULL for anything else, and for nothing at all. */
static const char *
text_of(const struct tree *tree, uint32_t node)
{
	if (!is_kind(tree, node, TREE_SCALAR) || tree->nodes[node].type == SCALAR_NULL)
		return NULL;
	return tree_text(tree, node, NULL);
}

static const char *
text_under(const struct tree *tree, uint32_t mapping, const char *name)
{
	return text_of(tree, under(tree, mapping, name));
}

static void
add_strange(struct reader *reader, const char *where, const char *what, uint32_t node)
{
	strange_add(&reader->strange, where, what, line_of(reader->tree, node));
}

/* Counts the keys of a mapping that are not `known`. */
static void
note_strange(struct reader *reader, const char *where, uint32_t mapping, const char *const *known)
{
	size_t count = tree_items(reader->tree, mapping), at;

	for (size_t i = 0; i < count; i++) {
		uint32_t key = tree_item(reader->tree, mapping, i);
		const char *name = tree_text(reader->tree, key, NULL);

		for (at = 0; known[at] != NULL && strcmp(known[at], name) != 0; at++)
			;
		if (known[at] == NULL)
			add_strange(reader, where, name, key);
	}
}

/* An id without its beginning, which says only what it is of. */
static const char *
bare_id(const char *id, const char *prefix)
{
	return strncmp(id, prefix, strlen(prefix)) == 0 ? id + strlen(prefix) : id;
}

static void
give_id(struct reader *reader, node_id node, const char *id, const char *prefix)
{
	if (*bare_id(id, prefix) != '\0')
		given_add(&reader->given, node, bare_id(id, prefix));
}

/* --- phases and actions ------------------------------------------------------ */

static node_id
add_phase(struct reader *reader, const char *id, const char *name)
{
	node_id node = build_node(reader->journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);

	format_add_name(reader->journey, node, name);
	vec_grow(reader->phases, reader->phase_count, reader->phase_room);
	reader->phases[reader->phase_count++] = (struct phase){ id, node };
	return node;
}

static void
read_phase(struct reader *reader, uint32_t item)
{
	static const char *const known[] = { "id", "name", NULL };
	const char *id = text_under(reader->tree, item, "id");
	const char *name = text_under(reader->tree, item, "name");
	node_id phase;

	note_strange(reader, "phases", item, known);
	phase = add_phase(reader, id != NULL ? id : "", name != NULL ? name : id);
	if (id != NULL)
		give_id(reader, phase, id, ENABLEMENT_PHASE);
}

/* A phase that is not listed is made where an action names it. */
static node_id
phase_of(struct reader *reader, uint32_t action)
{
	const char *id = text_under(reader->tree, action, "phase");

	if (id == NULL)
		id = "";
	for (size_t i = 0; i < reader->phase_count; i++)
		if (strcmp(reader->phases[i].id, id) == 0)
			return reader->phases[i].node;
	err_set_at(notes_add(reader->notes), ERR_RULE, line_of(reader->tree, action), 0,
		N_("there is no phase “%s”; it is made"), "t", id);
	return add_phase(reader, id, bare_id(id, ENABLEMENT_PHASE));
}

static void
add_card(struct reader *reader, node_id touchpoint, key_id lane, struct value *text)
{
	build_field(reader->journey, build_node(reader->journey, NODE_NONE, NODE_CARD, touchpoint,
		lane), KEY_TEXT, text);
}

/* A list of texts, or one text. */
static void
add_texts(struct reader *reader, node_id touchpoint, key_id lane, uint32_t action,
	const char *name)
{
	const struct tree *tree = reader->tree;
	uint32_t list = under(tree, action, name);
	bool many = is_kind(tree, list, TREE_SEQUENCE);
	size_t count = many ? tree_items(tree, list) : list != TREE_NONE;

	for (size_t i = 0; i < count; i++) {
		uint32_t item = many ? tree_target(tree, tree_item(tree, list, i)) : list;
		const char *text = text_of(tree, item);

		if (text != NULL && *text != '\0')
			add_card(reader, touchpoint, lane, value_new_text(text));
		else if (!is_kind(tree, item, TREE_SCALAR))
			add_strange(reader, "actions", name, item);
	}
}

static void
add_score(struct reader *reader, node_id touchpoint, uint32_t action)
{
	uint32_t node = under(reader->tree, action, "emotion_score");
	const char *text = text_of(reader->tree, node);
	struct str level = { 0 };
	char *end;
	double number;

	if (node == TREE_NONE)
		return;
	number = text != NULL ? strtod(text, &end) : 0;
	if (text == NULL || end == text || *end != '\0' || !isfinite(number)) {
		add_strange(reader, "actions", "emotion_score", node);
		return;
	}
	str_add_format(&level, "%.15g", number != 0 ? number : 0);
	add_card(reader, touchpoint, KEY_EMOTION, value_new_plain(str_text(&level)));
	str_clear(&level);
}

static void
read_action(struct reader *reader, uint32_t item)
{
	static const char *const known[] = {
		"id", "name", "phase", "touchpoints", "thoughts_feelings", "emotion_score", NULL
	};
	const char *id = text_under(reader->tree, item, "id");
	const char *name = text_under(reader->tree, item, "name");
	node_id touchpoint = build_node(reader->journey, NODE_NONE, NODE_TOUCHPOINT,
		phase_of(reader, item), KEY_TOUCHPOINTS);

	note_strange(reader, "actions", item, known);
	if (name == NULL || *name == '\0')
		name = id != NULL ? bare_id(id, ENABLEMENT_ACTION) : NULL;
	format_add_name(reader->journey, touchpoint, name);
	if (id != NULL)
		give_id(reader, touchpoint, id, ENABLEMENT_ACTION);
	add_texts(reader, touchpoint, KEY_CHANNEL, item, "touchpoints");
	add_texts(reader, touchpoint, KEY_THOUGHT, item, "thoughts_feelings");
	add_score(reader, touchpoint, item);
}

/* --- the whole ---------------------------------------------------------------- */

static int
read_list(struct reader *reader, uint32_t root, const char *name,
	void (*read)(struct reader *reader, uint32_t item))
{
	uint32_t list = under(reader->tree, root, name), item;

	if (list == TREE_NONE)
		return 0;
	if (!is_kind(reader->tree, list, TREE_SEQUENCE))
		return err_set_at(reader->err, ERR_SYNTAX, line_of(reader->tree, list), 0,
			N_("%s: a list is expected"), "t", name);
	for (size_t i = 0; i < tree_items(reader->tree, list); i++) {
		item = tree_target(reader->tree, tree_item(reader->tree, list, i));
		if (!is_kind(reader->tree, item, TREE_MAPPING))
			return err_set_at(reader->err, ERR_SYNTAX, line_of(reader->tree, item), 0,
				N_("%s: mappings are expected"), "t", name);
		read(reader, item);
	}
	return 0;
}

static void
read_persona(struct reader *reader, uint32_t root)
{
	static const char *const known[] = { "name", "description", NULL };
	uint32_t node = under(reader->tree, root, "persona");
	const char *name = text_under(reader->tree, node, "name");
	const char *about = text_under(reader->tree, node, "description");
	node_id persona;

	if (is_kind(reader->tree, node, TREE_MAPPING))
		note_strange(reader, "persona", node, known);
	if (name == NULL)
		name = text_of(reader->tree, node);
	if (name == NULL && about == NULL)
		return;
	persona = build_node(reader->journey, NODE_NONE, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS);
	format_add_name(reader->journey, persona, name);
	if (about != NULL && *about != '\0')
		build_field(reader->journey, persona, journey_key(reader->journey, "description"),
			value_new_text(about));
}

/* Words out of an id, where the same id follows from them. */
static char *
title_of_id(const char *id)
{
	struct str title = { 0 };
	char *slug;

	str_add(&title, bare_id(id, ENABLEMENT_ID));
	for (size_t i = 0; i < title.len; i++)
		if (title.s[i] == '-')
			title.s[i] = ' ';
	if (title.len > 0)
		title.s[0] = (char)toupper((unsigned char)title.s[0]);
	slug = utf8_slug(str_text(&title));
	if (strcmp(slug, bare_id(id, ENABLEMENT_ID)) != 0) {
		str_cut(&title, 0);
		str_add(&title, bare_id(id, ENABLEMENT_ID));
	}
	free(slug);
	return str_take(&title);
}

static void
read_about(struct reader *reader, uint32_t root, const struct format_input *input)
{
	const char *title = text_under(reader->tree, root, "title");
	const char *id = text_under(reader->tree, root, "id");
	struct value *scale = value_new_list();
	char *made;

	made = id != NULL && *bare_id(id, ENABLEMENT_ID) != '\0' ? title_of_id(id) :
	    format_title(input);
	build_field(reader->journey, NODE_ROOT, KEY_TITLE,
		value_new_text(title != NULL && *title != '\0' ? title : made));
	free(made);
	value_add(scale, value_new_plain("-2"));
	value_add(scale, value_new_plain("2"));
	build_field(reader->journey, NODE_ROOT, KEY_SCALE, scale);
	read_persona(reader, root);
}

static int
read_root(struct reader *reader, uint32_t root, const struct format_input *input)
{
	static const char *const known[] = {
		"kind", "version", "id", "title", "persona", "phases", "actions", NULL
	};

	note_strange(reader, "", root, known);
	read_about(reader, root, input);
	if (read_list(reader, root, "phases", read_phase) != 0 ||
	    read_list(reader, root, "actions", read_action) != 0)
		return -1;
	given_settle(&reader->given, reader->journey);
	strange_tell(&reader->strange, reader->notes);
	return 0;
}

/* The document that is wanted among those of kind cjm; the others are told. */
static uint32_t
find_root(struct reader *reader, const struct format_input *input)
{
	size_t part = input->part > 0 ? input->part : 1, found = 0;
	uint32_t root = TREE_NONE;

	for (size_t i = 0; i < reader->tree->doc_count; i++) {
		uint32_t each = tree_target(reader->tree, tree_root(reader->tree, i));
		const char *kind = text_under(reader->tree, each, "kind");

		if (kind != NULL && strcmp(kind, "cjm") == 0) {
			if (++found == part)
				root = each;
		} else if (!is_kind(reader->tree, each, TREE_SCALAR)) {
			err_set_at(notes_add(reader->notes), ERR_RULE,
				line_of(reader->tree, each), 0,
				N_("a document of another kind is not carried: %s"), "t",
				kind != NULL ? kind : "?");
		}
	}
	if (found == 0)
		err_set(reader->err, ERR_SYNTAX, N_("there is no document of kind cjm in it"), NULL);
	else if (root == TREE_NONE)
		err_set(reader->err, ERR_USAGE, N_("there are %s documents of kind cjm in it"), "n",
			found);
	else if (found > 1 && input->part == 0)
		err_set_at(notes_add(reader->notes), ERR_RULE, line_of(reader->tree, root), 0,
			N_("this is the first of %s journeys; --part takes another"), "n", found);
	return root;
}

static int
read_tree(struct reader *reader, const struct format_input *input)
{
	uint32_t root = find_root(reader, input);

	if (root == TREE_NONE)
		return -1;
	reader->journey = format_new_journey();
	return read_root(reader, root, input);
}

struct journey *
enablement_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct reader reader = { .notes = notes, .err = err };
	struct source *source = source_copy_of(input->bytes, input->len, err);
	struct tree *tree = source != NULL ? tree_parse(source, err) : NULL;
	int result;

	reader.tree = tree;
	result = tree != NULL ? read_tree(&reader, input) : -1;
	free(reader.phases);
	given_clear(&reader.given);
	strange_clear(&reader.strange);
	tree_free(tree);
	source_free(source);
	if (result == 0)
		return reader.journey;
	journey_free(reader.journey);
	return NULL;
}

/* A line "kind: cjm" at the outermost column. */
bool
enablement_looks(const char *bytes, size_t len)
{
	const char *at = bytes, *end = bytes + len, *next;

	for (; at < end; at = next) {
		next = memchr(at, '\n', (size_t)(end - at));
		next = next != NULL ? next + 1 : end;
		if (next - at < 8 || memcmp(at, "kind:", 5) != 0)
			continue;
		for (at += 5; at < next && strchr(" \t\"'", *at) != NULL; at++)
			;
		if (next - at >= 3 && memcmp(at, "cjm", 3) == 0 &&
		    (next - at == 3 || strchr(" \t\r\n\"'", at[3]) != NULL))
			return true;
	}
	return false;
}
