/*
 * What no journey may be, whatever it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "reading.h"

#include <string.h>

#include "cell.h"
#include "yaml/node.h"

void
reading_complain(struct reader *reader, uint32_t at, const char *message, const char *args,
	const char *a, const char *b)
{
	size_t line, column;

	source_locate(reader->tree->source, reader->tree->nodes[at].s, &line, &column);
	err_set_at(reader->err, ERR_SYNTAX, line, column, message, args, a, b);
	reader->failed = true;
}

/* A collection as a key has no name, and a name ends at a NUL: two of them
 * would be one. */
bool
reading_is_name(const struct reader *reader, uint32_t at)
{
	uint32_t target = tree_target(reader->tree, at);
	size_t len;
	const char *text = tree_text(reader->tree, target, &len);

	return reader->tree->nodes[target].kind == TREE_SCALAR && strlen(text) == len;
}

void
reading_complain_key(struct reader *reader, uint32_t at)
{
	if (!reading_is_name(reader, at) &&
	    reader->tree->nodes[tree_target(reader->tree, at)].kind == TREE_SCALAR)
		reading_complain(reader, at, N_("a key holds the character NUL"), NULL, NULL, NULL);
	else
		reading_complain(reader, at, N_("a key must be a text; found %s"), "w",
		    cell_found(reader->tree, tree_target(reader->tree, at)), NULL);
}

void
reading_check_version(struct reader *reader, uint32_t root)
{
	uint32_t key = tree_find(reader->tree, root, "cjm"), value;

	if (key == TREE_NONE) {
		reading_complain(reader, root, N_("this is no journey: expected the line “cjm: 1”"), NULL, NULL, NULL);
		return;
	}
	value = tree_value(reader->tree, key);
	if (strcmp(tree_text(reader->tree, tree_target(reader->tree, value), NULL), "1") != 0)
		reading_complain(reader, value, N_("expected file format 1; found “%s”"), "t",
		    tree_text(reader->tree, tree_target(reader->tree, value), NULL), NULL);
}

bool
reading_is_one_mapping(struct reader *reader)
{
	uint32_t root = tree_root(reader->tree, 0);

	if (root == TREE_NONE || cell_is_null(reader->tree, root)) {
		err_set_at(reader->err, ERR_SYNTAX, 1, 1,
		    N_("this is no journey: the file is empty"), NULL);
		return false;
	}
	if (reader->tree->doc_count > 1) {
		reading_complain(reader, tree_root(reader->tree, 1),
		    N_("expected one document; a second one begins here"), NULL, NULL, NULL);
		return false;
	}
	if (reader->tree->nodes[root].kind != TREE_MAPPING) {
		reading_complain(reader, root, N_("this is no journey: expected keys such as “cjm: 1”; found %s"),
		    "w", cell_found(reader->tree, root), NULL);
		return false;
	}
	return true;
}

/* What no node may have, known to cjm or not: tags other than YAML's own,
 * which would give a value a meaning that cannot be shown or compared, keys
 * that are no texts, and keys that stand twice. */
void
reading_check_nodes(struct reader *reader)
{
	uint32_t i, repeated;
	const char *tag;

	for (i = 0; i < reader->tree->count; i++) {
		repeated = reader->tree->nodes[i].kind == TREE_MAPPING
		    ? tree_repeated_key(reader->tree, i) : TREE_NONE;
		if (repeated != TREE_NONE)
			reading_complain(reader, repeated, N_("“%s” stands here twice"), "t",
			    tree_text(reader->tree, repeated, NULL), NULL);
		if ((reader->tree->nodes[i].flags & TREE_KEY) != 0 && !reading_is_name(reader, i))
			reading_complain_key(reader, i);
		tag = tree_tag(reader->tree, i);
		if (tag != NULL && !scalar_tag_is_core(tag))
			reading_complain(reader, i, N_("the tag “%s” means nothing in a journey"), "t", tag, NULL);
	}
}
