/*
 * Everything that the views about, actions and parking show is edited, added
 * and removed by keys, each a step of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/str.h"
#include "cmd/keys.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

static const char map[] =
	"cjm: 1\n"
	"title: A pair of shoes\n"
	"goal: More regulars\n"
	"personas:\n"
	"  - {id: sanne, name: Sanne, needs: [Fit, Speed], evidence: [talks, counts], dog: Bo}\n"
	"  - {name: Noor}\n"
	"evidence:\n"
	"  - {id: talks, kind: interview, title: Talks}\n"
	"  - {title: Counts}\n"
	"phases:\n"
	"  - name: Buying\n"
	"    idea: {text: Fewer steps, feasibility: 1, effect: 1}\n"
	"    touchpoints:\n"
	"      - id: shop\n"
	"        name: Shop\n"
	"        emotion: {sanne: 2, noor: 4}\n"
	"        pain: {text: No sizes, evidence: talks}\n"
	"        data: {text: Reach, source: counts}\n"
	"        idea:\n"
	"          - {text: Size chart, feasibility: 4, effect: 5, owner: Web, due: 2026-06-01}\n"
	"          - {text: Chat, status: done, done: 2026-05-01}\n"
	"      - id: pays\n"
	"        name: Pays\n"
	"        idea: Guest\n"
	"walks:\n"
	"  - {by: Bureau, kind: mystery-visit, persona: noor, scores: {shop: 2}}\n"
	"parking:\n"
	"  - {text: Gift cards, by: Noor, at: 2026-04-16}\n"
	"  - {text: Parked idea, effect: 3}\n";

static struct editor *open_map(const char *yaml)
{
	struct editor *editor = desk_new(yaml);

	editor->has_screen = true;
	desk_run(editor, "today 2026-07-01");
	return editor;
}

static int begin(void **state)
{
	*state = open_map(map);
	return 0;
}

static int end(void **state)
{
	editor_free(*state);
	return 0;
}

static node_id find(struct editor *editor, const char *text)
{
	const struct journey *journey = document_journey(editor->document);

	for (node_id node = NODE_ROOT; node < journey_next_id(journey); node++)
		if (journey_has(journey, node) &&
		    (strcmp(journey_text(journey, node, KEY_TEXT), text) == 0 ||
		    strcmp(journey_text(journey, node, KEY_NAME), text) == 0 ||
		    strcmp(journey_text(journey, node, KEY_TITLE), text) == 0))
			return node;
	fail_msg("nothing is called “%s”", text);
	return NODE_NONE;
}

/* What an attribute of a node holds, a list with commas; "": nothing. */
static void has(struct editor *editor, node_id node, key_id key, const char *wanted)
{
	const struct value *value = journey_get(document_journey(editor->document), node, key);
	struct str text = { 0 };

	if (value != NULL && value->kind == VALUE_TEXT)
		str_add(&text, value_text(value));
	for (size_t i = 0; value != NULL && value->kind == VALUE_LIST && i < value_count(value); i++)
		str_add_format(&text, "%s%s", i > 0 ? "," : "", value_text(value_item(value, i)));
	assert_string_equal(str_text(&text), wanted);
	str_clear(&text);
}

/* Is a card in that cell, of the journey for parked ones? */
static void stands(struct editor *editor, const char *text, const char *owner, key_id lane)
{
	const struct journey *journey = document_journey(editor->document);
	node_id card = find(editor, text);

	assert_int_equal(journey_slot(journey, card), lane);
	assert_int_equal(journey_parent(journey, card), *owner == '\0' ? NODE_ROOT :
	    ids_find(document_ids(editor->document), owner));
}

/* Puts the cursor onto a stop, which must be in the view. */
static void stand(struct editor *editor, node_id node, const char *key, size_t entry)
{
	key_id id = key != NULL ? journey_find_key(document_journey(editor->document), key) :
	    KEY_NONE;
	const struct stop *stop;

	assert_true(sheet_go(editor->sheet, node, id, entry));
	stop = sheet_stop(editor->sheet);
	assert_int_equal(stop->node, node);
	assert_int_equal(stop->key, id);
	assert_int_equal(stop->entry, entry);
}

static const char *line_of(struct editor *editor, const char *key)
{
	return keys_find(editor->sheet != NULL ?
	    keys_mode_of(sheet_view(editor->sheet)->name) : KEYS_NORMAL, key);
}

static void press(struct editor *editor, const char *key)
{
	desk_run(editor, line_of(editor, key));
}

static void answer(struct editor *editor, const char *text)
{
	assert_int_not_equal(editor->want.kind, WANT_NOTHING);
	if (editor_answer(editor, text, NULL) != 0)
		fail_msg("%s", editor->message);
}

/* Enter on a stop begins with `old`; `text` is the answer. */
static void type(struct editor *editor, const char *old, const char *text)
{
	press(editor, "<Enter>");
	assert_string_equal(editor->want.text, old);
	answer(editor, text);
}

static void undo(struct editor *editor)
{
	assert_true(document_undo(editor->document, NULL));
}

static void the_goal_and_the_map_are_edited_where_they_show(void **state)
{
	struct editor *editor = *state;
	node_id goal;

	desk_run(editor, "view about");
	stand(editor, NODE_ROOT, "status", 0);
	press(editor, "<Enter>");
	assert_int_equal(value_count(editor->want.complete), 4);
	answer(editor, "draft");
	desk_has(editor, "status “draft”");
	stand(editor, NODE_ROOT, "review", 0);
	press(editor, "<Enter>");
	assert_int_equal(editor_answer(editor, "tomorrow", NULL), -1);
	/* What was typed is asked for again. */
	assert_string_equal(editor->want.text, "tomorrow");
	answer(editor, "2026-09-01");
	desk_has(editor, "review “2026-09-01”");
	stand(editor, NODE_ROOT, "scale", 0);
	type(editor, "", "1, 7");
	desk_has(editor, "scale [“1”“7”]");
	type(editor, "1, 7", "0, 10");
	desk_has(editor, "scale [“0”“10”]");
	press(editor, "x");
	desk_lacks(editor, "scale");

	goal = journey_child(document_journey(editor->document), NODE_ROOT, KEY_GOAL, 0);
	stand(editor, goal, "what", 0);
	type(editor, "More regulars", "Regulars");
	assert_string_equal(editor->message != NULL ? editor->message : "", "");
	stand(editor, goal, "usps", 0);
	type(editor, "", "Same day");
	press(editor, "a");
	answer(editor, "Real people");
	desk_has(editor, "usps [“Same day”“Real people”]");
	assert_int_equal(sheet_stop(editor->sheet)->entry, 2);
	press(editor, "K");
	desk_has(editor, "usps [“Real people”“Same day”]");
	assert_int_equal(sheet_stop(editor->sheet)->entry, 1);
	press(editor, "x");
	desk_has(editor, "usps [“Same day”]");
	undo(editor);
	desk_has(editor, "usps [“Real people”“Same day”]");
}

static void a_goal_and_people_begin_where_there_are_none(void **state)
{
	struct editor *editor = open_map("cjm: 1\ntitle: New\n");

	(void)state;
	desk_run(editor, "view about");
	stand(editor, NODE_ROOT, "goal", 0);
	type(editor, "", "Grow");
	desk_has(editor, "goal what “Grow”");
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_WHAT);
	desk_fail(editor, "new /goal Twice", "a goal already");
	stand(editor, NODE_ROOT, "personas", 0);
	type(editor, "", "Sanne");
	stand(editor, NODE_ROOT, "personas", 0);
	press(editor, "a");
	answer(editor, "Noor");
	stand(editor, NODE_ROOT, "evidence", 0);
	type(editor, "", "Talks");
	stand(editor, find(editor, "Talks"), "kind", 0);
	type(editor, "", "interview");
	stand(editor, find(editor, "Talks"), NULL, 0);
	press(editor, "a");
	answer(editor, "Counts");
	desk_has(editor, "personas name “Sanne”\n personas name “Noor”");
	has(editor, find(editor, "Talks"), KEY_KIND, "interview");
	assert_int_equal(journey_index(document_journey(editor->document),
	    find(editor, "Counts")), 1);
	editor_free(editor);
}

static void a_persona_has_attributes_of_any_name(void **state)
{
	struct editor *editor = *state;
	node_id sanne;

	desk_run(editor, "view about");
	sanne = find(editor, "Sanne");
	stand(editor, sanne, "dog", 0);
	type(editor, "Bo", "Rex");
	desk_has(editor, "dog “Rex”");
	stand(editor, sanne, NULL, 0);
	press(editor, "a");
	assert_int_equal(editor->want.kind, WANT_PROMPT);
	answer(editor, "shoe size = 38");
	desk_has(editor, "shoe size “38”");
	stand(editor, sanne, "shoe size", 0);
	press(editor, "x");
	desk_lacks(editor, "shoe size");
	stand(editor, sanne, "age", 0);
	press(editor, "3");
	desk_has(editor, "age “3”");
	stand(editor, sanne, NULL, 0);
	type(editor, "Sanne", "Sanne de Vries");
	desk_has(editor, "name “Sanne de Vries”");
	stand(editor, sanne, NULL, 0);
	press(editor, "J");
	assert_int_equal(journey_index(document_journey(editor->document), sanne), 1);
	assert_int_equal(sheet_stop(editor->sheet)->node, sanne);
	press(editor, "J");
	assert_int_equal(journey_index(document_journey(editor->document), sanne), 1);
	press(editor, "x");
	desk_lacks(editor, "Vries");
	/* Somebody still speaks of her. */
	assert_non_null(strstr(editor->message, "1"));
	undo(editor);
	desk_has(editor, "Vries");
}

static void another_id_or_name_keeps_what_refers_to_it(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "view about");
	stand(editor, find(editor, "Talks"), "id", 0);
	type(editor, "talks", "gesprekken");
	has(editor, find(editor, "No sizes"), KEY_EVIDENCE, "gesprekken");
	has(editor, find(editor, "Sanne"), KEY_EVIDENCE, "gesprekken,counts");
	undo(editor);
	has(editor, find(editor, "No sizes"), KEY_EVIDENCE, "talks");
	has(editor, find(editor, "Sanne"), KEY_EVIDENCE, "talks,counts");
	press(editor, "<Enter>");
	assert_int_equal(editor_answer(editor, "counts", NULL), -1);
	assert_non_null(strstr(editor->message, "Counts"));

	stand(editor, find(editor, "Sanne"), "id", 0);
	type(editor, "sanne", "s1");
	desk_has(editor, "persona “s1”");
	desk_lacks(editor, "persona “sanne”");
	/* An id that followed from the name is written down. */
	stand(editor, find(editor, "Noor"), NULL, 0);
	type(editor, "Noor", "Noor Jansen");
	desk_has(editor, "id “noor” name “Noor Jansen”");
	stand(editor, find(editor, "Counts"), NULL, 0);
	type(editor, "Counts", "Figures");
	desk_has(editor, "id “counts”");
}

static void those_that_rest_on_evidence_are_gone_to_and_let_go(void **state)
{
	struct editor *editor = *state;
	node_id pain;

	desk_run(editor, "view about");
	pain = find(editor, "No sizes");
	stand(editor, pain, "evidence", 1);
	/* By a move the cursor of the map has come along. */
	press(editor, "<Up>");
	press(editor, "<Down>");
	assert_int_equal(sheet_stop(editor->sheet)->node, pain);
	press(editor, "M");
	assert_int_equal(map_node(editor->map), pain);
	desk_run(editor, "view about");
	stand(editor, pain, "evidence", 1);
	press(editor, "x");
	has(editor, find(editor, "No sizes"), KEY_EVIDENCE, "");
}

static void a_status_goes_round_and_what_is_done_has_its_day(void **state)
{
	struct editor *editor = *state;
	node_id idea = find(editor, "Size chart");

	desk_run(editor, "view actions");
	stand(editor, idea, NULL, 0);
	press(editor, "s");
	has(editor, idea, KEY_STATUS, "doing");
	assert_int_equal(sheet_stop(editor->sheet)->node, idea);
	press(editor, "s");
	has(editor, idea, KEY_STATUS, "done");
	has(editor, idea, KEY_DONE, "2026-07-01");
	press(editor, "s");
	has(editor, idea, KEY_STATUS, "dropped");
	has(editor, idea, KEY_DONE, "");
	press(editor, "s");
	has(editor, idea, KEY_STATUS, "open");
	/* One step, with the day. */
	desk_run(editor, "status . done");
	undo(editor);
	has(editor, idea, KEY_DONE, "");

	stand(editor, idea, "status", 0);
	type(editor, "open", "done");
	has(editor, idea, KEY_DONE, "2026-07-01");
	press(editor, "x");
	has(editor, idea, KEY_DONE, "");
	desk_fail(editor, "status . perhaps", "expected");
	desk_fail(editor, "status shop/pain/1", "only an idea");
	desk_fail(editor, "status shop", "only an idea");
	/* A day that stands is kept. */
	desk_run(editor, "status shop/idea/2 done");
	has(editor, find(editor, "Chat"), KEY_DONE, "2026-05-01");
	desk_run(editor, "status /parking/2");
	has(editor, find(editor, "Parked idea"), KEY_STATUS, "doing");
}

static void scores_owners_and_days_are_set_in_the_list(void **state)
{
	struct editor *editor = *state;
	node_id guest = find(editor, "Guest");

	desk_run(editor, "view actions");
	stand(editor, guest, "effect", 0);
	press(editor, "5");
	/* Undoing comes back to the field. */
	press(editor, "u");
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_EFFECT);
	desk_run(editor, "go up ; redo");
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_EFFECT);
	press(editor, "-");
	stand(editor, guest, "feasibility", 0);
	press(editor, "2");
	has(editor, guest, KEY_EFFECT, "4");
	has(editor, guest, KEY_FEASIBILITY, "2");
	stand(editor, guest, "owner", 0);
	type(editor, "", "Finance");
	stand(editor, guest, "due", 0);
	type(editor, "", "2026-10-01");
	has(editor, guest, KEY_OWNER, "Finance");
	has(editor, guest, KEY_DUE, "2026-10-01");
	press(editor, "v");
	has(editor, guest, KEY_VOTES, "1");
	stand(editor, guest, NULL, 0);
	type(editor, "Guest", "Pay as a guest");
	has(editor, guest, KEY_TEXT, "Pay as a guest");
	press(editor, "a");
	answer(editor, "Remember her");
	assert_string_equal(desk_card(editor, "pays", "idea", 1), "Remember her");
	/* Ideas of a whole phase, and parked ones, are there too. */
	stand(editor, find(editor, "Fewer steps"), "effect", 0);
	press(editor, "2");
	stand(editor, find(editor, "Parked idea"), "effect", 0);
	press(editor, "x");
	desk_lacks(editor, "effect “3”");
	assert_false(sheet_go(editor->sheet, find(editor, "Gift cards"), KEY_NONE, 0));
}

static void cards_go_into_the_lot_and_out_of_it(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop pain 1");
	press(editor, "S");
	assert_int_equal(desk_count(editor, "shop", "pain"), 0);
	stands(editor, "No sizes", "", KEY_PARKING);
	has(editor, find(editor, "No sizes"), KEY_EVIDENCE, "talks");
	undo(editor);
	assert_int_equal(desk_count(editor, "shop", "pain"), 1);
	desk_fail(editor, "park shop/emotion/1", "cannot be parked");
	desk_fail(editor, "park shop", "no card");

	/* Cut in the lot, put down on the map, with all it has. */
	press(editor, "Q");
	stand(editor, find(editor, "Gift cards"), NULL, 0);
	press(editor, "x");
	press(editor, "M");
	desk_run(editor, "goto shop pain 1");
	press(editor, "p");
	has(editor, find(editor, "Gift cards"), KEY_BY, "Noor");
	has(editor, find(editor, "Gift cards"), KEY_AT, "2026-04-16");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "Gift cards");
	press(editor, "x");
	press(editor, "Q");
	press(editor, "p");
	stands(editor, "Gift cards", "", KEY_PARKING);

	desk_run(editor, "put /parking/1 pays pain");
	assert_string_equal(desk_card(editor, "pays", "pain", 0), "Parked idea");
	desk_run(editor, "put pays/pain/1 shop idea");
	assert_string_equal(desk_card(editor, "shop", "idea", 2), "Parked idea");
	desk_run(editor, "put shop/idea/3 / parking");
	stands(editor, "Parked idea", "", KEY_PARKING);
	has(editor, find(editor, "Parked idea"), KEY_EFFECT, "3");
	desk_fail(editor, "put shop/pain/1 pays emotion", "no number");
	desk_fail(editor, "put shop/emotion/1 shop emotion", "a level already");
	desk_run(editor, "park /parking/1");
}

static void the_lot_is_written_in_the_view(void **state)
{
	struct editor *editor = open_map("cjm: 1\ntitle: New\n");

	(void)state;
	desk_run(editor, "view parking");
	press(editor, "a");
	answer(editor, "One");
	press(editor, "a");
	answer(editor, "Two");
	desk_run(editor, "add / parking Three");
	stand(editor, find(editor, "Three"), NULL, 0);
	press(editor, "K");
	press(editor, "K");
	stand(editor, find(editor, "One"), NULL, 0);
	press(editor, "v");
	type(editor, "One", "First");
	desk_run(editor, "field . tags later,web");
	desk_has(editor, "parking text “Three”\n parking text “First” votes “1” tags "
	    "[“later”“web”]\n parking text “Two”");
	stand(editor, find(editor, "First"), "tags", 0);
	press(editor, "x");
	editor_free(editor);
}

static void what_is_seen_is_found(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "view about");
	desk_run(editor, "search noor");
	assert_int_equal(sheet_stop(editor->sheet)->node, find(editor, "Noor"));
	desk_run(editor, "search speed");
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_NEEDS);
	assert_int_equal(sheet_stop(editor->sheet)->entry, 2);
	desk_fail(editor, "search SPEED", "nowhere in this view");
	desk_fail(editor, "search 'Gift cards'", "nowhere in this view");
	press(editor, "Q");
	desk_run(editor, "search 'Gift cards'");
	assert_int_equal(sheet_stop(editor->sheet)->node, find(editor, "Gift cards"));
	desk_run(editor, "search parked ; search gift ; search-next");
	assert_int_equal(sheet_stop(editor->sheet)->node, find(editor, "Gift cards"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_goal_and_the_map_are_edited_where_they_show,
		    begin, end),
		cmocka_unit_test(a_goal_and_people_begin_where_there_are_none),
		cmocka_unit_test_setup_teardown(a_persona_has_attributes_of_any_name, begin, end),
		cmocka_unit_test_setup_teardown(another_id_or_name_keeps_what_refers_to_it, begin,
		    end),
		cmocka_unit_test_setup_teardown(those_that_rest_on_evidence_are_gone_to_and_let_go,
		    begin, end),
		cmocka_unit_test_setup_teardown(a_status_goes_round_and_what_is_done_has_its_day,
		    begin, end),
		cmocka_unit_test_setup_teardown(scores_owners_and_days_are_set_in_the_list, begin,
		    end),
		cmocka_unit_test_setup_teardown(cards_go_into_the_lot_and_out_of_it, begin, end),
		cmocka_unit_test(the_lot_is_written_in_the_view),
		cmocka_unit_test_setup_teardown(what_is_seen_is_found, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
