/*
 * The rule on people's names: each is written in one way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "checking.h"

#define PEOPLE_MOST 200		/* who comes after so many is not compared */

/* A name as it is first written so. */
struct check_person {
	char *name, *folded;
};

void
check_forget_people(struct checking *checking)
{
	for (size_t i = 0; i < checking->person_count; i++) {
		free(checking->people[i].name);
		free(checking->people[i].folded);
	}
	free(checking->people);
}

static bool
is_known(const struct checking *checking, const char *name, size_t len)
{
	for (size_t i = 0; i < checking->person_count; i++)
		if (strncmp(checking->people[i].name, name, len) == 0 &&
		    checking->people[i].name[len] == '\0')
			return true;
	return false;
}

/* The way of writing that comes first is taken for the right one; each other is
 * told once. */
static void
look_at(struct checking *checking, node_id node, const char *text, size_t len)
{
	struct check_person person;

	if (len == 0 || is_known(checking, text, len) || checking->person_count == PEOPLE_MOST)
		return;
	person.name = mem_text_n(text, len);
	person.folded = utf8_fold(person.name);
	for (size_t i = 0; i < checking->person_count; i++)
		if (strcmp(checking->people[i].folded, person.folded) == 0) {
			check_tell(checking, at_key(node, KEY_BY),
			    N_("“%s” is written “%s” elsewhere: is it one person?"), "cc",
			    person.name, checking->people[i].name);
			break;
		}
	vec_grow(checking->people, checking->person_count, checking->person_room);
	checking->people[checking->person_count++] = person;
}

/* Names with commas between. */
void
check_name_case_node(struct checking *checking, node_id node)
{
	const char *by = journey_text(checking->journey, node, KEY_BY);

	while (*by != '\0') {
		size_t len = strcspn(by, ","), end = len;

		while (end > 0 && by[end - 1] == ' ')
			end--;
		look_at(checking, node, by, end);
		by += len;
		by += strspn(by, ", ");
	}
}
