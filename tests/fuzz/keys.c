/*
 * Any keys, lines, texts and window sizes: the whole program without its
 * terminal.
 *
 * Each byte is a key of the table, or begins something longer: a command with
 * any words, an answer, another size of the window. Whatever came: painting
 * again paints the same, a view made anew shows what the old one shows, the map
 * can be saved and reads back, and when all is undone it is what it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/complete.h"
#include "cmd/search.h"
#include "cmd/command.h"
#include "cmd/keys.h"
#include "model/diff.h"
#include "view/frame.h"
#include "view/zoom.h"

#define WIDE 100	/* a window that shows all of a small map */
#define HIGH 50
#define COLUMN 12	/* columns of a touchpoint, and how many fit */
#define COLUMNS_FIT 5
#define STEPS_MAX 60

static const char journey_text_of_all[] =
	"cjm: 1\n"
	"title: A pair of shoes\n"
	"personas: [{id: a, name: Anna}, {id: b, name: B\xc3\xa9}]\n"
	"evidence: [{id: talks, kind: interview, title: Talks}]\n"
	"lanes: [action, channel, emotion, pain, idea, {id: box, label: Box}]\n"
	"phases:\n"
	"  - name: Before\n"
	"    touchpoints:\n"
	"      - name: Sees an ad\n"
	"        action: Scrolls\n"
	"        emotion: 3\n"
	"        next: [{to: shop, share: 60}, {to: exit, share: 40}]\n"
	"      - name: Shop   # a comment\n"
	"        pain:\n"
	"          - {text: No sizes, votes: 7}\n"
	"          - \"Too\\tslow \xe2\x98\xba \\u202e\"\n"
	"  - name: \xe8\xb2\xb7\xe3\x81\x86\n"
	"    touchpoints:\n"
	"      - name: Pays\n"
	"        emotion: {a: 2, b: 4}\n"
	"        pain: |\n"
	"          Needs an account\n"
	"          and a card\n"
	"walks:\n"
	"  - {by: Joris, scores: {shop: 2}, notes: {pays: Forgot}}\n";

struct bytes {
	const uint8_t *at;
	size_t left;
};

struct play {
	struct editor *editor;
	struct canvas canvas, again;
	const char **lines;
};

static uint8_t
next(struct bytes *bytes)
{
	if (bytes->left == 0)
		return 0;
	bytes->left--;
	return *bytes->at++;
}

/* A short text; no 'w', so that no line writes a file. */
static char *
next_text(struct bytes *bytes)
{
	size_t len = next(bytes) % 24;
	char *text, *c;

	if (len > bytes->left)
		len = bytes->left;
	text = mem_text_n((const char *)bytes->at, len);
	bytes->at += len;
	bytes->left -= len;
	for (c = text; *c != '\0'; c++)
		if (*c == 'w')
			*c = 'v';
	return text;
}

/* --- painting ---------------------------------------------------------- */

static void
fill_frame(struct play *play, struct frame *frame, const char *text)
{
	struct editor *editor = play->editor;
	size_t i, count = editor->list != NULL ? value_count(editor->list) : 0;

	*frame = (struct frame){
		.journey = document_journey(editor->document),
		.map = editor->map,
		.sheet = editor->sheet,
		.file = "a\x1b[31m.yaml",
		.dirty = document_is_dirty(editor->document),
		.sieve = editor->sieve,
		.match = editor_match(editor),
		.mode = "NORMAL",
		.hint = "Enter edit  a add",
		.message = editor->message,
		.message_kind = FRAME_ERROR,
		.detail = editor->detail,
		.detail_top = editor->detail_top,
		.list_title = editor->list_title,
		.list_count = count,
		.list_top = editor->list_top,
	};
	play->lines = mem_resize(play->lines, count + 1, sizeof *play->lines);
	for (i = 0; i < count; i++)
		play->lines[i] = value_text(value_item(editor->list, i));
	frame->list = play->lines;
	if (editor->want.kind != WANT_NOTHING)
		frame->field = (struct frame_field){ .open = true,
			.in_place = editor->want.kind == WANT_CELL,
			.label = editor->want.label, .text = text, .caret = strlen(text) };
}

static void
check_cells(const struct canvas *canvas)
{
	for (int y = 0; y < canvas->height; y++) {
		int after = 0;	/* columns of the character before */

		for (int x = 0; x < canvas->width; x++) {
			const struct cell *cell = canvas_at(canvas, x, y);

			assert(cell->width <= 2 && (cell->width == 0) == (after == 2));
			assert(cell->width == 0 || cell->point[0] >= ' ');
			assert(cell->style < STYLES);
			after = cell->width;
		}
		assert(after != 2);
	}
	assert(canvas->caret_x < canvas->width && canvas->caret_y < canvas->height);
}

static void
check_same(const struct canvas *a, const struct canvas *b)
{
	assert(a->width == b->width && a->height == b->height);
	assert(a->caret_x == b->caret_x && a->caret_y == b->caret_y);
	assert(memcmp(a->cells, b->cells,
		(size_t)a->width * (size_t)a->height * sizeof *a->cells) == 0);
}

static void
paint(struct play *play, bool twice)
{
	const char *text = play->editor->want.text != NULL ? play->editor->want.text : "";
	struct frame frame;

	fill_frame(play, &frame, text);
	frame_paint(&frame, &play->canvas);
	play->editor->detail_top = frame.detail_top;
	play->editor->list_top = frame.list_top;
	if (!twice)
		return;
	check_cells(&play->canvas);
	canvas_resize(&play->again, play->canvas.width, play->canvas.height);
	play->again.ascii = play->canvas.ascii;
	play->again.plain_text = play->canvas.plain_text;
	fill_frame(play, &frame, text);
	frame_paint(&frame, &play->again);
	check_same(&play->canvas, &play->again);
}

/* Does the whole map fit into the wide window, so that nothing is scrolled? */
static bool
fits(struct map *map, const struct lanes *lanes)
{
	int height = 8;

	for (size_t i = 0; i < lanes->count; i++)
		height += map_lane_lines(map, lanes->v[i].key) + 1;
	return map_columns(map) <= COLUMNS_FIT && height <= HIGH;
}

/* What of the map is looked at belongs to the view, not to the journey. */
static void
look_alike(const struct journey *journey, const struct map *old, struct sieve *sieve,
	struct map *anew)
{
	node_id phase;

	map_mark_assumptions(anew, map_marks_assumptions(old));
	map_sift(anew, sieve);
	map_zoom(anew, map_zoomed(old));
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
		i++)
		map_fold(anew, phase, map_is_folded(old, phase));
}

/* A view made anew shows the same map, where all of it fits. */
static void
check_anew(struct play *play)
{
	struct map *old = play->editor->map;
	const struct journey *journey = document_journey(play->editor->document);
	struct rect all = { 0, 0, WIDE, HIGH };
	struct map *anew = map_new(journey);
	const struct lanes *lanes = document_lanes(play->editor->document);
	struct canvas a, b;

	canvas_init(&a, WIDE, HIGH);
	canvas_init(&b, WIDE, HIGH);
	/* What is being typed belongs to the screen, and rows keep still for it. */
	map_set_editing(old, NULL);
	map_set_column_width(old, COLUMN);
	map_set_column_width(anew, COLUMN);
	for (size_t i = 0; i < lanes->count; i++)
		map_set_lane_height(anew, lanes->v[i].key, map_lane_height(old, lanes->v[i].key));
	look_alike(journey, old, play->editor->sieve, anew);
	map_go(anew, map_spot(old));
	map_paint(old, &a, all);
	map_paint(anew, &b, all);
	check_cells(&a);
	if (fits(old, lanes))
		check_same(&a, &b);
	canvas_clear(&a);
	canvas_clear(&b);
	map_free(anew);
}

/* --- doing --------------------------------------------------------------- */

/* Some command of the table, with any words; none that writes a file. */
static void
run_command(struct play *play, struct bytes *bytes)
{
	size_t count;
	const struct command *table = command_table(&count);
	const struct command *command = &table[next(bytes) % count];
	char *words = next_text(bytes);
	struct str line = { 0 };

	if (strcmp(command->name, "write") != 0)
		str_add_format(&line, "%s ", command->name);
	str_add(&line, words);
	editor_run(play->editor, str_text(&line), NULL);
	str_clear(&line);
	free(words);
}

static void
answer(struct play *play, struct bytes *bytes)
{
	struct editor *editor = play->editor;
	uint8_t way = next(bytes);
	char *text;

	if (way < 32) {
		want_clear(&editor->want);
		return;
	}
	if (editor->want.kind == WANT_CHOICE) {
		const char *choices = editor->want.choices;
		char choice[2] = { choices[way % strlen(choices)], '\0' };

		editor_answer(editor, choice, NULL);
		return;
	}
	text = next_text(bytes);
	if (editor->want.command) {
		struct offers offers = { 0 };

		editor_complete(editor, text, strlen(text), &offers);
		assert(offers.start <= strlen(text) && offers.begun <= offers.count);
		offers_clear(&offers);
		free(editor_explain(text, strlen(text)));
	}
	if (editor->want.follow != NULL) {
		editor->want.follow(editor, text);
		if (way % 8 == 0)
			editor->want.follow(editor, NULL);
	}
	if (editor_answer(editor, text, NULL) == 0 && way % 4 == 0)
		editor_run(editor, "open right", NULL);
	free(text);
}

static void
press(struct play *play, uint8_t byte)
{
	struct editor *editor = play->editor;
	enum key_mode mode = KEYS_NORMAL;
	const char *line;
	size_t count;
	const struct key_row *row = keys_table(&count);

	if (editor->list != NULL)
		mode = KEYS_LIST;
	else if (editor->detail)
		mode = KEYS_DETAIL;
	else if (editor->sheet != NULL)
		mode = keys_mode_of(sheet_view(editor->sheet)->name);
	line = keys_find(mode, row[byte % count].key);
	if (line != NULL)
		editor_run(editor, line, NULL);
}

static void
step(struct play *play, struct bytes *bytes)
{
	uint8_t byte = next(bytes);

	if (byte >= 250) {
		canvas_resize(&play->canvas, next(bytes) % 140, next(bytes) % 60);
		play->canvas.ascii = byte == 251;
		play->canvas.plain_text = byte == 252;
	} else if (byte >= 246) {
		struct spot spot;

		if (map_spot_at(play->editor->map, next(bytes) % 140, next(bytes) % 60, &spot))
			map_go(play->editor->map, spot);
	} else if (play->editor->want.kind != WANT_NOTHING) {
		answer(play, bytes);
	} else if (byte >= 200) {
		run_command(play, bytes);
	} else {
		press(play, byte);
	}
	play->editor->quit = false;
}

/* What stands on the map can be saved, or it is said why not. */
static void
check_text(struct editor *editor)
{
	struct err err = { 0 };
	size_t len = 0;
	char *text = document_text(editor->document, &len, &err);
	struct document *again;

	assert((text != NULL) != err_is_set(&err));
	if (text != NULL) {
		again = document_from_bytes(NULL, text, len, &err);
		assert(again != NULL && diff_match(document_journey(again),
			document_journey(editor->document), NULL, NULL, NULL));
		document_free(again);
	}
	free(text);
	err_clear(&err);
}

static void
check_undone(struct editor *editor, const char *yaml)
{
	struct document *fresh = document_from_bytes(NULL, yaml, strlen(yaml), NULL);

	while (document_undo(editor->document, NULL))
		;
	assert(!document_is_dirty(editor->document));
	assert(diff_match(document_journey(fresh), document_journey(editor->document),
		NULL, NULL, NULL));
	document_free(fresh);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const yaml = journey_text_of_all;
	struct bytes bytes = { data, size };
	struct play play = { 0 };

	play.editor = editor_new(document_from_bytes(NULL, yaml, strlen(yaml), NULL));
	play.editor->has_screen = true;
	canvas_init(&play.canvas, 60, 16);
	canvas_init(&play.again, 60, 16);
	for (int i = 0; bytes.left > 0 && i < STEPS_MAX; i++) {
		step(&play, &bytes);
		if (i % 4 == 3)
			paint(&play, i % 16 == 15);
	}
	check_anew(&play);
	check_text(play.editor);
	check_undone(play.editor, yaml);
	paint(&play, true);
	free(play.lines);
	canvas_clear(&play.canvas);
	canvas_clear(&play.again);
	editor_free(play.editor);
	return 0;
}
