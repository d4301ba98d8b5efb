/*
 * Which words could stand where a command line ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "attr.h"
#include "base/mem.h"
#include "base/value.h"
#include "cmd/settings.h"
#include "cmd/usage.h"
#include "commands.h"
#include "completing.h"
#include "cross.h"
#include "format/format.h"
#include "lines.h"
#include "model/query.h"
#include "model/used.h"
#include "place.h"
#include "session/beside.h"
#include "text.h"
#include "view/matrix.h"
#include "view/theme.h"

void
complete_offer(struct complete *complete, const char *word, const char *help)
{
	unsigned rank = offering_rank(&complete->offering, word, help);

	offering_take(&complete->offering, word, help, rank);
}

static void
offer(void *with, const char *word)
{
	complete_offer(with, word, "");
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* By their names, and by what other programs call them. */
static void
offer_commands(struct complete *complete)
{
	const struct offering *offering = &complete->offering;
	size_t count, i;
	const struct command *table = command_table(&count);

	for (i = 0; i < count; i++) {
		const char *help = text_translate(table[i].help), *called = table[i].called;
		unsigned rank = offering_rank(offering, table[i].name, help);

		if (called != NULL)
			rank = least(least(rank, offering_rank_called(offering, called)),
				offering_rank_called(offering, text_translate(called)));
		offering_take(&complete->offering, table[i].name, help, rank);
	}
}

static void
offer_options(struct complete *complete)
{
	size_t count, i;
	const struct option_row *rows = option_table(&count);
	const struct check_rule *rules;

	for (i = 0; i < count; i++)
		complete_offer(complete, rows[i].name, text_translate(rows[i].help));
	rules = check_rules(&count);
	for (i = 0; i < count; i++) {
		struct str name = { 0 };

		str_add_format(&name, "check.%s", rules[i].name);
		complete_offer(complete, str_text(&name), text_translate(rules[i].text));
		str_clear(&name);
	}
}

/* A phase or touchpoint goes by its name as well; which phase it is in is said. */
static void
offer_place(struct complete *complete, node_id node)
{
	const struct journey *journey = place_journey(complete->editor);
	const char *id = ids_of(document_ids(complete->editor->document), node);
	const char *name = journey_text(journey, node, KEY_NAME);
	unsigned rank = offering_rank(&complete->offering, id, name);
	struct str where = { 0 };

	if (!offering_wants(&complete->offering, rank))
		return;
	if (journey_kind(journey, node) == NODE_TOUCHPOINT)
		str_add_format(&where, "%s %s ", journey_text(journey, journey_parent(journey, node),
			KEY_NAME), theme_glyph(GLYPH_STEP, complete->editor->settings->ascii));
	str_add(&where, name);
	offering_take(&complete->offering, id, str_text(&where), rank);
	str_clear(&where);
}

static void
offer_ids(struct complete *complete, bool phases, bool touchpoints)
{
	const struct journey *journey = place_journey(complete->editor);
	node_id phase, touchpoint;
	size_t i, j;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		if (phases)
			offer_place(complete, phase);
		for (j = 0; touchpoints && (touchpoint = journey_child(journey, phase,
			KEY_TOUCHPOINTS, j)) != NODE_NONE; j++)
			offer_place(complete, touchpoint);
	}
}

static bool
is_listed(const struct lanes *lanes, key_id key)
{
	size_t i;

	for (i = 0; i < lanes->count; i++)
		if (lanes->v[i].key == key)
			return true;
	return false;
}

static const char *
lane_label(const struct lane *lane)
{
	return lane->translate ? text_translate(lane->label) : lane->label;
}

/* The lanes that the map has, unless only the others are wanted, and those
 * that it could have. */
static void
offer_lanes(struct complete *complete, bool others)
{
	const struct lanes *lanes = document_lanes(complete->editor->document);
	const struct lane_row *rows;
	size_t i, count;

	for (i = 0; !others && i < lanes->count; i++)
		if (lanes->v[i].kind != LANE_DERIVED)
			complete_offer(complete, journey_key_name(place_journey(complete->editor),
				lanes->v[i].key), lane_label(&lanes->v[i]));
	rows = kinds_lanes(&count);
	for (i = 0; i < count; i++)
		if (rows[i].kind != LANE_DERIVED && !is_listed(lanes, rows[i].key))
			complete_offer(complete, key_name(rows[i].key), text_translate(rows[i].help));
}

/* The cell that the words so far name; false where they name none. */
static bool
named_cell(struct complete *complete, struct cell_place *place)
{
	const struct args *args = complete->args;

	return str_starts(complete->command->args, "TL") && args->count > 3 &&
		place_cell(complete->editor, args->v[1], args->v[2], place, NULL) == 0;
}

static void
offer_numbers(struct complete *complete)
{
	const struct journey *journey = place_journey(complete->editor);
	struct cell_place place;
	size_t i, count;

	if (!named_cell(complete, &place))
		return;
	count = journey_count(journey, place.owner, place.lane);
	for (i = 1; i <= count; i++) {
		struct str number = { 0 };

		str_add_format(&number, "%zu", i);
		complete_offer(complete, str_text(&number), journey_text(journey,
			journey_child(journey, place.owner, place.lane, i - 1), KEY_TEXT));
		str_clear(&number);
	}
}

/* Names in use, on a lane of names. */
static void
offer_texts(struct complete *complete)
{
	struct cell_place place;

	if (cross_is_open(complete->editor) && strcmp(complete->command->name, "cross") == 0)
		place.lane = matrix_lane(complete->editor->sheet);
	else if (!named_cell(complete, &place) || place.kind != LANE_NAME)
		return;
	complete_list(complete, "", used_names(place_journey(complete->editor), place.lane));
}

static void
offer_keys(struct complete *complete)
{
	enum node_kind kind = complete_kind(complete);

	if (kind != NODE_KINDS)
		attr_keys(kind, offer, complete);
}

/* Ids, and what the journey itself holds. */
static void
offer_addresses(struct complete *complete)
{
	size_t count;
	const struct slot_row *rows = schema_slots(&count);
	struct str word = { 0 };

	offer_ids(complete, true, true);
	for (size_t i = 0; i < count; i++)
		if (rows[i].owner == NODE_JOURNEY && rows[i].key != KEY_PHASES) {
			str_cut(&word, 0);
			str_add_format(&word, "/%s", key_name(rows[i].key));
			offer(complete, str_text(&word));
		}
	str_clear(&word);
}

static void
offer_conditions(struct complete *complete)
{
	const char *word = complete->args->v[complete->args->count - 1], *name, *help;
	size_t len = strspn(word, "abcdefghijklmnopqrstuvwxyz"), sign = strspn(word + len, "=!~<>");
	char *begun = mem_text_n(word, len + sign);
	key_id key;

	for (size_t i = 0; (name = query_key(i, &help, &key)) != NULL; i++) {
		struct str with_sign = { 0 };

		str_add_format(&with_sign, "%s%s", name, query_is_number(i) ? "<=" : "=");
		if (sign == 0)
			complete_offer(complete, str_text(&with_sign), text_translate(help));
		else if (strlen(name) == len && strncmp(name, word, len) == 0)
			complete_condition(complete, begun, key);
		str_clear(&with_sign);
	}
	free(begun);
}

/* What the args spec says of the word at `at` (from 1); of conditions there may
 * be any number. */
static char
letter_at(const char *spec, size_t at)
{
	for (; *spec != '\0'; spec++)
		if (*spec != '?' && (--at == 0 || *spec == 'q'))
			return *spec;
	return '\0';
}

/* What the option named before can be set to. */
static void
offer_settings(struct complete *complete)
{
	size_t count;
	const struct option_row *rows = option_table(&count);

	for (size_t i = 0; i < count; i++) {
		if (strcmp(rows[i].name, complete->args->v[1]) != 0)
			continue;
		for (size_t j = 0; rows[i].type == OPTION_WORD && rows[i].words[j] != NULL; j++)
			offer(complete, rows[i].words[j]);
		if (rows[i].type == OPTION_TRUTH) {
			offer(complete, "on");
			offer(complete, "off");
		}
	}
}

static void
offer_formats(struct complete *complete)
{
	size_t count;
	const struct format *const *formats = format_table(&count);

	for (size_t i = 0; i < count; i++)
		if (formats[i]->write != NULL)
			complete_offer(complete, formats[i]->name, text_translate(formats[i]->help));
}

static bool
is_map(const char *path)
{
	size_t len = strlen(path);

	return (len > 5 && strcmp(path + len - 5, ".yaml") == 0) ||
		(len > 4 && strcmp(path + len - 4, ".yml") == 0) ||
		(len > 0 && path[len - 1] == '/');
}

/* Another map is in a file of YAML. */
static void
offer_files(struct complete *complete)
{
	struct value *files = beside_names(complete->args->v[complete->args->count - 1]);
	bool maps = str_starts(complete->command->name, "load");

	for (size_t i = 0; i < value_count(files); i++)
		if (!maps || is_map(value_text(value_item(files, i))))
			offer(complete, value_text(value_item(files, i)));
	value_free(files);
}

static void
offer_words(struct complete *complete)
{
	char letter = letter_at(complete->command->args, complete->args->count - 1);

	switch (letter) {
	case 'T':
		/* A phase's cells span it: its id may stand there as well. */
		offer_ids(complete, str_starts(complete->command->args, "TL"), true);
		break;
	case 'P':
		offer_ids(complete, true, false);
		break;
	case 'I':
		offer_ids(complete, true, true);
		if (strcmp(complete->command->name, "way") == 0)
			offer(complete, "exit");
		break;
	case 'A':
		offer_addresses(complete);
		break;
	case 'L':
	case 'l':
		offer_lanes(complete, letter == 'l');
		break;
	case 'N':
		offer_numbers(complete);
		break;
	case 't':
		if (strcmp(complete->command->name, "option") == 0)
			offer_settings(complete);
		else if (!complete_attribute(complete))
			offer_texts(complete);
		break;
	case 'k':
		offer_keys(complete);
		break;
	case 'w':
		command_words(complete->command, offer, complete);
		break;
	case 'o':
		offer_options(complete);
		break;
	case 'f':
		offer_formats(complete);
		break;
	case 'p':
		offer_files(complete);
		break;
	case 'q':
		offer_conditions(complete);
		break;
	case 'c':
	case 'r':
		offer_commands(complete);
		break;
	}
}

void
editor_complete(struct editor *editor, const char *line, size_t at, struct offers *offers)
{
	struct complete complete = { .editor = editor };
	struct args args;

	offers_clear(offers);
	args_scan(line, at, &args, &offers->start);
	complete.args = &args;
	offering_begin(&complete.offering, args.v[args.count - 1], offers);
	if (args.count == 1)
		offer_commands(&complete);
	else if ((complete.command = command_find(args.v[0])) != NULL)
		offer_words(&complete);
	offering_end(&complete.offering);
	args_clear(&args);
}

char *
editor_explain(const char *line, size_t at)
{
	const struct command *command;
	struct str text = { 0 };
	struct args args;
	size_t start;

	args_scan(line, at, &args, &start);
	command = command_find(args.v[0]);
	if (command != NULL) {
		str_add(&text, command->name);
		str_add(&text, *command->usage != '\0' ? " " : "");
		usage_add(&text, command->usage);
		str_add_format(&text, "  %s", text_translate(command->help));
	} else if (lines_elsewhere(args.v[0]) != NULL) {
		str_add(&text, text_translate(lines_elsewhere(args.v[0])));
	}
	args_clear(&args);
	return text.len > 0 ? str_take(&text) : NULL;
}
