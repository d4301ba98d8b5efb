/*
 * The table of formats. A new one is one row here and one file beside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "formats.h"
#include "model/build.h"
#include "model/lane.h"
#include "model/schema.h"

static const struct format *const formats[] = {
	&format_json,
	&format_mermaid,
	&format_ojf,
	&format_enablement,
	&format_html,
	&format_svg,
	&format_pdf,
	&format_png,
	&format_markdown,
	&format_csv,
	&format_tsv,
};

void
format_begin(void)
{
	json_set_alloc_funcs(mem_alloc, free);
}

const struct format *const *
format_table(size_t *count)
{
	*count = sizeof formats / sizeof formats[0];
	return formats;
}

const struct format *
format_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	return NULL;
}

const struct format *
format_of_file(const char *path)
{
	size_t i, j, len = strlen(path), tail;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		for (j = 0; formats[i]->suffixes[j] != NULL; j++) {
			tail = strlen(formats[i]->suffixes[j]);
			if (len > tail && strcmp(path + len - tail, formats[i]->suffixes[j]) == 0)
				return formats[i];
		}
	return NULL;
}

const struct format *
format_of_bytes(const char *bytes, size_t len)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (formats[i]->looks != NULL && formats[i]->looks(bytes, len))
			return formats[i];
	return NULL;
}

bool
format_is_own(const char *bytes, size_t len)
{
	const char *at = bytes, *end = at + len;

	if (end - at >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	while (at != NULL && end - at >= 4 && memcmp(at, "cjm:", 4) != 0) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at != NULL ? at + 1 : NULL;
	}
	return at != NULL && end - at >= 4;
}

struct journey *
format_new_journey(void)
{
	struct journey *journey = journey_new();

	build_field(journey, NODE_ROOT, KEY_CJM, value_new_plain("1"));
	return journey;
}

char *
format_title(const struct format_input *input)
{
	const char *name = input->name != NULL ? input->name : "-", *slash = strrchr(name, '/');
	size_t len;

	if (slash != NULL)
		name = slash + 1;
	len = strcspn(name, ".");
	if (len == 0 || strcmp(name, "-") == 0)
		return mem_text("…");
	return mem_text_n(name, len);
}

void
format_add_name(struct journey *journey, node_id node, const char *name)
{
	if (name != NULL && *name != '\0' && strcmp(name, "…") != 0)
		build_field(journey, node, KEY_NAME, value_new_text(name));
}

static void
name_one(struct journey *journey, node_id node, const char *word, size_t number,
	struct notes *notes)
{
	struct str name = { 0 };

	if (*journey_text(journey, node, KEY_NAME) != '\0')
		return;
	str_add_format(&name, "%s %zu", word, number);
	build_field(journey, node, KEY_NAME, value_new_text(str_text(&name)));
	err_set(notes_add(notes), ERR_RULE, N_("a %s without a name is called “%s”"), "wt",
	    schema_node(journey_kind(journey, node))->name, str_text(&name));
	str_clear(&name);
}

void
format_name_all(struct journey *journey, const char *(*translate)(const char *),
	struct notes *notes)
{
	const char *persona = translate(N_("Persona")), *stretch = translate(N_("Phase"));
	const char *contact = translate(N_("Touchpoint"));
	node_id node, phase;
	size_t number = 0;

	for (size_t i = 0; (node = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		name_one(journey, node, persona, i + 1, notes);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		name_one(journey, phase, stretch, i + 1, notes);
		for (size_t k = 0; (node = journey_child(journey, phase, KEY_TOUCHPOINTS, k)) !=
		    NODE_NONE; k++)
			name_one(journey, node, contact, ++number, notes);
	}
}

node_id
format_level(const struct journey *journey, const struct ids *ids, node_id owner, double *level)
{
	node_id first = journey_child(journey, NODE_ROOT, KEY_PERSONAS, 0), card;
	const char *id = first != NODE_NONE ? ids_of(ids, first) : "", *persona;

	for (size_t i = 0; (card = journey_child(journey, owner, KEY_EMOTION, i)) != NODE_NONE;
	    i++) {
		persona = journey_text(journey, card, KEY_PERSONA);
		if ((*persona == '\0' || strcmp(persona, id) == 0) &&
		    journey_number(journey, card, KEY_TEXT, level))
			return card;
	}
	return NODE_NONE;
}

const char *
format_word(const struct format_output *output, const char *text)
{
	return output->translate != NULL ? output->translate(text) : text;
}

struct err *
notes_add(struct notes *notes)
{
	vec_grow(notes->v, notes->count, notes->room);
	notes->v[notes->count] = (struct err){ 0 };
	return &notes->v[notes->count++];
}

void
notes_tell_unseen(struct notes *notes, const struct journey *journey)
{
	struct lanes lanes = { 0 };

	lanes_unseen(journey, &lanes);
	for (size_t i = 0; i < lanes.count; i++)
		err_set(notes_add(notes), ERR_RULE, lanes.v[i].hidden ?
			N_("the lane “%s” is hidden and was left out") :
			N_("the lane “%s” is not among those that the map lists, and was left out"),
			lanes.v[i].translate ? "w" : "t", lanes.v[i].label);
	lanes_clear(&lanes);
}

void
notes_clear(struct notes *notes)
{
	size_t i;

	for (i = 0; i < notes->count; i++)
		err_clear(&notes->v[i]);
	free(notes->v);
	*notes = (struct notes){ 0 };
}
