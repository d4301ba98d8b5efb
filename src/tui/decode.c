/*
 * Bytes from a terminal to key names, pastes and mouse events.
 *
 * What terminfo says a key sends is asked first. After it come the forms of
 * ECMA-48 and xterm that most terminals send whatever their TERM says, so that
 * PageDown works also where the type is too modest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "decode.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#define ESC '\033'

enum { SHIFT = 1, ALT = 2, CONTROL = 4 };

/* What a call looks at. */
struct span {
	const char *s;
	size_t len;
	bool last;
};

static const char *const by_letter[128] = {
	['A'] = "Up", ['B'] = "Down", ['C'] = "Right", ['D'] = "Left",
	['E'] = "Begin", ['F'] = "End", ['H'] = "Home", ['M'] = "Enter",
	['P'] = "F1", ['Q'] = "F2", ['R'] = "F3", ['S'] = "F4",
};

static const char *const by_number[] = {
	[1] = "Home", [2] = "Insert", [3] = "Delete", [4] = "End",
	[5] = "PageUp", [6] = "PageDown", [7] = "Home", [8] = "End",
	[11] = "F1", [12] = "F2", [13] = "F3", [14] = "F4", [15] = "F5",
	[17] = "F6", [18] = "F7", [19] = "F8", [20] = "F9", [21] = "F10",
	[23] = "F11", [24] = "F12",
};

void
event_clear(struct event *event)
{
	str_clear(&event->text);
	*event = (struct event){0};
}

void
decode_add(struct decode *decode, const char *name, const char *bytes)
{
	if (bytes && *bytes && strlen(bytes) < EVENT_BYTES && decode->count < KEY_BYTES_MAX)
		decode->keys[decode->count++] = (struct key_bytes){name, mem_text(bytes)};
}

void
decode_clear(struct decode *decode)
{
	for (size_t i = 0; i < decode->count; i++)
		free(decode->keys[i].bytes);
	*decode = (struct decode){0};
}

/* Names a key: one character bare where no modifier is held. */
static void
name_key(struct event *event, const char *name, int held)
{
	size_t points = utf8_count(name, strlen(name));

	event->kind = EVENT_KEY;
	if (points == 1)
		held &= ~SHIFT;
	if (points == 1 && !held)
		snprintf(event->key, sizeof event->key, "%s", name);
	else
		snprintf(event->key, sizeof event->key, "<%s%s%s%s>",
		    held & CONTROL ? "C-" : "", held & ALT ? "M-" : "",
		    held & SHIFT ? "S-" : "", name);
}

static void
name_point(struct event *event, uint32_t point, int held)
{
	char name[5] = "";

	if (point == ' ') {
		name_key(event, "Space", held);
	} else if (point == '\r') {
		name_key(event, "Enter", held);
	} else if (point == '\t') {
		name_key(event, "Tab", held);
	} else if (point == ESC) {
		name_key(event, "Esc", held);
	} else if (point == 0x7f) {
		name_key(event, "Backspace", held);
	} else if (point == 0) {
		name_key(event, "Space", held | CONTROL);
	} else if (point < ' ') {
		name[0] = (char)(point < 27 ? point + 'a' - 1 : point + '@');
		name_key(event, name, held | CONTROL);
	} else {
		name[utf8_encode(point, name)] = '\0';
		name_key(event, name, held);
	}
}

/* One character, which may be more than a byte. */
static size_t
decode_point(const struct decode *decode, struct span in, int held,
	struct event *event)
{
	unsigned char first = (unsigned char)in.s[0];
	size_t need = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
	uint32_t point;
	size_t used;

	if (in.len < need && !in.last && utf8_check(in.s + 1, 0) == 0)
		return 0;
	used = utf8_decode(in.s, in.len, &point);
	if (used == 1 && first >= 0x80) {
		if (!decode->latin || first < 0xa0)
			return 1;
		point = first;
	}
	name_point(event, point, held);
	if (used == 1 && first >= 0x80)
		event->len = utf8_encode(point, event->bytes);
	return used;
}

/* A key that terminfo knows. With `partial` set: more bytes might make one. */
static size_t
decode_known(const struct decode *decode, struct span in, bool *partial,
	struct event *event)
{
	for (size_t i = 0; i < decode->count; i++) {
		const struct key_bytes *key = &decode->keys[i];
		size_t len = strlen(key->bytes);

		if (in.len >= len && memcmp(in.s, key->bytes, len) == 0) {
			event->kind = EVENT_KEY;
			snprintf(event->key, sizeof event->key, "%s", key->name);
			return len;
		}
		if (in.len < len && memcmp(in.s, key->bytes, in.len) == 0)
			*partial = true;
	}
	return 0;
}

static void
decode_mouse(struct event *event, int button, int x, int y, bool press)
{
	const char *name = NULL;

	if (button & 64)
		name = (button & 3) == 0 ? "<WheelUp>" : (button & 3) == 1 ? "<WheelDown>" : NULL;
	else if ((button & ~28) == 0)
		name = press ? "<Click>" : "<Release>";
	else if ((button & ~28) == 32 && press)
		name = "<Drag>";
	if (!name || x < 1 || y < 1)
		return;
	event->kind = EVENT_MOUSE;
	snprintf(event->key, sizeof event->key, "%s", name);
	event->x = x - 1;
	event->y = y - 1;
}

/* The name of a control sequence with these numbers and this last byte. */
static void
decode_sequence(struct event *event, const int *number, char final)
{
	int held = number[1] > 1 ? number[1] - 1 : 0;
	const char *name = NULL;

	if (final == '~' && number[0] == 27 && number[2] > 0) {
		name_point(event, (uint32_t)number[2], held);
	} else if (final == 'u' && number[0] > 0) {
		name_point(event, (uint32_t)number[0], held);
	} else if (final == 'Z') {
		name_key(event, "Tab", held | SHIFT);
	} else if (final == '~') {
		if ((size_t)number[0] < sizeof by_number / sizeof by_number[0])
			name = by_number[number[0]];
	} else if (final > 0) {
		name = by_letter[(unsigned char)final];
	}
	if (name)
		name_key(event, name, held & 7);
}

/* ESC [ parameters final. */
static size_t
decode_csi(struct span in, struct event *event)
{
	int number[3] = {0};
	size_t n = 0, i = 2;
	bool mouse = false;

	if (in.len > 2 && in.s[2] == '[') {		/* the Linux console's F1 to F5 */
		static const char *const f[] = {"F1", "F2", "F3", "F4", "F5"};
		if (in.len < 4)
			return in.last ? in.len : 0;
		if (in.s[3] >= 'A' && in.s[3] <= 'E')
			name_key(event, f[in.s[3] - 'A'], 0);
		return 4;
	}
	if (in.len > 2 && in.s[2] == 'M') {		/* a mouse of the old kind */
		if (in.len < 6)
			return in.last ? in.len : 0;
		decode_mouse(event, ((in.s[3] - 32) & 99) == 3 ? 0 : in.s[3] - 32,
		    (unsigned char)in.s[4] - 32,
		    (unsigned char)in.s[5] - 32, (in.s[3] & 3) != 3);
		return 6;
	}
	if (in.len > 2 && in.s[2] == '<') {
		mouse = true;
		i++;
	}
	for (; i < in.len && (unsigned char)in.s[i] < 0x40 && (unsigned char)in.s[i] >= 0x20; i++) {
		if (in.s[i] == ';')
			n++;
		else if (in.s[i] >= '0' && in.s[i] <= '9' && n < 3 && number[n] < 100000)
			number[n] = number[n] * 10 + (in.s[i] - '0');
	}
	if (i == in.len)
		return in.last || in.len > 64 ? in.len : 0;
	if (mouse)
		decode_mouse(event, number[0], number[1], number[2], in.s[i] == 'M');
	else if ((unsigned char)in.s[i] < 0x80 && (unsigned char)in.s[i] >= 0x40)
		decode_sequence(event, number, in.s[i]);
	return i + 1;
}

/* ESC O letter; readline gets it as ESC [ letter. */
static size_t
decode_ss3(struct span in, struct event *event)
{
	unsigned char letter = (unsigned char)in.s[2];

	if (letter < 128 && by_letter[letter]) {
		name_key(event, by_letter[letter], 0);
		return 3;
	}
	name_key(event, "O", ALT);
	return 2;
}

static size_t
decode_escape(const struct decode *decode, struct span in, struct event *event)
{
	struct span rest = {in.s + 1, in.len - 1, in.last};
	size_t used;

	if (in.len == 1 || (in.s[1] == ESC && in.last)) {
		if (!in.last)
			return 0;
		name_key(event, "Esc", 0);
		return 1;
	}
	if (in.s[1] == '[' && (in.len > 2 || !in.last))
		return in.len > 2 ? decode_csi(in, event) : 0;
	if (in.s[1] == 'O' && (in.len > 2 || !in.last))
		return in.len > 2 ? decode_ss3(in, event) : 0;
	if (in.s[1] == ESC) {		/* Alt with a key that is a sequence itself, or two Escapes */
		name_key(event, "Esc", 0);
		return 1;
	}
	used = decode_point(decode, rest, ALT, event);
	return used ? used + 1 : 0;
}

/* Adds pasted bytes as text: lines end in \n, tabs part cells, nothing that
 * could drive a terminal and nothing that is no UTF-8 comes along. */
static void
add_pasted(struct str *text, const char *s, size_t len)
{
	uint32_t point;
	size_t used;

	for (size_t i = 0; i < len; i += used) {
		used = utf8_decode(s + i, len - i, &point);
		if (point == '\r' && i + 1 < len && s[i + 1] == '\n')
			continue;
		if (point == '\r' || point == '\n')
			str_add_char(text, '\n');
		else if (point == '\t')
			str_add_char(text, '\t');
		else if (point >= ' ' && point != 0x7f && !(point >= 0x80 && point < 0xa0) &&
		    !(used == 1 && point >= 0x80))
			str_add_n(text, s + i, used);
	}
}

static size_t
decode_paste(struct decode *decode, struct span in, struct event *event)
{
	static const char mark[] = "\033" "[201~";
	const char *end = NULL;

	for (size_t i = decode->searched; i + sizeof mark - 1 <= in.len && !end; i++) {
		if (in.s[i] == ESC && memcmp(in.s + i, mark, sizeof mark - 1) == 0)
			end = in.s + i;
		decode->searched = i;
	}
	if (!end && !in.last)
		return 0;
	decode->pasting = false;
	decode->searched = 0;
	event->kind = EVENT_PASTE;
	add_pasted(&event->text, in.s, end ? (size_t)(end - in.s) : in.len);
	return end ? (size_t)(end - in.s) + sizeof mark - 1 : in.len;
}

/* What readline is given for a key. */
static void
keep_bytes(struct event *event, const char *bytes, size_t used)
{
	if (event->len)
		return;
	if (used > sizeof event->bytes)
		used = sizeof event->bytes;
	memcpy(event->bytes, bytes, used);
	event->len = used;
	if (used == 3 && bytes[0] == ESC && bytes[1] == 'O' && strchr("ABCDHF", bytes[2]))
		event->bytes[1] = '[';
}

size_t
decode_next(struct decode *decode, const char *bytes, size_t len, bool last,
	struct event *event)
{
	static const char paste[] = "\033" "[200~";
	struct span in = {bytes, len, last};
	bool partial = false;
	size_t used;

	event_clear(event);
	if (len == 0)
		return 0;
	if (decode->pasting)
		return decode_paste(decode, in, event);
	if (len >= sizeof paste - 1 && memcmp(bytes, paste, sizeof paste - 1) == 0) {
		decode->pasting = true;
		return sizeof paste - 1;
	}
	used = decode_known(decode, in, &partial, event);
	if (used == 0 && partial && !last)
		return 0;
	if (used == 0 && bytes[0] == ESC)
		used = decode_escape(decode, in, event);
	else if (used == 0)
		used = decode_point(decode, in, 0, event);
	if (used)
		keep_bytes(event, bytes, used);
	return used;
}
