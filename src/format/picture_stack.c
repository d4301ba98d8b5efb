/*
 * What goes below each other, on as many pages as it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "picture_stack.h"

#include <math.h>

#define BEFORE 10.0	/* above a heading */
#define AFTER 6.0
#define LONGEST 1e5	/* of a page, until it is known how long it is */

static void
begin_page(struct stack *stack, double width)
{
	const struct picture *picture = stack->picture;

	if (picture->width > 0)
		width = picture->width - 2 * PICTURE_MARGIN;
	drawing_add_page(picture->drawing, width + 2 * PICTURE_MARGIN, LONGEST, 1);
	stack->reach = 0;
	stack->room = (struct box){ PICTURE_MARGIN, PICTURE_MARGIN, width, HUGE_VAL };
	if (picture->height > 0)
		stack->room.height = picture->height - 2 * PICTURE_MARGIN - PICTURE_FOOT_HEIGHT;
}

void
stack_begin(struct stack *stack, struct picture *picture, double width)
{
	stack->picture = picture;
	begin_page(stack, width);
	stack_use(stack, picture_head(picture, stack->room));
	stack->top = stack->room.y;
}

void
stack_use(struct stack *stack, double height)
{
	stack->room.y += height;
	stack->room.height -= height;
}

void
stack_end(struct stack *stack)
{
	double foot = stack->picture->height > 0 ? PICTURE_FOOT_HEIGHT : 0;

	drawing_end_page(stack->picture->drawing, fmax(stack->picture->height,
		fmax(stack->room.y, stack->reach) + foot + PICTURE_MARGIN));
}

void
stack_need(struct stack *stack, double height)
{
	if (height <= stack->room.height || stack->room.y <= stack->top)
		return;
	stack_end(stack);
	begin_page(stack, stack->room.width);
	picture_running_head(stack->picture, stack->room);
	stack_use(stack, PICTURE_RUNNING_HEIGHT);
	stack->top = stack->room.y;
}

void
stack_heading(struct stack *stack, const char *text, double with)
{
	struct drawing *drawing = stack->picture->drawing;
	double height = text_height(drawing, text, TYPE_HEADING, stack->room.width);
	struct box room;

	stack_need(stack, BEFORE + height + AFTER + with);
	if (stack->room.y > stack->top)
		stack_use(stack, BEFORE);
	room = stack->room;
	room.height = height;
	draw_words(drawing, room, text, (struct lettering){ TYPE_HEADING, INK_TEXT, SIDE_LEFT,
		false });
	stack_use(stack, height + AFTER);
}
