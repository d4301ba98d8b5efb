/*
 * Days and periods, as files write them.
 *
 * A day is a number: so many days after 1970-01-01 (before it: below zero), by
 * the Gregorian calendar, years 0000 to 9999.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <limits.h>
#include <stdbool.h>

#include "base/str.h"

#define DATE_NONE INT_MIN	/* no day; before all others */

/* Is `text` a date, YYYY-MM-DD, that is in the calendar? If so, *day is its
 * number; if not, DATE_NONE. */
bool date_parse(const char *text, int *day);

/* Adds it as YYYY-MM-DD. */
void date_add(struct str *out, int day);

/* The same day so many months later (below zero: before); the month's last day
 * where that month is too short. */
int date_later(int day, int months);

/* Is `text` a period: YYYY, YYYY-MM, YYYY-Q1 to 4, YYYY-W01 to 53 (weeks by
 * ISO 8601), or one day? If so, *first and *last become its days. */
bool date_period(const char *text, int *first, int *last);

#endif
