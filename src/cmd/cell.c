/*
 * Changes of cards and cells, as the commands on them share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cell.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

bool
cell_is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

bool
cell_is_number(const char *text)
{
	size_t whole, part = 0;

	if (*text == '-' || *text == '+')
		text++;
	whole = strspn(text, "0123456789");
	text += whole;
	if (*text == '.') {
		part = strspn(text + 1, "0123456789");
		text += part + 1;
		if (part == 0)
			return false;
	}
	return *text == '\0' && whole > 0 && whole + part < 16;
}

/* A number without help of the locale, whose decimal point may be a comma. */
static double
number_of(const char *text)
{
	bool minus = *text == '-';
	double number = 0, unit = 1;

	for (text += *text == '-' || *text == '+'; *text != '\0' && *text != '.'; text++)
		number = number * 10 + (*text - '0');
	for (text += *text == '.'; *text != '\0'; text++)
		number += (*text - '0') * (unit /= 10);
	return minus ? -number : number;
}

void
cell_add_number(struct str *out, double number)
{
	size_t at = out->len;

	str_add_format(out, "%.15g", number);
	for (; at < out->len; at++)
		if (strchr("0123456789-+e", out->s[at]) == NULL)
			out->s[at] = '.';
}

static void
say_outside(struct editor *editor, const char *text)
{
	double low, high;

	lane_scale(place_journey(editor), &low, &high);
	if (number_of(text) < low || number_of(text) > high)
		text_say_also(editor, _("%s is outside the scale from %g to %g; it is kept "
			"and drawn at the edge."), text, low, high);
}

/* A text as the lane writes it; NULL where the lane does not take it. */
static struct value *
text_value(struct editor *editor, const struct cell_place *place, const char *text,
	struct err *err)
{
	if (place->kind != LANE_LEVEL)
		return value_new_text(text);
	if (!cell_is_number(text)) {
		err_set(err, ERR_RULE, N_("the lane “%s” holds levels, and “%s” is no number"),
			"tt", place->key, text);
		return NULL;
	}
	say_outside(editor, text);
	return value_new_plain(*text == '+' ? text + 1 : text);
}

int
cell_set_text(struct editor *editor, const struct cell_place *place, node_id card,
	const char *text, struct err *err)
{
	struct value *value = text_value(editor, place, text, err);

	if (value == NULL)
		return -1;
	if (value_equal(journey_get(place_journey(editor), card, KEY_TEXT), value)) {
		value_free(value);
		return 0;
	}
	return document_set(editor->document, card, "text", value, err);
}

node_id
cell_add(struct editor *editor, const struct cell_place *place, const char *text,
	size_t index, struct err *err)
{
	struct value *value = text_value(editor, place, text, err);
	node_id card;

	if (value == NULL)
		return NODE_NONE;
	if (cell_show_lane(editor, place, err) != 0) {
		value_free(value);
		return NODE_NONE;
	}
	card = document_insert(editor->document, NODE_CARD, place->owner, place->key, index, err);
	if (card == NODE_NONE)
		value_free(value);
	else if (document_set(editor->document, card, "text", value, err) != 0)
		card = NODE_NONE;
	if (card != NODE_NONE)
		cell_say_hidden(editor, place);
	return card;
}

int
cell_empty(struct editor *editor, const struct cell_place *place, struct err *err)
{
	node_id card;

	while ((card = journey_child(place_journey(editor), place->owner, place->lane, 0))
		!= NODE_NONE)
		if (document_remove(editor->document, card, err) != 0)
			return -1;
	return 0;
}

void
cell_say_hidden(struct editor *editor, const struct cell_place *place)
{
	const struct lanes *lanes = document_lanes(editor->document);
	size_t i;

	if (place->owner == NODE_ROOT)
		return;
	for (i = 0; i < lanes->count; i++)
		if (lanes->v[i].key == place->lane && !lanes->v[i].hidden)
			return;
	text_say_also(editor, _("The lane “%s” is not among those that this map shows; "
		"what stands there is kept."), place->key);
}

int
cell_check_odd(struct editor *editor, const struct cell_place *place, struct err *err)
{
	if (journey_get(place_journey(editor), place->owner, place->lane) == NULL)
		return 0;
	err_set(err, ERR_REFUSED, N_("the cell “%s” of “%s” holds a value that is no card"), "tt",
		place->key, place_name(editor, place->owner));
	err_set_hint(err, N_("set replaces it"));
	return -1;
}
