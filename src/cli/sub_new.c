/*
 * cjm new: a new journey out of a template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "file/replace.h"
#include "opts.h"
#include "say.h"
#include "session/document.h"
#include "subs.h"
#include "templates.h"

static const struct sub_option new_options[] = {
	{ 't', "template", "NAME", N_("what to begin with: blank, five-phase; list tells more") },
	{ 'T', "title", "TITLE", N_("the journey's title; without it, as the file is called") },
	{ 0 },
};

static int
new_list(void)
{
	struct str text = { 0 };
	size_t i, count;
	const struct template *templates = template_table(&count);

	for (i = 0; i < count; i++)
		str_add_format(&text, "%-12s %s\n", templates[i].name, _(templates[i].help));
	say_text(stdout, str_text(&text));
	str_clear(&text);
	return say_flush();
}

/* "maps/first-order.yaml" is called "First order". Yours to free. */
static char *
new_title_of(const char *file)
{
	const char *slash = strrchr(file, '/'), *name = slash != NULL ? slash + 1 : file;
	const char *dot = strrchr(name, '.');
	char *title, *p;

	if (strcmp(file, "-") == 0 || name[0] == '\0' || name[0] == '.')
		return mem_text(_("New journey"));
	title = mem_text_n(name, dot != NULL ? (size_t)(dot - name) : strlen(name));
	for (p = title; *p != '\0'; p++)
		if (*p == '-' || *p == '_')
			*p = ' ';
	title[0] = (char)toupper((unsigned char)title[0]);
	return title;
}

/* The text of the new journey; the title goes in as an edit, so that it is
 * quoted where it must be. Yours to free, or NULL. */
static char *
new_text(const struct template *template, const char *title, size_t *len, struct err *err)
{
	struct document *document;
	struct str text = { 0 };
	char *out = NULL;

	template_write(template, &text);
	document = document_from_bytes(NULL, str_text(&text), text.len, err);
	str_clear(&text);
	if (document == NULL)
		return NULL;
	if (document_set(document, NODE_ROOT, key_name(KEY_TITLE), value_new_text(title), err) == 0)
		out = document_text(document, len, err);
	document_free(document);
	return out;
}

static int
new_write(const struct template *template, const char *title, const char *file)
{
	char *named = title != NULL ? mem_text(title) : new_title_of(file);
	struct err err = { 0 };
	size_t len;
	char *text = new_text(template, named, &len, &err);
	int status = SAY_WELL;

	if (text != NULL && strcmp(file, "-") == 0)
		status = say_document(text, len);
	else if (text != NULL)
		replace_create(file, text, len, &err);
	if (err_is_set(&err))
		status = say_errors(&err);
	free(text);
	free(named);
	return status;
}

static int
new_run(const struct sub *sub, int argc, char **argv)
{
	const char *file = NULL, *name = "blank", *title = NULL;
	const struct template *template;
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == 't')
			name = opts.value;
		else if (option == 'T')
			title = opts.value;
		else
			opts_take_file(&opts, &file);
	}
	template = template_find(name);
	if (template == NULL && strcmp(name, "list") != 0)
		opts_fail(&opts, N_("there is no template “%s”; -t list names them"), name);
	opts_end(&opts, template == NULL ? "" : file);
	if (opts.over)
		return opts.status;
	return template == NULL ? new_list() : new_write(template, title, file);
}

const struct sub sub_new = {
	.name = "new",
	.arguments = "FILE",
	.help = N_("begin a new journey; never overwrites"),
	.options = new_options,
	.run = new_run,
};
