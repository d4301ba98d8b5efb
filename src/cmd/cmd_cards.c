/*
 * The commands that tidy up a cell after a brainstorm: join, split, tag, sort.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "noting.h"
#include "text.h"

/* --- join ---------------------------------------------------------------------- */

static void
add_entries(struct value *list, const struct value *value)
{
	size_t i, count = value->kind == VALUE_LIST ? value_count(value) : 1;

	for (i = 0; i < count; i++) {
		const struct value *entry = value->kind == VALUE_LIST ? value_item(value, i) : value;
		size_t k = 0;

		while (k < value_count(list) && !value_equal(value_item(list, k), entry))
			k++;
		if (k == value_count(list))
			value_add(list, value_copy(entry));
	}
}

/* What two cards have under one key as one value: texts one below the other,
 * votes added up, lists joined. NULL: only one of them can stay. */
static struct value *
both_values(key_id key, const struct value *a, const struct value *b)
{
	struct str text = { 0 };
	struct value *both;

	if (key == KEY_EVIDENCE || key == KEY_TAGS) {
		both = value_new_list();
		add_entries(both, a);
		add_entries(both, b);
		return both;
	}
	if (a->kind != VALUE_TEXT || b->kind != VALUE_TEXT)
		return NULL;
	if (key == KEY_VOTES)
		cell_add_number(&text, strtod(value_text(a), NULL) + strtod(value_text(b), NULL));
	else if (key == KEY_SEVERITY)
		str_add(&text, strtod(value_text(a), NULL) >= strtod(value_text(b), NULL) ?
		    value_text(a) : value_text(b));
	else if (key == KEY_TEXT)
		str_add_format(&text, "%s\n%s", value_text(a), value_text(b));
	else if (key == KEY_BY) {
		note_add_names(&text, value_text(a));
		note_add_names(&text, value_text(b));
	} else
		return NULL;
	both = key == KEY_TEXT || key == KEY_BY ? value_new_text(str_text(&text)) :
		value_new_plain(str_text(&text));
	str_clear(&text);
	return both;
}

/* Puts the name of who said it behind a card's text: "too slow (Ann)". */
static int
name_in_text(struct editor *editor, node_id card, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct str text = { 0 };
	int result;

	str_add_format(&text, "%s (%s)", journey_text(journey, card, KEY_TEXT),
		journey_text(journey, card, KEY_BY));
	result = document_set(editor->document, card, "text", value_new_text(str_text(&text)), err);
	str_clear(&text);
	if (result == 0)
		result = document_set(editor->document, card, "by", NULL, err);
	return result;
}

/* Nobody is said to have said what another did: where only one of two texts names
 * who it is from, the name stays with that text. */
static int
settle_who(struct editor *editor, node_id card, node_id other, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	bool one = *journey_text(journey, card, KEY_BY) != '\0';
	bool two = *journey_text(journey, other, KEY_BY) != '\0';

	if (one == two || strcmp(journey_text(journey, card, KEY_TEXT),
		journey_text(journey, other, KEY_TEXT)) == 0)
		return 0;
	return name_in_text(editor, one ? card : other, err);
}

/* Gives `card` what `other` has; what gives way is added to `lost`. */
static int
join_fields(struct editor *editor, node_id card, node_id other, struct str *lost,
	struct err *err)
{
	const struct journey *journey = place_journey(editor);
	size_t i;

	for (i = 0; i < journey_field_count(journey, other); i++) {
		key_id key;
		const struct value *value = journey_field(journey, other, i, &key), *own;
		struct value *joined = NULL;
		char *name = mem_text(journey_key_name(journey, key));
		int result = 0;

		own = journey_get(journey, card, key);
		if (own == NULL)
			joined = value_copy(value);
		else if (!value_equal(own, value) || key == KEY_VOTES)
			joined = both_values(key, own, value);
		if (joined != NULL)
			result = document_set(editor->document, card, name, joined, err);
		else if (own != NULL && !value_equal(own, value) && key != KEY_ID)
			str_add_format(lost, "%s%s: %s", lost->len > 0 ? ", " : "", name,
				value_text(value));
		free(name);
		if (result != 0)
			return -1;
	}
	return 0;
}

/* Levels, names and figures are no texts that could stand below each other. */
static int
check_joinable(const struct journey *journey, const struct picks *cards, struct err *err)
{
	size_t i;

	for (i = 0; i < cards->count; i++)
		if (lane_kind_of(journey, journey_slot(journey, cards->v[i])) != LANE_CARDS)
			return err_set(err, ERR_RULE, N_("“%s” is no card that can be joined"), "t",
				journey_text(journey, cards->v[i], KEY_TEXT));
	return 0;
}

/* The marked cards, or the one under the cursor with the next of its cell. */
static int
cards_to_join(struct editor *editor, struct picks *cards, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id card = here_node(editor);
	size_t i;

	picks_keep(&editor->picks, journey);
	for (i = 0; i < editor->picks.count; i++)
		picks_toggle(cards, editor->picks.v[i]);
	if (cards->count == 0 && card != NODE_NONE && journey_kind(journey, card) == NODE_CARD) {
		picks_toggle(cards, card);
		card = journey_child(journey, journey_parent(journey, card),
			journey_slot(journey, card), journey_index(journey, card) + 1);
		if (card != NODE_NONE)
			picks_toggle(cards, card);
	}
	if (cards->count >= 2)
		return check_joinable(journey, cards, err);
	err_set(err, ERR_RULE, N_("there is no second card to join"), NULL);
	err_set_hint(err, N_("Space marks cards wherever they stand"));
	return -1;
}

static int
join_cards(struct editor *editor, const struct picks *cards, struct err *err)
{
	struct str lost = { 0 };
	size_t i;
	int result = 0;

	for (i = 1; result == 0 && i < cards->count; i++) {
		result = settle_who(editor, cards->v[0], cards->v[i], err);
		if (result == 0)
			result = join_fields(editor, cards->v[0], cards->v[i], &lost, err);
		if (result == 0)
			result = document_remove(editor->document, cards->v[i], err);
	}
	if (result == 0)
		text_say(editor, ngettext("Joined %zu card. u parts them again.",
			"Joined %zu cards. u parts them again.", (unsigned long)cards->count),
			cards->count);
	if (result == 0 && lost.len > 0)
		text_say_also(editor, _("Of the first one stays what differs here: %s"),
			str_text(&lost));
	str_clear(&lost);
	return result;
}

int
cmd_join(struct editor *editor, const struct args *args, struct err *err)
{
	struct picks cards = { 0 };
	int result = cards_to_join(editor, &cards, err);

	(void)args;
	if (result == 0)
		result = join_cards(editor, &cards, err);
	if (result == 0) {
		here_go(editor, cards.v[0]);
		picks_clear(&editor->picks);
	}
	picks_clear(&cards);
	return result;
}

/* --- split ---------------------------------------------------------------------- */

/* Where the text is parted when the user does not say it. */
static const char *
separator_in(const char *text)
{
	static const char *const separators[] = { "\n", ";", ". " };
	size_t i;

	for (i = 0; i < sizeof separators / sizeof *separators; i++) {
		const char *found = strstr(text, separators[i]);

		if (found != NULL && !cell_is_blank(found + strlen(separators[i])))
			return separators[i];
	}
	return NULL;
}

static char *
trimmed(const char *from, size_t len)
{
	while (len > 0 && strchr(" \t\r\n", *from) != NULL) {
		from++;
		len--;
	}
	while (len > 0 && strchr(" \t\r\n", from[len - 1]) != NULL)
		len--;
	return mem_text_n(from, len);
}

/* The parts of a text that are not blank, as a list. */
static struct value *
parts_of(const char *text, const char *separator)
{
	struct value *parts = value_new_list();
	bool sentence = strcmp(separator, ". ") == 0;

	while (*text != '\0') {
		const char *end = strstr(text, separator);
		size_t len = end != NULL ? (size_t)(end - text) : strlen(text);
		char *part = trimmed(text, end != NULL && sentence ? len + 1 : len);

		if (*part != '\0')
			value_add(parts, value_new_text(part));
		free(part);
		text += len + (end != NULL ? strlen(separator) : 0);
	}
	return parts;
}

/* Each part is said by the same people and rests on the same evidence. */
static int
copy_origin(struct editor *editor, node_id from, node_id to, struct err *err)
{
	static const key_id keys[] = { KEY_BY, KEY_AT, KEY_PERSONA, KEY_EVIDENCE, KEY_TAGS };
	size_t i;

	for (i = 0; i < sizeof keys / sizeof *keys; i++) {
		const struct value *value = journey_get(place_journey(editor), from, keys[i]);

		if (value != NULL && document_set(editor->document, to, key_name(keys[i]),
			value_copy(value), err) != 0)
			return -1;
	}
	return 0;
}

static int
split_card(struct editor *editor, const struct cell_place *place, node_id card,
	const struct value *parts, struct err *err)
{
	size_t at = journey_index(place_journey(editor), card), i;
	node_id part;

	if (cell_set_text(editor, place, card, value_text(value_item(parts, 0)), err) != 0)
		return -1;
	for (i = 1; i < value_count(parts); i++) {
		part = cell_add(editor, place, value_text(value_item(parts, i)), at + i, err);
		if (part == NODE_NONE || copy_origin(editor, card, part, err) != 0)
			return -1;
	}
	text_say(editor, ngettext("Split into %zu card.", "Split into %zu cards.",
		(unsigned long)value_count(parts)), value_count(parts));
	return 0;
}

int
cmd_split(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	struct value *parts = NULL;
	const char *text, *separator;
	node_id card;
	int result = -1;

	if (place_cell(editor, ".", ".", &place, err) != 0 ||
		place_card(editor, place.owner, place.lane, ".", &card, err) != 0)
		return -1;
	text = journey_text(place_journey(editor), card, KEY_TEXT);
	separator = args->count > 1 ? args->v[1] : separator_in(text);
	if (separator != NULL && *separator != '\0')
		parts = parts_of(text, separator);
	if (parts != NULL && value_count(parts) > 1) {
		result = split_card(editor, &place, card, parts, err);
	} else {
		err_set(err, ERR_RULE, N_("the card has nothing to split at"), NULL);
		err_set_hint(err, N_("line breaks part it, or what split is told"));
	}
	value_free(parts);
	return result;
}

/* --- tag ------------------------------------------------------------------------ */

/* Of several marked cards some may lack the tag. */
static int
no_tag(struct editor *editor, node_id card, const char *tag, struct err *err)
{
	char *text;

	if (editor->picks.count < 2)
		return err_set(err, ERR_RULE, N_("the card has no tag “%s”"), "t", tag);
	text = text_shortened(journey_text(place_journey(editor), card, KEY_TEXT));
	text_say_also(editor, _("“%s” has no tag “%s”."), text, tag);
	free(text);
	return 0;
}

/* Takes over `list`. */
static int
set_tags(struct editor *editor, node_id card, struct value *list, struct err *err)
{
	if (value_count(list) > 0)
		return document_set(editor->document, card, "tags", list, err);
	value_free(list);
	return document_set(editor->document, card, "tags", NULL, err);
}

int
cmd_tag(struct editor *editor, const struct args *args, struct err *err)
{
	bool away = args->v[1][0] == '-';
	const char *tag = args->v[1] + (away || args->v[1][0] == '#');
	const struct value *tags;
	struct value *list;
	node_id card;
	size_t i;

	if (address_find(editor, ".", &card, err) != 0 ||
		journey_kind(place_journey(editor), card) != NODE_CARD || *tag == '\0')
		return err_set(err, ERR_RULE, N_("there is no card under the cursor"), NULL);
	list = value_new_list();
	tags = journey_get(place_journey(editor), card, KEY_TAGS);
	if (tags != NULL)
		add_entries(list, tags);
	for (i = 0; i < value_count(list) && strcmp(value_text(value_item(list, i)), tag) != 0; i++)
		continue;
	if (away == (i == value_count(list))) {
		value_free(list);
		return away ? no_tag(editor, card, tag, err) : 0;
	}
	if (away)
		value_free(value_take(list, i));
	else
		value_add(list, value_new_text(tag));
	return set_tags(editor, card, list, err);
}

/* --- sort ------------------------------------------------------------------------ */

struct sorted {
	node_id card;
	size_t order;		/* as it stood */
	char *text;		/* to compare; NULL: by number */
	double number;
};

static int
compare_sorted(const void *a, const void *b)
{
	const struct sorted *left = a, *right = b;
	int order = 0;

	if (left->text != NULL && right->text != NULL)
		order = (*left->text == '\0') - (*right->text == '\0');
	if (order == 0 && left->text != NULL && right->text != NULL)
		order = strcmp(left->text, right->text);
	if (order == 0 && left->number != right->number)
		order = left->number > right->number ? -1 : 1;
	return order != 0 ? order : left->order < right->order ? -1 : 1;
}

/* What a card is sorted by: numbers from the highest, texts as a dictionary. */
static struct sorted
sorted_of(const struct journey *journey, node_id card, size_t order, key_id key)
{
	struct sorted sorted = { .card = card, .order = order };
	const struct value *value = journey_get(journey, card, key);

	if (key == KEY_VOTES || key == KEY_SEVERITY)
		journey_number(journey, card, key, &sorted.number);
	else if (value != NULL && value->kind == VALUE_LIST && value_count(value) > 0)
		sorted.text = utf8_fold(value_text(value_item(value, 0)));
	else
		sorted.text = utf8_fold(value != NULL ? value_text(value) : "");
	return sorted;
}

static int
sort_cards(struct editor *editor, const struct cell_place *place, key_id key, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	size_t count = journey_count(journey, place->owner, place->lane), i;
	struct sorted *cards = mem_zero(count + 1, sizeof *cards);
	node_id from = here_node(editor);
	int result = 0;

	for (i = 0; i < count; i++)
		cards[i] = sorted_of(journey, journey_child(journey, place->owner, place->lane, i),
			i, key);
	qsort(cards, count, sizeof *cards, compare_sorted);
	for (i = 0; i < count && result == 0; i++)
		if (journey_index(journey, cards[i].card) != i)
			result = document_move(editor->document, cards[i].card, place->owner,
				place->key, i, err);
	for (i = 0; i < count; i++)
		free(cards[i].text);
	free(cards);
	if (result == 0) {
		here_go(editor, from);
		text_say(editor, _("Sorted by %s. u brings the order of before back."), key_name(key));
	}
	return result;
}

int
cmd_sort(struct editor *editor, const struct args *args, struct err *err)
{
	static const key_id keys[] = { KEY_VOTES, KEY_SEVERITY, KEY_TAGS, KEY_STATUS, KEY_TEXT };
	const char *word = args->count > 1 ? args->v[1] : key_name(KEY_VOTES);
	struct cell_place place;
	size_t i;

	if (place_cell(editor, ".", ".", &place, err) != 0)
		return -1;
	for (i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(word, key_name(keys[i])) == 0)
			return sort_cards(editor, &place, keys[i], err);
	return err_set(err, ERR_USAGE,
		N_("“%s” stands where votes, severity, tags, status or text is expected"), "t", word);
}
