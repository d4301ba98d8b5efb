/*
 * Another program, run without a shell: words in, bytes out, a status.
 *
 * What it says on its standard error is taken in while its output is read, so
 * that neither waits for the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

#define SAID_MAX 4000		/* bytes kept of what it says */
#define PIECE 65536		/* bytes read at once */

/* The pipes of a program, its end and ours of each. */
struct pipes {
	int in[2], out[2], trouble[2];
};

static void
close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void
pipes_close(struct pipes *pipes)
{
	for (size_t i = 0; i < 2; i++) {
		close_end(&pipes->in[i]);
		close_end(&pipes->out[i]);
		close_end(&pipes->trouble[i]);
	}
}

static int
pipes_open(struct pipes *pipes, bool feed)
{
	*pipes = (struct pipes){ { -1, -1 }, { -1, -1 }, { -1, -1 } };
	if ((!feed || pipe2(pipes->in, O_CLOEXEC) == 0) &&
	    pipe2(pipes->out, O_CLOEXEC) == 0 && pipe2(pipes->trouble, O_CLOEXEC) == 0)
		return 0;
	pipes_close(pipes);
	return -1;
}

/* Signals that cjm does not want are its own matter. */
static int
set_signals(posix_spawnattr_t *attributes)
{
	sigset_t none, usual;

	sigemptyset(&none);
	sigemptyset(&usual);
	sigaddset(&usual, SIGPIPE);
	posix_spawnattr_setsigmask(attributes, &none);
	posix_spawnattr_setsigdefault(attributes, &usual);
	return posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

/* 0, or the number of the error. */
static int
spawn(struct program *program, const char *const *words, char *const *environment,
	const struct pipes *pipes)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	char *const *arguments;
	int result;

	/* What is called does not write to its words; its type is older. */
	memcpy(&arguments, &words, sizeof arguments);
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	if (pipes->in[0] >= 0)
		posix_spawn_file_actions_adddup2(&actions, pipes->in[0], STDIN_FILENO);
	else
		posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, pipes->out[1], STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, pipes->trouble[1], STDERR_FILENO);
	result = set_signals(&attributes);
	if (result == 0)
		result = posix_spawnp(&program->pid, words[0], &actions, &attributes, arguments,
			environment);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return result;
}

int
program_start(struct program *program, const char *const *words, char *const *environment,
	bool feed, bool *missing, struct err *err)
{
	struct pipes pipes;
	int number = 0;

	*program = (struct program){ .in = -1, .out = -1, .trouble = -1 };
	if (missing != NULL)
		*missing = false;
	if (pipes_open(&pipes, feed) != 0)
		return err_set_system(err, errno, N_("cannot start %s"), words[0]);
	number = spawn(program, words, environment, &pipes);
	if (number != 0) {
		pipes_close(&pipes);
		program->pid = 0;
		if (missing != NULL)
			*missing = number == ENOENT;
		return err_set_system(err, number, N_("cannot start %s"), words[0]);
	}
	program->in = pipes.in[1];
	program->out = pipes.out[0];
	program->trouble = pipes.trouble[0];
	close_end(&pipes.in[0]);
	close_end(&pipes.out[1]);
	close_end(&pipes.trouble[1]);
	return 0;
}

int
program_write(struct program *program, const char *bytes, size_t len)
{
	ssize_t done;

	while (len > 0) {
		done = write(program->in, bytes, len);
		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return -1;
		bytes += done;
		len -= (size_t)done;
	}
	return 0;
}

static ssize_t
read_some(int fd, char *bytes, size_t room)
{
	ssize_t got;

	do
		got = read(fd, bytes, room);
	while (got < 0 && errno == EINTR);
	return got;
}

static void
take_trouble(struct program *program)
{
	char piece[1024];
	ssize_t got = read_some(program->trouble, piece, sizeof piece);

	if (got <= 0)
		close_end(&program->trouble);
	else if (program->said.len < SAID_MAX)
		str_add_n(&program->said, piece, (size_t)got);
}

ssize_t
program_read(struct program *program, char *bytes, size_t room)
{
	struct pollfd wait[2];

	while (program->trouble >= 0) {
		wait[0] = (struct pollfd){ .fd = program->out, .events = POLLIN };
		wait[1] = (struct pollfd){ .fd = program->trouble, .events = POLLIN };
		if (poll(wait, 2, -1) < 0 && errno != EINTR)
			return -1;
		if (wait[1].revents != 0)
			take_trouble(program);
		if (wait[0].revents != 0)
			break;
	}
	return program->out >= 0 ? read_some(program->out, bytes, room) : 0;
}

/* Waits for its end. */
static int
reap(struct program *program)
{
	int status = 0;
	pid_t got;

	if (program->pid == 0)
		return -1;
	do
		got = waitpid(program->pid, &status, 0);
	while (got < 0 && errno == EINTR);
	program->pid = 0;
	if (got < 0)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int
program_finish(struct program *program, struct str *out)
{
	char *piece = mem_alloc(PIECE);
	ssize_t got;

	close_end(&program->in);
	while ((got = program_read(program, piece, PIECE)) > 0)
		if (out != NULL)
			str_add_n(out, piece, (size_t)got);
	free(piece);
	close_end(&program->out);
	while (program->trouble >= 0)
		take_trouble(program);
	return reap(program);
}

void
program_stop(struct program *program)
{
	close_end(&program->in);
	close_end(&program->out);
	close_end(&program->trouble);
	if (program->pid != 0)
		kill(program->pid, SIGTERM);
	reap(program);
	str_clear(&program->said);
}
