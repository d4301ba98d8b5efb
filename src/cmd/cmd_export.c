/*
 * The command that writes the map in another format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "commands.h"
#include "format/format.h"
#include "list.h"
#include "session/beside.h"
#include "text.h"

static int
fail_format(const char *word, struct err *err)
{
	struct nearest nearest = { .word = word };
	size_t count;
	const struct format *const *formats = format_table(&count);

	for (size_t i = 0; i < count; i++)
		if (formats[i]->write != NULL)
			nearest_offer(&nearest, formats[i]->name);
	return nearest_fail(&nearest, N_("there is no format “%s” to write"),
		N_("there is no format “%s” to write; is “%s” meant?"), err);
}

/* The map's own name with the format's suffix. */
static int
name_beside(struct editor *editor, const struct format *format, struct str *out, struct err *err)
{
	const char *path = document_path(editor->document), *name, *dot;

	if (path == NULL)
		return err_set(err, ERR_USAGE, N_("the name of a file is missing"), NULL);
	name = strrchr(path, '/') != NULL ? strrchr(path, '/') + 1 : path;
	dot = strrchr(name, '.');
	str_add_n(out, path, dot != NULL && dot > name ? (size_t)(dot - path) : strlen(path));
	str_add(out, format->suffixes[0]);
	return 0;
}

/* What the format has no place for, one a line. */
static void
show_notes(struct editor *editor, const struct notes *notes)
{
	struct value *list = value_new_list();

	for (size_t i = 0; i < notes->count; i++) {
		struct str line = { 0 };

		err_format(&notes->v[i], text_translate, &line);
		list_add_wrapped(list, "", 4, str_text(&line));
		str_clear(&line);
	}
	list_show(editor, list, _("What was left out or changed"));
}

static int
write_out(struct editor *editor, const struct format *format, const char *out, const char *view,
	struct err *err)
{
	struct format_output output = { .journey = document_journey(editor->document),
		.view = (format->takes & FORMAT_TAKES_VIEW) != 0 ? view : NULL,
		.translate = text_translate };
	struct notes notes = { 0 };
	struct str bytes = { 0 };
	int result = format->write(&output, &notes, &bytes, err);

	if (result == 0)
		result = beside_put(document_path(editor->document), out, str_text(&bytes),
			bytes.len, format_is_own, err);
	if (result == 0) {
		text_say(editor, _("Written as %s: %s"), format->name, out);
		if (notes.count > 0 && editor->has_screen)
			show_notes(editor, &notes);
	}
	str_clear(&bytes);
	notes_clear(&notes);
	return result;
}

/* The first word is a format, or a file whose name tells it. */
int
cmd_export(struct editor *editor, const struct args *args, struct err *err)
{
	const struct format *format = format_find(args->v[1]);
	struct str out = { 0 };
	int result = 0;

	if (format == NULL && args->count == 2 && (format = format_of_file(args->v[1])) != NULL)
		str_add(&out, args->v[1]);
	if (format == NULL || format->write == NULL)
		return fail_format(args->v[1], err);
	if (args->count > 2)
		str_add(&out, args->v[2]);
	else if (out.len == 0)
		result = name_beside(editor, format, &out, err);
	if (result == 0)
		result = write_out(editor, format, str_text(&out), args->count > 3 ? args->v[3] :
			NULL, err);
	str_clear(&out);
	return result;
}
