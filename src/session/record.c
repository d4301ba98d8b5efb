/*
 * What a trail's records say, as bytes and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "record.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#define DEPTH_MAX 64	/* of values in values */

enum { HOLDS_NOTHING, HOLDS_TEXT, HOLDS_PLAIN, HOLDS_LIST, HOLDS_MAP };

/* --- writing --------------------------------------------------------------- */

static void
put_little(struct str *out, uint64_t number, int bytes)
{
	for (; bytes > 0; bytes--, number >>= 8)
		str_add_char(out, (char)(number & 0xff));
}

void
record_put_number(struct str *out, uint32_t number)
{
	put_little(out, number, 4);
}

void
record_put_size(struct str *out, uint64_t size)
{
	put_little(out, size, 8);
}

void
record_put_text(struct str *out, const char *bytes, size_t len)
{
	record_put_number(out, (uint32_t)len);
	str_add_n(out, bytes, len);
}

static void
put_value(struct str *out, const struct value *value)
{
	size_t i;

	if (value == NULL) {
		str_add_char(out, HOLDS_NOTHING);
		return;
	}
	if (value->kind == VALUE_TEXT) {
		str_add_char(out, value->plain ? HOLDS_PLAIN : HOLDS_TEXT);
		record_put_text(out, value_text(value), strlen(value_text(value)));
		return;
	}
	str_add_char(out, value->kind == VALUE_LIST ? HOLDS_LIST : HOLDS_MAP);
	record_put_number(out, (uint32_t)value_count(value));
	for (i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP)
			record_put_text(out, value_key(value, i), strlen(value_key(value, i)));
		put_value(out, value_item(value, i));
	}
}

void
record_put_edit(struct str *out, const struct edit *edit)
{
	str_add_char(out, (char)edit->op);
	record_put_number(out, edit->node);
	str_add_char(out, (char)edit->kind);
	record_put_number(out, edit->parent);
	record_put_text(out, edit->key != NULL ? edit->key : "",
	    edit->key != NULL ? strlen(edit->key) : 0);
	record_put_size(out, edit->index);
	put_value(out, edit->value);
}

/* --- reading ----------------------------------------------------------------- */

static uint64_t
get_little(struct record_in *in, int bytes)
{
	uint64_t number = 0;
	int i;

	if (in->end - in->at < bytes)
		in->bad = true;
	if (in->bad)
		return 0;
	for (i = 0; i < bytes; i++)
		number |= (uint64_t)(unsigned char)*in->at++ << 8 * i;
	return number;
}

uint32_t
record_get_number(struct record_in *in)
{
	return (uint32_t)get_little(in, 4);
}

uint64_t
record_get_size(struct record_in *in)
{
	return get_little(in, 8);
}

const char *
record_get_bytes(struct record_in *in, size_t *len)
{
	const char *bytes;

	*len = record_get_number(in);
	if (in->bad || *len > (size_t)(in->end - in->at)) {
		in->bad = true;
		*len = 0;
		return "";
	}
	bytes = in->at;
	in->at += *len;
	return bytes;
}

char *
record_get_text(struct record_in *in)
{
	size_t len;
	const char *bytes = record_get_bytes(in, &len);

	if (memchr(bytes, '\0', len) != NULL || utf8_check(bytes, len) != len) {
		in->bad = true;
		len = 0;
	}
	return mem_text_n(bytes, len);
}

static struct value *get_value(struct record_in *in, int depth);

static struct value *
get_items(struct record_in *in, bool is_map, int depth)
{
	struct value *value = is_map ? value_new_map() : value_new_list(), *item;
	uint32_t count = record_get_number(in);
	char *key;

	if (depth >= DEPTH_MAX)
		in->bad = true;
	for (; count > 0 && !in->bad; count--) {
		key = is_map ? record_get_text(in) : NULL;
		item = get_value(in, depth + 1);
		if (item == NULL)
			in->bad = true;
		else if (is_map)
			value_put(value, key, item);
		else
			value_add(value, item);
		free(key);
	}
	return value;
}

static struct value *
get_value(struct record_in *in, int depth)
{
	struct value *value = NULL;
	char *text;

	switch (get_little(in, 1)) {
	case HOLDS_NOTHING:
		break;
	case HOLDS_TEXT:
		text = record_get_text(in);
		value = value_new_text(text);
		free(text);
		break;
	case HOLDS_PLAIN:
		text = record_get_text(in);
		value = value_new_plain(text);
		free(text);
		break;
	case HOLDS_LIST:
		value = get_items(in, false, depth);
		break;
	case HOLDS_MAP:
		value = get_items(in, true, depth);
		break;
	default:
		in->bad = true;
		break;
	}
	return value;
}

bool
record_get_edit(struct record_in *in, struct edit *edit)
{
	uint64_t op = get_little(in, 1), kind;

	*edit = (struct edit){ .node = record_get_number(in) };
	kind = get_little(in, 1);
	edit->parent = record_get_number(in);
	edit->key = record_get_text(in);
	edit->index = (size_t)record_get_size(in);
	edit->value = get_value(in, 0);
	if (op > EDIT_MOVE || kind >= NODE_KINDS || in->at != in->end ||
	    ((op == EDIT_SET || op == EDIT_INSERT || op == EDIT_MOVE) && *edit->key == '\0'))
		in->bad = true;
	edit->op = (enum edit_op)op;
	edit->kind = (enum node_kind)kind;
	if (in->bad)
		edit_clear(edit);
	return !in->bad;
}
