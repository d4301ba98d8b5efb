/*
 * What the rows and columns of a table are, by the words at its edges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "table_reading.h"

#define EDGE_MOST 60	/* cells of an edge that are looked at */

/* --- what the user says --------------------------------------------------------- */

static int
take_choice(struct choice *choice, char *item, struct err *err)
{
	char *equals = strchr(item, '=');

	if (strcmp(item, "touchpoints") == 0)
		choice->turned = 1;
	else if (strcmp(item, "lanes") == 0)
		choice->turned = 0;
	else if (equals == NULL || equals == item || equals[1] == '\0')
		return err_set(err, ERR_USAGE,
			N_("“%s” says nothing of a column; it is said like phase=1 or pain=Problems"),
			"t", item);
	else {
		*equals = '\0';
		if (choice->columns == NULL)
			choice->columns = value_new_map();
		value_put(choice->columns, item, value_new_text(equals + 1));
	}
	return 0;
}

int
choice_read(struct choice *choice, const char *text, struct err *err)
{
	int result = 0;

	*choice = (struct choice){ .turned = -1 };
	while (text != NULL && *text != '\0' && result == 0) {
		size_t len = strcspn(text, ",");
		char *item = cell_line(text, len);

		result = take_choice(choice, item, err);
		free(item);
		text += len + (text[len] == ',');
	}
	return result;
}

void
choice_clear(struct choice *choice)
{
	value_free(choice->columns);
	*choice = (struct choice){ 0 };
}

/* --- which way round -------------------------------------------------------------- */

/* What one edge has of words that stand above columns, and of phases' names,
 * which speak for the other edge. */
static void
weigh_edge(const struct table *table, bool top, size_t *words, size_t *names)
{
	size_t count = top ? table_columns(table) : table_rows(table);

	*words = *names = 0;
	for (size_t i = 0; i < count && i < EDGE_MOST; i++) {
		const char *text = top ? table_text(table, 0, i) : table_text(table, i, 0);
		struct heading heading;

		if (*text == '\0')
			continue;
		heading_read(&heading, text);
		if (heading.role == HEADING_WHOLE || (i > 0 && heading_is_stage(text)))
			*names += 2;
		else if (heading.role != HEADING_UNKNOWN && heading.id == NULL)
			*words += heading.certain ? 2 : 1;
		heading_clear(&heading);
	}
}

/* Our own word in the corner. */
static bool
names_touchpoints(const struct table *table)
{
	struct heading heading;
	bool does;

	heading_read(&heading, table_text(table, 0, 0));
	does = heading.role == HEADING_TOUCHPOINT;
	heading_clear(&heading);
	return does;
}

static void
turn(struct table *table, const struct choice *choice)
{
	size_t top, left, top_names, left_names;

	table->turned = false;
	if (choice->turned >= 0) {
		table->turned = choice->turned > 0;
		return;
	}
	if (choice->columns != NULL)
		return;
	weigh_edge(table, true, &top, &top_names);
	weigh_edge(table, false, &left, &left_names);
	if (table_rows(table) == 1)
		table->turned = top <= 2 && table_columns(table) > 1;
	else
		table->turned = left + top_names > top + left_names || (table->is_labelled &&
		    left + top_names == top + left_names && names_touchpoints(table));
}

/* --- what each column is ------------------------------------------------------------ */

static void
set_lane(struct column *column, key_id lane)
{
	column->heading.role = HEADING_LANE;
	column->heading.lane = lane;
	column->heading.kind = kinds_lane(lane)->kind;
}

static void
set_word(struct column *column, const char *word)
{
	struct heading meant;

	heading_read(&meant, word);
	column->heading.role = HEADING_LANE;
	column->heading.lane = KEY_NONE;
	if (strcmp(word, "phase") == 0)
		column->heading.role = HEADING_PHASE;
	else if (strcmp(word, "touchpoint") == 0)
		column->heading.role = HEADING_TOUCHPOINT;
	else if (strcmp(word, "touchpoints") == 0)
		column->heading.role = HEADING_TOUCHPOINTS;
	else if (kinds_lane(key_find(word)) != NULL && key_find(word) != KEY_WALKS)
		set_lane(column, key_find(word));
	else if (meant.role == HEADING_LANE && meant.lane != KEY_NONE)
		set_lane(column, meant.lane);
	else {
		free(column->heading.id);
		column->heading.id = mem_text(word);
	}
	column->heading.certain = true;
	heading_clear(&meant);
}

static size_t
find_column(const struct plan *plan, const char *where)
{
	char *end;
	unsigned long number = strtoul(where, &end, 10);

	if (*end == '\0' && number >= 1 && number <= plan->count)
		return number - 1;
	for (size_t i = 0; i < plan->count; i++) {
		char *text = cell_line(table_text(plan->table, 0, i),
		    strlen(table_text(plan->table, 0, i)));
		bool same = strcasecmp(text, where) == 0;

		free(text);
		if (same)
			return i;
	}
	return PLAN_NONE;
}

/* What the user says wins; another column of the same sort is no more one. */
static int
apply_choice(struct plan *plan, const struct choice *choice, struct err *err)
{
	for (uint32_t i = 0; choice->columns != NULL && i < value_count(choice->columns); i++) {
		const char *where = value_text(value_item(choice->columns, i));
		size_t at = find_column(plan, where);
		enum heading_role role;

		if (at == PLAN_NONE)
			return err_set(err, ERR_USAGE, N_("there is no column “%s” in the table"),
				"t", where);
		set_word(&plan->v[at], value_key(choice->columns, i));
		role = plan->v[at].heading.role;
		for (size_t j = 0; role != HEADING_LANE && j < plan->count; j++)
			if (j != at && plan->v[j].heading.role == role)
				plan->v[j].heading.role = HEADING_UNKNOWN;
	}
	return 0;
}

static size_t
first_of(const struct plan *plan, enum heading_role role)
{
	for (size_t i = 0; i < plan->count; i++)
		if (plan->v[i].heading.role == role)
			return i;
	return PLAN_NONE;
}

static bool
has_lists(const struct plan *plan, size_t column)
{
	bool has = false;

	for (size_t row = 1; row < table_rows(plan->table) && !has; row++) {
		struct value *texts = cell_split(table_text(plan->table, row, column), LANE_NAME);

		has = value_count(texts) > 1;
		value_free(texts);
	}
	return has;
}

static size_t
count_lanes(const struct plan *plan)
{
	size_t count = 0;

	for (size_t i = 0; i < plan->count; i++)
		count += plan->v[i].heading.role == HEADING_LANE;
	return count;
}

/* A row needs a name: a blank corner, or what stands first, names the phase. */
static void
find_phase(struct plan *plan)
{
	bool named;

	plan->phase = first_of(plan, HEADING_PHASE);
	plan->touchpoint = first_of(plan, HEADING_TOUCHPOINT);
	plan->list = first_of(plan, HEADING_TOUCHPOINTS);
	named = plan->touchpoint != PLAN_NONE || plan->list != PLAN_NONE;
	if (plan->phase != PLAN_NONE || plan->count == 0)
		return;
	if (plan->v[0].heading.role == HEADING_UNKNOWN &&
	    (*plan->v[0].heading.label == '\0' || (!named && count_lanes(plan) > 0)))
		plan->phase = 0;
}

/* The word for touchpoints means the row itself, the phase's touchpoints, or,
 * where the row has a name of its own, the channels that it runs through. */
static void
settle(struct plan *plan)
{
	find_phase(plan);
	if (plan->regular && plan->phase != PLAN_NONE && plan->touchpoint == PLAN_NONE) {
		plan->touchpoint = plan->phase;
		plan->phase = PLAN_NONE;
	}
	if (plan->list != PLAN_NONE && plan->touchpoint == PLAN_NONE &&
	    (plan->phase == PLAN_NONE || !has_lists(plan, plan->list))) {
		plan->touchpoint = plan->list;
		plan->list = PLAN_NONE;
	}
	if (plan->touchpoint != PLAN_NONE)
		plan->list = PLAN_NONE;
	plan->by_heading = plan->phase == PLAN_NONE && plan->table->heading != NULL;
	plan->is_map = plan->phase != PLAN_NONE || plan->touchpoint != PLAN_NONE;
	for (size_t i = 0; i < plan->count; i++) {
		struct heading *heading = &plan->v[i].heading;

		if (i == plan->phase || i == plan->touchpoint || i == plan->list)
			continue;
		if (heading->role == HEADING_TOUCHPOINT || heading->role == HEADING_TOUCHPOINTS)
			set_lane(&plan->v[i], KEY_CHANNEL);
		else if (heading->role != HEADING_LANE && *heading->label != '\0')
			heading->role = HEADING_LANE;
	}
}

int
plan_make(struct plan *plan, struct table *table, const struct choice *choice, bool regular,
	struct err *err)
{
	*plan = (struct plan){ .table = table, .regular = regular };
	turn(table, choice);
	plan->count = table_columns(table);
	if (plan->count > TABLE_LANES_MAX)
		return err_set_at(err, ERR_LIMIT, table->line, 0,
			N_("more than %s columns that could be lanes"), "n",
			(size_t)TABLE_LANES_MAX);
	plan->v = mem_zero(plan->count, sizeof *plan->v);
	for (size_t i = 0; i < plan->count; i++) {
		const char *text = table_text(table, 0, i);
		char *line = cell_line(text, strlen(text));

		heading_read(&plan->v[i].heading, line);
		free(line);
	}
	if (apply_choice(plan, choice, err) != 0)
		return -1;
	if (choice->columns != NULL || !plan_is_log(plan))
		settle(plan);
	return 0;
}

void
plan_clear(struct plan *plan)
{
	for (size_t i = 0; plan->v != NULL && i < plan->count; i++)
		heading_clear(&plan->v[i].heading);
	free(plan->v);
	*plan = (struct plan){ 0 };
}

bool
plan_is_log(const struct plan *plan)
{
	return !plan->is_map && first_of(plan, HEADING_KEY) != PLAN_NONE &&
	    first_of(plan, HEADING_TIME) != PLAN_NONE;
}

/* --- what is said of it --------------------------------------------------------------- */

static void
add_column(struct str *text, const char *word, const struct column *column)
{
	str_add_format(text, "%s%s=%s", text->len > 0 ? ", " : "", word,
		*column->heading.label != '\0' ? column->heading.label : "1");
}

/* Tables for each phase are alike; one note is enough. */
static void
tell_shape(const struct plan *plan, const char *columns, char **told, struct notes *notes)
{
	bool turned = plan->table->turned, phases = plan->touchpoint == PLAN_NONE;
	const char *message = turned ? N_("read with a touchpoint in each column: %s") :
	    N_("read with a touchpoint in each row: %s");

	if (phases)
		message = turned ? N_("read with a phase in each column: %s") :
		    N_("read with a phase in each row: %s");
	if (*told == NULL || strcmp(*told, columns) != 0)
		err_set_at(notes_add(notes), ERR_RULE, plan->table->line, 0, message, "t",
			columns);
	free(*told);
	*told = mem_text(columns);
}

void
plan_tell(const struct plan *plan, const struct journey *journey, char **told,
	struct notes *notes)
{
	struct str columns = { 0 }, own = { 0 };

	for (size_t i = 0; i < plan->count; i++) {
		const struct column *column = &plan->v[i];

		if (i == plan->phase)
			add_column(&columns, "phase", column);
		else if (i == plan->touchpoint)
			add_column(&columns, "touchpoint", column);
		else if (i == plan->list)
			add_column(&columns, "touchpoints", column);
		else if (column->key != KEY_NONE && kinds_lane(column->key) != NULL)
			add_column(&columns, journey_key_name(journey, column->key), column);
		else if (column->key != KEY_NONE && column->heading.id == NULL && column->is_new)
			str_add_format(&own, "%s%s", own.len > 0 ? ", " : "",
				column->heading.label);
	}
	tell_shape(plan, str_text(&columns), told, notes);
	if (own.len > 0)
		err_set_at(notes_add(notes), ERR_RULE, plan->table->line, 0,
			N_("what cjm has no lane for becomes a lane of its own: %s"), "t",
			str_text(&own));
	str_clear(&columns);
	str_clear(&own);
}
