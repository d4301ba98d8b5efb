/*
 * Signals as flags that the loop reads, with a descriptor to wait on.
 *
 * A handler sets its flag and, if that was clear, writes one byte to a pipe:
 * the pipe can never fill, and poll() on it misses nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

static const int caught[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
enum { LEAVING = 4 };		/* the first so many ask us to end */
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

enum { CAUGHT = sizeof caught / sizeof caught[0], FATAL = sizeof fatal / sizeof fatal[0] };

static volatile sig_atomic_t came[CAUGHT];
static volatile sig_atomic_t asked;	/* the last that asked us to end */
static struct sigaction before[CAUGHT], before_fatal[FATAL], before_pipe, before_alarm;
static int ends[2] = {-1, -1};
static void (*last_words)(void);
static char fatal_stack[16 * 1024];

static void
note(int signal)
{
	int error = errno;

	for (int i = 0; i < CAUGHT; i++) {
		if (caught[i] != signal || came[i])
			continue;
		came[i] = 1;
		if (i < LEAVING) {
			asked = signal;
			alarm(1);
		}
		if (write(ends[1], "", 1) < 0)
			continue;	/* the flag stands all the same */
	}
	errno = error;
}

/* A second after we were asked to end we still wait, for a terminal that takes
 * nothing more, say. */
static void
give_up(int signal)
{
	(void)signal;
	last_words();
	_exit(128 + asked);
}

/* The handler is reset before it runs: raising again ends the program. */
static void
die(int signal)
{
	last_words();
	raise(signal);
}

static void
catch_fatal(void)
{
	stack_t stack = {.ss_sp = fatal_stack, .ss_size = sizeof fatal_stack};
	struct sigaction action = {.sa_handler = die,
		.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER)};

	sigemptyset(&action.sa_mask);
	sigaltstack(&stack, NULL);
	for (int i = 0; i < FATAL; i++) {
		sigaction(fatal[i], NULL, &before_fatal[i]);
		if (before_fatal[i].sa_handler == SIG_DFL)	/* leave a sanitizer its own */
			sigaction(fatal[i], &action, NULL);
	}
}

int
signals_begin(void (*speak)(void), struct err *err)
{
	struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
	struct sigaction ignore = {.sa_handler = SIG_IGN}, late = {.sa_handler = give_up};

	if (pipe(ends) < 0)
		return err_set_system(err, errno, N_("cannot wait for %s"), "signals");
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	sigemptyset(&action.sa_mask);
	sigemptyset(&ignore.sa_mask);
	sigemptyset(&late.sa_mask);
	last_words = speak;
	for (int i = 0; i < CAUGHT; i++) {
		came[i] = 0;
		sigaction(caught[i], NULL, &before[i]);
		if (before[i].sa_handler != SIG_IGN || caught[i] == SIGWINCH)
			sigaction(caught[i], &action, NULL);
	}
	sigaction(SIGPIPE, &ignore, &before_pipe);
	sigaction(SIGALRM, &late, &before_alarm);
	catch_fatal();
	return 0;
}

void
signals_end(void)
{
	for (int i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &before[i], NULL);
	for (int i = 0; i < FATAL; i++)
		sigaction(fatal[i], &before_fatal[i], NULL);
	sigaction(SIGPIPE, &before_pipe, NULL);
	alarm(0);
	sigaction(SIGALRM, &before_alarm, NULL);
	close(ends[0]);
	close(ends[1]);
	ends[0] = ends[1] = -1;
}

int
signals_fd(void)
{
	return ends[0];
}

static bool
take(int signal)
{
	for (int i = 0; i < CAUGHT; i++) {
		if (caught[i] == signal && came[i]) {
			came[i] = 0;
			return true;
		}
	}
	return false;
}

bool
signals_want_end(void)
{
	bool wanted = false;

	for (int i = 0; i < LEAVING; i++)
		wanted = wanted || came[i];
	return wanted;
}

struct signals
signals_take(void)
{
	struct signals signals = {0};
	char bytes[CAUGHT];

	/* One byte at least is there; whatever comes between here and the
	 * flags writes another, so that the next wait returns at once. */
	if (read(ends[0], bytes, sizeof bytes) < 0)
		return signals;
	for (int i = 0; i < LEAVING; i++)
		if (take(caught[i]) && !signals.leave)
			signals.leave = caught[i];
	signals.resize = take(SIGWINCH);
	signals.stop = take(SIGTSTP);
	signals.resume = take(SIGCONT);
	return signals;
}

void
signals_stop_job(void)
{
	struct sigaction standard = {.sa_handler = SIG_DFL}, ours;

	sigemptyset(&standard.sa_mask);
	sigaction(SIGTSTP, &standard, &ours);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	take(SIGCONT);		/* who called knows that we are back */
}
