/*
 * Tests: what git keeps of a file is found, whatever it is called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "file/git.h"
#include "support/folder.h"

#define ODD "d/a b:c\n-ö.yaml"	/* a name that must not need quotes */

/* Runs git for the test itself; the last word is NULL. */
static int
run(const char *const *words)
{
	pid_t pid = fork();
	int status = 0;

	assert_true(pid >= 0);
	if (pid == 0) {
		if (freopen("/dev/null", "w", stdout) == NULL || freopen("/dev/null", "w", stderr) == NULL)
			_exit(126);
		execvp("git", (char *const *)(uintptr_t)words);
		_exit(127);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#define GIT(...) run((const char *const[]){ "git", __VA_ARGS__, NULL })

static void
commit(const char *path, const char *text, const char *subject)
{
	folder_write(path, text);
	assert_int_equal(GIT("add", "--", path), 0);
	assert_int_equal(GIT("commit", "-qm", subject), 0);
}

static int
enter(void **state)
{
	(void)state;
	folder_enter();
	setenv("HOME", folder_state(), 1);
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("GIT_AUTHOR_DATE", "2026-03-04T05:06:07+0200", 1);
	setenv("GIT_COMMITTER_DATE", "2026-03-04T05:06:07+0200", 1);
	assert_int_equal(GIT("init", "-q", "repo"), 0);
	assert_int_equal(chdir("repo"), 0);
	assert_int_equal(GIT("config", "user.name", "Sanne de Vries"), 0);
	assert_int_equal(GIT("config", "user.email", "sanne@example.org"), 0);
	assert_int_equal(GIT("config", "commit.gpgsign", "false"), 0);
	assert_int_equal(mkdir("d", 0777), 0);
	return 0;
}

static int
leave(void **state)
{
	(void)state;
	folder_leave();
	unsetenv("HOME");
	return 0;
}

static void
shows(const char *rev, const char *path, const char *want)
{
	struct str bytes = { 0 }, message = { 0 };
	struct err err = { 0 };

	if (git_show_file(rev, path, &bytes, &err) != 0) {
		err_format(&err, NULL, &message);
		fail_msg("%s:%s: %s", rev, path, str_text(&message));
	}
	assert_string_equal(str_text(&bytes), want);
	str_clear(&bytes);
}

static void
refuses(const char *rev, const char *path, const char *want)
{
	struct str bytes = { 0 }, message = { 0 };
	struct err err = { 0 };

	assert_int_equal(git_show_file(rev, path, &bytes, &err), -1);
	err_format(&err, NULL, &message);
	assert_int_equal(err.kind, ERR_REFUSED);
	assert_string_equal(str_text(&message), want);
	str_clear(&message);
	str_clear(&bytes);
	err_clear(&err);
}

static void
test_show(void **state)
{
	char here[4096], *path;

	(void)state;
	commit(ODD, "one\n", "one");
	commit(ODD, "two\n", "two");
	folder_write(ODD, "three\n");
	assert_int_equal(GIT("add", "--", ODD), 0);
	folder_write(ODD, "four\n");
	shows("HEAD", ODD, "two\n");
	shows("HEAD~1", ODD, "one\n");
	shows("HEAD^{/one}", ODD, "one\n");
	shows("", ODD, "three\n");
	refuses("HEAD~2", ODD, "git knows no revision “HEAD~2”");
	refuses("--output=x", ODD, "git knows no revision “--output=x”");
	refuses("-p", ODD, "git knows no revision “-p”");
	refuses("HEAD\nHEAD", ODD, "git knows no revision “HEAD\nHEAD”");
	refuses("HEAD", "d/none", "there is no d/none in revision “HEAD”");
	refuses("", "d/none", "d/none is not staged in git");
	refuses("HEAD", "d", "there is no d in revision “HEAD”");
	assert_non_null(getcwd(here, sizeof here));
	assert_int_equal(chdir("/"), 0);
	assert_true(asprintf(&path, "%s/%s", here, ODD) > 0);
	shows("HEAD", path, "two\n");
	free(path);
	assert_int_equal(chdir(here), 0);
}

static void
test_show_elsewhere(void **state)
{
	(void)state;
	commit("d/map.yaml", "one\n", "one");
	assert_int_equal(symlink("repo/d/map.yaml", "../link.yaml"), 0);
	assert_int_equal(symlink("repo/d", "../folder"), 0);
	shows("HEAD", "../link.yaml", "one\n");
	shows("HEAD", "../folder/map.yaml", "one\n");
	assert_int_equal(GIT("rm", "-q", "d/map.yaml"), 0);
	assert_int_not_equal(access("d", F_OK), 0);
	shows("HEAD", "d/map.yaml", "one\n");
	refuses("", "d/map.yaml", "d/map.yaml is not staged in git");
	/* What the environment says of another repository is not for this one. */
	setenv("GIT_DIR", "/nonexistent", 1);
	shows("HEAD", "d/map.yaml", "one\n");
	unsetenv("GIT_DIR");
	assert_int_equal(chdir(".."), 0);
	refuses("HEAD", "other.yaml", "other.yaml is in no git repository");
}

/* Where a file was a link once, its bytes are those of what it led to. */
static void
test_show_link(void **state)
{
	(void)state;
	folder_write("real.yaml", "real\n");
	assert_int_equal(symlink("real.yaml", "map.yaml"), 0);
	assert_int_equal(symlink("nowhere.yaml", "gone.yaml"), 0);
	assert_int_equal(GIT("add", "."), 0);
	assert_int_equal(GIT("commit", "-qm", "link"), 0);
	assert_int_equal(unlink("map.yaml"), 0);
	folder_write("map.yaml", "plain\n");
	shows("HEAD", "map.yaml", "real\n");
	refuses("HEAD", "gone.yaml", "there is no gone.yaml in revision “HEAD”");
}

static void
test_show_large(void **state)
{
	size_t len = 3 << 20, i;
	char *text = test_malloc(len + 1);

	(void)state;
	for (i = 0; i < len; i++)
		text[i] = (char)('a' + i % 26);
	text[len] = '\0';
	commit("map.yaml", text, "large");
	shows("HEAD", "map.yaml", text);
	commit("map.yaml", "", "empty");
	shows("HEAD", "map.yaml", "");
	test_free(text);
}

/* --- the story --------------------------------------------------------------- */

struct story {
	struct git *git;
	struct str told;
	size_t limit;
};

static bool
tell(void *data, const struct git_revision *revision)
{
	struct story *story = data;
	struct str bytes = { 0 }, before = { 0 };

	assert_int_equal(strlen(revision->hash), 40);
	assert_string_equal(revision->author, "Sanne de Vries");
	assert_string_equal(revision->date, "2026-03-04T05:06:07+02:00");
	if (revision->blob != NULL) {
		assert_int_equal(git_show_blob(story->git, revision->blob, &bytes, NULL), 0);
		assert_int_equal(git_show(story->git, revision->hash, revision->path, &before, NULL), 0);
		assert_string_equal(str_text(&bytes), str_text(&before));
	}
	str_clear(&before);
	if (revision->before != NULL)
		assert_int_equal(git_show_blob(story->git, revision->before, &before, NULL), 0);
	str_add_format(&story->told, "%s: %s: %s > %s%s\n", revision->subject, revision->path,
		revision->before != NULL ? str_text(&before) : "-",
		revision->blob != NULL ? str_text(&bytes) : "-", revision->merge ? " (merge)" : "");
	str_clear(&bytes);
	str_clear(&before);
	return story->limit == 0 || --story->limit > 0;
}

static void
story_is(const char *path, size_t limit, const char *want)
{
	struct story story = { .git = git_open(path, NULL), .limit = limit };

	assert_non_null(story.git);
	assert_int_equal(git_log(story.git, tell, &story, NULL), 0);
	assert_string_equal(str_text(&story.told), want);
	str_clear(&story.told);
	git_close(story.git);
}

static void
test_log(void **state)
{
	(void)state;
	story_is("map.yaml", 0, "");
	commit("other", "x", "not about it");
	story_is("map.yaml", 0, "");
	commit("map.yaml", "one", "first\n\nand more");
	commit("map.yaml", "two", "second");
	assert_int_equal(GIT("mv", "map.yaml", ODD), 0);
	assert_int_equal(GIT("commit", "-qm", ":moved"), 0);
	commit(ODD, "three", "last");
	story_is(ODD, 0, "last: " ODD ": two > three\n"
		":moved: " ODD ": two > two\n"
		"second: map.yaml: one > two\n"
		"first: map.yaml: - > one\n");
	story_is(ODD, 2, "last: " ODD ": two > three\n:moved: " ODD ": two > two\n");
	assert_int_equal(GIT("rm", "-q", "--", ODD), 0);
	assert_int_equal(GIT("commit", "-qm", "gone"), 0);
	story_is(ODD, 1, "gone: " ODD ": three > -\n");
}

static void
test_log_merge(void **state)
{
	(void)state;
	commit("map.yaml", "1\n2\n3\n4\n5\n6\n", "base");
	assert_int_equal(GIT("checkout", "-qb", "side"), 0);
	commit("map.yaml", "1\n2\n3\n4\n5\nsix\n", "side");
	assert_int_equal(GIT("checkout", "-q", "-"), 0);
	commit("map.yaml", "one\n2\n3\n4\n5\n6\n", "main");
	assert_int_equal(GIT("merge", "-q", "-m", "both", "side"), 0);
	story_is("map.yaml", 1,
		"both: map.yaml: one\n2\n3\n4\n5\n6\n > one\n2\n3\n4\n5\nsix\n (merge)\n");
}

/* --- REV:FILE ------------------------------------------------------------------ */

static void
is_revision(const char *name, const char *want_rev, const char *want_path)
{
	char *rev, *path;

	assert_true(git_is_revision(name, &rev, &path));
	assert_string_equal(rev, want_rev);
	assert_string_equal(path, want_path);
	free(rev);
	free(path);
}

static void
is_file(const char *name)
{
	char *rev, *path;

	assert_false(git_is_revision(name, &rev, &path));
	assert_null(rev);
	assert_null(path);
}

static void
test_revision_name(void **state)
{
	(void)state;
	is_revision("HEAD:map.yaml", "HEAD", "map.yaml");
	is_revision("HEAD~2:d/a:b.yaml", "HEAD~2", "d/a:b.yaml");
	is_revision("main@{2026-01-01 10:00}:map.yaml", "main@{2026-01-01 10:00}", "map.yaml");
	is_revision(":map.yaml", "", "map.yaml");
	is_revision(":2:map.yaml", ":2", "map.yaml");
	is_file("map.yaml");
	is_file("-");
	is_file("HEAD:");
	is_file("main@{10:00}");
	folder_write("HEAD:map.yaml", "a file that is there wins");
	is_file("HEAD:map.yaml");
}

/* --- settings -------------------------------------------------------------------- */

static void
config_is(enum git_scope scope, const char *key, const char *want)
{
	char *value;

	assert_int_equal(git_config_get(scope, key, &value, NULL), 0);
	if (want == NULL)
		assert_null(value);
	else
		assert_string_equal(value, want);
	free(value);
}

static void
test_config(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_int_equal(git_config_check(GIT_LOCAL, NULL), 0);
	config_is(GIT_LOCAL, "merge.cjm.driver", NULL);
	assert_int_equal(git_config_set(GIT_LOCAL, "merge.cjm.driver", "a \"b\" ;#%O\n'c'", NULL), 0);
	assert_int_equal(git_config_set(GIT_GLOBAL, "merge.cjm.driver", "other", NULL), 0);
	config_is(GIT_LOCAL, "merge.cjm.driver", "a \"b\" ;#%O\n'c'");
	config_is(GIT_GLOBAL, "merge.cjm.driver", "other");
	for (int i = 0; i < 2; i++)
		assert_int_equal(git_config_unset(GIT_LOCAL, "merge.cjm.driver", NULL), 0);
	config_is(GIT_LOCAL, "merge.cjm.driver", NULL);
	config_is(GIT_GLOBAL, "merge.cjm.driver", "other");
	assert_int_equal(chdir(".."), 0);
	assert_int_equal(git_config_check(GIT_LOCAL, &err), -1);
	assert_int_equal(err.kind, ERR_REFUSED);
	err_clear(&err);
	assert_int_equal(git_config_check(GIT_GLOBAL, NULL), 0);
}

/* --- attributes ------------------------------------------------------------------- */

#define ENDING " merge=cjm"

static void
note_line(void *data, const char *path, const char *line)
{
	str_add_format(data, "%s: %s\n", path, line);
}

static void
adds(enum git_scope scope, const char *const *lines, size_t count, const char *want)
{
	struct str text = { 0 };
	const struct git_lines told = { note_line, &text };

	assert_int_equal(git_lines_add(GIT_ATTRIBUTES, scope, lines, count, &told, NULL), 0);
	assert_string_equal(str_text(&text), want);
	str_clear(&text);
}

static void
removes(enum git_scope scope, const char *want)
{
	struct str text = { 0 };
	const struct git_lines told = { note_line, &text };

	assert_int_equal(git_lines_remove(GIT_ATTRIBUTES, scope, ENDING, &told, NULL), 0);
	assert_string_equal(str_text(&text), want);
	str_clear(&text);
}

static void
test_attributes(void **state)
{
	static const char *const lines[] = { "*.yaml" ENDING, "*.yml" ENDING };
	static const char own[] = ".git/info/attributes";
	static const char *const mine = "# mine\n*.yml" ENDING "\n*.png binary";

	(void)state;
	unlink(own);
	adds(GIT_LOCAL, lines, 1, ".git/info/attributes: *.yaml" ENDING "\n");
	adds(GIT_LOCAL, lines, 1, "");
	adds(GIT_LOCAL, lines, 2, ".git/info/attributes: *.yml" ENDING "\n");
	removes(GIT_LOCAL, ".git/info/attributes: *.yml" ENDING "\n"
		".git/info/attributes: *.yaml" ENDING "\n");
	assert_int_not_equal(access(own, F_OK), 0);
	removes(GIT_LOCAL, "");
	/* What is the user's stays: lines that we would have written, too. */
	folder_write(own, mine);
	adds(GIT_LOCAL, lines, 2, ".git/info/attributes: *.yaml" ENDING "\n");
	removes(GIT_LOCAL, ".git/info/attributes: *.yaml" ENDING "\n");
	assert_true(folder_holds(own, "# mine\n*.yml" ENDING "\n*.png binary\n"));
}

/* The user's stand where git is told, else where it always looks. */
static void
test_attributes_global(void **state)
{
	static const char *const lines[] = { "*.yaml" ENDING };
	char *path, *want;

	(void)state;
	unsetenv("XDG_CONFIG_HOME");
	assert_true(asprintf(&want, "%s/.config/git/attributes: *.yaml" ENDING "\n",
		getenv("HOME")) > 0);
	adds(GIT_GLOBAL, lines, 1, want);
	assert_true(asprintf(&path, "%s/.config/git/attributes", getenv("HOME")) > 0);
	assert_int_equal(access(path, F_OK), 0);
	removes(GIT_GLOBAL, want);
	assert_int_not_equal(access(path, F_OK), 0);
	free(path);
	free(want);
	assert_int_equal(git_config_set(GIT_GLOBAL, "core.attributesFile", "~/mine", NULL), 0);
	assert_true(asprintf(&want, "%s/mine: *.yaml" ENDING "\n", getenv("HOME")) > 0);
	adds(GIT_GLOBAL, lines, 1, want);
	free(want);
}

/* --- lines ------------------------------------------------------------------------ */

static void
test_merge_lines(void **state)
{
	struct err err = { 0 };

	(void)state;
	folder_write("base", "1\n2\n3\n4\n5\n");
	folder_write("ours", "one\n2\n3\n4\n5\n");
	folder_write("-theirs", "1\n2\n3\n4\nfive\n");
	assert_int_equal(git_merge_lines("base", "ours", "-theirs", 7, NULL), 0);
	assert_true(folder_holds("ours", "one\n2\n3\n4\nfive\n"));
	folder_write("-theirs", "uno\n2\n3\n4\n5\n");
	assert_int_equal(git_merge_lines("base", "ours", "-theirs", 9, NULL), 1);
	assert_true(folder_holds("ours", "<<<<<<<<< ours\none\n=========\nuno\n"
		">>>>>>>>> theirs\n2\n3\n4\nfive\n"));
	assert_int_equal(git_merge_lines("base", "gone", "-theirs", 7, &err), -1);
	assert_int_equal(err.kind, ERR_REFUSED);
	err_clear(&err);
}

static void
test_no_git(void **state)
{
	char *usual = mem_text(getenv("PATH"));
	struct err err = { 0 };

	(void)state;
	setenv("PATH", "/nonexistent", 1);
	assert_null(git_open("map.yaml", &err));
	assert_int_equal(err.kind, ERR_SYSTEM);
	assert_string_equal(err.message, "git is not installed");
	err_clear(&err);
	setenv("PATH", usual, 1);
	free(usual);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_show, enter, leave),
		cmocka_unit_test_setup_teardown(test_show_elsewhere, enter, leave),
		cmocka_unit_test_setup_teardown(test_show_link, enter, leave),
		cmocka_unit_test_setup_teardown(test_show_large, enter, leave),
		cmocka_unit_test_setup_teardown(test_log, enter, leave),
		cmocka_unit_test_setup_teardown(test_log_merge, enter, leave),
		cmocka_unit_test_setup_teardown(test_revision_name, enter, leave),
		cmocka_unit_test_setup_teardown(test_config, enter, leave),
		cmocka_unit_test_setup_teardown(test_attributes, enter, leave),
		cmocka_unit_test_setup_teardown(test_attributes_global, enter, leave),
		cmocka_unit_test_setup_teardown(test_merge_lines, enter, leave),
		cmocka_unit_test_setup_teardown(test_no_git, enter, leave),
	};

	if (GIT("--version") != 0) {
		puts("1..0 # SKIP git is not installed");
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
