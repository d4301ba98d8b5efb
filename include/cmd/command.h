/*
 * What a command is, what it works on, and what it hands back.
 *
 * Keys, the prompt, `cjm run` and the rc files all hold command lines.
 * A command never waits: what it needs from the user it *wants*, together
 * with the command line to run with the answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "cmd/args.h"
#include "cmd/timer.h"
#include "cmd/want.h"
#include "session/document.h"
#include "view/map.h"
#include "view/picks.h"

struct clip;
struct ballot;
struct search;
struct list_search;
struct sieve;
struct walker;
struct settings;
struct again;
struct sheet;
struct opened;
struct checked;
struct compared;
struct kept;

/* The conflict shown last, and from where. */
struct conflict_seen {
	node_id node, cursor;
	size_t index;
	bool settled;
};

/* What an editor is: a document, the view on it, what the last command said.
 * Without a screen (`cjm run`) all but the painting is the same. */
struct editor {
	struct document *document;
	struct settings *settings;	/* what the user set (cmd/settings.h) */
	struct map *map;
	struct sheet *sheet;		/* the view that is open; NULL: the map */
	struct want want;
	char *message;			/* translated, or NULL */
	char *taken;			/* the same: who took the map while a text is typed */
	bool message_is_error, has_screen;
	bool looks_only;		/* opened to be read: it claims nothing */
	bool read_only;			/* commands that change are refused, */
	bool refused;			/* and one was; or no notes can be taken here */
	bool quit, leave_saved;		/* at once, or when it has been saved */
	bool discard;			/* it quits and what is unsaved is not wanted */
	int status;			/* exit status when it quits */
	int file_told, save_tries;	/* enum file_news last said; saves begun */
	size_t merged;			/* changes of others that a save took in */
	bool redraw, suspend, detail;	/* the whole screen anew; to the shell; the pane is open */
	size_t detail_top;
	struct value *list;		/* lines to show over the map (help), or NULL */
	size_t list_top;
	size_t list_at;			/* the line at hand or found last, or LIST_NOWHERE */
	struct list_leads *list_leads;	/* where its lines lead, or NULL */
	struct list_search *list_search;	/* what was searched in lists, or NULL */
	struct value *list_below;	/* what it lies over and comes back, or NULL */
	char *list_title, *list_below_title;
	size_t page;			/* lines of the list or pane shown, or 0 */
	struct picks picks;		/* cards that are marked */
	struct clip *clip;		/* what was cut or copied */
	char *outward;			/* the same for the user's clipboard, to be sent, or NULL */
	struct timer timer;
	struct ballot *ballot;		/* the vote under way (ballot.h), or NULL */
	struct kept *kept;		/* texts that were given up (kept.h), in order */
	size_t kept_count, kept_room;
	struct again *again;		/* what can be done again */
	struct sieve *sieve;		/* what is filtered (model/sieve.h), or NULL */
	struct search *search;		/* what was searched last (search.h), or NULL */
	struct walker *walker;		/* whose walk is at hand (walking.h), or NULL */
	struct opened *opened;		/* this map and others (opened.h), or none */
	size_t opened_count, opened_room, opened_at;
	char today[11];			/* YYYY-MM-DD */
	struct checked *checked;	/* what the checks find (findings.h), or NULL */
	struct compared *compared;	/* with another state (changes.h), or NULL */
	struct conflict_seen conflict;
	node_id comment;		/* gone to or written last, or NODE_NONE */
	unsigned depth;			/* of lines that run lines */
	unsigned tour;			/* the step of it (tour.h), or 0 */
	bool stepping;			/* one of them has begun a step */
};

#define LIST_NOWHERE ((size_t)-1)

enum command_flags {
	COMMAND_NEEDS_SCREEN = 1,
	COMMAND_CHANGES = 2,		/* not in a read-only map */
	COMMAND_EACH = 8,		/* done to each marked card where its place is . */
	COMMAND_CLOSES = 4		/* what stood before it is a step of its own */
};

/* One row of the table in commands.c. `args` tells the words it takes: T
 * touchpoint, P phase, I either, L lane, l a new one, N number, t text (the last
 * t takes the rest), k attribute key, w a word (those that `usage` gives in small
 * letters), c a command's name, A an address, r a command line (at the end it takes
 * the rest), K a key, o an option, q conditions (any number of words), f a format, p
 * a file, ? what follows may be left out. */
struct command {
	const char *name;
	const char *alias;		/* or NULL */
	const char *args;
	const char *usage;		/* "TOUCHPOINT LANE TEXT" */
	const char *help;		/* N_(), one sentence */
	unsigned flags;
	/* args->v[0] is the command's name. Returns 0, or -1 with err. */
	int (*run)(struct editor *editor, const struct args *args, struct err *err);
	const char *called;		/* N_(): other words for it; or NULL */
};

const struct command *command_find(const char *name);
const struct command *command_table(size_t *count);

/* An editor on a document, which it takes over. */
struct editor *editor_new(struct document *document);
void editor_free(struct editor *editor);

/* What is said from now on: a translated text, which is taken over, or NULL. */
void editor_say(struct editor *editor, char *text, bool is_error);
/* Tells the user what went wrong, or, where `err` is of no kind, what it says; and
 * where the text is that was refused. */
void editor_tell(struct editor *editor, const struct err *err);
void editor_tell_kept(struct editor *editor, struct err *err, const char *path);

/* Runs one line; several commands are parted by " ; ". On failure the message
 * is also put into editor->message, and no step of that command remains. */
int editor_run(struct editor *editor, const char *line, struct err *err);

/* The same for a line in which %% is a text like any other. */
int editor_run_literal(struct editor *editor, const char *line, struct err *err);

/* Runs what the editor wants, with the answer. When that fails and the answer
 * was a text for the map, the editor goes on wanting it, with the answer as the
 * text to begin with: what was typed is not lost. */
int editor_answer(struct editor *editor, const char *answer, struct err *err);

#endif
