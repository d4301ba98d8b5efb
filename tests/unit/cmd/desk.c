/*
 * A small journey with an editor on it, for the tests of commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "unit/cmd/desk.h"

#include "support/test.h"

#include "base/str.h"
#include "cmd/keys.h"
#include "view/sheet.h"

const char desk_map[] =
	"cjm: 1\n"
	"title: A pair of shoes\n"
	"personas:\n"
	"  - {id: sanne, name: Sanne}\n"
	"  - {id: noor, name: Noor}\n"
	"evidence:\n"
	"  - {id: talks, kind: interview, title: Talks}\n"
	"lanes: [action, channel, emotion, pain, idea, {id: packaging, label: Box}]\n"
	"phases:\n"
	"  - id: before\n"
	"    name: Before\n"
	"    touchpoints:\n"
	"      - id: ad\n"
	"        name: Sees an ad\n"
	"        action: Scrolls\n"
	"        channel: Instagram\n"
	"        emotion: 3\n"
	"        next:\n"
	"          - {to: shop, share: 60}\n"
	"          - {to: exit, share: 40}\n"
	"      - name: Shop\n"
	"        channel: Website\n"
	"        pain:\n"
	"          - {text: No sizes, votes: 7}\n"
	"          - Too slow\n"
	"  - name: Buying\n"
	"    touchpoints:\n"
	"      - name: Pays\n"
	"        emotion: {sanne: 2, noor: 4}\n"
	"        pain: Needs an account\n"
	"        next: shop\n"
	"      - name: Parcel\n"
	"        emotion: 5\n"
	"        journey: parcel.yaml\n"
	"walks:\n"
	"  - by: Joris\n"
	"    scores: {ad: 3, shop: 2, pays: 1}\n"
	"    notes: {pays: Forgot the address}\n";

struct editor *
desk_new(const char *yaml)
{
	struct err err = { 0 };
	struct document *document = document_from_bytes(NULL, yaml, strlen(yaml), &err);

	if (document == NULL) {
		struct str text = { 0 };

		err_format(&err, NULL, &text);
		fail_msg("the map cannot be read: %s", str_text(&text));
	}
	return editor_new(document);
}

static void
dump_value(const struct value *value, struct str *out)
{
	size_t i;

	if (value->kind == VALUE_TEXT) {
		str_add_format(out, "“%s”", value_text(value));
		return;
	}
	str_add_char(out, value->kind == VALUE_MAP ? '{' : '[');
	for (i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP)
			str_add_format(out, "%s=", value_key(value, i));
		dump_value(value_item(value, i), out);
	}
	str_add_char(out, value->kind == VALUE_MAP ? '}' : ']');
}

static void
dump_node(const struct journey *journey, node_id node, size_t depth, struct str *out)
{
	const node_id *children;
	const struct value *value;
	size_t i, count;
	key_id key;

	str_add_times(out, ' ', depth);
	if (node != NODE_ROOT)
		str_add(out, journey_key_name(journey, journey_slot(journey, node)));
	/* The order of attributes has no meaning: that of the keys will do. */
	for (key = 1; key < KEY_KNOWN + 20; key++) {
		value = journey_get(journey, node, key);
		if (value == NULL)
			continue;
		str_add_format(out, " %s ", journey_key_name(journey, key));
		dump_value(value, out);
	}
	str_add_char(out, '\n');
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		dump_node(journey, children[i], depth + 1, out);
}

char *
desk_dump(const struct journey *journey)
{
	struct str out = { 0 };

	dump_node(journey, NODE_ROOT, 0, &out);
	return str_take(&out);
}

static char *
dump(struct editor *editor)
{
	return desk_dump(document_journey(editor->document));
}

void
desk_run(struct editor *editor, const char *line)
{
	struct err err = { 0 };

	if (editor_run(editor, line, &err) != 0)
		fail_msg("%s: %s", line, editor->message);
	assert_false(editor->message_is_error);
	err_clear(&err);
}

void
desk_fail(struct editor *editor, const char *line, const char *words)
{
	struct err err = { 0 };
	char *before = dump(editor), *after;

	if (editor_run(editor, line, &err) == 0)
		fail_msg("%s: succeeds", line);
	assert_true(err_is_set(&err));
	assert_true(editor->message_is_error);
	if (strstr(editor->message, words) == NULL)
		fail_msg("%s: “%s” does not say “%s”", line, editor->message, words);
	after = dump(editor);
	assert_string_equal(after, before);
	free(before);
	free(after);
	err_clear(&err);
}

static void
expect(struct editor *editor, const char *text, bool wanted)
{
	char *all = dump(editor);

	if ((strstr(all, text) != NULL) != wanted)
		fail_msg("%s “%s” in\n%s", wanted ? "no" : "a", text, all);
	free(all);
}

void
desk_has(struct editor *editor, const char *text)
{
	expect(editor, text, true);
}

void
desk_lacks(struct editor *editor, const char *text)
{
	expect(editor, text, false);
}

void
desk_is_one_step(struct editor *editor, const char *line)
{
	char *before = dump(editor), *after, *now;

	desk_run(editor, line);
	after = dump(editor);
	assert_string_not_equal(before, after);
	assert_true(document_undo(editor->document, NULL));
	now = dump(editor);
	assert_string_equal(now, before);
	free(now);
	assert_true(document_redo(editor->document, NULL));
	now = dump(editor);
	assert_string_equal(now, after);
	free(now);
	free(before);
	free(after);
}

static key_id
key_of(struct editor *editor, const char *lane)
{
	return journey_find_key(document_journey(editor->document), lane);
}

const char *
desk_card(struct editor *editor, const char *owner, const char *lane, size_t index)
{
	const struct journey *journey = document_journey(editor->document);
	node_id node = ids_find(document_ids(editor->document), owner), card;

	assert_int_not_equal(node, NODE_NONE);
	card = journey_child(journey, node, key_of(editor, lane), index);
	return card != NODE_NONE ? journey_text(journey, card, KEY_TEXT) : "";
}

size_t
desk_count(struct editor *editor, const char *owner, const char *lane)
{
	node_id node = ids_find(document_ids(editor->document), owner);

	assert_int_not_equal(node, NODE_NONE);
	return journey_count(document_journey(editor->document), node, key_of(editor, lane));
}

void
desk_order(struct editor *editor, const char *wanted)
{
	const struct journey *journey = document_journey(editor->document);
	const struct ids *ids = document_ids(editor->document);
	struct str order = { 0 };
	node_id phase, touchpoint;
	size_t i, j;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		str_add_format(&order, "%s/%s", i > 0 ? " " : "", ids_of(ids, phase));
		for (j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++)
			str_add_format(&order, " %s", ids_of(ids, touchpoint));
	}
	assert_string_equal(str_text(&order), wanted);
	str_clear(&order);
}

int
desk_begin(void **state)
{
	*state = desk_new(desk_map);
	return 0;
}

int
desk_begin_screen(void **state)
{
	struct editor *editor = desk_new(desk_map);

	editor->has_screen = true;
	*state = editor;
	return 0;
}

int
desk_end(void **state)
{
	editor_free(*state);
	return 0;
}

void
desk_press(struct editor *editor, const char *key)
{
	enum key_mode mode = editor->list != NULL ? KEYS_LIST :
	    editor->sheet == NULL ? KEYS_NORMAL :
	    keys_mode_of(sheet_view(editor->sheet)->name);
	const char *line = keys_find(mode, key);

	assert_non_null(line);
	desk_run(editor, line);
}

void
desk_answer(struct editor *editor, const char *text)
{
	assert_int_not_equal(editor->want.kind, WANT_NOTHING);
	if (editor_answer(editor, text, NULL) != 0)
		fail_msg("%s", editor->message);
}

node_id
desk_find(struct editor *editor, const char *id)
{
	return ids_find(document_ids(editor->document), id);
}
