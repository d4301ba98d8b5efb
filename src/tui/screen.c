/*
 * The terminal taken, resized, lent and given back.
 *
 * A frame is queued for the terminal in one piece, and no other is begun until
 * that has gone out. So keys are read while a terminal hangs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "screen.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/str.h"
#include "clipboard.h"
#include "outlet.h"
#include "signals.h"

/* What terminfo has no words for. Terminals that do not know them ignore them,
 * but they are sent only where terminfo knows of a mouse. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l"

#define LEAVE_MS 300	/* how long a terminal may take to be restored */

/* There is one terminal. */
static struct {
	FILE *in;
	struct outlet outlet;
	bool taken;
	bool own_input;
	struct termios modes;		/* as they were before us */
	bool has_modes;
	char farewell[256];		/* what restores the terminal */
	size_t farewell_len;
	char stops[4096];		/* what comes before it, once stops are set */
	size_t stops_len;
} tty;

static void
say_text(const char *text)
{
	outlet_put(&tty.outlet, text, strlen(text));
}

bool
screen_is_usable(struct err *err)
{
	const char *type = getenv("TERM");

	if (!isatty(STDOUT_FILENO)) {
		err_set(err, ERR_SYSTEM, N_("standard output is no terminal"), "");
		err_set_hint(err, N_("`cjm show FILE` prints the map"));
		return false;
	}
	if (!type || !*type || strcmp(type, "dumb") == 0) {
		err_set(err, ERR_SYSTEM, N_("a terminal of type \"%s\" cannot show the editor"),
		    "t", type && *type ? type : "");
		err_set_hint(err, N_("set TERM to your terminal's type; `cjm show FILE` prints the map"));
		return false;
	}
	return true;
}

/* Keys come from standard input, or from the terminal behind it when standard
 * input held the map. */
static int
open_ends(struct err *err)
{
	tty.own_input = !isatty(STDIN_FILENO);
	tty.in = tty.own_input ? fopen("/dev/tty", "re") : stdin;
	if (!tty.in)
		return err_set_system(err, errno, N_("cannot read keys from %s"), "/dev/tty");
	outlet_begin(&tty.outlet, STDOUT_FILENO);
	tty.has_modes = tcgetattr(fileno(tty.in), &tty.modes) == 0;
	return 0;
}

static void
close_ends(void)
{
	if (tty.own_input && tty.in)
		fclose(tty.in);
	outlet_end(&tty.outlet, LEAVE_MS);
	tty.in = NULL;
}

static void
add_farewell(const char *bytes)
{
	size_t len = bytes ? strlen(bytes) : 0;

	if (tty.farewell_len + len > sizeof tty.farewell)
		return;
	if (len)
		memcpy(tty.farewell + tty.farewell_len, bytes, len);
	tty.farewell_len += len;
}

/* Built beforehand: a signal handler must not ask terminfo. */
static void
prepare_farewell(const struct screen *screen)
{
	char *const *text = screen->painter.easel.terminal.text;

	tty.farewell_len = 0;
	add_farewell("\030");		/* ends a sequence half sent */
	if (screen->pastes)
		add_farewell(PASTE_OFF);
	if (screen->mice)
		add_farewell(MOUSE_OFF);
	add_farewell(text[CAP_SGR0]);
	add_farewell(text[CAP_CNORM]);
	add_farewell(text[CAP_RMKX]);
	add_farewell(text[CAP_RMCUP]);
	add_farewell("\r\n");
}

/* The same for the stops, which depend on the width; while they change there are none. */
static void
prepare_stops(const struct screen *screen)
{
	struct str bytes = {0};

	tty.stops_len = 0;
	str_add(&bytes, "\030");
	painter_add_stops_back(&screen->painter.easel.terminal, screen->width, &bytes);
	if (bytes.len > sizeof tty.stops)
		str_cut(&bytes, 0);
	memcpy(tty.stops, str_text(&bytes), bytes.len);
	if (screen->painter.stopped)
		tty.stops_len = bytes.len;
	str_clear(&bytes);
}

/* Keys as they come, and bytes as they are sent. */
static void
take_modes(void)
{
	struct termios modes = tty.modes;

	modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | ISTRIP | IXON | PARMRK);
	modes.c_oflag &= ~(tcflag_t)OPOST;
	modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	if (tty.has_modes)
		tcsetattr(fileno(tty.in), TCSADRAIN, &modes);
}

static void
give_modes_back(void)
{
	if (tty.has_modes)
		tcsetattr(fileno(tty.in), TCSANOW, &tty.modes);
}

static void
say(const struct screen *screen, enum cap cap)
{
	const char *text = screen->painter.easel.terminal.text[cap];

	if (text)
		str_add(&tty.outlet.bytes, text);
}

/* The screen of our own, where there are two, and what painting relies on. */
static void
take(struct screen *screen)
{
	take_modes();
	say(screen, CAP_SMCUP);
	say(screen, CAP_SMKX);
	say(screen, CAP_RMACS);
	say(screen, CAP_RMIR);
	say(screen, CAP_SMAM);
	if (screen->pastes)
		say_text(PASTE_ON);
	if (screen->mouse)
		say_text(MOUSE_ON);
	painter_forget(&screen->painter);
}

static void
give_back(struct screen *screen)
{
	const struct terminal *terminal = &screen->painter.easel.terminal;

	if (screen->mouse)
		say_text(MOUSE_OFF);
	if (screen->pastes)
		say_text(PASTE_OFF);
	say(screen, CAP_SGR0);
	if (screen->painter.stopped)
		painter_add_stops_back(terminal, screen->width, &tty.outlet.bytes);
	screen->painter.stopped = false;
	tty.stops_len = 0;
	if (!terminal->text[CAP_RMCUP])
		terminal_add(terminal, CAP_CUP, screen->height - 1, 0, &tty.outlet.bytes);
	say(screen, CAP_RMCUP);
	say(screen, CAP_CNORM);
	say(screen, CAP_RMKX);
	outlet_drain(&tty.outlet, LEAVE_MS);
	give_modes_back();
	painter_forget(&screen->painter);
}

/* Inside, all text is UTF-8. In another locale only ASCII goes to the screen;
 * readline still has to know UTF-8, and takes its locale from the environment
 * each time it begins. */
static bool
speaks_utf8(void)
{
	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return true;
	if (setlocale(LC_CTYPE, "C.UTF-8"))
		setenv("LC_ALL", "C.UTF-8", 1);
	return false;
}

/* With the extension RGB of terminfo (user_caps(5)) a colour is its bits; cjm
 * knows them as eight for each of red, green and blue. */
static enum depth
depth_of(const struct terminal *terminal)
{
	const char *refused = getenv("NO_COLOR");

	if ((refused && *refused) || terminal->colors < 8)
		return DEPTH_NONE;
	if (terminal->colors >= 1 << 24 && terminal->true_colors)
		return DEPTH_TRUE;
	return terminal->colors >= 256 ? DEPTH_256 : terminal->colors >= 16 ? DEPTH_16 : DEPTH_8;
}

static void
ask_size(struct screen *screen)
{
	const struct terminal *terminal = &screen->painter.easel.terminal;
	struct winsize size;

	if (ioctl(tty.outlet.fd, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
		screen->height = size.ws_row;
		screen->width = size.ws_col;
	} else if (screen->height == 0) {
		screen->height = terminal->height > 0 ? terminal->height : 24;
		screen->width = terminal->width > 0 ? terminal->width : 80;
	}
}

/* Of lines that are slow. A terminal that is none says 38400, whatever it can. */
static int
baud_of(speed_t speed)
{
	static const struct {
		speed_t speed;
		int baud;
	} slow[] = {
		{ B300, 300 }, { B600, 600 }, { B1200, 1200 }, { B1800, 1800 }, { B2400, 2400 },
		{ B4800, 4800 }, { B9600, 9600 }, { B19200, 19200 },
	};

	for (size_t i = 0; i < sizeof slow / sizeof slow[0]; i++)
		if (slow[i].speed == speed)
			return slow[i].baud;
	return 0;
}

int
screen_begin(struct screen *screen, struct err *err)
{
	const char *type = getenv("TERM");
	struct terminal *terminal = &screen->painter.easel.terminal;

	*screen = (struct screen){0};
	if (!screen_is_usable(err))
		return -1;
	if (open_ends(err) < 0) {
		close_ends();
		return -1;
	}
	screen->ascii = !speaks_utf8();
	if (!terminal_load(terminal, type, STDOUT_FILENO)) {
		terminal_clear(terminal);
		close_ends();
		err_set(err, ERR_SYSTEM, N_("a terminal of type \"%s\" cannot show the editor"),
		    "t", type);
		err_set_hint(err, N_("set TERM to your terminal's type; `cjm show FILE` prints the map"));
		return -1;
	}
	tty.taken = true;
	screen->depth = depth_of(terminal);
	screen->mice = terminal->mouse;
	screen->pastes = terminal->pastes;
	screen->input = fileno(tty.in);
	if (tty.has_modes)
		tty.outlet.baud = baud_of(cfgetospeed(&tty.modes));
	ask_size(screen);
	prepare_farewell(screen);
	painter_begin(&screen->painter, screen->depth);
	take(screen);
	return 0;
}

void
screen_end(struct screen *screen)
{
	if (tty.taken)
		give_back(screen);
	tty.taken = false;
	painter_clear(&screen->painter);
	close_ends();
}

void
screen_resize(struct screen *screen)
{
	ask_size(screen);
	painter_forget(&screen->painter);
	prepare_stops(screen);
}

void
screen_leave(struct screen *screen)
{
	give_back(screen);
}

void
screen_suspend(struct screen *screen)
{
	screen_leave(screen);
	signals_stop_job();
	screen_restore(screen);
}

void
screen_restore(struct screen *screen)
{
	take(screen);
	screen_resize(screen);
}

void
screen_forget(struct screen *screen)
{
	painter_forget(&screen->painter);
}

bool
screen_is_ready(void)
{
	return !outlet_is_waiting(&tty.outlet) && outlet_lag(&tty.outlet) == 0;
}

int
screen_limit(int limit)
{
	int lag = outlet_lag(&tty.outlet);

	return lag > 0 && (limit < 0 || lag < limit) ? lag : limit;
}

int
screen_output(void)
{
	return outlet_is_waiting(&tty.outlet) ? tty.outlet.fd : -1;
}

void
screen_send(void)
{
	outlet_send(&tty.outlet);
}

void
screen_paint(struct screen *screen, struct canvas *canvas)
{
	struct str *bytes = &screen->painter.easel.out;

	painter_paint(&screen->painter, canvas);
	if (screen->painter.stopped && tty.stops_len == 0)
		prepare_stops(screen);
	outlet_put(&tty.outlet, str_text(bytes), bytes->len);
	str_cut(bytes, 0);
}

void
screen_ring(const struct screen *screen)
{
	const struct terminal *terminal = &screen->painter.easel.terminal;

	terminal_add(terminal, CAP_BEL, 0, 0, &tty.outlet.bytes);
	terminal_add(terminal, CAP_FLASH, 0, 0, &tty.outlet.bytes);
	outlet_send(&tty.outlet);
}

/* Simple terminals print what they do not know, and the console of Linux did;
 * it has no clipboard. */
void
screen_copy(const struct screen *screen, const char *text)
{
	const char *type = getenv("TERM");
	struct str bytes = {0};

	if (!screen->painter.easel.terminal.clips || !type || str_starts(type, "linux"))
		return;
	clipboard_add(&bytes, text);
	outlet_put(&tty.outlet, bytes.s, bytes.len);
	str_clear(&bytes);
}

void
screen_set_mouse(struct screen *screen, bool on)
{
	if (!screen->mice || screen->mouse == on)
		return;
	screen->mouse = on;
	say_text(on ? MOUSE_ON : MOUSE_OFF);
}

void
screen_last_words(void)
{
	if (!tty.taken)
		return;
	tcflush(tty.outlet.fd, TCOFLUSH);	/* a terminal that is stuck, or a frame half sent */
	if (write(tty.outlet.fd, tty.stops, tty.stops_len) >= 0 &&
	    write(tty.outlet.fd, tty.farewell, tty.farewell_len) >= 0 && tty.has_modes)
		tcsetattr(fileno(tty.in), TCSANOW, &tty.modes);
}
