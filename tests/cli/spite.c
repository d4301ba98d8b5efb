/*
 * Files with one text wherever a text can stand.
 *
 *     spite map TEXT             a journey; the text as between YAML's quotes
 *     spite journal TEXT PATH [BOOT]    what is left of the map at PATH: whose
 *                                it was, and what was typed; with BOOT it is held
 *                                by another machine, else it is of a crash here
 *
 * The journey is made from the tables of file format 1, so that no attribute,
 * list or lane can be forgotten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "file/crc.h"
#include "model/kinds.h"
#include "model/schema.h"

#define ITEMS 2	/* in each list */

static unsigned made[NODE_KINDS];	/* things with an id so far */

static void add_node(struct str *out, enum node_kind kind, int deep, const char *text);

/* Of which kind is what an attribute names by its id? */
static enum node_kind
named_by(const struct field_row *row)
{
	if (row->key == KEY_PERSONA)
		return NODE_PERSONA;
	if (row->key == KEY_SOURCE)
		return NODE_EVIDENCE;
	return row->key == KEY_ID ? row->owner : NODE_TOUCHPOINT;
}

static void
add_field(struct str *out, const struct field_row *row, const char *text)
{
	enum node_kind kind = named_by(row);

	switch (row->type) {
	case FIELD_TEXTS:
	case FIELD_RANGE:
		str_add_format(out, "[\"%s\", \"x%s\"]", text, text);
		return;
	case FIELD_NUMBERS:
	case FIELD_NOTES:
	case FIELD_ANY:
		str_add_format(out, "{\"i%d-1%s\": 3, \"i%d-2%s\": \"%s\"}", kind, text, kind, text,
			text);
		return;
	case FIELD_ID:
		str_add_format(out, "\"i%d-%u%s\"", kind, row->key == KEY_ID ? ++made[kind] : 1, text);
		return;
	case FIELD_TEXT:
	case FIELD_NUMBER:
	case FIELD_DATE:
	case FIELD_TRUTH:
		str_add_format(out, "\"T%s\"", text);
		return;
	}
}

static void
begin_line(struct str *out, int deep, const char *text)
{
	str_add_char(out, '\n');
	str_add_times(out, ' ', (size_t)deep);
	str_add(out, text);
}

static void
add_key(struct str *out, int deep, const char *key)
{
	begin_line(out, deep, key);
	str_add_char(out, ':');
}

static void
add_nodes(struct str *out, enum node_kind kind, int deep, const char *text)
{
	for (int i = 0; i < ITEMS; i++) {
		begin_line(out, deep, "-");
		add_node(out, kind, deep + 2, text);
	}
}

/* All lanes, and one of the team's own. */
static void
add_lanes(struct str *out, int deep, const char *text)
{
	size_t count;
	const struct lane_row *lanes = kinds_lanes(&count);

	for (size_t i = 0; i < count; i++) {
		begin_line(out, deep, "- ");
		str_add_format(out, "{id: %s, label: \"L%s\"}", key_name(lanes[i].key), text);
	}
	begin_line(out, deep, "- ");
	str_add_format(out, "{id: \"l%s\", label: \"%s\", kind: \"%s\"}", text, text, text);
}

static void
add_cells(struct str *out, int deep, const char *text)
{
	size_t count;
	const struct lane_row *lanes = kinds_lanes(&count);

	for (size_t i = 0; i < count; i++) {
		if (lanes[i].kind == LANE_DERIVED)
			continue;
		add_key(out, deep, key_name(lanes[i].key));
		add_nodes(out, NODE_CARD, deep, text);
	}
	begin_line(out, deep, "");
	str_add_format(out, "\"l%s\": [\"%s\", {text: \"%s\"}]", text, text, text);
}

static void
add_slots(struct str *out, enum node_kind kind, int deep, const char *text)
{
	size_t count;
	const struct slot_row *slots = schema_slots(&count);

	for (size_t i = 0; i < count; i++) {
		if (slots[i].owner != kind)
			continue;
		add_key(out, deep, key_name(slots[i].key));
		if (slots[i].holds == NODE_LANE)
			add_lanes(out, deep, text);
		else if (slots[i].holds == NODE_GOAL)
			add_node(out, NODE_GOAL, deep + 2, text);
		else
			add_nodes(out, slots[i].holds, deep, text);
	}
	if (schema_has_cells(kind))
		add_cells(out, deep, text);
}

static void
add_node(struct str *out, enum node_kind kind, int deep, const char *text)
{
	size_t count;
	const struct field_row *fields = schema_fields(&count);

	for (size_t i = 0; i < count; i++) {
		if (fields[i].owner != kind)
			continue;
		add_key(out, deep, key_name(fields[i].key));
		str_add_char(out, ' ');
		if (fields[i].key == KEY_CJM)
			str_add_char(out, '1');
		else
			add_field(out, &fields[i], text);
	}
	begin_line(out, deep, "");
	str_add_format(out, "\"u%s\": \"%s\"", text, text);
	add_slots(out, kind, deep, text);
}

static void
print_map(const char *text)
{
	struct str out = { 0 };

	add_node(&out, NODE_JOURNEY, 0, text);
	puts(str_text(&out) + 1);
	str_clear(&out);
}

static void
add_number(struct str *out, size_t value)
{
	for (int i = 0; i < 4; i++)
		str_add_char(out, (char)(value >> 8 * i));
}

static void
add_text(struct str *out, const char *text)
{
	add_number(out, strlen(text));
	str_add(out, text);
}

/* Leaves `bytes` empty. */
static void
add_record(struct str *out, uint32_t at, uint8_t type, struct str *bytes)
{
	size_t begin = out->len;

	add_number(out, bytes->len);
	add_number(out, at);
	add_number(out, type);
	add_number(out, crc_add(crc_add(0, out->s + begin, 12), str_text(bytes), bytes->len));
	str_add_n(out, str_text(bytes), bytes->len);
	str_cut(bytes, 0);
}

static void
print_journal(const char *text, const char *path, const char *boot)
{
	struct str out = { 0 }, record = { 0 };

	str_add(&out, "cjm journal 1\n\n\n");
	str_add_format(&record, "%s\n%s\n%s\n1\n0\n", text, text, boot);
	add_record(&out, 1, 0, &record);
	add_text(&record, path);
	add_text(&record, "cjm: 1\ntitle: T\n");
	add_record(&out, 2, 1, &record);
	add_text(&record, text);
	add_text(&record, text);
	add_record(&out, 3, 10, &record);
	fwrite(out.s, 1, out.len, stdout);
	str_clear(&out);
	str_clear(&record);
}

int
main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "map") == 0)
		print_map(argv[2]);
	else if (argc >= 4 && strcmp(argv[1], "journal") == 0)
		print_journal(argv[2], argv[3], argc > 4 ? argv[4] : "");
	else
		return 2;
	return 0;
}
