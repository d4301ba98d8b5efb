/*
 * New content, written in the way that the file writes the like of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_EMIT_H
#define YAML_EMIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/value.h"
#include "yaml/tree.h"

/* The habits of a file, or of one place in it. */
struct habits {
	size_t step;		/* columns that a mapping below a key moves in */
	size_t offset;		/* the same for the dash of a list below a key */
	size_t dash;		/* from a dash to its item, at least 2 */
	size_t own_dash;	/* the same in this one list, 0: as `dash` */
	char quote;		/* '"' or '\'' */
	char key_quote;		/* every key in quotes: this one; else 0 */
	char text_quote;	/* every text in quotes: this one; else 0 */
	bool flow;		/* items of this list are written in brackets */
	bool careful;		/* double quotes rather than block texts */
	const char *eol;
};

/* What is most frequent in the file; 2 where it shows nothing. */
void habits_of_file(const struct tree *tree, struct habits *habits);

/* The same, but of what stands at and below `node`, where that shows it;
 * looks at no more than some 200 nodes. */
void habits_of_node(const struct tree *tree, uint32_t node, const struct habits *file,
	struct habits *habits);

/* What stands behind a "key:" whose mapping begins at `column`, or behind a
 * "-" at `column`: " text", or a line break and the lines of a collection.
 * Behind a dash a collection begins on the same line. No line break at the
 * end. `at_root`: the value is a document, and begins on its own line, with
 * nothing before it. */
void emit_behind_key(struct str *out, const struct value *value, size_t column,
	const struct habits *habits);
void emit_behind_dash(struct str *out, const struct value *value, size_t column,
	const struct habits *habits);
void emit_root(struct str *out, const struct value *value, const struct habits *habits);

/* "key: value" of a mapping at `column`, without its indentation. */
void emit_entry(struct str *out, const char *key, const struct value *value, size_t column,
	const struct habits *habits);

/* On one line, for inside of brackets. */
void emit_flow(struct str *out, const struct value *value, const struct habits *habits);
void emit_flow_entry(struct str *out, const char *key, const struct value *value,
	const struct habits *habits);

/* Does the value, written as a block, begin with a line break behind a key? */
bool emit_is_block(const struct value *value);

#endif
