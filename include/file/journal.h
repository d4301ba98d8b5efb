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
#include "base/str.h"

struct journal;

#define JOURNAL_HEAD 0		/* the type of the journal's own record */

/* A new journal at `path` (mode 0600, exclusive, no symbolic link followed),
 * locked for as long as it is open. NULL with ERR_LOCKED when another program
 * holds it, ERR_CONFLICT when one lies there that nobody holds (a crash left
 * it), else ERR_SYSTEM. */
struct journal *journal_create(const char *path, struct err *err);

/* One that is to take the place of another that a crash left at `path`. Until
 * journal_settle() the old one stays there, locked; closed before that, the
 * new one leaves no trace. */
struct journal *journal_replace(const char *path, struct err *err);
int journal_settle(struct journal *journal, struct err *err);	/* once is enough */

/* The same for one that another program holds, or may hold: that goes on
 * writing there under another name, and sees by journal_look() what happened.
 * `all`: what stands in it now comes along, and the new one says so. */
struct journal *journal_take(const char *path, bool all, struct err *err);

/* Where it stands, or is to stand; borrowed until journal_look(). */
const char *journal_path(const struct journal *journal);

/* Adds a record to the batch; nothing is written yet. `type` is the caller's,
 * but for JOURNAL_HEAD. */
void journal_add(struct journal *journal, uint8_t type, const void *bytes, size_t len);

/* The same with a record whose bytes are `head`, then `len` more of which there
 * may be many: they are written at once, with the batch, and not copied unless
 * that fails. */
void journal_put(struct journal *journal, uint8_t type, const struct str *head, const char *bytes,
	size_t len);

/* Writes the batch: one call of the system. The failure is kept: the journal
 * goes on trying, and journal_trouble() tells. */
int journal_write(struct journal *journal, struct err *err);

/* Waits until all that was written is on the disk. */
int journal_sync(struct journal *journal, struct err *err);

/* Adds all that another holds, its batch too, to the batch of this one. */
int journal_add_all(struct journal *journal, struct journal *other, struct err *err);

/* Begins anew, empty: all that was written is needed no more. The batch is
 * dropped; the lock is kept. */
int journal_restart(struct journal *journal, struct err *err);

/* Why the journal cannot be kept at present, or false. */
bool journal_trouble(struct journal *journal, struct err *err);

/* Is a flush to come or under way, so that trouble may follow? */
bool journal_is_flushing(struct journal *journal);

/* Closes it; `remove`: nothing is left to recover, the file goes. Takes NULL. */
void journal_close(struct journal *journal, bool remove);

/* For last words and deadly signals: writes what is in the batch with nothing
 * but write(); allocates nothing, locks nothing. */
void journal_write_now(struct journal *journal);

/* A program that can be seen from other machines shows on the journal every so
 * many seconds that it still runs; it is thought dead after so many. */
#define JOURNAL_SIGN 60
#define JOURNAL_STALE 300

/* Who wrote a journal, and what is known of it without reading on. */
struct journal_state {
	char *user, *host, *boot;	/* "" where it is not known */
	uint64_t pid;
	int64_t since, last;		/* seconds since 1970 */
	size_t whole, torn;		/* bytes of whole records, and behind them */
	uint32_t sum;			/* of the whole ones */
	char *took;			/* what of another it took over, or NULL */
	bool held;			/* a program that runs has it open, or may: */
	bool stale;			/* one elsewhere that shows no sign of life */
	bool foreign;			/* another user's: it cannot be read */
};

void journal_state_clear(struct journal_state *state);

enum journal_claim {
	JOURNAL_OURS,
	JOURNAL_GONE,	/* someone deleted it */
	JOURNAL_TAKEN	/* another has its name: `state` says who, *all whether
			 * all that is in this one went along */
};

/* Is the journal still what stands under its name? Once it is taken it is
 * under another, and that is then its own. Peeking leaves it as it is. */
enum journal_claim journal_look(struct journal *journal, struct journal_state *state, bool *all);
enum journal_claim journal_peek(const struct journal *journal, struct journal_state *state);

/* Hands the whole records of a journal to `each` in order, until it returns
 * false; `each` may be NULL. -1 when it cannot be read; where the reason is
 * that none is there, err stays empty. */
int journal_read(const char *path, bool (*each)(void *data, uint8_t type, const char *bytes, size_t len),
	void *data, struct journal_state *state, struct err *err);

/* The same for bytes in memory; returns how many of them are whole records. */
size_t journal_scan(const char *bytes, size_t len,
	bool (*each)(void *data, uint8_t type, const char *bytes, size_t len), void *data);

/* Does anything stand there? */
bool journal_is_there(const char *path);

/* Throws away a journal that nobody holds; none there is well, too. */
int journal_discard(const char *path, struct err *err);

#endif
