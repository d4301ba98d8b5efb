/*
 * One edit on a YAML file: the text layer by itself, held against any corpus.
 *
 * usage: yamledit IN OUT OP DOC PATH ARG VALUE
 * OP: set, insert, delete, move, addkey. DOC from 0. PATH: a JSON pointer.
 * ARG: an index, "end" or a key. VALUE: JSON. Exit 0 and OUT written, or not
 * 0, the reason on stderr, and no OUT.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/str.h"
#include "task.h"
#include "yaml/splice.h"

static int
write_file(const char *path, const struct source *source, struct err *err)
{
	FILE *file = fopen(path, "wb");
	size_t done;

	if (file == NULL)
		return err_set(err, ERR_SYSTEM, "OUT cannot be written", "");
	done = fwrite(source->bytes, 1, source->len, file);
	if (fclose(file) == 0 && done == source->len)
		return 0;
	remove(path);
	return err_set(err, ERR_SYSTEM, "OUT cannot be written", "");
}

static struct source *
read_file(const char *path, struct err *err)
{
	FILE *file = fopen(path, "rb");
	struct str bytes = { .s = NULL };
	char block[8192];
	size_t got, len;

	if (file == NULL) {
		err_set(err, ERR_SYSTEM, "IN cannot be read", "");
		return NULL;
	}
	while ((got = fread(block, 1, sizeof block, file)) > 0)
		str_add_n(&bytes, block, got);
	fclose(file);
	len = bytes.len;
	str_add_char(&bytes, '\0');
	return source_new(str_take(&bytes), len, err);
}

static int
run(char **argv, struct err *err)
{
	struct task task = { argv[3], strtoul(argv[4], NULL, 10), argv[5], argv[6], argv[7] };
	struct source *source = read_file(argv[1], err);
	struct tree *tree = source == NULL ? NULL : tree_parse(source, err);
	struct splice_result result = { NULL, NULL, NULL };
	struct splices batch;
	int status = -1;

	if (tree != NULL) {
		splices_init(&batch, tree);
		status = task_run(&batch, &task, err);
		if (status == 0)
			status = splices_finish(&batch, &result, err);
		if (status == 0)
			status = write_file(argv[2], result.source, err);
		splices_clear(&batch);
	}
	splice_result_clear(&result);
	tree_free(tree);
	source_free(source);
	return status;
}

int
main(int argc, char **argv)
{
	struct err err = { .kind = ERR_NONE };
	struct str text = { .s = NULL };
	int status;

	if (argc != 8) {
		fputs("usage: yamledit IN OUT OP DOC PATH ARG VALUE\n", stderr);
		return 2;
	}
	status = run(argv, &err);
	if (status != 0) {
		err_format(&err, NULL, &text);
		fprintf(stderr, "%s:%zu:%zu: %s\n", argv[1], err.line, err.column,
			str_text(&text));
		str_clear(&text);
	}
	err_clear(&err);
	return status == 0 ? 0 : 1;
}
