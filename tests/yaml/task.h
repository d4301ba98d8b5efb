/*
 * One edit as words: a path, an argument and a value in JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_TASK_H
#define YAML_TASK_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/value.h"
#include "yaml/splice.h"

/* `op` is set, insert, delete, move or addkey; `path` a JSON pointer; `arg` an
 * index, "end" or a key; `value` JSON, or "". All borrowed. */
struct task {
	const char *op;
	size_t doc;
	const char *path, *arg, *value;
};

/* Adds the edit to the batch: what the splice functions return. */
int task_run(struct splices *batch, const struct task *task, struct err *err);

/* The node at `path`, through aliases; TREE_NONE with a reason. */
uint32_t task_find(const struct tree *tree, const struct task *task, struct err *err);

struct value *task_read_value(const char *json, struct err *err);	/* yours, or NULL */

#endif
