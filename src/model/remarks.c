/*
 * Threads of comments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/remarks.h"

bool
remark_is_answer(const struct journey *journey, node_id comment)
{
	return journey_truth(journey, comment, KEY_ANSWER) && journey_index(journey, comment) > 0;
}

node_id
remark_of(const struct journey *journey, node_id comment)
{
	while (remark_is_answer(journey, comment))
		comment = journey_child(journey, journey_parent(journey, comment), KEY_COMMENTS,
		    journey_index(journey, comment) - 1);
	return comment;
}

node_id
remark_next_answer(const struct journey *journey, node_id comment)
{
	node_id next = journey_child(journey, journey_parent(journey, comment), KEY_COMMENTS,
	    journey_index(journey, comment) + 1);

	return next != NODE_NONE && remark_is_answer(journey, next) ? next : NODE_NONE;
}

bool
remark_is_done(const struct journey *journey, node_id comment)
{
	return journey_truth(journey, remark_of(journey, comment), KEY_DONE);
}

size_t
remarks_open(const struct journey *journey, node_id touchpoint)
{
	size_t open = 0;
	node_id comment;

	for (size_t i = 0; (comment = journey_child(journey, touchpoint, KEY_COMMENTS, i)) !=
	    NODE_NONE; i++)
		open += !remark_is_answer(journey, comment) &&
		    !journey_truth(journey, comment, KEY_DONE);
	return open;
}
