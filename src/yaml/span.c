/*
 * What stands between two nodes: blanks, comments, indicators, properties.
 *
 * libyaml has no events for these, but between two of its nodes nothing else
 * can stand, so that a forward scan is exact.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "span.h"

#include <string.h>

/* Bytes of the line break at `at`, 0 if there is none. libyaml takes NEL, LS
 * and PS for line breaks. */
static uint32_t
break_at(const struct source *source, uint32_t at)
{
	const unsigned char *c = (const unsigned char *)source->bytes + at;

	if (c[0] == '\n')
		return 1;
	if (c[0] == '\r')
		return c[1] == '\n' ? 2 : 1;
	if (c[0] == 0xc2 && c[1] == 0x85)
		return 2;
	if (c[0] == 0xe2 && c[1] == 0x80 && (c[2] == 0xa8 || c[2] == 0xa9))
		return 3;
	return 0;
}

static uint32_t
skip_comment(const struct source *source, uint32_t at)
{
	while (at < source->len && break_at(source, at) == 0)
		at++;
	return at;
}

uint32_t
span_skip(const struct source *source, uint32_t at)
{
	while (at < source->len) {
		char c = source->bytes[at];
		uint32_t step;

		if (c > '#' && c < 0x7f)
			break;	/* as at most places */
		if (c == ' ' || c == '\t' || c == '\n') {
			at++;
		} else if (c == '#') {
			at = skip_comment(source, at);
		} else {
			step = break_at(source, at);
			if (step == 0)
				break;
			at += step;
		}
	}
	return at;
}

static uint32_t
skip_tag(const struct source *source, uint32_t at, bool in_flow)
{
	const char *stop = in_flow ? " \t,[]{}" : " \t";

	if (source->bytes[at + 1] == '<') {
		while (at < source->len && source->bytes[at] != '>')
			at++;
		return at < source->len ? at + 1 : at;
	}
	while (at < source->len && break_at(source, at) == 0 &&
	    strchr(stop, source->bytes[at]) == NULL)
		at++;
	return at;
}

uint32_t
span_properties(const struct source *source, uint32_t at, size_t anchor, bool tagged,
	bool in_flow)
{
	uint32_t end = at;
	int round;

	for (round = 0; round < 2; round++) {
		uint32_t next = span_skip(source, end);

		if (anchor > 0 && source->bytes[next] == '&') {
			end = next + 1 + (uint32_t)anchor;
			anchor = 0;
		} else if (tagged && source->bytes[next] == '!') {
			end = skip_tag(source, next, in_flow);
			tagged = false;
		}
	}
	return end;
}

bool
span_item(const struct tree *tree, uint32_t parent, uint32_t start, uint32_t *gap,
	uint32_t *ent)
{
	const struct source *source = tree->source;
	uint32_t at = span_skip(source, *gap);

	*ent = TREE_NONE;
	if (tree->nodes[parent].flags & TREE_FLOW) {
		if (source->bytes[at] == ',')
			at = span_skip(source, at + 1);
		*gap = at;
		return start == TREE_NONE || start == at;
	}
	if (source->bytes[at] != '-')
		return false;
	*ent = at;
	*gap = at + 1;
	return true;
}

bool
span_key(const struct tree *tree, uint32_t parent, uint32_t start, uint32_t *gap,
	uint32_t *ent)
{
	const struct source *source = tree->source;
	uint32_t at = span_skip(source, *gap);

	if ((tree->nodes[parent].flags & TREE_FLOW) && source->bytes[at] == ',')
		at = span_skip(source, at + 1);
	*ent = at;
	*gap = at;
	if (source->bytes[at] == '?' && at != start)
		*gap = at + 1;
	return start == TREE_NONE || span_skip(source, *gap) == start;
}

bool
span_value(const struct tree *tree, uint32_t start, uint32_t *gap, uint32_t *colon)
{
	const struct source *source = tree->source;
	uint32_t at = span_skip(source, *gap);

	*colon = TREE_NONE;
	if (source->bytes[at] == ':' && at != start) {
		*colon = at;
		*gap = at + 1;
	}
	return start == TREE_NONE || span_skip(source, *gap) == start;
}

uint32_t
span_column(const struct source *source, uint32_t at)
{
	return at - (uint32_t)source_line_start(source, at);
}

/* Blanks at the beginning of the line at `at`; *blank: nothing else is there. */
static uint32_t
indent_of(const struct source *source, uint32_t at, uint32_t end, bool *blank)
{
	uint32_t n = 0;

	while (at + n < end && source->bytes[at + n] == ' ')
		n++;
	*blank = at + n >= end || source->bytes[at + n] == '\n' ||
		source->bytes[at + n] == '\r';
	return n;
}

/* The indentation of a block text whose lines begin at `first`. */
static uint32_t
content_indent(const struct source *source, uint32_t vs, uint32_t first, uint32_t end,
	int parent)
{
	uint32_t at, n, i;
	bool blank;

	for (i = vs + 1; i < vs + 3; i++) {
		if (source->bytes[i] >= '1' && source->bytes[i] <= '9')
			return (uint32_t)(parent < 0 ? 0 : parent) +
				(uint32_t)(source->bytes[i] - '0');
		if (source->bytes[i] != '+' && source->bytes[i] != '-')
			break;
	}
	for (at = first; at < end; at = (uint32_t)source_next_line(source, at)) {
		n = indent_of(source, at, end, &blank);
		if (!blank)
			return n;
	}
	return UINT32_MAX;
}

char
span_chomping(const struct source *source, uint32_t vs)
{
	const char *c = source->bytes + vs + 1;	/* a NUL is behind the last byte */

	if (*c >= '1' && *c <= '9')
		c++;
	return *c == '+' || *c == '-' ? *c : '\0';
}

uint32_t
span_block_end(const struct source *source, uint32_t vs, uint32_t end, int parent)
{
	uint32_t header = (uint32_t)source_line_end(source, vs);
	uint32_t first = (uint32_t)source_next_line(source, vs), indent;

	if (end < first)
		return header;
	indent = content_indent(source, vs, first, end, parent);
	while (end > first) {
		uint32_t line = (uint32_t)source_line_start(source, end - 1);
		bool blank;
		uint32_t n = indent_of(source, line, end, &blank);

		if (!blank || n > indent || span_chomping(source, vs) == '+')
			return (uint32_t)source_line_end(source, line);
		end = line;
	}
	return header;
}
