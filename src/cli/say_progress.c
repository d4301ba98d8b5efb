/*
 * How far long work is, on a line of the terminal that goes when it ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/progress.h"
#include "base/width.h"
#include "say.h"

#define PATIENCE_MS 1000	/* what takes no longer shows nothing */
#define SHOW_MS 100		/* how often it is shown how far it is */
#define LINE_MOST 72		/* columns */

static char eraser[LINE_MOST + 2];	/* blanks over the line, and back to its begin */
static size_t eraser_len;
static volatile sig_atomic_t shown;
static long long since, last;	/* milliseconds; 0: not yet */

static void
erase(void)
{
	if (shown && write(STDERR_FILENO, eraser, eraser_len) >= 0)
		shown = 0;
}

/* Ends the program as the signal does by itself, on a line without ours. */
static void
interrupted(int number)
{
	erase();
	raise(number);
}

static const int ends[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };

static void
catch_signals(void)
{
	struct sigaction ours = { .sa_handler = interrupted,
		.sa_flags = (int)(SA_RESETHAND | SA_NODEFER) }, old;

	sigemptyset(&ours.sa_mask);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (sigaction(ends[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
			sigaction(ends[i], &ours, NULL);
}

/* A Ctrl-C that the terminal shows behind it is erased too. */
static void
make_eraser(const char *line)
{
	size_t columns = width_of(line, strlen(line)) + strlen("^C");

	columns = columns < LINE_MOST ? columns : LINE_MOST;
	memset(eraser, ' ', sizeof eraser);
	eraser[0] = eraser[columns + 1] = '\r';
	eraser_len = columns + 2;
}

/* No signal comes between the line and what erases it. */
static void
show(const char *doing, unsigned percent)
{
	struct str line = { 0 };
	sigset_t wait, before;

	sigemptyset(&wait);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		sigaddset(&wait, ends[i]);
	str_add(&line, "cjm: ");
	str_add_format(&line, _("%s: %u%% (Ctrl-C stops)"), _(doing), percent);
	pthread_sigmask(SIG_BLOCK, &wait, &before);
	say_text(stderr, str_text(&line));
	fflush(stderr);
	make_eraser(str_text(&line));
	shown = 1;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	str_clear(&line);
}

static bool
hear(void *with, const char *doing, unsigned percent)
{
	long long time = clock_ms();

	(void)with;
	if (since == 0)
		since = time;
	if (time - since < PATIENCE_MS || time - last < SHOW_MS)
		return true;
	if (last == 0)
		catch_signals();
	last = time;
	show(doing, percent);
	return true;
}

void
say_progress(void)
{
	static const struct progress listener = { .hear = hear };
	const char *term = getenv("TERM");

	if (isatty(STDERR_FILENO) && term != NULL && strcmp(term, "dumb") != 0)
		progress_listen(&listener);
}

void
say_no_progress(void)
{
	erase();
}
