/*
 * An editor that runs on a terminal: all it has there, taken and given back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "running.h"

#include <signal.h>
#include <stdlib.h>

#include "base/mem.h"
#include "field.h"
#include "session/trail.h"
#include "signals.h"
#include "tui/app.h"

/* For last words: there is one editor on one terminal. */
static struct document *open_document;

static void
speak_last(void)
{
	screen_last_words();
	if (open_document)
		trail_last_words(open_document);
}

void
running_speaks_for(struct document *document)
{
	open_document = document;
}

bool
app_can_run(struct err *err)
{
	return screen_is_usable(err);
}

int
running_begin(struct app *app, struct err *err)
{
	if (app->begun)
		return 0;
	if (signals_begin(speak_last, err) < 0)
		return -1;
	if (screen_begin(&app->screen, err) < 0) {
		signals_end();
		return -1;
	}
	app->begun = true;
	mem_set_last_words(speak_last);
	input_begin(&app->input, app->screen.input, true, app->screen.ascii);
	app->input.marks = app->screen.pastes;
	canvas_init(&app->canvas, app->screen.width, app->screen.height);
	app->quiet.input = &app->input;
	app->canvas.plain_text = app->screen.ascii;
	return 0;
}

void
running_end(struct app *app)
{
	if (!app->begun)
		return;
	app->begun = false;
	ask_clear(&app->ask);
	field_end();
	input_clear(&app->input);
	canvas_clear(&app->canvas);
	free(app->lines);
	trouble_clear(&app->trouble);
	quiet_clear(&app->quiet);
	mem_set_last_words(NULL);
	mem_drop_reserve();
	screen_end(&app->screen);
	signals_end();
}

/* The terminal is taken as soon as a reading turns out to be long; one that cannot
 * be taken is told of when the editor runs. */
static bool
hear(void *with, const char *doing, unsigned percent)
{
	struct app *app = with;

	if (app->meanwhile.stopped || !meanwhile_is_due(&app->meanwhile))
		return !app->meanwhile.stopped;
	if (running_begin(app, NULL) < 0)
		return true;
	meanwhile_show(&app->meanwhile, &app->screen, &app->canvas, doing, percent);
	meanwhile_listen(&app->meanwhile, &app->input);
	return !app->meanwhile.stopped;
}

struct app *
app_new(const char *file)
{
	struct app *app = mem_zero(1, sizeof *app);

	app->stale = true;
	app->meanwhile.file = file;
	app->listener = (struct progress){.hear = hear, .with = app};
	app->before = progress_listen(&app->listener);
	return app;
}

void
app_free(struct app *app)
{
	struct signals came = {0};

	if (!app)
		return;
	progress_listen(app->before);
	if (app->begun && !app->editor && signals_want_end())
		came = signals_take();
	running_end(app);
	free(app);
	if (came.leave)
		raise(came.leave);
}
