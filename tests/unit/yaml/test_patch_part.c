/*
 * A patch that leaves out what nobody touched gives the bytes of one that does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/mem.h"
#include "base/str.h"
#include "model/diff.h"
#include "model/history.h"
#include "support/grow.h"
#include "yaml/patch.h"
#include "yaml/read.h"
#include "yaml/write.h"

#define JOURNEYS 25
#define SAVES 30	/* of each, one over the other */
#define ROUGH 60	/* lines of comments, blank ones and the like in a text */
#define SHORT_PHASES 20	/* of at most two touchpoints, which are the first or the last */

/* A journey and the text that it stood in last. */
struct world {
	char *text;
	size_t len;
	node_id *numbers;
	size_t number_count;
	struct journey *now;
	struct history *history;
	uint32_t stamp, seed;
	size_t partly;		/* saves that left out something */
};

enum roughness { ROUGH_LINES = 1, CRLF_LINES = 2, SHORT = 4 };

static struct journey *
read_bytes(const char *text, size_t len, const node_id *numbers, size_t count)
{
	struct read_as as = { .numbers = numbers, .number_count = count };
	struct source *source = source_over(text, len, NULL);
	struct journey *journey;

	assert_non_null(source);
	journey = read_source(source, &as, NULL);
	assert_non_null(journey);
	source_free(source);
	return journey;
}

static void
date(struct world *world)
{
	world->stamp = journey_stamp(world->now, NODE_ROOT);
}

/* By patch_text(), which reads and proves all of it. */
static char *
save_whole(const struct world *world, size_t *len, node_id **numbers, size_t *count)
{
	struct journey *base = read_bytes(world->text, world->len, world->numbers, world->number_count);
	char *text = patch_text(world->text, world->len, base, world->now, len, numbers, count, NULL);

	journey_free(base);
	return text;
}

/* The text reads, by these numbers, as what the map is. */
static void
check_reads(const struct world *world, const struct patch_new *new)
{
	struct journey *again = read_bytes(new->text, new->len, new->numbers, new->number_count);
	struct edits edits = { 0 };

	diff_same(again, world->now, &edits);
	assert_int_equal(edits.count, 0);
	edits_clear(&edits);
	journey_free(again);
}

/* A patch of a copy of the text, which is as it was where there is none. */
static bool
save_part(const struct world *world, struct patch_new *part)
{
	struct patch_old old = { .text = mem_text_n(world->text, world->len), .len = world->len,
		.numbers = world->numbers, .number_count = world->number_count,
		.stamp = world->stamp };

	if (patch_part(&old, world->now, part))
		return true;
	assert_int_equal(old.len, world->len);
	assert_memory_equal(old.text, world->text, world->len + 1);
	free(old.text);
	return false;
}

static void
check_leads_back(const struct world *world, struct patch_new *part)
{
	change_run(&part->back, &part->text, &part->len);
	assert_int_equal(part->len, world->len);
	assert_memory_equal(part->text, world->text, world->len + 1);
	change_clear(&part->back);
}

/* Saves; false where the map cannot be written. */
static bool
save(struct world *world)
{
	struct patch_new part = { 0 };
	size_t len = 0, count = 0;
	node_id *numbers = NULL;
	char *text = save_whole(world, &len, &numbers, &count);

	if (save_part(world, &part)) {
		assert_non_null(text);
		if (part.len != len || memcmp(part.text, text, len) != 0)
			fail_msg("part:\n%s\nwhole:\n%s", part.text, text);
		assert_int_equal(part.number_count, count);
		assert_memory_equal(part.numbers, numbers, count * sizeof *numbers);
		check_reads(world, &part);
		check_leads_back(world, &part);
		world->partly++;
	}
	free(part.text);
	free(part.numbers);
	if (text == NULL)
		return false;
	free(world->text);
	free(world->numbers);
	world->text = text;
	world->len = len;
	world->numbers = numbers;
	world->number_count = count;
	date(world);
	return true;
}

static node_id
any_touchpoint(struct world *world)
{
	size_t phases = journey_count(world->now, NODE_ROOT, KEY_PHASES);
	node_id phase = journey_child(world->now, NODE_ROOT, KEY_PHASES,
		grow_number(&world->seed, (uint32_t)phases));
	size_t count = phase != NODE_NONE ? journey_count(world->now, phase, KEY_TOUCHPOINTS) : 0;

	return count == 0 ? NODE_NONE : journey_child(world->now, phase, KEY_TOUCHPOINTS,
	    grow_number(&world->seed, (uint32_t)count));
}

static void
apply(struct world *world, struct edit edit)
{
	history_apply(world->history, world->now, &edit, NULL);
	edit_clear(&edit);
}

static void
name_it(struct world *world, node_id node)
{
	char *text = grow_text(&world->seed);

	apply(world, edit_set(node, "name", value_new_text(text)));
	free(text);
}

/* As a user does mostly: a card of a touchpoint comes, goes, or says something else. */
static void
edit_card(struct world *world)
{
	node_id touchpoint = any_touchpoint(world), card;
	const node_id *cards;
	size_t count;
	char *text;

	if (touchpoint == NODE_NONE)
		return;
	cards = journey_children(world->now, touchpoint, &count);
	card = count == 0 || grow_number(&world->seed, 4) == 0 ? NODE_NONE :
	    cards[grow_number(&world->seed, (uint32_t)count)];
	if (card != NODE_NONE && grow_number(&world->seed, 5) == 0) {
		apply(world, edit_remove(card));
		return;
	}
	if (card == NODE_NONE) {
		card = journey_next_id(world->now);
		apply(world, edit_insert(card, NODE_CARD, touchpoint, "pain", 0));
	}
	text = grow_text(&world->seed);
	apply(world, edit_set(card, "text", value_new_text(text)));
	free(text);
}

static node_id
any_phase(struct world *world)
{
	uint32_t count = (uint32_t)journey_count(world->now, NODE_ROOT, KEY_PHASES);

	return journey_child(world->now, NODE_ROOT, KEY_PHASES, grow_number(&world->seed, count));
}

/* A touchpoint comes, goes, goes elsewhere, or has another name. */
static void
edit_touchpoint(struct world *world)
{
	node_id touchpoint = any_touchpoint(world), phase = any_phase(world);
	size_t index = phase == NODE_NONE ? 0 : grow_number(&world->seed,
	    (uint32_t)journey_count(world->now, phase, KEY_TOUCHPOINTS) + 1);

	if (touchpoint == NODE_NONE)
		return;
	switch (grow_number(&world->seed, 4)) {
	case 0:
		apply(world, edit_remove(touchpoint));
		return;
	case 1:
		apply(world, edit_move(touchpoint, phase, "touchpoints", index));
		return;
	case 2:
		touchpoint = journey_next_id(world->now);
		apply(world, edit_insert(touchpoint, NODE_TOUCHPOINT, phase, "touchpoints", index));
	}
	name_it(world, touchpoint);
}

/* A phase comes, goes, goes elsewhere, or has another name. */
static void
edit_phase(struct world *world)
{
	size_t index = grow_number(&world->seed,
	    (uint32_t)journey_count(world->now, NODE_ROOT, KEY_PHASES) + 1);
	node_id phase = any_phase(world);

	if (phase == NODE_NONE)
		return;
	switch (grow_number(&world->seed, 4)) {
	case 0:
		apply(world, edit_remove(phase));
		return;
	case 1:
		apply(world, edit_move(phase, NODE_ROOT, "phases", index));
		return;
	case 2:
		phase = journey_next_id(world->now);
		apply(world, edit_insert(phase, NODE_PHASE, NODE_ROOT, "phases", index));
	}
	name_it(world, phase);
}

static void
edit_some(struct world *world)
{
	uint32_t count = 1 + grow_number(&world->seed, 3);

	while (count-- > 0) {
		uint32_t chance = grow_number(&world->seed, 13);

		if (chance == 0)
			grow_edit(&world->seed, world->now, world->history);
		else if (chance == 1)
			while (history_cross(world->history, world->now, false, NULL) != NULL)
				;
		else if (chance < 6)
			edit_touchpoint(world);
		else if (chance == 6)
			edit_phase(world);
		else
			edit_card(world);
	}
}

/* Is it the text of a journey still? */
static bool
is_read(const struct str *text)
{
	struct source *source = source_over(str_text(text), text->len, NULL);
	struct journey *journey = source == NULL ? NULL :
	    read_source(source, &(struct read_as){ 0 }, NULL);
	bool is = journey != NULL;

	journey_free(journey);
	source_free(source);
	return is;
}

/* What people leave between and behind the lines, and in odd places. */
static void
rough_up(struct world *world)
{
	static const char *const odd[] = {
		"\n", "  \n", "# all\n", "    # four\n", "      # six\n", "          # ten\n",
		"\n\n# far\n\n",
	};
	static const char *const behind[] = { " ", "   ", " # why", "  #" };
	size_t i, at;

	for (i = 0; i < ROUGH; i++) {
		struct str text = { 0 };
		const char *line;

		str_add_n(&text, world->text, world->len);
		at = grow_number(&world->seed, (uint32_t)text.len);
		line = strchr(str_text(&text) + at, '\n');
		at = line != NULL ? (size_t)(line - str_text(&text)) : text.len;
		if (line != NULL && grow_number(&world->seed, 3) > 0) {
			line = odd[grow_number(&world->seed, sizeof odd / sizeof *odd)];
			at++;
		} else {
			line = behind[grow_number(&world->seed, sizeof behind / sizeof *behind)];
		}
		str_splice(&text, at, 0, line, strlen(line));
		if (is_read(&text)) {
			free(world->text);
			world->len = text.len;
			world->text = str_take(&text);
		}
		str_clear(&text);
	}
}

/* As other systems end their lines. */
static void
end_with_crlf(struct world *world)
{
	struct str text = { 0 };

	for (size_t i = 0; i < world->len; i++) {
		if (world->text[i] == '\n')
			str_add_char(&text, '\r');
		str_add_char(&text, world->text[i]);
	}
	free(world->text);
	world->len = text.len;
	world->text = str_take(&text);
}

/* Phases of so few touchpoints that each is the first or the last of its phase. */
static void
add_short_phases(uint32_t *seed, struct journey *journey)
{
	struct history *history = history_new();
	struct world world = { .now = journey, .history = history, .seed = *seed };
	uint32_t i, count;

	for (i = 0; i < SHORT_PHASES; i++) {
		node_id phase = journey_next_id(journey);

		apply(&world, edit_insert(phase, NODE_PHASE, NODE_ROOT, "phases", 0));
		name_it(&world, phase);
		for (count = grow_number(&world.seed, 3); count > 0; count--) {
			apply(&world, edit_insert(phase + count, NODE_TOUCHPOINT, phase, "touchpoints", 0));
			name_it(&world, phase + count);
		}
	}
	for (i = 0; i < 5 * SHORT_PHASES; i++)
		edit_card(&world);
	history_free(history);
	*seed = world.seed;
}

static void
begin(struct world *world, uint32_t seed, enum roughness how)
{
	struct journey *grown;

	*world = (struct world){ .seed = seed };
	grown = grow_journey(&world->seed, how & SHORT ? 0 : 40);
	if (how & SHORT)
		add_short_phases(&world->seed, grown);
	world->text = write_journey(grown, &world->len);
	journey_free(grown);
	if (how & ROUGH_LINES)
		rough_up(world);
	if (how & CRLF_LINES)
		end_with_crlf(world);
	world->now = read_bytes(world->text, world->len, NULL, 0);
	world->number_count = journey_next_id(world->now) - 2;
	world->history = history_new();
	date(world);
}

static void
end(struct world *world)
{
	history_free(world->history);
	journey_free(world->now);
	free(world->numbers);
	free(world->text);
}

static void
save_all(enum roughness how)
{
	size_t partly = 0;

	for (uint32_t seed = 1; seed <= JOURNEYS; seed++) {
		struct world world;

		begin(&world, seed * 7919, how);
		for (size_t i = 0; i < SAVES; i++) {
			edit_some(&world);
			if (!save(&world))
				break;
		}
		partly += world.partly;
		end(&world);
	}
	assert_true(partly > JOURNEYS * SAVES / 3);
}

static void
parts_are_the_whole(void **state)
{
	(void)state;
	save_all(0);
}

static void
comments_and_blank_lines_stay_where_they_are(void **state)
{
	(void)state;
	save_all(ROUGH_LINES);
}

static void
lines_that_end_with_cr_lf_do_so_still(void **state)
{
	(void)state;
	save_all(CRLF_LINES);
	save_all(ROUGH_LINES | CRLF_LINES);
}

static void
whole_phases_are_left_out(void **state)
{
	(void)state;
	save_all(SHORT);
	save_all(SHORT | ROUGH_LINES);
	save_all(SHORT | ROUGH_LINES | CRLF_LINES);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_the_whole),
		cmocka_unit_test(comments_and_blank_lines_stay_where_they_are),
		cmocka_unit_test(lines_that_end_with_cr_lf_do_so_still),
		cmocka_unit_test(whole_phases_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
