/*
 * What a new journey begins with: the user's own templates and those built in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "templates.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "file/home.h"
#include "file/slurp.h"

#define SUFFIX ".yaml"

static struct template *
templates_add(struct templates *templates)
{
	vec_grow(templates->v, templates->count, templates->room);
	templates->v[templates->count] = (struct template){ 0 };
	return &templates->v[templates->count++];
}

/* "nl", "nds", "pt_BR" */
static bool
is_language(const char *text, size_t len)
{
	size_t i, small = 0;

	while (small < len && islower((unsigned char)text[small]))
		small++;
	for (i = small; i < len; i++)
		if (i == small ? text[i] != '_' : !isupper((unsigned char)text[i]))
			return false;
	return small == 2 || small == 3;
}

/* The user's own file "NAME.nl.yaml" or "NAME.yaml". */
static void
templates_add_file(struct templates *templates, const char *folder, const char *file)
{
	size_t len = strlen(file), name = len;
	struct template *template;
	struct str path = { 0 };

	if (len <= strlen(SUFFIX) || strcmp(file + len - strlen(SUFFIX), SUFFIX) != 0)
		return;
	len = name = len - strlen(SUFFIX);
	while (name > 0 && file[name - 1] != '.')
		name--;
	if (name < 2 || !is_language(file + name, len - name))
		name = len + 1;
	template = templates_add(templates);
	template->name = mem_text_n(file, name - 1);
	template->language = mem_text_n(file + name, name > len ? 0 : len - name);
	str_add_format(&path, "%s/%s", folder, file);
	template->path = str_take(&path);
}

void
templates_gather(struct templates *templates)
{
	char *folder = home_config("templates");
	size_t i, count = 0;
	char **files = folder != NULL ? home_names(folder, &count) : NULL;
	const struct template_text *texts;
	struct template *template;

	*templates = (struct templates){ 0 };
	for (i = 0; i < count; i++) {
		templates_add_file(templates, folder, files[i]);
		free(files[i]);
	}
	free(files);
	free(folder);
	texts = templates_built_in(&count);
	for (i = 0; i < count; i++) {
		template = templates_add(templates);
		template->name = mem_text(texts[i].name);
		template->language = mem_text(texts[i].language);
		template->text = mem_text(texts[i].text);
		template->len = strlen(texts[i].text);
	}
}

void
templates_clear(struct templates *templates)
{
	size_t i;

	for (i = 0; i < templates->count; i++) {
		free(templates->v[i].name);
		free(templates->v[i].language);
		free(templates->v[i].path);
		free(templates->v[i].text);
	}
	free(templates->v);
	*templates = (struct templates){ 0 };
}

struct template *
templates_find(const struct templates *templates, const char *name, const char *language,
	bool strict)
{
	struct template *each, *other = NULL;
	size_t i;

	for (i = 0; i < templates->count; i++) {
		each = &templates->v[i];
		if (strcmp(each->name, name) != 0)
			continue;
		if (strcmp(each->language, language) == 0 || each->language[0] == '\0')
			return each;
		if (other == NULL || strcmp(each->language, "en") == 0)
			other = each;
	}
	return strict ? NULL : other;
}

int
template_read(struct template *template, struct err *err)
{
	struct slurp slurp;

	if (template->text != NULL)
		return 0;
	if (slurp_read(template->path, &slurp, err) != 0)
		return -1;
	template->text = slurp.bytes;
	template->len = slurp.len;
	return 0;
}

char *
template_help(struct template *template)
{
	struct err err = { 0 };
	const char *text;

	if (template_read(template, &err) != 0 || template->text[0] != '#') {
		err_clear(&err);
		return mem_text("");
	}
	text = template->text + 1;
	text += strspn(text, "# ");
	return mem_text_n(text, strcspn(text, "\r\n"));
}
