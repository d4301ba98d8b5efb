/*
 * Lines in styled pieces: what is told of a map outside of its picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/told.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "view/wrap.h"

/* How a role looks, also without colours. */
static const struct {
	enum style style;
	const char *before, *behind;
	enum glyph sign;	/* GLYPHS: none */
} roles[] = {
	[TOLD_PLAIN] = { STYLE_NORMAL, "", "", GLYPHS },
	[TOLD_HEADING] = { STYLE_PHASE, "", "", GLYPHS },
	[TOLD_LABEL] = { STYLE_LANE, "", "", GLYPHS },
	[TOLD_ADDED] = { STYLE_ADDED, "", "", GLYPH_ADDED },
	[TOLD_REMOVED] = { STYLE_REMOVED, "", "", GLYPH_REMOVED },
	[TOLD_CHANGED] = { STYLE_CHANGED, "", "", GLYPH_CHANGED },
	[TOLD_MOVED] = { STYLE_MOVED, "", "", GLYPH_ARROW_RIGHT },
	[TOLD_DONE] = { STYLE_ADDED, "", "", GLYPH_DONE },
	[TOLD_DOING] = { STYLE_CHANGED, "", "", GLYPH_DOING },
	[TOLD_DROPPED] = { STYLE_REMOVED, "", "", GLYPH_DROPPED },
	[TOLD_OPEN] = { STYLE_CHANGED, "", "", GLYPH_OPEN },
	[TOLD_OLD] = { STYLE_REMOVED, "[-", "-]", GLYPHS },
	[TOLD_NEW] = { STYLE_ADDED, "{+", "+}", GLYPHS },
	[TOLD_CURVE] = { STYLE_CURVE, "", "", GLYPHS },
};

void
told_clear(struct told *told)
{
	for (size_t i = 0; i < told->count; i++) {
		str_clear(&told->v[i].text);
		free(told->v[i].v);
	}
	free(told->v);
	*told = (struct told){ 0 };
}

struct told_line *
told_begin(struct told *told, int indent, size_t about)
{
	vec_grow(told->v, told->count, told->room);
	told->v[told->count] = (struct told_line){ .indent = indent, .about = about };
	return &told->v[told->count++];
}

void
told_say_n(struct told_line *line, enum told_role role, const char *text, size_t len)
{
	size_t start = line->text.len;

	if (len == 0)
		return;
	str_add_n(&line->text, text, len);
	for (size_t i = start; i < line->text.len; i++)
		if (strchr("\n\r\t", line->text.s[i]) != NULL)
			line->text.s[i] = ' ';
	vec_grow(line->v, line->count, line->room);
	line->v[line->count++] = (struct told_piece){ start, len, role };
}

void
told_say(struct told_line *line, enum told_role role, const char *text)
{
	told_say_n(line, role, text, strlen(text));
}

void
told_sign(struct told_line *line, enum told_role role, bool ascii)
{
	told_say(line, role, theme_glyph(roles[role].sign, ascii));
	told_say(line, TOLD_PLAIN, " ");
}

void
told_flat(const struct told_line *line, struct str *out)
{
	for (size_t i = 0; i < line->count; i++) {
		const struct told_piece *piece = &line->v[i];

		str_add(out, roles[piece->role].before);
		str_add_n(out, line->text.s + piece->start, piece->len);
		str_add(out, roles[piece->role].behind);
	}
}

/* --- on a canvas ------------------------------------------------------------------ */

/* The flat text, and by byte the piece to which it belongs. */
struct flat {
	struct str text;
	size_t *ends;		/* of each piece, in the flat text */
	struct wrap wrap;
};

/* A line that goes on stands two columns deeper. */
static int
hanging(const struct told_line *line, int width)
{
	int indent = line->indent + 2;

	return indent < width / 2 ? indent : 0;
}

static void
flat_init(struct flat *flat, const struct told_line *line, int width)
{
	int indent = hanging(line, width);

	*flat = (struct flat){ 0 };
	for (size_t i = 0, room = 0; i < line->count; i++) {
		struct told_line piece = { .text = line->text, .v = &line->v[i], .count = 1 };

		told_flat(&piece, &flat->text);
		vec_grow(flat->ends, i, room);
		flat->ends[i] = flat->text.len;
	}
	wrap_text(&flat->wrap, str_text(&flat->text), flat->text.len, width - indent, 0);
}

static void
flat_clear(struct flat *flat)
{
	str_clear(&flat->text);
	free(flat->ends);
	wrap_clear(&flat->wrap);
}

static void
paint_row(const struct told_line *line, const struct flat *flat, const struct wrap_line *row,
	struct canvas *canvas, int x, int y, int columns)
{
	size_t at = row->start, end = row->start + row->len, stop, i = 0;
	int used = 0;

	while (at < end) {
		while (flat->ends[i] <= at)
			i++;
		stop = flat->ends[i] < end ? flat->ends[i] : end;
		used += canvas_text(canvas, x + used, y, columns - used, flat->text.s + at,
		    stop - at, roles[line->v[i].role].style);
		at = stop;
	}
}

int
told_paint(const struct told_line *line, struct canvas *canvas, int x, int y, int width)
{
	int indent = hanging(line, width), lines;
	struct flat flat;

	flat_init(&flat, line, width);
	lines = (int)flat.wrap.count;
	for (int i = 0; i < lines; i++) {
		int in = i > 0 ? indent : indent > 0 ? line->indent : 0;

		paint_row(line, &flat, &flat.wrap.v[i], canvas, x + in, y + i, width - in);
	}
	flat_clear(&flat);
	return lines;
}

int
told_height(const struct told_line *line, int width)
{
	struct flat flat;
	int lines;

	flat_init(&flat, line, width);
	lines = (int)flat.wrap.count;
	flat_clear(&flat);
	return lines;
}
