/*
 * Records on the disk that outlive the program: checked, in order, never torn
 * unseen.
 *
 * A journal is one private file. Records gather in memory and go out by one
 * write for each batch, so that nothing is on the screen that is not in the
 * journal; a thread flushes to the disk 200 ms after the first unflushed
 * write. What a record says is no matter of this room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_JOURNAL_H
#define FILE_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct journal;

/* A new journal at `path` (mode 0600, exclusive, no symbolic link followed),
 * locked for as long as it is open. NULL with ERR_LOCKED when another program
 * holds it, ERR_CONFLICT when one lies there that nobody holds (a crash left
 * it), else ERR_SYSTEM. */
struct journal *journal_create(const char *path, struct err *err);

/* Opens one that a crash left, cuts off a torn tail and locks it, so that
 * records can be added. *torn becomes how many bytes were cut off. */
struct journal *journal_resume(const char *path, size_t *torn, struct err *err);

/* Adds a record to the batch; nothing is written yet. `type` is the caller's. */
void journal_add(struct journal *journal, uint8_t type, const void *bytes, size_t len);

/* Writes the batch: one call of the system. The failure is kept: the journal
 * goes on trying, and journal_trouble() tells. */
int journal_write(struct journal *journal, struct err *err);

/* Waits until all that was written is on the disk. */
int journal_sync(struct journal *journal, struct err *err);

/* Why the journal cannot be kept at present, or false. */
bool journal_trouble(struct journal *journal, struct err *err);

/* Closes it; `remove`: nothing is left to recover, the file goes. Takes NULL. */
void journal_close(struct journal *journal, bool remove);

/* For last words and deadly signals: writes what is in the batch with nothing
 * but write(); allocates nothing, locks nothing. */
void journal_write_now(struct journal *journal);

/* Hands the whole records of a journal to `each` in order, until it returns
 * false. *torn becomes the bytes behind the last whole one. */
int journal_read(const char *path, bool (*each)(void *data, uint8_t type, const char *bytes, size_t len),
	void *data, size_t *torn, struct err *err);

#endif
