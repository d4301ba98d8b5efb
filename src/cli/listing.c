/*
 * What a list of journeys can show: its columns, and how a journey fills them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "listing.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "model/flow.h"
#include "model/summary.h"
#include "session/checks.h"

/* What the columns are filled from. */
struct list_entry {
	const char *file;
	struct document *document;
	const struct journey *journey;
	const struct where_found *found;
	const struct check_options *checks;
	struct summary summary;		/* of a list of maps */
	node_id node;			/* the touchpoint or persona of the row */
	bool checked;
	size_t findings[CHECK_LEVELS];
};

struct list_column {
	struct rows_column head;
	bool extra;		/* only where it is asked for, or all are */
	void (*fill)(struct list_entry *entry, struct rows_cell *cell);
};

/* --- what maps hold ----------------------------------------------------------- */

static void
fill_file(struct list_entry *entry, struct rows_cell *cell)
{
	cell->text = mem_text(entry->file);
	cell->style = STYLE_LINE;
}

static void
fill_field(struct list_entry *entry, struct rows_cell *cell, node_id node, key_id key)
{
	cell->text = mem_text(journey_text(entry->journey, node, key));
}

static void
fill_title(struct list_entry *entry, struct rows_cell *cell)
{
	fill_field(entry, cell, NODE_ROOT, KEY_TITLE);
	cell->style = STYLE_TOUCHPOINT;
}

static void
fill_personas(struct list_entry *entry, struct rows_cell *cell)
{
	struct str names = { 0 };
	node_id persona;

	for (size_t i = 0; (persona = journey_child(entry->journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++)
		str_add_format(&names, "%s%s", i > 0 ? ", " : "",
		    summary_persona(entry->journey, persona));
	cell->text = str_take(&names);
}

static void
fill_phases(struct list_entry *entry, struct rows_cell *cell)
{
	cell->number = (double)entry->summary.phases;
}

static void
fill_touchpoints(struct list_entry *entry, struct rows_cell *cell)
{
	cell->number = (double)entry->summary.touchpoints;
}

static void
fill_matching(struct list_entry *entry, struct rows_cell *cell)
{
	if (!entry->found->whole)
		cell->number = (double)entry->found->count;
	cell->style = STYLE_MATCH;
}

/* Coloured as its smiley would be on a map. */
static void
fill_level(double level, struct rows_cell *cell)
{
	cell->number = level;
	cell->style = isnan(level) ? STYLE_NORMAL : level < 2.5 ? STYLE_LEVEL_LOW :
	    level < 3.5 ? STYLE_LEVEL_MIDDLE : STYLE_LEVEL_HIGH;
}

static void
fill_emotion(struct list_entry *entry, struct rows_cell *cell)
{
	fill_level(entry->summary.emotion, cell);
}

static void
fill_actions(struct list_entry *entry, struct rows_cell *cell)
{
	cell->number = (double)entry->summary.actions;
}

/* Runs the checks once for all columns that show them. */
static const size_t *
count_findings(struct list_entry *entry)
{
	struct findings findings = { 0 };

	if (!entry->checked)
		checks_run(entry->document, entry->checks, &findings);
	for (size_t i = 0; i < findings.count; i++)
		entry->findings[findings.v[i].level]++;
	findings_clear(&findings);
	entry->checked = true;
	return entry->findings;
}

static void
fill_findings(struct list_entry *entry, struct rows_cell *cell)
{
	const size_t *findings = count_findings(entry);

	cell->number = (double)(findings[CHECK_ERROR] + findings[CHECK_WARNING] +
	    findings[CHECK_INFO]);
	cell->style = findings[CHECK_ERROR] > 0 ? STYLE_ERROR : STYLE_NORMAL;
}

static void
fill_errors(struct list_entry *entry, struct rows_cell *cell)
{
	cell->number = (double)count_findings(entry)[CHECK_ERROR];
}

static void
fill_warnings(struct list_entry *entry, struct rows_cell *cell)
{
	cell->number = (double)count_findings(entry)[CHECK_WARNING];
}

static void
fill_walk(struct list_entry *entry, struct rows_cell *cell)
{
	if (entry->summary.walked != DATE_NONE && entry->checks->has_today)
		cell->number = entry->checks->today - entry->summary.walked;
}

static void
fill_walked(struct list_entry *entry, struct rows_cell *cell)
{
	struct str date = { 0 };

	if (entry->summary.walked != DATE_NONE)
		date_add(&date, entry->summary.walked);
	cell->text = str_take(&date);
}

static void
fill_status(struct list_entry *entry, struct rows_cell *cell)
{
	fill_field(entry, cell, NODE_ROOT, KEY_STATUS);
}

static void
fill_map_owner(struct list_entry *entry, struct rows_cell *cell)
{
	fill_field(entry, cell, NODE_ROOT, KEY_OWNER);
}

static void
fill_review(struct list_entry *entry, struct rows_cell *cell)
{
	fill_field(entry, cell, NODE_ROOT, KEY_REVIEW);
}

/* --- what touchpoints and personas hold ---------------------------------------- */

static void
fill_phase(struct list_entry *entry, struct rows_cell *cell)
{
	fill_field(entry, cell, journey_parent(entry->journey, entry->node), KEY_NAME);
	cell->style = STYLE_LANE;
}

static void
fill_name(struct list_entry *entry, struct rows_cell *cell)
{
	fill_field(entry, cell, entry->node, KEY_NAME);
	cell->style = STYLE_TOUCHPOINT;
}

static void
fill_id(struct list_entry *entry, struct rows_cell *cell)
{
	cell->text = mem_text(ids_of(document_ids(entry->document), entry->node));
}

/* Coloured by where it stands on the map's own scale. */
static void
fill_own_level(struct list_entry *entry, struct rows_cell *cell)
{
	double level = summary_level(entry->journey, entry->node);

	fill_level(summary_as_five(entry->journey, level), cell);
	cell->number = level;
}

/* Whose levels the mean is of, where they are of several: "sanne 2, noor 5". */
static void
fill_levels(struct list_entry *entry, struct rows_cell *cell)
{
	const struct journey *journey = entry->journey;
	node_id owner = entry->node, card;
	struct str text = { 0 };

	if (journey_count(journey, owner, KEY_EMOTION) == 0)
		owner = journey_parent(journey, owner);
	for (size_t i = 0; (card = journey_child(journey, owner, KEY_EMOTION, i)) != NODE_NONE; i++) {
		const char *whose = journey_text(journey, card, KEY_PERSONA);

		str_add_format(&text, "%s%s%s%s", i > 0 ? ", " : "", whose,
		    *whose != '\0' ? " " : "", journey_text(journey, card, KEY_TEXT));
	}
	if (journey_count(journey, owner, KEY_EMOTION) < 2)
		str_cut(&text, 0);
	cell->text = str_take(&text);
}

static void
fill_owner(struct list_entry *entry, struct rows_cell *cell)
{
	cell->text = mem_text(flow_owner(entry->journey, entry->node));
}

static void
fill_persona(struct list_entry *entry, struct rows_cell *cell)
{
	cell->text = mem_text(summary_persona(entry->journey, entry->node));
	cell->style = STYLE_TOUCHPOINT;
}

/* Filled when all are known. */
static void
fill_maps(struct list_entry *entry, struct rows_cell *cell)
{
	(void)entry;
	cell->number = 1;
}

static const struct list_column map_columns[] = {
	{ { "file", N_("File"), ROWS_PATH }, false, fill_file },
	{ { "title", N_("Title"), ROWS_TEXT }, false, fill_title },
	{ { "persona", N_("Persona"), ROWS_TEXT }, false, fill_personas },
	{ { "phases", N_("Ph."), ROWS_COUNT }, false, fill_phases },
	{ { "touchpoints", N_("Tp."), ROWS_COUNT }, false, fill_touchpoints },
	{ { "matching", N_("Match"), ROWS_COUNT }, true, fill_matching },
	{ { "emotion", N_("Emo."), ROWS_LEVEL }, false, fill_emotion },
	{ { "actions", N_("Open"), ROWS_COUNT }, false, fill_actions },
	{ { "findings", N_("Find."), ROWS_COUNT }, false, fill_findings },
	{ { "walk", N_("Walk"), ROWS_DAYS }, false, fill_walk },
	{ { "errors", N_("Err."), ROWS_COUNT }, true, fill_errors },
	{ { "warnings", N_("Warn."), ROWS_COUNT }, true, fill_warnings },
	{ { "walked", N_("Walked"), ROWS_TEXT }, true, fill_walked },
	{ { "status", N_("Status"), ROWS_TEXT }, true, fill_status },
	{ { "owner", N_("Owner"), ROWS_TEXT }, true, fill_map_owner },
	{ { "review", N_("Review"), ROWS_TEXT }, true, fill_review },
	{ { 0 }, false, NULL },
};

static const struct list_column touchpoint_columns[] = {
	{ { "file", N_("File"), ROWS_PATH }, false, fill_file },
	{ { "title", N_("Title"), ROWS_TEXT }, true, fill_title },
	{ { "phase", N_("Phase"), ROWS_TEXT }, false, fill_phase },
	{ { "touchpoint", N_("Touchpoint"), ROWS_TEXT }, false, fill_name },
	{ { "id", N_("Id"), ROWS_TEXT }, true, fill_id },
	{ { "level", N_("Level"), ROWS_LEVEL }, false, fill_own_level },
	{ { "levels", N_("Levels"), ROWS_TEXT }, true, fill_levels },
	{ { "owner", N_("Owner"), ROWS_TEXT }, false, fill_owner },
	{ { 0 }, false, NULL },
};

static const struct list_column persona_columns[] = {
	{ { "persona", N_("Persona"), ROWS_TEXT }, false, fill_persona },
	{ { "maps", N_("Maps"), ROWS_COUNT }, false, fill_maps },
	{ { "file", N_("File"), ROWS_PATH }, false, fill_file },
	{ { "title", N_("Title"), ROWS_TEXT }, false, fill_title },
	{ { "id", N_("Id"), ROWS_TEXT }, true, fill_id },
	{ { 0 }, false, NULL },
};

static const struct list_column *const tables[LIST_KINDS] = {
	[LIST_MAPS] = map_columns,
	[LIST_TOUCHPOINTS] = touchpoint_columns,
	[LIST_PERSONAS] = persona_columns,
};

/* --- choosing ----------------------------------------------------------------- */

const char *
listing_column_name(enum list_kind kind, size_t index)
{
	for (size_t i = 0; i <= index; i++)
		if (tables[kind][i].fill == NULL)
			return NULL;
	return tables[kind][index].head.name;
}

static size_t
add_column(struct listing *listing, const struct list_column *column)
{
	struct rows *rows = &listing->rows;

	for (size_t i = 0; i < rows->column_count; i++)
		if (listing->columns[i] == column)
			return i;
	assert(rows->column_count < ROWS_COLUMNS_MAX);
	rows->columns = listing->heads;
	listing->heads[rows->column_count] = column->head;
	listing->columns[rows->column_count] = column;
	return rows->column_count++;
}

void
listing_choose(struct listing *listing, bool all)
{
	for (const struct list_column *column = tables[listing->kind]; column->fill != NULL; column++)
		if (all || !column->extra)
			add_column(listing, column);
}

int
listing_add_column(struct listing *listing, const char *name, size_t *where, struct err *err)
{
	const struct list_column *column = tables[listing->kind];
	struct str names = { 0 };

	for (; column->fill != NULL; column++) {
		if (strcmp(column->head.name, name) == 0) {
			*where = add_column(listing, column);
			str_clear(&names);
			return 0;
		}
		str_add_format(&names, "%s%s", names.len > 0 ? ", " : "", column->head.name);
	}
	err_set(err, ERR_USAGE, N_("there is no column “%s”; there are: %s"), "tt", name,
	    str_text(&names));
	str_clear(&names);
	return -1;
}

/* --- adding ------------------------------------------------------------------- */

static void
add_row(struct listing *listing, struct list_entry *entry)
{
	struct rows_cell *cells = rows_add(&listing->rows);

	for (size_t i = 0; i < listing->rows.column_count; i++)
		listing->columns[i]->fill(entry, &cells[i]);
}

/* Whose a row is: a persona's, by its name without case and accents. */
struct list_shared {
	char *name;
	size_t map, row;
};

static void
add_personas(struct listing *listing, struct list_entry *entry)
{
	for (size_t i = 0; (entry->node = journey_child(entry->journey, NODE_ROOT, KEY_PERSONAS,
	    i)) != NODE_NONE; i++) {
		struct list_shared shared = { .map = listing->maps, .row = listing->rows.count };

		shared.name = utf8_fold(summary_persona(entry->journey, entry->node));
		vec_grow(listing->shared, listing->shared_count, listing->shared_room);
		listing->shared[listing->shared_count++] = shared;
		add_row(listing, entry);
	}
}

void
listing_add(struct listing *listing, const char *file, struct document *document,
	const struct where_found *found)
{
	struct list_entry entry = { .file = file, .document = document, .found = found,
		.journey = document_journey(document), .checks = listing->checks };

	listing->maps++;
	switch (listing->kind) {
	case LIST_MAPS:
		entry.summary = summary_of(entry.journey);
		add_row(listing, &entry);
		break;
	case LIST_TOUCHPOINTS:
		for (size_t i = 0; i < found->count; i++) {
			entry.node = found->touchpoints[i];
			add_row(listing, &entry);
		}
		break;
	case LIST_PERSONAS:
		add_personas(listing, &entry);
		break;
	case LIST_KINDS:
		break;
	}
}

static int
compare_shared(const void *a, const void *b)
{
	const struct list_shared *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order != 0 ? order : x->row < y->row ? -1 : 1;
}

/* Takes the rows of one persona over into `kept`, unless all are of one map. */
static void
keep_shared(const struct listing *listing, size_t first, size_t end, struct rows *kept)
{
	size_t size = listing->rows.column_count * sizeof *kept->cells, maps = 1;

	for (size_t i = first + 1; i < end; i++)
		maps += listing->shared[i].map != listing->shared[i - 1].map;
	for (size_t i = first; maps > 1 && i < end; i++) {
		struct rows_cell *to = rows_add(kept);
		struct rows_cell *from = &listing->rows.cells[listing->shared[i].row *
		    listing->rows.column_count];

		memcpy(to, from, size);
		for (size_t k = 0; k < kept->column_count; k++) {
			from[k].text = NULL;
			if (listing->columns[k]->fill == fill_maps)
				to[k].number = (double)maps;
		}
	}
}

void
listing_end(struct listing *listing)
{
	struct rows kept = { .columns = listing->rows.columns,
		.column_count = listing->rows.column_count };
	struct list_shared *shared = listing->shared;

	if (listing->kind != LIST_PERSONAS)
		return;
	if (listing->shared_count > 0)
		qsort(shared, listing->shared_count, sizeof *shared, compare_shared);
	for (size_t first = 0, end; first < listing->shared_count; first = end) {
		for (end = first + 1; end < listing->shared_count &&
		    strcmp(shared[end].name, shared[first].name) == 0; end++)
			continue;
		if (*shared[first].name != '\0')
			keep_shared(listing, first, end, &kept);
	}
	rows_clear(&listing->rows);
	listing->rows = kept;
}

void
listing_clear(struct listing *listing)
{
	for (size_t i = 0; i < listing->shared_count; i++)
		free(listing->shared[i].name);
	free(listing->shared);
	rows_clear(&listing->rows);
	*listing = (struct listing){ 0 };
}
