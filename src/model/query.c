/*
 * Which touchpoints and cards are meant: conditions in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/query.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/near.h"
#include "base/needle.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "querying.h"

static const struct query_row rows[] = {
	{ "owner", N_("who answers for it"), KEY_OWNER, QUERY_NAMES },
	{ "channel", N_("where the contact happens"), KEY_CHANNEL, QUERY_NAMES },
	{ "feeling", N_("what the customer feels"), KEY_FEELING, QUERY_NAMES },
	{ "persona", N_("whom it is about: an id or a name"), KEY_PERSONA, QUERY_PERSONA },
	{ "phase", N_("the phase: an id or a name"), KEY_PHASES, QUERY_PHASE },
	{ "lane", N_("a card's lane: an id or a label"), KEY_LANES, QUERY_LANE },
	{ "level", N_("the emotion, a number"), KEY_EMOTION, QUERY_LEVEL },
	{ "expected", N_("what level the customer hopes for"), KEY_EXPECTED, QUERY_LEVEL },
	{ "tag", N_("a card's tag"), KEY_TAGS, QUERY_WORDS },
	{ "status", N_("an idea's status: open, doing, done, dropped"), KEY_STATUS, QUERY_STATE },
	{ "by", N_("who wrote a card"), KEY_BY, QUERY_WORDS },
	{ "evidence", N_("what a card rests on"), KEY_EVIDENCE, QUERY_WORDS },
	{ "votes", N_("votes on a card, a number"), KEY_VOTES, QUERY_COUNT },
	{ "severity", N_("how bad a pain is, 1 to 5"), KEY_SEVERITY, QUERY_SCORE },
	{ "feasibility", N_("an idea's feasibility, 1 to 5"), KEY_FEASIBILITY, QUERY_SCORE },
	{ "effect", N_("an idea's effect, 1 to 5"), KEY_EFFECT, QUERY_SCORE },
	{ "due", N_("the day by which an idea is due, YYYY-MM-DD"), KEY_DUE, QUERY_DATE },
	{ "text", N_("text of a card, or a touchpoint's name"), KEY_TEXT, QUERY_TEXT },
};

#define ROWS (sizeof rows / sizeof *rows)

/* Longer signs before those that begin them. */
static const struct {
	const char *sign;
	enum query_op op;
} ops[] = {
	{ "!=", QUERY_OP_NOT }, { "<=", QUERY_OP_MOST }, { ">=", QUERY_OP_LEAST },
	{ "=", QUERY_OP_IS }, { "~", QUERY_OP_HOLDS }, { "<", QUERY_OP_LESS }, { ">", QUERY_OP_MORE },
};

struct query {
	struct query_condition *v;
	size_t count, room;
	struct str text;
};

const char *
query_key(size_t index, const char **help, key_id *key)
{
	if (index >= ROWS)
		return NULL;
	*help = rows[index].help;
	*key = rows[index].key;
	return rows[index].name;
}

static bool
is_number(const struct query_row *row)
{
	return row->kind == QUERY_COUNT || row->kind == QUERY_SCORE || row->kind == QUERY_DATE ||
	    row->kind == QUERY_LEVEL;
}

bool
query_is_number(size_t index)
{
	return index < ROWS && is_number(&rows[index]);
}

/* --- words to conditions ------------------------------------------------------ */

static void
add_needle(struct query_condition *condition, const char *text, bool names, bool bare)
{
	char *folded = names ? utf8_fold(text) : mem_text(text);

	vec_grow(condition->values, condition->count, condition->room);
	condition->values[condition->count] = (struct needle){ 0 };
	needle_init(&condition->values[condition->count++], folded, names || bare);
	free(folded);
}

static int
add_number(struct query_condition *condition, const char *text, struct err *err)
{
	char *end;
	double number = strtod(text, &end);
	int day;

	if (condition->row->kind == QUERY_DATE) {
		if (!date_parse(text, &day))
			return err_set(err, ERR_USAGE, N_("“%s” is no day: YYYY-MM-DD"), "t", text);
		number = day;
	} else if (end == text || *end != '\0' || !isfinite(number)) {
		return err_set(err, ERR_USAGE, N_("“%s” is no number"), "t", text);
	}
	vec_grow(condition->numbers, condition->count, condition->room);
	condition->numbers[condition->count++] = number;
	return 0;
}

static int
add_value(struct query_condition *condition, const char *text, bool bare, struct err *err)
{
	if (is_number(condition->row))
		return add_number(condition, text, err);
	add_needle(condition, text, condition->row->kind != QUERY_TEXT, bare);
	return 0;
}

/* The values behind the sign, parted by commas. */
static int
take_values(struct query_condition *condition, const char *values, bool bare, struct err *err)
{
	int result = 0;

	while (*values != '\0' && result == 0) {
		size_t len = condition->row->kind == QUERY_TEXT ? strlen(values) : strcspn(values, ",");
		char *value = mem_text_n(values, len);

		if (len > 0)
			result = add_value(condition, value, bare, err);
		free(value);
		values += len + (values[len] != '\0');
	}
	return result;
}

static const struct query_row *
row_of(const char *name, struct err *err)
{
	struct nearest nearest = { .word = name };

	for (size_t i = 0; i < ROWS; i++) {
		if (strcmp(rows[i].name, name) == 0)
			return &rows[i];
		nearest_offer(&nearest, rows[i].name);
	}
	if (nearest.best != NULL)
		err_set(err, ERR_USAGE, N_("“%s” is nothing to ask for; is “%s” meant?"),
		    "tt", name, nearest.best);
	else
		err_set(err, ERR_USAGE, N_("“%s” is nothing to ask for"), "t", name);
	err_set_hint(err, N_("owner=NAME, level<=2, tag=WORD, status=open; a word alone is text"));
	return NULL;
}

/* Does the sign go with what is asked, and are there values where it needs some? */
static int
check_sign(const struct query_condition *condition, const char *word, struct err *err)
{
	bool compares = condition->op >= QUERY_OP_LESS;

	if (compares && !is_number(condition->row))
		return err_set(err, ERR_USAGE, N_("“%s”: %s is no number; = and ~ compare texts"),
		    "tt", word, condition->row->name);
	if (condition->op == QUERY_OP_HOLDS && is_number(condition->row))
		return err_set(err, ERR_USAGE, N_("“%s”: %s is a number; = < <= > >= compare it"),
		    "tt", word, condition->row->name);
	if (condition->count == 0 && condition->op != QUERY_OP_IS && condition->op != QUERY_OP_NOT)
		return err_set(err, ERR_USAGE, N_("“%s”: a value is missing"), "t", word);
	return 0;
}

static int
take_word(struct query_condition *condition, const char *word, bool bare, struct err *err)
{
	size_t len = strspn(word, "abcdefghijklmnopqrstuvwxyz"), i = 0, signs = sizeof ops /
		sizeof *ops;
	char *name;

	while (i < signs && !str_starts(word + len, ops[i].sign))
		i++;
	if (len == 0 || i == signs) {
		condition->row = &rows[ROWS - 1];
		condition->op = QUERY_OP_HOLDS;
		return take_values(condition, word, bare, err);
	}
	name = mem_text_n(word, len);
	condition->row = row_of(name, err);
	condition->op = ops[i].op;
	free(name);
	if (condition->row == NULL || take_values(condition, word + len + strlen(ops[i].sign),
	    bare, err) != 0)
		return -1;
	return check_sign(condition, word, err);
}

struct query *
query_parse(const char *const *words, size_t count, bool bare, struct err *err)
{
	struct query *query = mem_zero(1, sizeof *query);

	for (size_t i = 0; i < count; i++) {
		if (words[i][0] == '\0')
			continue;
		vec_grow(query->v, query->count, query->room);
		query->v[query->count] = (struct query_condition){ 0 };
		if (take_word(&query->v[query->count++], words[i], bare, err) != 0) {
			query_free(query);
			return NULL;
		}
		if (query->text.len > 0)
			str_add_char(&query->text, ' ');
		str_add(&query->text, words[i]);
	}
	return query;
}

void
query_as_five(struct query *query)
{
	for (size_t i = 0; i < query->count; i++)
		query->v[i].as_five = true;
}

void
query_free(struct query *query)
{
	if (query == NULL)
		return;
	for (size_t i = 0; i < query->count; i++) {
		for (size_t k = 0; query->v[i].values != NULL && k < query->v[i].count; k++)
			needle_clear(&query->v[i].values[k]);
		free(query->v[i].values);
		free(query->v[i].numbers);
	}
	free(query->v);
	str_clear(&query->text);
	free(query);
}

const char *
query_text(const struct query *query)
{
	return str_text(&query->text);
}

bool
query_holds(const struct query *query, const struct journey *journey, node_id node)
{
	for (size_t i = 0; i < query->count; i++)
		if (!query_ask(&query->v[i], journey, node))
			return false;
	return true;
}

bool
query_holds_in(const struct query *query, const struct journey *journey, node_id owner)
{
	size_t count;
	const node_id *children;

	if (query_holds(query, journey, owner))
		return true;
	children = journey_children(journey, owner, &count);
	for (size_t i = 0; i < count; i++)
		if (journey_kind(journey, children[i]) == NODE_CARD &&
		    query_holds(query, journey, children[i]))
			return true;
	return false;
}

bool
query_holds_on_map(const struct query *query, const struct journey *journey)
{
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		if (query_holds_in(query, journey, phase))
			return true;
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k))
		    != NODE_NONE; k++)
			if (query_holds_in(query, journey, touchpoint))
				return true;
	}
	return false;
}
