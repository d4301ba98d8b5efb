/*
 * Curses begun, resized, suspended and ended.
 *
 * Curses writes at every move of its cursor, and waits for the terminal. For
 * each frame its descriptor is turned to a file without a name; what it has
 * written there is queued for the terminal in one piece, and no other frame is
 * begun until that has gone out. So keys are read while a terminal hangs.
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
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

#include "clipboard.h"
#include "outlet.h"
#include "signals.h"

/* What terminfo has no words for. Terminals that do not know them ignore them,
 * but they are sent only where terminfo knows of a mouse. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l"

#define UNKNOWN_BAUD 38400	/* what a terminal says that has no speed */
#define LEAVE_MS 300	/* how long a terminal may take to be restored */

/* Curses has one terminal, and so have we. */
static struct {
	SCREEN *curses;
	FILE *in, *out;
	int frame;			/* what one update writes; -1: straight out */
	bool framing;			/* curses writes there now */
	struct outlet outlet;
	bool own_input;
	struct termios modes;		/* as they were before us */
	bool has_modes;
	char farewell[256];		/* what restores the terminal */
	size_t farewell_len;
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

/* A file in memory, where the system has such: a full disk must not blank the
 * screen. */
static int
open_frame(void)
{
#ifdef MFD_CLOEXEC
	return memfd_create("frame", MFD_CLOEXEC);
#else
	return -1;
#endif
}

/* Keys come from standard input, or from the terminal behind it when standard
 * input held the map. */
static int
open_ends(struct err *err)
{
	int out;

	tty.own_input = !isatty(STDIN_FILENO);
	tty.in = tty.own_input ? fopen("/dev/tty", "r") : stdin;
	if (!tty.in)
		return err_set_system(err, errno, N_("cannot read keys from %s"), "/dev/tty");
	out = dup(STDOUT_FILENO);
	tty.out = out < 0 ? NULL : fdopen(out, "w");
	if (!tty.out)
		return err_set_system(err, errno, N_("cannot write to %s"), "stdout");
	tty.frame = open_frame();
	outlet_begin(&tty.outlet, STDOUT_FILENO);
	tty.has_modes = tcgetattr(fileno(tty.in), &tty.modes) == 0;
	return 0;
}

static void
close_ends(void)
{
	if (tty.own_input && tty.in)
		fclose(tty.in);
	if (tty.out)
		fclose(tty.out);
	if (tty.frame >= 0)
		close(tty.frame);
	outlet_end(&tty.outlet, LEAVE_MS);
	tty.in = tty.out = NULL;
	tty.frame = -1;
}

static void
add_farewell(const char *bytes)
{
	size_t len = bytes ? strlen(bytes) : 0;

	if (bytes == (char *)-1 || tty.farewell_len + len > sizeof tty.farewell)
		return;
	if (len)
		memcpy(tty.farewell + tty.farewell_len, bytes, len);
	tty.farewell_len += len;
}

/* Built beforehand: a signal handler must not ask terminfo. */
static void
prepare_farewell(const struct screen *screen)
{
	tty.farewell_len = 0;
	add_farewell("\030");		/* ends a sequence half sent */
	if (screen->pastes)
		add_farewell(PASTE_OFF);
	if (screen->mice)
		add_farewell(MOUSE_OFF);
	add_farewell(tigetstr("sgr0"));
	add_farewell(tigetstr("cnorm"));
	add_farewell(tigetstr("rmkx"));
	add_farewell(tigetstr("rmcup"));
	add_farewell("\r\n");
}

static void
frame_begin(void)
{
	tty.framing = tty.frame >= 0 && lseek(tty.frame, 0, SEEK_SET) == 0
	    && dup2(tty.frame, fileno(tty.out)) >= 0;
}

/* Queues for the terminal what curses has put into the frame. */
static void
frame_end(void)
{
	char bytes[8192];
	off_t len, at;
	ssize_t count;

	if (!tty.framing)
		return;
	tty.framing = false;
	dup2(STDOUT_FILENO, fileno(tty.out));
	len = lseek(tty.frame, 0, SEEK_CUR);
	for (at = 0; at < len; at += count) {
		size_t left = (size_t)(len - at);

		count = pread(tty.frame, bytes, left < sizeof bytes ? left : sizeof bytes, at);
		if (count <= 0)
			return;
		str_add_n(&tty.outlet.bytes, bytes, (size_t)count);
	}
	outlet_send(&tty.outlet);
}

/* Curses would set the modes of what is now a file, so that is for us. */
static void
give_back(void)
{
	frame_begin();
	endwin();
	frame_end();
	outlet_drain(&tty.outlet, LEAVE_MS);
	if (tty.has_modes)
		tcsetattr(fileno(tty.in), TCSANOW, &tty.modes);
}

static bool
has(const char *capability)
{
	const char *bytes = tigetstr(capability);

	return bytes && bytes != (char *)-1 && *bytes;
}

/* What the loop wants of the terminal beyond curses' own beginning. */
static void
say_hello(const struct screen *screen)
{
	if (screen->pastes)
		say_text(PASTE_ON);
	if (screen->mouse)
		say_text(MOUSE_ON);
}

static void
say_goodbye(const struct screen *screen)
{
	if (screen->mouse)
		say_text(MOUSE_OFF);
	if (screen->pastes)
		say_text(PASTE_OFF);
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
depth_of_colors(void)
{
	if (COLORS >= 1 << 24 && (tigetflag("RGB") > 0 || tigetnum("RGB") == 8))
		return DEPTH_TRUE;
	return COLORS >= 256 ? DEPTH_256 : COLORS >= 16 ? DEPTH_16 : DEPTH_8;
}

static void
ask_colors(struct screen *screen)
{
	const char *refused = getenv("NO_COLOR");

	screen->depth = DEPTH_NONE;
	if ((refused && *refused) || !has_colors() || start_color() != OK)
		return;
	if (use_default_colors() != OK)
		assume_default_colors(COLOR_WHITE, COLOR_BLACK);
	screen->depth = depth_of_colors();
}

/* Begins curses, if terminfo knows the type and a cursor can be placed. Asking
 * first is cheap; a newterm() that fails leaves memory behind. */
static bool
begin_curses(const char *type)
{
	int found;

	if (setupterm(type, fileno(tty.out), &found) != OK)
		return false;
	del_curterm(cur_term);
	tty.curses = newterm(type, tty.out, tty.in);
	return tty.curses && has("cup");
}

int
screen_begin(struct screen *screen, struct err *err)
{
	const char *type = getenv("TERM");

	*screen = (struct screen){0};
	if (!screen_is_usable(err))
		return -1;
	if (open_ends(err) < 0) {
		close_ends();
		return -1;
	}
	screen->ascii = !speaks_utf8();
	if (!begin_curses(type)) {
		screen_end(screen);
		err_set(err, ERR_SYSTEM, N_("a terminal of type \"%s\" cannot show the editor"),
		    "t", type);
		err_set_hint(err, N_("set TERM to your terminal's type; `cjm show FILE` prints the map"));
		return -1;
	}
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	typeahead(-1);		/* a frame begun is finished */
	ask_colors(screen);
	screen->mice = has("kmous");
	screen->pastes = screen->mice || has("BE");
	screen->input = fileno(tty.in);
	if (baudrate() > 0 && baudrate() < UNKNOWN_BAUD)
		tty.outlet.baud = baudrate();
	getmaxyx(stdscr, screen->height, screen->width);
	prepare_farewell(screen);
	say_hello(screen);
	return 0;
}

void
screen_end(struct screen *screen)
{
	if (tty.curses) {
		say_goodbye(screen);
		give_back();
		delscreen(tty.curses);
		tty.curses = NULL;
	}
	close_ends();
}

void
screen_resize(struct screen *screen)
{
	struct winsize size;

	if (ioctl(tty.outlet.fd, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col);
	getmaxyx(stdscr, screen->height, screen->width);
	screen_forget();
}

void
screen_leave(struct screen *screen)
{
	say_goodbye(screen);
	give_back();
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
	reset_prog_mode();
	frame_begin();
	refresh();
	frame_end();
	screen_resize(screen);
	say_hello(screen);
}

void
screen_forget(void)
{
	clearok(curscr, TRUE);
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
screen_frame(void)
{
	frame_begin();
}

void
screen_update(void)
{
	wnoutrefresh(stdscr);
	doupdate();
	frame_end();
}

void
screen_ring(void)
{
	beep();
	flash();
}

/* Simple terminals print what they do not know, and the console of Linux did;
 * it has no clipboard. */
void
screen_copy(const struct screen *screen, const char *text)
{
	struct str bytes = {0};

	if ((!screen->mice && !has("Ms")) || str_starts(termname(), "linux"))
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
	if (!tty.curses)
		return;
	tcflush(tty.outlet.fd, TCOFLUSH);	/* a terminal that is stuck, or a frame half sent */
	if (write(tty.outlet.fd, tty.farewell, tty.farewell_len) >= 0 && tty.has_modes)
		tcsetattr(fileno(tty.in), TCSANOW, &tty.modes);
}
