/*
 * Bytes from a terminal to key names, pastes and mouse events.
 *
 * A key is named by what stands on it: a, é, <Space>, <Enter>, <Tab>, <Esc>,
 * <Backspace>, <Delete>, <Insert>, <Up>, <Down>, <Left>, <Right>, <Home>,
 * <End>, <PageUp>, <PageDown>, <F1> to <F12>. Modifiers go before it in this
 * order: C- (control), M- (Alt), S- (shift): <C-s>, <M-x>, <S-Tab>, <C-M-Up>.
 * A mouse gives <Click>, <Drag>, <Release>, <WheelUp> and <WheelDown>.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_DECODE_H
#define TUI_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum event_kind {
	EVENT_NONE,	/* bytes that mean nothing to us, or nothing came */
	EVENT_KEY,
	EVENT_MOUSE,	/* `key` names it, at x, y */
	EVENT_PASTE,	/* `text` holds it */
	EVENT_SIGNAL,	/* ask signals.h */
	EVENT_READY,	/* what input.h also waits for has come */
	EVENT_END	/* the terminal has gone away */
};

#define EVENT_BYTES 32

/* `bytes` are what the key sent, for readline; a cursor key's are always in
 * their normal form (ESC [ A), whatever mode the terminal is in. */
struct event {
	enum event_kind kind;
	char key[EVENT_BYTES];
	char bytes[EVENT_BYTES];
	size_t len;
	int x, y;		/* from 0 */
	struct str text;	/* valid UTF-8, lines parted by \n, cells by \t; owned */
};

void event_clear(struct event *event);

/* What a terminal's keys send, as terminfo has it. `name` is a literal. */
struct key_bytes {
	const char *name;
	char *bytes;
};

#define KEY_BYTES_MAX 40

struct decode {
	struct key_bytes keys[KEY_BYTES_MAX];
	size_t count;
	bool latin;	/* a stray byte above 0xa0 is ISO 8859-1, not an error */
	bool pasting;	/* between the marks of a bracketed paste */
	size_t searched;	/* bytes of it in which no end mark begins */
};

void decode_add(struct decode *decode, const char *name, const char *bytes);
void decode_clear(struct decode *decode);

/* Fills `event` from the first of `len` bytes and returns how many it used;
 * 0 when more must come to tell. With `last` no more is expected soon (a lone
 * Escape is then a key), and at least one byte is used while len > 0. */
size_t decode_next(struct decode *decode, const char *bytes, size_t len, bool last,
	struct event *event);

#endif
