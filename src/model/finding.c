/*
 * Findings: put into words, put in order, found again by their place on the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/findings.h"

#include <stdlib.h>

#include "base/err.h"

void
findings_clear(struct findings *findings)
{
	free(findings->v);
	free(findings->messages);
	free(findings->texts);
	arena_clear(&findings->own);
	free(findings->ranks);
	*findings = (struct findings){ 0 };
}

struct check_place
finding_place(const struct findings *findings, const struct finding *finding)
{
	return (struct check_place){ .node = finding->node, .key = finding->key,
		.item = finding->item, .name = finding->at_name, .entry = finding->at_entry ?
		findings->texts[finding->texts + finding->text_count] : NULL };
}

void
findings_translate(struct findings *findings, const char *(*translate)(const char *))
{
	for (size_t i = 0; i < findings->message_count; i++)
		findings->messages[i] = translate(findings->messages[i]);
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->v[i];

		for (size_t k = 0; finding->words >> k != 0; k++)
			if ((finding->words & 1u << k) != 0)
				findings->texts[finding->texts + k] =
				    translate(findings->texts[finding->texts + k]);
	}
}

void
finding_add_words(const struct findings *findings, const struct finding *finding,
	const char *(*translate)(const char *), struct str *out)
{
	struct err err = { .kind = ERR_RULE, .message = findings->messages[finding->message],
		.words = finding->words };
	char *cut[ERR_ARGS_MAX] = { NULL };

	for (size_t i = 0; i < finding->text_count; i++) {
		const char *text = findings->texts[finding->texts + i];

		cut[i] = err_cut(text);
		err.arg[i] = cut[i] != NULL ? cut[i] : (char *)text;
	}
	err_format(&err, translate, out);
	for (size_t i = 0; i < finding->text_count; i++)
		free(cut[i]);
}

void
findings_arrange(struct findings *findings, uint32_t *places)
{
	for (uint32_t i = 0; i < findings->count; i++)
		while (places[i] != i) {
			uint32_t to = places[i];
			struct finding there = findings->v[to];

			findings->v[to] = findings->v[i];
			findings->v[i] = there;
			places[i] = places[to];
			places[to] = to;
		}
}

static uint32_t
rank_of(const struct findings *findings, node_id node)
{
	return node < findings->rank_count ? findings->ranks[node] : UINT32_MAX;
}

size_t
findings_from(const struct findings *findings, node_id node)
{
	uint32_t rank = rank_of(findings, node);
	size_t low = 0, high = findings->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (rank_of(findings, findings->v[middle].about) < rank)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
