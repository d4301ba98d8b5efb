/*
 * The commands of a vote with so many votes for each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ballot.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "commands.h"
#include "hinting.h"
#include "place.h"
#include "text.h"
#include "view/sheet.h"
#include "view/zoom.h"

static void
forget_turns(struct ballot *ballot)
{
	size_t i;

	for (i = 0; i < ballot->turn_count; i++) {
		free(ballot->turns[i].voter);
		tally_clear(&ballot->turns[i].given);
	}
	free(ballot->turns);
	ballot->turns = NULL;
	ballot->turn_count = ballot->turn_room = 0;
}

void
ballot_free(struct ballot *ballot)
{
	if (ballot == NULL)
		return;
	forget_turns(ballot);
	free(ballot->voter);
	tally_clear(&ballot->before);
	free(ballot);
}

/* What the voter has left. */
static double
votes_left(const struct editor *editor)
{
	const struct ballot *ballot = editor->ballot;
	struct tally now = { 0 };
	double left;

	tally_read(&now, place_journey(editor));
	left = ballot->limit - tally_given(&ballot->before, &now);
	tally_clear(&now);
	return left;
}

int
ballot_check(const struct editor *editor, node_id card, double change, struct err *err)
{
	const struct ballot *ballot = editor->ballot;
	double votes = 0, left;

	if (ballot == NULL || ballot->limit == 0)
		return 0;
	journey_number(place_journey(editor), card, KEY_VOTES, &votes);
	if (change < 0 && votes + change < tally_of(&ballot->before, card))
		return err_set(err, ERR_RULE, N_("these votes are from others"), NULL);
	left = votes_left(editor);
	if (change > 0 && left > 0 && left < change)
		return err_set(err, ERR_RULE, N_("there are only %s votes left"), "n", (size_t)left);
	if (change > 0 && left < change) {
		err_set(err, ERR_RULE, N_("all votes are given"), NULL);
		err_set_hint(err, N_("V takes one back, voter NAME lets the next one vote"));
		return -1;
	}
	return 0;
}

void
ballot_say(struct editor *editor)
{
	const struct ballot *ballot = editor->ballot;

	if (ballot == NULL || ballot->limit == 0)
		return;
	if (ballot->voter != NULL)
		text_say(editor, _("%s: %g of %g votes left."), ballot->voter, votes_left(editor),
			ballot->limit);
	else
		text_say(editor, _("%g of %g votes left."), votes_left(editor), ballot->limit);
}

void
ballot_hide(struct editor *editor)
{
	const struct ballot *ballot = editor->ballot;
	const struct tally *secret = ballot != NULL && ballot->limit > 0 &&
		ballot->of == editor->document ? &ballot->before : NULL;

	map_hide_votes(editor->map, secret);
	if (editor->sheet != NULL)
		sheet_hide_votes(editor->sheet, secret);
}

/* The earlier turns of a voter, whatever the case of the name; NULL: none. */
static struct ballot_turn *
find_turn(const struct ballot *ballot, const char *voter)
{
	char *wanted = utf8_fold(voter);
	struct ballot_turn *found = NULL;
	size_t i;

	for (i = 0; i < ballot->turn_count && found == NULL; i++) {
		char *name = utf8_fold(ballot->turns[i].voter);

		if (strcmp(name, wanted) == 0)
			found = &ballot->turns[i];
		free(name);
	}
	free(wanted);
	return found;
}

/* Remembers what the voter whose turn it was has given. */
static void
end_turn(struct ballot *ballot, const struct journey *journey)
{
	struct ballot_turn *turn;

	if (ballot->voter == NULL)
		return;
	turn = find_turn(ballot, ballot->voter);
	if (turn == NULL) {
		vec_grow(ballot->turns, ballot->turn_count, ballot->turn_room);
		turn = &ballot->turns[ballot->turn_count++];
		*turn = (struct ballot_turn){ .voter = mem_text(ballot->voter) };
	}
	tally_read(&turn->given, journey);
	tally_subtract(&turn->given, &ballot->before);
}

/* Begins a turn: all votes so far are from others, but those that the same voter
 * has given before. */
static struct ballot *
begin_turn(struct editor *editor, const char *voter)
{
	const struct journey *journey = place_journey(editor);
	struct ballot *ballot = editor->ballot;
	const struct ballot_turn *turn;

	if (ballot == NULL)
		ballot = editor->ballot = mem_zero(1, sizeof *ballot);
	end_turn(ballot, journey);
	ballot->of = editor->document;
	free(ballot->voter);
	ballot->voter = voter != NULL ? mem_text(voter) : NULL;
	tally_read(&ballot->before, journey);
	turn = voter != NULL ? find_turn(ballot, voter) : NULL;
	if (turn != NULL)
		tally_subtract(&ballot->before, &turn->given);
	return ballot;
}

int
cmd_vote_limit(struct editor *editor, const struct args *args, struct err *err)
{
	bool was = editor->ballot != NULL && editor->ballot->limit > 0;
	struct str key = { 0 };
	size_t limit = 0;

	if (args->count > 1 && place_number(args->v[1], 0, &limit, err) != 0)
		return -1;
	begin_turn(editor, NULL)->limit = (double)limit;
	forget_turns(editor->ballot);
	ballot_hide(editor);
	ballot_say(editor);
	if (limit > 0) {
		text_say_also(editor, _("Counts show when vote-limit 0 ends the vote."));
	} else {
		text_say(editor, "%s", _("Everybody may give any number of votes."));
		if (was && hint_add_key(editor, "view votes", &key))
			text_say_also(editor, _("%s shows how the vote went."), str_text(&key));
	}
	str_clear(&key);
	return 0;
}

int
cmd_voter(struct editor *editor, const struct args *args, struct err *err)
{
	if (editor->ballot == NULL || editor->ballot->limit == 0)
		return err_set(err, ERR_RULE, N_("vote-limit says first how many votes each has"),
			NULL);
	begin_turn(editor, args->count > 1 ? args->v[1] : NULL);
	ballot_hide(editor);
	ballot_say(editor);
	return 0;
}
