/*
 * Days, weeks, months, quarters and years as people write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "data_parts.h"

#define TOKENS_MOST 5
#define CENTURY 2000	/* of years with two digits */

/* A number with its digits, or a word that means something here. */
struct token {
	enum { TOKEN_NUMBER, TOKEN_MONTH, TOKEN_QUARTER, TOKEN_WEEK } kind;
	int number;
	size_t digits;
};

struct tokens {
	struct token v[TOKENS_MOST];
	size_t count;
};

/* English, Dutch and German names by their first letters. */
static int
month_of(const char *word)
{
	static const char *const months[12][4] = {
		{ "jan" }, { "feb" }, { "mar", "mrt", "maa" }, { "apr" }, { "may", "mei", "mai" },
		{ "jun" }, { "jul" }, { "aug" }, { "sep" }, { "oct", "okt" }, { "nov" },
		{ "dec", "dez" },
	};

	for (int i = 0; i < 12; i++)
		for (size_t j = 0; j < 4 && months[i][j] != NULL; j++)
			if (str_starts(word, months[i][j]))
				return i + 1;
	return 0;
}

static bool
take_word(struct tokens *tokens, const char *word)
{
	static const char *const quarters[] = { "q", "k", "quarter", "kwartaal", "quartal", "qtr" };
	static const char *const weeks[] = { "w", "wk", "week", "woche" };
	static const char *const fillers[] = { "e", "st", "nd", "rd", "th", "of", "van", "de" };
	struct token token = { .kind = TOKEN_MONTH, .number = month_of(word) };

	for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
		if (strcmp(word, fillers[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof quarters / sizeof *quarters; i++)
		if (strcmp(word, quarters[i]) == 0)
			token.kind = TOKEN_QUARTER;
	for (size_t i = 0; i < sizeof weeks / sizeof *weeks; i++)
		if (strcmp(word, weeks[i]) == 0)
			token.kind = TOKEN_WEEK;
	if (tokens->count == TOKENS_MOST || (token.kind == TOKEN_MONTH && token.number == 0))
		return false;
	tokens->v[tokens->count++] = token;
	return true;
}

static bool
take_number(struct tokens *tokens, const char *text, size_t digits)
{
	if (tokens->count == TOKENS_MOST || digits > 8)
		return false;
	tokens->v[tokens->count++] = (struct token){ TOKEN_NUMBER, atoi(text), digits };
	return true;
}

/* The time of a day ends the text: "2026-01-02T10:00", "2026-01-02 10:00". */
static bool
is_time(const char *text)
{
	text += *text == 't' || *text == ' ';
	return isdigit((unsigned char)text[0]) && (text[1] == ':' ||
	    (isdigit((unsigned char)text[1]) && text[2] == ':'));
}

static bool
part(struct tokens *tokens, const char *text)
{
	char *folded = utf8_fold(text);
	bool well = strlen(folded) < 40;

	*tokens = (struct tokens){ 0 };
	for (char *at = folded; well && *at != '\0' && !is_time(at);) {
		size_t digits = strspn(at, "0123456789"), letters = 0;

		while (isalpha((unsigned char)at[letters]))
			letters++;
		if (digits > 0) {
			well = take_number(tokens, at, digits);
		} else if (letters > 0) {
			char *word = mem_text_n(at, letters);

			well = take_word(tokens, word);
			free(word);
		} else {
			well = strchr(" -/.,'", *at) != NULL;
		}
		at += digits + letters > 0 ? digits + letters : 1;
	}
	free(folded);
	return well && tokens->count > 0;
}

/* --- shapes ----------------------------------------------------------------- */

/* Are the tokens of these sorts? Y: four digits; 2: one or two; M, Q, W: a
 * word; 6 and 8: so many digits. */
static bool
is_shape(const struct tokens *tokens, const char *shape)
{
	if (strlen(shape) != tokens->count)
		return false;
	for (size_t i = 0; i < tokens->count; i++) {
		const struct token *token = &tokens->v[i];
		bool number = token->kind == TOKEN_NUMBER;

		switch (shape[i]) {
		case 'M': if (token->kind != TOKEN_MONTH) return false; break;
		case 'Q': if (token->kind != TOKEN_QUARTER) return false; break;
		case 'W': if (token->kind != TOKEN_WEEK) return false; break;
		case 'Y': if (!number || token->digits != 4) return false; break;
		case '2': if (!number || token->digits > 2) return false; break;
		default: if (!number || token->digits != (size_t)(shape[i] - '0')) return false;
		}
	}
	return true;
}

static int
year_of(const struct token *token)
{
	return token->digits == 4 ? token->number : CENTURY + token->number;
}

static void
add_month(struct str *out, const struct token *year, int month)
{
	str_add_format(out, "%04d-%02d", year_of(year), month);
}

static void
add_day(struct str *out, const struct token *year, int month, int day)
{
	str_add_format(out, "%04d-%02d-%02d", year_of(year), month, day);
}

static bool
add_words(struct str *out, const struct tokens *tokens)
{
	const struct token *v = tokens->v;

	if (is_shape(tokens, "MY") || is_shape(tokens, "M2"))
		add_month(out, &v[1], v[0].number);
	else if (is_shape(tokens, "YM"))
		add_month(out, &v[0], v[1].number);
	else if (is_shape(tokens, "2MY") || is_shape(tokens, "2M2"))
		add_day(out, &v[2], v[1].number, v[0].number);
	else if (is_shape(tokens, "M2Y"))
		add_day(out, &v[2], v[0].number, v[1].number);
	else if (is_shape(tokens, "Q2Y"))
		str_add_format(out, "%04d-Q%d", v[2].number, v[1].number);
	else if (is_shape(tokens, "YQ2"))
		str_add_format(out, "%04d-Q%d", v[0].number, v[2].number);
	else if (is_shape(tokens, "2QY"))
		str_add_format(out, "%04d-Q%d", v[2].number, v[0].number);
	else if (is_shape(tokens, "W2Y"))
		str_add_format(out, "%04d-W%02d", v[2].number, v[1].number);
	else if (is_shape(tokens, "YW2"))
		str_add_format(out, "%04d-W%02d", v[0].number, v[2].number);
	else
		return false;
	return true;
}

static bool
add_numbers(struct str *out, const struct tokens *tokens, enum day_order order)
{
	const struct token *v = tokens->v;

	if (is_shape(tokens, "Y"))
		str_add_format(out, "%04d", v[0].number);
	else if (is_shape(tokens, "6"))
		str_add_format(out, "%04d-%02d", v[0].number / 100, v[0].number % 100);
	else if (is_shape(tokens, "8"))
		str_add_format(out, "%04d-%02d-%02d", v[0].number / 10000,
			v[0].number / 100 % 100, v[0].number % 100);
	else if (is_shape(tokens, "Y2"))
		add_month(out, &v[0], v[1].number);
	else if (is_shape(tokens, "2Y"))
		add_month(out, &v[1], v[0].number);
	else if (is_shape(tokens, "Y22"))
		add_day(out, &v[0], v[1].number, v[2].number);
	else if ((is_shape(tokens, "22Y") || is_shape(tokens, "222")) && order == DAY_MONTH_FIRST)
		add_day(out, &v[2], v[0].number, v[1].number);
	else if (is_shape(tokens, "22Y") || is_shape(tokens, "222"))
		add_day(out, &v[2], v[1].number, v[0].number);
	else
		return false;
	return true;
}

enum day_order
period_order(const char *text)
{
	struct tokens tokens;

	if (!part(&tokens, text) || !(is_shape(&tokens, "22Y") || is_shape(&tokens, "222")))
		return DAY_NONE;
	if (tokens.v[0].number > 12)
		return DAY_FIRST;
	return tokens.v[1].number > 12 ? DAY_MONTH_FIRST : DAY_EITHER;
}

bool
period_add(struct str *out, const char *text, enum day_order order)
{
	size_t before = out->len;
	struct tokens tokens;
	int first, last;

	if (part(&tokens, text) && (add_words(out, &tokens) || add_numbers(out, &tokens, order)) &&
	    date_period(str_text(out) + before, &first, &last))
		return true;
	str_cut(out, before);
	return false;
}
