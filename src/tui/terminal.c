/*
 * What terminfo knows of the terminal.
 *
 * Padding is left out but where a capability is nothing without it (the flash):
 * terminals that need time for a sequence say so themselves, by XON and XOFF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "terminal.h"

#include <stdlib.h>
#include <string.h>

#include <curses.h>
#include <term.h>

#include "base/mem.h"

#define WRITTEN_MOST 512	/* bytes of a capability */
#define PAD_BYTES 4	/* NULs for a millisecond at 38400 baud */

static const char *const names[CAPS] = {
	[CAP_CUP] = "cup", [CAP_HPA] = "hpa", [CAP_VPA] = "vpa", [CAP_CR] = "cr",
	[CAP_HOME] = "home",
	[CAP_CUF1] = "cuf1", [CAP_CUB1] = "cub1", [CAP_CUU1] = "cuu1", [CAP_CUD1] = "cud1",
	[CAP_CUF] = "cuf", [CAP_CUB] = "cub", [CAP_CUU] = "cuu", [CAP_CUD] = "cud",
	[CAP_HT] = "ht", [CAP_HTS] = "hts", [CAP_TBC] = "tbc",
	[CAP_CLEAR] = "clear", [CAP_EL] = "el", [CAP_ECH] = "ech",
	[CAP_DCH] = "dch", [CAP_ICH] = "ich",
	[CAP_CSR] = "csr", [CAP_IND] = "ind", [CAP_RI] = "ri", [CAP_INDN] = "indn",
	[CAP_RIN] = "rin",
	[CAP_SGR0] = "sgr0", [CAP_BOLD] = "bold", [CAP_DIM] = "dim", [CAP_SMUL] = "smul",
	[CAP_REV] = "rev", [CAP_SMSO] = "smso",
	[CAP_SETAF] = "setaf", [CAP_SETAB] = "setab", [CAP_OP] = "op",
	[CAP_SMCUP] = "smcup", [CAP_RMCUP] = "rmcup", [CAP_SMKX] = "smkx", [CAP_RMKX] = "rmkx",
	[CAP_RMIR] = "rmir", [CAP_SMAM] = "smam", [CAP_RMACS] = "rmacs",
	[CAP_CNORM] = "cnorm", [CAP_CIVIS] = "civis", [CAP_BEL] = "bel", [CAP_FLASH] = "flash",
	[CAP_SYNC] = "Sync",
};

static const char *
ask(const char *name)
{
	const char *text = tigetstr(name);

	return text != NULL && text != (char *)-1 && *text != '\0' ? text : NULL;
}

const char *
terminal_key(const char *name)
{
	return ask(name);
}

/* How long a padding of so many ms ($<100/>) is, if there is one here. */
static size_t
padding(const char *text, long *ms)
{
	const char *end;

	if (text[0] != '$' || text[1] != '<' || (end = strchr(text, '>')) == NULL)
		return 0;
	*ms = strtol(text + 2, NULL, 10);
	return (size_t)(end - text) + 1;
}

static char *
without_padding(const char *text)
{
	struct str out = {0};
	long ms;

	while (*text != '\0') {
		size_t len = padding(text, &ms);

		if (len == 0)
			str_add_char(&out, *text++);
		text += len;
	}
	return str_take(&out);
}

/* Are there no parameters but numbers as they are, %i, and no other %? A %d alone
 * takes the parameters in turn: that is tparm's to know. */
static bool
is_simple(const char *text)
{
	for (; (text = strchr(text, '%')) != NULL; text++) {
		if (text[1] == 'i')
			text++;
		else if (text[1] == 'p' && (text[2] == '1' || text[2] == '2') &&
		    text[3] == '%' && text[4] == 'd')
			text += 4;
		else
			return false;
	}
	return true;
}

/* The charset that sgr0 chooses as well is ours all the time. */
static void
trim_sgr0(struct terminal *terminal)
{
	char *sgr0 = terminal->text[CAP_SGR0];
	const char *rmacs = terminal->text[CAP_RMACS];
	char *at = sgr0 != NULL && rmacs != NULL ? strstr(sgr0, rmacs) : NULL;

	if (at != NULL && strlen(sgr0) > strlen(rmacs))
		memmove(at, at + strlen(rmacs), strlen(at + strlen(rmacs)) + 1);
}

/* Where its stops can be set, and nobody says (ncurses(3X)) that they do not work. */
static int
stops_of(const struct terminal *terminal)
{
	int stops = tigetnum("it");

	return stops > 0 && terminal->text[CAP_HT] && terminal->text[CAP_HTS] &&
	    terminal->text[CAP_TBC] && terminal->text[CAP_CUF] &&
	    getenv("NCURSES_NO_HARD_TABS") == NULL ? stops : 0;
}

static void
take_numbers(struct terminal *terminal)
{
	int colors = tigetnum("colors"), uncoloured = tigetnum("ncv");

	terminal->wraps = tigetflag("am") > 0;
	terminal->wraps_late = tigetflag("xenl") > 0;
	terminal->erases_paper = tigetflag("bce") > 0;
	terminal->moves_styled = tigetflag("msgr") > 0;
	terminal->cookies = tigetnum("xmc") >= 0;
	terminal->colors = colors > 0 && terminal->text[CAP_SETAF] != NULL &&
	    terminal->text[CAP_SETAB] != NULL ? colors : 0;
	terminal->true_colors = tigetflag("RGB") > 0 || tigetnum("RGB") == 8;
	terminal->uncoloured = uncoloured > 0 ? (unsigned)uncoloured : 0;
	terminal->stops = stops_of(terminal);
	terminal->height = tigetnum("lines");
	terminal->width = tigetnum("cols");
	terminal->mouse = ask("kmous") != NULL;
	terminal->pastes = terminal->mouse || ask("BE") != NULL;
	terminal->clips = terminal->mouse || ask("Ms") != NULL;
}

/* What has no name in some descriptions and is the same everywhere. */
static void
supply(struct terminal *terminal, enum cap cap, const char *text)
{
	if (terminal->text[cap] != NULL)
		return;
	terminal->text[cap] = mem_text(text);
	terminal->simple[cap] = true;
}

bool
terminal_load(struct terminal *terminal, const char *type, int fd)
{
	char move[TERMINAL_MOVE_MOST];
	int found;

	*terminal = (struct terminal){.moves_styled = false};
	if (setupterm(type, fd, &found) != OK)
		return false;
	terminal->terminfo = cur_term;
	for (int i = 0; i < CAPS; i++) {
		const char *text = ask(names[i]);

		if (text == NULL)
			continue;
		terminal->text[i] = i == CAP_FLASH ? mem_text(text) : without_padding(text);
		terminal->simple[i] = is_simple(terminal->text[i]);
	}
	supply(terminal, CAP_CR, "\r");
	supply(terminal, CAP_BEL, "\a");
	if (terminal->text[CAP_SMSO] != NULL)
		supply(terminal, CAP_REV, terminal->text[CAP_SMSO]);
	trim_sgr0(terminal);
	take_numbers(terminal);
	return terminal_write(terminal, CAP_CUP, 999, 999, move, sizeof move) > 0;
}

void
terminal_clear(struct terminal *terminal)
{
	for (int i = 0; i < CAPS; i++)
		free(terminal->text[i]);
	if (terminal->terminfo != NULL)
		del_curterm(terminal->terminfo);
	*terminal = (struct terminal){.moves_styled = false};
}

static size_t
write_number(int number, char *bytes)
{
	char digits[12];
	size_t count = 0, len;

	do
		digits[count++] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	for (len = 0; count > 0; len++)
		bytes[len] = digits[--count];
	return len;
}

/* A text of which is_simple() is true. */
static size_t
write_simple(const char *text, int first, int second, char *bytes, size_t room)
{
	int given[] = {first, second}, next = 0, plus = 0;
	size_t len = 0;

	for (; *text != '\0'; text++) {
		if (len + 12 > room)
			return 0;
		if (*text != '%') {
			bytes[len++] = *text;
		} else if (*++text == 'i') {
			plus = 1;
		} else if (*text == 'p') {
			next = text[1] - '1';
			text++;
		} else {
			len += write_number(given[next] + plus, bytes + len);
		}
	}
	return len;
}

size_t
terminal_write(const struct terminal *terminal, enum cap cap, int first, int second, char *bytes,
	size_t room)
{
	const char *text = terminal->text[cap];
	size_t len;

	if (text == NULL)
		return 0;
	if (terminal->simple[cap])
		return write_simple(text, first, second, bytes, room);
	text = tparm((char *)text, first, second, 0, 0, 0, 0, 0, 0, 0);
	len = text != NULL ? strlen(text) : 0;
	if (len > room)
		return 0;
	memcpy(bytes, text != NULL ? text : "", len);
	return len;
}

/* Where a capability is a show by its padding, that is NULs. */
static void
add_padded(const char *text, struct str *out)
{
	while (*text != '\0') {
		long ms = 0;
		size_t len = padding(text, &ms);

		if (len == 0)
			str_add_char(out, *text++);
		str_add_times(out, '\0', ms > 0 ? (size_t)ms * PAD_BYTES : 0);
		text += len;
	}
}

void
terminal_add(const struct terminal *terminal, enum cap cap, int first, int second,
	struct str *out)
{
	char bytes[WRITTEN_MOST];

	if (terminal->text[cap] == NULL)
		return;
	if (cap == CAP_FLASH)
		add_padded(terminal->text[cap], out);
	else
		str_add_n(out, bytes, terminal_write(terminal, cap, first, second, bytes,
		    sizeof bytes));
}
