/*
 * Word of a file that somebody else changes.
 *
 * Folders are watched, not the file: who saves safely puts a new file in the
 * place of the old one. A symbolic link has two folders, and a file that
 * belongs to it may stand in a third.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/watch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "shared.h"

#define WATCH_EVENTS (IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | \
	IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

enum { PLACES = 3 };

/* A folder, and the name in it that counts. */
struct place {
	int number;		/* the system's; -1: none */
	char *name;
};

struct watch {
	int fd;
	bool lost;
	struct place places[PLACES];
};

int
watch_look(const char *path, struct watch_mark *mark, struct err *err)
{
	struct stat st;

	*mark = (struct watch_mark){ 0 };
	if (stat(path, &st) != 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return 0;
		return err_set_system(err, errno, N_("cannot read %s"), path);
	}
	*mark = (struct watch_mark){
		.there = true,
		.device = (uint64_t)st.st_dev,
		.inode = (uint64_t)st.st_ino,
		.size = (uint64_t)st.st_size,
		.seconds = (int64_t)st.st_mtim.tv_sec,
		.nanoseconds = st.st_mtim.tv_nsec,
		.changed_seconds = (int64_t)st.st_ctim.tv_sec,
		.changed_nanoseconds = st.st_ctim.tv_nsec,
		.mode = st.st_mode & 07777,
	};
	return 0;
}

bool
watch_same(const struct watch_mark *a, const struct watch_mark *b)
{
	return a->there == b->there && a->device == b->device && a->inode == b->inode &&
	    a->size == b->size && a->mode == b->mode && a->seconds == b->seconds &&
	    a->nanoseconds == b->nanoseconds && a->changed_seconds == b->changed_seconds &&
	    a->changed_nanoseconds == b->changed_nanoseconds;
}

/* Watches the folder that `path` stands in. */
static int
watch_folder(int fd, const char *path, struct place *place)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? mem_text(".")
	    : mem_text_n(path, slash == path ? 1 : (size_t)(slash - path));

	place->name = mem_text(slash != NULL ? slash + 1 : path);
	place->number = inotify_add_watch(fd, folder, WATCH_EVENTS | IN_ONLYDIR);
	free(folder);
	return place->number >= 0 ? 0 : -1;
}

struct watch *
watch_new(const char *path, const char *other, struct err *err)
{
	struct watch *watch = mem_zero(1, sizeof *watch);
	char *real = realpath(path, NULL);
	const char *paths[PLACES] = { path, real, other };
	int failed = 0, i;

	for (i = 0; i < PLACES; i++)
		watch->places[i].number = -1;
	watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (watch->fd < 0)
		failed = errno;
	else if (shared_path(real != NULL ? real : path))
		failed = ENOTSUP;
	for (i = 0; i < PLACES && failed == 0; i++)
		if (paths[i] != NULL && watch_folder(watch->fd, paths[i], &watch->places[i]) != 0)
			failed = errno;
	free(real);
	if (failed == 0)
		return watch;
	watch_free(watch);
	err_set_system(err, failed, N_("cannot watch %s"), path);
	return NULL;
}

void
watch_free(struct watch *watch)
{
	int i;

	if (watch == NULL)
		return;
	if (watch->fd >= 0)
		close(watch->fd);
	for (i = 0; i < PLACES; i++)
		free(watch->places[i].name);
	free(watch);
}

int
watch_fd(const struct watch *watch)
{
	return watch->fd;
}

/* Does it concern the file? A folder that went takes the watch with it. */
static bool
is_ours(struct watch *watch, const struct inotify_event *event)
{
	int i;

	if ((event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) != 0) {
		watch->lost = true;
		return true;
	}
	if ((event->mask & IN_Q_OVERFLOW) != 0)
		return true;
	for (i = 0; i < PLACES; i++)
		if (watch->places[i].number == event->wd && event->len > 0 &&
		    strcmp(event->name, watch->places[i].name) == 0)
			return true;
	return false;
}

bool
watch_take(struct watch *watch)
{
	char bytes[4096] __attribute__((aligned(8)));
	const struct inotify_event *event;
	bool ours = false;
	ssize_t got, at;

	while ((got = read(watch->fd, bytes, sizeof bytes)) > 0)
		for (at = 0; at < got; at += (ssize_t)(sizeof *event + event->len)) {
			event = (const void *)(bytes + at);
			ours = is_ours(watch, event) || ours;
		}
	if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
		watch->lost = ours = true;
	return ours;
}

bool
watch_is_lost(const struct watch *watch)
{
	return watch->lost;
}
