/*
 * A program in a pseudo-terminal: its bytes, its keys, its end.
 *
 * libvterm turns the program's bytes into cells, and keys into the bytes that
 * a terminal in that mode would send. What it answers goes straight back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/term.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "pty/term_own.h"

static const struct {
	const char *name;
	VTermKey key;
} key_names[] = {
	{ "Enter", VTERM_KEY_ENTER },  { "Tab", VTERM_KEY_TAB },
	{ "Backspace", VTERM_KEY_BACKSPACE }, { "Esc", VTERM_KEY_ESCAPE },
	{ "Up", VTERM_KEY_UP },	       { "Down", VTERM_KEY_DOWN },
	{ "Left", VTERM_KEY_LEFT },    { "Right", VTERM_KEY_RIGHT },
	{ "Insert", VTERM_KEY_INS },   { "Delete", VTERM_KEY_DEL },
	{ "Home", VTERM_KEY_HOME },    { "End", VTERM_KEY_END },
	{ "PageUp", VTERM_KEY_PAGEUP }, { "PageDown", VTERM_KEY_PAGEDOWN },
};

static int
on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct term *term = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		term->cursor_shown = value->boolean;
	if (prop == VTERM_PROP_MOUSE)
		term->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static const VTermScreenCallbacks callbacks = {
	.settermprop = on_property,
};

/* Writes all of it, drawing meanwhile so that neither side waits forever. */
static void
send_now(struct term *term, const char *bytes, size_t len)
{
	while (len > 0 && term->open) {
		struct pollfd poll_fd = { .fd = term->fd, .events = POLLOUT };
		ssize_t n;

		if (poll(&poll_fd, 1, 10) <= 0) {
			term_pump(term, 10);
			continue;
		}
		n = write(term->fd, bytes, len);
		if (n < 0 && errno != EINTR && errno != EAGAIN)
			return;
		if (n > 0) {
			bytes += n;
			len -= n;
		}
	}
}

static void
send_bytes(const char *bytes, size_t len, void *user)
{
	struct term *term = user;

	if (term->line.delay > 0)
		line_put(&term->line, bytes, len);
	else
		send_now(term, bytes, len);
}

bool
term_can_start(void)
{
	int ours, theirs;

	if (openpty(&ours, &theirs, NULL, NULL, NULL))
		return false;
	close(ours);
	close(theirs);
	return true;
}

struct term *
term_new_blank(int rows, int cols)
{
	struct term *term = mem_zero(1, sizeof *term);

	term->rows = rows;
	term->cols = cols;
	term->fd = -1;
	term->cursor_shown = true;
	term->vt = vterm_new(rows, cols);
	vterm_set_utf8(term->vt, 1);
	vterm_output_set_callback(term->vt, send_bytes, term);
	term->screen = vterm_obtain_screen(term->vt);
	vterm_screen_set_callbacks(term->screen, &callbacks, term);
	vterm_screen_enable_altscreen(term->screen, 1);
	vterm_screen_reset(term->screen, 1);
	return term;
}

struct term *
term_new(char *const argv[], int rows, int cols)
{
	return term_new_slow(argv, rows, cols, 0, 0);
}

/* What the system tells of a line: those that are slow know their speed. */
static void
set_speed(int baud)
{
	struct termios modes;

	if (baud == 0 || tcgetattr(STDIN_FILENO, &modes) != 0)
		return;
	cfsetspeed(&modes, baud == 9600 ? B9600 : baud == 2400 ? B2400 : B300);
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

struct term *
term_new_slow(char *const argv[], int rows, int cols, int baud, int delay)
{
	struct term *term = term_new_blank(rows, cols);
	struct winsize size = { .ws_row = rows, .ws_col = cols };

	term->line = (struct line){ .baud = baud, .delay = delay };
	term->status = -1;
	term->open = true;
	term->pid = forkpty(&term->fd, NULL, NULL, &size);
	if (term->pid < 0)
		mem_die("no pseudo-terminal");
	if (term->pid == 0) {
		/* Whoever runs the tests may ignore these, as nohup does, and
		 * a shell for what is in its background. */
		signal(SIGHUP, SIG_DFL);
		signal(SIGINT, SIG_DFL);
		signal(SIGQUIT, SIG_DFL);
		set_speed(baud);
		execvp(argv[0], argv);
		perror(argv[0]);
		_exit(127);
	}
	return term;
}

void
term_free(struct term *term)
{
	if (!term)
		return;
	if (term->status < 0) {
		kill(term->pid, SIGKILL);
		waitpid(term->pid, NULL, 0);
	}
	if (term->fd >= 0)
		close(term->fd);
	vterm_free(term->vt);
	line_clear(&term->line);
	str_clear(&term->sent);
	str_clear(&term->begun);
	free(term);
}

/* How many bytes at the end are a character in UTF-8 that is not whole yet. */
static size_t
count_begun(const char *bytes, size_t len)
{
	for (size_t count = 1; count <= len && count < 4; count++) {
		unsigned char byte = (unsigned char)bytes[len - count];
		size_t whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;

		if ((byte & 0xc0) != 0x80)
			return count < whole ? count : 0;
	}
	return 0;
}

/* A read may end within a character. libvterm 0.1.4 loses the begin of one that
 * comes behind other text, so it gets whole ones. */
void
term_draw(struct term *term, const char *bytes, size_t len)
{
	struct str all = term->begun;
	size_t whole;

	str_add_n(&all, bytes, len);
	whole = all.len - count_begun(str_text(&all), all.len);
	term->begun = (struct str){ 0 };
	str_add_n(&term->begun, str_text(&all) + whole, all.len - whole);
	vterm_input_write(term->vt, str_text(&all), whole);
	str_clear(&all);
}

static void
take(struct term *term, const char *bytes, size_t len)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	term->tally.last = now.tv_sec * 1000000000LL + now.tv_nsec;
	term->tally.bytes += len;
	term->tally.pieces++;
	if (term->keeps)
		str_add_n(&term->sent, bytes, len);
	if (term->came)
		term->came(term->with);
	term_draw(term, bytes, len);
}

/* What was typed and has come through by now. */
static void
send_arrived(struct term *term)
{
	struct str bytes = { 0 };

	if (line_arrived(&term->line, &bytes))
		send_now(term, str_text(&bytes), bytes.len);
	str_clear(&bytes);
}

bool
term_pump(struct term *term, int ms)
{
	struct pollfd poll_fd = { .fd = term->fd, .events = POLLIN };
	char bytes[4096];
	size_t most;
	ssize_t n;

	send_arrived(term);
	if (!term->open || poll(&poll_fd, 1, ms) <= 0)
		return term->open;
	most = line_take(&term->line, sizeof bytes);
	if (most == 0) {
		poll(NULL, 0, 1);
		return true;
	}
	n = read(term->fd, bytes, most);
	line_give_back(&term->line, most - (n > 0 ? (size_t)n : 0));
	if (n > 0)
		take(term, bytes, n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		term->open = false; /* Linux says EIO */
	return term->open;
}

struct str *
term_sent(struct term *term)
{
	term->keeps = true;
	return &term->sent;
}

struct term_tally
term_tally(const struct term *term)
{
	return term->tally;
}

void
term_listen(struct term *term, void (*came)(void *with), void *with)
{
	term->came = came;
	term->with = with;
}

pid_t
term_pid(const struct term *term)
{
	return term->pid;
}

bool
term_is_busy(const struct term *term)
{
	char path[40], state = 'S';
	FILE *file;

	snprintf(path, sizeof path, "/proc/%ld/stat", (long)term->pid);
	file = fopen(path, "r");
	if (file == NULL)
		return false;
	if (fscanf(file, "%*d (%*[^)]) %c", &state) != 1)
		state = 'S';
	fclose(file);
	return state == 'R' || state == 'D';
}

int
term_status(struct term *term)
{
	int status;

	if (term->status < 0 && waitpid(term->pid, &status, WNOHANG) > 0)
		term->status = WIFEXITED(status) ? WEXITSTATUS(status)
						 : 128 + WTERMSIG(status);
	return term->status;
}

void
term_signal(struct term *term, int number)
{
	if (term->status < 0)
		kill(term->pid, number);
}

bool
term_starve(struct term *term, bool starve)
{
#ifdef __linux__
	struct rlimit limit = { .rlim_cur = starve ? 0 : RLIM_INFINITY, .rlim_max = RLIM_INFINITY };

	return term->status < 0 && prlimit(term->pid, RLIMIT_AS, &limit, NULL) == 0;
#else
	(void)term;
	(void)starve;
	return false;
#endif
}

void
term_type(struct term *term, const char *text)
{
	send_bytes(text, strlen(text), term);
}

void
term_paste(struct term *term, const char *text)
{
	vterm_keyboard_start_paste(term->vt);
	send_bytes(text, strlen(text), term);
	vterm_keyboard_end_paste(term->vt);
}

/* Takes `C-`, `M-` and `S-` off the front of a key's name. */
static const char *
read_modifiers(const char *name, VTermModifier *mod)
{
	static const char letters[] = "SMC"; /* in the order of their bits */
	const char *letter;

	*mod = VTERM_MOD_NONE;
	while (name[0] && name[1] == '-' && name[2] &&
	       (letter = strchr(letters, name[0]))) {
		*mod |= 1 << (letter - letters);
		name += 2;
	}
	return name;
}

/* A name without its brackets: <C-s> is a character, <S-Tab> a key. */
static bool
send_named(struct term *term, const char *name)
{
	VTermModifier mod;
	int number;

	name = read_modifiers(name, &mod);
	if (name[0] && !name[1]) {
		char bytes[] = { '\033', name[0], '\0' };

		if (mod & VTERM_MOD_CTRL)
			bytes[1] &= 0x1f;
		send_bytes(mod & VTERM_MOD_ALT ? bytes : bytes + 1,
			   mod & VTERM_MOD_ALT ? 2 : 1, term);
		return true;
	}
	if (!strcmp(name, "Space")) {
		send_bytes(mod & VTERM_MOD_CTRL ? "" : " ", 1, term);
		return true;
	}
	if (sscanf(name, "F%d", &number) == 1) {
		vterm_keyboard_key(term->vt, VTERM_KEY_FUNCTION(number), mod);
		return true;
	}
	for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++) {
		if (strcmp(name, key_names[i].name))
			continue;
		vterm_keyboard_key(term->vt, key_names[i].key, mod);
		return true;
	}
	return false;
}

bool
term_key(struct term *term, const char *name)
{
	size_t len = strlen(name);
	char *inner;
	bool known;

	if (len < 3 || name[0] != '<' || name[len - 1] != '>') {
		term_type(term, name);
		return true;
	}
	inner = mem_text_n(name + 1, len - 2);
	known = send_named(term, inner);
	free(inner);
	return known;
}

void
term_click(struct term *term, int button, int row, int col)
{
	if (!term->mouse)
		return;
	vterm_mouse_move(term->vt, row, col, VTERM_MOD_NONE);
	vterm_mouse_button(term->vt, button, true, VTERM_MOD_NONE);
	vterm_mouse_button(term->vt, button, false, VTERM_MOD_NONE);
}

void
term_drag(struct term *term, int row, int col, int to_row, int to_col)
{
	if (!term->mouse)
		return;
	vterm_mouse_move(term->vt, row, col, VTERM_MOD_NONE);
	vterm_mouse_button(term->vt, 1, true, VTERM_MOD_NONE);
	vterm_mouse_move(term->vt, to_row, to_col, VTERM_MOD_NONE);
	vterm_mouse_button(term->vt, 1, false, VTERM_MOD_NONE);
}

bool
term_freeze(struct term *term, bool on)
{
	const char *name = ptsname(term->fd);
	int fd = name ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
	bool good = fd >= 0 && tcflow(fd, on ? TCOOFF : TCOON) == 0;

	if (fd >= 0)
		close(fd);
	return good;
}

void
term_resize(struct term *term, int rows, int cols)
{
	struct winsize size = { .ws_row = rows, .ws_col = cols };

	term->rows = rows;
	term->cols = cols;
	vterm_set_size(term->vt, rows, cols);
	ioctl(term->fd, TIOCSWINSZ, &size);
}
