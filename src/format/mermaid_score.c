/*
 * The data of a task in Mermaid's journeys: a score, then actors.
 *
 * What Mermaid itself loses without a word is repaired where the meaning is
 * plain, and said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "mermaid.h"

/* JavaScript's Number(): the whole text, nothing is 0; but neither Infinity
 * nor NaN are scores. */
static bool
number_of(const char *text, size_t len, double *number)
{
	char *copy = mem_text_n(text, len), *end;
	bool is = len > 0 && strpbrk(copy, "infINFpP") == NULL;

	*number = is ? strtod(copy, &end) : 0;
	is = is && end != copy && *end == '\0' && isfinite(*number);
	free(copy);
	return is;
}

static void
set_score(struct task *task, const char *text, size_t len)
{
	while (len > 0 && isspace((unsigned char)*text)) {
		text++;
		len--;
	}
	while (len > 0 && isspace((unsigned char)text[len - 1]))
		len--;
	str_cut(&task->score, 0);
	str_add_n(&task->score, text, len);
	task->has_level = number_of(text, len, &task->level);
}

static void
add_actor(struct task *task, const char *text, size_t len)
{
	struct piece piece = { text, len, task->line };
	char *name;

	while (piece.len > 0 && isspace((unsigned char)*piece.at)) {
		piece.at++;
		piece.len--;
	}
	while (piece.len > 0 && isspace((unsigned char)piece.at[piece.len - 1]))
		piece.len--;
	name = piece_text(piece);
	if (*name != '\0')
		value_add(task->actors, value_new_text(name));
	free(name);
}

/* Actors are parted by commas that are no part of an entity. */
static void
add_actors(struct task *task, const char *text, size_t len)
{
	size_t from = 0, i = 0, skip;

	while (i < len) {
		skip = entity_length(text + i, len - i);
		if (skip == 0 && text[i] == ',') {
			add_actor(task, text + from, i - from);
			from = i + 1;
		}
		i += skip > 0 ? skip : 1;
	}
	add_actor(task, text + from, len - from);
}

/* --- repairs: what Mermaid takes for no score ------------------------------- */

/* "x -> 3: User": the score stands before the colon. */
static bool
repair_arrow(struct task *task, const struct piece *data)
{
	static const char *const arrows[] = { "-->", "->", "=>", "→", "—>" };
	char *arrow = NULL;
	size_t width = 0;

	for (size_t i = 0; arrow == NULL && i < sizeof arrows / sizeof *arrows; i++) {
		arrow = strstr(task->name, arrows[i]);
		width = strlen(arrows[i]);
	}
	if (arrow == NULL)
		return false;
	set_score(task, arrow + width, strlen(arrow + width));
	if (!task->has_level)
		return false;
	while (arrow > task->name && isspace((unsigned char)arrow[-1]))
		arrow--;
	*arrow = '\0';
	add_actors(task, data->at, data->len);
	return true;
}

/* "x: 3, User": a comma where the second colon belongs. */
static bool
repair_comma(struct task *task, const struct piece *data)
{
	const char *comma = memchr(data->at, ',', data->len);
	size_t at;

	if (comma == NULL)
		return false;
	at = (size_t)(comma - data->at);
	set_score(task, data->at, at);
	if (task->has_level)
		add_actors(task, comma + 1, data->len - at - 1);
	return task->has_level;
}

/* "See http://a.b: 5: Me": the name has a colon of its own. */
static bool
repair_colon(struct task *task, const struct piece *data)
{
	for (size_t i = 0; i < data->len; i++) {
		size_t next;
		struct str name = { 0 };

		if (data->at[i] != ':')
			continue;
		for (next = i + 1; next < data->len && data->at[next] != ':'; next++)
			;
		set_score(task, data->at + i + 1, next - i - 1);
		if (!task->has_level)
			continue;
		str_add_format(&name, "%s:", task->name);
		str_add_n(&name, data->at, i);
		free(task->name);
		task->name = str_take(&name);
		if (next < data->len)
			add_actors(task, data->at + next + 1, data->len - next - 1);
		return true;
	}
	return false;
}

/* "4/5", "5 (good)": a number and something behind it. */
static bool
repair_tail(struct task *task, const char *text)
{
	size_t len = strspn(text, "0123456789.");

	if (len == 0 || (text[len] != '\0' && isalpha((unsigned char)text[len])))
		return false;
	set_score(task, text, len);
	return task->has_level;
}

static bool
repair_score(struct notes *notes, struct task *task, const struct piece *data, size_t score)
{
	char *text = mem_text_n(data->at, score);
	const char *what = NULL;

	if (repair_arrow(task, data))
		what = N_("the score stood before the colon: “%s”");
	else if (repair_comma(task, data))
		what = N_("a comma stood in the place of a colon: “%s”");
	else if (repair_colon(task, data))
		what = N_("the name has a colon of its own: “%s”");
	else if (repair_tail(task, text))
		what = N_("the score has more than a number: “%s”");
	if (what != NULL)
		err_set_at(notes_add(notes), ERR_RULE, task->line, 1, what, "t", text);
	free(text);
	return what != NULL;
}

/* A score that is a word tells a feeling. */
static void
note_no_score(struct notes *notes, struct task *task, const struct piece *data, size_t score)
{
	struct piece word = { data->at, score, task->line };

	str_cut(&task->score, 0);
	str_add_n(&task->score, word.at, word.len);
	task->has_level = false;
	if (score > 0)
		err_set_at(notes_add(notes), ERR_RULE, task->line, 1,
			N_("“%s” is no score; it is kept as a feeling"), "t", str_text(&task->score));
	else
		err_set_at(notes_add(notes), ERR_RULE, task->line, 1, N_("there is no score"), NULL);
}

static void
limit_score(struct notes *notes, struct task *task)
{
	double level = task->level < MERMAID_LOW ? MERMAID_LOW :
	    task->level > MERMAID_HIGH ? MERMAID_HIGH : task->level;

	if (!task->has_level || level == task->level)
		return;
	err_set_at(notes_add(notes), ERR_RULE, task->line, 1,
		N_("the score %s is not within 1 to 5, and is moved there"), "t",
		str_text(&task->score));
	task->level = level;
}

/* Score, then actors; what comes behind a third colon Mermaid drops. */
static void
part_data(struct notes *notes, struct task *task, struct piece data)
{
	const char *colon = memchr(data.at, ':', data.len), *more;
	size_t score = colon != NULL ? (size_t)(colon - data.at) : data.len, rest;

	set_score(task, data.at, score);
	if (!task->has_level && repair_score(notes, task, &data, score))
		return;
	if (!task->has_level)
		note_no_score(notes, task, &data, score);
	if (colon == NULL)
		return;
	rest = data.len - score - 1;
	more = memchr(colon + 1, ':', rest);
	add_actors(task, colon + 1, more != NULL ? (size_t)(more - colon - 1) : rest);
	if (more != NULL) {
		char *text = mem_text_n(more + 1, rest - (size_t)(more - colon));

		err_set_at(notes_add(notes), ERR_RULE, task->line, 1,
			N_("left out, as Mermaid does: “%s”"), "t", text);
		free(text);
	}
}

void
task_part(struct notes *notes, struct task *task, struct piece data)
{
	part_data(notes, task, data);
	limit_score(notes, task);
}
