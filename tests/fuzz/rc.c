/*
 * Any text is settings and mistakes: each key runs a line that can be run, each
 * option has a value that it may have, and written down they are the same again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cmd/settings.h"

#define DEEP 1000	/* so that no file is read */

static struct settings *
settings_from(const char *text, struct err *err)
{
	struct settings *settings = settings_new();

	settings->depth = DEEP;
	settings_read(settings, NULL, text, err);
	return settings;
}

static void
write_option(const struct settings *settings, const char *name, struct str *out)
{
	char *value = settings_value(settings, name);

	str_add_format(out, "set %s %s\n", name, value);
	free(value);
}

static void
write_down(const struct settings *settings, struct str *out)
{
	size_t count;
	const struct option_row *rows = option_table(&count);
	const struct check_rule *rules;

	for (size_t i = 0; i < settings->bind_count; i++) {
		const struct binding *bind = &settings->binds[i];

		str_add_format(out, "bind-in %s ", keys_mode_name(bind->mode));
		args_quote(bind->key, out);
		str_add_char(out, ' ');
		args_quote(bind->line, out);
		str_add_char(out, '\n');
	}
	for (size_t i = 0; i < count; i++)
		write_option(settings, rows[i].name, out);
	rules = check_rules(&count);
	for (size_t i = 0; i < count; i++) {
		struct str name = {0};

		str_add_format(&name, "check.%s", rules[i].name);
		write_option(settings, str_text(&name), out);
		str_clear(&name);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = mem_text_n((const char *)data, size);
	struct str once = {0}, twice = {0};
	struct settings *settings, *again;
	struct err err = {0};

	if (utf8_check(text, strlen(text)) != strlen(text)) {
		free(text);
		return 0;
	}
	settings = settings_from(text, &err);
	for (const struct err *each = &err; err_is_set(each); each = each->next)
		assert(each->line > 0 && each->column > 0);
	write_down(settings, &once);
	/* A line that ends within a key's line would not be one any more. */
	if (!strstr(text, "bind") || !strchr(str_text(&once), '\r')) {
		err_clear(&err);
		again = settings_from(str_text(&once), &err);
		assert(!err_is_set(&err));
		write_down(again, &twice);
		assert(!strcmp(str_text(&once), str_text(&twice)));
		settings_free(again);
	}
	settings_free(settings);
	err_clear(&err);
	str_clear(&once);
	str_clear(&twice);
	free(text);
	return 0;
}
