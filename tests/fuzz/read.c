/*
 * Any bytes: reading ends in a journey or in errors with their places, and a
 * journey that was read is written and read back the same; whatever the rules
 * find in it stands somewhere in the bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>

#include "model/check.h"
#include "model/diff.h"
#include "yaml/pinpoint.h"
#include "yaml/read.h"
#include "yaml/write.h"

/* What was noted while the text was read is where the tree says that it stands. */
static void
check_places(const struct journey *journey, const struct tree *tree, const struct places *places)
{
	struct pinpoint way = { .tree = tree, .journey = journey, .source = tree->source };

	for (node_id node = NODE_ROOT; node < journey_next_id(journey); node++)
		assert(places_of(places, node) == PLACE_NONE ||
			(places_of(places, node) & PLACE_BYTE) ==
			pinpoint(&way, &(struct check_place){ .node = node }));
}

static void
check(const struct journey *journey, const struct tree *tree)
{
	struct check_options options = { .has_today = true, .today = 20000 };
	struct checking *checking = check_begin(journey, &options);
	struct findings findings = { 0 };
	struct pinpoint last = { .tree = tree, .journey = journey,
		.source = tree->source };
	struct str text = { 0 };

	while (check_step(checking))
		;
	check_end(checking, &findings);
	for (size_t i = 0; i < findings.count; i++) {
		struct check_place place = finding_place(&findings, &findings.v[i]);

		assert(pinpoint(&last, &place) <= tree->source->len);
		assert(journey_has(journey, findings.v[i].about));
		finding_add_words(&findings, &findings.v[i], NULL, &text);
	}
	assert(findings.count == 0 || text.len > 0);
	str_clear(&text);
	findings_clear(&findings);
}

static struct journey *
read_bytes(const char *bytes, size_t len, struct err *err)
{
	struct source *source = source_copy_of(bytes, len, err);
	struct tree *tree = source != NULL ? tree_parse(source, err) : NULL;
	struct places places = { 0 };
	struct read_as as = { .places = &places };
	struct journey *journey = tree != NULL ? read_journey(tree, &as, err) : NULL;

	assert((journey != NULL) != err_is_set(err));
	if (journey != NULL) {
		check(journey, tree);
		check_places(journey, tree, &places);
	}
	places_clear(&places);
	tree_free(tree);
	source_free(source);
	return journey;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct err err = { 0 };
	struct journey *journey = read_bytes((const char *)data, size, &err), *again;
	char *written;
	size_t len;

	if (journey != NULL) {
		written = write_journey(journey, &len);
		again = read_bytes(written, len, &err);
		assert(again != NULL && diff_match(journey, again, NULL, NULL, NULL));
		journey_free(again);
		free(written);
	}
	journey_free(journey);
	err_clear(&err);
	return 0;
}
