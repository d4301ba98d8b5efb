/*
 * How each style looks on the terminal at hand, and how it is put from one look
 * into another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_PEN_H
#define TUI_PEN_H

#include <stdbool.h>
#include <stdint.h>

#include "terminal.h"
#include "view/theme.h"

/* Looks are numbered by the first style that has them; 0 is that of
 * STYLE_NORMAL. */
struct pens {
	uint8_t look[STYLES];		/* of text in a style */
	uint8_t blank[STYLES];		/* of a blank in a style: many look alike */
	struct style_look looks[STYLES];
	char *change[STYLES][STYLES];	/* from look to look; made when it is wanted */
};

void pens_begin(struct pens *pens, const struct terminal *terminal, enum theme theme,
	enum depth depth);
void pens_clear(struct pens *pens);

/* What makes the terminal write in look `to` where it wrote in `from`; PEN_ANY:
 * nobody knows how it wrote. Borrowed. */
#define PEN_ANY (-1)
const char *pens_change(struct pens *pens, const struct terminal *terminal, int from, int to);

/* Does a blank that is erased look as one of STYLE_NORMAL? */
bool pens_erase(const struct pens *pens, const struct terminal *terminal);

#endif
