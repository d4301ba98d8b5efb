/*
 * The commands that take notes, as fast as others talk: one line, one card.
 *
 * A sign before the text sends it to another lane of the same touchpoint, a
 * name behind an @ at its end says who spoke.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "attr.h"
#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "signs.h"
#include "text.h"

/* Where the @ of a name at the end of the text begins: a last word behind a
 * blank. The text's end where there is none. */
static size_t
speaker_start(const char *text)
{
	size_t len = strlen(text), at;

	while (len > 0 && text[len - 1] == ' ')
		len--;
	for (at = len; at > 0 && strchr(" \t\r\n", text[at - 1]) == NULL; at--)
		continue;
	return at > 0 && text[at] == '@' && len > at + 1 ? at : len;
}

/* Adds the card, and who said it. */
static node_id
add_note(struct editor *editor, const struct cell_place *place, const char *text,
	struct err *err)
{
	size_t end = place->kind == LANE_CARDS ? speaker_start(text) : strlen(text), len = end;
	char *said, *speaker;
	node_id card;

	while (len > 0 && text[len - 1] == ' ')
		len--;
	said = mem_text_n(text, len);
	speaker = mem_text_n(text + end, strcspn(text + end, " "));
	card = cell_add(editor, place, said, (size_t)-1, err);
	if (card != NODE_NONE && *speaker == '@' &&
		attr_set(editor, card, "by", speaker + 1, err) != 0)
		card = NODE_NONE;
	free(said);
	free(speaker);
	return card;
}

/* The note goes where its sign says. */
static int
send_note(struct editor *editor, const struct args *args, const char *lane, const char *text,
	struct err *err)
{
	bool parked = strcmp(lane, key_name(KEY_PARKING)) == 0;
	struct cell_place place;
	char *shown;

	if (place_cell(editor, parked ? "/" : args->v[1], lane, &place, err) != 0 ||
		cell_check_odd(editor, &place, err) != 0 ||
		add_note(editor, &place, text, err) == NODE_NONE)
		return -1;
	shown = text_shortened(text);
	text_say_also(editor, parked ? _("To the parking lot: “%s”") : _("To “%2$s”: “%1$s”"), shown,
		place.key);
	free(shown);
	return 0;
}

int
cmd_note(struct editor *editor, const struct args *args, struct err *err)
{
	const char *text = args->v[3], *lane = NULL;
	struct cell_place place;
	size_t skip = 0;
	node_id card;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0 ||
		cell_check_odd(editor, &place, err) != 0)
		return -1;
	if (cell_is_blank(text)) {
		text_say(editor, _("Nothing was added: the text is empty."));
		return 0;
	}
	if (place.kind == LANE_CARDS && place.owner != NODE_ROOT)
		lane = signs_lane(editor->settings, text, &skip);
	if (lane != NULL)
		return send_note(editor, args, lane, text + skip, err);
	card = add_note(editor, &place, text + strspn(text, " "), err);
	if (card == NODE_NONE)
		return -1;
	if (here_owner(editor) == place.owner && here_spot(editor).lane == place.lane)
		here_go(editor, card);
	return 0;
}

int
cmd_sign(struct editor *editor, const struct args *args, struct err *err)
{
	const struct settings *settings = editor->settings;
	size_t i;

	if (args->count > 2)
		return settings_run(editor->settings, args, err);
	for (i = 0; i < settings->sign_count; i++)
		if (strcmp(settings->signs[i].sign, args->v[1]) == 0 &&
			*settings->signs[i].lane != '\0')
			break;
	if (i < settings->sign_count)
		text_say(editor, "%s %s", args->v[1], settings->signs[i].lane);
	else
		text_say(editor, _("A note that begins with %s goes nowhere else."), args->v[1]);
	return 0;
}
