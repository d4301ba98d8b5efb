/*
 * A clock that only runs forwards, for how long things take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/clock.h"

#include <time.h>

long long
clock_us(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000LL + time.tv_nsec / 1000 + 1;
}

long long
clock_ms(void)
{
	return clock_us() / 1000 + 1;
}
