/*
 * A journal read from its file, where a record may be as large as the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_JOURNAL_READ_H
#define FILE_JOURNAL_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "file/journal.h"

/* journal_read() where the records of one type may be large: how they end may be known, or
 * they may be taken instead of copied. */
struct journal_tail {
	uint8_t type;
	const char *known;	/* borrowed; NULL: nothing is known */
	size_t known_len;

	/* When a record is handed out: */
	bool is_known;		/* it ends so, and that is not among its bytes */
	char *bytes;		/* else the bytes themselves, with room for one more;
				 * who takes them (free()) puts NULL here */
};

int journal_read_large(const char *path,
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len), void *data,
	struct journal_tail *tail, struct journal_state *state, struct err *err);

#endif
