/*
 * What the checks find in the map that is being edited, always up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/findings.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/progress.h"
#include "cmd/settings.h"
#include "commands.h"
#include "findings.h"
#include "here.h"
#include "list.h"
#include "list_lead.h"
#include "session/checks.h"
#include "text.h"

#define SMALL 10000	/* nodes that are checked within some milliseconds */
#define MOST 1000	/* findings of one rule that are kept */

/* What was looked at: of which map, at which time of its history, and how. */
struct version {
	const struct journey *journey;
	uint32_t stamp;
	struct check_options options;
};

struct checked {
	struct checks *work;		/* under way, or NULL */
	struct version working, known;
	struct findings findings;	/* of the known version */
	size_t at;			/* the one that was gone to last, and where */
	node_id cursor;			/* the cursor went for it; NODE_NONE: none was */
};

void
checked_free(struct checked *checked)
{
	if (checked == NULL)
		return;
	checks_end(checked->work, NULL);
	findings_clear(&checked->findings);
	free(checked);
}

static struct version
version_of(const struct editor *editor)
{
	const struct journey *journey = document_journey(editor->document);
	struct version version = { journey, journey_stamp(journey, NODE_ROOT),
		editor->settings->checks };

	version.options.most = MOST;
	version.options.own = true;	/* a reload ends the journey */
	version.options.has_today = date_parse(editor->today, &version.options.today);
	return version;
}

static bool
is_same(const struct version *a, const struct version *b)
{
	const struct check_options *x = &a->options, *y = &b->options;

	return a->journey == b->journey && a->stamp == b->stamp && x->today == y->today &&
		memcmp(x->is_set, y->is_set, sizeof x->is_set) == 0 &&
		memcmp(x->levels, y->levels, sizeof x->levels) == 0;
}

/* The next piece of work; false: there is none, the findings are known. */
static bool
step(struct editor *editor)
{
	struct version now = version_of(editor);
	struct checked *checked = editor->checked;

	if (checked == NULL)
		checked = editor->checked = mem_zero(1, sizeof *checked);
	if (is_same(&checked->known, &now))
		return false;
	if (checked->work != NULL && !is_same(&checked->working, &now)) {
		checks_end(checked->work, NULL);
		checked->work = NULL;
	}
	if (checked->work == NULL) {
		checked->work = checks_begin(editor->document, &now.options);
		checked->working = now;
	} else if (!checks_step(checked->work)) {
		checks_end(checked->work, &checked->findings);
		checked->work = NULL;
		checked->known = now;
		checked->cursor = NODE_NONE;
	}
	return true;
}

/* All the work, now; NULL: the user has stopped it. */
static const struct findings *
find_all(struct editor *editor)
{
	while (step(editor))
		if (editor->checked->work != NULL && checks_are_stopped(editor->checked->work))
			return NULL;
	return &editor->checked->findings;
}

void
editor_follow_findings(struct editor *editor)
{
	if (journey_next_id(document_journey(editor->document)) < SMALL)
		find_all(editor);
}

bool
editor_lacks_findings(const struct editor *editor)
{
	struct version now = version_of(editor);

	return editor->checked == NULL || !is_same(&editor->checked->known, &now);
}

void
editor_find_on(struct editor *editor)
{
	step(editor);
}

char *
editor_count_findings(const struct editor *editor)
{
	const struct checked *checked = editor->checked;
	struct str text = { 0 };

	/* What was only just begun lacks everything: nobody needs to hear that. */
	if (checked == NULL || checked->findings.count == 0 ||
		journey_count(document_journey(editor->document), NODE_ROOT, KEY_PHASES) == 0 ||
		checked->known.journey != document_journey(editor->document))
		return NULL;
	str_add_format(&text, "%zu%s", checked->findings.count,
		checked->findings.more ? "+" : "");
	return str_take(&text);
}

/* --- commands ----------------------------------------------------------------- */

/* "warning: text [rule]" */
static void
add_finding(const struct findings *findings, const struct finding *finding, struct str *out)
{
	size_t count;

	str_add_format(out, "%s: ", text_translate(check_level_name((enum check_level)finding->level)));
	finding_add_words(findings, finding, text_translate, out);
	str_add_format(out, " [%s]", check_rules(&count)[finding->rule].name);
}

/* From where the cursor is; one that it was sent to is passed. */
static size_t
choose(const struct editor *editor, const struct findings *findings, bool back)
{
	const struct checked *checked = editor->checked;
	node_id here = here_node(editor);
	size_t at = findings_from(findings, here), count = findings->count;

	if (checked->cursor != NODE_NONE && checked->cursor == here)
		return back ? (checked->at + count - 1) % count : (checked->at + 1) % count;
	return back ? (at + count - 1) % count : at % count;
}

/* The lane of the cell that matters; KEY_NONE: it is not about one. */
static key_id
lane_of(const struct journey *journey, const struct finding *finding)
{
	return finding->key != KEY_NONE && finding->node == finding->about &&
		schema_has_cells(journey_kind(journey, finding->about)) ?
		finding->key : KEY_NONE;
}

/* To the thing; where it is a cell that matters, also an empty one, to that. */
static void
go_to(struct editor *editor, const struct finding *finding)
{
	const struct journey *journey = document_journey(editor->document);

	key_id lane = lane_of(journey, finding);

	here_go(editor, finding->about);
	if (lane != KEY_NONE)
		here_go_to_cell(editor, finding->about, lane);
}

int
cmd_finding(struct editor *editor, const struct args *args, struct err *err)
{
	bool back = strcmp(args->v[1], "prev") == 0;
	const struct findings *findings;
	const struct finding *finding;
	struct checked *checked;
	struct str text = { 0 };

	if (!back && strcmp(args->v[1], "next") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where next or prev is expected"),
			"t", args->v[1]);
	findings = find_all(editor);
	if (findings == NULL)
		return progress_stopped(err);
	if (findings->count == 0) {
		text_say(editor, "%s", _("The checks find nothing."));
		return 0;
	}
	checked = editor->checked;
	checked->at = choose(editor, findings, back);
	finding = &findings->v[checked->at];
	go_to(editor, finding);
	checked->cursor = here_node(editor);
	add_finding(findings, finding, &text);
	text_say(editor, _("%zu of %zu: %s"), checked->at + 1, findings->count, str_text(&text));
	str_clear(&text);
	return 0;
}

/* One heading for each touchpoint that has findings. */
int
cmd_findings(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = document_journey(editor->document);
	const struct findings *findings = find_all(editor);
	struct value *list;
	node_id last = NODE_NONE;

	(void)args;
	if (findings == NULL)
		return progress_stopped(err);
	list = value_new_list();
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->v[i];
		node_id place = finding->about;
		struct str text = { 0 };

		if (journey_kind(journey, place) == NODE_CARD)
			place = journey_parent(journey, place);
		if (place != last)
			list_add_heading(list, journey_text(journey, place,
				place == NODE_ROOT ? KEY_TITLE : KEY_NAME));
		last = place;
		add_finding(findings, finding, &text);
		list_lead(editor, list, finding->about, lane_of(journey, finding));
		list_add_wrapped(list, "  ", 4, str_text(&text));
		str_clear(&text);
	}
	if (findings->count == 0)
		list_add(list, _("The checks find nothing."));
	list_show(editor, list, _("Findings"));
	return 0;
}
