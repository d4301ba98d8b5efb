/*
 * What a new journey begins with: the table of templates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "templates.h"

#include <string.h>

#include "model/key.h"
#include "say.h"

static const struct template_phase no_phases[] = { { 0 } };

static const struct template_phase five_phases[] = {
	{ N_("Awareness"), "before" },
	{ N_("Consideration"), "before" },
	{ N_("Decision"), "during" },
	{ N_("Retention"), "after" },
	{ N_("Loyalty"), "after" },
	{ 0 },
};

static const struct template templates[] = {
	{ "blank", N_("a title and the usual lanes"), no_phases },
	{ "five-phase", N_("awareness, consideration, decision, retention, loyalty"), five_phases },
};

const struct template *
template_table(size_t *count)
{
	*count = sizeof templates / sizeof *templates;
	return templates;
}

const struct template *
template_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof templates / sizeof *templates; i++)
		if (strcmp(templates[i].name, name) == 0)
			return &templates[i];
	return NULL;
}

void
template_write(const struct template *template, struct str *out)
{
	static const enum key lanes[] = { KEY_ACTION, KEY_CHANNEL, KEY_EMOTION, KEY_PAIN, KEY_IDEA };
	const struct template_phase *phase;
	size_t i;

	str_add_format(out, "# %s\n", _("A customer journey map. 'man 5 cjm' tells what may stand here."));
	str_add(out, "cjm: 1\ntitle: x\n\nlanes:\n");
	for (i = 0; i < sizeof lanes / sizeof *lanes; i++)
		str_add_format(out, "  - %s\n", key_name(lanes[i]));
	if (template->phases->name == NULL)
		return;
	str_add(out, "\nphases:\n");
	for (phase = template->phases; phase->name != NULL; phase++)
		str_add_format(out, "  - name: %s\n    moment: %s\n", _(phase->name), phase->moment);
}
