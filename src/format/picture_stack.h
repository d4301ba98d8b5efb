/*
 * What goes below each other, on as many pages as it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_PICTURE_STACK_H
#define SRC_FORMAT_PICTURE_STACK_H

#include "picture.h"

/* `room` is what is left of the page, from the next free place on; without
 * paper it has no end. */
struct stack {
	struct picture *picture;
	struct box room;
	double top;	/* where the page began */
	double reach;	/* what stands beside the stack ends there, on this page */
};

/* Begins the first page with the picture's head; `width` is that of what is
 * stacked where there is no paper. */
void stack_begin(struct stack *stack, struct picture *picture, double width);

/* Goes on to the next page unless there is room for so much; what is higher
 * than a page has a page of its own, which is longer. */
void stack_need(struct stack *stack, double height);
void stack_use(struct stack *stack, double height);

/* Ends the last page, which is as long as it needs. */
void stack_end(struct stack *stack);

/* A heading, never alone at the end of a page; `with` is the height of what
 * must follow it. */
void stack_heading(struct stack *stack, const char *text, double with);

#endif
