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
#include "base/utf8.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "noting.h"
#include "signs.h"
#include "text.h"

/* Where the names at the end of the text begin: last words behind a blank, each
 * with an @ before it. The text's end where there are none. */
static size_t
speakers_start(const char *text)
{
	size_t len = strlen(text), start, at;

	while (len > 0 && text[len - 1] == ' ')
		len--;
	for (start = len;; start = at) {
		size_t end = start;

		while (end > 0 && text[end - 1] == ' ')
			end--;
		for (at = end; at > 0 && strchr(" \t\r\n", text[at - 1]) == NULL; at--)
			continue;
		if (at == 0 || text[at] != '@' || end <= at + 1)
			return start;
	}
}

static bool
is_same_name(const char *a, size_t a_len, const char *b, size_t b_len)
{
	char *one = mem_text_n(a, a_len), *other = mem_text_n(b, b_len);
	char *folded = utf8_fold(one), *other_folded = utf8_fold(other);
	bool is = strcmp(folded, other_folded) == 0;

	free(one);
	free(other);
	free(folded);
	free(other_folded);
	return is;
}

/* Is it one of the names, which commas part, whatever the case? */
static bool
has_name(const char *by, const char *name, size_t len)
{
	while (*by != '\0') {
		size_t own = strcspn(by, ",");

		if (is_same_name(by, own, name, len))
			return true;
		by += own;
		by += strspn(by, ", ");
	}
	return false;
}

void
note_add_names(struct str *by, const char *names)
{
	while (*names != '\0') {
		size_t len = strcspn(names, ",");

		if (len > 0 && !has_name(str_text(by), names, len)) {
			str_add(by, by->len > 0 ? ", " : "");
			str_add_n(by, names, len);
		}
		names += len;
		names += strspn(names, ", ");
	}
}

/* "@Ann @Bo" as the names that a card has. */
static char *
read_speakers(const char *text)
{
	struct str by = { 0 };

	while (*text != '\0') {
		size_t len;
		char *name;

		text += strspn(text, " @");
		len = strcspn(text, " ");
		name = mem_text_n(text, len);
		note_add_names(&by, name);
		free(name);
		text += len;
	}
	return str_take(&by);
}

node_id
note_add(struct editor *editor, const struct cell_place *place, const char *text,
	struct err *err)
{
	size_t end = place->kind == LANE_CARDS ? speakers_start(text) : strlen(text), len = end;
	char *said, *speakers;
	node_id card;

	while (len > 0 && text[len - 1] == ' ')
		len--;
	said = mem_text_n(text, len);
	speakers = read_speakers(text + end);
	card = cell_add(editor, place, said, (size_t)-1, err);
	if (card != NODE_NONE && speakers != NULL && *speakers != '\0' &&
		attr_set(editor, card, "by", speakers, err) != 0)
		card = NODE_NONE;
	free(said);
	free(speakers);
	return card;
}

int
note_place(struct editor *editor, const char *touchpoint, const char *lane,
	struct cell_place *place, struct err *err)
{
	bool parked = strcmp(lane, key_name(KEY_PARKING)) == 0;

	if (place_cell(editor, parked ? "/" : touchpoint, lane, place, err) != 0)
		return -1;
	return cell_check_odd(editor, place, err);
}

/* The note goes where its sign says. */
static int
send_note(struct editor *editor, const struct args *args, const char *lane, const char *text,
	struct err *err)
{
	struct cell_place place;
	char *shown;

	if (*text == '\0') {
		err_set(err, ERR_RULE, N_("“%s” sends a note to “%s”: its text is missing"), "tt",
			args->v[3], lane);
		err_set_hint(err, N_("write it behind the sign"));
		return -1;
	}
	if (note_place(editor, args->v[1], lane, &place, err) != 0 ||
		note_add(editor, &place, text, err) == NODE_NONE)
		return -1;
	shown = text_shortened(text);
	text_say_also(editor, place.owner == NODE_ROOT ? _("To the parking lot: “%s”") :
		_("To “%2$s”: “%1$s”"), shown, place.key);
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
	card = note_add(editor, &place, text + strspn(text, " "), err);
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
