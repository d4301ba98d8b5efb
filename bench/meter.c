/*
 * What a process has used so far, and whether it waits, asked of Linux.
 *
 * Instructions are counted where perf_event_open(2) can: not on all virtual
 * machines; and the time of a process that runs, where it may. A process that is asked about here has no children that do its work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "meter.h"

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/perf_event.h>

#define BILLION 1000000000LL

static long long
nanoseconds(clockid_t clock)
{
	struct timespec time = {0};

	clock_gettime(clock, &time);
	return time.tv_sec * BILLION + time.tv_nsec;
}

long long
meter_now(void)
{
	return nanoseconds(CLOCK_MONOTONIC);
}

/* Of a process and the threads that it will have; -1: that cannot be counted. */
static int
counter_of(pid_t pid, uint32_t type, uint64_t what)
{
	struct perf_event_attr attributes = {
		.size = sizeof attributes, .type = type, .config = what,
		.exclude_kernel = 1, .exclude_hv = 1, .inherit = 1,
	};

	return (int)syscall(SYS_perf_event_open, &attributes, pid, -1, -1, PERF_FLAG_FD_CLOEXEC);
}

static long long
count_of(int counter)
{
	long long count;

	return counter >= 0 && read(counter, &count, sizeof count) == sizeof count ? count : -1;
}

void
meter_begin(struct meter *meter, pid_t pid)
{
	meter->pid = pid;
	if (clock_getcpuclockid(pid, &meter->clock) != 0)
		meter->clock = CLOCK_MONOTONIC;
	meter->counter = counter_of(pid, PERF_TYPE_HARDWARE, PERF_COUNT_HW_INSTRUCTIONS);
	meter->task = counter_of(pid, PERF_TYPE_SOFTWARE, PERF_COUNT_SW_TASK_CLOCK);
}

void
meter_end(struct meter *meter)
{
	if (meter->counter >= 0)
		close(meter->counter);
	if (meter->task >= 0)
		close(meter->task);
	meter->counter = meter->task = -1;
}

/* A number behind `word` at the begin of a line of /proc/PID/FILE; 0: none. */
static long long
ask(pid_t pid, const char *file, const char *word)
{
	char path[64], line[256];
	size_t len = strlen(word);
	long long number = 0;
	FILE *in;

	snprintf(path, sizeof path, "/proc/%ld/%s", (long)pid, file);
	in = fopen(path, "r");
	while (in && fgets(line, sizeof line, in))
		if (strncmp(line, word, len) == 0)
			number = strtoll(line + len, NULL, 10);
	if (in)
		fclose(in);
	return number;
}

/* Calls `use` with the number of each thread, until it says false. */
static bool
each_thread(pid_t pid, bool (*use)(pid_t pid, const char *thread, long long *sum), long long *sum)
{
	char path[64];
	struct dirent *entry;
	bool goes_on = true;
	DIR *folder;

	snprintf(path, sizeof path, "/proc/%ld/task", (long)pid);
	folder = opendir(path);
	while (folder && goes_on && (entry = readdir(folder)))
		if (entry->d_name[0] != '.')
			goes_on = use(pid, entry->d_name, sum);
	if (folder)
		closedir(folder);
	return goes_on;
}

static bool
add_wakes(pid_t pid, const char *thread, long long *sum)
{
	char file[64];

	snprintf(file, sizeof file, "task/%.20s/status", thread);
	*sum += ask(pid, file, "voluntary_ctxt_switches:");
	return true;
}

long long
meter_cpu(const struct meter *meter)
{
	return nanoseconds(meter->clock);
}

long long
meter_running(const struct meter *meter)
{
	return count_of(meter->task);
}

struct usage
meter_read(const struct meter *meter)
{
	struct usage usage = { .cpu = meter_cpu(meter) };

	usage.instructions = count_of(meter->counter);
	usage.calls = ask(meter->pid, "io", "syscw:");
	each_thread(meter->pid, add_wakes, &usage.wakes);
	return usage;
}

long long
meter_waits(const struct meter *meter)
{
	return ask(meter->pid, "status", "voluntary_ctxt_switches:");
}

long
meter_peak(const struct meter *meter)
{
	return (long)ask(meter->pid, "status", "VmHWM:");
}

/* The state is the letter behind the name, which ends with the last bracket. */
static bool
is_asleep(pid_t pid, const char *thread, long long *sum)
{
	char path[64], line[512] = "";
	const char *name_end;
	FILE *in;

	(void)sum;
	snprintf(path, sizeof path, "/proc/%ld/task/%.20s/stat", (long)pid, thread);
	in = fopen(path, "r");
	if (!in)
		return true;
	if (!fgets(line, sizeof line, in))
		line[0] = '\0';
	fclose(in);
	name_end = strrchr(line, ')');
	return !name_end || name_end[1] == '\0' || name_end[2] == 'S' || name_end[2] == 'Z';
}

bool
meter_is_waiting(const struct meter *meter)
{
	return each_thread(meter->pid, is_asleep, NULL);
}
