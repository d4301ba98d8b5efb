/*
 * How records stand in a journal: for the journal's own rooms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_JOURNAL_BYTES_H
#define FILE_JOURNAL_BYTES_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#define JOURNAL_MAGIC "cjm journal 1\n\n\n"	/* 16 bytes */

/* Adds one record. */
void journal_bytes_record(struct str *out, uint32_t number, uint8_t type,
	const void *bytes, size_t len);

/* The same without the last `len` of its bytes. */
void journal_bytes_begin(struct str *out, uint32_t number, uint8_t type, const struct str *first,
	const void *bytes, size_t len);

/* Adds the bytes of a head: who we are, what time it is, and what was taken
 * over (or NULL). */
void journal_bytes_head(struct str *out, const char *took);

#endif
