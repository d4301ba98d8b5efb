/*
 * The flow on the HTML page as a metro map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_HTML_METRO_H
#define SRC_FORMAT_HTML_METRO_H

#include "html.h"
#include "model/flow.h"

/* Nothing where there are so many touchpoints that it would be no picture. */
void html_add_metro(struct html *html, const struct flow *flow);

#endif
