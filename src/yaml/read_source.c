/*
 * A text to the journey that it describes, with no more in memory than it takes.
 *
 * The touchpoints are most of a text. They stay closed in its tree, and each is
 * opened when it is read: so there are never the nodes of more than one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/progress.h"
#include "yaml/glimpse.h"
#include "yaml/read.h"

#define TREE_PERCENT 70	/* of the time that reading takes */

struct tree *
read_skim(const struct source *source, struct err *err)
{
	static const char *const lists[2] = { "phases", "touchpoints" };

	return tree_skim(source, lists, err);
}

static struct tree *
skim(const struct source *source, struct err *err)
{
	struct tree *tree;

	progress_part(0, TREE_PERCENT);
	tree = read_skim(source, err);
	progress_part(0, 100);
	return tree;
}

static struct journey *
read_tree(const struct tree *tree, const struct read_as *as, struct err *err)
{
	struct journey *journey;

	if (tree == NULL || (as->perhaps && !glimpse_tree(tree)))
		return NULL;
	progress_part(TREE_PERCENT, 100);
	journey = read_journey(tree, as, err);
	progress_part(0, 100);
	return journey;
}

/* What is wrong is told in the order of the file, which takes the whole tree. */
static bool
shall_tell(const struct tree *tree, const struct err *err)
{
	return tree != NULL && !tree->by_events && err->kind != ERR_STOPPED &&
	    err->kind != ERR_SYSTEM && err_is_set(err);
}

struct journey *
read_source(const struct source *source, const struct read_as *as, struct err *err)
{
	struct err first = { 0 }, *told = err != NULL ? &first : NULL;
	struct tree *tree = skim(source, told);
	struct journey *journey = read_tree(tree, as, told);
	bool again = shall_tell(tree, &first);

	if (journey != NULL && as->places != NULL && !tree->by_events)
		as->places->tree = tree;
	else
		tree_free(tree);
	if (again) {
		tree = tree_parse(source, err);
		journey = read_tree(tree, as, err);
		tree_free(tree);
	} else if (err != NULL) {
		err_move(err, &first);
	}
	err_clear(&first);
	return journey;
}
