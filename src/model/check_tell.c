/*
 * The rules' mouth: places, and findings that grow row by row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "checking.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/vec.h"

/* --- places --------------------------------------------------------------------- */

struct check_place
at_node(node_id node)
{
	return (struct check_place){ .node = node };
}

struct check_place
at_key(node_id node, key_id key)
{
	return (struct check_place){ .node = node, .key = key };
}

struct check_place
at_item(node_id node, key_id key, size_t item)
{
	return (struct check_place){ .node = node, .key = key, .item = (uint32_t)item };
}

struct check_place
at_entry(node_id node, key_id key, const char *entry)
{
	return (struct check_place){ .node = node, .key = key, .entry = entry };
}

struct check_place
at_name(struct check_place place)
{
	place.name = true;
	return place;
}

/* --- telling --------------------------------------------------------------------- */

/* What of the map a node is or belongs to. */
static node_id
about_of(const struct journey *journey, node_id node)
{
	for (; node != NODE_ROOT && node != NODE_NONE; node = journey_parent(journey, node)) {
		enum node_kind kind = journey_kind(journey, node);

		if (kind == NODE_PHASE || kind == NODE_TOUCHPOINT || (kind == NODE_CARD &&
		    journey_parent(journey, node) != NODE_ROOT))
			return node;
	}
	return NODE_ROOT;
}

static const char *
keep(struct findings *findings, const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(arena_get(&findings->own, size, 1, NULL), text, size);
}

static void
add_text(struct findings *findings, const char *text)
{
	vec_grow(findings->texts, findings->text_count, findings->text_room);
	findings->texts[findings->text_count++] = text;
}

/* The number of a message: there are but few. */
static uint32_t
number_of(struct checking *checking, const char *message)
{
	struct findings *findings = &checking->findings;
	uint32_t i = checking->messages[checking->rule];

	if (i < findings->message_count && findings->messages[i] == message)
		return i;
	for (i = 0; i < findings->message_count && findings->messages[i] != message; i++)
		;
	if (i == findings->message_count) {
		vec_grow(findings->messages, findings->message_count, findings->message_room);
		findings->messages[findings->message_count++] = message;
	}
	return checking->messages[checking->rule] = i;
}

/* Adds one of a message's texts. */
static void
add_argument(struct checking *checking, char letter, va_list *list)
{
	struct findings *findings = &checking->findings;
	char digits[24];
	const char *text = digits;

	if (letter == 'n')
		snprintf(digits, sizeof digits, "%zu", va_arg(*list, size_t));
	else
		text = va_arg(*list, const char *);
	if (letter == 'n' || letter == 'c' || (letter == 't' && checking->options.own))
		text = keep(findings, text);
	add_text(findings, text);
}

static void
tell(struct checking *checking, const struct check_place *place, node_id about,
	const char *message, const char *args, va_list *list)
{
	struct findings *findings = &checking->findings;
	size_t *told = &checking->told[checking->rule], i;
	struct finding finding = { .about = about, .rule = checking->rule,
		.level = checking->levels[checking->rule], .at_name = place->name,
		.node = place->node, .key = place->key, .item = place->item,
		.texts = (uint32_t)findings->text_count };

	if (checking->options.most > 0 && *told >= checking->options.most) {
		findings->more = true;
		return;
	}
	++*told;
	finding.message = number_of(checking, message);
	for (i = 0; args != NULL && args[i] != '\0'; i++) {
		add_argument(checking, args[i], list);
		if (args[i] == 'w')
			finding.words |= 1u << i;
	}
	finding.text_count = (uint8_t)i;
	finding.at_entry = place->entry != NULL;
	if (place->entry != NULL)
		add_text(findings, keep(findings, place->entry));
	vec_grow(findings->v, findings->count, findings->room);
	findings->v[findings->count++] = finding;
}

void
check_tell_about(struct checking *checking, struct check_place place, node_id about,
	const char *message, const char *args, ...)
{
	va_list list;

	va_start(list, args);
	tell(checking, &place, about, message, args, &list);
	va_end(list);
}

void
check_tell(struct checking *checking, struct check_place place, const char *message,
	const char *args, ...)
{
	va_list list;

	va_start(list, args);
	tell(checking, &place, about_of(checking->journey, place.node), message, args, &list);
	va_end(list);
}

void
check_tell_near(struct checking *checking, struct check_place place,
	const struct nearest *nearest, const char *plain, const char *guess)
{
	if (nearest->best == NULL)
		check_tell(checking, place, plain, "t", nearest->word);
	else
		check_tell(checking, place, guess, "tt", nearest->word, nearest->best);
}
