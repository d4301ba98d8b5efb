/*
 * The commands on how the map shows: views, sizes, the detail pane, the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/date.h"
#include "base/progress.h"
#include "cmd/settings.h"
#include "commands.h"
#include "here.h"
#include "list.h"
#include "cmd/search.h"
#include "list_lead.h"
#include "place.h"
#include "text.h"
#include "view/pages.h"

/* Widths and heights that map.h allows. */
enum { WIDTH_MIN = 6, WIDTH_MAX = 60, WIDTH_STEP = 2, HEIGHT_MAX = 20 };

int
cmd_view(struct editor *editor, const struct args *args, struct err *err)
{
	struct nearest nearest = { .word = args->v[1] };
	const struct view_row *table, *view = views_find(args->v[1]);
	size_t count;

	if (view != NULL)
		return here_try(editor, view, err);
	table = views_table(&count);
	for (size_t i = 0; i < count; i++)
		nearest_offer(&nearest, table[i].name);
	return nearest_fail(&nearest, N_("there is no view “%s”"),
		N_("there is no view “%s”; is “%s” meant?"), err);
}

/* It opens at what is under the cursor; in the first phase with the title. */
static int
begin_presenting(struct editor *editor)
{
	node_id phase = here_spot(editor).phase;

	here_open(editor, views_find("present"));
	if (phase == NODE_NONE || journey_index(place_journey(editor), phase) == 0)
		sheet_set_form(editor->sheet, 0);
	return 0;
}

int
cmd_present(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 1 ? args->v[1] : "";
	bool next = strcmp(word, "next") == 0;

	if (*word != '\0' && !next && strcmp(word, "prev") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where next or prev is expected"),
			"t", word);
	if (!here_is(editor, "present"))
		return begin_presenting(editor);
	if (*word == '\0')
		return 0;
	if (sheet_turn(editor->sheet, next ? 1 : -1))
		here_follow(editor);
	else
		text_say(editor, "%s", next ? _("This is the last page; Esc goes back to the map.") :
			_("This is the first page."));
	return 0;
}

int
cmd_form(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	if (editor->sheet == NULL)
		return err_set(err, ERR_RULE, N_("the map has one form only"), NULL);
	sheet_set_form(editor->sheet, sheet_form(editor->sheet) + 1);
	if (sheet_draw(editor->sheet))
		return 0;
	sheet_set_form(editor->sheet, sheet_form(editor->sheet) - 1);
	return progress_stopped(err);
}

/* What cjm takes for today, so that a run can be repeated. */
int
cmd_today(struct editor *editor, const struct args *args, struct err *err)
{
	int day;

	if (!date_parse(args->v[1], &day))
		return err_set(err, ERR_USAGE, N_("“%s” is no day written YYYY-MM-DD"), "t",
			args->v[1]);
	memcpy(editor->today, args->v[1], sizeof editor->today);
	return 0;
}

/* + and - step from `now`; a number is taken as it is. */
static int
take_size(const char *word, int now, int step, int *size, struct err *err)
{
	size_t number;

	if (strcmp(word, "+") == 0 || strcmp(word, "-") == 0) {
		*size = *word == '+' ? now + step : now - step;
		return 0;
	}
	if (place_number(word, 0, &number, err) != 0)
		return -1;
	*size = number > 1000 ? 1000 : (int)number;
	return 0;
}

static int
within(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

int
cmd_width(struct editor *editor, const struct args *args, struct err *err)
{
	int width;

	if (take_size(args->v[1], map_column_width(editor->map), WIDTH_STEP, &width, err) != 0)
		return -1;
	map_set_column_width(editor->map, within(width, WIDTH_MIN, WIDTH_MAX));
	return 0;
}

int
cmd_height(struct editor *editor, const struct args *args, struct err *err)
{
	key_id lane = map_spot(editor->map).lane;
	int height, least = strcmp(args->v[1], "0") == 0 ? 0 : 1;

	if (lane == KEY_NONE)
		return err_set(err, ERR_USAGE, N_("there is no %s under the cursor"), "w",
			N_("lane"));
	if (take_size(args->v[1], map_lane_lines(editor->map, lane), 1, &height, err) != 0)
		return -1;
	map_set_lane_height(editor->map, lane, within(height, least, HEIGHT_MAX));
	return 0;
}

int
cmd_detail(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 1 ? args->v[1] : editor->detail ? "off" : "on";

	if (strcmp(word, "on") != 0 && strcmp(word, "off") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where on or off is expected"), "t",
			word);
	editor->detail = strcmp(word, "on") == 0;
	editor->detail_top = 0;
	return 0;
}

/* Scrolls the list if one is open, else the detail pane. A page leaves one line of
 * the last in sight. What is past the end is brought back when it is painted. */
int
cmd_scroll(struct editor *editor, const struct args *args, struct err *err)
{
	size_t *top = editor->list != NULL ? &editor->list_top : &editor->detail_top;
	size_t last = editor->list != NULL ? value_count(editor->list) - (value_count(editor->list) > 0) :
		(size_t)9999;
	const char *word = args->v[1];
	size_t page = editor->page > 2 ? editor->page - 1 : editor->page > 0 ? 1 : 10;
	size_t step = strstr(word, "page") != NULL ? page : 1;

	if (editor_list_leads(editor) && (strcmp(word, "up") == 0 || strcmp(word, "down") == 0)) {
		list_lead_step(editor, *word == 'u');
		return 0;
	}
	if (*top > last)
		*top = last;
	if (strcmp(word, "top") == 0)
		*top = 0;
	else if (strcmp(word, "bottom") == 0)
		*top = last;
	else if (strcmp(word, "up") == 0 || strcmp(word, "page-up") == 0)
		*top = *top > step ? *top - step : 0;
	else if (strcmp(word, "down") == 0 || strcmp(word, "page-down") == 0)
		*top = last - *top > step ? *top + step : last;
	else if (strstr(word, "-part") != NULL)
		*top = editor->list != NULL ? list_part(editor->list, *top, *word == 'p') : *top;
	else
		return err_set(err, ERR_USAGE, N_("nothing scrolls “%s”"), "t", word);
	if (editor_list_leads(editor))
		list_lead_first(editor);
	return 0;
}

int
cmd_mouse(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 1 ? args->v[1] : editor->settings->mouse ? "off" : "on";

	if (strcmp(word, "on") != 0 && strcmp(word, "off") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where on or off is expected"), "t",
			word);
	editor->settings->mouse = strcmp(word, "on") == 0;
	text_say(editor, editor->settings->mouse ? _("The mouse works on the map.") :
		_("The mouse is the terminal's again."));
	return 0;
}

int
cmd_redraw(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	(void)err;
	editor->redraw = true;
	return 0;
}

int
cmd_suspend(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	(void)err;
	editor->suspend = true;
	return 0;
}
