/*
 * What comes in: keys, pastes, the mouse, signals and the terminal's end.
 *
 * Bytes are read as they come, many at a time, and decoded by decode.c. Only
 * bytes that may be the beginning of something are given a short time limit;
 * otherwise nothing wakes the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "input.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "signals.h"
#include "terminal.h"

#define ESCAPE_MS 25	/* a sequence comes in one piece; a person's Escape does not */
#define ESCAPE '\033'
#define CTRL_C '\003'
#define PASTE_MS 1000	/* a paste whose end was lost */
#define PROMPTS ":/\"'\\!`"
#define WORD_LEAST 3	/* letters of what is no row of keys */

static const struct {
	const char *name, *capability;
} known[] = {
	{"<Up>", "kcuu1"}, {"<Down>", "kcud1"}, {"<Left>", "kcub1"}, {"<Right>", "kcuf1"},
	{"<Home>", "khome"}, {"<End>", "kend"}, {"<PageUp>", "kpp"}, {"<PageDown>", "knp"},
	{"<Insert>", "kich1"}, {"<Delete>", "kdch1"}, {"<S-Tab>", "kcbt"}, {"<Backspace>", "kbs"},
	{"<F1>", "kf1"}, {"<F2>", "kf2"}, {"<F3>", "kf3"}, {"<F4>", "kf4"}, {"<F5>", "kf5"},
	{"<F6>", "kf6"}, {"<F7>", "kf7"}, {"<F8>", "kf8"}, {"<F9>", "kf9"}, {"<F10>", "kf10"},
	{"<F11>", "kf11"}, {"<F12>", "kf12"}, {"<S-Left>", "kLFT"}, {"<S-Right>", "kRIT"},
	{"<S-Up>", "kri"}, {"<S-Down>", "kind"}, {"<S-Home>", "kHOM"}, {"<S-End>", "kEND"},
	{"<Enter>", "kent"},
};

void
input_begin(struct input *input, int fd, bool terminal, bool latin)
{
	*input = (struct input){.fd = fd, .output = -1, .other = -1, .limit = -1, .watch = -1};
	input->decode.latin = latin;
	for (size_t i = 0; terminal && i < sizeof known / sizeof known[0]; i++) {
		const char *bytes = terminal_key(known[i].capability);

		if (bytes)
			decode_add(&input->decode, known[i].name, bytes);
	}
}

void
input_clear(struct input *input)
{
	str_clear(&input->bytes);
	decode_clear(&input->decode);
}

/* Adds what can be read. False: the other side has gone. */
static bool
read_more(struct input *input)
{
	char bytes[4096];
	ssize_t count = read(input->fd, bytes, sizeof bytes);

	if (count > 0)
		str_add_n(&input->bytes, bytes, (size_t)count);
	return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

/* Decodes one event from what was read. Bytes without a meaning are passed
 * over. */
static bool
decode_one(struct input *input, bool last, struct event *event)
{
	while (input->used < input->bytes.len) {
		size_t used = decode_next(&input->decode, input->bytes.s + input->used,
		    input->bytes.len - input->used, last, event);

		if (used == 0)
			return false;
		input->used += used;
		if (input->used == input->bytes.len) {
			str_cut(&input->bytes, 0);
			input->used = 0;
		}
		if (event->kind != EVENT_NONE)
			return true;
	}
	return false;
}

/* Waits at most `limit` milliseconds (-1: as long as it takes). */
static enum event_kind
wait_for(struct input *input, int limit)
{
	struct pollfd ends[] = {
		{.fd = input->fd, .events = input->deaf ? 0 : POLLIN},
		{.fd = signals_fd(), .events = POLLIN},
		{.fd = input->output, .events = POLLOUT}, {.fd = input->other, .events = POLLIN},
		{.fd = input->watch, .events = POLLIN},
	};
	int ready = poll(ends, sizeof ends / sizeof ends[0], limit);

	if (ready < 0 && errno != EINTR && errno != EAGAIN)
		return EVENT_END;
	if (ready <= 0)
		return EVENT_NONE;
	if (ends[1].revents)
		return EVENT_SIGNAL;
	if (ends[0].revents & POLLNVAL)
		return EVENT_END;
	input->other_came = ends[3].revents != 0;
	if (!ends[0].revents)
		return EVENT_READY;
	return read_more(input) ? EVENT_KEY : EVENT_END;
}

/* Bytes that may be the beginning of something wait a little for the rest. */
static int
limit_for(const struct input *input, bool wait)
{
	if (input->decode.pasting && !input->deaf)
		return PASTE_MS;
	if (input->used < input->bytes.len && !input->deaf)
		return ESCAPE_MS;
	return wait ? input->limit : 0;
}

bool
input_waits(struct input *input)
{
	struct pollfd end = {.fd = input->fd, .events = POLLIN};

	return input->used < input->bytes.len ||
	    (!input->deaf && poll(&end, 1, ESCAPE_MS) > 0 && end.revents & POLLIN);
}

size_t
input_drop(struct input *input)
{
	size_t dropped = 0;
	bool here = true;

	while (here && input_waits(input)) {
		if (input->used == input->bytes.len)
			here = read_more(input) && input->bytes.len > input->used;
		dropped += input->bytes.len - input->used;
		input->used = 0;
		str_cut(&input->bytes, 0);
	}
	input->silent = true;
	return dropped;
}

static bool
is_text(char c)
{
	return (unsigned char)c >= ' ' ? c != 0x7f : c == '\r' || c == '\n' || c == '\t';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/* Words have three letters or more, and not the same one again and again, as a key
 * does that is held. What stands behind a key that opens a prompt may be typed for
 * that. */
static size_t
count_words(const char *text, size_t len)
{
	size_t words = 0, letters = 0;
	bool varied = false;

	len = strcspn(text, PROMPTS) < len ? strcspn(text, PROMPTS) : len;
	for (size_t i = 0; i <= len; i++) {
		if (i < len && is_letter(text[i])) {
			varied = varied || (letters > 0 && text[i] != text[i - 1]);
			letters++;
			continue;
		}
		words += letters >= WORD_LEAST && varied;
		letters = 0;
		varied = false;
	}
	return words;
}

/* Bytes of text that were read and not decoded. */
static size_t
text_ahead(const struct input *input)
{
	size_t end = input->used;

	while (end < input->bytes.len && is_text(input->bytes.s[end]))
		end++;
	return end - input->used;
}

size_t
input_words(struct input *input, const char *begun)
{
	struct pollfd end = {.fd = input->fd, .events = POLLIN};
	struct str text = {0};
	size_t words;

	if (input->used == input->bytes.len && !input->deaf && poll(&end, 1, 0) > 0 &&
	    end.revents & POLLIN)
		read_more(input);
	str_add(&text, begun);
	str_add_n(&text, input->bytes.s + input->used, text_ahead(input));
	words = count_words(str_text(&text), text.len);
	str_clear(&text);
	return words;
}

void
input_take_text(struct input *input, struct str *text)
{
	bool more = true;
	char before = '\0';

	while (more) {
		size_t len = text_ahead(input);

		for (; len > 0; len--) {
			char c = input->bytes.s[input->used++];

			if (c != '\n' || before != '\r')
				str_add_char(text, c == '\r' ? '\n' : c);
			before = c;
		}
		if (input->used < input->bytes.len)
			break;
		str_cut(&input->bytes, 0);
		input->used = 0;
		more = input_waits(input) && read_more(input) && input->bytes.len > 0;
	}
	input->silent = true;
}

static void
next_event(struct input *input, bool wait, struct event *event)
{
	for (;;) {
		int limit;
		enum event_kind came;

		if (!input->deaf && decode_one(input, false, event))
			return;
		limit = limit_for(input, wait);
		came = wait_for(input, limit);
		if (came == EVENT_SIGNAL || came == EVENT_READY || came == EVENT_END) {
			event->kind = came;
			return;
		}
		if (came == EVENT_NONE && limit >= 0) {
			if (input->deaf)
				return;
			input->decode.pasting = input->decode.pasting && input->used < input->bytes.len;
			decode_one(input, true, event);
			return;
		}
	}
}

void
input_next(struct input *input, bool wait, struct event *event)
{
	long long from = clock_ms();

	event_clear(event);
	next_event(input, wait, event);
	if (event->kind != EVENT_KEY)
		return;
	input->rushed = !input->silent && clock_ms() - from < ESCAPE_MS;
	input->silent = false;
}

static bool
has_more(const struct input *input, int limit)
{
	struct pollfd end = {.fd = input->fd, .events = POLLIN};

	return poll(&end, 1, limit) > 0;
}

/* The key that stops, or NULL. An Escape with something behind it is the beginning
 * of another key. */
static const char *
find_stop(const struct input *input, const char *bytes, size_t len)
{
	const char *stop = memchr(bytes, CTRL_C, len), *last = bytes + len - 1;

	if (!stop && *last == ESCAPE && !has_more(input, ESCAPE_MS))
		stop = last;
	return stop;
}

bool
input_wants_stop(struct input *input)
{
	char bytes[256];
	const char *stop;
	ssize_t count;

	if (!has_more(input, 0))
		return false;
	count = read(input->fd, bytes, sizeof bytes);
	if (count <= 0)
		return count == 0 || (errno != EINTR && errno != EAGAIN);
	stop = find_stop(input, bytes, (size_t)count);
	str_add_n(&input->bytes, bytes, stop ? (size_t)(stop - bytes) : (size_t)count);
	if (stop)
		str_add_n(&input->bytes, stop + 1, (size_t)(bytes + count - stop) - 1);
	return stop != NULL;
}

bool
input_is_waiting(const struct input *input)
{
	struct pollfd ends[] = {{.fd = input->fd, .events = POLLIN},
		{.fd = signals_fd(), .events = POLLIN}};

	return poll(ends, 2, 0) > 0;
}
