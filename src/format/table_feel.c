/*
 * Words and smileys for how it feels.
 *
 * Five steps, as the scale of emotions has them; a word stands where most
 * people would put it, and one that could stand anywhere is not in the list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "table_words.h"

#define STEPS 5

static const char *const *const feelings[STEPS] = {
	(const char *const[]){ "very negative", "very-negative", "terrible", "awful", "angry",
		"furious", "hates", "zeer negatief", "heel negatief", "boos", "woedend",
		"verschrikkelijk", "upset", "😡", "🤬", "😠", "😭", "😫", "😖", "--", NULL },
	(const char *const[]){ "negative", "bad", "poor", "sad", "frustrated", "frustrating",
		"frustration", "annoyed", "anxious", "worried", "confused", "disappointed",
		"unhappy", "dissatisfied", "stressed", "negatief", "slecht", "verdrietig",
		"gefrustreerd", "geïrriteerd", "bezorgd", "verward", "teleurgesteld",
		"ontevreden", "low", "laag", "негативно", "🙁", "☹️", "☹", "😞", "😟", "😕",
		"😣", "😤", "😰", "😢", "-", "👎", NULL },
	(const char *const[]){ "neutral", "neutraal", "mixed", "ok", "okay", "indifferent",
		"bored", "gemengd", "medium", "gemiddeld", "нейтрально", "neutre", "😐", "😑",
		"🤔", "0", "±", "+/-", NULL },
	(const char *const[]){ "positive", "good", "happy", "satisfied", "content", "pleased",
		"relieved", "hopeful", "confident", "curious", "interested", "positief", "goed",
		"blij", "tevreden", "opgelucht", "hoopvol", "nieuwsgierig", "high", "hoog",
		"позитивно", "positif", "positiv", "🙂", "😊", "☺️", "☺", "😀", "😃", "😌",
		"+", "👍", NULL },
	(const char *const[]){ "very positive", "very-positive", "very happy", "great",
		"excellent", "delighted", "excited", "ecstatic", "thrilled", "loves", "proud",
		"zeer positief", "heel positief", "heel blij", "dolblij", "geweldig",
		"enthousiast", "verrukt", "trots", "😄", "😁", "😍", "🤩", "😆", "🎉", "🥳",
		"❤️", "++", NULL },
};

static bool
is_in(const char *word, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(word, *list) == 0)
			return true;
	return false;
}

/* Stars, filled and not, say it by their number. */
static bool
read_stars(const char *text, double *level)
{
	size_t full = 0, all = 0;

	for (; strncmp(text, "★", 3) == 0 || strncmp(text, "☆", 3) == 0 ||
	    strncmp(text, "⭐", 3) == 0; text += 3) {
		full += strncmp(text, "☆", 3) != 0;
		all++;
	}
	if (*text != '\0' || full == 0 || all > STEPS)
		return false;
	*level = (double)(full - 1) / (STEPS - 1);
	return true;
}

bool
feeling_read(const char *text, double *level)
{
	char *word;
	bool found = read_stars(text, level);

	if (found)
		return true;
	word = utf8_fold(text);
	for (int i = 0; i < STEPS && !found; i++) {
		found = is_in(text, feelings[i]) || is_in(word, feelings[i]);
		if (found)
			*level = (double)i / (STEPS - 1);
	}
	free(word);
	return found;
}
