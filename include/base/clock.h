/*
 * A clock that only runs forwards, for how long things take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

/* Of some begin that stays the same while the program runs; never 0. */
long long clock_us(void);	/* microseconds */
long long clock_ms(void);	/* milliseconds */

#endif
