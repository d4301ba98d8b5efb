/*
 * Signs, faces and badges of pictures, drawn by cairo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "draw_signs.h"

#include <math.h>

#include "draw_calls.h"
#include "drawing.h"

#define PI 3.14159265358979323846
#define STROKE 0.11	/* of a sign's lines, in parts of its square */

#define BADGE_HEIGHT 11.0	/* of one line */
#define BADGE_SIGN 7.0	/* the square of a sign in a badge */
#define BADGE_PAD 3.5
#define BADGE_GAP 2.0
#define BADGE_SLACK 0.01	/* so that rounding wraps nothing */

/* Signs as strokes in a square of 100 by 100, upper left corner first:
 * M and L go to a point, C draws a circle (middle, radius), A a half circle
 * open below; Z closes, F fills what is there, S strokes it. */
static const char *const shapes[SIGNS] = {
	[SIGN_STAR] = "M50,4 L63,36 L97,38 L71,60 L80,94 L50,75 L20,94 L29,60 L3,38 L37,36 Z F",
	[SIGN_VOTE] = "M50,12 L92,80 L8,80 Z F",
	[SIGN_SEVERITY] = "M44,8 L56,8 L54,62 L46,62 Z F C50,82,9 F",
	[SIGN_EVIDENCE] = "M18,10 L62,10 L82,30 L82,92 L18,92 Z S M34,46 L66,46 S M34,66 L66,66 S",
	[SIGN_ASSUMPTION] = "M30,32 L32,22 L42,12 L58,12 L68,22 L70,34 L62,46 L50,54 L50,66 S "
	    "C50,86,7 F",
	[SIGN_OWNER] = "C50,30,20 F A50,92,38 F",
	[SIGN_DUE] = "M12,20 L88,20 L88,90 L12,90 Z S M12,42 L88,42 S M32,8 L32,28 S M68,8 L68,28 S",
	[SIGN_OPEN] = "C50,50,38 S",
	[SIGN_DOING] = "C50,50,38 S M50,12 L50,50 L84,64 S",
	[SIGN_DONE] = "M12,54 L40,82 L90,20 S",
	[SIGN_DROPPED] = "M20,20 L80,80 S M80,20 L20,80 S",
	[SIGN_SCORED] = "M14,8 L14,86 L92,86 S C66,36,14 F",
	[SIGN_CONFLICT] = "M58,4 L20,56 L46,56 L40,96 L80,40 L54,40 Z F",
	[SIGN_COMMENT] = "M10,14 L90,14 L90,70 L50,70 L28,92 L28,70 L10,70 Z S",
	[SIGN_PERSONA] = "C50,32,20 S A50,92,36 S",
	[SIGN_JOURNEY] = "M14,20 L14,76 L86,76 S M64,54 L86,76 L64,98 S",
	[SIGN_IDEA] = "C50,40,30 S M40,82 L60,82 S M42,96 L58,96 S",
	[SIGN_PAIN] = "M50,8 L96,90 L4,90 Z S M50,38 L50,62 S C50,76,5 F",
	[SIGN_QUOTE] = "M14,70 L14,44 L34,22 L34,44 L42,44 L42,70 Z F "
	    "M58,70 L58,44 L78,22 L78,44 L86,44 L86,70 Z F",
	[SIGN_UP] = "M14,86 L86,14 S M40,14 L86,14 L86,60 S",
	[SIGN_DOWN] = "M14,14 L86,86 S M86,40 L86,86 L40,86 S",
	[SIGN_LEVEL] = "M6,50 L94,50 S M66,22 L94,50 L66,78 S",
	[SIGN_HAND_OFF] = "M6,34 L80,34 S M60,14 L80,34 L60,54 S M94,70 L20,70 S M40,50 L20,70 L40,90 S",
	[SIGN_EXIT] = "M56,12 L14,12 L14,88 L56,88 S M38,50 L94,50 S M72,28 L94,50 L72,72 S",
	[SIGN_GOAL] = "C50,50,42 S C50,50,22 S C50,50,6 F",
	[SIGN_ACTION] = "M22,10 L86,50 L22,90 Z S",
	[SIGN_SERVICE] = "A50,74,38 S M6,84 L94,84 S C50,26,6 F",
	[SIGN_STAGE] = "M50,8 L94,32 L50,56 L6,32 Z S M6,60 L50,84 L94,60 S",
	[SIGN_CHANNEL] = "M30,6 L70,6 L70,94 L30,94 Z S M46,80 L54,80 S",
	[SIGN_FACE] = "C50,50,42 S C35,40,6 F C65,40,6 F M30,62 L40,70 L60,70 L70,62 S",
	[SIGN_DATA] = "M10,92 L94,92 S M24,92 L24,62 S M50,92 L50,22 S M76,92 L76,44 S",
	[SIGN_WALK] = "C58,12,9 F M54,30 L46,58 L62,72 L66,94 S M46,58 L34,94 S M34,46 L54,32 L74,48 S",
	[SIGN_LANE] = "M14,30 L86,30 S M14,54 L86,54 S M14,78 L58,78 S",
};

/* The next number behind a letter or a comma. */
static double
number(const char **at)
{
	double value = 0;

	for ((*at)++; **at >= '0' && **at <= '9'; (*at)++)
		value = value * 10 + (**at - '0');
	return value / 100;
}

static void
step(cairo_t *cairo, const char **at)
{
	char what = **at;
	double x, y;

	if (what == 'Z' || what == 'F' || what == 'S' || what == ' ') {
		if (what == 'Z')
			cairo_close_path(cairo);
		else if (what == 'F')
			cairo_fill(cairo);
		else if (what == 'S')
			cairo_stroke(cairo);
		(*at)++;
		return;
	}
	x = number(at);
	y = number(at);
	if (what == 'M') {
		cairo_move_to(cairo, x, y);
	} else if (what == 'L') {
		cairo_line_to(cairo, x, y);
	} else {
		double radius = number(at);

		cairo_new_sub_path(cairo);
		cairo_arc(cairo, x, y, radius, what == 'A' ? PI : 0, 2 * PI);
		cairo_close_path(cairo);
	}
}

void
draw_sign(struct drawing *drawing, struct box square, enum sign sign, enum ink ink)
{
	cairo_t *cairo = drawing->cairo;

	cairo_save(cairo);
	cairo_translate(cairo, square.x, square.y);
	cairo_scale(cairo, square.width, square.height);
	cairo_set_line_width(cairo, STROKE);
	draw_with(drawing, ink, 1);
	cairo_new_path(cairo);
	for (const char *at = shapes[sign]; *at != '\0';)
		step(cairo, &at);
	cairo_restore(cairo);
}

enum hue
smiley_hue(int level)
{
	static const enum hue hues[] = { HUE_RED, HUE_ORANGE, HUE_YELLOW, HUE_SKY, HUE_GREEN };

	return hues[level - 1];
}

void
draw_smiley(struct drawing *drawing, struct point middle, double radius, int level)
{
	static const double bends[] = { -0.42, -0.22, 0, 0.25, 0.5 };	/* of the mouth */
	enum hue hue = smiley_hue(level);
	cairo_t *cairo = drawing->cairo;
	double bend = bends[level - 1] * radius, mouth = middle.y + 0.34 * radius - bend / 2;

	draw_circle(drawing, middle, radius, ink_of(hue, TONE_GROUND), INK_NONE);
	draw_with(drawing, ink_of(hue, TONE_TEXT), 1);
	cairo_set_line_width(cairo, radius * 0.14);
	cairo_new_path(cairo);
	cairo_arc(cairo, middle.x, middle.y, radius, 0, 2 * PI);
	cairo_stroke(cairo);
	for (int side = -1; side <= 1; side += 2) {
		cairo_arc(cairo, middle.x + side * 0.36 * radius, middle.y - 0.22 * radius,
		    0.12 * radius, 0, 2 * PI);
		cairo_fill(cairo);
	}
	cairo_move_to(cairo, middle.x - 0.45 * radius, mouth);
	cairo_curve_to(cairo, middle.x - 0.2 * radius, mouth + bend, middle.x + 0.2 * radius,
	    mouth + bend, middle.x + 0.45 * radius, mouth);
	cairo_stroke(cairo);
}

struct box
badge_size(struct drawing *drawing, struct badge badge, double most)
{
	struct box size = { 0, 0, 2 * BADGE_PAD, BADGE_HEIGHT };
	double width;

	if (badge.sign != SIGNS)
		size.width += BADGE_SIGN + (*badge.text != '\0' ? BADGE_GAP : 0);
	if (*badge.text == '\0')
		return size;
	width = text_width(drawing, badge.text, TYPE_SMALL_STRONG) + BADGE_SLACK;
	if (size.width + width > most) {
		width = most - size.width;
		size.height = fmax(size.height, 2 + text_height(drawing, badge.text,
			TYPE_SMALL_STRONG, width));
	}
	size.width += width;
	return size;
}

struct box
draw_badge(struct drawing *drawing, struct point at, struct badge badge, double most)
{
	struct box size = badge_size(drawing, badge, most);
	double x = at.x + BADGE_PAD;

	size.x = at.x;
	size.y = at.y;
	draw_box(drawing, size, BADGE_HEIGHT / 2, ink_of(badge.hue, TONE_GROUND),
	    ink_of(badge.hue, TONE_RIM));
	if (badge.sign != SIGNS) {
		draw_sign(drawing, (struct box){ x, at.y + (BADGE_HEIGHT - BADGE_SIGN) / 2,
			BADGE_SIGN, BADGE_SIGN }, badge.sign, ink_of(badge.hue, TONE_TEXT));
		x += BADGE_SIGN + BADGE_GAP;
	}
	if (*badge.text != '\0')
		draw_words(drawing, (struct box){ x, at.y, at.x + size.width - BADGE_PAD - x,
			size.height }, badge.text, (struct lettering){ TYPE_SMALL_STRONG,
			ink_of(badge.hue, TONE_TEXT), SIDE_LEFT, true });
	return size;
}
