/*
 * What was cut or copied as a text for other programs: the user's clipboard.
 *
 * Cards are lines; a touchpoint is its name and below it what stands in its
 * lanes, a phase its name and its touchpoints.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "outward.h"

#include <stdlib.h>
#include <string.h>

#include "base/shown.h"
#include "base/utf8.h"
#include "cmd/settings.h"
#include "place.h"
#include "text.h"

/* Terminals take some 100 000 bytes of base64 at once, and drop what is longer. */
#define BYTES_MAX 74000

/* Adds a text on one line. What nobody sees is left out: it is to be pasted where
 * it may mean something, as in a shell. */
static void
add_text(struct str *out, const char *text)
{
	struct shown_before before = { 0 };
	size_t left = strlen(text), used;
	uint32_t point;

	for (; left > 0; text += used, left -= used) {
		bool blank = strchr("\n\r\t", *text) != NULL;

		used = utf8_decode(text, left, &point);
		if (blank)
			str_add_char(out, ' ');
		else if (shown_next(&before, &point) != SHOWN_MARK)
			str_add_n(out, text, used);
	}
}

static const char *
attribute(const struct value *tree, const char *key)
{
	const struct value *value = value_get(value_get(tree, "attributes"), key);

	return value != NULL && value->kind == VALUE_TEXT ? value_text(value) : "";
}

static void
add_line(struct str *out, const char *label, const struct value *tree, const char *key)
{
	if (*label != '\0') {
		add_text(out, label);
		str_add(out, ": ");
	}
	add_text(out, attribute(tree, key));
	if (*label != '\0' && *attribute(tree, "persona") != '\0') {
		str_add(out, " (");
		add_text(out, attribute(tree, "persona"));
		str_add_char(out, ')');
	}
	str_add_char(out, '\n');
}

/* The lanes of a touchpoint or phase, in the map's order. */
static void
add_lanes(struct editor *editor, struct str *out, const struct value *slots)
{
	const struct lanes *lanes = document_lanes(editor->document);
	const struct journey *journey = place_journey(editor);
	const struct value *cards;
	size_t i, j;

	for (i = 0; i < lanes->count; i++) {
		const struct lane *lane = &lanes->v[i];

		cards = value_get(slots, journey_key_name(journey, lane->key));
		for (j = 0; cards != NULL && j < value_count(cards); j++)
			add_line(out, lane->translate ? text_translate(lane->label) : lane->label,
				value_item(cards, j), "text");
	}
}

static void
add_heading(struct editor *editor, struct str *out, const struct value *tree)
{
	const struct value *slots = value_get(tree, "slots");
	const struct value *touchpoints = value_get(slots, key_name(KEY_TOUCHPOINTS));
	size_t i;

	add_line(out, "", tree, "name");
	add_lanes(editor, out, slots);
	for (i = 0; touchpoints != NULL && i < value_count(touchpoints); i++) {
		str_add_char(out, '\n');
		add_heading(editor, out, value_item(touchpoints, i));
	}
}

void
outward_offer(struct editor *editor, const struct clip *clip)
{
	struct str out = { 0 };
	size_t i;

	free(editor->outward);
	editor->outward = NULL;
	if (!editor->settings->clipboard || !editor->has_screen)
		return;
	for (i = 0; i < clip->count; i++) {
		if (clip->kind == NODE_CARD)
			add_line(&out, "", clip->items[i].tree, "text");
		else
			add_heading(editor, &out, clip->items[i].tree);
	}
	if (clip->count == 1 && clip->kind == NODE_CARD)
		str_cut(&out, out.len - 1);
	if (out.len > BYTES_MAX)
		text_say_also(editor, "%s", _("It is too long for the terminal's clipboard."));
	else if (out.len > 0)
		editor->outward = str_take(&out);
	str_clear(&out);
}
