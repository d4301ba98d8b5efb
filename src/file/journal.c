/*
 * Records on the disk that outlive the program: checked, in order, never torn
 * unseen.
 *
 * The file is a line of magic and then records: length, number, type, sum,
 * bytes. The numbers count from 1, and the sum covers all of the record, so
 * that what a crash tore, or what does not belong here, ends the reading. Each
 * write of a batch goes to the end of the whole records: one that failed half
 * way is overwritten by the next. *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "file/crc.h"
#include "flusher.h"
#include "journal_bytes.h"
#include "naming.h"

#define SET_ASIDE ((off_t)1 << 20)	/* bytes of the disk taken ahead */

struct journal {
	struct naming name;
	bool waits;		/* to take the place of another, that then */
	bool keeps;		/* gets another name */
	int left;		/* the lock on that one, or -1 */
	char *took;		/* what it took over, for its head, or NULL */
	struct str batch;
	size_t whole;		/* bytes of the batch that are whole records */
	off_t end;		/* of what was written */
	off_t taken;		/* bytes of the disk set aside */
	uint32_t number;	/* of the last record */
	int failed;		/* errno of the last write, or 0 */
	struct flusher flusher;
};

static int
failed(const char *path, struct err *err)
{
	return err_set_system(err, errno, N_("cannot write %s"), path);
}

/* --- beginning --------------------------------------------------------------- */

static void
set_aside(struct journal *journal, size_t need)
{
#ifdef FALLOC_FL_KEEP_SIZE
	off_t wanted = journal->end + (off_t)need + SET_ASIDE;

	/* When a quarter is left; where it fails, the writes will tell. */
	if (journal->end + (off_t)need + SET_ASIDE / 4 <= journal->taken)
		return;
	(void)!fallocate(journal->name.fd, FALLOC_FL_KEEP_SIZE, journal->taken, wanted - journal->taken);
	journal->taken = wanted;
#else
	(void)journal;
	(void)need;
#endif
}

static void
add_head(struct journal *journal)
{
	struct str head = { 0 };

	str_add_n(&journal->batch, JOURNAL_MAGIC, sizeof JOURNAL_MAGIC - 1);
	journal_bytes_head(&head, journal->took);
	journal_add(journal, JOURNAL_HEAD, str_text(&head), head.len);
	str_clear(&head);
}

static struct journal *
give_up(struct journal *journal)
{
	journal_close(journal, false);
	return NULL;
}

/* A journal with its head written, locked, without its name. Takes over what
 * is to stand in the head. */
static struct journal *
begin(const char *path, char *took, struct err *err)
{
	struct journal *journal = mem_zero(1, sizeof *journal);

	journal->left = -1;
	journal->took = took;
	if (naming_open(&journal->name, path) != 0 || naming_lock(journal->name.fd) != 0) {
		failed(path, err);
		return give_up(journal);
	}
	flusher_begin(&journal->flusher, journal->name.fd);
	set_aside(journal, 0);
	add_head(journal);
	if (journal_write(journal, err) != 0)
		return give_up(journal);
	return journal;
}

static int
tell_held(const char *path, struct err *err)
{
	return err_set(err, ERR_LOCKED, N_("another cjm has %s open"), "t", path);
}

/* Why the name is taken. */
static void
tell_taken(const char *path, struct err *err)
{
	struct journal_state state = { 0 };

	if (journal_read(path, NULL, NULL, &state, err) != 0) {
		if (err != NULL && !err_is_set(err))
			err_set_system(err, EEXIST, N_("cannot write %s"), path);
		return;
	}
	if (state.held)
		tell_held(path, err);
	else
		err_set(err, ERR_CONFLICT, N_("a crash has left %s"), "t", path);
	journal_state_clear(&state);
}

struct journal *
journal_create(const char *path, struct err *err)
{
	struct journal *journal = begin(path, NULL, err);
	int error;

	if (journal == NULL || naming_give(&journal->name) == 0)
		return journal;
	error = errno;
	give_up(journal);
	if (error == EEXIST)
		tell_taken(path, err);
	else
		err_set_system(err, error, N_("cannot write %s"), path);
	return NULL;
}

struct journal *
journal_replace(const char *path, struct err *err)
{
	int left = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	struct journal *journal;

	if (left < 0) {
		failed(path, err);
		return NULL;
	}
	if (naming_lock(left) != 0) {
		close(left);
		tell_held(path, err);
		return NULL;
	}
	journal = begin(path, NULL, err);
	if (journal == NULL) {
		close(left);
	} else {
		journal->waits = true;
		journal->left = left;
	}
	return journal;
}

/* What all the records of a journal come to: nobody else's are the same. */
static char *
sum_of(uint32_t sum, size_t len)
{
	struct str text = { 0 };

	str_add_format(&text, "%08" PRIx32 " %zu", sum, len);
	return str_take(&text);
}

struct journal *
journal_take(const char *path, bool all, struct err *err)
{
	struct journal_state state = { 0 };
	struct journal *journal;
	char *took = NULL;

	if (all && journal_read(path, NULL, NULL, &state, NULL) == 0 && !state.foreign)
		took = sum_of(state.sum, state.whole);
	journal_state_clear(&state);
	journal = begin(path, took, err);
	if (journal != NULL)
		journal->waits = journal->keeps = true;
	return journal;
}

int
journal_settle(struct journal *journal, struct err *err)
{
	if (!journal->waits)
		return 0;
	if (naming_replace(&journal->name, journal->keeps) != 0)
		return failed(journal->name.path, err);
	if (journal->left >= 0)
		close(journal->left);
	journal->left = -1;
	journal->waits = false;
	return 0;
}

/* All that was written. */
static int
read_back(const struct journal *journal, struct str *all, struct err *err)
{
	char part[65536];
	ssize_t got;

	while (all->len < (size_t)journal->end) {
		size_t want = (size_t)journal->end - all->len;

		got = pread(journal->name.fd, part, want < sizeof part ? want : sizeof part,
		    (off_t)all->len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			str_clear(all);
			return err_set_system(err, got < 0 ? errno : EIO, N_("cannot read %s"),
				journal->name.path);
		}
		str_add_n(all, part, (size_t)got);
	}
	return 0;
}

const char *
journal_path(const struct journal *journal)
{
	return journal->name.path;
}

/* --- losing its name ------------------------------------------------------------- */

static bool
took_all(struct journal *journal, const struct journal_state *state)
{
	struct str all = { 0 };
	char *sum;
	bool result;

	if (state->took == NULL || journal->whole > 0 || read_back(journal, &all, NULL) != 0)
		return false;
	sum = sum_of(crc_add(0, str_text(&all), all.len), all.len);
	result = strcmp(sum, state->took) == 0;
	free(sum);
	str_clear(&all);
	return result;
}

/* Its other name is its own from now on. */
static void
step_aside(struct journal *journal)
{
	char *aside = naming_aside(journal->name.path, journal->name.fd);

	if (naming_leads_to(aside, journal->name.fd) == 0) {
		free(journal->name.path);
		journal->name.path = aside;
	} else {
		free(aside);
	}
}

enum journal_claim
journal_peek(const struct journal *journal, struct journal_state *state)
{
	*state = (struct journal_state){ 0 };
	if (naming_leads_to(journal->name.path, journal->name.fd) == 0)
		return JOURNAL_OURS;
	if (errno == ESTALE && journal_read(journal->name.path, NULL, NULL, state, NULL) == 0)
		return JOURNAL_TAKEN;
	return errno == ENOENT ? JOURNAL_GONE : JOURNAL_OURS;
}

enum journal_claim
journal_look(struct journal *journal, struct journal_state *state, bool *all)
{
	enum journal_claim claim = journal_peek(journal, state);

	*all = claim == JOURNAL_TAKEN && took_all(journal, state);
	if (claim == JOURNAL_TAKEN)
		step_aside(journal);
	return claim;
}

/* --- writing --------------------------------------------------------------------- */

void
journal_add(struct journal *journal, uint8_t type, const void *bytes, size_t len)
{
	journal_bytes_record(&journal->batch, ++journal->number, type, bytes, len);
	journal->whole = journal->batch.len;
}

/* Writes `len` bytes at `end`; the same when called again after a failure. */
static int
write_at(const struct journal *journal, const char *bytes, size_t len, off_t end)
{
	size_t done = 0;

	while (done < len) {
		ssize_t put = pwrite(journal->name.fd, bytes + done, len - done, end + (off_t)done);

		if (put < 0 && errno == EINTR)
			continue;
		if (put == 0)
			errno = EIO;
		if (put <= 0)
			return -1;
		done += (size_t)put;
	}
	return 0;
}

static void
is_written(struct journal *journal, size_t len)
{
	journal->failed = 0;
	journal->whole = 0;
	journal->end += (off_t)len;
	str_cut(&journal->batch, 0);
	flusher_tell(&journal->flusher);
}

int
journal_write(struct journal *journal, struct err *err)
{
	size_t len = journal->whole;

	if (len == 0)
		return 0;
	set_aside(journal, len);
	if (write_at(journal, journal->batch.s, len, journal->end) != 0) {
		journal->failed = errno;
		return failed(journal->name.path, err);
	}
	is_written(journal, len);
	return 0;
}

void
journal_put(struct journal *journal, uint8_t type, const struct str *head, const char *bytes,
	size_t len)
{
	size_t before;

	journal_bytes_begin(&journal->batch, ++journal->number, type, head, bytes, len);
	before = journal->batch.len;
	set_aside(journal, before + len);
	if (write_at(journal, bytes, len, journal->end + (off_t)before) == 0 &&
	    write_at(journal, journal->batch.s, before, journal->end) == 0) {
		is_written(journal, before + len);
		return;
	}
	journal->failed = errno;
	str_add_n(&journal->batch, bytes, len);
	journal->whole = journal->batch.len;
}

static bool
add_again(void *data, uint8_t type, const char *bytes, size_t len)
{
	if (type != JOURNAL_HEAD)
		journal_add(data, type, bytes, len);
	return true;
}

int
journal_add_all(struct journal *journal, struct journal *other, struct err *err)
{
	struct str all = { 0 };

	if (read_back(other, &all, err) != 0)
		return -1;
	str_add_n(&all, str_text(&other->batch), other->whole);
	journal_scan(str_text(&all), all.len, add_again, journal);
	str_clear(&all);
	return 0;
}

void
journal_write_now(struct journal *journal)
{
	size_t len = journal->whole;

	if (len == 0)
		return;
	journal->whole = 0;
	(void)!write_at(journal, journal->batch.s, len, journal->end);
}

int
journal_sync(struct journal *journal, struct err *err)
{
	return fdatasync(journal->name.fd) == 0 ? 0 : failed(journal->name.path, err);
}

int
journal_restart(struct journal *journal, struct err *err)
{
	if (ftruncate(journal->name.fd, 0) != 0)
		return failed(journal->name.path, err);
	journal->end = journal->taken = 0;
	journal->number = 0;
	journal->whole = 0;
	str_cut(&journal->batch, 0);
	add_head(journal);
	return 0;
}

bool
journal_trouble(struct journal *journal, struct err *err)
{
	int error = journal->failed;

	if (error == 0)
		error = flusher_failure(&journal->flusher);
	if (error == 0)
		return false;
	err_set_system(err, error, N_("cannot write %s"), journal->name.path);
	return true;
}

bool
journal_is_flushing(struct journal *journal)
{
	return flusher_is_busy(&journal->flusher);
}

void
journal_close(struct journal *journal, bool remove)
{
	if (journal == NULL)
		return;
	flusher_end(&journal->flusher);
	if (journal->name.fd >= 0 && !journal->waits && !remove && journal->end > 0) {
		/* Gives back what was set aside. */
		if (journal_write(journal, NULL) == 0)
			(void)!ftruncate(journal->name.fd, journal->end);
		fdatasync(journal->name.fd);
	}
	if (remove && !journal->waits && naming_leads_to(journal->name.path, journal->name.fd) == 0)
		unlink(journal->name.path);
	if (journal->left >= 0)
		close(journal->left);
	naming_clear(&journal->name);
	str_clear(&journal->batch);
	free(journal->took);
	free(journal);
}

/* --- what a crash left --------------------------------------------------------------- */

bool
journal_is_there(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

int
journal_discard(const char *path, struct err *err)
{
	int fd = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK), result = 0;

	if (fd < 0)
		return errno == ENOENT ? 0 : failed(path, err);
	if (naming_lock(fd) != 0)
		result = tell_held(path, err);
	else if (naming_leads_to(path, fd) != 0)
		result = tell_held(path, err);
	else if (unlink(path) != 0)
		result = failed(path, err);
	close(fd);
	return result;
}
