/*
 * Mermaid's user journey diagrams: what reading and writing share.
 *
 * The rules are those of Mermaid 11: the lexer and grammar in journey.jison,
 * journeyDb.js, which parts score and actors, and encodeEntities() in utils.ts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_MERMAID_H
#define FORMAT_MERMAID_H

#include "format/format.h"

#define MERMAID_LOW 1	/* the scale of scores */
#define MERMAID_HIGH 5

/* Comments of ours that reading understands: a phase has no touchpoints, and
 * Mermaid no section without tasks; a task must have a score. */
#define MERMAID_EMPTY "%% section without tasks: "
#define MERMAID_NO_SCORE "%% no emotion is known of the next"

/* The words that begin a line which is no task. */
extern const char *const mermaid_words[];
extern const size_t mermaid_word_count;

/* As struct format has them. */
struct journey *mermaid_read(const struct format_input *input, struct notes *notes,
	struct err *err);
bool mermaid_looks(const char *bytes, size_t len);

/* --- mermaid_lines.c: bytes to tasks -------------------------------------- */

/* A stretch of the diagram's text, blanks around it cut off, with the line
 * that it stands on, from 1. */
struct piece {
	const char *at;
	size_t len, line;
};

enum mermaid_kind {
	MERMAID_TITLE, MERMAID_ACC_TITLE, MERMAID_ACC_DESCR, MERMAID_SECTION, MERMAID_TASK,
	MERMAID_UNSCORED	/* the next task has none */
};

/* One statement; `data` is what follows the first colon of a task. */
struct statement {
	enum mermaid_kind kind;
	struct piece text, data;
	bool has_data;
};

struct diagram {
	char *text;		/* line ends made one; all pieces point into it */
	size_t first_line;	/* of the diagram in its file */
	struct statement *v;
	size_t count, room;
};

/* Finds diagram number `part` (from 1) in the bytes, which may be Markdown, and
 * parts it into statements. Returns how many diagrams there are in all; 0 with
 * an error where there is none, or not so many. */
size_t diagram_read(struct diagram *diagram, const char *bytes, size_t len, size_t part,
	struct notes *notes, struct err *err);
void diagram_clear(struct diagram *diagram);

/* The text of a piece with its #35; and #quot; undone; yours. */
char *piece_text(struct piece piece);

/* The length of an entity such as #35; at `at`, or 0. */
size_t entity_length(const char *at, size_t len);

/* --- mermaid_score.c ------------------------------------------------------ */

/* A task with its data parted. */
struct task {
	char *name;
	struct str score;	/* as text; empty: none */
	double level;
	bool has_level;
	struct value *actors;	/* a list of texts */
	size_t line;
};

/* Parts the data of a task; its name can get a piece of it, or lose one. */
void task_part(struct notes *notes, struct task *task, struct piece data);

#endif
