/*
 * How each style looks on the terminal at hand, and how it is put from one look
 * into another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pen.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* As terminfo's ncv counts them. */
enum { NCV_UNDERLINE = 2, NCV_REVERSE = 4, NCV_DIM = 16, NCV_BOLD = 32 };

/* What the terminal can do of a look. */
static struct style_look
possible(const struct terminal *terminal, struct style_look look)
{
	unsigned without = look.fore >= 0 || look.back >= 0 ? terminal->uncoloured : 0;

	look.bold = look.bold && terminal->text[CAP_BOLD] && !(without & NCV_BOLD);
	look.dim = look.dim && terminal->text[CAP_DIM] && !(without & NCV_DIM);
	look.underline = look.underline && terminal->text[CAP_SMUL] && !(without & NCV_UNDERLINE);
	look.reverse = look.reverse && terminal->text[CAP_REV] && !(without & NCV_REVERSE);
	if (terminal->cookies || !terminal->text[CAP_SGR0])
		look = (struct style_look){.fore = -1, .back = -1};
	return look;
}

static bool
same(const struct style_look *a, const struct style_look *b)
{
	return a->fore == b->fore && a->back == b->back && a->bold == b->bold &&
	    a->dim == b->dim && a->underline == b->underline && a->reverse == b->reverse;
}

/* Of a blank only the paper is seen, and what is drawn on it without a sign. */
static bool
same_blank(const struct style_look *a, const struct style_look *b)
{
	if (a->underline != b->underline || a->reverse != b->reverse || a->back != b->back)
		return false;
	return (!a->underline && !a->reverse) || same(a, b);
}

void
pens_begin(struct pens *pens, const struct terminal *terminal, enum theme theme,
	enum depth depth)
{
	*pens = (struct pens){.looks = {{0}}};
	for (int i = 0; i < STYLES; i++) {
		int text = 0, blank = 0;

		pens->looks[i] = possible(terminal, theme_style(theme, (enum style)i, depth));
		while (!same(&pens->looks[text], &pens->looks[i]))
			text++;
		while (!same_blank(&pens->looks[blank], &pens->looks[i]))
			blank++;
		pens->look[i] = (uint8_t)text;
		pens->blank[i] = (uint8_t)blank;
	}
}

void
pens_clear(struct pens *pens)
{
	for (int i = 0; i < STYLES; i++)
		for (int j = 0; j < STYLES; j++)
			free(pens->change[i][j]);
	*pens = (struct pens){.looks = {{0}}};
}

/* Does it choose attributes as ECMA-48 has it (SGR)? */
static bool
is_sgr(const struct str *sequence)
{
	return sequence->len > 2 && str_starts(sequence->s, "\033[") &&
	    sequence->s[sequence->len - 1] == 'm';
}

/* Adds a sequence; two that choose attributes become one. */
static void
join(struct str *out, const struct str *more)
{
	bool both = is_sgr(out) && is_sgr(more) && more->len > 3;

	if (both) {
		str_cut(out, out->len - 1);
		str_add(out, out->len == 2 ? "0;" : ";");
	}
	if (more->len > 0)
		str_add(out, more->s + (both ? 2 : 0));
}

static void
add(const struct terminal *terminal, enum cap cap, int number, struct str *out)
{
	struct str one = {0};

	terminal_add(terminal, cap, number, 0, &one);
	join(out, &one);
	str_clear(&one);
}

/* Adds what look `to` has and `from` has not. */
static void
add_more(const struct terminal *terminal, const struct style_look *from,
	const struct style_look *to, struct str *out)
{
	if (to->bold && !from->bold)
		add(terminal, CAP_BOLD, 0, out);
	if (to->dim && !from->dim)
		add(terminal, CAP_DIM, 0, out);
	if (to->underline && !from->underline)
		add(terminal, CAP_SMUL, 0, out);
	if (to->reverse && !from->reverse)
		add(terminal, CAP_REV, 0, out);
	if (to->fore >= 0 && to->fore != from->fore)
		add(terminal, CAP_SETAF, to->fore, out);
	if (to->back >= 0 && to->back != from->back)
		add(terminal, CAP_SETAB, to->back, out);
}

/* Is there nothing in `from` that must go for `to`? */
static bool
only_more(const struct style_look *from, const struct style_look *to)
{
	return from->bold <= to->bold && from->dim <= to->dim &&
	    from->underline <= to->underline && from->reverse <= to->reverse &&
	    (from->fore < 0 || to->fore >= 0) && (from->back < 0 || to->back >= 0);
}

/* Ends all attributes; colours too, which by ECMA-48 the same sequence does. */
static void
add_none(const struct terminal *terminal, struct str *out)
{
	const char *sgr0 = terminal->text[CAP_SGR0];

	terminal_add(terminal, CAP_SGR0, 0, 0, out);
	if (sgr0 && terminal->colors > 0 && !strstr(sgr0, "\033[m") && !strstr(sgr0, "\033[0m"))
		terminal_add(terminal, CAP_OP, 0, 0, out);
}

static char *
change(const struct pens *pens, const struct terminal *terminal, int from, int to)
{
	static const struct style_look none = {.fore = -1, .back = -1};
	struct str anew = {0}, more = {0};

	add_none(terminal, &anew);
	add_more(terminal, &none, &pens->looks[to], &anew);
	if (from != PEN_ANY && only_more(&pens->looks[from], &pens->looks[to])) {
		add_more(terminal, &pens->looks[from], &pens->looks[to], &more);
		if (more.len <= anew.len) {
			str_clear(&anew);
			anew = more;
			more = (struct str){0};
		}
	}
	str_clear(&more);
	return anew.s ? str_take(&anew) : mem_text("");
}

const char *
pens_change(struct pens *pens, const struct terminal *terminal, int from, int to)
{
	/* No look is left for itself, so what lies there is for any. */
	char **known = &pens->change[from == PEN_ANY ? to : from][to];

	if (from == to)
		return "";
	if (!*known)
		*known = change(pens, terminal, from, to);
	return *known;
}

bool
pens_erase(const struct pens *pens, const struct terminal *terminal)
{
	return terminal->erases_paper || pens->looks[STYLE_NORMAL].back < 0;
}
