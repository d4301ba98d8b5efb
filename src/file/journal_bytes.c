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
	unsigned char head[JOURNAL_RECORD_HEAD] = { 0 };
	uint32_t crc;

	put_number(head, (uint32_t)(first->len + len));
	put_number(head + 4, number);
	head[8] = type;
	crc = crc_add(crc_add(0, head, JOURNAL_SUMMED), str_text(first), first->len);
	put_number(head + 12, crc_add(crc, bytes, len));
	str_add_n(out, (const char *)head, JOURNAL_RECORD_HEAD);
	str_add_n(out, str_text(first), first->len);
}

void
journal_bytes_record(struct str *out, uint32_t number, uint8_t type, const void *bytes, size_t len)
{
	journal_bytes_begin(out, number, type, &(struct str){ 0 }, bytes, len);
	str_add_n(out, bytes, len);
}

bool
journal_bytes_take(const char *head, uint32_t number, size_t *size, uint32_t *sum)
{
	*size = get_number(head);
	*sum = get_number(head + 12);
	return get_number(head + 4) == number && memcmp(head + 9, "\0\0\0", 3) == 0;
}

size_t
journal_scan(const char *bytes, size_t len,
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len), void *data)
{
	size_t at = JOURNAL_MAGIC_LEN;
	uint32_t number = 0;

	if (len < JOURNAL_MAGIC_LEN || memcmp(bytes, JOURNAL_MAGIC, JOURNAL_MAGIC_LEN) != 0)
		return 0;
	while (len - at >= JOURNAL_RECORD_HEAD) {
		const char *head = bytes + at, *record = head + JOURNAL_RECORD_HEAD;
		size_t size;
		uint32_t sum;

		if (!journal_bytes_take(head, ++number, &size, &sum) ||
		    size > len - at - JOURNAL_RECORD_HEAD ||
		    crc_add(crc_add(0, head, JOURNAL_SUMMED), record, size) != sum)
			break;
		at += JOURNAL_RECORD_HEAD + size;
		if (each != NULL && !each(data, (uint8_t)head[8], record, size))
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

void
journal_bytes_read_head(struct journal_state *state, const char *bytes, size_t len)
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

/* A lock may hold on its own machine only. */
bool
journal_bytes_is_elsewhere(const struct journal_state *state)
{
	char *host = host_name(), *boot = boot_id();
	bool elsewhere = *state->host != '\0' && *state->boot != '\0' &&
	    strcmp(state->host, host) != 0 && strcmp(state->boot, boot) != 0;

	free(host);
	free(boot);
	return elsewhere;
}
