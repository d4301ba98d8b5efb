/*
 * The rules, each by files in tests/checks: RULE.yaml, RULE.2.yaml, ... trigger
 * it exactly once, at the line and column that their first line names;
 * RULE.near.yaml, RULE.near2.yaml, ... nearly do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <dirent.h>
#include <stdio.h>

#include "base/date.h"
#include "base/mem.h"
#include "session/checks.h"
#include "support/test.h"

#define TODAY "2026-07-01"

static struct str
path_of(const char *folder, const char *name)
{
	const char *top = getenv("srcdir");
	struct str path = { 0 };

	str_add_format(&path, "%s/tests/%s%s%s", top != NULL ? top : ".", folder,
	    *name != '\0' ? "/" : "", name);
	return path;
}

static struct document *
open_map(const char *path)
{
	struct err err = { 0 };
	struct document *document = document_open(path, &err);
	struct str text = { 0 };

	if (document != NULL)
		return document;
	err_format(&err, NULL, &text);
	fail_msg("%s:%zu:%zu: %s", path, err.line, err.column, str_text(&text));
	return NULL;
}

static struct findings
findings_of(const char *path, struct check_options options)
{
	struct document *document = open_map(path);
	struct findings findings = { 0 };

	options.has_today = true;
	assert_true(date_parse(TODAY, &options.today));
	checks_run(document, &options, &findings);
	assert_int_equal(checks_locate(document, &findings, NULL), 0);
	document_free(document);
	return findings;
}

/* The first line says "# LINE:COLUMN" or "# none". */
static char *
wanted_of(const char *path)
{
	char line[64] = "";
	FILE *file = fopen(path, "r");

	assert_non_null(file);
	assert_non_null(fgets(line, sizeof line, file));
	fclose(file);
	line[strcspn(line, "\n")] = '\0';
	assert_true(strncmp(line, "# ", 2) == 0);
	return mem_text(line + 2);
}

/* What was found elsewhere than wanted is added to `wrong`. */
static void
check_file(const struct check_rule *rule, const char *name, struct str *wrong)
{
	struct str path = path_of("checks", name), got = { 0 };
	struct check_options options = { 0 };
	struct findings findings;
	size_t count;
	char *wanted = wanted_of(str_text(&path));

	assert_int_equal(check_only(&options, rule->name, NULL), 0);
	findings = findings_of(str_text(&path), options);
	for (size_t i = 0; i < findings.count; i++) {
		assert_ptr_equal(check_rules(&count) + findings.v[i].rule, rule);
		str_add_format(&got, "%s%u:%u", i > 0 ? " " : "", (unsigned)findings.v[i].line,
		    (unsigned)findings.v[i].column);
	}
	if (findings.count == 0)
		str_add(&got, "none");
	if (strcmp(str_text(&got), wanted) != 0)
		str_add_format(wrong, "%s: found at %s, wanted at %s\n", name, str_text(&got),
		    wanted);
	findings_clear(&findings);
	free(wanted);
	str_clear(&got);
	str_clear(&path);
}

/* "goal.near2.yaml" belongs to the rule "goal" and is near. */
static const struct check_rule *
rule_of(const char *name, bool *is_near)
{
	char *rule = mem_text_n(name, strcspn(name, "."));
	const struct check_rule *found = check_find(rule);

	*is_near = strncmp(name + strlen(rule), ".near", 5) == 0;
	free(rule);
	return found;
}

static void
test_each_rule(void **state)
{
	struct str path = path_of("checks", "");
	DIR *folder = opendir(str_text(&path));
	size_t hits[CHECK_RULES_MAX] = { 0 }, nears[CHECK_RULES_MAX] = { 0 }, count;
	const struct check_rule *rules = check_rules(&count), *rule;
	struct dirent *entry;
	struct str wrong = { 0 };
	bool is_near;

	(void)state;
	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		if (strstr(entry->d_name, ".yaml") == NULL)
			continue;
		rule = rule_of(entry->d_name, &is_near);
		if (rule == NULL)
			fail_msg("%s: there is no such rule", entry->d_name);
		check_file(rule, entry->d_name, &wrong);
		(is_near ? nears : hits)[rule - rules]++;
	}
	for (size_t i = 0; i < count; i++)
		if (hits[i] == 0 || nears[i] == 0)
			str_add_format(&wrong, "no pair of files for %s\n", rules[i].name);
	if (wrong.len > 0)
		fail_msg("%s", str_text(&wrong));
	closedir(folder);
	str_clear(&path);
}

/* Any journey at all: all rules run, each finding stands somewhere in the file,
 * and one rule alone finds what it finds among all. */
static void
check_any(const char *folder, const char *name)
{
	struct str path = path_of(folder, name);
	struct check_options all = { 0 };
	struct findings findings = findings_of(str_text(&path), all), alone;
	size_t count, sum = 0;
	const struct check_rule *rules = check_rules(&count);

	for (size_t i = 0; i < findings.count; i++) {
		assert_true(findings.v[i].line > 0 && findings.v[i].column > 0);
		assert_true(i == 0 || findings.v[i].line >= findings.v[i - 1].line);
	}
	for (size_t i = 0; i < count; i++) {
		struct check_options one = { 0 };

		check_only(&one, rules[i].name, NULL);
		alone = findings_of(str_text(&path), one);
		sum += alone.count;
		findings_clear(&alone);
	}
	assert_int_equal(sum, findings.count);
	findings_clear(&findings);
	str_clear(&path);
}

static void
test_any_journey(void **state)
{
	static const char *const folders[] = { "journeys/odd", "checks", "../examples" };
	size_t found = 0;

	(void)state;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		struct str path = path_of(folders[i], "");
		DIR *folder = opendir(str_text(&path));
		struct dirent *entry;

		assert_non_null(folder);
		while ((entry = readdir(folder)) != NULL) {
			if (strstr(entry->d_name, ".yaml") == NULL)
				continue;
			check_any(folders[i], entry->d_name);
			found++;
		}
		closedir(folder);
		str_clear(&path);
	}
	assert_true(found > 150);
}

static size_t
count_of(const char *yaml, const struct check_options *options)
{
	struct document *document = document_from_bytes(NULL, yaml, strlen(yaml), NULL);
	struct findings findings = { 0 };
	size_t count;

	assert_non_null(document);
	checks_run(document, options, &findings);
	count = findings.count;
	findings_clear(&findings);
	document_free(document);
	return count;
}

static void
test_levels(void **state)
{
	/* Finds goal, persona (warnings) and map-owner (info). */
	const char *yaml = "cjm: 1\ntitle: T\n";
	struct check_options options = { 0 };
	struct err err = { 0 };

	(void)state;
	assert_int_equal(count_of(yaml, &options), 3);
	options.least = CHECK_WARNING;
	assert_int_equal(count_of(yaml, &options), 2);
	assert_int_equal(check_set_level(&options, "map-owner", "error", NULL), 0);
	assert_int_equal(count_of(yaml, &options), 3);
	assert_int_equal(check_set_level(&options, "goal", "off", NULL), 0);
	assert_int_equal(count_of(yaml, &options), 2);
	/* Named alone it is run all the same. */
	assert_int_equal(check_only(&options, "goal", NULL), 0);
	assert_int_equal(count_of(yaml, &options), 1);

	assert_int_equal(check_set_level(&options, "gaol", "off", &err), -1);
	assert_string_equal(err.arg[1], "goal");
	err_clear(&err);
	assert_int_equal(check_set_level(&options, "goal", "loud", &err), -1);
	err_clear(&err);
}

/* Without a day nothing is overdue, and what was edited is looked at too. */
static void
test_without_today(void **state)
{
	const char *yaml = "cjm: 1\ntitle: T\nowner: N\nreview: 1999-01-01\n"
		"check: {ignore: [goal, persona]}\n";
	struct check_options options = { 0 };

	(void)state;
	assert_int_equal(count_of(yaml, &options), 0);
	options.has_today = date_parse(TODAY, &options.today);
	assert_int_equal(count_of(yaml, &options), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_rule),
		cmocka_unit_test(test_any_journey),
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_without_today),
	};

	return cmocka_run_group_tests_name("checks", tests, NULL, NULL);
}
