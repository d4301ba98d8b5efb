/*
 * Mermaid's journey diagrams in: sections become phases, tasks touchpoints,
 * scores emotions, actors personas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "formats.h"
#include "mermaid.h"
#include "model/build.h"
#include "model/ids.h"

#define PERSONAS_MOST 5	/* curves that a map draws */

/* What becomes of the words in the actors' place. */
enum role { ROLE_PERSONAS, ROLE_OWNERS, ROLE_FEELINGS };

struct reader {
	struct journey *journey;
	struct notes *notes;
	struct task *tasks;
	size_t task_count, task_room;
	struct value *actors;	/* distinct, in order */
	enum role role;
	char **persona_ids;	/* beside actors */
	node_id phase;
};

static struct err *
note(struct reader *reader)
{
	return notes_add(reader->notes);
}

/* --- actors ------------------------------------------------------------------- */

static bool
has_text(const struct value *list, const char *text, size_t *at)
{
	for (*at = 0; *at < value_count(list); ++*at)
		if (strcmp(value_text(value_item(list, *at)), text) == 0)
			return true;
	return false;
}

static void
gather_actors(struct reader *reader)
{
	size_t at;

	for (size_t i = 0; i < reader->task_count; i++)
		for (size_t j = 0; j < value_count(reader->tasks[i].actors); j++) {
			const char *name = value_text(value_item(reader->tasks[i].actors, j));

			if (!has_text(reader->actors, name, &at))
				value_add(reader->actors, value_new_text(name));
		}
}

/* A few that come back are people; one for nearly each task is what they
 * feel; many are those who answer for the tasks. */
static enum role
role_of_actors(const struct reader *reader)
{
	size_t named = 0;

	for (size_t i = 0; i < reader->task_count; i++)
		named += value_count(reader->tasks[i].actors);
	if (value_count(reader->actors) <= PERSONAS_MOST)
		return ROLE_PERSONAS;
	return value_count(reader->actors) * 2 > named ? ROLE_FEELINGS : ROLE_OWNERS;
}

static void
add_personas(struct reader *reader)
{
	struct ids *ids;
	size_t count = value_count(reader->actors);

	for (size_t i = 0; i < count; i++)
		build_field(reader->journey, build_node(reader->journey, NODE_NONE, NODE_PERSONA,
			NODE_ROOT, KEY_PERSONAS), KEY_NAME, value_copy(value_item(reader->actors, i)));
	ids = ids_new(reader->journey);
	reader->persona_ids = mem_zero(count, sizeof *reader->persona_ids);
	for (size_t i = 0; i < count; i++)
		reader->persona_ids[i] = mem_text(ids_of(ids, journey_child(reader->journey,
			NODE_ROOT, KEY_PERSONAS, i)));
	ids_free(ids);
	/* Levels refer to them. */
	for (size_t i = 0; count > 1 && i < count; i++)
		build_field(reader->journey, journey_child(reader->journey, NODE_ROOT,
			KEY_PERSONAS, i), KEY_ID, value_new_text(reader->persona_ids[i]));
}

static void
say_role(struct reader *reader)
{
	struct str count = { 0 };

	str_add_format(&count, "%zu", value_count(reader->actors));
	if (reader->role == ROLE_OWNERS)
		err_set_at(note(reader), ERR_RULE, 0, 0,
			N_("%s actors are too many for personas; they become owners"), "t",
			str_text(&count));
	if (reader->role == ROLE_FEELINGS)
		err_set_at(note(reader), ERR_RULE, 0, 0,
			N_("%s different actors are hardly people; they become feelings"), "t",
			str_text(&count));
	str_clear(&count);
}

/* --- the journey ------------------------------------------------------------------ */

static node_id
add_card(struct reader *reader, node_id touchpoint, key_id lane, const char *text)
{
	node_id card = build_node(reader->journey, NODE_NONE, NODE_CARD, touchpoint, lane);

	build_field(reader->journey, card, KEY_TEXT, value_new_text(text));
	return card;
}

/* The level, once for each persona where there are several. */
static void
add_levels(struct reader *reader, node_id touchpoint, const struct task *task)
{
	char text[40];
	size_t at;

	snprintf(text, sizeof text, "%.6g", task->level);
	for (size_t i = 0; i < value_count(task->actors) || i == 0; i++) {
		node_id card = build_node(reader->journey, NODE_NONE, NODE_CARD, touchpoint,
			KEY_EMOTION);

		build_field(reader->journey, card, KEY_TEXT, value_new_plain(text));
		if (reader->role != ROLE_PERSONAS || value_count(reader->actors) < 2 ||
		    value_count(task->actors) == 0)
			return;
		if (has_text(reader->actors, value_text(value_item(task->actors, i)), &at))
			build_field(reader->journey, card, KEY_PERSONA,
				value_new_text(reader->persona_ids[at]));
	}
}

static void
add_task(struct reader *reader, const struct task *task)
{
	key_id lane = reader->role == ROLE_OWNERS ? KEY_OWNER : KEY_FEELING;
	node_id touchpoint = build_node(reader->journey, NODE_NONE, NODE_TOUCHPOINT, reader->phase,
		KEY_TOUCHPOINTS);

	build_field(reader->journey, touchpoint, KEY_NAME,
		value_new_text(*task->name != '\0' ? task->name : "…"));
	if (task->has_level)
		add_levels(reader, touchpoint, task);
	else if (task->score.len > 0)
		add_card(reader, touchpoint, KEY_FEELING, str_text(&task->score));
	for (size_t i = 0; reader->role != ROLE_PERSONAS && i < value_count(task->actors); i++)
		add_card(reader, touchpoint, lane, value_text(value_item(task->actors, i)));
}

/* Sections that follow each other under one name are one, as Mermaid draws. */
static void
add_phase(struct reader *reader, const char *name)
{
	if (reader->phase != NODE_NONE &&
	    strcmp(journey_text(reader->journey, reader->phase, KEY_NAME), name) == 0)
		return;
	reader->phase = build_node(reader->journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);
	format_add_name(reader->journey, reader->phase, name);
}

static void
take_task(struct reader *reader, const struct statement *statement)
{
	struct task task = { .name = piece_text(statement->text), .line = statement->text.line,
		.actors = value_new_list() };

	if (statement->has_data)
		task_part(reader->notes, &task, statement->data);
	vec_grow(reader->tasks, reader->task_count, reader->task_room);
	reader->tasks[reader->task_count++] = task;
}

/* The last title wins; without one the first line of what describes it. */
static void
add_title(struct reader *reader, const struct diagram *diagram, const char *name)
{
	const struct statement *title = NULL, *scope = NULL;
	char *text;

	for (size_t i = 0; i < diagram->count; i++)
		if (diagram->v[i].kind == MERMAID_TITLE || (title == NULL &&
		    diagram->v[i].kind == MERMAID_ACC_TITLE))
			title = &diagram->v[i];
		else if (diagram->v[i].kind == MERMAID_ACC_DESCR)
			scope = &diagram->v[i];
	text = title != NULL ? piece_text(title->text) : mem_text(name);
	build_field(reader->journey, NODE_ROOT, KEY_TITLE,
		value_new_text(*text != '\0' ? text : "…"));
	free(text);
	if (scope == NULL || scope->text.len == 0)
		return;
	text = piece_text(scope->text);
	build_field(reader->journey, NODE_ROOT, KEY_SCOPE, value_new_text(text));
	free(text);
}

static void
note_acc_title(struct reader *reader, const struct diagram *diagram)
{
	bool titled = false;

	for (size_t i = 0; i < diagram->count; i++)
		titled = titled || diagram->v[i].kind == MERMAID_TITLE;
	for (size_t i = 0; titled && i < diagram->count; i++)
		if (diagram->v[i].kind == MERMAID_ACC_TITLE) {
			char *text = piece_text(diagram->v[i].text);

			err_set_at(note(reader), ERR_RULE, diagram->v[i].text.line, 1,
				N_("left out, since there is a title: “%s”"), "t", text);
			free(text);
		}
}

static void
add_phases(struct reader *reader, const struct diagram *diagram)
{
	bool unscored = false;
	size_t next = 0;

	for (size_t i = 0; i < diagram->count; i++) {
		const struct statement *statement = &diagram->v[i];

		if (statement->kind == MERMAID_SECTION) {
			char *name = piece_text(statement->text);

			add_phase(reader, name);
			free(name);
		} else if (statement->kind == MERMAID_TASK) {
			if (reader->phase == NODE_NONE)
				add_phase(reader, journey_text(reader->journey, NODE_ROOT, KEY_TITLE));
			reader->tasks[next].has_level &= !unscored;
			if (unscored)
				str_clear(&reader->tasks[next].score);
			unscored = false;
			add_task(reader, &reader->tasks[next++]);
		} else if (statement->kind == MERMAID_UNSCORED) {
			unscored = true;
		}
	}
}

/* Sections for what is and for what is to be are two maps in one. */
static void
note_two_maps(struct reader *reader, const struct diagram *diagram)
{
	size_t now = 0, then = 0;

	for (size_t i = 0; i < diagram->count; i++) {
		char *name = diagram->v[i].kind == MERMAID_SECTION ? piece_text(diagram->v[i].text) :
		    mem_text(""), *folded = utf8_fold(name);

		if (strstr(folded, "as-is") != NULL || strstr(folded, "as is") != NULL)
			now = diagram->v[i].text.line;
		if (strstr(folded, "to-be") != NULL || strstr(folded, "to be") != NULL)
			then = diagram->v[i].text.line;
		free(name);
		free(folded);
	}
	if (now > 0 && then > 0)
		err_set_at(note(reader), ERR_RULE, now < then ? then : now, 1,
			N_("its sections are two maps, as it is and as it is to be: part them"), NULL);
}

static void
fill(struct reader *reader, const struct diagram *diagram, const char *name)
{
	add_title(reader, diagram, name);
	note_acc_title(reader, diagram);
	note_two_maps(reader, diagram);
	for (size_t i = 0; i < diagram->count; i++)
		if (diagram->v[i].kind == MERMAID_TASK)
			take_task(reader, &diagram->v[i]);
	gather_actors(reader);
	reader->role = role_of_actors(reader);
	say_role(reader);
	if (reader->role == ROLE_PERSONAS)
		add_personas(reader);
	add_phases(reader, diagram);
}

static void
clear(struct reader *reader)
{
	for (size_t i = 0; i < reader->task_count; i++) {
		free(reader->tasks[i].name);
		str_clear(&reader->tasks[i].score);
		value_free(reader->tasks[i].actors);
	}
	free(reader->tasks);
	for (size_t i = 0; reader->persona_ids != NULL && i < value_count(reader->actors); i++)
		free(reader->persona_ids[i]);
	free(reader->persona_ids);
	value_free(reader->actors);
}

struct journey *
mermaid_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct reader reader = { .notes = notes };
	struct diagram diagram = { 0 };
	size_t count = diagram_read(&diagram, input->bytes, input->len,
	    input->part > 0 ? input->part : 1, notes, err);
	char *title;

	if (count == 0) {
		diagram_clear(&diagram);
		return NULL;
	}
	if (count > 1 && input->part == 0)
		err_set_at(notes_add(notes), ERR_RULE, diagram.first_line, 1,
			N_("this is the first of %s diagrams; --part takes another"), "n", count);
	reader.journey = format_new_journey();
	reader.actors = value_new_list();
	title = format_title(input);
	fill(&reader, &diagram, title);
	free(title);
	clear(&reader);
	diagram_clear(&diagram);
	return reader.journey;
}

bool
mermaid_looks(const char *bytes, size_t len)
{
	struct diagram diagram = { 0 };
	struct notes notes = { 0 };
	size_t count = diagram_read(&diagram, bytes, len, 1, &notes, NULL);

	diagram_clear(&diagram);
	notes_clear(&notes);
	return count > 0;
}
