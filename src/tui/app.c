/*
 * The loop: key, command, paint, send.
 *
 * Nothing runs between two events, and what arrived together is shown
 * together: a frame is painted only when no more input waits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "tui/app.h"

#include <libintl.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/value.h"
#include "base/vec.h"
#include "cmd/again.h"
#include "cmd/changes.h"
#include "cmd/fill.h"
#include "cmd/keys.h"
#include "cmd/outside.h"
#include "cmd/recover.h"
#include "cmd/saving.h"
#include "cmd/search.h"
#include "cmd/settings.h"
#include "session/document.h"
#include "session/reload.h"
#include "session/trail.h"
#include "ahead.h"
#include "bottom.h"
#include "errand.h"
#include "field.h"
#include "running.h"
#include "screen.h"
#include "signals.h"
#include "nokey.h"
#include "view/frame.h"
#include "view/map.h"
#include "view/sheet.h"

#define BATCH 256	/* events taken before a frame is shown all the same */
#define FLUSH_MS 500	/* how soon it shows that a flush has failed */
#define LOOK_MS 2000	/* how often to look at a file that cannot be watched */

static const char *
translate(const char *text)
{
	return *text ? gettext(text) : text;
}

static void
show_list(struct app *app, struct frame *frame)
{
	const struct value *list = app->editor->list;

	if (!list)
		return;
	for (size_t i = 0; i < value_count(list); i++) {
		vec_grow(app->lines, i, app->lines_room);
		app->lines[i] = value_text(value_item(list, i));
	}
	vec_grow(app->lines, value_count(list), app->lines_room);
	frame->list = app->lines;
	frame->list_count = value_count(list);
	frame->list_top = app->editor->list_top;
	frame->list_at = app->editor->list_at;
	frame->list_leads = editor_list_leads(app->editor);
	frame->list_match = editor_list_match(app->editor);
	frame->list_title = app->editor->list_title;
}

static void
paint(struct app *app)
{
	struct editor *editor = app->editor;
	char timer[TIMER_TEXT], *changes = editor_count_changes(editor),
	    *hint = bottom_hint(editor);
	struct frame frame = {
		.journey = document_journey(editor->document),
		.map = editor->map,
		.sheet = editor->sheet,
		.file = document_path(editor->document),
		.dirty = document_is_dirty(editor->document),
		.others = editor_count_unsaved(editor),
		.saving = document_is_saving(editor->document),
		.sieve = editor->sieve,
		.read_only = editor->read_only,
		.findings = app->quiet.findings,
		.mode = bottom_mode(editor),
		.picks = &editor->picks,
		.marks = editor_marks(editor),
		.changes = changes,
		.hint = hint,
		.detail = editor->detail,
		.detail_top = editor->detail_top,
		.match = editor_match(editor),
		.translate = translate,
	};

	if (editor_timer_text(editor, timer))
		frame.timer = timer;
	frame.timer_over = app->editor->timer.over;
	show_list(app, &frame);
	bottom_show_message(editor, &frame);
	trouble_show(&app->trouble, editor, &frame);
	ask_show(&app->ask, editor, &frame);
	if (app->canvas.width != app->screen.width || app->canvas.height != app->screen.height)
		canvas_resize(&app->canvas, app->screen.width, app->screen.height);
	app->canvas.ascii = app->screen.ascii || editor->settings->ascii;
	app->canvas.smileys = (enum smileys)editor->settings->smileys;
	frame_paint(&frame, &app->canvas);
	free(changes);
	free(hint);
	field_set_columns(frame.field.columns);
	editor->detail_top = frame.detail_top;
	editor->list_top = frame.list_top;
	editor->page = frame.page;
	if (editor->redraw)
		screen_forget(&app->screen);
	editor->redraw = false;
	painter_set_theme(&app->screen.painter, (enum theme)editor->settings->theme);
	screen_paint(&app->screen, &app->canvas);
}

/* The line for a key: the pane's own keys first, then the map's. */
static const char *
line_for(const struct editor *editor, const char *key)
{
	enum key_mode mode = KEYS_NORMAL;

	if (editor->list)
		mode = KEYS_LIST;
	else if (editor->detail)
		mode = KEYS_DETAIL;
	else if (editor->sheet)
		mode = keys_mode_of(sheet_view(editor->sheet)->name);
	return keys_find_own(editor->settings, mode, key);
}

static void
press(struct app *app, const char *key)
{
	const char *line = line_for(app->editor, key);

	app->editor->refused = false;
	if (line)
		editor_press(app->editor, line);
	else
		nokey_tell(app->editor, key);
	ahead_drop(app->editor, &app->input);
}

static void
mouse(struct app *app, const struct event *event)
{
	int times = 0;
	const char *key;

	if (!app->ask.open && str_equal(event->key, "<Click>"))
		editor_say(app->editor, NULL, false);
	key = app->ask.open ? NULL :
	    mouse_key(&app->mouse, app->editor, event, &times);

	for (int i = 0; i < times; i++)
		press(app, key);
}

/* What is pasted onto the map becomes cards; a single line the text of a new one,
 * to be taken. */
static void
paste(struct app *app, const struct event *event)
{
	editor_say(app->editor, NULL, false);
	if (!app->ask.open && !app->editor->list &&
	    !editor_fill(app->editor, str_text(&event->text))) {
		press(app, "a");
		ask_begin(&app->ask, app->editor);
	}
	if (app->ask.open)
		ask_event(&app->ask, app->editor, event);
}

static void
key(struct app *app, const struct event *event)
{
	struct event text = {.kind = EVENT_PASTE};

	editor_say(app->editor, NULL, false);
	if (str_equal(event->key, "<C-l>") && app->ask.open)
		app->editor->redraw = true;
	else if (str_equal(event->key, "<C-z>") && app->ask.open)
		app->editor->suspend = true;
	else if (ahead_goes_on(&app->ask, app->editor, event, &app->input) ||
	    ahead_parts_lines(&app->ask, app->editor, event, &app->input))
		return;
	else if (app->ask.open)
		ask_event(&app->ask, app->editor, event);
	else if (ahead_is_text(app->editor, line_for(app->editor, event->key), event, &app->input,
	    &text.text))
		paste(app, &text);
	else
		press(app, event->key);
	event_clear(&text);
}

static void
suspend(struct app *app)
{
	document_flush(app->editor->document, NULL);
	screen_suspend(&app->screen);
}

static void
signalled(struct app *app)
{
	struct signals came = signals_take();

	if (came.leave) {
		app->leave = true;
		app->status = 128 + came.leave;
		return;
	}
	if (came.stop)
		suspend(app);
	else if (came.resume)
		screen_restore(&app->screen);
	else if (came.resize)
		screen_resize(&app->screen);
}

/* The file is looked at when something happened to it; where the system cannot
 * tell, after each event and every now and then. What is being typed is not
 * disturbed: only who took the map over is told beside it. */
static void
look_at_file(struct app *app)
{
	bool watched = app->input.watch >= 0, peek = app->peek || !watched;

	app->look = app->look || !watched;
	app->peek = false;
	if (app->ask.open && peek && editor_see_taker(app->editor))
		app->stale = true;
	if (!app->look || app->ask.open || app->editor->quit)
		return;
	app->look = !editor_check_file(app->editor, watched);
}

/* Another program has the terminal, or makes cjm wait: that is said first. */
static void
run_errand(struct app *app)
{
	ahead_hold(app->editor, &app->input);
	if (!errand_is_wanted(app->editor))
		return;
	document_flush(app->editor->document, NULL);
	errand_tell(app->editor);
	if (screen_is_ready())
		paint(app);
	errand_run(app->editor, &app->screen, &app->input);
	app->stale = true;
}

/* What was cut or copied, to the user's own clipboard. */
static void
send_copy(struct app *app)
{
	if (app->editor->outward)
		screen_copy(&app->screen, app->editor->outward);
	free(app->editor->outward);
	app->editor->outward = NULL;
}

/* Milliseconds until a save is shown as under way: most end before. */
static int
hold_left(const struct app *app)
{
	return document_is_saving(app->editor->document) ? meanwhile_left(&app->meanwhile) : 0;
}

static void
handle(struct app *app, const struct event *event)
{
	bool saving = document_is_saving(app->editor->document);

	meanwhile_begin(&app->meanwhile);
	/* What happens beside the file in its folder shows nothing. */
	if (event->kind != EVENT_READY)
		app->stale = true;
	switch (event->kind) {
	case EVENT_NONE:
		break;
	case EVENT_KEY:
		key(app, event);
		break;
	case EVENT_MOUSE:
		mouse(app, event);
		break;
	case EVENT_PASTE:
		paste(app, event);
		break;
	case EVENT_SIGNAL:
		signalled(app);
		break;
	case EVENT_READY:
		screen_send();
		if (app->input.other_came && !app->ask.open)
			saving_done(app->editor);
		app->input.other = -1;
		app->peek = document_watch_take(app->editor->document) || app->peek;
		app->look = app->look || app->peek;
		app->stale = app->stale || app->input.other_came || app->look;
		break;
	case EVENT_END:
		app->leave = true;
		app->status = 4;
		break;
	}
	run_errand(app);
	ask_begin(&app->ask, app->editor);
	look_at_file(app);
	ask_keep_draft(&app->ask, app->editor);
	screen_set_mouse(&app->screen, app->editor->settings->mouse);
	send_copy(app);
	if (app->editor->suspend)
		suspend(app);
	app->editor->suspend = false;
	if (event->kind != EVENT_READY)
		meanwhile_hold(&app->meanwhile,
		    !saving && document_is_saving(app->editor->document));
}

/* What happened before the watch began is not told by it. */
static void
watch_file(struct app *app)
{
	int watch = document_watch_fd(app->editor->document);

	if (watch >= 0 && watch != app->input.watch)
		app->look = app->stale = true;
	app->input.watch = watch;
	if (watch >= 0)
		look_at_file(app);
}

/* What can wait until the map is seen, but not until the first key is taken: whose
 * the map is, what a crash left, what is kept against the next one, and whether the
 * file has changed since it was read. */
static void
start(struct app *app)
{
	struct editor *editor = app->editor;

	app->started = true;
	field_begin();
	editor_start(editor);
	ask_begin(&app->ask, editor);
	app->input.watch = document_watch_fd(editor->document);
	app->look = true;
	look_at_file(app);
	app->stale = app->stale || editor->message || editor->read_only || app->ask.open ||
	    document_trouble(editor->document);
}

/* How long to wait for an event: for ever, unless there is something to look
 * at that tells nothing by itself. */
static int
limit_for(const struct app *app)
{
	if (document_is_flushing(app->editor->document))
		return FLUSH_MS;
	return app->input.watch < 0 && document_path(app->editor->document) ? LOOK_MS : -1;
}

/* As long as there is something to paint that has to wait. */
static int
limit_stale(const struct app *app)
{
	int limit = screen_limit(app->input.limit), left = hold_left(app);

	return left > 0 && (limit < 0 || left < limit) ? left : limit;
}

static bool
goes_on(const struct app *app)
{
	return !app->leave && !app->editor->quit;
}

static void
loop(struct app *app)
{
	struct event event = {0};

	while (goes_on(app)) {
		running_speaks_for(app->editor->document);
		if (app->started)
			watch_file(app);
		/* Before anything of it is shown, and though nothing can be. */
		document_flush(app->editor->document, NULL);
		/* Before the first key, behind the first screen. */
		app->stale = (app->started && trouble_mend(&app->trouble)) || app->stale;
		app->input.deaf = mem_is_out();
		if (app->stale && screen_is_ready() && trouble_may_paint(&app->trouble) &&
		    hold_left(app) == 0) {
			quiet_look(&app->quiet, app->editor, !app->started);
			paint(app);
			app->stale = false;
		}
		if (!app->started) {
			start(app);
			continue;
		}
		app->input.output = screen_output();
		app->input.limit = trouble_limit(&app->trouble, limit_for(app));
		app->input.limit = quiet_limit(&app->quiet, app->editor, app->input.limit);
		if (app->stale)
			app->input.limit = limit_stale(app);
		/* What is being typed is not disturbed by how a save went. */
		app->input.other = app->ask.open ? -1 : document_save_fd(app->editor->document);
		input_next(&app->input, true, &event);
		if (quiet_use(&app->quiet, app->editor, &event, &app->screen, &app->stale))
			continue;
		handle(app, &event);
		for (int i = 0; goes_on(app) && !mem_is_out() && i < BATCH; i++) {
			input_next(&app->input, false, &event);
			if (event.kind == EVENT_NONE)
				break;
			handle(app, &event);
		}
	}
	event_clear(&event);
}

int
app_run(struct app *app, struct editor *editor, struct err *err)
{
	app->meanwhile.file = NULL;
	if (running_begin(app, err) < 0)
		return -1;
	app->editor = editor;
	editor->has_screen = true;
	loop(app);
	/* Who leaves has no use for a text that was given up; who is torn away may. */
	if (!app->leave)
		trail_draft(editor->document, NULL, NULL);
	document_flush(editor->document, NULL);
	editor->has_screen = false;
	running_end(app);
	running_speaks_for(NULL);
	trail_end(editor->document, !app->leave && editor->discard);
	return app->leave ? app->status : editor->status;
}
