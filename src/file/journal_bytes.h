/*
 * How records stand in a journal: for the journal's own rooms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_JOURNAL_BYTES_H
#define FILE_JOURNAL_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "file/journal.h"

#define JOURNAL_MAGIC "cjm journal 1\n\n\n"	/* 16 bytes */
#define JOURNAL_MAGIC_LEN (sizeof JOURNAL_MAGIC - 1)
#define JOURNAL_RECORD_HEAD 16	/* bytes before those of a record, */
#define JOURNAL_SUMMED 12	/* of which so many count for its sum; [8] is its type */

/* Adds one record. */
void journal_bytes_record(struct str *out, uint32_t number, uint8_t type,
	const void *bytes, size_t len);

/* The same without the last `len` of its bytes. */
void journal_bytes_begin(struct str *out, uint32_t number, uint8_t type, const struct str *first,
	const void *bytes, size_t len);

/* Adds the bytes of a head: who we are, what time it is, and what was taken
 * over (or NULL). */
void journal_bytes_head(struct str *out, const char *took);

/* Is this the head of the record with that number? Then so many bytes follow, with
 * that sum. */
bool journal_bytes_take(const char *head, uint32_t number, size_t *size, uint32_t *sum);

/* Who wrote the journal, from its head; was it on another machine? */
void journal_bytes_read_head(struct journal_state *state, const char *bytes, size_t len);
bool journal_bytes_is_elsewhere(const struct journal_state *state);

#endif
