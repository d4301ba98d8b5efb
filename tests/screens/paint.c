/*
 * Paints screens without a terminal and compares them with what they should
 * be.
 *
 * usage: paint NAME.moves      the screens stand in NAME.screen beside it;
 *                              GENERATE=1 writes them anew, to be read
 *
 * A script has one order on a line:
 *     map FILE                 opens a journey, by its path from the top
 *     since FILE               marks what changed since that one
 *     size WIDTH HEIGHT        of the screen
 *     show WIDTH               prints the whole map instead of a screen
 *     view NAME                another view than the map; `form N` is its form
 *     walk KIND BY PERSONA DATE    somebody's walk, each by one word
 *     turn PAGES               on in it, or back below 0
 *     MOVE [TIMES]             left, down, phase-next, ... (the table below)
 *     width N, height N        of columns; of the lane at the cursor
 *     detail [TOP]             opens the pane, or closes it without TOP
 *     cell TEXT, prompt TEXT   a field with the caret at its end; empty: closed
 *     add TEXT                 the same for a card more in the cell
 *     list COUNT, message TEXT
 *     ascii, plain             from here on
 *     paint                    adds the screen to what is compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "view/frame.h"
#include "view/pages.h"
#include "view/sheet.h"
#include "view/show.h"
#include "view/telling.h"
#include "view/views.h"
#include "yaml/read.h"
#include "yaml/source.h"
#include "yaml/tree.h"

#define LIST_MOST 40
#define TODAY "2026-07-01"	/* for what depends on it */

/* A journey as it was read. */
struct text {
	struct source *source;
	struct tree *tree;
	struct journey *journey;
};

struct stage {
	struct text text, older;
	struct journey *journey;	/* of the text */
	struct changes changes;
	struct told told;
	struct marks marks;
	struct canvas canvas;
	struct frame frame;
	struct walker walker;
	char walks[4][32];
	char *file, *field, *message;
	const char *list[LIST_MOST];
	struct str out;
};

static const struct {
	const char *name;
	enum map_move move;
} moves[] = {
	{ "left", MAP_LEFT }, { "right", MAP_RIGHT }, { "up", MAP_UP }, { "down", MAP_DOWN },
	{ "lane-up", MAP_LANE_UP }, { "lane-down", MAP_LANE_DOWN },
	{ "first-column", MAP_FIRST_COLUMN }, { "last-column", MAP_LAST_COLUMN },
	{ "first-row", MAP_FIRST_ROW }, { "last-row", MAP_LAST_ROW },
	{ "page-left", MAP_PAGE_LEFT }, { "page-right", MAP_PAGE_RIGHT },
	{ "page-up", MAP_PAGE_UP }, { "page-down", MAP_PAGE_DOWN },
	{ "phase-before", MAP_PHASE_PREV }, { "phase-next", MAP_PHASE_NEXT },
	{ "start", MAP_START }, { "end", MAP_END },
};

static void
give_up(const char *why, const char *what)
{
	printf("Bail out! %s: %s\n", why, what);
	exit(1);
}

/* All of a file with a NUL behind it; NULL where it cannot be read. */
static char *
slurp(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	struct str bytes = { 0 };
	char part[4096];

	if (file == NULL)
		return NULL;
	while ((*len = fread(part, 1, sizeof part, file)) > 0)
		str_add_n(&bytes, part, *len);
	fclose(file);
	*len = bytes.len;
	return str_take(&bytes);
}

static void
close_text(struct text *text)
{
	journey_free(text->journey);
	tree_free(text->tree);
	source_free(text->source);
	*text = (struct text){ 0 };
}

static void
close_map(struct stage *stage)
{
	map_free(stage->frame.map);
	sheet_free(stage->frame.sheet);
	marks_clear(&stage->marks);
	told_clear(&stage->told);
	changes_clear(&stage->changes);
	close_text(&stage->text);
	close_text(&stage->older);
	free(stage->file);
	free(stage->field);
	free(stage->message);
}

static struct text
open_text(const char *file)
{
	const char *top = getenv("srcdir");
	struct str path = { 0 };
	struct text text = { 0 };
	struct err err = { 0 };
	size_t len;
	char *bytes;

	str_add_format(&path, "%s/%s", top != NULL ? top : ".", file);
	bytes = slurp(str_text(&path), &len);
	if (bytes == NULL)
		give_up("cannot read", str_text(&path));
	text.source = source_new(bytes, len, &err);
	text.tree = text.source != NULL ? tree_parse(text.source, &err) : NULL;
	text.journey = text.tree != NULL ? read_journey(text.tree, &(struct read_as){ 0 }, &err) : NULL;
	if (text.journey == NULL)
		give_up("no journey", file);
	str_clear(&path);
	return text;
}

static void
mark_changes(struct stage *stage, const char *file)
{
	close_text(&stage->older);
	stage->older = open_text(file);
	changes_find(&stage->changes, stage->older.journey, stage->journey, false);
	told_clear(&stage->told);
	telling_add(&(struct telling){ .brief = true }, &stage->changes, &stage->told);
	marks_make(&stage->marks, &stage->changes, &stage->told);
	stage->frame.marks = &stage->marks;
	stage->frame.changes = "7";
}

static void
open_map(struct stage *stage, const char *file)
{
	close_map(stage);
	stage->text = open_text(file);
	stage->journey = stage->text.journey;
	stage->file = mem_text(file);
	stage->field = stage->message = NULL;
	stage->frame = (struct frame){ .journey = stage->journey, .file = stage->file,
		.map = map_new(stage->journey), .mode = "NORMAL",
		.hint = "Enter edit  a add  ? help  : command" };
}

static void
paint(struct stage *stage)
{
	struct sheet *sheet = stage->frame.sheet;
	struct rect at;

	frame_paint(&stage->frame, &stage->canvas);
	canvas_print(&stage->canvas, false, &stage->out);
	at = sheet != NULL ? sheet_cursor_rect(sheet) : map_cursor_rect(stage->frame.map);
	str_add_format(&stage->out, "== %dx%d caret %d,%d cursor %d,%d %dx%d\n",
	    stage->canvas.width, stage->canvas.height, stage->canvas.caret_x,
	    stage->canvas.caret_y, at.x, at.y, at.width, at.height);
}

static void
show_all(struct stage *stage, int width)
{
	struct show_options options = { .width = width, .ascii = stage->canvas.ascii,
		.plain_text = stage->canvas.plain_text,
		.view = stage->frame.sheet != NULL ? sheet_view(stage->frame.sheet) : NULL,
		.today = TODAY };
	struct show *pieces = show_new(stage->journey, &options);
	struct canvas canvas;

	canvas_init(&canvas, 1, 1);
	while (show_next(pieces, &canvas))
		canvas_print(&canvas, false, &stage->out);
	str_add_format(&stage->out, "== show %d\n", width);
	show_free(pieces);
	canvas_clear(&canvas);
}

static void
open_view(struct stage *stage, const struct view_row *view)
{
	if (view == NULL)
		give_up("no such view", "view");
	sheet_free(stage->frame.sheet);
	stage->frame.sheet = view->draw != NULL ? sheet_new(view, stage->journey, TODAY) :
	    NULL;
	stage->frame.mode = view->title;
}

static void
walk(struct stage *stage, const char *words)
{
	char (*word)[32] = stage->walks;

	if (sscanf(words, "%31s %31s %31s %31s", word[0], word[1], word[2], word[3]) != 4)
		give_up("nobody walks", words);
	stage->walker = (struct walker){ .kind = word[0], .by = word[1], .persona = word[2],
		.date = word[3] };
	open_view(stage, views_walk());
	sheet_set_walker(stage->frame.sheet, &stage->walker);
}

static void
go(struct stage *stage, enum map_move move, size_t times)
{
	if (stage->frame.sheet != NULL)
		sheet_move(stage->frame.sheet, move, times);
	else
		map_move(stage->frame.map, move, times);
}

static void
set_field(struct stage *stage, bool in_place, const char *text)
{
	free(stage->field);
	stage->field = mem_text(text);
	stage->frame.field = (struct frame_field){ .open = text[0] != '\0', .in_place = in_place,
		.label = in_place ? NULL : ":", .text = stage->field, .caret = strlen(text) };
}

static void
set_list(struct stage *stage, size_t count)
{
	static const char *const lines[] = { "Enter  edit what is under the cursor",
		"a      add a card", "u      undo", "?      this help" };

	for (size_t i = 0; i < count && i < LIST_MOST; i++)
		stage->list[i] = lines[i % 4];
	stage->frame.list = stage->list;
	stage->frame.list_count = count < LIST_MOST ? count : LIST_MOST;
	stage->frame.list_title = "Keys";
}

static bool
set(struct stage *stage, const char *word, const char *rest, int number)
{
	struct map *map = stage->frame.map;

	if (strcmp(word, "width") == 0)
		map_set_column_width(map, number);
	else if (strcmp(word, "height") == 0)
		map_set_lane_height(map, map_spot(map).lane, number);
	else if (strcmp(word, "view") == 0)
		open_view(stage, views_find(rest));
	else if (strcmp(word, "walk") == 0)
		walk(stage, rest);
	else if (strcmp(word, "turn") == 0)
		sheet_turn(stage->frame.sheet, number);
	else if (strcmp(word, "form") == 0 && stage->frame.sheet != NULL)
		sheet_set_form(stage->frame.sheet, number);
	else if (strcmp(word, "list") == 0)
		set_list(stage, (size_t)number);
	else if (strcmp(word, "cell") == 0 || strcmp(word, "prompt") == 0)
		set_field(stage, word[0] == 'c', rest);
	else if (strcmp(word, "add") == 0) {
		set_field(stage, true, rest);
		stage->frame.field.adds = true;
	} else if (strcmp(word, "ascii") == 0)
		stage->canvas.ascii = true;
	else if (strcmp(word, "plain") == 0)
		stage->canvas.ascii = stage->canvas.plain_text = true;
	else if (strcmp(word, "detail") == 0) {
		stage->frame.detail = rest[0] != '\0';
		stage->frame.detail_top = (size_t)number;
	} else if (strcmp(word, "message") == 0) {
		free(stage->message);
		stage->frame.message = stage->message = mem_text(rest);
		stage->frame.message_kind = FRAME_INFO;
	} else {
		return false;
	}
	return true;
}

static void
obey(struct stage *stage, char *line)
{
	char *rest = strchr(line, ' ');
	int width, height, number;

	if (rest != NULL)
		*rest++ = '\0';
	else
		rest = line + strlen(line);
	number = (int)strtol(rest, NULL, 10);
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		if (strcmp(line, moves[i].name) != 0)
			continue;
		go(stage, moves[i].move, number > 0 ? (size_t)number : 1);
		return;
	}
	if (strcmp(line, "map") == 0)
		open_map(stage, rest);
	else if (strcmp(line, "since") == 0)
		mark_changes(stage, rest);
	else if (strcmp(line, "size") == 0 && sscanf(rest, "%d %d", &width, &height) == 2)
		canvas_resize(&stage->canvas, width, height);
	else if (strcmp(line, "paint") == 0)
		paint(stage);
	else if (strcmp(line, "show") == 0)
		show_all(stage, number);
	else if (!set(stage, line, rest, number))
		give_up("no such order", line);
}

/* Prints where two texts part. */
static void
print_difference(const char *want, const char *got)
{
	size_t line = 1, w, g;

	while (*want != '\0' || *got != '\0') {
		w = strcspn(want, "\n");
		g = strcspn(got, "\n");
		if (w != g || memcmp(want, got, w) != 0) {
			printf("# line %zu\n# want %.*s\n# got  %.*s\n", line, (int)w, want,
			    (int)g, got);
			return;
		}
		want += w + (want[w] != '\0');
		got += g + (got[g] != '\0');
		line++;
	}
}

static void
compare(const char *path, const struct str *out)
{
	size_t len;
	char *want = slurp(path, &len);
	FILE *file;

	if (getenv("GENERATE") != NULL) {
		file = fopen(path, "wb");
		if (file == NULL || fwrite(str_text(out), 1, out->len, file) != out->len ||
		    fclose(file) != 0)
			give_up("cannot write", path);
		free(want);
		return;
	}
	if (want == NULL)
		give_up("cannot read", path);
	if (strcmp(want, str_text(out)) == 0) {
		printf("ok 1 - the screens are as they should be\n");
	} else {
		printf("not ok 1 - the screens are as they should be\n");
		print_difference(want, str_text(out));
	}
	printf("1..1\n");
	free(want);
}

int
main(int count, char **words)
{
	struct stage stage = { 0 };
	struct str path = { 0 };
	size_t len;
	char *script = count == 2 ? slurp(words[1], &len) : NULL;

	setlocale(LC_ALL, "");
	if (script == NULL)
		give_up("cannot read", count == 2 ? words[1] : "nothing");
	canvas_init(&stage.canvas, 80, 24);
	for (char *line = script, *end; *line != '\0'; line = end + 1) {
		end = strchr(line, '\n');
		if (end == NULL)
			give_up("no line end", line);
		*end = '\0';
		if (line[0] != '#' && line[0] != '\0')
			obey(&stage, line);
	}
	str_add_n(&path, words[1], strlen(words[1]) - strlen("moves"));
	str_add(&path, "screen");
	compare(str_text(&path), &stage.out);
	str_clear(&path);
	str_clear(&stage.out);
	close_map(&stage);
	canvas_clear(&stage.canvas);
	free(script);
	return 0;
}
