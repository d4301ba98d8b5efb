/*
 * A journal read from its file, record by record.
 *
 * The file is not held in memory: of its records only one at a time, and not even
 * that where it ends with bytes that are there already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/journal_read.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "file/crc.h"
#include "file/home.h"
#include "journal_bytes.h"

#define READ_MAX ((off_t)1 << 30)
#define KEPT_MAX ((size_t)1 << 20)	/* of the room for a record */

struct reading {
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len);
	void *data;
	struct journal_tail *tail;
	struct journal_state *state;

	int fd, error;
	off_t size;		/* of the file */
	off_t at;		/* where the buffer was read up to */
	size_t from, to;	/* what is in it and not used */
	char buffer[65536];
	char *record;		/* room for one */
	size_t room;
};

/* --- bytes ----------------------------------------------------------------------- */

/* Is there anything in the buffer, or to be had? */
static bool
fill(struct reading *reading)
{
	ssize_t got;

	if (reading->from < reading->to)
		return true;
	do
		got = pread(reading->fd, reading->buffer, sizeof reading->buffer, reading->at);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		reading->error = errno;
	reading->from = 0;
	reading->to = got > 0 ? (size_t)got : 0;
	reading->at += (off_t)reading->to;
	return got > 0;
}

static off_t
where(const struct reading *reading)
{
	return reading->at - (off_t)(reading->to - reading->from);
}

static void
go_to(struct reading *reading, off_t at)
{
	reading->at = at;
	reading->from = reading->to = 0;
}

/* The next bytes are copied to `to` or, where that is NULL, held against `known`. */
static bool
pass(struct reading *reading, char *to, const char *known, size_t len)
{
	while (len > 0) {
		size_t some;

		if (!fill(reading))
			return false;
		some = reading->to - reading->from;
		if (some > len)
			some = len;
		if (to != NULL)
			to = (char *)memcpy(to, reading->buffer + reading->from, some) + some;
		else if (memcmp(known, reading->buffer + reading->from, some) != 0)
			return false;
		else
			known += some;
		reading->from += some;
		len -= some;
	}
	return true;
}

/* --- records ------------------------------------------------------------------------ */

static void
make_room(struct reading *reading, size_t len)
{
	if (len < reading->room)
		return;
	free(reading->record);
	reading->room = len + 1;
	reading->record = mem_alloc(reading->room);
}

/* Reads a record of `size` bytes. *len is how many of them are in `record`: the rest
 * is what is known. */
static bool
take_record(struct reading *reading, uint8_t type, size_t size, size_t *len)
{
	struct journal_tail *tail = reading->tail;
	off_t begin = where(reading);

	if (tail != NULL && tail->known != NULL && tail->type == type && tail->known_len <= size) {
		*len = size - tail->known_len;
		make_room(reading, *len);
		tail->is_known = pass(reading, reading->record, NULL, *len) &&
		    pass(reading, NULL, tail->known, tail->known_len);
		if (tail->is_known)
			return true;
		go_to(reading, begin);
	}
	*len = size;
	make_room(reading, size);
	return pass(reading, reading->record, NULL, size);
}

/* Shows the record to who reads; false where it was taken. */
static bool
show(struct reading *reading, uint8_t type, size_t len)
{
	struct journal_tail *tail = reading->tail;
	bool may_take = tail != NULL && !tail->is_known && tail->type == type;

	if (type == JOURNAL_HEAD) {
		journal_bytes_read_head(reading->state, reading->record, len);
		return true;
	}
	if (tail != NULL)
		tail->bytes = may_take ? reading->record : NULL;
	if (reading->each != NULL && !reading->each(reading->data, type, reading->record, len))
		reading->each = NULL;
	return !may_take || tail->bytes != NULL;
}

static void
hand_out(struct reading *reading, uint8_t type, size_t len)
{
	bool is_ours = show(reading, type, len);

	if (is_ours && reading->room <= KEPT_MAX)
		return;
	if (is_ours)
		free(reading->record);
	reading->record = NULL;
	reading->room = 0;
}

/* Is there one more whole record? Then it is handed out. */
static bool
next_record(struct reading *reading, uint32_t number)
{
	struct journal_state *state = reading->state;
	struct journal_tail *tail = reading->tail;
	char head[JOURNAL_RECORD_HEAD];
	const char *known = tail != NULL ? tail->known : NULL;
	uint32_t wanted, sum, all;
	size_t size, len;
	uint8_t type;

	if (tail != NULL)
		tail->is_known = false;
	if (!pass(reading, head, NULL, sizeof head) ||
	    !journal_bytes_take(head, number, &size, &wanted) ||
	    (off_t)size > reading->size - where(reading))
		return false;
	type = (uint8_t)head[8];
	if (!take_record(reading, type, size, &len))
		return false;
	sum = crc_add(crc_add(0, head, JOURNAL_SUMMED), reading->record, len);
	all = crc_add(crc_add(state->sum, head, sizeof head), reading->record, len);
	if (crc_add(sum, known, size - len) != wanted)
		return false;
	state->sum = crc_add(all, known, size - len);
	state->whole += sizeof head + size;
	hand_out(reading, type, len);
	return true;
}

static void
read_records(struct reading *reading)
{
	char magic[JOURNAL_MAGIC_LEN];
	uint32_t number = 1;

	if (!pass(reading, magic, NULL, sizeof magic) ||
	    memcmp(magic, JOURNAL_MAGIC, sizeof magic) != 0)
		return;
	reading->state->whole = sizeof magic;
	reading->state->sum = crc_add(0, magic, sizeof magic);
	while (next_record(reading, number))
		number++;
	free(reading->record);
}

/* --- the file ------------------------------------------------------------------------- */

static int
cannot_read(const char *path, struct err *err)
{
	return err_set_system(err, errno, N_("cannot read %s"), path);
}

/* What can be told of a journal that only its owner may read. */
static int
read_foreign(const char *path, struct journal_state *state, struct err *err)
{
	struct stat st;
	int error = errno;

	if (lstat(path, &st) != 0 || st.st_uid == geteuid() || !S_ISREG(st.st_mode)) {
		errno = error;
		return cannot_read(path, err);
	}
	state->foreign = state->held = true;
	state->user = home_user(st.st_uid);
	state->host = mem_text("");
	state->boot = mem_text("");
	state->since = state->last = (int64_t)st.st_mtim.tv_sec;
	return 0;
}

/* Is it a journal that may be read? Then its state tells what the file does. */
static int
look_at(struct reading *reading, const char *path, struct err *err)
{
	struct journal_state *state = reading->state;
	struct stat st;

	if (fstat(reading->fd, &st) != 0)
		return cannot_read(path, err);
	if (!S_ISREG(st.st_mode) || (st.st_uid != geteuid() && geteuid() != 0))
		return err_set(err, ERR_REFUSED, N_("%s is no journal of yours"), "t", path);
	if (st.st_size > READ_MAX)
		return err_set(err, ERR_LIMIT, N_("%s is too large for a journal"), "t", path);
	if (flock(reading->fd, LOCK_SH | LOCK_NB) != 0)
		state->held = errno == EWOULDBLOCK;
	else
		flock(reading->fd, LOCK_UN);
	reading->size = st.st_size;
	state->last = (int64_t)st.st_mtim.tv_sec;
	state->user = mem_text("");
	state->host = mem_text("");
	state->boot = mem_text("");
	return 0;
}

static int
read_open(struct reading *reading, const char *path, struct err *err)
{
	struct journal_state *state = reading->state;
	bool elsewhere;

	if (look_at(reading, path, err) != 0)
		return -1;
	read_records(reading);
	errno = reading->error;
	if (reading->error != 0)
		return cannot_read(path, err);
	state->torn = (size_t)reading->size > state->whole ? (size_t)reading->size - state->whole : 0;
	elsewhere = journal_bytes_is_elsewhere(state);
	state->stale = elsewhere && time(NULL) - state->last > JOURNAL_STALE;
	state->held = state->held || elsewhere;
	return 0;
}

int
journal_read_large(const char *path,
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len), void *data,
	struct journal_tail *tail, struct journal_state *state, struct err *err)
{
	struct reading reading = { .each = each, .data = data, .tail = tail, .state = state };
	int result;

	*state = (struct journal_state){ 0 };
	reading.fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (reading.fd < 0 && errno == EACCES)
		return read_foreign(path, state, err);
	if (reading.fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? -1 : cannot_read(path, err);
	result = read_open(&reading, path, err);
	close(reading.fd);
	if (result != 0)
		journal_state_clear(state);
	return result;
}

int
journal_read(const char *path, bool (*each)(void *data, uint8_t type, const char *bytes, size_t len),
	void *data, struct journal_state *state, struct err *err)
{
	return journal_read_large(path, each, data, NULL, state, err);
}
