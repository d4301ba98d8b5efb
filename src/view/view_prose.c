/*
 * The view "prose": the whole journey as lines in reading order, for those who
 * listen to it.
 *
 * One thing a line, its name before it; no columns, and no sign that has to be
 * seen. Every line is a stop, so that the terminal's cursor stands where the
 * text is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/err.h"
#include "drawing.h"
#include "model/mood.h"
#include "model/remarks.h"
#include "view/label.h"

struct prose {
	struct sheet *sheet;
	struct look look;
	struct lanes lanes;
	struct str text;	/* the line being made */
	int y;
	size_t done, whole;	/* touchpoints */
	bool all;		/* also the lanes of a touchpoint that hold nothing */
};

static const char *word(const struct prose *prose, const char *text)
	__attribute__((format_arg(2)));

static const char *
word(const struct prose *prose, const char *text)
{
	return look_word(&prose->look, text);
}

/* Draws the line, and begins the next. */
static void
say(struct prose *prose, enum style style, node_id node, key_id key)
{
	struct sheet *sheet = prose->sheet;
	int lines = draw_block(sheet, 0, prose->y, sheet->width, str_text(&prose->text),
	    BLOCK_NO_LEAD, style);

	draw_stop(sheet, (struct rect){ 0, prose->y, sheet->width, lines }, node, key, 0);
	prose->y += lines;
	str_cut(&prose->text, 0);
}

/* --- what a card has besides its text ---------------------------------------------- */

/* Each piece behind the text: "(7 votes; rests on Interviews)". */
static void
part(struct str *marks)
{
	str_add(marks, marks->len > 0 ? "; " : "");
}

static void
add_evidence(const struct prose *prose, const struct value *ids, struct str *marks)
{
	const struct journey *journey = prose->sheet->journey;
	size_t count = ids->kind == VALUE_LIST ? value_count(ids) : 1;

	part(marks);
	str_add(marks, word(prose, N_("rests on ")));
	for (size_t i = 0; i < count; i++) {
		const char *id = value_text(ids->kind == VALUE_LIST ? value_item(ids, i) : ids);
		node_id node = ids_find_kind(sheet_ids(prose->sheet), NODE_EVIDENCE, id);

		str_add_format(marks, "%s%s", i > 0 ? ", " : "",
		    node != NODE_NONE ? journey_text(journey, node, KEY_TITLE) : id);
	}
}

static void
add_field(const struct prose *prose, key_id key, const struct value *value, struct str *marks)
{
	if (key == KEY_EVIDENCE && value->kind != VALUE_MAP) {
		add_evidence(prose, value, marks);
		return;
	}
	part(marks);
	str_add_format(marks, "%s: ", label_key(&prose->look, key));
	if (key == KEY_STATUS && value->kind == VALUE_TEXT)
		str_add(marks, label_word(&prose->look, value_text(value)));
	else
		label_add_value(marks, value);
}

static void
add_votes(const struct prose *prose, node_id card, struct str *marks)
{
	struct str votes = { 0 };

	look_add_votes(&prose->look, card, &votes);
	if (votes.len > 0) {
		part(marks);
		str_add_format(marks, strcmp(str_text(&votes), "1") == 0 ?
		    word(prose, N_("%s vote")) : word(prose, N_("%s votes")), str_text(&votes));
	}
	str_clear(&votes);
}

/* All but the text, and the persona of a level, which stands before it. */
static void
add_fields(struct prose *prose, node_id node, bool level)
{
	const struct journey *journey = prose->sheet->journey;
	size_t count = journey_field_count(journey, node);
	struct str marks = { 0 };
	key_id key;

	for (size_t i = 0; i < count; i++) {
		const struct value *value = journey_field(journey, node, i, &key);

		if (key == KEY_VOTES && value->kind == VALUE_TEXT)
			add_votes(prose, node, &marks);
		else if (key != KEY_TEXT && !(level && key == KEY_PERSONA))
			add_field(prose, key, value, &marks);
	}
	if (marks.len > 0)
		str_add_format(&prose->text, " (%s)", str_text(&marks));
	str_clear(&marks);
}

/* --- a lane ------------------------------------------------------------------------ */

static void
add_label(struct prose *prose, const struct lane *lane)
{
	str_add(&prose->text, lane->translate ? word(prose, lane->label) : lane->label);
}

/* Whose level it is, by name where there is a persona of that id. */
static void
add_persona(struct prose *prose, node_id card)
{
	const struct journey *journey = prose->sheet->journey;
	const char *id = journey_text(journey, card, KEY_PERSONA);
	node_id persona = ids_find_kind(sheet_ids(prose->sheet), NODE_PERSONA, id);

	if (id[0] != '\0')
		str_add_format(&prose->text, word(prose, N_(" of %s")), persona != NODE_NONE ?
		    journey_text(journey, persona, KEY_NAME) : id);
}

/* "2 of 5, low" */
static void
add_level(struct prose *prose, node_id card)
{
	static const char *const words[MOODS] = { N_("very low"), N_("low"), N_("in between"),
		N_("high"), N_("very high") };
	const struct journey *journey = prose->sheet->journey;
	const char *text = journey_text(journey, card, KEY_TEXT);
	double level, low, high;

	str_add(&prose->text, text);
	if (!journey_number(journey, card, KEY_TEXT, &level))
		return;
	lane_scale(journey, &low, &high);
	if (low == 1)
		str_add_format(&prose->text, word(prose, N_(" of %g")), high);
	else
		str_add_format(&prose->text, word(prose, N_(" on a scale of %g to %g")), low, high);
	str_add_format(&prose->text, ", %s", word(prose, words[mood_class(level, low, high) - 1]));
}

static void
say_card(struct prose *prose, const struct lane *lane, node_id card)
{
	bool level = lane->kind == LANE_LEVEL;

	add_label(prose, lane);
	if (level)
		add_persona(prose, card);
	if (picks_has(prose->sheet->picks, card))
		str_add_format(&prose->text, ", %s", word(prose, N_("marked")));
	str_add(&prose->text, ": ");
	if (level)
		add_level(prose, card);
	else
		str_add(&prose->text, journey_text(prose->sheet->journey, card, KEY_TEXT));
	add_fields(prose, card, level);
	say(prose, STYLE_CARD, card, KEY_NONE);
}

/* The mean of what guests, or the team itself, scored. */
static void
say_scores(struct prose *prose, const struct lane *lane, node_id touchpoint, bool own)
{
	size_t count, n = 0;
	const struct walk_score *scores = walks_of(prose->look.walks, touchpoint, &count);
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		if (scores[i].own == own) {
			sum += scores[i].score;
			n++;
		}
	if (n == 0)
		return;
	add_label(prose, lane);
	str_add_format(&prose->text, ": %s %.1f (%zu)", own ? word(prose, N_("team")) :
	    word(prose, N_("guests")), sum / (double)n, n);
	say(prose, STYLE_CARD, touchpoint, KEY_NONE);
}

static void
say_lane(struct prose *prose, const struct lane *lane, node_id owner)
{
	const struct journey *journey = prose->sheet->journey;
	size_t count = journey_count(journey, owner, lane->key);

	if (lane->kind == LANE_DERIVED) {
		say_scores(prose, lane, owner, false);
		say_scores(prose, lane, owner, true);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(journey, owner, lane->key, i);

		if (sheet_shows(prose->sheet, card))
			say_card(prose, lane, card);
	}
	if (count > 0 || !prose->all)
		return;
	add_label(prose, lane);
	str_add_format(&prose->text, ": %s", word(prose, N_("nothing yet")));
	say(prose, STYLE_HINT, owner, lane->key);
}

static void
say_lanes(struct prose *prose, node_id owner)
{
	for (size_t i = 0; i < prose->lanes.count; i++)
		if (!prose->lanes.v[i].hidden)
			say_lane(prose, &prose->lanes.v[i], owner);
}

/* --- touchpoints and phases -------------------------------------------------------- */

/* Where customers go on to, and how many leave. */
static void
say_next(struct prose *prose, node_id touchpoint)
{
	const struct journey *journey = prose->sheet->journey;
	node_id flow;

	for (size_t i = 0; (flow = journey_child(journey, touchpoint, KEY_NEXT, i)) != NODE_NONE;
	    i++) {
		const char *to = journey_text(journey, flow, KEY_TO);
		const char *share = journey_text(journey, flow, KEY_SHARE);
		const char *why = journey_text(journey, flow, KEY_WHY);
		node_id node = ids_find_kind(sheet_ids(prose->sheet), NODE_TOUCHPOINT, to);

		if (strcmp(to, "exit") == 0)
			str_add(&prose->text, word(prose, N_("Leave here")));
		else
			str_add_format(&prose->text, word(prose, N_("Go on to: %s")),
			    node != NODE_NONE ? journey_text(journey, node, KEY_NAME) : to);
		if (share[0] != '\0')
			str_add_format(&prose->text, ", %s%%", share);
		if (why[0] != '\0')
			str_add_format(&prose->text, " (%s)", why);
		say(prose, STYLE_CARD, flow, KEY_TO);
	}
}

static void
say_comments(struct prose *prose, node_id touchpoint)
{
	const struct journey *journey = prose->sheet->journey;
	node_id comment;

	for (size_t i = 0; (comment = journey_child(journey, touchpoint, KEY_COMMENTS, i)) !=
	    NODE_NONE; i++) {
		const char *by = journey_text(journey, comment, KEY_BY);

		bool answer = remark_is_answer(journey, comment);

		str_add(&prose->text, answer ? word(prose, N_("Answer")) :
		    word(prose, N_("Comment")));
		if (by[0] != '\0')
			str_add_format(&prose->text, word(prose, N_(" by %s")), by);
		if (!answer)
			str_add_format(&prose->text, ", %s", label_word(&prose->look,
			    remark_is_done(journey, comment) ? "done" : "open"));
		str_add_format(&prose->text, ": %s", journey_text(journey, comment, KEY_TEXT));
		say(prose, STYLE_CARD, comment, KEY_NONE);
	}
}

static void
say_touchpoint(struct prose *prose, node_id touchpoint, size_t number, size_t count)
{
	const struct journey *journey = prose->sheet->journey;
	const char *other = journey_text(journey, touchpoint, KEY_JOURNEY);

	prose->y++;
	str_add_format(&prose->text, word(prose, N_("Touchpoint %zu of %zu: %s")), number, count,
	    journey_text(journey, touchpoint, KEY_NAME));
	if (journey_truth(journey, touchpoint, KEY_STAR))
		str_add(&prose->text, word(prose, N_(", with a star")));
	if (other[0] != '\0')
		str_add_format(&prose->text, word(prose, N_(", journey %s")), other);
	say(prose, STYLE_TOUCHPOINT, touchpoint, KEY_NONE);
	say_lanes(prose, touchpoint);
	say_next(prose, touchpoint);
	say_comments(prose, touchpoint);
}

static void
say_phase(struct prose *prose, node_id phase, size_t number, size_t count)
{
	const struct journey *journey = prose->sheet->journey;
	size_t touchpoints = journey_count(journey, phase, KEY_TOUCHPOINTS);
	const char *moment = journey_text(journey, phase, KEY_MOMENT);
	bool all = prose->all;

	prose->y += prose->y > 0;
	str_add_format(&prose->text, word(prose, N_("Phase %zu of %zu: %s")), number, count,
	    journey_text(journey, phase, KEY_NAME));
	if (moment[0] != '\0')
		str_add_format(&prose->text, ", %s", label_word(&prose->look, moment));
	say(prose, STYLE_PHASE, phase, KEY_NONE);
	prose->all = false;
	say_lanes(prose, phase);
	prose->all = all;
	for (size_t i = 0; i < touchpoints; i++) {
		node_id touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, i);

		if (!sheet_goes_on(prose->sheet, prose->done++, prose->whole))
			return;
		if (sheet_shows(prose->sheet, touchpoint))
			say_touchpoint(prose, touchpoint, i + 1, touchpoints);
	}
}

/* That this is not all. */
static void
say_filter(struct prose *prose)
{
	struct sheet *sheet = prose->sheet;
	size_t passing, all;

	if (sheet->sieve == NULL)
		return;
	sieve_update(sheet->sieve, sheet->journey);
	sieve_count(sheet->sieve, &passing, &all);
	str_add_format(&prose->text, word(prose, N_("Filtered by %s: touchpoints %zu of %zu")),
	    sieve_text(sheet->sieve), passing, all);
	prose->y += draw_block(sheet, 0, prose->y, sheet->width, str_text(&prose->text),
	    BLOCK_NO_LEAD, STYLE_HINT);
	str_cut(&prose->text, 0);
}

static void
say_hidden(struct prose *prose)
{
	size_t count = 0;

	for (size_t i = 0; i < prose->lanes.count; i++)
		count += prose->lanes.v[i].hidden;
	if (count == 0)
		return;
	str_add_format(&prose->text, word(prose, N_("Hidden lanes: %zu")), count);
	prose->y += draw_block(prose->sheet, 0, prose->y, prose->sheet->width,
	    str_text(&prose->text), BLOCK_NO_LEAD, STYLE_HINT);
	str_cut(&prose->text, 0);
}

void
view_prose(struct sheet *sheet)
{
	struct prose prose = { .sheet = sheet, .look = sheet_look(sheet),
		.all = !sheet->paper && sheet->form % 2 == 1 };
	size_t count = journey_count(sheet->journey, NODE_ROOT, KEY_PHASES);

	lanes_of(sheet->journey, &prose.lanes);
	for (size_t i = 0; i < count; i++)
		prose.whole += journey_count(sheet->journey, journey_child(sheet->journey,
		    NODE_ROOT, KEY_PHASES, i), KEY_TOUCHPOINTS);
	say_filter(&prose);
	say_hidden(&prose);
	for (size_t i = 0; i < count; i++) {
		node_id phase = journey_child(sheet->journey, NODE_ROOT, KEY_PHASES, i);

		if (sheet_shows(sheet, phase))
			say_phase(&prose, phase, i + 1, count);
	}
	if (count == 0)
		draw_hint(sheet, 0, sheet_word(sheet, N_("No phases yet: A adds one.")));
	lanes_clear(&prose.lanes);
	str_clear(&prose.text);
}
