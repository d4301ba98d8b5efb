/*
 * The verbs that are tests: each waits until it holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_HOLDS_H
#define PTY_HOLDS_H

#include "pty/drive.h"

bool test_see(struct drive *drive, const struct words *words);
bool test_unseen(struct drive *drive, const struct words *words);
bool test_cursor(struct drive *drive, const struct words *words);
bool test_style(struct drive *drive, const struct words *words);
bool test_screen(struct drive *drive, const struct words *words);
bool test_file(struct drive *drive, const struct words *words);
bool test_shell(struct drive *drive, const struct words *words);
bool test_exit(struct drive *drive, const struct words *words);
bool test_came(struct drive *drive, const struct words *words);

/* Monotonic milliseconds. */
long long now_ms(void);

/* Two numbers with a sign between them, as in "3,4". */
bool read_pair(const char *text, char between, int *a, int *b);

#endif
