/*
 * The title line: the journey and its persons, and at the right what holds of
 * the file and of what is seen of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "frame_title.h"

#include <string.h>

#include "base/err.h"
#include "base/str.h"
#include "base/width.h"
#include "model/sieve.h"
#include "view/pages.h"

#define WIDE 60		/* columns of a screen with room for what may come */
#define LEFT_LEAST 10	/* columns that the title has in any case */
#define FILTER_ROOM 30	/* and what is filtered for, before the file's name */

/* How much is said at the right where there is less and less room. */
enum { SAID_WORDS, SAID_ALL, SAID_FILE, SAID_LEAST };

static const char *
word(const struct frame *frame, const char *text)
{
	return frame->translate != NULL ? frame->translate(text) : text;
}

static const char *
glyph_of(const struct canvas *canvas, enum glyph glyph)
{
	return theme_glyph(glyph, canvas->ascii || canvas->plain_text);
}

/* That not all is shown, what is, and how much; it may take most of the room. */
static int
paint_filter(const struct frame *frame, struct canvas *canvas, int room)
{
	struct str text = { 0 }, count = { 0 };
	size_t passing, all;
	int wide, most;

	if (frame->sieve == NULL)
		return room;
	sieve_update(frame->sieve, frame->journey);
	sieve_count(frame->sieve, &passing, &all);
	str_add_format(&count, " %zu/%zu ", passing, all);
	str_add_format(&text, " %s%s", word(frame, N_("filter: ")), sieve_text(frame->sieve));
	most = room * 3 / 4 > (int)count.len ? room * 3 / 4 - (int)count.len : 0;
	wide = (int)width_of(str_text(&text), text.len);
	if (wide > most)
		wide = most;
	room -= wide + (int)count.len;
	canvas_text_cut(canvas, room, 0, wide, str_text(&text), STYLE_STATUS);
	canvas_text(canvas, room + wide, 0, (int)count.len, str_text(&count), count.len,
	    STYLE_STATUS);
	str_clear(&text);
	str_clear(&count);
	return room - 1;
}

/* The map's own edits as +, and how many other maps have some. */
static void
add_unsaved(const struct frame *frame, bool wide, struct str *out)
{
	const char *blank = out->len > 0 ? " " : "";

	if (frame->dirty)
		str_add_format(out, "%s[+]", blank);
	if (frame->others > 0)
		str_add_format(out, "%s[+%zu]", frame->dirty ? "" : blank, frame->others);
	/* The file's name stays where it is when the first edit comes. */
	if (wide && *blank != '\0' && !frame->dirty && frame->others == 0)
		str_add(out, "    ");
}

static void
add_part(struct str *out, const char *sign, const char *text)
{
	str_add_format(out, "%s%s%s", out->len > 0 ? " " : "", sign, text);
}

/* What one may not know for a moment is said in any case. */
static void
add_right(const struct frame *frame, const struct canvas *canvas, int how, struct str *out)
{
	const char *base = frame->file != NULL ? strrchr(frame->file, '/') : NULL;

	str_cut(out, 0);
	if (frame->timer != NULL)
		add_part(out, "", frame->timer);
	if (frame->file != NULL && how < SAID_LEAST)
		add_part(out, "", base != NULL ? base + 1 : frame->file);
	if (frame->read_only)
		add_part(out, "", word(frame, N_("[read only]")));
	if (frame->unsafe)
		add_part(out, "", word(frame, N_("[not safe]")));
	if (frame->saving && how <= SAID_ALL)
		add_part(out, "", word(frame, N_("saving…")));
	if (frame->findings != NULL && how <= SAID_ALL)
		add_part(out, "!", frame->findings);
	if (frame->findings != NULL && how == SAID_WORDS)
		add_part(out, "", strcmp(frame->findings, "1") == 0 ?
		    word(frame, N_("finding")) : word(frame, N_("findings")));
	if (frame->changes != NULL && how <= SAID_ALL)
		add_part(out, glyph_of(canvas, GLYPH_CHANGED), frame->changes);
	add_unsaved(frame, canvas->width >= WIDE, out);
}

/* `left`: columns that the title would like. */
static int
paint_right(const struct frame *frame, struct canvas *canvas, int left)
{
	/* An audience has come for the journey. */
	int how = frame->sheet != NULL && sheet_is_calm(frame->sheet) ? SAID_LEAST : SAID_WORDS;
	int room = canvas->width, wide, least = LEFT_LEAST;
	struct str text = { 0 };

	if (frame->sieve != NULL && how == SAID_WORDS)
		how = SAID_ALL;
	if (frame->sieve != NULL)
		least += FILTER_ROOM;
	for (add_right(frame, canvas, how, &text); how < SAID_LEAST && (int)width_of(
	    str_text(&text), text.len) + (how == SAID_WORDS && left > least ? left + 1 : least) >
	    room; )
		add_right(frame, canvas, ++how, &text);
	wide = (int)width_of(str_text(&text), text.len);
	if (wide > 0) {
		canvas_text(canvas, room - wide, 0, wide, str_text(&text), text.len,
		    STYLE_NORMAL);
		if (frame->timer != NULL && frame->timer_over)
			canvas_text(canvas, room - wide, 0, wide, frame->timer,
			    strlen(frame->timer), STYLE_STATUS);
		room -= wide + 1;
	}
	str_clear(&text);
	return room;
}

void
frame_title(const struct frame *frame, struct canvas *canvas)
{
	size_t personas = journey_count(frame->journey, NODE_ROOT, KEY_PERSONAS);
	struct str left = { 0 };
	int room;

	str_add(&left, journey_text(frame->journey, NODE_ROOT, KEY_TITLE));
	for (size_t i = 0; i < personas; i++) {
		str_add_format(&left, i > 0 ? ", %s" : " %s ", i > 0 ? "" :
		    glyph_of(canvas, GLYPH_PART));
		str_add(&left, journey_text(frame->journey,
		    journey_child(frame->journey, NODE_ROOT, KEY_PERSONAS, i), KEY_NAME));
	}
	room = paint_right(frame, canvas, (int)width_of(str_text(&left), left.len));
	room = paint_filter(frame, canvas, room);
	canvas_text_cut(canvas, 0, 0, room, str_text(&left), STYLE_TITLE);
	str_clear(&left);
}
