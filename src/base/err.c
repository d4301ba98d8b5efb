/*
 * What went wrong, in words that can still be translated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A message holds the beginning of a text; a file can have one of a megabyte. */
char *
err_cut(const char *text)
{
	static const char cut[] = "\xe2\x80\xa6";
	size_t most = ERR_ARG_MAX;
	char *copy;

	if (strnlen(text, most + 1) <= most)
		return NULL;
	while (most > 0 && ((unsigned char)text[most] & 0xc0) == 0x80)
		most--;
	copy = mem_alloc(most + sizeof cut);
	memcpy(copy, text, most);
	memcpy(copy + most, cut, sizeof cut);
	return copy;
}

static char *
arg_copy(const char *text)
{
	char *cut = err_cut(text);

	return cut != NULL ? cut : mem_text(text);
}

static char *
arg_take(char letter, va_list *list)
{
	char digits[24];

	if (letter == 'n') {
		snprintf(digits, sizeof digits, "%zu", va_arg(*list, size_t));
		return mem_text(digits);
	}
	assert(letter == 't' || letter == 'w');
	return arg_copy(va_arg(*list, const char *));
}

/* The error to fill: `err` itself, or a new one at the chain's end; NULL when
 * the chain is full. */
static struct err *
chain_slot(struct err *err)
{
	size_t count = 1;

	if (err->kind == ERR_NONE)
		return err;
	for (; err->next != NULL; err = err->next)
		count++;
	if (count >= ERR_CHAIN_MAX)
		return NULL;
	err->next = mem_zero(1, sizeof *err);
	return err->next;
}

static void
err_fill(struct err *err, enum err_kind kind, size_t line, size_t column,
	const char *message, const char *args, va_list *list)
{
	size_t i;

	err = chain_slot(err);
	if (err == NULL)
		return;
	err->kind = kind;
	err->message = message;
	err->line = line;
	err->column = column;
	for (i = 0; args != NULL && args[i] != '\0'; i++) {
		assert(i < ERR_ARGS_MAX);
		err->arg[i] = arg_take(args[i], list);
		if (args[i] == 'w')
			err->words |= 1u << i;
	}
}

int
err_set(struct err *err, enum err_kind kind, const char *message, const char *args, ...)
{
	va_list list;

	if (err == NULL)
		return -1;
	va_start(list, args);
	err_fill(err, kind, 0, 0, message, args, &list);
	va_end(list);
	return -1;
}

int
err_set_at(struct err *err, enum err_kind kind, size_t line, size_t column,
	const char *message, const char *args, ...)
{
	va_list list;

	if (err == NULL)
		return -1;
	va_start(list, args);
	err_fill(err, kind, line, column, message, args, &list);
	va_end(list);
	return -1;
}

static struct err *
chain_last(struct err *err)
{
	while (err->next != NULL)
		err = err->next;
	return err;
}

int
err_set_memory(struct err *err)
{
	return err_set(err, ERR_SYSTEM, N_("there is not enough memory"), NULL);
}

int
err_set_system(struct err *err, int number, const char *message, const char *path)
{
	struct err *last;

	err_set(err, ERR_SYSTEM, message, "t", path);
	if (err == NULL)
		return -1;
	last = chain_last(err);
	free(last->arg[ERR_ARGS_MAX - 1]);
	last->arg[ERR_ARGS_MAX - 1] = mem_text(strerror(number));
	return -1;
}

void
err_set_hint(struct err *err, const char *hint)
{
	if (err != NULL)
		chain_last(err)->hint = hint;
}

void
err_set_file(struct err *err, const char *file)
{
	for (; err != NULL; err = err->next)
		if (err->kind != ERR_NONE && err->file == NULL)
			err->file = mem_text(file);
}

bool
err_is_set(const struct err *err)
{
	return err != NULL && err->kind != ERR_NONE;
}

size_t
err_count(const struct err *err)
{
	size_t count = 0;

	for (; err_is_set(err); err = err->next)
		count++;
	return count;
}

static void
err_free_parts(struct err *err)
{
	size_t i;

	for (i = 0; i < ERR_ARGS_MAX; i++)
		free(err->arg[i]);
	free(err->file);
}

void
err_clear(struct err *err)
{
	struct err *next, *more;

	if (err == NULL)
		return;
	for (more = err->next; more != NULL; more = next) {
		next = more->next;
		err_free_parts(more);
		free(more);
	}
	err_free_parts(err);
	*err = (struct err){ 0 };
}

void
err_move(struct err *to, struct err *from)
{
	if (to == NULL) {
		err_clear(from);
		return;
	}
	err_clear(to);
	*to = *from;
	*from = (struct err){ 0 };
}

void
err_append(struct err *to, struct err *from)
{
	struct err *slot = to != NULL && err_is_set(from) ? chain_slot(to) : NULL;

	if (slot == NULL) {
		err_clear(from);
		return;
	}
	*slot = *from;
	*from = (struct err){ 0 };
}

static const char *
err_arg(const struct err *err, size_t i, const char *(*translate)(const char *))
{
	if (i >= ERR_ARGS_MAX || err->arg[i] == NULL)
		return "";
	if ((err->words & 1u << i) != 0 && translate != NULL)
		return translate(err->arg[i]);
	return err->arg[i];
}

/* Understands %s, %1$s to %4$s (translations may change the order) and %%. */
void
err_format(const struct err *err, const char *(*translate)(const char *), struct str *out)
{
	const char *p = err->message;
	size_t next = 0;

	if (p == NULL)
		return;
	if (translate != NULL)
		p = translate(p);
	for (; *p != '\0'; p++) {
		if (p[0] == '%' && p[1] == 's') {
			str_add(out, err_arg(err, next++, translate));
			p++;
		} else if (p[0] == '%' && p[1] >= '1' && p[1] <= '4' && p[2] == '$' && p[3] == 's') {
			str_add(out, err_arg(err, (size_t)(p[1] - '1'), translate));
			p += 3;
		} else if (p[0] == '%' && p[1] == '%') {
			str_add_char(out, *p++);
		} else {
			const char *stop = strchr(p + 1, '%');
			size_t plain = stop != NULL ? (size_t)(stop - p) : strlen(p);

			str_add_n(out, p, plain);
			p += plain - 1;
		}
	}
	if (err->kind == ERR_SYSTEM && err->arg[ERR_ARGS_MAX - 1] != NULL)
		str_add_format(out, ": %s", err->arg[ERR_ARGS_MAX - 1]);
}
