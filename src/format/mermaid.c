/*
 * Mermaid's journey diagrams out, so that any Mermaid reads them back with
 * the same tasks and scores.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mermaid.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "formats.h"
#include "model/ids.h"
#include "model/lane.h"
#include "ticks.h"

struct writer {
	const struct journey *journey;
	struct ids *ids;
	struct ticks ticks;
	struct str *out;
	double low, high;
	size_t rounded;		/* levels */
};

/* Would Mermaid take a line that begins so for something else than a task? */
static bool
begins_with_word(const char *text)
{
	for (size_t i = 0; i < mermaid_word_count; i++)
		if (strncasecmp(text, mermaid_words[i], strlen(mermaid_words[i])) == 0)
			return true;
	return strncmp(text, "%%", 2) == 0;
}

/* A text on one line, with entities for the signs that part things. */
static void
add_text(struct writer *writer, const char *text, const char *signs)
{
	bool blank = false;

	if (strcmp(signs, ",:;#") != 0 && begins_with_word(text)) {
		str_add_format(writer->out, "#%d;", (unsigned char)*text);
		text++;
	}
	for (; *text != '\0'; text++) {
		if (isspace((unsigned char)*text)) {
			blank = true;
			continue;
		}
		if (blank)
			str_add_char(writer->out, ' ');
		blank = false;
		if (strchr(signs, *text) != NULL)
			str_add_format(writer->out, "#%d;", (unsigned char)*text);
		else
			str_add_char(writer->out, *text);
	}
}

/* A level on Mermaid's scale, halves away from the middle, so that a mild
 * feeling does not become none. */
static int
score_of(const struct writer *writer, double level)
{
	double middle = (MERMAID_HIGH - MERMAID_LOW) / 2.0, t = 0, score;

	if (writer->high > writer->low)
		t = (level - writer->low) / (writer->high - writer->low) * 2 * middle - middle;
	t = fabs(t) > middle ? copysign(middle, t) : t;
	score = copysign(floor(fabs(t) + 0.5), t);
	return (int)(MERMAID_LOW + middle + score);
}

/* Does the score tell the level as it is? */
static bool
is_exact(const struct writer *writer, double level, int score)
{
	double back = writer->low + (score - MERMAID_LOW) * (writer->high - writer->low) /
	    (MERMAID_HIGH - MERMAID_LOW);

	return fabs(back - level) < 1e-9;
}

static void
tick_persona(struct writer *writer, node_id persona)
{
	tick_node(&writer->ticks, persona);
	tick_field(&writer->ticks, persona, KEY_NAME);
}

static const char *
persona_name(struct writer *writer, const char *id)
{
	node_id persona = ids_find_kind(writer->ids, NODE_PERSONA, id);

	if (persona != NODE_NONE)
		tick_persona(writer, persona);
	return persona != NODE_NONE ? journey_text(writer->journey, persona, KEY_NAME) : id;
}

static void
add_task(struct writer *writer, node_id touchpoint, int score)
{
	str_add(writer->out, "      ");
	add_text(writer, journey_text(writer->journey, touchpoint, KEY_NAME), ":;#");
	str_add_format(writer->out, ": %d", score);
}

static void
add_actor(struct writer *writer, const char *name, bool first)
{
	str_add(writer->out, first ? ": " : ", ");
	add_text(writer, name, ",:;#");
}

/* Those who stand behind a level that is nobody's: the only persona, else the
 * owner. */
static void
add_anybody(struct writer *writer, node_id touchpoint)
{
	const struct journey *journey = writer->journey;

	node_id persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, 0), owner;

	if (journey_count(journey, NODE_ROOT, KEY_PERSONAS) == 1) {
		add_actor(writer, journey_text(journey, persona, KEY_NAME), true);
		tick_persona(writer, persona);
		return;
	}
	for (size_t i = 0; (owner = journey_child(journey, touchpoint, KEY_OWNER, i)) != NODE_NONE;
	    i++) {
		add_actor(writer, journey_text(journey, owner, KEY_TEXT), i == 0);
		tick_node(&writer->ticks, owner);
	}
}

/* One level as an actor behind a score; the first begins the line. */
static void
add_level(struct writer *writer, node_id touchpoint, node_id card, int score, bool first)
{
	const char *persona = journey_text(writer->journey, card, KEY_PERSONA);

	if (first)
		add_task(writer, touchpoint, score);
	if (*persona != '\0')
		add_actor(writer, persona_name(writer, persona), first);
	else if (first)
		add_anybody(writer, touchpoint);
	tick_node(&writer->ticks, card);
	tick_field(&writer->ticks, card, KEY_PERSONA);
}

/* Levels that give the same score share a line. */
static void
add_levels(struct writer *writer, node_id touchpoint)
{
	const struct journey *journey = writer->journey;
	node_id card;
	double level;

	for (int score = MERMAID_LOW; score <= MERMAID_HIGH; score++) {
		bool begun = false;

		for (size_t i = 0; (card = journey_child(journey, touchpoint, KEY_EMOTION, i)) !=
		    NODE_NONE; i++) {
			if (!journey_number(journey, card, KEY_TEXT, &level) ||
			    score_of(writer, level) != score)
				continue;
			add_level(writer, touchpoint, card, score, !begun);
			writer->rounded += !is_exact(writer, level, score);
			begun = true;
		}
		if (begun)
			str_add_char(writer->out, '\n');
	}
}

/* A task must have a score: one without is drawn in the middle, and a comment
 * says that nobody gave it. */
static void
add_touchpoint(struct writer *writer, node_id touchpoint)
{
	size_t before = writer->out->len;

	tick_node(&writer->ticks, touchpoint);
	add_levels(writer, touchpoint);
	if (writer->out->len > before)
		return;
	str_add(writer->out, "      " MERMAID_NO_SCORE "\n");
	add_task(writer, touchpoint, (MERMAID_LOW + MERMAID_HIGH) / 2);
	add_anybody(writer, touchpoint);
	str_add_char(writer->out, '\n');
}

static void
add_phase(struct writer *writer, node_id phase)
{
	size_t count = journey_count(writer->journey, phase, KEY_TOUCHPOINTS);

	tick_node(&writer->ticks, phase);
	str_add(writer->out, count > 0 ? "    section " : "    " MERMAID_EMPTY);
	add_text(writer, journey_text(writer->journey, phase, KEY_NAME), ":;#");
	str_add_char(writer->out, '\n');
	for (size_t i = 0; i < count; i++)
		add_touchpoint(writer, journey_child(writer->journey, phase, KEY_TOUCHPOINTS, i));
}

static int
mermaid_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	const struct journey *journey = output->journey;
	struct writer writer = { .journey = journey, .ids = ids_new(journey), .out = out };

	(void)err;
	ticks_begin(&writer.ticks, journey);
	tick_field(&writer.ticks, NODE_ROOT, KEY_SCALE);
	tick_lanes(&writer.ticks);
	lane_scale(journey, &writer.low, &writer.high);
	str_add(out, "journey\n    title ");
	add_text(&writer, journey_text(journey, NODE_ROOT, KEY_TITLE), ";#");
	str_add_char(out, '\n');
	for (size_t i = 0; i < journey_count(journey, NODE_ROOT, KEY_PHASES); i++)
		add_phase(&writer, journey_child(journey, NODE_ROOT, KEY_PHASES, i));
	ticks_tell(&writer.ticks, notes);
	if (writer.rounded > 0)
		err_set(notes_add(notes), ERR_RULE,
			N_("levels rounded or moved to whole ones from 1 to 5 (%s)"), "n",
			writer.rounded);
	ticks_clear(&writer.ticks);
	ids_free(writer.ids);
	return 0;
}

static const char *const suffixes[] = { ".mmd", ".mermaid", NULL };

const struct format format_mermaid = {
	.name = "mermaid",
	.suffixes = suffixes,
	.help = N_("a user journey diagram as Mermaid draws it, in Markdown on many sites"),
	.read = mermaid_read,
	.looks = mermaid_looks,
	.write = mermaid_write,
};
