/*
 * A journal's records as bytes and back, and whose they are.
 *
 * A record is its length, its number, its type and three zeros, the CRC-32C
 * of these twelve bytes and of what follows, then as many bytes as the length
 * says. Numbers are little-endian.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "journal_bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "file/crc.h"
#include "file/home.h"
#include "file/journal.h"

#define HEAD 16			/* bytes before those of a record */
#define READ_MAX ((size_t)1 << 30)
#define MAGIC_LEN (sizeof JOURNAL_MAGIC - 1)

static void
put_number(unsigned char *at, uint32_t number)
{
	int i;

	for (i = 0; i < 4; i++)
		at[i] = (unsigned char)(number >> 8 * i);
}

static uint32_t
get_number(const char *bytes)
{
	const unsigned char *at = (const unsigned char *)bytes;

	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

void
journal_bytes_begin(struct str *out, uint32_t number, uint8_t type, const struct str *first,
	const void *bytes, size_t len)
{
	unsigned char head[HEAD] = { 0 };
	uint32_t crc;

	put_number(head, (uint32_t)(first->len + len));
	put_number(head + 4, number);
	head[8] = type;
	crc = crc_add(crc_add(0, head, 12), str_text(first), first->len);
	put_number(head + 12, crc_add(crc, bytes, len));
	str_add_n(out, (const char *)head, HEAD);
	str_add_n(out, str_text(first), first->len);
}

void
journal_bytes_record(struct str *out, uint32_t number, uint8_t type, const void *bytes, size_t len)
{
	journal_bytes_begin(out, number, type, &(struct str){ 0 }, bytes, len);
	str_add_n(out, bytes, len);
}

size_t
journal_scan(const char *bytes, size_t len,
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len), void *data)
{
	size_t at = MAGIC_LEN;
	uint32_t number = 0;

	if (len < MAGIC_LEN || memcmp(bytes, JOURNAL_MAGIC, MAGIC_LEN) != 0)
		return 0;
	while (len - at >= HEAD) {
		const char *head = bytes + at;
		size_t size = get_number(head);

		if (size > len - at - HEAD || get_number(head + 4) != number + 1 ||
		    memcmp(head + 9, "\0\0\0", 3) != 0 || get_number(head + 12) !=
		    crc_add(crc_add(0, head, 12), head + HEAD, size))
			break;
		number++;
		at += HEAD + size;
		if (each != NULL && !each(data, (uint8_t)head[8], head + HEAD, size))
			each = NULL;
	}
	return at;
}

/* --- the head: lines of text ------------------------------------------------- */

static char *
boot_id(void)
{
	char id[64];
	int fd = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
	ssize_t got = fd >= 0 ? read(fd, id, sizeof id) : 0;

	if (fd >= 0)
		close(fd);
	return mem_text_n(id, got > 0 && id[got - 1] == '\n' ? (size_t)got - 1 : 0);
}

static void
add_line(struct str *out, const char *line)
{
	str_add_n(out, line, strcspn(line, "\n"));
	str_add_char(out, '\n');
}

static char *
host_name(void)
{
	char host[256] = "";

	if (gethostname(host, sizeof host) != 0)
		host[0] = '\0';
	host[sizeof host - 1] = '\0';
	return mem_text(host);
}

void
journal_bytes_head(struct str *out, const char *took)
{
	char *user = home_self(), *host = host_name(), *boot = boot_id();

	add_line(out, user);
	add_line(out, host);
	add_line(out, boot);
	str_add_format(out, "%" PRIu64 "\n%" PRId64 "\n", (uint64_t)getpid(), (int64_t)time(NULL));
	if (took != NULL)
		add_line(out, took);
	free(user);
	free(host);
	free(boot);
}

/* Takes one line off the text. */
static char *
take_line(const char **text)
{
	size_t len = strcspn(*text, "\n");
	char *line = mem_text_n(*text, len);

	*text += len + ((*text)[len] == '\n');
	return line;
}

static void
read_head(struct journal_state *state, const char *bytes, size_t len)
{
	char *text = mem_text_n(bytes, len), *since;
	const char *at = text;

	free(state->user);
	free(state->host);
	free(state->boot);
	free(state->took);
	state->user = take_line(&at);
	state->host = take_line(&at);
	state->boot = take_line(&at);
	state->pid = strtoull(at, NULL, 10);
	free(take_line(&at));
	since = take_line(&at);
	state->since = strtoll(since, NULL, 10);
	state->took = *at != '\0' ? take_line(&at) : NULL;
	free(since);
	free(text);
}

void
journal_state_clear(struct journal_state *state)
{
	free(state->user);
	free(state->host);
	free(state->boot);
	free(state->took);
	*state = (struct journal_state){ 0 };
}

/* --- reading the file ----------------------------------------------------------- */

struct reading {
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len);
	void *data;
	struct journal_state *state;
};

static bool
one_record(void *data, uint8_t type, const char *bytes, size_t len)
{
	struct reading *reading = data;

	if (type == JOURNAL_HEAD)
		read_head(reading->state, bytes, len);
	else if (reading->each != NULL && !reading->each(reading->data, type, bytes, len))
		reading->each = NULL;
	return true;
}

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

/* A lock may hold on its own machine only: was it taken on another one? */
static bool
is_elsewhere(const struct journal_state *state)
{
	char *host = host_name(), *boot = boot_id();
	bool elsewhere = *state->host != '\0' && *state->boot != '\0' &&
	    strcmp(state->host, host) != 0 && strcmp(state->boot, boot) != 0;

	free(host);
	free(boot);
	return elsewhere;
}

static int
read_all(int fd, const char *path, struct str *out, struct err *err)
{
	char part[65536];
	ssize_t got;

	while ((got = read(fd, part, sizeof part)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return cannot_read(path, err);
		if (out->len + (size_t)got > READ_MAX)
			return err_set(err, ERR_LIMIT, N_("%s is too large for a journal"), "t", path);
		str_add_n(out, part, (size_t)got);
	}
	return 0;
}

static int
read_open(int fd, const char *path, struct reading *reading, struct err *err)
{
	struct journal_state *state = reading->state;
	struct str bytes = { 0 };
	struct stat st;
	int result;

	if (fstat(fd, &st) != 0)
		return cannot_read(path, err);
	if (!S_ISREG(st.st_mode) || (st.st_uid != geteuid() && geteuid() != 0))
		return err_set(err, ERR_REFUSED, N_("%s is no journal of yours"), "t", path);
	if (flock(fd, LOCK_SH | LOCK_NB) != 0)
		state->held = errno == EWOULDBLOCK;
	else
		flock(fd, LOCK_UN);
	state->last = (int64_t)st.st_mtim.tv_sec;
	state->user = mem_text("");
	state->host = mem_text("");
	state->boot = mem_text("");
	result = read_all(fd, path, &bytes, err);
	if (result == 0) {
		state->whole = journal_scan(str_text(&bytes), bytes.len, one_record, reading);
		state->torn = bytes.len - state->whole;
		state->sum = crc_add(0, str_text(&bytes), state->whole);
		state->stale = is_elsewhere(state) && time(NULL) - state->last > JOURNAL_STALE;
		state->held = state->held || is_elsewhere(state);
	}
	str_clear(&bytes);
	return result;
}

int
journal_read(const char *path, bool (*each)(void *data, uint8_t type, const char *bytes, size_t len),
	void *data, struct journal_state *state, struct err *err)
{
	struct reading reading = { each, data, state };
	int fd, result;

	*state = (struct journal_state){ 0 };
	fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (fd < 0 && errno == EACCES)
		return read_foreign(path, state, err);
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? -1 : cannot_read(path, err);
	result = read_open(fd, path, &reading, err);
	close(fd);
	if (result != 0)
		journal_state_clear(state);
	return result;
}
