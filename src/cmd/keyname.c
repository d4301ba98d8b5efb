/*
 * How a key is called: one character as it is, all others in < >.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "keyname.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/near.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text.h"

enum { CONTROL = 1, ALT = 2, SHIFT = 4 };

static const char *const names[] = {
	"Up", "Down", "Left", "Right", "Begin", "Home", "End", "PageUp", "PageDown",
	"Insert", "Delete", "Backspace", "Enter", "Tab", "Esc", "Space",
	"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12",
};

/* What a terminal cannot tell from another key. */
static const struct {
	char letter;
	const char *name;
} same[] = { { 'i', "Tab" }, { 'm', "Enter" }, { '[', "Esc" } };

static bool
is_one_sign(const char *word)
{
	uint32_t point;
	size_t len = strlen(word), used = len > 0 ? utf8_decode(word, len, &point) : 0;

	return used == len && len > 0 && point > ' ' && (point < 0x7f || point > 0x9f);
}

/* Capitals do not count. */
static bool
is_name(const char *name, const char *word)
{
	while (*name != '\0' && tolower((unsigned char)*name) == tolower((unsigned char)*word)) {
		name++;
		word++;
	}
	return *name == *word;
}

/* Takes "C-" and the like off the front. */
static int
take_held(const char **word)
{
	static const char letters[] = "CMS";
	const char *found;
	int held = 0;

	while ((*word)[0] != '\0' && (*word)[1] == '-' && (*word)[2] != '\0' &&
		(found = strchr(letters, toupper((unsigned char)**word))) != NULL) {
		held |= 1 << (found - letters);
		*word += 2;
	}
	return held;
}

static char *
put_together(int held, const char *name)
{
	struct str key = { 0 };

	if (held == 0 && is_one_sign(name))
		return mem_text(name);
	str_add_format(&key, "<%s%s%s%s>", held & CONTROL ? "C-" : "", held & ALT ? "M-" : "",
		held & SHIFT ? "S-" : "", name);
	return str_take(&key);
}

/* A sign with keys held: capitals say themselves that Shift is. */
static char *
sign_key(int held, const char *sign)
{
	char letter[] = { *sign, '\0' };
	size_t i;

	if (held & SHIFT)
		return NULL;
	if (!(held & CONTROL) || sign[1] != '\0')
		return put_together(held, sign);
	letter[0] = (char)tolower((unsigned char)*sign);
	for (i = 0; i < sizeof same / sizeof *same; i++)
		if (same[i].letter == letter[0])
			return put_together(held & ~CONTROL, same[i].name);
	return put_together(held, letter[0] == '@' ? "Space" : letter);
}

static char *
bracketed_key(const char *inner, const char **guess)
{
	int held = take_held(&inner);
	struct nearest nearest = { .word = inner };
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++) {
		if (is_name(names[i], inner))
			return put_together(held, names[i]);
		nearest_offer(&nearest, names[i]);
	}
	*guess = nearest.best;
	return held != 0 && is_one_sign(inner) ? sign_key(held, inner) : NULL;
}

char *
keyname_of(const char *word, struct err *err)
{
	size_t len = strlen(word);
	const char *guess = NULL;
	char *inner, *key = NULL;

	if (is_one_sign(word))
		return mem_text(word);
	if (strcmp(word, " ") == 0)
		return mem_text("<Space>");
	if (len > 2 && *word == '<' && word[len - 1] == '>') {
		inner = mem_text_n(word + 1, len - 2);
		key = bracketed_key(inner, &guess);
		free(inner);
	}
	if (key != NULL)
		return key;
	if (guess != NULL) {
		err_set(err, ERR_USAGE, N_("there is no key “%s”; is <%s> meant?"), "tt", word, guess);
		return NULL;
	}
	err_set(err, ERR_USAGE, N_("there is no key “%s”"), "t", word);
	err_set_hint(err, N_("keys are written as a, <C-s>, <M-x>, <S-Left>, <F5>"));
	return NULL;
}
