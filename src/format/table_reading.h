/*
 * Tables to a journey: what the rooms of reading share.
 *
 * table_plan.c finds out what each column of a table is, table_rows.c makes
 * nodes of its rows, table_level.c reads levels, table_read.c ties them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_TABLE_READING_H
#define FORMAT_TABLE_READING_H

#include <stdint.h>

#include "model/journey.h"
#include "table.h"
#include "table_words.h"

#define PLAN_NONE SIZE_MAX
#define TOLD_MOST 20

/* One column of a table, turned so that each row is a touchpoint or phase. */
struct column {
	struct heading heading;
	key_id key;		/* of its lane, once it has one; KEY_NONE: no lane */
	bool is_new;		/* no earlier column was of that lane */
};

/* What a table is. A column that it does not have is PLAN_NONE. */
struct plan {
	struct table *table;
	struct column *v;
	size_t count;
	size_t phase;		/* names the phase */
	size_t touchpoint;	/* names the one touchpoint of the row */
	size_t list;		/* lists the touchpoints of the phase */
	bool by_heading;	/* the heading above the table names the phase */
	bool regular;		/* others are alike, below headings of their own */
	bool is_map;		/* false: nothing tells what its rows are */
};

/* What --columns says. */
struct choice {
	int turned;		/* 1: touchpoints in columns, 0: in rows, -1: not said */
	struct value *columns;	/* from words to numbers or headings; NULL: not said */
};

int choice_read(struct choice *choice, const char *text, struct err *err);
void choice_clear(struct choice *choice);

/* Turns the table as its words want it, and fills `plan`; `regular` says that
 * there are others with the same headings, below headings of their own. */
int plan_make(struct plan *plan, struct table *table, const struct choice *choice, bool regular,
	struct err *err);
void plan_clear(struct plan *plan);
bool plan_is_log(const struct plan *plan);	/* events, one a row */

/* Says which column is what, and which become lanes of their own. `told` holds
 * what was said last, and is the caller's to free. */
void plan_tell(const struct plan *plan, const struct journey *journey, char **told,
	struct notes *notes);

/* --- table_level.c ---------------------------------------------------------- */

/* The scale that the levels of all tables are on. */
struct scale {
	double low, high;
	bool said;		/* by a heading, or by "4/5" */
	bool any;		/* is there a level at all? */
	double least, most;	/* among them */
};

/* Looks at the columns of levels: what holds words becomes a lane of feelings,
 * feelings that are numbers become levels; gathers numbers for the scale. */
void scale_gather(struct scale *scale, struct plan *plan);

/* Chooses the scale by the numbers where no heading says it. */
void scale_choose(struct scale *scale, struct notes *notes);

/* One line of a cell of levels. Yours: `persona` and `word`, each may be NULL. */
struct level {
	char *persona;
	char *number;		/* on the scale, as a file has it; NULL: none is known */
	char *word;		/* what was said instead of a number */
};

void level_read(struct level *level, const struct scale *scale, const char *text);
void level_clear(struct level *level);

/* --- table_read.c, table_rows.c ---------------------------------------------- */

/* A lane that some column is. */
struct lane_found {
	key_id key;
	char *label;		/* NULL: cjm's own will do */
	enum lane_kind kind;
};

/* What reading knows of the journey so far. */
struct table_reader {
	struct journey *journey;
	struct notes *notes;
	struct tables *tables;
	struct plan *plans;
	struct choice choice;
	struct scale scale;
	struct lane_found *lanes;
	size_t lane_count, lane_room;
	bool several;		/* some table lists the touchpoints of phases */
	char **folded;		/* names by node, for looking up; NULL: not yet */
	size_t folded_count, folded_room;
	char *shape;		/* what was last said of a table's columns */
	size_t told;		/* notes on single cells; TOLD_MOST of them are shown */
	size_t spread;		/* the line of a phase's level that its touchpoints got */

	/* Where the next row hangs; `target` gets its cards. */
	node_id phase, target;
	bool phase_is_open;	/* it had a touchpoint, so a row without one ends it */
	size_t heading_line;	/* of the heading that named it, or 0 */
};

/* Adds a lane that is not there yet; `label` may be NULL. */
void reader_add_lane(struct table_reader *reader, key_id key, enum lane_kind kind,
	const char *label);

/* Makes nodes and cards of the rows; `later`: not of the first table, so that a
 * row can be about what is there already. */
void rows_read(struct table_reader *reader, const struct plan *plan, bool later);

#endif
