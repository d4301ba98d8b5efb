/*
 * Findings of checks as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/findings.h"

#include <jansson.h>
#include <stdlib.h>

#include "base/mem.h"

static void
put(json_t *object, const char *key, json_t *value)
{
	if (value == NULL || json_object_set_new(object, key, value) != 0)
		mem_die("out of memory");
}

/* A file's name may be any bytes; what is no UTF-8 has no JSON. */
static json_t *
text_of(const char *text)
{
	json_t *value = json_string(text);

	return value != NULL ? value : json_string("?");
}

static void
write_row(const struct finding_row *row, struct str *out)
{
	json_t *object = json_object();
	char *text;

	put(object, "file", text_of(row->file));
	put(object, "line", json_integer((json_int_t)row->line));
	put(object, "column", json_integer((json_int_t)row->column));
	put(object, "level", text_of(row->level));
	put(object, "rule", text_of(row->rule));
	put(object, "text", text_of(row->text));
	text = json_dumps(object, JSON_PRESERVE_ORDER);
	if (text == NULL)
		mem_die("out of memory");
	str_add(out, text);
	free(text);
	json_decref(object);
}

void
findings_write(const struct finding_row *rows, size_t count, struct str *out)
{
	str_add(out, "[");
	for (size_t i = 0; i < count; i++) {
		str_add(out, i > 0 ? ",\n " : "\n ");
		write_row(&rows[i], out);
	}
	str_add(out, count > 0 ? "\n]\n" : "]\n");
}
