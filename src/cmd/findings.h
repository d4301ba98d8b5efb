/*
 * What an editor knows of its findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_CMD_FINDINGS_H
#define SRC_CMD_FINDINGS_H

struct checked;

void checked_free(struct checked *checked);	/* takes NULL */

#endif
