/*
 * One edit as words: a path, an argument and a value in JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "task.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/value.h"
#include "yaml/node.h"

static int
complain(struct err *err, const char *message)
{
	return err_set(err, ERR_USAGE, message, "");
}

/* ---- JSON to a value ---- */

static struct value *
from_real(double real)
{
	char text[40];
	int digits;

	for (digits = 1; digits < 18; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, real);
		if (strtod(text, NULL) == real)
			break;
	}
	if (strpbrk(text, ".en") == NULL)
		snprintf(text, sizeof text, "%.1f", real);
	return value_new_plain(text);
}

static struct value *
from_json(const json_t *json)
{
	struct value *value;
	char text[32];
	const char *key;
	size_t i;
	json_t *item;

	switch (json_typeof(json)) {
	case JSON_OBJECT:
		value = value_new_map();
		json_object_foreach((json_t *)json, key, item)
			value_put(value, key, from_json(item));
		return value;
	case JSON_ARRAY:
		value = value_new_list();
		json_array_foreach(json, i, item)
			value_add(value, from_json(item));
		return value;
	case JSON_STRING:
		return value_new_text_n(json_string_value(json), json_string_length(json));
	case JSON_INTEGER:
		snprintf(text, sizeof text, "%" JSON_INTEGER_FORMAT, json_integer_value(json));
		return value_new_plain(text);
	case JSON_REAL:
		return from_real(json_real_value(json));
	case JSON_TRUE:
		return value_new_plain("true");
	case JSON_FALSE:
		return value_new_plain("false");
	case JSON_NULL:
		break;
	}
	return value_new_plain("");
}

struct value *
task_read_value(const char *text, struct err *err)
{
	json_error_t error;
	json_t *json = json_loads(text, JSON_DECODE_ANY, &error);
	struct value *value;

	if (json == NULL) {
		complain(err, "VALUE is no JSON");
		return NULL;
	}
	value = from_json(json);
	json_decref(json);
	return value;
}

/* ---- the path ---- */

static char *
next_step(const char **path)
{
	struct str out = { .s = NULL };
	const char *p = *path + 1;

	for (; *p != '\0' && *p != '/'; p++) {
		if (p[0] == '~' && (p[1] == '0' || p[1] == '1'))
			str_add_char(&out, *++p == '1' ? '/' : '~');
		else
			str_add_char(&out, *p);
	}
	*path = p;
	str_add_char(&out, '\0');
	return str_take(&out);
}

static uint32_t
step_down(const struct tree *tree, uint32_t node, const char *step)
{
	uint32_t found, other;
	char *end;

	if (tree->nodes[node].kind == TREE_SEQUENCE) {
		unsigned long index = strtoul(step, &end, 10);

		return *step == '\0' || *end != '\0' ? TREE_NONE : tree_item(tree, node, index);
	}
	found = tree_find(tree, node, step);
	if (found == TREE_NONE)
		return TREE_NONE;
	for (other = tree_first(tree, node); other != TREE_NONE;
	    other = tree_next(tree, tree_next(tree, other))) {
		if (other != found && strcmp(tree_text(tree, other, NULL), step) == 0)
			return TREE_NONE;	/* which one is meant? */
	}
	return tree_value(tree, found);
}

uint32_t
task_find(const struct tree *tree, const struct task *task, struct err *err)
{
	uint32_t node = tree_root(tree, task->doc);
	const char *path = task->path;
	char *step;

	while (node != TREE_NONE && *path == '/') {
		node = tree_target(tree, node);
		step = next_step(&path);
		node = step_down(tree, node, step);
		free(step);
	}
	if (node == TREE_NONE)
		complain(err, "PATH leads nowhere, or to a key that is there twice");
	return node;
}

/* ---- the edit ---- */

static size_t
index_of(const char *arg)
{
	return strcmp(arg, "end") == 0 ? SIZE_MAX : strtoul(arg, NULL, 10);
}

static int
edit(struct splices *batch, const struct task *task,
	const struct value *value, struct err *err)
{
	const struct tree *tree = batch->tree;
	uint32_t node = task_find(tree, task, err);

	if (node == TREE_NONE)
		return -1;
	if (value == NULL && strcmp(task->op, "delete") != 0 &&
	    strcmp(task->op, "move") != 0)
		return complain(err, "VALUE is missing");
	if (strcmp(task->op, "set") == 0)
		return splice_set(batch, node, value, err);
	if (strcmp(task->op, "insert") == 0)
		return splice_insert(batch, tree_target(tree, node), index_of(task->arg),
			value, err);
	if (strcmp(task->op, "addkey") == 0)
		return splice_add_key(batch, tree_target(tree, node), task->arg, value,
			TREE_NONE, err);
	if (strcmp(task->op, "delete") == 0)
		return splice_delete(batch, node, err);
	if (strcmp(task->op, "move") == 0)
		return splice_move(batch, node, tree->nodes[node].parent,
			index_of(task->arg), err);
	return complain(err, "OP must be set, insert, delete, move or addkey");
}

int
task_run(struct splices *batch, const struct task *task, struct err *err)
{
	struct value *value = NULL;
	int result;

	if (task->value[0] != '\0') {
		value = task_read_value(task->value, err);
		if (value == NULL)
			return -1;
	}
	result = edit(batch, task, value, err);
	value_free(value);
	return result;
}
