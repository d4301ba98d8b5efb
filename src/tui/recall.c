/*
 * The lines typed at the prompt, kept from one session to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "recall.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "base/mem.h"
#include "base/str.h"

#define LINES_KEPT 500

/* readline has one history; while it is hidden its state lies here. */
static struct {
	bool begun, shown;
	char *file;		/* or NULL: nothing is kept */
	HISTORY_STATE *hidden;
} recall;

bool
recall_is_privileged(void)
{
	return getuid() != geteuid() || getgid() != getegid();
}

/* Readline's memory is ours too: its own would end the program without a word. */
void *xmalloc(size_t size);
void *xrealloc(void *old, size_t size);
void xfree(void *old);

void *
xmalloc(size_t size)
{
	return mem_alloc(size);
}

void *
xrealloc(void *old, size_t size)
{
	return mem_resize(old, size, 1);
}

void
xfree(void *old)
{
	free(old);
}

/* Makes the folders of a path below the first `from` bytes. */
static void
make_folders(char *path, size_t from)
{
	for (char *slash = strchr(path + from, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
}

static char *
history_file(void)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	struct str path = {0};
	size_t from;

	if (recall_is_privileged())
		return NULL;
	if (state && *state == '/') {
		str_add(&path, state);
		from = 1;
	} else if (home && *home == '/') {
		str_add(&path, home);
		from = path.len + 1;
		str_add(&path, "/.local/state");
	} else {
		return NULL;
	}
	str_add(&path, "/cjm/history");
	make_folders(path.s, from);
	return str_take(&path);
}

/* Is it our own plain file, or can it be made as one that nobody else reads?
 * A link that somebody planted there is not followed. */
static bool
is_private(const char *path)
{
	int fd = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
	struct stat st;
	bool good;

	if (fd < 0)
		return false;
	good = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_uid == geteuid() &&
	    ((st.st_mode & 077) == 0 || fchmod(fd, 0600) == 0);
	close(fd);
	return good;
}

void
recall_begin(void)
{
	if (recall.begun)
		return;
	using_history();
	recall.begun = recall.shown = true;
	recall.file = history_file();
	if (recall.file && !is_private(recall.file)) {
		free(recall.file);
		recall.file = NULL;
	}
	if (recall.file)
		read_history(recall.file);
	stifle_history(LINES_KEPT);
	recall_show(false);
}

void
recall_show(bool shown)
{
	HISTORY_STATE *other = recall.hidden, nothing = {0};

	if (!recall.begun || shown == recall.shown)
		return;
	recall.hidden = history_get_history_state();
	history_set_history_state(other ? other : &nothing);
	free(other);
	using_history();
	recall.shown = shown;
}

void
recall_add(const char *line)
{
	HIST_ENTRY *last;

	if (!recall.shown || !*line || *line == ' ')
		return;
	last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
	if (last && strcmp(last->line, line) == 0)
		return;
	add_history(line);
	if (recall.file && append_history(1, recall.file) != 0)
		write_history(recall.file);
}

const char *
recall_line(size_t back)
{
	const HIST_ENTRY *entry;

	if (!recall.shown || back >= (size_t)history_length)
		return NULL;
	entry = history_get(history_base + history_length - 1 - (int)back);
	return entry ? entry->line : NULL;
}

void
recall_end(void)
{
	if (!recall.begun)
		return;
	recall_show(true);
	if (recall.file && history_is_stifled() && history_length >= LINES_KEPT)
		history_truncate_file(recall.file, LINES_KEPT);
	rl_clear_history();
	free(recall.hidden);
	free(recall.file);
	memset(&recall, 0, sizeof recall);
}
