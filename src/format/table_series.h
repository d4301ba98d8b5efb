/*
 * Figures of a card as a text in a cell, and back.
 *
 * "Reach: 18200 people (2026-01), 20100 (2026-02)" is a name, a unit and the
 * values by their periods.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_TABLE_SERIES_H
#define FORMAT_TABLE_SERIES_H

#include "model/journey.h"

/* The text of a card of figures; NULL where it has none, or where the text
 * would be read as something else. Yours. */
char *series_text(const struct journey *journey, node_id card);

/* Fills `name`, `unit` (NULL: none) and `values`, yours; false where the text
 * tells no figures. */
bool series_parse(const char *text, char **name, char **unit, struct value **values);

#endif
