/*
 * Two sessions and a git pull on one file: what was accepted on any side is
 * there at the end, unless an edit took it away; also where the sessions take
 * the map over from each other, and are killed.
 *
 * RUNS=5000 SEED=7 in the environment: more of them, and others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/str.h"
#include "session/claim.h"
#include "session/reload.h"
#include "support/folder.h"
#include "support/grow.h"
#include "yaml/write.h"

#define RUNS 300
#define STEPS 40
#define SESSIONS 2

/* What a test keeps book of: texts that were accepted, and those of them that
 * an edit, or an undo, took away again. */
struct book {
	struct value *accepted, *removed;
	uint32_t seed, number;
};

/* Thousands of real ones would take a minute. */
int __wrap_fsync(int fd);
int __wrap_fdatasync(int fd);

int
__wrap_fdatasync(int fd)
{
	(void)fd;
	return 0;
}

int
__wrap_fsync(int fd)
{
	(void)fd;
	return 0;
}

/* --- texts ------------------------------------------------------------------------ */

static void
add_texts(const struct value *value, struct value *out)
{
	size_t i;

	if (value->kind == VALUE_TEXT)
		value_put(out, value_text(value), value_new_text(""));
	for (i = 0; i < value_count(value); i++)
		add_texts(value_item(value, i), out);
}

static void
texts_below(const struct journey *journey, node_id node, struct value *out)
{
	const node_id *children;
	size_t i, count;
	key_id key;

	for (i = 0; i < journey_field_count(journey, node); i++)
		add_texts(journey_field(journey, node, i, &key), out);
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		texts_below(journey, children[i], out);
}

static struct value *
texts_of(const struct document *document)
{
	struct value *texts = value_new_map();

	texts_below(document_journey(document), NODE_ROOT, texts);
	return texts;
}

/* Adds the keys of `from` that `other` lacks. */
static void
note_difference(struct value *to, const struct value *from, const struct value *other)
{
	size_t i;

	for (i = 0; i < value_count(from); i++)
		if (value_get(other, value_key(from, i)) == NULL)
			value_put(to, value_key(from, i), value_new_text(""));
}

/* --- what a user does ---------------------------------------------------------------- */

static node_id
some_child(struct book *book, const struct journey *journey, node_id parent, key_id slot)
{
	size_t count = parent != NODE_NONE ? journey_count(journey, parent, slot) : 0;

	return count == 0 ? NODE_NONE
	    : journey_child(journey, parent, slot, grow_number(&book->seed, (uint32_t)count));
}

/* A text like no other. */
static struct value *
new_text(struct book *book)
{
	struct str text = { 0 };
	char *words = grow_text(&book->seed);
	struct value *value;

	str_add_format(&text, "%s %u", words, ++book->number);
	value = value_new_text(str_text(&text));
	str_clear(&text);
	free(words);
	return value;
}

static void
add_node(struct book *book, struct document *document, enum node_kind kind, node_id parent,
	const char *slot, const char *key)
{
	node_id node = document_insert(document, kind, parent, slot,
	    grow_number(&book->seed, 4), NULL);

	assert_int_not_equal(node, NODE_NONE);
	assert_int_equal(document_set(document, node, key, new_text(book), NULL), 0);
}

static void
change_something(struct book *book, struct document *document)
{
	static const key_id lanes[] = { KEY_PAIN, KEY_NEED };
	const struct journey *journey = document_journey(document);
	node_id phase = some_child(book, journey, NODE_ROOT, KEY_PHASES);
	node_id to = some_child(book, journey, NODE_ROOT, KEY_PHASES);
	node_id touchpoint = some_child(book, journey, phase, KEY_TOUCHPOINTS);
	key_id lane = lanes[grow_number(&book->seed, 2)];
	node_id card = some_child(book, journey, touchpoint, lane);

	switch (grow_number(&book->seed, 12)) {
	case 0: case 1: case 2:
		if (touchpoint != NODE_NONE)
			add_node(book, document, NODE_CARD, touchpoint, key_name(lane), "text");
		break;
	case 3: case 4: case 5:
		if (card != NODE_NONE)
			document_set(document, card, "text", new_text(book), NULL);
		break;
	case 6:
		if (phase != NODE_NONE)
			add_node(book, document, NODE_TOUCHPOINT, phase, "touchpoints", "name");
		break;
	case 7:
		if (touchpoint != NODE_NONE)
			document_set(document, touchpoint, "name", new_text(book), NULL);
		break;
	case 8:
		if (touchpoint != NODE_NONE)
			document_move(document, touchpoint, to, "touchpoints", 0, NULL);
		break;
	case 9:
		if (card != NODE_NONE)
			document_remove(document, card, NULL);
		break;
	case 10:
		if (touchpoint != NODE_NONE && grow_number(&book->seed, 4) == 0)
			document_remove(document, touchpoint, NULL);
		break;
	default:
		add_node(book, document, NODE_PHASE, NODE_ROOT, "phases", "name");
		break;
	}
}

/* One edit, or an undo, or a redo, with what it brought and took. */
static void
act(struct book *book, struct document *document)
{
	struct value *before = texts_of(document), *after;
	uint32_t which = grow_number(&book->seed, 10);

	if (which == 0)
		document_undo(document, NULL);
	else if (which == 1)
		document_redo(document, NULL);
	else {
		document_begin(document, NODE_NONE);
		change_something(book, document);
		document_end(document);
	}
	after = texts_of(document);
	note_difference(book->accepted, after, before);
	note_difference(book->removed, before, after);
	value_free(before);
	value_free(after);
}

/* Saves as the editor does, where the user says yes. */
static void
save(struct document *document)
{
	struct merge_sum sum;
	struct err err = { 0 };
	struct str text = { 0 };

	while (document_save(document, &err) != 0) {
		if (err.kind != ERR_CONFLICT) {
			err_format(&err, NULL, &text);
			fail_msg("not saved: %s", str_text(&text));
		}
		err_clear(&err);
		assert_int_equal(document_reload(document, &sum, NULL), 0);
	}
	assert_false(document_is_dirty(document));
}

/* Looks at the file, as the editor does when the watch tells. */
static void
look(struct document *document)
{
	enum file_news news;
	struct merge_sum sum;

	assert_int_equal(document_check_file(document, true, &news, NULL), 0);
	if (news == FILE_CHANGED && !document_is_dirty(document))
		assert_int_equal(document_reload(document, &sum, NULL), 0);
}

/* Someone who has it for a moment only. */
static void
pull(struct book *book)
{
	struct document *document = document_open("map.yaml", NULL);
	uint32_t count = 1 + grow_number(&book->seed, 3);

	assert_non_null(document);
	while (count-- > 0)
		act(book, document);
	save(document);
	document_free(document);
}

static void
interleave(struct book *book, struct document *one, struct document *other)
{
	struct document *document = grow_number(&book->seed, 2) == 0 ? one : other;

	switch (grow_number(&book->seed, 8)) {
	case 0:
		save(document);
		break;
	case 1:
		look(document);
		break;
	case 2:
		if (grow_number(&book->seed, 3) == 0)
			pull(book);
		break;
	default:
		act(book, document);
		break;
	}
}

/* --- taking over ------------------------------------------------------------------- */

/* As the editor opens it. */
struct session {
	struct document *document;
	bool read_only;
};

static void
open_session(struct session *session)
{
	struct trail_found found;
	struct err err = { 0 };

	session->document = document_open("map.yaml", NULL);
	assert_non_null(session->document);
	session->read_only = trail_begin(session->document, &err) != 0;
	if (err.kind == ERR_CONFLICT) {
		assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
		assert_int_equal(trail_recover(session->document, &found, NULL), 0);
		trail_found_clear(&found);
		session->read_only = false;
	}
	err_clear(&err);
}

static void
kill_session(struct session *session)
{
	document_flush(session->document, NULL);
	document_free(session->document);
}

static void
notice(struct session *session)
{
	char *who;
	enum trail_claim claim = trail_look(session->document, &who);

	free(who);
	if (claim != TRAIL_OURS)
		session->read_only = true;
	if (claim == TRAIL_TAKEN)
		assert_false(document_is_dirty(session->document));
}

static void
take_over(struct session *session)
{
	struct trail_found found;

	if (!session->read_only)
		return;
	assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
	if (found.journal != NULL || trail_is_kept(session->document)) {
		assert_int_equal(trail_take_over(session->document, &found, NULL), 0);
		session->read_only = false;
	} else {
		session->read_only = trail_begin(session->document, NULL) != 0;
	}
	trail_found_clear(&found);
}

static void
claim_something(struct book *book, struct session *sessions)
{
	struct session *session = &sessions[grow_number(&book->seed, SESSIONS)];

	switch (grow_number(&book->seed, 16)) {
	case 0:
		take_over(session);
		break;
	case 1: case 2:
		notice(session);
		break;
	case 3:
		save(session->document);
		break;
	case 4:
		look(session->document);
		break;
	case 5:
		if (grow_number(&book->seed, 4) == 0) {
			kill_session(session);
			open_session(session);
		}
		break;
	default:
		if (!session->read_only) {
			act(book, session->document);
			document_flush(session->document, NULL);
		}
		break;
	}
}

/* Ends all in good order, then recovers what lies there. */
static void
end_sessions(struct session *sessions)
{
	struct trail_found found = { 0 };
	int i;

	for (i = 0; i < SESSIONS; i++) {
		notice(&sessions[i]);
		save(sessions[i].document);
		document_free(sessions[i].document);
	}
	for (;;) {
		assert_int_equal(trail_find("map.yaml", NULL, &found, NULL), 0);
		if (found.journal == NULL)
			return;
		trail_found_clear(&found);
		open_session(&sessions[0]);
		save(sessions[0].document);
		document_free(sessions[0].document);
	}
}

/* --- all of it ------------------------------------------------------------------------ */

static uint32_t
from_environment(const char *name, uint32_t other)
{
	const char *value = getenv(name);

	return value != NULL ? (uint32_t)strtoul(value, NULL, 10) : other;
}

static void
check_book(const struct book *book, uint32_t run)
{
	struct document *document = document_open("map.yaml", NULL);
	struct value *texts = texts_of(document);
	const char *text;
	size_t i, len;

	for (i = 0; i < value_count(book->accepted); i++) {
		text = value_key(book->accepted, i);
		if (value_get(texts, text) == NULL && value_get(book->removed, text) == NULL)
			fail_msg("run %u lost “%s” in:\n%s", run, text,
			    write_journey(document_journey(document), &len));
	}
	value_free(texts);
	document_free(document);
}

static void
begin_run(struct book *book, uint32_t run)
{
	struct journey *journey;
	size_t len;
	char *text;

	*book = (struct book){ value_new_map(), value_new_map(),
		run + from_environment("SEED", 0) * 1000003, 0 };
	journey = grow_journey(&book->seed, 1 + run % 7);
	text = write_journey(journey, &len);
	journey_free(journey);
	folder_enter();
	folder_write("map.yaml", text);
	free(text);
}

static size_t
end_run(struct book *book, uint32_t run)
{
	size_t accepted = value_count(book->accepted);

	check_book(book, run);
	folder_leave();
	value_free(book->accepted);
	value_free(book->removed);
	return accepted;
}

static void
nothing_accepted_is_lost(void **state)
{
	uint32_t run, i, runs = from_environment("RUNS", RUNS);
	struct document *one, *other;
	struct book book;
	size_t accepted = 0;

	(void)state;
	for (run = 0; run < runs; run++) {
		begin_run(&book, run);
		one = document_open("map.yaml", NULL);
		other = document_open("map.yaml", NULL);
		for (i = 0; i < STEPS; i++)
			interleave(&book, one, other);
		save(one);
		save(other);
		document_free(one);
		document_free(other);
		accepted += end_run(&book, run);
	}
	assert_true(accepted > runs * STEPS / 4);
}

static void
who_insists_loses_nothing(void **state)
{
	uint32_t run, i, runs = from_environment("RUNS", RUNS / 2);
	struct session sessions[SESSIONS];
	struct book book;
	size_t accepted = 0;

	(void)state;
	for (run = 0; run < runs; run++) {
		begin_run(&book, run);
		for (i = 0; i < SESSIONS; i++)
			open_session(&sessions[i]);
		for (i = 0; i < STEPS; i++)
			claim_something(&book, sessions);
		end_sessions(sessions);
		accepted += end_run(&book, run);
	}
	assert_true(accepted > runs * STEPS / 8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_accepted_is_lost),
		cmocka_unit_test(who_insists_loses_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
