/*
 * What the heading of a touchpoint says: its name and signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include <string.h>

#include "base/err.h"
#include "levels.h"
#include "model/remarks.h"
#include "view/zoom.h"

static void
add_sign(const struct map *map, struct str *marks, enum glyph glyph)
{
	if (marks->len > 0)
		str_add_char(marks, ' ');
	str_add(marks, theme_smiley(glyph, map->ascii, map->smileys));
}

/* The share of customers who leave here. */
static void
add_exit(const struct map *map, struct str *marks, node_id touchpoint)
{
	size_t count = journey_count(map->journey, touchpoint, KEY_NEXT);

	for (size_t i = 0; i < count; i++) {
		node_id flow = journey_child(map->journey, touchpoint, KEY_NEXT, i);
		const char *share = journey_text(map->journey, flow, KEY_SHARE);

		if (strcmp(journey_text(map->journey, flow, KEY_TO), "exit") != 0)
			continue;
		add_sign(map, marks, GLYPH_EXIT);
		str_add(marks, share);
		if (share[0] != '\0')
			str_add_char(marks, '%');
	}
}

/* The smiley of a touchpoint where no curve on the map shows it. */
static void
add_smiley(const struct map *map, struct str *marks, node_id touchpoint)
{
	enum style style;
	double level;

	for (size_t i = 0; i < map->lanes.count; i++)
		if (map->lanes.v[i].key == KEY_EMOTION)
			return;
	if (journey_number(map->journey, journey_child(map->journey, touchpoint, KEY_EMOTION, 0),
	    KEY_TEXT, &level))
		add_sign(map, marks, levels_smiley(map, level, &style));
}

/* In the place of the touchpoints of a folded phase: how many they are. */
static void
fill_folded(struct map *map, struct block *block, size_t column, int columns)
{
	node_id phase = map->bands[map->columns[column].band].phase;
	struct look look = map_look(map);
	struct str text = { 0 };

	if (!map_is_folded(map, phase))
		return;
	str_add_format(&text, "+%zu", journey_count(map->journey, phase, KEY_TOUCHPOINTS));
	if (!columns_is_strip(map, column))
		str_add_format(&text, " %s", look_word(&look, N_("folded")));
	block_add(block, &(struct block_item){ .text = str_text(&text), .lead = BLOCK_NO_LEAD,
		.style = STYLE_MORE }, columns, 0);
	str_clear(&text);
}

void
heading_fill(struct map *map, struct block *block, size_t column, int columns)
{
	node_id touchpoint = map->columns[column].touchpoint;
	struct str marks = { 0 };
	size_t comments;

	block_empty(block);
	if (touchpoint == NODE_NONE) {
		fill_folded(map, block, column, columns);
		return;
	}
	if (journey_get(map->journey, touchpoint, KEY_CONFLICT) != NULL)
		add_sign(map, &marks, GLYPH_CONFLICT);
	if (journey_truth(map->journey, touchpoint, KEY_STAR))
		add_sign(map, &marks, GLYPH_STAR);
	if (journey_count(map->journey, touchpoint, KEY_EMOTION) > 0)
		add_smiley(map, &marks, touchpoint);
	if (journey_get(map->journey, touchpoint, KEY_JOURNEY) != NULL)
		add_sign(map, &marks, GLYPH_LINK);
	comments = remarks_open(map->journey, touchpoint);
	if (comments > 0) {
		add_sign(map, &marks, GLYPH_COMMENT);
		str_add_format(&marks, "%zu", comments);
	}
	add_exit(map, &marks, touchpoint);
	block_add(block, &(struct block_item){
		.text = journey_text(map->journey, touchpoint, KEY_NAME),
		.marks = str_text(&marks), .lead = BLOCK_NO_LEAD, .style = STYLE_TOUCHPOINT,
	}, columns, 0);
	str_clear(&marks);
}
