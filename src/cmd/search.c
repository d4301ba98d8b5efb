/*
 * The search of the screen.
 *
 * On the map it goes through the journey, so that it finds what does not fit on
 * the screen; in another view through what is drawn there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "cmd/settings.h"
#include "commands.h"
#include "here.h"
#include "list_find.h"
#include "model/find.h"
#include "place.h"
#include "searching.h"
#include "text.h"
#include "view/zoom.h"

#define PIECE 2000	/* touchpoints that are looked at within some milliseconds */
#define NARROW 250000	/* hits that are looked at again at once */

/* Where one was before the first letter, and what was searched then. */
struct origin {
	struct map_place *map;	/* NULL: nothing is being typed */
	char *text;		/* or NULL */
	bool marked;
	struct sheet_place sheet;
	struct stop stop;
};

struct search {
	char *text;
	struct needle needle;
	bool marked;			/* on the screen */
	struct find find;		/* in this journey, at this time */
	const struct journey *journey;
	uint32_t stamp, sieved;
	struct stop from;		/* the first hit behind this is sought */
	bool back;			/* or the last before it */
	bool seeks;			/* it is not found yet */
	bool narrows;			/* what was found holds all there is */
	bool counts;			/* the message is to say how many there are */
	struct origin origin;
};

static struct search *
get(struct editor *editor)
{
	if (editor->search == NULL)
		editor->search = mem_zero(1, sizeof *editor->search);
	return editor->search;
}

void
search_free(struct search *search)
{
	if (search == NULL)
		return;
	free(search->text);
	needle_clear(&search->needle);
	find_clear(&search->find);
	free(search->origin.map);
	free(search->origin.text);
	free(search);
}

const struct needle *
editor_match(const struct editor *editor)
{
	return editor->search != NULL && editor->search->marked ? &editor->search->needle : NULL;
}

bool
search_hide(struct editor *editor)
{
	bool was = editor_match(editor) != NULL;

	if (was)
		editor->search->marked = false;
	return was;
}

/* Does it stand only where `before` stands, too? Plain letters behind others make
 * no other letter of those, as marks do. */
static bool
narrows(const struct needle *before, const struct needle *after)
{
	if (before->count == 0 || after->count < before->count || before->bare != after->bare ||
	    before->exact != after->exact || memcmp(before->points, after->points,
	    before->count * sizeof *before->points) != 0)
		return false;
	return after->count == before->count || after->points[before->count] < 0x80;
}

static void
set_text(struct editor *editor, const char *text)
{
	struct search *search = get(editor);
	bool bare = editor->settings->ignore_accents;
	struct needle before;
	char *copy;

	if (str_equal(search->text, text) && search->needle.bare == bare)
		return;
	copy = mem_text(text);
	free(search->text);
	search->text = copy;
	before = search->needle;
	search->needle = (struct needle){ 0 };
	needle_init(&search->needle, copy, bare);
	search->narrows = (search->find.done || search->origin.map != NULL) &&
	    search->find.hidden == 0 && search->find.count <= NARROW &&
	    narrows(&before, &search->needle);
	if (!search->narrows)
		find_clear(&search->find);
	needle_clear(&before);
}

/* --- on the map ----------------------------------------------------------------- */

/* What was found is of another map, or of what it was before an edit. */
static void
refresh(struct editor *editor, struct search *search)
{
	const struct journey *journey = place_journey(editor);
	uint32_t stamp = journey_stamp(journey, NODE_ROOT);

	uint32_t sieved = sieve_update(editor->sieve, journey);

	if (search->journey != journey || search->stamp != stamp || search->sieved != sieved)
		find_clear(&search->find);
	search->sieved = sieved;
	search->journey = journey;
	search->stamp = stamp;
}

static bool
look_on(struct editor *editor, struct search *search, size_t most)
{
	refresh(editor, search);
	if (search->narrows)
		find_narrow(&search->find, search->journey, &search->needle);
	search->narrows = false;
	return find_on(&search->find, search->journey, document_lanes(editor->document),
		&search->needle, editor->sieve, search->from.node, most);
}

/* Which hit a node is, from 1; 0: none. */
static size_t
number_of(const struct find *find, node_id node)
{
	for (size_t i = 0; i < find->count; i++)
		if (find->v[i] == node)
			return i + 1;
	return 0;
}

static void
add_hidden(struct editor *editor, size_t hidden)
{
	if (hidden > 0)
		text_say_also(editor, ngettext("(%zu more is not shown)",
			"(%zu more are not shown)", hidden), hidden);
}

/* "3 of 17", as far as it is known. */
static void
say_count(struct editor *editor, const struct search *search)
{
	const struct find *find = &search->find;

	if (!find->done)
		text_say(editor, "%s", _("searching…"));
	else if (find->count > 0)
		text_say(editor, _("%zu of %zu"), number_of(find, here_node(editor)), find->count);
	else
		text_say(editor, _("“%s” is nowhere on the map"), search->text);
	if (find->done)
		add_hidden(editor, find->hidden);
	if (find->done && find->count == 0 && find->hidden == 0 && value_count(find->personas) > 0)
		text_say_also(editor, "(%s)", _("a persona is called so: B shows them"));
}

/* To where one was before the first letter. */
static void
return_to(struct editor *editor, const struct origin *origin)
{
	if (origin->map == NULL)
		return;
	map_return(editor->map, origin->map);
	if (editor->sheet != NULL)
		sheet_return(editor->sheet, origin->sheet);
}

/* Goes to the first hit as soon as it is known; until then the place of the letters
 * before stays, so that not two are shown for one letter. */
static void
seek(struct editor *editor, struct search *search)
{
	size_t at = find_next(&search->find, search->journey, search->from.node, search->from.key,
		search->back);

	if (search->find.done)
		search->seeks = false;
	if (at < search->find.count || search->find.done)
		return_to(editor, &search->origin);
	if (at >= search->find.count)
		return;
	search->seeks = false;
	here_go_right_to(editor, search->find.v[at]);
}

bool
editor_searches(const struct editor *editor)
{
	const struct search *search = editor->search;

	return search != NULL && search->counts && !search->find.done && editor->sheet == NULL;
}

bool
editor_search_on(struct editor *editor)
{
	struct search *search = editor->search;
	bool sought = search->seeks;

	look_on(editor, search, PIECE);
	if (search->seeks)
		seek(editor, search);
	if (!search->find.done)
		return sought != search->seeks;
	search->counts = false;
	say_count(editor, search);
	return true;
}

void
search_stop(struct editor *editor)
{
	struct search *search = editor->search;

	if (search == NULL)
		return;
	if (search->seeks && search->origin.map == NULL && editor->sheet == NULL) {
		look_on(editor, search, 0);
		seek(editor, search);
	}
	search->seeks = search->counts = false;
}

/* From `from` on. What is not found at once is found while nothing else is to
 * be done; without a screen all is done here. */
static int
find_on_map(struct editor *editor, struct err *err)
{
	struct search *search = editor->search;

	search->seeks = search->counts = true;
	look_on(editor, search, editor->has_screen ? PIECE : 0);
	seek(editor, search);
	search->counts = !search->find.done;
	if (search->find.done && search->find.count == 0 && err != NULL) {
		err_set(err, ERR_RULE, N_("“%s” is nowhere on the map"), "t", search->text);
		if (search->find.hidden > 0)
			err_set_hint(err, N_("it stands in a lane that is not shown, or is filtered away"));
		else if (value_count(search->find.personas) > 0)
			err_set_hint(err, N_("a persona is called so: B shows them"));
		return -1;
	}
	say_count(editor, search);
	return 0;
}

/* --- in another view ------------------------------------------------------------- */

static int
find_in_view(struct editor *editor, bool back, struct err *err)
{
	struct search *search = editor->search;
	size_t count, at;

	if (!here_find(editor, &search->needle, back)) {
		err_set(err, ERR_RULE, N_("“%s” is nowhere in this view"), "t", search->text);
		if (err == NULL)
			text_say(editor, _("“%s” is nowhere in this view"), search->text);
		return -1;
	}
	count = sheet_count(editor->sheet, &search->needle, &at);
	text_say(editor, _("%zu of %zu"), at, count);
	return 0;
}

static int
find(struct editor *editor, struct stop from, bool back, struct err *err)
{
	editor->search->marked = true;
	editor->search->from = from;
	editor->search->back = back;
	return editor->sheet != NULL ? find_in_view(editor, back, err) :
		find_on_map(editor, err);
}

/* --- as it is typed ---------------------------------------------------------------- */

static void
keep_origin(struct editor *editor, struct origin *origin)
{
	if (origin->map != NULL)
		return;
	if (!editor->search->find.done)
		find_clear(&editor->search->find);
	origin->map = map_keep(editor->map);
	origin->text = editor->search->text != NULL ? mem_text(editor->search->text) : NULL;
	origin->marked = editor->search->marked;
	origin->stop = here_stop(editor);
	if (editor->sheet != NULL)
		origin->sheet = sheet_place(editor->sheet);
}

/* The search before this one is the last again. */
static void
forget_typed(struct editor *editor)
{
	struct search *search = editor->search;
	struct origin origin = search->origin;

	search->origin = (struct origin){ .map = NULL };
	if (origin.text != NULL) {
		set_text(editor, origin.text);
	} else {
		needle_clear(&search->needle);
		free(search->text);
		search->text = NULL;
	}
	search->marked = origin.marked;
	free(origin.map);
	free(origin.text);
}

/* What was typed is taken: what was found of it holds. */
static void
take_typed(struct editor *editor, const char *text)
{
	struct search *search = editor->search;

	if (search == NULL || search->origin.map == NULL || !str_equal(search->text, text)) {
		search_follow(editor, NULL);
		return;
	}
	return_to(editor, &search->origin);
	free(search->origin.map);
	free(search->origin.text);
	search->origin = (struct origin){ .map = NULL };
}

static void
follow(struct editor *editor, const char *text, bool back)
{
	struct search *search = get(editor);

	if (editor->list != NULL) {
		list_follow(editor, text);
		return;
	}
	if (text != NULL)
		keep_origin(editor, &search->origin);
	if (search->origin.map == NULL)
		return;
	if (text == NULL || *text == '\0' || editor->sheet != NULL)
		return_to(editor, &search->origin);
	search->marked = search->counts = false;
	editor_say(editor, NULL, false);
	if (text == NULL) {
		forget_typed(editor);
	} else if (*text != '\0') {
		set_text(editor, text);
		find(editor, search->origin.stop, back, NULL);
	}
}

void
search_follow(struct editor *editor, const char *text)
{
	follow(editor, text, false);
}

void
search_follow_back(struct editor *editor, const char *text)
{
	follow(editor, text, true);
}

/* --- the commands ------------------------------------------------------------------- */

/* `text` may be NULL, or blank: what was searched last. */
static int
search(struct editor *editor, const char *text, bool back, struct err *err)
{
	bool again = text == NULL || cell_is_blank(text);

	if (editor->list != NULL)
		return list_find(editor, again ? NULL : text, back, err);
	if (!again) {
		get(editor);
		set_text(editor, text);
	}
	if (editor->search == NULL || editor->search->text == NULL) {
		err_set(err, ERR_RULE, N_("nothing was searched yet"), NULL);
		err_set_hint(err, N_("/ searches"));
		return -1;
	}
	return find(editor, here_stop(editor), back, err);
}

int
cmd_search(struct editor *editor, const struct args *args, struct err *err)
{
	take_typed(editor, args->v[1]);
	return search(editor, args->v[1], false, err);
}

int
cmd_search_back(struct editor *editor, const struct args *args, struct err *err)
{
	take_typed(editor, args->v[1]);
	return search(editor, args->v[1], true, err);
}

int
cmd_search_next(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	return search(editor, NULL, false, err);
}

int
cmd_search_prev(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	return search(editor, NULL, true, err);
}
