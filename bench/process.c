/*
 * Measures a whole process: a command line from its start to its end.
 *
 *     process TOUCHPOINTS PROGRAM ACTION TIMES WORD...
 *
 * runs the words so many times, with nothing to read and nobody to read what they
 * say, and prints lines as measure does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "meter.h"

enum { WORDS = 5, FAILED = 2, LONGEST = 60 /* seconds */ };

static volatile pid_t running;

static long long
microseconds(struct timeval time)
{
	return time.tv_sec * 1000000LL + time.tv_usec;
}

static void
stop(int number)
{
	(void)number;
	kill(running, SIGKILL);
}

/* The child waits for a byte, so that it is counted from its first instruction. */
static pid_t
start(char **words, int *go)
{
	int ends[2], null;
	char byte;
	pid_t pid;

	if (pipe(ends) != 0)
		return -1;
	pid = fork();
	if (pid != 0) {
		close(ends[0]);
		*go = ends[1];
		return pid;
	}
	close(ends[1]);
	null = open("/dev/null", O_RDWR);
	if (read(ends[0], &byte, 1) != 1 || null < 0)
		_exit(127);
	for (int fd = 0; fd < 3; fd++)
		dup2(null, fd);
	close(ends[0]);
	execvp(words[0], words);
	_exit(127);
}

static int
run(char **argv)
{
	struct rusage used;
	struct meter meter;
	struct usage usage;
	long long begin;
	int status, go;
	pid_t pid = start(argv + WORDS, &go);

	if (pid < 0)
		return -1;
	running = pid;
	signal(SIGALRM, stop);
	alarm(LONGEST);
	meter_begin(&meter, pid);
	begin = meter_now();
	if (write(go, "", 1) != 1 || wait4(pid, &status, 0, &used) != pid)
		return -1;
	begin = meter_now() - begin;
	alarm(0);
	usage = meter_read(&meter);
	meter_end(&meter);
	close(go);
	if (!WIFEXITED(status) || WEXITSTATUS(status) >= FAILED) {
		printf("lost - - %s %s %s 1\n", argv[1], argv[2], argv[3]);
		return -1;
	}
	printf("cost - - %s %s %s 0 0 0 %lld %lld %lld 0 %s\n", argv[1], argv[2], argv[3],
	    (microseconds(used.ru_utime) + microseconds(used.ru_stime)) * 1000,
	    usage.instructions, begin,
	    getenv("BENCH_ROUND") ? getenv("BENCH_ROUND") : "1");
	printf("peak - - %s %s %s %ld\n", argv[1], argv[2], argv[3], used.ru_maxrss);
	return 0;
}

int
main(int argc, char **argv)
{
	int status = 0;

	if (argc <= WORDS)
		return fprintf(stderr, "usage: process TOUCHPOINTS PROGRAM ACTION TIMES WORD...\n"),
		    2;
	for (int i = atoi(argv[4]); i > 0 && status == 0; i--)
		status = run(argv);
	return status == 0 ? 0 : 1;
}
