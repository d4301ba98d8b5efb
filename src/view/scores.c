/*
 * The lines of the walks lane: means and trends of a touchpoint's scores.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "scores.h"

#include "base/err.h"
#include "cell.h"

/* Adds "4.3↑ (2)": mean, trend from the first to the last, how many. */
static void
add_mean(struct block *block, const struct look *look, const char *label,
	const struct walk_score *scores, size_t count, bool own, int columns, size_t most)
{
	const struct walk_score *first = NULL, *last = NULL;
	struct str text = { 0 };
	double sum = 0;
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (scores[i].own != own)
			continue;
		if (first == NULL)
			first = &scores[i];
		last = &scores[i];
		sum += scores[i].score;
		n++;
	}
	if (n == 0)
		return;
	str_add_format(&text, "%.1f", sum / (double)n);
	if (last->score != first->score)
		str_add(&text, theme_glyph(last->score > first->score ?
		    GLYPH_ARROW_UP : GLYPH_ARROW_DOWN, look->ascii));
	if (n > 1)
		str_add_format(&text, " (%zu)", n);
	block_add(block, &(struct block_item){ .text = label, .marks = str_text(&text),
		.lead = BLOCK_NO_LEAD, .style = STYLE_HINT }, columns, most);
	str_clear(&text);
}

void
scores_fill(struct block *block, const struct look *look, node_id touchpoint, int columns,
	size_t most)
{
	size_t count;
	const struct walk_score *scores = walks_of(look->walks, touchpoint, &count);

	add_mean(block, look, look_word(look, N_("guests")), scores, count, false, columns, most);
	add_mean(block, look, look_word(look, N_("team")), scores, count, true, columns, most);
}
