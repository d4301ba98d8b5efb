/*
 * Touchpoints to other rows and phases of the matrix, other lines of the flow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "cross.h"
#include "grid.h"
#include "here.h"
#include "model/groups.h"
#include "text.h"
#include "view/matrix.h"

bool
cross_is_open(const struct editor *editor)
{
	return editor->sheet != NULL && matrix_lane(editor->sheet) != KEY_NONE;
}

static void
read_rows(const struct editor *editor, struct groups *groups)
{
	groups_read(groups, place_journey(editor), matrix_lane(editor->sheet));
}

/* What stands for a touchpoint at a stop, where it may stand several times. */
static const struct member *
member_at(const struct groups *groups, const struct stop *stop)
{
	const struct member *member = groups_of(groups, stop->node);

	return member != NULL ? member + stop->entry : NULL;
}

size_t
cross_row(const struct editor *editor, const struct stop *stop)
{
	struct groups groups = { 0 };
	const struct member *member;
	size_t row = stop->entry;

	if (stop->key == KEY_NONE) {
		read_rows(editor, &groups);
		member = member_at(&groups, stop);
		row = member != NULL ? member->group + 1 : 0;
		groups_clear(&groups);
	}
	return row;
}

void
cross_add_line(const struct editor *editor, size_t row, struct str *line)
{
	struct groups groups = { 0 };

	read_rows(editor, &groups);
	if (row > 0 && row <= groups.count && *groups.v[row - 1].name != '\0') {
		str_add_format(line, " ; set . %s ", key_name(matrix_lane(editor->sheet)));
		args_quote(groups.v[row - 1].name, line);
	}
	groups_clear(&groups);
}

/* Puts the touchpoint of a member into the row of a name; "" is that of those
 * without one. The names of other rows that it has stay. */
static int
put_into(struct editor *editor, const struct member *member, const char *name, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	key_id lane = matrix_lane(editor->sheet);
	struct cell_place place = { member->touchpoint, lane, journey_key_name(journey, lane),
		lane_kind_of(journey, lane) };
	bool own = member->card != NODE_NONE &&
	    journey_parent(journey, member->card) == member->touchpoint;

	if (*name == '\0' && member->card != NODE_NONE && !own)
		return err_set(err, ERR_RULE, N_("“%s” has its name from its phase"), "t",
			place_name(editor, member->touchpoint));
	if (cell_check_odd(editor, &place, err) != 0)
		return -1;
	if (*name == '\0')
		return own ? document_remove(editor->document, member->card, err) : 0;
	if (own)
		return cell_set_text(editor, &place, member->card, name, err);
	return cell_add(editor, &place, name, (size_t)-1, err) != NODE_NONE ? 0 : -1;
}

/* The member under the cursor; NULL with an error. */
static const struct member *
member_here(struct editor *editor, const struct groups *groups, struct err *err)
{
	struct stop stop = here_stop(editor);
	const struct member *member = NULL;

	if (stop.node != NODE_NONE && stop.key == KEY_NONE)
		member = member_at(groups, &stop);
	if (member == NULL)
		err_set(err, ERR_RULE, N_("there is no %s under the cursor"), "w",
			N_("touchpoint"));
	return member;
}

static bool
is_in_row(const struct groups *groups, node_id touchpoint, size_t row)
{
	const struct member *member = groups_of(groups, touchpoint);
	const struct member *end = groups->members + groups->member_count;

	for (; member < end && member->touchpoint == touchpoint; member++)
		if (member->group == row)
			return true;
	return false;
}

/* Into the row above or below; over those it stands in already. */
static int
shift_row(struct editor *editor, const struct groups *groups, const struct member *member,
	bool down, struct err *err)
{
	size_t row = member->group;
	node_id touchpoint = member->touchpoint;
	char *name;
	int result;

	do {
		if (down ? row + 1 >= groups->count : row == 0) {
			text_say(editor, down ? _("There is no row below this one.") :
				_("There is no row above this one."));
			return 0;
		}
		row = down ? row + 1 : row - 1;
	} while (is_in_row(groups, touchpoint, row));
	name = mem_text(groups->v[row].name);
	result = put_into(editor, member, name, err);
	free(name);
	if (result == 0)
		here_go(editor, touchpoint);
	return result;
}

/* Into the phase beside: where it is nearest to where it was. */
static int
shift_phase(struct editor *editor, const struct member *member, bool right, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	size_t at = right ? member->phase + 1 : member->phase - 1;
	struct grid_place place = { NODE_NONE, right ? 0 : (size_t)-1 };
	node_id touchpoint = member->touchpoint;

	if (right || member->phase > 0)
		place.parent = journey_child(journey, NODE_ROOT, KEY_PHASES, at);
	if (place.parent == NODE_NONE) {
		text_say(editor, right ? _("There is no phase after this one.") :
			_("There is no phase before this one."));
		return 0;
	}
	if (grid_move(editor, touchpoint, place, err) != 0)
		return -1;
	here_go(editor, touchpoint);
	return 0;
}

int
cross_shift(struct editor *editor, const char *where, struct err *err)
{
	struct groups groups = { 0 };
	const struct member *member;
	int result = -1;

	read_rows(editor, &groups);
	member = member_here(editor, &groups, err);
	if (member != NULL)
		result = *where == 'u' || *where == 'd' ?
			shift_row(editor, &groups, member, *where == 'd', err) :
			shift_phase(editor, member, *where == 'r', err);
	groups_clear(&groups);
	return result;
}

int
cmd_cross(struct editor *editor, const struct args *args, struct err *err)
{
	const char *name = cell_is_blank(args->v[1]) ? "" : args->v[1];
	struct groups groups = { 0 };
	const struct member *member;
	int result = -1;

	if (!cross_is_open(editor))
		return err_set(err, ERR_RULE, N_("the view shows no channels or owners"), NULL);
	read_rows(editor, &groups);
	member = member_here(editor, &groups, err);
	if (member != NULL)
		result = put_into(editor, member, name, err);
	groups_clear(&groups);
	return result;
}
