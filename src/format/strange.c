/*
 * What a reader does not know and leaves out, counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "strange.h"

#include <jansson.h>
#include <stdlib.h>

#include "base/vec.h"

/* An object of jansson is a hash table that is at hand. */
static json_t *
index_of(struct strange *strange)
{
	if (strange->index == NULL)
		strange->index = (struct strange_index *)json_object();
	return (json_t *)strange->index;
}

void
strange_add(struct strange *strange, const char *where, const char *what, size_t line)
{
	struct str path = { 0 };
	const json_t *place;

	str_add_format(&path, "%s%s%s", where, *where != '\0' ? "." : "", what);
	place = json_object_get(index_of(strange), str_text(&path));
	if (place != NULL) {
		strange->v[json_integer_value(place)].count++;
		str_clear(&path);
		return;
	}
	json_object_set_new_nocheck(index_of(strange), str_text(&path),
		json_integer((json_int_t)strange->count));
	vec_grow(strange->v, strange->count, strange->room);
	strange->v[strange->count++] = (struct strange_row){ str_take(&path), 1, line };
}

void
strange_tell(struct strange *strange, struct notes *notes)
{
	for (size_t i = 0; i < strange->count; i++)
		err_set_at(notes_add(notes), ERR_RULE, strange->v[i].line, 0,
			N_("left out, since cjm does not know it: %s (%s)"), "tn",
			strange->v[i].path, strange->v[i].count);
	strange_clear(strange);
}

void
strange_clear(struct strange *strange)
{
	for (size_t i = 0; i < strange->count; i++)
		free(strange->v[i].path);
	free(strange->v);
	json_decref((json_t *)strange->index);
	*strange = (struct strange){ 0 };
}
