/*
 * What of the map is looked at: folded phases, one phase only, what passes a
 * sieve, assumptions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_ZOOM_H
#define VIEW_ZOOM_H

#include <stdbool.h>

#include "view/map.h"
#include "view/picks.h"

/* A folded phase takes one column, a narrow strip where there are several, which says
 * how many touchpoints it holds. map_go() to one of them, or from elsewhere to a card
 * of the phase, unfolds it. */
void map_fold(struct map *map, node_id phase, bool folded);
bool map_is_folded(const struct map *map, node_id phase);

/* Shows only this phase; NODE_NONE: all. map_go() to another shows that one. */
void map_zoom(struct map *map, node_id phase);
node_id map_zoomed(const struct map *map);

/* Where one is, what is folded and what shows, to come back there. map_keep()
 * gives what is yours to free(). */
struct map_place;
struct map_place *map_keep(struct map *map);
void map_return(struct map *map, const struct map_place *place);

/* Shows only what passes the sieve, which is the caller's; NULL: all. A phase
 * that passes without any touchpoint takes one column. map_go() to what does not
 * pass lets it pass. */
struct sieve;
void map_sift(struct map *map, struct sieve *sieve);

/* Marks cards that rest on no evidence. */
void map_mark_assumptions(struct map *map, bool marked);
bool map_marks_assumptions(const struct map *map);

/* Votes that do not show while others vote; the caller's, who calls again when they
 * differ. NULL: all show. */
struct tally;
void map_hide_votes(struct map *map, const struct tally *secret);

/* Cards that are painted as marked; borrowed, NULL: none. */
void map_set_picks(struct map *map, const struct picks *picks);

#endif
