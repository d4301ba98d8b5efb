/*
 * Lists whose lines lead somewhere on the map: findings, changes, comments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_LIST_LEAD_H
#define CMD_LIST_LEAD_H

#include "base/value.h"
#include "cmd/command.h"

/* The line that is added next to a list that is not shown yet leads to a node, or
 * with a lane to its cell. */
void list_lead(struct editor *editor, const struct value *list, node_id node, key_id lane);

/* To the first line that leads somewhere, at or below the top; to the next one, or the
 * one before. */
void list_lead_first(struct editor *editor);
void list_lead_step(struct editor *editor, bool back);

/* Closes the list, and goes where the line at hand leads, if anywhere. */
void list_follow_lead(struct editor *editor);

/* The open list goes: what led from it is forgotten. */
void list_lead_forget(struct editor *editor);
void list_leads_free(struct list_leads *leads);		/* takes NULL */

#endif
