/*
 * The commands of walk mode: begin or take up a walk, go on and back, leave it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "session/trail.h"
#include "text.h"
#include "walking.h"

/* --- whose walk -------------------------------------------------------------------- */

static char *
own_name(void)
{
	const char *name = getenv("LOGNAME");

	return name != NULL && *name != '\0' ? mem_text(name) : trail_user();
}

static void
forget(struct walker *walker)
{
	free(walker->by);
	free(walker->kind);
	free(walker->persona);
	free(walker->date);
}

void
walking_clear(struct editor *editor)
{
	if (editor->walker != NULL)
		forget(editor->walker);
	free(editor->walker);
	editor->walker = NULL;
}

/* All texts are taken over. The struct stays where it is: a sheet knows it. */
static void
set_walker(struct editor *editor, char *persona, char *kind, char *by, char *date)
{
	struct walker now = { .by = by, .kind = kind, .persona = persona, .date = date };

	if (editor->walker == NULL)
		editor->walker = mem_zero(1, sizeof *editor->walker);
	forget(editor->walker);
	*editor->walker = now;
}

static const char *
first_persona(struct editor *editor)
{
	node_id persona = journey_child(place_journey(editor), NODE_ROOT, KEY_PERSONAS, 0);

	return persona != NODE_NONE ? ids_of(document_ids(editor->document), persona) : "";
}

const struct walker *
walking_of(struct editor *editor)
{
	if (editor->walker == NULL)
		set_walker(editor, mem_text(first_persona(editor)),
		    mem_text(walk_kind_name(WALK_OWN)), own_name(), mem_text(editor->today));
	return editor->walker;
}

void
walking_add_line(const struct editor *editor, struct str *out)
{
	const struct walker *walker = editor->walker;
	const char *words[] = { walker->persona, walker->kind, walker->by, walker->date };

	str_add(out, "walk");
	for (size_t i = 0; i < 4; i++) {
		str_add_char(out, ' ');
		args_quote(words[i], out);
	}
	str_add(out, " ; ");
}

/* --- walk ---------------------------------------------------------------------------- */

/* The words of `walk`, as far as they were given; borrowed. */
struct asked {
	const char *persona, *kind, *by, *date;
};

static const char *
word_at(const struct args *args, size_t at)
{
	return args->count > at ? args->v[at] : NULL;
}

/* A kind by its name or, as an answer, by its letter; NULL: it is none. */
static const char *
kind_of(const char *word)
{
	size_t letter = text_choice(word, N_("wmis"));
	static const enum walk_kind kinds[] = { WALK_OWN, WALK_VISIT, WALK_INTERVIEW, WALK_SURVEY };

	for (int i = 0; i < WALK_OTHER; i++)
		if (strcmp(walk_kind_name((enum walk_kind)i), word) == 0)
			return walk_kind_name((enum walk_kind)i);
	return letter < 4 ? walk_kind_name(kinds[letter]) : NULL;
}

static int
check_asked(struct editor *editor, const struct asked *asked, struct err *err)
{
	const struct ids *ids = document_ids(editor->document);
	int day;

	if (asked->persona != NULL && *asked->persona != '\0' &&
	    ids_find_kind(ids, NODE_PERSONA, asked->persona) == NODE_NONE)
		return err_set(err, ERR_RULE, N_("this map has no persona “%s”"), "t",
		    asked->persona);
	if (asked->kind != NULL && kind_of(asked->kind) == NULL)
		return err_set(err, ERR_USAGE,
		    N_("“%s” is none of walkthrough, mystery-visit, interview, survey"), "t",
		    asked->kind);
	if (asked->by != NULL && cell_is_blank(asked->by))
		return err_set(err, ERR_USAGE, N_("a walk needs the name of who walks"), NULL);
	if (asked->date != NULL && !date_parse(asked->date, &day))
		return err_set(err, ERR_USAGE, N_("“%s” is no day written YYYY-MM-DD"), "t",
		    asked->date);
	return 0;
}

/* The line of `walk` up to the word that is asked for. */
static char *
line_up_to(const char *persona, const char *kind)
{
	struct str line = { 0 };

	str_add(&line, "walk ");
	if (persona != NULL) {
		args_quote(persona, &line);
		str_add_char(&line, ' ');
	}
	if (kind != NULL) {
		args_quote(kind, &line);
		str_add_char(&line, ' ');
	}
	str_add(&line, "%%");
	return str_take(&line);
}

/* The persona is asked for where there are several. */
static bool
ask_persona(struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	size_t count = journey_count(journey, NODE_ROOT, KEY_PERSONAS);
	struct str label = { 0 };

	if (count < 2)
		return false;
	str_add(&label, _("As whom"));
	for (size_t i = 0; i < count; i++)
		str_add_format(&label, "%s%s", i > 0 ? ", " : " (", ids_of(ids,
		    journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)));
	str_add(&label, "): ");
	editor->want = (struct want){ .kind = WANT_PROMPT, .label = str_take(&label),
		.text = mem_text(first_persona(editor)), .line = line_up_to(NULL, NULL) };
	return true;
}

/* Asks for what was not told; false: all is known. */
static bool
ask(struct editor *editor, const struct asked *asked)
{
	const char *persona = asked->persona;

	if (persona == NULL && ask_persona(editor))
		return true;
	if (persona == NULL)
		persona = first_persona(editor);
	if (asked->kind == NULL)
		editor->want = (struct want){ .kind = WANT_CHOICE,
			.label = mem_text(_("(w)alkthrough by the team, (m)ystery visit, "
			    "(i)nterview or (s)urvey?")),
			.line = line_up_to(persona, NULL), .choices = mem_text(_("wmis")) };
	else if (asked->by == NULL)
		editor->want = (struct want){ .kind = WANT_PROMPT, .text = own_name(),
			.label = mem_text(_("Who walks: ")),
			.line = line_up_to(persona, kind_of(asked->kind)) };
	return editor->want.kind != WANT_NOTHING;
}

/* How many touchpoints have a score in the walk at hand. */
static size_t
count_scored(struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	bool *scored = walks_scored(journey, document_ids(editor->document),
	    walks_find(journey, editor->walker));
	size_t count = 0;

	for (node_id node = 0; node < journey_next_id(journey); node++)
		count += scored[node] && journey_kind(journey, node) == NODE_TOUCHPOINT;
	free(scored);
	return count;
}

static void
open_walk(struct editor *editor)
{
	size_t scored = count_scored(editor);

	editor->detail = false;
	here_open(editor, views_walk());
	sheet_set_walker(editor->sheet, editor->walker);
	here_follow(editor);
	if (scored > 0)
		text_say(editor, _("Taken up again: %zu of %zu touchpoints have a score."), scored,
		    walks_touchpoint_count(place_journey(editor)));
}

/* The walk under the cursor. */
static int
take_up(struct editor *editor, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id walk = here_node(editor);

	if (walk == NODE_NONE || journey_kind(journey, walk) != NODE_WALK)
		return err_set(err, ERR_USAGE, N_("there is no %s under the cursor"), "w",
		    N_("walk"));
	set_walker(editor, mem_text(journey_text(journey, walk, KEY_PERSONA)),
	    mem_text(journey_text(journey, walk, KEY_KIND)),
	    mem_text(journey_text(journey, walk, KEY_BY)),
	    mem_text(journey_text(journey, walk, KEY_DATE)));
	open_walk(editor);
	return 0;
}

/* Was a walk of today begun on this map? It is taken up without a question. */
static bool
was_left(struct editor *editor)
{
	const struct walker *walker = editor->walker;

	return walker != NULL && strcmp(walker->date, editor->today) == 0 &&
	    (*walker->persona == '\0' || ids_find_kind(document_ids(editor->document),
	    NODE_PERSONA, walker->persona) != NODE_NONE);
}

int
cmd_walk(struct editor *editor, const struct args *args, struct err *err)
{
	struct asked asked = { word_at(args, 1), word_at(args, 2), word_at(args, 3),
		word_at(args, 4) };

	if (walks_touchpoint_count(place_journey(editor)) == 0)
		return err_set(err, ERR_RULE, N_("there is no touchpoint to walk to"), NULL);
	if (asked.persona != NULL && strcmp(asked.persona, ".") == 0)
		return take_up(editor, err);
	if (check_asked(editor, &asked, err) != 0)
		return -1;
	if (args->count == 1 && was_left(editor)) {
		open_walk(editor);
		return 0;
	}
	if (editor->has_screen && !editor->read_only && ask(editor, &asked))
		return 0;
	set_walker(editor, mem_text(asked.persona != NULL ? asked.persona : first_persona(editor)),
	    mem_text(asked.kind != NULL ? kind_of(asked.kind) : walk_kind_name(WALK_OWN)),
	    asked.by != NULL ? mem_text(asked.by) : own_name(),
	    mem_text(asked.date != NULL ? asked.date : editor->today));
	open_walk(editor);
	return 0;
}

/* --- on the way ------------------------------------------------------------------------ */

bool
walking_is_open(const struct editor *editor)
{
	return editor->sheet != NULL && sheet_view(editor->sheet) == views_walk();
}

static int
check_walking(const struct editor *editor, struct err *err)
{
	if (walking_is_open(editor))
		return 0;
	err_set(err, ERR_RULE, N_("nobody is walking"), NULL);
	err_set_hint(err, N_("walk begins"));
	return -1;
}

int
cmd_walk_next(struct editor *editor, const struct args *args, struct err *err)
{
	if (check_walking(editor, err) != 0)
		return -1;
	if (!sheet_turn(editor->sheet, 1))
		return cmd_walk_end(editor, args, err);
	here_follow(editor);
	return 0;
}

int
cmd_walk_prev(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	if (check_walking(editor, err) != 0)
		return -1;
	if (!sheet_turn(editor->sheet, -1))
		text_say(editor, _("This is the first touchpoint."));
	here_follow(editor);
	return 0;
}

int
cmd_walk_end(struct editor *editor, const struct args *args, struct err *err)
{
	size_t count = walks_touchpoint_count(place_journey(editor)), scored;

	(void)args;
	if (check_walking(editor, err) != 0)
		return -1;
	scored = count_scored(editor);
	here_open(editor, views_find("walks"));
	here_go(editor, walks_find(place_journey(editor), editor->walker));
	if (scored == 0)
		text_say(editor, _("No score was given."));
	else if (scored < count)
		text_say(editor, _("Kept: %zu of %zu touchpoints have a score. w goes on with it."),
		    scored, count);
	else
		text_say(editor, _("The walk is complete."));
	return 0;
}
