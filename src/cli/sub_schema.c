/*
 * cjm schema: the file format for editors that check and complete YAML.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/schema.h"
#include "opts.h"
#include "say.h"
#include "subs.h"

static const struct sub_option no_options[] = { { 0 } };

static int
schema_run(const struct sub *sub, int argc, char **argv)
{
	struct str out = { 0 };
	struct opts opts;
	int status;

	opts_begin(&opts, sub, argc, argv);
	while (opts_next(&opts) != OPTS_END)
		opts_fail(&opts, N_("there is nothing to name here, not %s"), opts.value);
	opts_end(&opts, "");
	if (opts.over)
		return opts.status;
	schema_write(&out);
	status = say_document(str_text(&out), out.len);
	str_clear(&out);
	return status;
}

const struct sub sub_schema = {
	.name = "schema",
	.arguments = "",
	.help = N_("print the JSON Schema of the file, for editors that complete YAML"),
	.options = no_options,
	.run = schema_run,
};
