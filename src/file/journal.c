/*
 * Records on the disk that outlive the program: checked, in order, never torn
 * unseen.
 *
 * The file is a line of magic and then records: length, number, type, sum,
 * bytes. The numbers count from 1, and the sum covers all of the record, so
 * that what a crash tore, or what does not belong here, ends the reading. Each
 * write of a batch goes to the end of the whole records: one that failed half
 * way is overwritten by the next.
 *
 * The file appears under its name with its lock taken and its head written:
 * nobody ever sees one that is not held and not left over.
 *
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
#include "flusher.h"
#include "journal_bytes.h"

#define SET_ASIDE ((off_t)1 << 20)	/* bytes of the disk taken ahead */
#define LOCK_TRIES 20
#define LOCK_NS 5000000L

struct journal {
	char *path;
	char *temp;		/* its name while it has not got `path` */
	int fd;
	int left;		/* the one whose place it takes, or -1 */
	struct str batch;
	size_t whole;		/* bytes of the batch that are whole records */
	off_t end;		/* of what was written */
	off_t taken;		/* bytes of the disk set aside */
	uint32_t number;	/* of the last record */
	int failed;		/* errno of the last write, or 0 */
	struct flusher flusher;	/* of `fd` */
};

static int
failed(const char *path, struct err *err)
{
	return err_set_system(err, errno, N_("cannot write %s"), path);
}

/* --- making and naming ------------------------------------------------------- */

/* Another that only looks holds the lock for a moment. */
static int
take_lock(int fd, int kind)
{
	struct timespec moment = { .tv_nsec = LOCK_NS };
	int tries;

	for (tries = 0; tries < LOCK_TRIES; tries++) {
		if (flock(fd, kind | LOCK_NB) == 0)
			return 0;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return -1;
		nanosleep(&moment, NULL);
	}
	errno = EWOULDBLOCK;
	return -1;
}

static char *
temp_name(const char *path)
{
	struct str name = { 0 };
	uint32_t noise[2] = { 0 };

	if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
		noise[0] = (uint32_t)getpid();
	str_add_format(&name, "%s.%08" PRIx32 "%08" PRIx32, path, noise[0], noise[1]);
	return str_take(&name);
}

#ifdef O_TMPFILE
/* A file without a name: a kill leaves nothing behind. */
static int
open_nameless(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? mem_text(".") : mem_text_n(path, (size_t)(slash - path) + 1);
	int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	free(folder);
	return fd;
}
#else
static int
open_nameless(const char *path)
{
	(void)path;
	return -1;
}
#endif

static int
open_new(struct journal *journal)
{
	journal->fd = open_nameless(journal->path);
	if (journal->fd >= 0)
		return 0;
	journal->temp = temp_name(journal->path);
	journal->fd = open(journal->temp, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (journal->fd >= 0)
		return 0;
	free(journal->temp);
	journal->temp = NULL;
	return -1;
}

/* Gives a file without a name the name `path`. */
static int
link_nameless(const struct journal *journal, const char *path)
{
	struct str self = { 0 };
	int result;

	str_add_format(&self, "/proc/self/fd/%d", journal->fd);
	result = linkat(AT_FDCWD, str_text(&self), AT_FDCWD, path, AT_SYMLINK_FOLLOW);
	str_clear(&self);
	return result;
}

/* Its name, unless something has it: EEXIST. */
static int
name_new(struct journal *journal)
{
	if (journal->temp == NULL)
		return link_nameless(journal, journal->path);
	if (link(journal->temp, journal->path) == 0) {
		unlink(journal->temp);
	} else {
#ifdef RENAME_NOREPLACE
		if (errno == EEXIST || renameat2(AT_FDCWD, journal->temp, AT_FDCWD, journal->path,
		    RENAME_NOREPLACE) != 0)
#endif
			return -1;
	}
	free(journal->temp);
	journal->temp = NULL;
	return 0;
}

static void
set_aside(struct journal *journal, size_t need)
{
#ifdef FALLOC_FL_KEEP_SIZE
	off_t wanted = journal->end + (off_t)need + SET_ASIDE;

	/* When a quarter is left; where it fails, the writes will tell. */
	if (journal->end + (off_t)need + SET_ASIDE / 4 <= journal->taken)
		return;
	(void)!fallocate(journal->fd, FALLOC_FL_KEEP_SIZE, journal->taken, wanted - journal->taken);
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
	journal_bytes_head(&head);
	journal_add(journal, JOURNAL_HEAD, str_text(&head), head.len);
	str_clear(&head);
}

static struct journal *
give_up(struct journal *journal)
{
	journal_close(journal, false);
	return NULL;
}

/* A journal with its head written, locked, without its name. */
static struct journal *
begin(const char *path, struct err *err)
{
	struct journal *journal = mem_zero(1, sizeof *journal);

	journal->path = mem_text(path);
	journal->fd = journal->left = -1;
	if (open_new(journal) != 0 || take_lock(journal->fd, LOCK_EX) != 0) {
		failed(path, err);
		return give_up(journal);
	}
	flusher_begin(&journal->flusher, journal->fd);
	set_aside(journal, 0);
	add_head(journal);
	if (journal_write(journal, err) != 0)
		return give_up(journal);
	return journal;
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
		err_set(err, ERR_LOCKED, N_("another cjm has %s open"), "t", path);
	else
		err_set(err, ERR_CONFLICT, N_("a crash has left %s"), "t", path);
	journal_state_clear(&state);
}

struct journal *
journal_create(const char *path, struct err *err)
{
	struct journal *journal = begin(path, err);
	int error;

	if (journal == NULL || name_new(journal) == 0)
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
	if (take_lock(left, LOCK_EX) != 0) {
		close(left);
		err_set(err, ERR_LOCKED, N_("another cjm has %s open"), "t", path);
		return NULL;
	}
	journal = begin(path, err);
	if (journal == NULL)
		close(left);
	else
		journal->left = left;
	return journal;
}

int
journal_settle(struct journal *journal, struct err *err)
{
	char *temp = journal->temp;

	if (temp == NULL) {
		temp = temp_name(journal->path);
		if (link_nameless(journal, temp) != 0) {
			free(temp);
			return failed(journal->path, err);
		}
		journal->temp = temp;
	}
	if (rename(temp, journal->path) != 0)
		return failed(journal->path, err);
	free(temp);
	journal->temp = NULL;
	close(journal->left);
	journal->left = -1;
	return 0;
}

/* --- writing --------------------------------------------------------------------- */

void
journal_add(struct journal *journal, uint8_t type, const void *bytes, size_t len)
{
	journal_bytes_record(&journal->batch, ++journal->number, type, bytes, len);
	journal->whole = journal->batch.len;
}

/* Writes `len` bytes at the end; the same when called again after a failure. */
static int
write_out(const struct journal *journal, const char *bytes, size_t len)
{
	size_t done = 0;

	while (done < len) {
		ssize_t put = pwrite(journal->fd, bytes + done, len - done,
		    journal->end + (off_t)done);

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

int
journal_write(struct journal *journal, struct err *err)
{
	size_t len = journal->whole;

	if (len == 0)
		return 0;
	set_aside(journal, len);
	if (write_out(journal, journal->batch.s, len) != 0) {
		journal->failed = errno;
		return failed(journal->path, err);
	}
	journal->failed = 0;
	journal->whole = 0;
	journal->end += (off_t)len;
	str_cut(&journal->batch, 0);
	flusher_tell(&journal->flusher);
	return 0;
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
	char part[65536];
	ssize_t got;

	while (all.len < (size_t)other->end) {
		size_t want = (size_t)other->end - all.len;

		got = pread(other->fd, part, want < sizeof part ? want : sizeof part, (off_t)all.len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			str_clear(&all);
			return err_set_system(err, got < 0 ? errno : EIO, N_("cannot read %s"),
				other->path);
		}
		str_add_n(&all, part, (size_t)got);
	}
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
	(void)!write_out(journal, journal->batch.s, len);
}

int
journal_sync(struct journal *journal, struct err *err)
{
	return fdatasync(journal->fd) == 0 ? 0 : failed(journal->path, err);
}

int
journal_restart(struct journal *journal, struct err *err)
{
	if (ftruncate(journal->fd, 0) != 0)
		return failed(journal->path, err);
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
	err_set_system(err, error, N_("cannot write %s"), journal->path);
	return true;
}

bool
journal_is_flushing(struct journal *journal)
{
	return journal->flusher.begun && flusher_is_busy(&journal->flusher);
}

void
journal_close(struct journal *journal, bool remove)
{
	if (journal == NULL)
		return;
	flusher_end(&journal->flusher);
	if (journal->fd >= 0 && journal->left < 0 && !remove && journal->end > 0) {
		/* Gives back what was set aside. */
		if (journal_write(journal, NULL) == 0)
			(void)!ftruncate(journal->fd, journal->end);
		fdatasync(journal->fd);
	}
	if (journal->temp != NULL)
		unlink(journal->temp);
	else if (remove && journal->left < 0)
		unlink(journal->path);
	if (journal->left >= 0)
		close(journal->left);
	if (journal->fd >= 0)
		close(journal->fd);
	str_clear(&journal->batch);
	free(journal->temp);
	free(journal->path);
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
	struct stat ours, there;

	if (fd < 0)
		return errno == ENOENT ? 0 : failed(path, err);
	if (take_lock(fd, LOCK_EX) != 0)
		result = err_set(err, ERR_LOCKED, N_("another cjm has %s open"), "t", path);
	else if (fstat(fd, &ours) != 0 || lstat(path, &there) != 0 ||
	    ours.st_dev != there.st_dev || ours.st_ino != there.st_ino)
		result = err_set(err, ERR_LOCKED, N_("another cjm has %s open"), "t", path);
	else if (unlink(path) != 0)
		result = failed(path, err);
	close(fd);
	return result;
}
