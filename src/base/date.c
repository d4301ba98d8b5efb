/*
 * Days and periods, as files write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/date.h"

#include <string.h>

struct civil {
	int year, month, day;
};

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days from 0000-03-01, so that a leap day is the last of its year. */
static int
number_of(struct civil civil)
{
	int year = civil.month > 2 ? civil.year : civil.year - 1;
	int month = (civil.month + 9) % 12;
	int cycle = year >= 0 ? year / 400 : -1;
	int of_cycle = year - cycle * 400;

	return cycle * 146097 + of_cycle * 365 + of_cycle / 4 - of_cycle / 100 +
	    (153 * month + 2) / 5 + civil.day - 1 - 719468;
}

static struct civil
civil_of(int day)
{
	int number = day + 719468;
	int cycle = number >= 0 ? number / 146097 : -1;
	int of_cycle = number - cycle * 146097;
	int year = (of_cycle - of_cycle / 1460 + of_cycle / 36524 - of_cycle / 146096) / 365;
	int of_year = of_cycle - (365 * year + year / 4 - year / 100);
	int month = (5 * of_year + 2) / 153;
	struct civil civil;

	civil.day = of_year - (153 * month + 2) / 5 + 1;
	civil.month = month < 10 ? month + 3 : month - 9;
	civil.year = year + cycle * 400 + (civil.month <= 2);
	return civil;
}

/* So many digits; -1 where something else stands. */
static int
digits(const char *text, size_t count)
{
	int number = 0;

	for (; count > 0; count--, text++) {
		if (*text < '0' || *text > '9')
			return -1;
		number = number * 10 + (*text - '0');
	}
	return number;
}

bool
date_parse(const char *text, int *day)
{
	struct civil civil;

	*day = DATE_NONE;
	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
		return false;
	civil = (struct civil){ digits(text, 4), digits(text + 5, 2), digits(text + 8, 2) };
	if (civil.year < 0 || civil.month < 1 || civil.month > 12 || civil.day < 1 ||
	    civil.day > days_in(civil.year, civil.month))
		return false;
	*day = number_of(civil);
	return true;
}

void
date_add(struct str *out, int day)
{
	struct civil civil = civil_of(day);

	str_add_format(out, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

int
date_later(int day, int months)
{
	struct civil civil = civil_of(day);
	int month = civil.year * 12 + civil.month - 1 + months;
	int last;

	civil.year = month / 12;
	civil.month = month % 12 + 1;
	last = days_in(civil.year, civil.month);
	civil.day = civil.day > last ? last : civil.day;
	return number_of(civil);
}

/* The Monday of a year's first week, the one that holds its 4th of January. */
static int
first_week(int year)
{
	int fourth = number_of((struct civil){ year, 1, 4 });

	return fourth - ((fourth + 3) % 7 + 7) % 7;
}

static bool
months_of(int year, int month, int count, int *first, int *last)
{
	if (month < 1 || month + count > 13)
		return false;
	*first = number_of((struct civil){ year, month, 1 });
	*last = date_later(*first, count) - 1;
	return true;
}

bool
date_period(const char *text, int *first, int *last)
{
	size_t len = strlen(text);
	int year = len >= 4 ? digits(text, 4) : -1, week;

	if (date_parse(text, first)) {
		*last = *first;
		return true;
	}
	if (year < 0 || (len > 4 && text[4] != '-'))
		return false;
	if (len == 4)
		return months_of(year, 1, 12, first, last);
	if (len == 7 && (text[5] == 'Q' || text[5] == 'q'))
		return months_of(year, (digits(text + 6, 1) - 1) * 3 + 1, 3, first, last);
	if (len == 7)
		return months_of(year, digits(text + 5, 2), 1, first, last);
	if (len != 8 || (text[5] != 'W' && text[5] != 'w'))
		return false;
	week = digits(text + 6, 2);
	*first = first_week(year) + (week - 1) * 7;
	*last = *first + 6;
	return week >= 1 && *first < first_week(year + 1);
}
