/*
 * One revision of a journey's story as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "changes_json.h"
#include "format/story.h"
#include "model/summary.h"
#include "model/sums.h"

/* The words of an author may be any bytes; what is no UTF-8 has no JSON. */
static json_t *
text_of(const char *text)
{
	json_t *json = json_string(text);

	return json != NULL ? json : json_string("?");
}

static json_t *
level_of(double level)
{
	return isnan(level) ? json_null() : json_real(round(level * 1000) / 1000);
}

/* The level of each touchpoint, and their mean. */
static void
put_curve(json_t *object, const struct journey *journey)
{
	json_t *curve = json_array();
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k))
		    != NODE_NONE; k++)
			json_array_append_new(curve, level_of(summary_level(journey, touchpoint)));
	changes_json_put(object, "curve", curve);
	changes_json_put(object, "emotion", level_of(sums_of(journey).emotion));
}

void
story_write_json(const struct story_row *row, struct str *out)
{
	json_t *object = json_object();

	changes_json_put(object, "commit", text_of(row->commit));
	changes_json_put(object, "date", text_of(row->date));
	changes_json_put(object, "author", text_of(row->author));
	changes_json_put(object, "subject", text_of(row->subject));
	changes_json_put(object, "path", text_of(row->path));
	if (row->merge)
		changes_json_put(object, "merge", json_true());
	if (row->trouble != NULL)
		changes_json_put(object, "error", text_of(row->trouble));
	if (row->journey != NULL)
		put_curve(object, row->journey);
	if (row->changes != NULL) {
		changes_json_put(object, "sum", changes_json_sum(row->changes));
		changes_json_put(object, "changes", changes_json_list(row->changes));
	}
	changes_json_write(object, out);
}
