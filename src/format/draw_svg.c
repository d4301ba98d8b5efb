/*
 * What cairo's SVG lacks: a title, text that can be searched, and numbers that
 * are the same each time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "drawing.h"

#define LETTERS 0.8	/* the size of letters, of a line's height */

/* --- words --------------------------------------------------------------------- */

static void
add_escaped(struct str *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '&')
			str_add(out, "&amp;");
		else if (text[i] == '<')
			str_add(out, "&lt;");
		else if (text[i] == '>')
			str_add(out, "&gt;");
		else if ((unsigned char)text[i] >= ' ')
			str_add_char(out, text[i]);
	}
}

/* Cairo draws letters as shapes. The same lines as text that does not show lie
 * above them, to be searched, copied and read out. */
static void
add_lines(const struct drawing *drawing, struct str *out)
{
	size_t page = 0;
	double y = 0;

	str_add(out, "<g fill-opacity=\"0\" font-family=\"sans-serif\" xml:space=\"preserve\">\n");
	for (size_t i = 0; i < drawing->line_count; i++) {
		const struct drawn *line = &drawing->lines[i];
		double scale = drawing->pages[line->page].scale;

		for (page = 0, y = 0; page < line->page; page++)
			y += drawing->pages[page].height + PAGES_APART;
		if (line->len == 0)
			continue;
		str_add_format(out, "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\" "
		    "textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\">",
		    line->line.x * scale, y + line->baseline * scale,
		    line->line.height * LETTERS * scale, line->line.width * scale);
		add_escaped(out, str_text(&drawing->letters) + line->start, line->len);
		str_add(out, "</text>\n");
	}
	str_add(out, "</g>\n");
}

/* --- numbers ------------------------------------------------------------------- */

/* Cairo numbers its surfaces for as long as the program runs; here they count
 * from 1 in the order in which the file names them. */
struct numbers {
	unsigned long *v;
	size_t count, room;
};

static size_t
number_of(struct numbers *numbers, unsigned long number)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (numbers->v[i] == number)
			return i + 1;
	vec_grow(numbers->v, numbers->count, numbers->room);
	numbers->v[numbers->count++] = number;
	return numbers->count;
}

/* The length of the letters of a name such as surface12, which ends there and
 * is defined (id=) or called (#) there; 0: it is none. */
static size_t
numbered(const char *at)
{
	size_t letters = strspn(at, "abcdefghijklmnopqrstuvwxyz-");
	size_t digits = strspn(at + letters, "0123456789");
	char end = at[letters + digits];

	return letters > 0 && digits > 0 && digits < 10 && (end == '"' || end == ')') ? letters : 0;
}

/* Adds a piece of SVG, its surfaces numbered anew. */
static void
add_numbered(struct numbers *numbers, struct str *out, const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		const char *mark = strpbrk(text, "\"#");
		size_t letters;
		char *after;

		if (mark == NULL || mark >= end)
			break;
		mark++;
		str_add_n(out, text, (size_t)(mark - text));
		text = mark;
		letters = numbered(text);
		if (letters == 0)
			continue;
		str_add_n(out, text, letters);
		str_add_format(out, "%zu", number_of(numbers, strtoul(text + letters, &after, 10)));
		text = after;
	}
	str_add_n(out, text, (size_t)(end - text));
}

/* --- the file -------------------------------------------------------------------- */

void
svg_finish(const struct drawing *drawing, const char *title, const struct str *svg,
	struct str *out)
{
	const char *all = str_text(svg), *begin = strstr(all, "<svg"), *end = NULL;
	struct numbers numbers = { 0 };
	size_t head;

	begin = begin != NULL ? strchr(begin, '>') : NULL;
	for (const char *at = begin; at != NULL; at = strstr(at + 1, "</svg>"))
		end = at;
	head = begin != NULL ? (size_t)(begin + 1 - all) : svg->len;
	str_add_n(out, all, head);
	if (end != NULL && end != begin) {
		str_add(out, "\n<title>");
		add_escaped(out, title, strlen(title));
		str_add(out, "</title>");
		add_numbered(&numbers, out, all + head, (size_t)(end - all) - head);
		add_lines(drawing, out);
		str_add(out, end);
	}
	free(numbers.v);
}
