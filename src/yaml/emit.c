/*
 * New content, written in the way that the file writes the like of it.
 *
 * A value is as deep as the map that it comes from, so recursion is bounded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/emit.h"

#include <string.h>

bool
emit_is_block(const struct value *value)
{
	return value->kind != VALUE_TEXT && value_count(value) > 0;
}

/* A text that stands in a collection at `column`. */
static void
add_text(struct str *out, const struct value *value, size_t column, bool at_root,
	const struct habits *habits)
{
	struct scalar_place place = {
		.quote = habits->careful ? '"' : habits->quote, .always = habits->text_quote,
		.eol = habits->eol, .indent = habits->careful ? 0 : column + habits->step,
		.parent = column, .at_root = at_root
	};

	if (habits->step < 2 && place.indent > 0)
		place.indent = column + 2;
	scalar_add(out, value_text(value), strlen(value_text(value)), value->plain, &place);
}

static void
add_flow_text(struct str *out, const char *text, bool typed, bool is_key,
	const struct habits *habits)
{
	struct scalar_place place = {
		.in_flow = true, .is_key = is_key, .quote = habits->careful ? '"' : habits->quote,
		.always = is_key ? habits->key_quote : habits->text_quote, .eol = habits->eol
	};

	scalar_add(out, text, strlen(text), typed, &place);
}

static void
add_key(struct str *out, const char *key, const struct habits *habits)
{
	struct scalar_place place = {
		.is_key = true, .quote = habits->careful ? '"' : habits->quote,
		.always = habits->key_quote, .eol = habits->eol
	};

	scalar_add(out, key, strlen(key), false, &place);
}

void
emit_flow_entry(struct str *out, const char *key, const struct value *value,
	const struct habits *habits)
{
	add_flow_text(out, key, false, true, habits);
	str_add(out, ": ");
	emit_flow(out, value, habits);
}

void
emit_flow(struct str *out, const struct value *value, const struct habits *habits)
{
	bool map = value->kind == VALUE_MAP;
	size_t i;

	if (value->kind == VALUE_TEXT) {
		add_flow_text(out, value_text(value), value->plain, false, habits);
		return;
	}
	str_add_char(out, map ? '{' : '[');
	for (i = 0; i < value_count(value); i++) {
		if (i > 0)
			str_add(out, ", ");
		if (map)
			emit_flow_entry(out, value_key(value, i), value_item(value, i), habits);
		else
			emit_flow(out, value_item(value, i), habits);
	}
	str_add_char(out, map ? '}' : ']');
}

/* The lines of a collection at `column`; the first one begins where `out`
 * stands. */
static void
add_lines(struct str *out, const struct value *value, size_t column,
	const struct habits *habits)
{
	struct habits inner = *habits;
	size_t i;

	inner.flow = false;
	inner.own_dash = 0;
	for (i = 0; i < value_count(value); i++) {
		if (i > 0) {
			str_add(out, habits->eol);
			str_add_times(out, ' ', column);
		}
		if (value->kind == VALUE_MAP) {
			emit_entry(out, value_key(value, i), value_item(value, i), column, &inner);
		} else {
			str_add_char(out, '-');
			emit_behind_dash(out, value_item(value, i), column, &inner);
		}
	}
}

/* Nothing at all for an empty typed text. */
static bool
is_nothing(const struct value *value)
{
	return value->kind == VALUE_TEXT && value->plain && value_text(value)[0] == '\0';
}

void
emit_behind_key(struct str *out, const struct value *value, size_t column,
	const struct habits *habits)
{
	size_t inner = column + (value->kind == VALUE_LIST ? habits->offset : habits->step);

	if (is_nothing(value))
		return;
	if (emit_is_block(value)) {
		str_add(out, habits->eol);
		str_add_times(out, ' ', inner);
		add_lines(out, value, inner, habits);
		return;
	}
	str_add_char(out, ' ');
	if (value->kind == VALUE_TEXT)
		add_text(out, value, column, false, habits);
	else
		emit_flow(out, value, habits);
}

void
emit_behind_dash(struct str *out, const struct value *value, size_t column,
	const struct habits *habits)
{
	size_t dash = habits->own_dash > 0 ? habits->own_dash : habits->dash;

	if (is_nothing(value))
		return;
	str_add_times(out, ' ', dash - 1);
	if (value->kind == VALUE_TEXT)
		add_text(out, value, column, false, habits);
	else if (value_count(value) == 0 || habits->flow)
		emit_flow(out, value, habits);
	else
		add_lines(out, value, column + dash, habits);
}

void
emit_root(struct str *out, const struct value *value, const struct habits *habits)
{
	if (value->kind == VALUE_TEXT)
		add_text(out, value, 0, true, habits);
	else if (value_count(value) == 0)
		emit_flow(out, value, habits);
	else
		add_lines(out, value, 0, habits);
}

void
emit_entry(struct str *out, const char *key, const struct value *value, size_t column,
	const struct habits *habits)
{
	add_key(out, key, habits);
	str_add_char(out, ':');
	emit_behind_key(out, value, column, habits);
}
