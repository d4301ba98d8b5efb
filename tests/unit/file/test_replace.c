/*
 * Writing a whole file: in one step, and over nobody's work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/replace.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file/state.h"
#include "support/folder.h"
#include "support/test.h"

static int
put(const char *path, const char *text)
{
	struct err err = { 0 };
	int done = replace_file(path, text, strlen(text), &err);

	assert_int_equal(done != 0, err_is_set(&err));
	err_clear(&err);
	return done;
}

static void
assert_refused(int (*replace)(const char *, const char *, size_t, struct err *),
	const char *path, const char *want)
{
	struct err err = { 0 };
	struct str text = { 0 };

	assert_int_equal(replace(path, "new", 3, &err), -1);
	assert_int_equal(err.kind, ERR_SYSTEM);
	err_format(&err, NULL, &text);
	assert_string_equal(str_text(&text), want);
	str_clear(&text);
	err_clear(&err);
}

static void
test_new_file_obeys_umask(void **state)
{
	struct stat st;
	mode_t mask = umask(027);

	(void)state;
	folder_enter();
	assert_int_equal(put("map.yaml", "one"), 0);
	assert_true(folder_holds("map.yaml", "one"));
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0640);
	assert_int_equal(folder_count(), 1);
	folder_leave();
	umask(mask);
}

static void
test_long_name(void **state)
{
	char name[256];

	(void)state;
	memset(name, 'n', 255);
	name[255] = '\0';
	folder_enter();
	assert_int_equal(put(name, "new"), 0);
	assert_true(folder_holds(name, "new"));
	folder_leave();
}

static void
test_bytes_are_bytes(void **state)
{
	static const char bytes[] = "a\0b";
	struct stat st;

	(void)state;
	folder_enter();
	assert_int_equal(replace_file("map.yaml", bytes, 3, NULL), 0);
	assert_int_equal(stat("map.yaml", &st), 0);
	assert_int_equal(st.st_size, 3);
	assert_int_equal(replace_file("map.yaml", "", 0, NULL), 0);
	assert_true(folder_holds("map.yaml", ""));
	folder_leave();
}

static void
test_create_never_overwrites(void **state)
{
	(void)state;
	folder_enter();
	assert_int_equal(replace_create("map.yaml", "one", 3, NULL), 0);
	assert_true(folder_holds("map.yaml", "one"));
	assert_refused(replace_create, "map.yaml", "map.yaml is there already");
	assert_true(folder_holds("map.yaml", "one"));
	assert_int_equal(symlink("nowhere", "link"), 0);
	assert_refused(replace_create, "link", "link is there already");
	assert_int_equal(folder_count(), 2);
	folder_leave();
}

static void
test_refusals(void **state)
{
	(void)state;
	folder_enter();
	assert_refused(replace_file, ".", "cannot write .: Is a directory");
	assert_refused(replace_file, "no/map.yaml", "cannot write no/map.yaml: No such file or directory");
	assert_int_equal(symlink("nowhere", "link"), 0);
	assert_refused(replace_file, "link", "cannot write link: No such file or directory");
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_refused(replace_file, "fifo", "cannot write fifo: Invalid argument");
	folder_leave();
}

/* Also root is asked to say so first, and the mode is never changed. */
static void
test_read_only_is_refused(void **state)
{
	struct err err = { 0 };
	struct stat st;

	(void)state;
	folder_enter();
	folder_write("fixed", "old");
	assert_int_equal(chmod("fixed", 0444), 0);
	assert_int_equal(replace_file("fixed", "new", 3, &err), -1);
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_non_null(err.hint);
	assert_true(folder_holds("fixed", "old"));
	assert_int_equal(stat("fixed", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0444);
	err_clear(&err);
	folder_leave();
}

/* --- what is found there --------------------------------------------------- */

static int
put_over(const char *old, const char *text, enum err_kind *kind)
{
	struct err err = { 0 };
	struct replacement what = {
		.path = "map.yaml", .bytes = text, .len = strlen(text),
		.old = &(struct piece){ old, strlen(old) }, .old_count = 1,
	};
	int done = replace_run(&what, &err);

	*kind = err.kind;
	err_clear(&err);
	return done;
}

static void
test_changed_file_is_kept(void **state)
{
	enum err_kind kind;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "theirs");
	assert_int_equal(put_over("ours", "new", &kind), -1);
	assert_int_equal(kind, ERR_CONFLICT);
	assert_true(folder_holds("map.yaml", "theirs"));
	assert_int_equal(folder_count(), 1);
	/* What we would write anyway is no conflict. */
	folder_write("map.yaml", "new");
	assert_int_equal(put_over("ours", "new", &kind), 0);
	folder_leave();
}

static void
test_deleted_file_is_written_again(void **state)
{
	struct replacement what = { .path = "map.yaml", .bytes = "new", .len = 3,
		.old = &(struct piece){ "old", 3 }, .old_count = 1 };

	(void)state;
	folder_enter();
	assert_int_equal(replace_run(&what, NULL), 0);
	assert_true(what.was_gone);
	assert_true(folder_holds("map.yaml", "new"));
	assert_int_equal(folder_count(), 1);
	folder_leave();
}

/* The very file stays, so that what a program still writes to it is not lost. */
static void
test_one_generation_stays(void **state)
{
	enum err_kind kind;
	FILE *late;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "one");
	assert_int_equal(put_over("one", "two", &kind), 0);
	late = fopen("map.yaml", "a");
	assert_non_null(late);
	unsetenv("XDG_STATE_HOME");
	assert_int_equal(put_over("two", "three", &kind), 0);
	assert_true(folder_holds(".map.yaml.cjm-previous", "two"));
	assert_int_equal(fputs(" late", late) < 0, 0);
	assert_int_equal(fclose(late), 0);
	assert_true(folder_holds(".map.yaml.cjm-previous", "two late"));
	assert_true(folder_holds("map.yaml", "three"));
	assert_int_equal(folder_count(), 2);
	assert_int_equal(folder_state_count("previous"), 1);
	folder_leave();
}

/* A link planted at the name of the generation before is not followed. */
static void
test_planted_link(void **state)
{
	enum err_kind kind;

	(void)state;
	folder_enter();
	unsetenv("XDG_STATE_HOME");
	folder_write("victim", "precious");
	folder_write("map.yaml", "one");
	assert_int_equal(symlink("victim", ".map.yaml.cjm-previous"), 0);
	assert_int_equal(put_over("one", "two", &kind), 0);
	assert_true(folder_holds("victim", "precious"));
	assert_true(folder_holds(".map.yaml.cjm-previous", "one"));
	folder_leave();
}

/* A write in place that was cut off anywhere is finished; a file that somebody
 * changed is left alone. */
static void
test_cut_off_is_finished(void **state)
{
	static const char old[] = "cjm: 1, an old text", new[] = "cjm: 1, newer";
	char torn[sizeof old], *key, *real, path[600];
	size_t cut;

	(void)state;
	folder_enter();
	real = realpath(".", NULL);
	snprintf(path, sizeof path, "%s/map.yaml", real);
	key = state_key(path);
	close(state_open("previous"));
	close(state_open("saving"));
	for (cut = 0; cut <= sizeof new; cut++) {
		memcpy(torn, old, sizeof old);
		memcpy(torn, new, cut < sizeof new ? cut : sizeof new - 1);
		folder_write("map.yaml", cut < sizeof new ? torn : "theirs");
		snprintf(path, sizeof path, "%s/cjm/previous/%s", folder_state(), key);
		folder_write(path, old);
		snprintf(path, sizeof path, "%s/cjm/saving/%s", folder_state(), key);
		folder_write(path, new);
		/* The first letters are the same in both. */
		assert_int_equal(replace_finish("map.yaml"), cut > 8 && cut < sizeof new);
		assert_true(folder_holds("map.yaml",
		    cut == sizeof new ? "theirs" : cut <= 8 ? old : new));
		assert_int_equal(folder_state_count("saving"), cut == sizeof new);
	}
	free(key);
	free(real);
	folder_leave();
}

/* --- meanwhile ----------------------------------------------------------------- */

static void
test_in_a_thread(void **state)
{
	struct replacement what = { .path = "map.yaml", .bytes = "new", .len = 3,
		.old = &(struct piece){ "old", 3 }, .old_count = 1 };
	struct replacing *replacing;
	struct err err = { 0 };
	char byte;
	bool was_gone;

	(void)state;
	folder_enter();
	folder_write("map.yaml", "old");
	replacing = replacing_begin(&what);
	assert_int_equal(read(replacing_fd(replacing), &byte, 1), 0);
	assert_int_equal(replacing_end(replacing, &was_gone, &err), 0);
	assert_false(was_gone);
	assert_true(folder_holds("map.yaml", "new"));
	folder_write("map.yaml", "theirs");
	assert_int_equal(replacing_end(replacing_begin(&what), NULL, &err), -1);
	assert_int_equal(err.kind, ERR_CONFLICT);
	err_clear(&err);
	folder_leave();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_new_file_obeys_umask),
		cmocka_unit_test(test_long_name),
		cmocka_unit_test(test_bytes_are_bytes),
		cmocka_unit_test(test_create_never_overwrites),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_read_only_is_refused),
		cmocka_unit_test(test_changed_file_is_kept),
		cmocka_unit_test(test_deleted_file_is_written_again),
		cmocka_unit_test(test_one_generation_stays),
		cmocka_unit_test(test_planted_link),
		cmocka_unit_test(test_cut_off_is_finished),
		cmocka_unit_test(test_in_a_thread),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
