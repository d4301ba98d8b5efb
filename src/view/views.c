/*
 * The table of views.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/views.h"

#include <string.h>

#include "base/err.h"
#include "drawing.h"

static const struct view_row table[] = {
	{ "map", N_("MAP"), N_("phases and touchpoints across, lanes down"), NULL, NULL },
	{ "matrix", N_("MATRIX"), N_("phases across, channels or owners down"), view_matrix,
		"channels owners" },
	{ "flow", N_("FLOW"), N_("the metro map: a line for each owner, or each persona"),
		view_flow, "owners personas" },
	{ "actions", N_("ACTIONS"), N_("ideas by effect and feasibility, and what came of them"),
		view_actions, "list square" },
	{ "walks", N_("WALKS"), N_("scores over time, walks, data"), view_walks,
		"overview service walks" },
	{ "parking", N_("PARKING LOT"), N_("cards that have no place yet"), view_parking, NULL },
	{ "votes", N_("VOTES"), N_("how a vote went: the cards with most votes first"),
		view_votes, NULL },
	{ "present", N_("PRESENT"), N_("for an audience: one phase at a time, large and calm"),
		view_present, NULL },
	{ "prose", N_("PROSE"), N_("all of it as lines to read or to hear, one thing a line"),
		view_prose, NULL },
	{ "about", N_("ABOUT"), N_("goal, personas, evidence: what the map stands on"),
		view_about, NULL },
	{ "form", N_("FORM"), N_("the walk as a form to fill in on paper"), view_form, NULL },
};

const struct view_row *
views_table(size_t *count)
{
	*count = sizeof table / sizeof *table;
	return table;
}

const struct view_row *
views_find(const char *name)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(table[i].name, name) == 0)
			return &table[i];
	return NULL;
}

int
views_form(const struct view_row *view, const char *word)
{
	const char *at = view->forms != NULL ? view->forms : "";
	size_t len;

	for (int form = 0; *at != '\0'; form++) {
		len = strcspn(at, " ");
		if ((strlen(word) == len && strncmp(word, at, len) == 0) ||
			(word[0] == '1' + form && word[1] == '\0'))
			return form;
		at += len + strspn(at + len, " ");
	}
	return -1;
}
