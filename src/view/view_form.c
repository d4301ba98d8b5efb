/*
 * The view "form": the walk on paper, with boxes to tick and lines to write on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/err.h"
#include "base/width.h"
#include "walks_page.h"

#define PAPER_MOST 96	/* columns; longer lines are hard to read */
#define LABEL_MOST 14
#define BOXES_MOST 11
#define NOTE_LINES 2
#define INDENT 3

struct form {
	struct walks_page page;		/* text, y, the scale */
	struct sheet *sheet;
	int width;
	size_t number;
};

static void
draw_rule(struct form *form, int x)
{
	struct str line = { 0 };

	if (form->width <= x)
		return;
	str_add_times(&line, '_', (size_t)(form->width - x));
	draw_text(form->sheet, x, form->page.y, 0, str_text(&line), STYLE_LINE);
	str_clear(&line);
}

/* "Name: ______" */
static void
draw_blank(struct form *form, const char *label)
{
	int used = draw_text(form->sheet, 0, form->page.y, form->width - 4,
	    sheet_word(form->sheet, label), STYLE_LANE);

	draw_rule(form, used + 1);
	form->page.y += 2;
}

/* A box to tick and what it stands for, on the next line where it has no room. */
static void
draw_box(struct form *form, int *x, int from, const char *text)
{
	struct str box = { 0 };
	int wide;

	str_add_format(&box, "[ ] %s", text);
	wide = (int)width_of(str_text(&box), box.len);
	if (*x > from && *x + wide > form->width) {
		form->page.y++;
		*x = from;
	}
	*x += 2 + draw_text(form->sheet, *x, form->page.y, form->width - *x, str_text(&box),
	    STYLE_CARD);
	str_clear(&box);
}

static void
draw_choices(struct form *form)
{
	node_id persona;
	int x = 0;

	for (int i = 0; i < WALK_OTHER; i++)
		draw_box(form, &x, 0, walks_kind_word(form->sheet,
		    walk_kind_name((enum walk_kind)i)));
	form->page.y += 2;
	x = 0;
	for (size_t i = 0; (persona = journey_child(form->page.journey, NODE_ROOT, KEY_PERSONAS,
	    i)) != NODE_NONE; i++)
		draw_box(form, &x, 0, journey_text(form->page.journey, persona, KEY_NAME));
	if (x > 0)
		form->page.y += 2;
}

static void
draw_head(struct form *form)
{
	struct walks_page *page = &form->page;

	draw_blank(form, N_("Walked by"));
	draw_blank(form, N_("Date"));
	draw_choices(form);
	str_cut(&page->text, 0);
	str_add_format(&page->text, sheet_word(form->sheet,
	    N_("Scores run from %g (worst) to %g (best).")), page->low, page->high);
	page->y += draw_block(form->sheet, 0, page->y, form->width, str_text(&page->text),
	    BLOCK_NO_LEAD, STYLE_HINT);
}

static void
draw_scores(struct form *form)
{
	struct walks_page *page = &form->page;
	int x = INDENT;

	if (page->high - page->low >= BOXES_MOST) {
		int used = draw_text(form->sheet, x, page->y, 0, sheet_word(form->sheet,
		    N_("Score")), STYLE_LANE);

		draw_rule(form, x + used + 1);
	} else {
		for (double i = page->low; i <= page->high; i++) {
			str_cut(&page->text, 0);
			str_add_format(&page->text, "%g", i);
			draw_box(form, &x, INDENT, str_text(&page->text));
		}
	}
	form->page.y += 2;
}

static void
draw_fact(struct form *form, node_id touchpoint, const char *label, enum key lane)
{
	struct str text = { 0 };
	int wide = form->width < 3 * LABEL_MOST ? form->width / 3 : LABEL_MOST;

	walks_cell_text(form->page.journey, touchpoint, lane, "", &text);
	if (text.len > 0) {
		draw_text(form->sheet, INDENT, form->page.y, wide - 1, sheet_word(form->sheet,
		    label), STYLE_LANE);
		form->page.y += draw_block(form->sheet, INDENT + wide, form->page.y,
		    form->width - INDENT - wide, str_text(&text), BLOCK_NO_LEAD, STYLE_CARD);
	}
	str_clear(&text);
}

static void
draw_touchpoint(struct form *form, node_id touchpoint)
{
	struct walks_page *page = &form->page;
	int top = page->y;

	str_cut(&page->text, 0);
	str_add_format(&page->text, "%zu. %s", ++form->number, journey_text(page->journey,
	    touchpoint, KEY_NAME));
	page->y += draw_block(form->sheet, 0, page->y, form->width, str_text(&page->text),
	    BLOCK_NO_LEAD, STYLE_TOUCHPOINT);
	draw_stop(form->sheet, (struct rect){ 0, top, form->width, page->y - top }, touchpoint,
	    KEY_NONE, 0);
	draw_fact(form, touchpoint, N_("Where"), KEY_CHANNEL);
	draw_fact(form, touchpoint, N_("Context"), KEY_CONTEXT);
	draw_fact(form, touchpoint, N_("You"), KEY_ACTION);
	draw_fact(form, touchpoint, N_("Need"), KEY_NEED);
	draw_fact(form, touchpoint, N_("Expectation"), KEY_EXPECTATION);
	draw_fact(form, touchpoint, N_("Look for"), KEY_SERVICE);
	page->y++;
	draw_scores(form);
	for (int i = 0; i < NOTE_LINES; i++) {
		draw_rule(form, INDENT);
		page->y += 2;
	}
}

void
view_form(struct sheet *sheet)
{
	struct form form = { .sheet = sheet, .width = sheet->width < PAPER_MOST ? sheet->width :
		PAPER_MOST };
	const struct journey *journey = sheet->journey;
	node_id phase, touchpoint;

	form.page = (struct walks_page){ .sheet = sheet, .journey = journey };
	lane_scale(journey, &form.page.low, &form.page.high);
	draw_head(&form);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		walks_heading(&form.page, journey_text(journey, phase, KEY_NAME));
		form.page.y++;
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++)
			draw_touchpoint(&form, touchpoint);
	}
	if (form.number == 0 && !sheet->paper)
		draw_hint(sheet, form.page.y + 1, N_("No touchpoints to walk to yet: M is the map, "
			"A adds a phase there, o a touchpoint."));
	str_clear(&form.page.text);
}
