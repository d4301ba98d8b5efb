/*
 * A thread beside the one that serves the user: it does one job, as often as
 * it is told to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "worker.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

#include "base/mem.h"

#define SECOND 1000000000L	/* nanoseconds */

/* `mutex` guards what stands below it; it is never held during the job, so
 * nobody waits for the disk. */
struct worker {
	void (*job)(void *data);
	void *data;
	unsigned delay, every;	/* milliseconds */
	pthread_t thread;
	pthread_mutex_t mutex;
	pthread_cond_t wake;
	bool told, working, closing, finish;
};

static struct timespec
after(unsigned ms)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	time.tv_sec += ms / 1000;
	time.tv_nsec += ms % 1000 * (SECOND / 1000);
	if (time.tv_nsec >= SECOND) {
		time.tv_nsec -= SECOND;
		time.tv_sec++;
	}
	return time;
}

/* Waits until there is something to do: it was told, or idle for long. */
static void
wait_until_told(struct worker *worker)
{
	struct timespec until = after(worker->every);
	int result = 0;

	while (!worker->told && !worker->closing && result != ETIMEDOUT)
		result = worker->every == 0
		    ? pthread_cond_wait(&worker->wake, &worker->mutex)
		    : pthread_cond_timedwait(&worker->wake, &worker->mutex, &until);
}

/* Waits a little for more of it. */
static void
wait_for_more(struct worker *worker)
{
	struct timespec until = after(worker->delay);

	while (worker->told && !worker->closing)
		if (pthread_cond_timedwait(&worker->wake, &worker->mutex, &until) == ETIMEDOUT)
			break;
}

static bool
wait_for_work(struct worker *worker)
{
	wait_until_told(worker);
	if (worker->delay > 0)
		wait_for_more(worker);
	return !worker->closing || (worker->told && worker->finish);
}

static void *
work(void *data)
{
	struct worker *worker = data;

	pthread_mutex_lock(&worker->mutex);
	while (wait_for_work(worker)) {
		worker->told = false;
		worker->working = true;
		pthread_mutex_unlock(&worker->mutex);
		worker->job(worker->data);
		pthread_mutex_lock(&worker->mutex);
		worker->working = false;
	}
	pthread_mutex_unlock(&worker->mutex);
	return NULL;
}

static void
worker_free(struct worker *worker)
{
	pthread_cond_destroy(&worker->wake);
	pthread_mutex_destroy(&worker->mutex);
	free(worker);
}

struct worker *
worker_new(void (*job)(void *data), void *data, unsigned delay, unsigned every)
{
	struct worker *worker = mem_zero(1, sizeof *worker);
	pthread_condattr_t steady;
	static const int own[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE };
	sigset_t all, before;
	int result;

	worker->job = job;
	worker->data = data;
	worker->delay = delay;
	worker->every = every;
	pthread_mutex_init(&worker->mutex, NULL);
	pthread_condattr_init(&steady);
	pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
	pthread_cond_init(&worker->wake, &steady);
	pthread_condattr_destroy(&steady);
	/* Signals are for the thread that waits for them, but for those of a fault of
	 * one's own: blocked, they would end all without last words. */
	sigfillset(&all);
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		sigdelset(&all, own[i]);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	result = pthread_create(&worker->thread, NULL, work, worker);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (result == 0)
		return worker;
	worker_free(worker);
	return NULL;
}

void
worker_tell(struct worker *worker)
{
	bool told;

	pthread_mutex_lock(&worker->mutex);
	told = worker->told;
	worker->told = true;
	pthread_mutex_unlock(&worker->mutex);
	/* Unlocked, so that it need not wait again for what woke it. */
	if (!told)
		pthread_cond_signal(&worker->wake);
}

bool
worker_is_busy(struct worker *worker)
{
	bool busy;

	pthread_mutex_lock(&worker->mutex);
	busy = worker->told || worker->working;
	pthread_mutex_unlock(&worker->mutex);
	return busy;
}

void
worker_end(struct worker *worker, bool finish)
{
	if (worker == NULL)
		return;
	pthread_mutex_lock(&worker->mutex);
	worker->closing = true;
	worker->finish = finish;
	pthread_cond_signal(&worker->wake);
	pthread_mutex_unlock(&worker->mutex);
	pthread_join(worker->thread, NULL);
	worker_free(worker);
}
