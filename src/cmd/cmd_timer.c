/*
 * The command that sets a timer, and what is asked of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/timer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "commands.h"
#include "text.h"

#define SECOND 1000LL
#define LONGEST (24 * 3600)	/* seconds */

static long long
left_of(const struct timer *timer)
{
	long long left = timer->paused ? timer->left : timer->end - clock_ms();

	return left > 0 ? left : 0;
}

bool
editor_timer_text(const struct editor *editor, char text[TIMER_TEXT])
{
	const struct timer *timer = &editor->timer;
	int seconds, hours;

	if (!timer->set)
		return false;
	seconds = (int)((left_of(timer) + SECOND - 1) / SECOND);
	hours = seconds / 3600;
	if (hours > 0)
		snprintf(text, TIMER_TEXT, "%c%d:%02d:%02d%c", timer->paused ? '(' : '[', hours,
			seconds / 60 % 60, seconds % 60, timer->paused ? ')' : ']');
	else
		snprintf(text, TIMER_TEXT, "%c%d:%02d%c", timer->paused ? '(' : '[', seconds / 60,
			seconds % 60, timer->paused ? ')' : ']');
	return true;
}

int
editor_timer_wait(const struct editor *editor)
{
	const struct timer *timer = &editor->timer;
	long long left = timer->set && !timer->paused && !timer->over ? left_of(timer) : 0;

	if (!timer->set || timer->paused || timer->over)
		return -1;
	return left % SECOND > 0 ? (int)(left % SECOND) : left > 0 ? (int)SECOND : 0;
}

bool
editor_timer_rings(struct editor *editor)
{
	struct timer *timer = &editor->timer;

	if (!timer->set || timer->paused || timer->over || left_of(timer) > 0)
		return false;
	timer->over = true;
	text_say(editor, "%s", _("Time is up."));
	return true;
}

/* The seconds that such as 10m, 90s, 1h30m, 1:30 or 5 (minutes) are; 0: it is
 * none. */
static long
seconds_of(const char *text)
{
	long sum = 0;
	int minutes, seconds, len = 0;

	if (sscanf(text, "%4d:%2d%n", &minutes, &seconds, &len) == 2 && text[len] == '\0' &&
		minutes >= 0 && seconds >= 0 && seconds < 60 && minutes * 60 <= LONGEST)
		return minutes * 60 + seconds;

	while (*text != '\0') {
		char *end;
		long number = strtol(text, &end, 10);

		if (*text < '0' || *text > '9' || number > LONGEST)
			return 0;
		if (*end == 'h')
			sum += number * 3600;
		else if (*end == 's')
			sum += number;
		else if (*end == 'm' || *end == '\0')
			sum += number * 60;
		else
			return 0;
		text = *end != '\0' ? end + 1 : end;
	}
	return sum <= LONGEST ? sum : 0;
}

/* Stops the clock, or lets it run again. */
static int
pause_timer(struct timer *timer, struct err *err)
{
	if (!timer->set || timer->over)
		return err_set(err, ERR_RULE, N_("no timer is running"), NULL);
	if (timer->paused)
		timer->end = clock_ms() + timer->left;
	else
		timer->left = left_of(timer);
	timer->paused = !timer->paused;
	return 0;
}

int
cmd_timer(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 1 ? args->v[1] : "pause";
	long seconds = seconds_of(word);

	if (strcmp(word, "pause") == 0)
		return pause_timer(&editor->timer, err);
	if (seconds == 0 && strcmp(word, "off") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” is no time such as 10m, 90s or 1h30m"), "t",
			word);
	editor->timer = (struct timer){ .set = seconds > 0, .end = clock_ms() + seconds * SECOND };
	return 0;
}
