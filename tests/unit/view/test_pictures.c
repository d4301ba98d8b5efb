/*
 * What holds for each picture of a journey: nothing outside the sheet, every
 * stop can be come to, no printed line wider than asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "../src/view/drawing.h"
#include "base/mem.h"
#include "base/width.h"
#include "model/build.h"
#include "model/groups.h"
#include "support/grow.h"
#include "view/matrix.h"
#include "view/show.h"

static const char *const views[] = { "matrix", "flow" };
static const int widths[] = { 20, 31, 80, 200 };
enum { FORMS = 2, RUNS = 24 };

static node_id
add(struct journey *journey, enum node_kind kind, node_id parent, key_id slot, key_id key,
	const char *text)
{
	node_id node = build_node(journey, NODE_NONE, kind, parent, slot);

	build_field(journey, node, key, value_new_text(text));
	return node;
}

static node_id
touchpoint_at(const struct journey *journey, size_t at)
{
	node_id phase;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		if (at < count)
			return journey_child(journey, phase, KEY_TOUCHPOINTS, at);
		at -= count;
	}
	return NODE_NONE;
}

/* Channels, owners, ways, stars and personas, some of them odd. */
static void
dress(uint32_t *seed, struct journey *journey, node_id touchpoint, size_t count)
{
	static const char *const names[] = { "Shop", "shop ", "Café  Noir", "cafe noir", "邮件",
		"A channel with a name that is much longer than any column", "", "Website" };
	static const char *const personas[] = { "ann", "bo", "nobody" };
	static const key_id lanes[] = { KEY_CHANNEL, KEY_OWNER };
	struct str id = { 0 };
	node_id node;

	for (size_t i = 0; i < 2; i++)
		for (uint32_t n = grow_number(seed, 4) % 3; n > 0; n--)
			add(journey, NODE_CARD, touchpoint, lanes[i], KEY_TEXT,
			    names[grow_number(seed, 8)]);
	str_add_format(&id, "t%u", touchpoint);
	build_field(journey, touchpoint, KEY_ID, value_new_text(str_text(&id)));
	if (grow_number(seed, 5) == 0)
		build_field(journey, touchpoint, KEY_STAR, value_new_plain("true"));
	if (grow_number(seed, 6) == 0)
		build_field(journey, touchpoint, KEY_JOURNEY, value_new_text("deeper.yaml"));
	if (grow_number(seed, 4) == 0) {
		node = add(journey, NODE_CARD, touchpoint, KEY_EMOTION, KEY_TEXT, "4");
		build_field(journey, node, KEY_PERSONA,
		    value_new_text(personas[grow_number(seed, 3)]));
	}
	for (uint32_t n = grow_number(seed, 6) % 4; n > 0; n--) {
		node_id to = touchpoint_at(journey, grow_number(seed, (uint32_t)count));

		str_cut(&id, 0);
		str_add_format(&id, "t%u", to);
		node = add(journey, NODE_FLOW, touchpoint, KEY_NEXT, KEY_TO,
		    grow_number(seed, 3) == 0 ? "exit" : str_text(&id));
		if (grow_number(seed, 2) == 0)
			build_field(journey, node, KEY_SHARE, value_new_plain("37.5"));
		if (grow_number(seed, 2) == 0)
			build_field(journey, node, KEY_WHY, value_new_text("Costs too much"));
	}
	str_clear(&id);
}

static struct journey *
grown(uint32_t seed, size_t count)
{
	struct journey *journey = grow_journey(&seed, count);
	node_id touchpoint, phase, persona;

	for (uint32_t n = grow_number(&seed, 3); n > 0; n--) {
		persona = add(journey, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS, KEY_NAME, "Someone");
		build_field(journey, persona, KEY_ID, value_new_text(n == 1 ? "ann" : "bo"));
	}
	for (size_t i = 0; (touchpoint = touchpoint_at(journey, i)) != NODE_NONE; i++)
		dress(&seed, journey, touchpoint, count);
	phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 0);
	if (phase != NODE_NONE && grow_number(&seed, 2) == 0)
		add(journey, NODE_CARD, phase, KEY_CHANNEL, KEY_TEXT, "Spans the phase");
	return journey;
}

/* Draws a view in one of its forms. */
static struct sheet *
sheet_of(const struct journey *journey, const char *view, int form, int width)
{
	struct sheet *sheet = sheet_new(views_find(view), journey, "2026-07-01");
	struct canvas canvas;

	canvas_init(&canvas, width, 12);
	sheet_set_form(sheet, form);
	sheet_paint(sheet, &canvas, (struct rect){ 0, 0, width, 12 });
	canvas_clear(&canvas);
	return sheet;
}

/* Calls `check` for each view of many journeys, in all forms and widths. */
static void
each_sheet(void (*check)(struct sheet *sheet))
{
	for (uint32_t run = 0; run < RUNS; run++) {
		struct journey *journey = grown(run + 1, run);

		for (size_t i = 0; i < sizeof views / sizeof *views; i++)
			for (int form = 0; form < FORMS; form++) {
				struct sheet *sheet = sheet_of(journey, views[i], form,
				    widths[run % 4]);

				check(sheet);
				sheet_free(sheet);
			}
		journey_free(journey);
	}
}

static void
check_inside(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->mark_count; i++) {
		const struct mark *mark = &sheet->marks[i];

		assert_true(mark->x >= 0 && mark->y >= 0);
		assert_true(mark->width > 0 && mark->height > 0);
		assert_true(mark->x + mark->width <= sheet->columns);
		assert_true(mark->y + mark->height <= sheet->lines);
	}
	for (size_t i = 0; i < sheet->stop_count; i++) {
		struct rect rect = sheet->stops[i].rect;

		assert_true(rect.x >= 0 && rect.y >= 0 && rect.width > 0 && rect.height > 0);
		assert_true(journey_has(sheet->journey, sheet->stops[i].node));
	}
}

static void
nothing_is_outside_the_sheet(void **state)
{
	(void)state;
	each_sheet(check_inside);
}

/* No two stops share a place, so that a click means one thing. */
static void
check_apart(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->stop_count; i++)
		for (size_t k = 0; k < i; k++) {
			struct rect a = sheet->stops[i].rect, b = sheet->stops[k].rect;

			assert_false(a.x < b.x + b.width && b.x < a.x + a.width &&
			    a.y < b.y + b.height && b.y < a.y + a.height);
		}
}

static void
stops_do_not_collide(void **state)
{
	(void)state;
	each_sheet(check_apart);
}

static void
go_on_from(struct sheet *sheet, size_t at, bool *seen)
{
	static const enum map_move moves[] = { MAP_LEFT, MAP_RIGHT, MAP_UP, MAP_DOWN,
		MAP_FIRST_COLUMN, MAP_LAST_COLUMN, MAP_FIRST_ROW, MAP_LAST_ROW, MAP_PAGE_UP,
		MAP_PAGE_DOWN, MAP_PAGE_LEFT, MAP_PAGE_RIGHT };

	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		sheet->at = at;
		sheet->at_stop = sheet->stops[at];
		sheet_move(sheet, moves[i], 1);
		assert_true(sheet->at < sheet->stop_count);
		if (i < 4)
			seen[sheet->at] = true;
	}
}

static void
check_reachable(struct sheet *sheet)
{
	bool *seen = mem_zero(sheet->stop_count + 1, sizeof *seen);
	bool *done = mem_zero(sheet->stop_count + 1, sizeof *done);
	bool more = true;

	seen[0] = true;
	while (more) {
		more = false;
		for (size_t i = 0; i < sheet->stop_count; i++)
			if (seen[i] && !done[i]) {
				go_on_from(sheet, i, seen);
				done[i] = more = true;
			}
	}
	for (size_t i = 0; i < sheet->stop_count; i++)
		assert_true(seen[i]);
	free(seen);
	free(done);
}

static void
every_stop_can_be_come_to(void **state)
{
	(void)state;
	each_sheet(check_reachable);
}

/* How often a touchpoint itself is a stop. */
static size_t
stops_of(const struct sheet *sheet, node_id touchpoint)
{
	size_t count = 0;

	for (size_t i = 0; i < sheet->stop_count; i++)
		count += sheet->stops[i].node == touchpoint && sheet->stops[i].key == KEY_NONE;
	return count;
}

static void
check_matrix(struct sheet *sheet)
{
	struct groups groups = { 0 };
	node_id touchpoint;
	size_t names, i;

	if (strcmp(sheet->view->name, "matrix") != 0)
		return;
	groups_read(&groups, sheet->journey, matrix_lane(sheet));
	for (i = 0; (touchpoint = touchpoint_at(sheet->journey, i)) != NODE_NONE; i++) {
		const struct member *member = groups_of(&groups, touchpoint);

		names = 0;
		while (member + names < groups.members + groups.member_count &&
		    member[names].touchpoint == touchpoint)
			names++;
		assert_true(names >= 1);
		assert_int_equal(stops_of(sheet, touchpoint), names);
	}
	groups_clear(&groups);
}

/* Once, or once for each of several channels. */
static void
the_matrix_has_every_touchpoint(void **state)
{
	(void)state;
	each_sheet(check_matrix);
}

/* A touchpoint once on each line that it has; each written way once. */
static void
check_flow(struct sheet *sheet)
{
	node_id touchpoint, way;

	if (strcmp(sheet->view->name, "flow") != 0)
		return;
	for (size_t i = 0; (touchpoint = touchpoint_at(sheet->journey, i)) != NODE_NONE; i++) {
		size_t stations = stops_of(sheet, touchpoint);

		assert_true(stations == 1 || (sheet->form == 1 && stations > 1));
		for (size_t k = 0; (way = journey_child(sheet->journey, touchpoint, KEY_NEXT, k)) !=
		    NODE_NONE; k++) {
			size_t count = 0;

			for (size_t n = 0; n < sheet->stop_count; n++)
				count += sheet->stops[n].node == way &&
				    sheet->stops[n].key == KEY_SHARE;
			assert_int_equal(count, 1);
		}
	}
}

static void
the_flow_has_every_touchpoint_and_way(void **state)
{
	(void)state;
	each_sheet(check_flow);
}

static char *
printed(const struct journey *journey, const char *view, int width, bool ascii)
{
	struct show_options options = { .width = width, .ascii = ascii, .plain_text = ascii,
		.view = views_find(view) };
	struct show *pieces = show_new(journey, &options);
	struct canvas canvas;
	struct str out = { 0 };

	canvas_init(&canvas, 1, 1);
	while (show_next(pieces, &canvas))
		canvas_print(&canvas, false, &out);
	canvas_clear(&canvas);
	show_free(pieces);
	return str_take(&out);
}

static void
assert_fits(const char *text, int width, bool ascii)
{
	const char *end;

	for (const char *line = text; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		assert_true(width_of(line, (size_t)(end - line)) <= (size_t)width);
	}
	for (; ascii && *text != '\0'; text++)
		assert_true(*text == '\n' || (*text >= ' ' && *text <= '~'));
}

static void
no_printed_line_is_wider_than_asked(void **state)
{
	(void)state;
	for (uint32_t run = 0; run < RUNS; run++) {
		struct journey *journey = grown(run + 1, run);

		for (size_t i = 0; i < sizeof views / sizeof *views; i++)
			for (size_t k = 0; k < sizeof widths / sizeof *widths; k++) {
				char *text = printed(journey, views[i], widths[k], run % 2 == 0);

				assert_fits(text, widths[k], run % 2 == 0);
				free(text);
			}
		journey_free(journey);
	}
}

/* All that is drawn shows on paper: marks past the width would be lost. */
static void
paper_loses_nothing(void **state)
{
	(void)state;
	for (uint32_t run = 0; run < RUNS; run++) {
		struct journey *journey = grown(run + 1, run);

		for (size_t i = 0; i < sizeof views / sizeof *views; i++)
			for (int form = 0; form < FORMS; form++) {
				struct sheet *sheet = sheet_new(views_find(views[i]), journey, NULL);
				int width = widths[run % 4];

				sheet_set_form(sheet, form);
				sheet_lay_out(sheet, width, false);
				check_inside(sheet);
				check_matrix(sheet);
				check_flow(sheet);
				assert_true(sheet->columns <= width);
				sheet_free(sheet);
			}
		journey_free(journey);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_outside_the_sheet),
		cmocka_unit_test(stops_do_not_collide),
		cmocka_unit_test(every_stop_can_be_come_to),
		cmocka_unit_test(the_matrix_has_every_touchpoint),
		cmocka_unit_test(the_flow_has_every_touchpoint_and_way),
		cmocka_unit_test(no_printed_line_is_wider_than_asked),
		cmocka_unit_test(paper_loses_nothing),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
