/*
 * The commands that let another program change a text: the user's editor, or a
 * shell command; and those that take what comes of it.
 *
 * No command runs a program itself: it wants it, and who has the terminal does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "refs.h"
#include "session/piece.h"
#include "text.h"

void
editor_tell(struct editor *editor, const struct err *err)
{
	if (err_is_set(err) || err->message == NULL) {
		text_say_error(editor, err);
		return;
	}
	text_say(editor, "%s", text_translate(err->message));
}

void
editor_tell_kept(struct editor *editor, struct err *err, const char *path)
{
	err_set_file(err, path);
	text_say_error(editor, err);
	if (err->line != 0)
		text_say_also(editor, _("What was written is kept there."));
	else
		text_say_also(editor, _("What was written is kept in %s."), path);
	editor->message_is_error = true;
}

/* --- a cell and lines ------------------------------------------------------------ */

/* A card as one line. */
static char *
line_of(const struct editor *editor, node_id card)
{
	char *line = mem_text(journey_text(place_journey(editor), card, KEY_TEXT));
	size_t len = strlen(line);

	while (len > 0 && line[len - 1] == '\n')
		line[--len] = '\0';
	for (char *c = line; (c = strchr(c, '\n')) != NULL; )
		*c = ' ';
	return line;
}

/* The cards of a cell that is to become lines. */
struct remake {
	struct editor *editor;
	struct cell_place place;
	struct value *lines;	/* what it is to say */
	node_id *cards;		/* by line: the card that says it, or NODE_NONE */
	node_id *left;		/* those that no line took yet */
	size_t left_count;
};

/* The first card left that says this, or, without a line, the first at all. */
static node_id
take_card(struct remake *remake, const char *line)
{
	for (size_t i = 0; i < remake->left_count; i++) {
		node_id card = remake->left[i];
		char *text = line_of(remake->editor, card);
		bool is = line == NULL || strcmp(text, line) == 0;

		free(text);
		if (!is)
			continue;
		remake->left_count--;
		memmove(remake->left + i, remake->left + i + 1,
			(remake->left_count - i) * sizeof *remake->left);
		return card;
	}
	return NODE_NONE;
}

/* A line that a card says already is that card. Where there are as many lines as
 * cards the others are the other cards, with another text. */
static void
match(struct remake *remake)
{
	const struct journey *journey = place_journey(remake->editor);
	size_t count = journey_count(journey, remake->place.owner, remake->place.lane);
	bool same = count == value_count(remake->lines);

	remake->left = mem_zero(count, sizeof *remake->left);
	remake->cards = mem_zero(value_count(remake->lines), sizeof *remake->cards);
	for (size_t i = 0; i < count; i++)
		remake->left[remake->left_count++] = journey_child(journey, remake->place.owner,
			remake->place.lane, i);
	for (size_t i = 0; i < value_count(remake->lines); i++)
		remake->cards[i] = take_card(remake, value_text(value_item(remake->lines, i)));
	for (size_t i = 0; same && i < value_count(remake->lines); i++)
		if (remake->cards[i] == NODE_NONE)
			remake->cards[i] = take_card(remake, NULL);
}

/* Line number `at` in its place. */
static int
put_line(struct remake *remake, size_t at, struct err *err)
{
	struct editor *editor = remake->editor;
	const struct cell_place *place = &remake->place;
	const char *line = value_text(value_item(remake->lines, at));
	node_id card = remake->cards[at];
	char *text;
	int result = 0;

	if (card == NODE_NONE)
		return cell_add(editor, place, line, at, err) != NODE_NONE ? 0 : -1;
	text = line_of(editor, card);
	if (strcmp(text, line) != 0)
		result = cell_set_text(editor, place, card, line, err);
	free(text);
	if (result == 0 && journey_index(place_journey(editor), card) != at)
		result = document_move(editor->document, card, place->owner, place->key, at, err);
	return result;
}

static int
remake_cell(struct remake *remake, struct err *err)
{
	int result = 0;

	match(remake);
	for (size_t i = 0; i < remake->left_count && result == 0; i++)
		result = document_remove(remake->editor->document, remake->left[i], err);
	for (size_t i = 0; i < value_count(remake->lines) && result == 0; i++)
		result = put_line(remake, i, err);
	free(remake->cards);
	free(remake->left);
	return result;
}

int
cmd_cards(struct editor *editor, const struct args *args, struct err *err)
{
	struct remake remake = { .editor = editor };
	const char *text = args->v[3];
	int result;

	if (place_cell(editor, args->v[1], args->v[2], &remake.place, err) != 0 ||
		cell_check_odd(editor, &remake.place, err) != 0)
		return -1;
	remake.lines = value_new_list();
	while (*text != '\0') {
		size_t len = strcspn(text, "\n"), end = len;

		while (end > 0 && strchr(" \t\r", text[end - 1]) != NULL)
			end--;
		if (end > 0)
			value_add(remake.lines, value_new_text_n(text, end));
		text += len + (text[len] == '\n');
	}
	result = remake_cell(&remake, err);
	if (result == 0 && value_count(remake.lines) == 0)
		text_say(editor, _("The cell is empty now; u brings the cards back."));
	value_free(remake.lines);
	return result;
}

/* --- marked cards and lines ------------------------------------------------------ */

/* What a card says in another line stays as it is where the line is the same. */
static int
set_marked(struct editor *editor, node_id card, const char *line, size_t len, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id owner = journey_parent(journey, card);
	struct cell_place place;
	char *now = mem_text_n(line, len), *old = line_of(editor, card);
	int result = 0;

	if (strcmp(now, old) != 0)
		result = place_cell(editor, owner == NODE_ROOT ? "/" :
			ids_of(document_ids(editor->document), owner),
			journey_key_name(journey, journey_slot(journey, card)), &place, err);
	if (result == 0 && strcmp(now, old) != 0)
		result = cell_set_text(editor, &place, card, now, err);
	free(now);
	free(old);
	return result;
}

/* Lines that say nothing at the end do not count. */
static size_t
count_lines(const char *text)
{
	size_t count = 0, last = 0;

	while (*text != '\0') {
		size_t len = strcspn(text, "\n");

		count++;
		if (text[strspn(text, " \t\r\n")] != '\0' && strspn(text, " \t\r") < len)
			last = count;
		text += len + (text[len] == '\n');
	}
	return last;
}

int
cmd_marked(struct editor *editor, const struct args *args, struct err *err)
{
	struct picks *picks = &editor->picks;
	const char *text = args->v[1];
	int result = 0;

	picks_keep(picks, place_journey(editor));
	if (picks->count == 0)
		return err_set(err, ERR_RULE, N_("no card is marked"), NULL);
	if (count_lines(text) != picks->count)
		return err_set(err, ERR_RULE, N_("marked cards take as many lines as there are cards"),
			NULL);
	for (size_t i = 0; i < picks->count && result == 0; i++) {
		size_t len = strcspn(text, "\n"), end = len;

		while (end > 0 && strchr(" \t\r", text[end - 1]) != NULL)
			end--;
		if (end == 0)
			result = err_set(err, ERR_RULE, N_("a card must say something"), NULL);
		else
			result = set_marked(editor, picks->v[i], text, end, err);
		text += len + (text[len] == '\n');
	}
	return result;
}

static void
want_filter(struct editor *editor, const char *program, struct str *text, struct str *line)
{
	editor->want = (struct want){ .kind = WANT_FILTER, .text = str_take(text),
		.line = str_take(line), .outside = mem_text(program) };
}

static void
add_line(const struct editor *editor, node_id card, struct str *text)
{
	char *one = line_of(editor, card);

	str_add(text, one);
	str_add_char(text, '\n');
	free(one);
}

static int
pipe_marked(struct editor *editor, const char *program)
{
	struct str text = { 0 }, line = { 0 };

	for (size_t i = 0; i < editor->picks.count; i++)
		add_line(editor, editor->picks.v[i], &text);
	str_add(&line, "marked %%");
	want_filter(editor, program, &text, &line);
	return 0;
}

int
cmd_pipe(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct str text = { 0 }, line = { 0 };
	struct cell_place place;
	node_id card;

	if (cell_is_blank(args->v[1]))
		return err_set(err, ERR_USAGE, N_("a shell command is missing"), NULL);
	picks_keep(&editor->picks, journey);
	if (editor->picks.count > 0)
		return pipe_marked(editor, args->v[1]);
	if (place_cell(editor, ".", ".", &place, err) != 0)
		return -1;
	for (size_t i = 0; (card = journey_child(journey, place.owner, place.lane, i)) != NODE_NONE;
		i++)
		add_line(editor, card, &text);
	str_add(&line, "cards ");
	args_quote(ids_of(document_ids(editor->document), place.owner), &line);
	str_add_char(&line, ' ');
	args_quote(place.key, &line);
	str_add(&line, " %%");
	want_filter(editor, args->v[1], &text, &line);
	return 0;
}

/* --- the user's editor ------------------------------------------------------------ */

static int
want_touchpoint(struct editor *editor, const char *word, struct err *err)
{
	struct str line = { 0 };
	node_id touchpoint;

	if (place_touchpoint(editor, word, &touchpoint, err) != 0)
		return -1;
	str_add(&line, "become ");
	args_quote(ids_of(document_ids(editor->document), touchpoint), &line);
	str_add(&line, " %%");
	editor->want = (struct want){ .kind = WANT_EDITOR, .lines = true,
		.text = piece_write(editor->document, touchpoint), .line = str_take(&line),
		.outside = mem_text(".yaml") };
	return 0;
}

/* Is the cursor on the name of a touchpoint? */
static bool
is_on_heading(const struct editor *editor)
{
	struct stop stop = here_stop(editor);

	return stop.node != NODE_NONE && stop.key == KEY_NONE &&
		journey_kind(place_journey(editor), stop.node) == NODE_TOUCHPOINT;
}

int
cmd_editor(struct editor *editor, const struct args *args, struct err *err)
{
	struct args open = { .count = 1 };

	if (args->count > 1 || is_on_heading(editor))
		return want_touchpoint(editor, args->count > 1 ? args->v[1] : ".", err);
	if (cmd_open(editor, &open, err) != 0)
		return -1;
	if (editor->want.kind != WANT_CELL && editor->want.kind != WANT_PROMPT)
		return 0;
	editor->want.kind = WANT_EDITOR;
	editor->want.series = false;
	editor->want.outside = mem_text(".txt");
	return 0;
}

/* A text in the user's editor may say anything; levels are numbers all the same. */
static int
check_levels(struct editor *editor, node_id touchpoint, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct lanes *lanes = document_lanes(editor->document);
	node_id card;

	for (size_t i = 0; i < lanes->count; i++)
		for (size_t k = 0; lanes->v[i].kind == LANE_LEVEL && (card = journey_child(journey,
			touchpoint, lanes->v[i].key, k)) != NODE_NONE; k++)
			if (!cell_is_number(journey_text(journey, card, KEY_TEXT)))
				return err_set(err, ERR_RULE,
					N_("the lane “%s” holds levels, and “%s” is no number"), "tt",
					journey_key_name(journey, lanes->v[i].key),
					journey_text(journey, card, KEY_TEXT));
	return 0;
}

int
cmd_become(struct editor *editor, const struct args *args, struct err *err)
{
	struct refs_guard guard;
	node_id touchpoint;

	if (place_touchpoint(editor, args->v[1], &touchpoint, err) != 0)
		return -1;
	refs_guard_begin(editor, &guard);
	if (piece_read(editor->document, touchpoint, args->v[2], err) != 0 ||
		check_levels(editor, touchpoint, err) != 0) {
		refs_guard_clear(&guard);
		return -1;
	}
	return refs_guard_end(editor, &guard, err);
}
