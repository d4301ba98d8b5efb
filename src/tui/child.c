/*
 * Other programs: one that takes the terminal, one that a text goes through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "recall.h"

#define SHELL "/bin/sh"
#define NOT_FOUND 127	/* as the shell says it */
#define LOOK_MS 100	/* how often to look at what no descriptor tells */

extern char **environ;

const char *
child_editor(void)
{
	static const char *const names[] = {"VISUAL", "EDITOR"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "vi";
}

/* How it ended, as an error; 0 where it ended well. `says` is what it said of
 * it, or "". */
static int
tell_end(const char *name, int status, const char *says, struct err *err)
{
	struct str first = {0}, number = {0};

	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return 0;
	str_add_n(&first, says, strcspn(says, "\n"));
	str_add_format(&number, "%d", WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status));
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND && first.len == 0) {
		err_set(err, ERR_REFUSED, N_("there is no program %s"), "t", name);
		err_set_hint(err, N_("$VISUAL or $EDITOR names your editor"));
	} else if (first.len > 0)
		err_set(err, ERR_REFUSED, N_("%s ended with status %s, nothing is taken: %s"),
		    "ttt", name, str_text(&number), str_text(&first));
	else
		err_set(err, ERR_REFUSED, N_("%s ended with status %s, nothing is taken"), "tt",
		    name, str_text(&number));
	str_clear(&first);
	str_clear(&number);
	return -1;
}

/* Signals that are ours are not the child's. */
static void
set_signals(posix_spawnattr_t *attr, short flags)
{
	static const int standard[] = {SIGINT, SIGQUIT, SIGPIPE, SIGTSTP};
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof standard / sizeof *standard; i++)
		sigaddset(&set, standard[i]);
	posix_spawnattr_setsigdefault(attr, &set);
	posix_spawnattr_setflags(attr, (short)(POSIX_SPAWN_SETSIGDEF | flags));
}

static pid_t
spawn(const char *const *words, const posix_spawn_file_actions_t *files, short flags,
	struct err *err)
{
	posix_spawnattr_t attr;
	pid_t child = -1;
	int error;

	if (recall_is_privileged()) {
		err_set(err, ERR_REFUSED, N_("no other program is run with another user's rights"),
		    NULL);
		return -1;
	}
	posix_spawnattr_init(&attr);
	set_signals(&attr, flags);
	error = posix_spawn(&child, SHELL, files, &attr, (char *const *)words, environ);
	posix_spawnattr_destroy(&attr);
	if (error != 0) {
		err_set_system(err, error, N_("cannot run %s"), SHELL);
		return -1;
	}
	return child;
}

/* --- the editor -------------------------------------------------------------- */

/* While the editor runs, the terminal's keys for signals are meant for it; one
 * that stops the job stops us as well, so that the shell is back. */
struct quiet_signals {
	struct sigaction interrupt, quit, stop;
};

static void
be_quiet(struct quiet_signals *before)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, standard = {.sa_handler = SIG_DFL};

	sigemptyset(&ignore.sa_mask);
	sigemptyset(&standard.sa_mask);
	sigaction(SIGINT, &ignore, &before->interrupt);
	sigaction(SIGQUIT, &ignore, &before->quit);
	sigaction(SIGTSTP, &standard, &before->stop);
}

static void
speak_again(const struct quiet_signals *before)
{
	sigaction(SIGINT, &before->interrupt, NULL);
	sigaction(SIGQUIT, &before->quit, NULL);
	sigaction(SIGTSTP, &before->stop, NULL);
}

int
child_edit(const char *path, struct err *err)
{
	const char *editor = child_editor();
	struct quiet_signals before;
	struct str line = {0};
	const char *words[] = {"sh", "-c", NULL, editor, path, NULL};
	pid_t child;
	int status = 0;

	str_add_format(&line, "%s \"$@\"", editor);
	words[2] = str_text(&line);
	be_quiet(&before);
	child = spawn(words, NULL, 0, err);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	speak_again(&before);
	str_clear(&line);
	return child > 0 ? tell_end(editor, status, "", err) : -1;
}

/* --- a filter ------------------------------------------------------------------ */

/* The pipes to the child and from it; -1: closed. */
struct pipes {
	int in[2], out[2], says[2];
};

static void
close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void
close_all(struct pipes *pipes)
{
	for (int i = 0; i < 2; i++) {
		close_end(&pipes->in[i]);
		close_end(&pipes->out[i]);
		close_end(&pipes->says[i]);
	}
}

static int
open_pipe(int ends[2], int ours)
{
	if (pipe(ends) < 0)
		return -1;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	fcntl(ends[ours], F_SETFL, O_NONBLOCK);
	return 0;
}

static pid_t
start_filter(const char *command, struct pipes *pipes, struct err *err)
{
	const char *words[] = {"sh", "-c", command, NULL};
	posix_spawn_file_actions_t files;
	pid_t child;

	if (open_pipe(pipes->in, 1) < 0 || open_pipe(pipes->out, 0) < 0 ||
	    open_pipe(pipes->says, 0) < 0) {
		err_set_system(err, errno, N_("cannot run %s"), command);
		return -1;
	}
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, pipes->in[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&files, pipes->out[1], STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&files, pipes->says[1], STDERR_FILENO);
	/* A group of its own, so that all that it starts can be ended. */
	child = spawn(words, &files, POSIX_SPAWN_SETPGROUP, err);
	posix_spawn_file_actions_destroy(&files);
	close_end(&pipes->in[0]);
	close_end(&pipes->out[1]);
	close_end(&pipes->says[1]);
	return child;
}

/* Takes what can be read; at its end the pipe is closed. */
static void
take(int *fd, struct str *out)
{
	char bytes[4096];
	ssize_t count = read(*fd, bytes, sizeof bytes);

	if (count > 0)
		str_add_n(out, bytes, (size_t)count);
	else if (count == 0 || (errno != EINTR && errno != EAGAIN))
		close_end(fd);
}

/* Gives what is left of the text; one that is not read is no fault. */
static void
give(int *fd, const char *text, size_t *given)
{
	size_t left = strlen(text) - *given;
	ssize_t count = left > 0 ? write(*fd, text + *given, left) : 0;

	if (count > 0)
		*given += (size_t)count;
	if (count >= 0 ? *given == strlen(text) : errno != EINTR && errno != EAGAIN)
		close_end(fd);
}

struct talk {
	struct pipes pipes;
	const char *text;
	size_t given;
	struct str *out, says;
	pid_t child;
	int status;
	bool ended;
};

/* Waits for the next piece of it; false: it is over. */
static bool
talk_on(struct talk *talk, int fd)
{
	struct pollfd ends[] = {
		{.fd = talk->pipes.in[1], .events = POLLOUT},
		{.fd = talk->pipes.out[0], .events = POLLIN},
		{.fd = talk->pipes.says[0], .events = POLLIN}, {.fd = fd, .events = POLLIN},
	};

	if (poll(ends, sizeof ends / sizeof *ends, LOOK_MS) > 0) {
		if (ends[0].revents)
			give(&talk->pipes.in[1], talk->text, &talk->given);
		if (ends[1].revents)
			take(&talk->pipes.out[0], talk->out);
		if (ends[2].revents)
			take(&talk->pipes.says[0], &talk->says);
	}
	if (!talk->ended)
		talk->ended = waitpid(talk->child, &talk->status, WNOHANG) == talk->child;
	return !talk->ended || talk->pipes.out[0] >= 0 || talk->pipes.says[0] >= 0;
}

static void
end_talk(struct talk *talk)
{
	kill(-talk->child, SIGKILL);
	while (!talk->ended && waitpid(talk->child, &talk->status, 0) < 0 && errno == EINTR)
		;
	talk->ended = true;
}

int
child_filter(const char *command, const char *text, int fd, bool (*stopped)(void *with),
	void *with, struct str *out, struct err *err)
{
	struct talk talk = {.pipes = {{-1, -1}, {-1, -1}, {-1, -1}}, .text = text, .out = out};
	int result = 0;

	talk.child = start_filter(command, &talk.pipes, err);
	if (talk.child < 0) {
		close_all(&talk.pipes);
		return -1;
	}
	while (result == 0 && talk_on(&talk, fd)) {
		if (stopped(with))
			result = err_set(err, ERR_REFUSED, N_("%s was stopped, nothing is taken"),
			    "t", command);
		else if (out->len > CHILD_BYTES_MAX || talk.says.len > CHILD_BYTES_MAX)
			result = err_set(err, ERR_LIMIT, N_("%s prints too much, nothing is taken"),
			    "t", command);
	}
	if (result != 0)
		end_talk(&talk);
	else
		result = tell_end(command, talk.status, str_text(&talk.says), err);
	close_all(&talk.pipes);
	str_clear(&talk.says);
	return result;
}
