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
#include "base/near.h"
#include "file/replace.h"
#include "modeline.h"
#include "opts.h"
#include "say.h"
#include "session/document.h"
#include "subs.h"
#include "templates.h"

enum { NEW_LANGUAGE = SUB_LONG + 1 };

static const struct sub_option new_options[] = {
	{ 't', "template", "NAME", N_("what to begin with; list names all that there are") },
	{ NEW_LANGUAGE, "language", "LANGUAGE",
		N_("of the template: en, nl; without it, that of messages") },
	{ 'T', "title", "TITLE", N_("the journey's title; without it, as the file is called") },
	{ 0 },
};

struct new_request {
	const char *file, *name, *title, *language;
};

/* The language that messages are in. */
static const char *
new_language(const struct new_request *request)
{
	/* TRANSLATORS: the code of your language, such as de */
	return request->language != NULL ? request->language : _("en");
}

static struct template *
new_find(const struct templates *templates, const struct new_request *request, const char *name)
{
	return templates_find(templates, name, new_language(request), request->language != NULL);
}

static int
new_list(const struct templates *templates, const struct new_request *request)
{
	struct str text = { 0 };
	struct template *each;
	size_t i;

	for (i = 0; i < templates->count; i++) {
		char *help;

		each = &templates->v[i];
		if (new_find(templates, request, each->name) != each)
			continue;
		help = template_help(each);
		str_add_format(&text, "%-16s %s", each->name, help);
		if (each->path != NULL)
			str_add_format(&text, "%s(%s)", *help != '\0' ? " " : "", each->path);
		str_add_char(&text, '\n');
		free(help);
	}
	say_text(stdout, str_text(&text));
	str_clear(&text);
	return say_flush();
}

/* "maps/first-order.yaml" is called "First order". Yours to free; NULL where a
 * file's name says nothing. */
static char *
new_title_of(const char *file)
{
	const char *slash = strrchr(file, '/'), *name = slash != NULL ? slash + 1 : file;
	const char *dot = strrchr(name, '.');
	char *title, *p;

	if (strcmp(file, "-") == 0 || name[0] == '\0' || name[0] == '.')
		return NULL;
	title = mem_text_n(name, dot != NULL ? (size_t)(dot - name) : strlen(name));
	for (p = title; *p != '\0'; p++)
		if (*p == '-' || *p == '_')
			*p = ' ';
	title[0] = (char)toupper((unsigned char)title[0]);
	return title;
}

/* The text of the new journey. The title, if there is one, goes in as an edit,
 * so that it is quoted where it must be. Yours to free, or NULL. */
static char *
new_text(struct template *template, const char *title, size_t *len, struct err *err)
{
	struct document *document;
	char *out = NULL;

	if (template_read(template, err) != 0)
		return NULL;
	document = document_from_bytes(NULL, template->text, template->len, err);
	if (document == NULL) {
		err_set_file(err, template->path);
		return NULL;
	}
	if (title == NULL || document_set(document, NODE_ROOT, key_name(KEY_TITLE),
	    value_new_text(title), err) == 0)
		out = document_text(document, len, err);
	document_free(document);
	return out;
}

static int
new_write(struct template *template, const struct new_request *request)
{
	char *named = request->title != NULL ? mem_text(request->title) :
		new_title_of(request->file);
	struct err err = { 0 };
	size_t len;
	char *text = new_text(template, named, &len, &err);
	struct str whole = { 0 };
	int status = SAY_WELL;

	if (text != NULL) {
		str_add_n(&whole, text, len);
		modeline_add(&whole, request->file);
	}
	if (text != NULL && strcmp(request->file, "-") == 0)
		status = say_document(str_text(&whole), whole.len);
	else if (text != NULL)
		replace_create(request->file, str_text(&whole), whole.len, &err);
	if (err_is_set(&err))
		status = say_errors(&err);
	str_clear(&whole);
	free(text);
	free(named);
	return status;
}

static void
new_no_template(struct opts *opts, const struct templates *templates,
	const struct new_request *request)
{
	struct nearest nearest = { .word = request->name };
	size_t i;

	for (i = 0; i < templates->count; i++)
		nearest_offer(&nearest, templates->v[i].name);
	if (nearest.best != NULL && strcmp(nearest.best, request->name) == 0)
		opts_fail_two(opts, N_("the template “%s” is not there in “%s”"), request->name,
			request->language);
	else if (nearest.best != NULL)
		opts_fail_two(opts, N_("there is no template “%s”; is “%s” meant?"),
			request->name, nearest.best);
	else
		opts_fail(opts, N_("there is no template “%s”; -t list names them"),
			request->name);
}

static void
new_options_take(struct opts *opts, struct new_request *request)
{
	int option;

	while ((option = opts_next(opts)) != OPTS_END) {
		if (option == 't')
			request->name = opts->value;
		else if (option == NEW_LANGUAGE)
			request->language = opts->value;
		else if (option == 'T')
			request->title = opts->value;
		else
			opts_take_file(opts, &request->file);
	}
}

static int
new_run(const struct sub *sub, int argc, char **argv)
{
	struct new_request request = { .name = "blank" };
	struct templates templates;
	struct template *template;
	struct opts opts;
	bool list;

	opts_begin(&opts, sub, argc, argv);
	new_options_take(&opts, &request);
	list = strcmp(request.name, "list") == 0;
	templates_gather(&templates);
	template = new_find(&templates, &request, request.name);
	if (template == NULL && !list)
		new_no_template(&opts, &templates, &request);
	opts_end(&opts, list ? "" : request.file);
	if (!opts.over)
		opts.status = list ? new_list(&templates, &request) :
			new_write(template, &request);
	templates_clear(&templates);
	return opts.status;
}

const struct sub sub_new = {
	.name = "new",
	.arguments = "FILE",
	.help = N_("begin a new journey; never overwrites"),
	.options = new_options,
	.run = new_run,
};
