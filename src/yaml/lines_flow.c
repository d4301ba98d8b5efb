/*
 * What stands in brackets on one line, without libyaml.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "lines.h"

#include "building.h"

static void
skip_blanks(struct lines *lines)
{
	while (lines->bytes[lines->at] == ' ')
		lines->at++;
}

static bool
take_scalar(struct lines *lines, struct tree_node *node)
{
	char c = lines->bytes[lines->at];

	*node = (struct tree_node){ .kind = TREE_SCALAR, .flags = TREE_IN_FLOW };
	return c == '"' || c == '\'' ? lines_quoted(lines, node) : lines_plain(lines, node, true);
}

/* Takes "key: ". */
static bool
take_key(struct lines *lines)
{
	struct tree_node node;

	if (!take_scalar(lines, &node))
		return false;
	skip_blanks(lines);
	if (lines->bytes[lines->at] != ':' || lines->bytes[lines->at + 1] != ' ' ||
	    lines->at - node.s > LINES_KEY_MAX)
		return false;
	lines_add_key(lines, &node);
	lines->sign = lines->at++;
	skip_blanks(lines);
	return true;
}

static bool take_collection(struct lines *lines, uint8_t flags);

/* Takes an item, or an entry of a mapping, and the blanks behind it. */
static bool
take_child(struct lines *lines, bool mapping)
{
	struct tree_node node;

	if (building_is_crowded(lines->closed + lines->tree->count, lines->at))
		return false;
	if (mapping && !take_key(lines))
		return false;
	if (lines->bytes[lines->at] == '[' || lines->bytes[lines->at] == '{') {
		if (!take_collection(lines, TREE_FLOW | TREE_IN_FLOW))
			return false;
	} else if (take_scalar(lines, &node)) {
		lines_add_value(lines, &node);
	} else {
		return false;
	}
	skip_blanks(lines);
	return true;
}

/* No deeper than TREE_DEPTH_MAX: lines_open() sees to that. */
static bool
take_collection(struct lines *lines, uint8_t flags)
{
	bool mapping = lines->bytes[lines->at] == '{';
	char end = mapping ? '}' : ']';
	struct tree_node node = { .kind = mapping ? TREE_MAPPING : TREE_SEQUENCE, .flags = flags,
		.s = lines->at };

	if (!lines_open(lines, &node, lines->levels[lines->depth - 1].column))
		return false;
	lines->at++;
	skip_blanks(lines);
	while (lines->bytes[lines->at] != end) {
		if (!take_child(lines, mapping))
			return false;
		if (lines->bytes[lines->at] == end)
			break;
		if (lines->bytes[lines->at++] != ',')
			return false;
		skip_blanks(lines);
		if (lines->bytes[lines->at] == end)
			return false;
	}
	lines->at++;
	lines_close(lines, lines->at);
	return true;
}

bool
lines_flow(struct lines *lines)
{
	return take_collection(lines, TREE_FLOW);
}
