/*
 * The signs at the beginning of a note that send it to another lane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "signs.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "model/kinds.h"
#include "text.h"

#define SIGNS_MAX 100

static const struct {
	const char *sign;
	key_id lane;
} initial[] = {
	{ "-", KEY_PAIN }, { "+", KEY_OUTCOME }, { "!", KEY_IDEA }, { "?", KEY_NEED },
	{ "#", KEY_PARKING },
};

static void
add(struct settings *settings, const char *sign, const char *lane)
{
	vec_grow(settings->signs, settings->sign_count, settings->sign_room);
	settings->signs[settings->sign_count++] = (struct sign){ mem_text(sign), mem_text(lane) };
}

void
signs_begin(struct settings *settings)
{
	size_t i;

	for (i = 0; i < sizeof initial / sizeof *initial; i++)
		add(settings, initial[i].sign, key_name(initial[i].lane));
}

void
signs_clear(struct settings *settings)
{
	size_t i;

	for (i = 0; i < settings->sign_count; i++) {
		free(settings->signs[i].sign);
		free(settings->signs[i].lane);
	}
	free(settings->signs);
	settings->signs = NULL;
	settings->sign_count = settings->sign_room = 0;
}

/* Is it one character, and none that words begin with? */
static bool
can_be_sign(const char *sign)
{
	uint32_t point;
	size_t len = strlen(sign);

	return len > 0 && utf8_decode(sign, len, &point) == len && *sign != '@' && *sign != ' ' &&
		!isalnum((unsigned char)*sign);
}

/* A lane that cjm does not know may be a team's own, unless it is nearly one that
 * it knows. */
static int
check_lane(const char *lane, struct err *err)
{
	struct nearest nearest = { .word = lane };
	size_t count;
	const struct lane_row *rows = kinds_lanes(&count);

	nearest_offer(&nearest, key_name(KEY_PARKING));
	if (*lane == '\0' || strcmp(lane, key_name(KEY_PARKING)) == 0)
		return 0;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(lane, key_name(rows[i].key)) == 0 || strcmp(lane, rows[i].label) == 0 ||
			strcmp(lane, text_translate(rows[i].label)) == 0 ||
			str_equal(rows[i].label_nl, lane))
			return 0;
		nearest_offer(&nearest, key_name(rows[i].key));
	}
	return nearest.best == NULL ? 0 :
		nearest_fail(&nearest, "", N_("there is no lane “%s”; is “%s” meant?"), err);
}

int
signs_set(struct settings *settings, const char *sign, const char *lane, struct err *err)
{
	size_t i;

	if (!can_be_sign(sign))
		return err_set(err, ERR_USAGE, N_("“%s” is no sign: one character that no word "
			"begins with"), "t", sign);
	if (check_lane(lane, err) != 0)
		return -1;
	for (i = 0; i < settings->sign_count; i++)
		if (strcmp(settings->signs[i].sign, sign) == 0)
			break;
	if (i == SIGNS_MAX)
		return err_set(err, ERR_LIMIT, N_("more signs than cjm takes"), NULL);
	if (i == settings->sign_count) {
		add(settings, sign, lane);
	} else {
		free(settings->signs[i].lane);
		settings->signs[i].lane = mem_text(lane);
	}
	return 0;
}

const char *
signs_lane(const struct settings *settings, const char *text, size_t *len)
{
	const struct sign *sign;
	size_t i;

	for (i = 0; i < settings->sign_count; i++) {
		sign = &settings->signs[i];
		*len = strlen(sign->sign);
		if (*sign->lane == '\0' || strncmp(text, sign->sign, *len) != 0 ||
			isdigit((unsigned char)text[*len]))
			continue;
		*len += strspn(text + *len, " \t\r\n");
		return sign->lane;
	}
	return NULL;
}
