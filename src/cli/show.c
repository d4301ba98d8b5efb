/*
 * A journey printed as text on standard output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "show.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "format/format.h"
#include "say.h"
#include "session/checks.h"
#include "session/past.h"
#include "session/trail.h"
#include "view/show.h"


/* Does its name say that it is a journey in a format of others? */
static bool
is_importable(const char *path)
{
	const struct format *format = format_of_file(path);

	return format != NULL && format->read != NULL;
}

static struct document *
show_hint(const char *path, struct document *document, struct err *err)
{
	if (document == NULL && strcmp(path, "-") != 0
	    && access(path, F_OK) != 0 && errno == ENOENT && err->kind == ERR_SYSTEM)
		err_set_hint(err, N_("'cjm new FILE' begins a journey"));
	else if (document == NULL && err->kind != ERR_SYSTEM && is_importable(path))
		err_set_hint(err, N_("'cjm import FILE' makes a journey of it"));
	return document;
}

struct document *
show_open(const char *path, struct err *err)
{
	return show_hint(path, past_open(path, NULL, err), err);
}

struct document *
show_open_placed(const char *path, struct err *err)
{
	return show_hint(path, past_open_placed(path, err), err);
}

bool
show_tell_unsaved(const char *path, const struct document *document)
{
	struct trail_found found;
	struct str line = { 0 };
	char *when;

	if (strcmp(path, "-") == 0)
		return false;
	if (trail_find(path, document, &found, NULL) != 0)
		return false;
	if (found.journal == NULL || found.held) {
		trail_found_clear(&found);
		return false;
	}
	when = trail_time(found.when);
	str_add_format(&line, "cjm: %s: ", path);
	str_add_format(&line, _("unsaved work of %s lies beside it: cjm recover %s"), when, path);
	str_add_char(&line, '\n');
	say_text(stderr, str_text(&line));
	str_clear(&line);
	free(when);
	trail_found_clear(&found);
	return true;
}

/* Adds "a, b, c": the ids or keys that could have been meant. */
static void
show_add_name(struct str *names, const char *name)
{
	if (names->len > 0)
		str_add(names, ", ");
	str_add(names, name);
}

static int
show_find_phase(struct document *document, const char *id, node_id *phase, struct err *err)
{
	const struct journey *journey = document_journey(document);
	const struct ids *ids = document_ids(document);
	size_t i, count = journey_count(journey, NODE_ROOT, KEY_PHASES);
	struct str names = { 0 };
	node_id each;

	for (i = 0; i < count; i++) {
		each = journey_child(journey, NODE_ROOT, KEY_PHASES, i);
		if (strcmp(ids_of(ids, each), id) == 0) {
			*phase = each;
			str_clear(&names);
			return 0;
		}
		show_add_name(&names, ids_of(ids, each));
	}
	err_set(err, ERR_USAGE, N_("there is no phase “%s”; there are: %s"), "tt",
		id, str_text(&names));
	str_clear(&names);
	return -1;
}

static int
show_find_lane(struct document *document, const char *name, key_id *lane, struct err *err)
{
	const struct journey *journey = document_journey(document);
	const struct lanes *lanes = document_lanes(document);
	struct str names = { 0 };
	const char *each;
	size_t i;

	for (i = 0; i < lanes->count; i++) {
		each = journey_key_name(journey, lanes->v[i].key);
		if (strcmp(each, name) == 0) {
			*lane = lanes->v[i].key;
			str_clear(&names);
			return 0;
		}
		show_add_name(&names, each);
	}
	err_set(err, ERR_USAGE, N_("there is no lane “%s”; there are: %s"), "tt",
		name, str_text(&names));
	str_clear(&names);
	return -1;
}

static int
show_find_form(const struct show_request *request, int *form, struct err *err)
{
	const struct view_row *view = request->view != NULL ? request->view : views_find("map");

	if (request->form == NULL)
		return 0;
	*form = views_form(view, request->form);
	if (*form >= 0)
		return 0;
	if (view->forms == NULL)
		return err_set(err, ERR_USAGE, N_("the view %s has one form only"), "t", view->name);
	return err_set(err, ERR_USAGE, N_("there is no form “%s”; there are: %s"), "tt",
		request->form, view->forms);
}

int
show_print(struct document *document, const struct show_request *request)
{
	struct show_options options = {
		.width = print_width(&request->print),
		.view = request->view,
		.phase = NODE_NONE,
		.lane = KEY_NONE,
		.translate = say_translate,
	};
	struct canvas canvas;
	struct show *show;
	struct str text = { 0 }, today = { 0 };
	struct err err = { 0 };
	int status = 0, day = checks_today();

	if (request->phase != NULL
	    && show_find_phase(document, request->phase, &options.phase, &err) != 0)
		return say_errors(&err);
	if (request->lane != NULL
	    && show_find_lane(document, request->lane, &options.lane, &err) != 0)
		return say_errors(&err);
	if (show_find_form(request, &options.form, &err) != 0)
		return say_errors(&err);
	options.plain_text = !say_has_utf8();
	options.ascii = request->print.ascii || options.plain_text;
	if (day != DATE_NONE) {
		date_add(&today, day);
		options.today = str_text(&today);
	}
	canvas_init(&canvas, options.width, 1);
	canvas.theme = request->theme;
	show = show_new(document_journey(document), &options);
	while (status == 0 && show_next(show, &canvas)) {
		str_cut(&text, 0);
		canvas_print(&canvas, print_has_color(&request->print), &text);
		status = say_bytes(str_text(&text), text.len);
	}
	show_free(show);
	str_clear(&text);
	str_clear(&today);
	canvas_clear(&canvas);
	return status;
}
