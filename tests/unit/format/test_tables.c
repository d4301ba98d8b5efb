/*
 * Tables in CSV and Markdown: what goes out comes in again, what others write
 * is understood, and a spreadsheet is not made to calculate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include <stdlib.h>
#include <string.h>

#include "support/grow.h"
#include "support/test.h"

#define JOURNEYS 500

static struct journey *
read_as(const char *format, const char *text, size_t len, struct notes *notes)
{
	struct format_input input = { .bytes = text, .len = len };

	return format_find(format)->read(&input, notes, NULL);
}

static struct journey *
read_with(const char *text, size_t len, const char *columns, struct notes *notes, struct err *err)
{
	struct format_input input = { .bytes = text, .len = len, .columns = columns };

	return format_find("csv")->read(&input, notes, err);
}

static void
write_with(const char *format, const char *columns, const struct journey *journey,
	struct notes *notes, struct str *out)
{
	struct format_output output = { .journey = journey, .columns = columns };

	assert_int_equal(format_find(format)->write(&output, notes, out, NULL), 0);
}

/* A journey in short: "P[pain: x]: t* emotion: 3, u [pain: a|b]". */
static void
add_cells(const struct journey *journey, node_id owner, struct str *out)
{
	size_t count;
	const node_id *children = journey_children(journey, owner, &count);
	key_id last = KEY_NONE;

	for (size_t i = 0; i < count; i++) {
		key_id slot = journey_slot(journey, children[i]);

		if (journey_kind(journey, children[i]) != NODE_CARD)
			continue;
		if (slot == last)
			str_add_char(out, '|');
		else
			str_add_format(out, " %s=", journey_key_name(journey, slot));
		str_add(out, journey_text(journey, children[i], KEY_TEXT));
		last = slot;
	}
}

static char *
summary(const struct journey *journey)
{
	struct str out = { 0 };
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
		i++) {
		str_add_format(&out, "%s(%s", i > 0 ? " " : "",
			journey_text(journey, phase, KEY_NAME));
		add_cells(journey, phase, &out);
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++) {
			str_add_format(&out, "; %s%s", journey_text(journey, touchpoint, KEY_NAME),
				journey_truth(journey, touchpoint, KEY_STAR) ? "*" : "");
			add_cells(journey, touchpoint, &out);
		}
		str_add_char(&out, ')');
	}
	return out.s != NULL ? str_take(&out) : strdup("");
}

/* Whatever others wrote: once it is a journey, a table holds all of it. */
static void
assert_stays(const struct journey *journey)
{
	static const char *const ways[][2] = {
		{ "csv", "lanes" }, { "csv", "touchpoints" }, { "tsv", NULL },
		{ "markdown", "touchpoints" }, { "markdown", "lanes" },
	};
	struct str wanted = { 0 };
	struct notes notes = { 0 };

	write_with("json", NULL, journey, &notes, &wanted);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct str out = { 0 }, got = { 0 };
		struct format_input input = { 0 };
		struct journey *back;

		write_with(ways[i][0], ways[i][1], journey, &notes, &out);
		/* The title is the file's name. */
		input.name = journey_text(journey, NODE_ROOT, KEY_TITLE);
		input.bytes = str_text(&out);
		input.len = out.len;
		back = format_find(ways[i][0])->read(&input, &notes, NULL);
		assert_non_null(back);
		write_with("json", NULL, back, &notes, &got);
		assert_string_equal(str_text(&got), str_text(&wanted));
		journey_free(back);
		str_clear(&out);
		str_clear(&got);
	}
	notes_clear(&notes);
	str_clear(&wanted);
}

static void
assert_reads(const char *text, const char *columns, const char *wanted)
{
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct journey *journey = read_with(text, strlen(text), columns, &notes, &err);
	char *got;

	if (journey == NULL)
		print_error("%s: %s\n", text, err.message);
	assert_non_null(journey);
	got = summary(journey);
	assert_string_equal(got, wanted);
	assert_stays(journey);
	free(got);
	journey_free(journey);
	notes_clear(&notes);
}

static void
what_goes_out_comes_in_again(void **state)
{
	static const char *const shapes[][2] = {
		{ "csv", "lanes" }, { "csv", "touchpoints" }, { "tsv", NULL },
		{ "markdown", "touchpoints" }, { "markdown", "lanes" },
	};
	uint32_t seed = 3;

	(void)state;
	for (size_t i = 0; i < JOURNEYS; i++) {
		struct journey *journey = grow_journey(&seed, i % 20), *back, *again;
		const char *const *shape = shapes[i % 5];
		struct str out = { 0 }, more = { 0 };
		struct notes notes = { 0 };
		char *one, *two;

		write_with(shape[0], shape[1], journey, &notes, &out);
		back = read_as(shape[0], str_text(&out), out.len, &notes);
		assert_non_null(back);
		write_with(shape[0], shape[1], back, &notes, &more);
		assert_string_equal(str_text(&more), str_text(&out));
		again = read_as(shape[0], str_text(&more), more.len, &notes);
		one = summary(back);
		two = summary(again);
		assert_string_equal(two, one);
		free(one);
		free(two);
		journey_free(journey);
		journey_free(back);
		journey_free(again);
		notes_clear(&notes);
		str_clear(&out);
		str_clear(&more);
	}
}

/* Both shapes hold the same: one read from the other is the same journey. */
static void
both_ways_round_are_one_journey(void **state)
{
	uint32_t seed = 17;

	(void)state;
	for (size_t i = 0; i < 100; i++) {
		struct journey *journey = grow_journey(&seed, 1 + i % 12), *a, *b;
		struct str rows = { 0 }, columns = { 0 };
		const char *other = i % 2 == 0 ? "csv" : "markdown";
		struct notes notes = { 0 };
		char *one, *two;

		write_with("csv", "lanes", journey, &notes, &rows);
		write_with(other, "touchpoints", journey, &notes, &columns);
		a = read_with(str_text(&rows), rows.len, NULL, &notes, NULL);
		b = read_as(other, str_text(&columns), columns.len, &notes);
		one = summary(a);
		two = summary(b);
		assert_string_equal(two, one);
		free(one);
		free(two);
		journey_free(journey);
		journey_free(a);
		journey_free(b);
		notes_clear(&notes);
		str_clear(&rows);
		str_clear(&columns);
	}
}

/* What people have in their files, and how the journey reads. */
static const struct {
	const char *text, *columns, *wanted;
} from_others[] = {
	/* separators, line ends, quotes, the mark */
	{ "Phase,Touchpoint,Pain\nA,t,x\n", NULL, "(A; t pain=x)" },
	{ "Phase;Touchpoint;Pain\rA;t;1,5\r", NULL, "(A; t pain=1,5)" },
	{ "\xef\xbb\xbfPhase\tTouchpoint\tPain\r\nA\tt\tx\r\n", NULL, "(A; t pain=x)" },
	{ "sep=;\nPhase;Step;Pain\nA;t;x", NULL, "(A; t pain=x)" },
	{ "Phase,Step,Pain\n\nA,\"t \"\"q\"\"\",\"x, y\nz\"\n", NULL, "(A; t \"q\" pain=x, y|z)" },
	/* several in a cell */
	{ "Phase,Step,Pains\nA,t,a; b; c", NULL, "(A; t pain=a|b|c)" },
	{ "Phase,Step,Pains\nA,t,\"- a; b\r\n- c\r\n  d\"", NULL, "(A; t pain=a; b|c\nd)" },
	{ "Phase,Step,Pains\nA,t,\"1. a\n2. b\"", NULL, "(A; t pain=a|b)" },
	{ "Phase,Step,Channel\nA,t,\"Web, Shop\"", NULL, "(A; t channel=Web|Shop)" },
	/* which way round */
	{ ",Awareness,Purchase\nActions,a,b\nPain points,c,d", NULL,
	  "(Awareness; Awareness action=a pain=c) (Purchase; Purchase action=b pain=d)" },
	{ "Stage,User Actions,Pain Points\nAwareness,a,c\nPurchase,b,d", NULL,
	  "(Awareness; Awareness action=a pain=c) (Purchase; Purchase action=b pain=d)" },
	{ "Phase,One,,Two\nTouchpoint,a,b,c\nPain,x,,y", NULL,
	  "(One; a pain=x; b) (Two; c pain=y)" },
	{ "Fase,Contactmoment,Pijnpunten,Beleving\nEen,a,x,2", NULL,
	  "(Een; a pain=x emotion=2)" },
	{ "Stage,Touchpoints,Pains,Emotion\nA,x; y,p,3\nB,z,q,4", NULL,
	  "(A pain=p; x emotion=3; y emotion=3) (B pain=q; z emotion=4)" },
	/* merged cells, rows that go on, what spans a phase */
	{ "Phase,Step,Pain\nA,t,x\n,u,y\n,,z\nA,,w", NULL, "(A; t pain=x; u pain=y|z) (A pain=w)" },
	/* a title, phases without a heading, as spreadsheets have it */
	{ "Journey;;;\n;One;;Two\nStep;a;b;c\nPain points / frustrations;x;;y", NULL,
	  "(One; a pain=x; b) (Two; c pain=y)" },
	{ "Phase,Step,Feelings (1-10)\nA,t,8", NULL, "(A; t emotion=8)" },
	{ "Phase,Step,Actions & Pains\nA,t,x", NULL, "(A; t actions-pains=x)" },
	/* lanes of its own, and what the user says */
	{ "Phase,Step,Duration\nA,t,2 days", NULL, "(A; t duration=2 days)" },
	{ "Phase,Step,Title\nA,t,x", NULL, "(A; t title-lane=x)" },
	{ "x,y,z\nA,t,p", "phase=1,touchpoint=2,pain=3", "(A; t pain=p)" },
	{ "x,y,z\nA,t,p", "phase=x, touchpoint=y, boxes=z", "(A; t boxes=p)" },
	{ "x,A\ny,t\nz,p", "touchpoints,phase=1,touchpoint=2,pain=3", "(A; t pain=p)" },
	/* formulas */
	{ "Phase,Step,Pain\nA,'=t,''-x", NULL, "(A; =t pain='-x)" },
	/* feelings */
	{ "Phase,Step,Emotion\nA,t,happy\nA,u,😡\nA,v,\"3,5\"", NULL,
	  "(A; t feeling=happy emotion=4; u emotion=1; v emotion=3.5)" },
	{ "Phase,Step,Emotions\nA,t,\"Interest, curiosity\"", NULL,
	  "(A; t feeling=Interest|curiosity)" },
	{ "Phase,Step,Score\nA,t,4/5\nA,u,★★☆☆☆", NULL, "(A; t emotion=4; u emotion=2)" },
	{ "Phase,Step,Emotion\nA,t,\"Ann: 2\nBob: 4\"", NULL, "(A; t emotion=2|4)" },
	{ "Phase,Step\nA,t ⭐", NULL, "(A; t*)" },
	/* figures */
	{ "Phase,Step,Data\nA,t,\"Reach: 5 people (2026-01), 6.5 (2026-02)\"", NULL,
	  "(A; t data=Reach)" },
	{ "Phase,Step,Data\nA,t,\"NPS: -5 (2026-Q1)\nBounce: 4% (2026)\"", NULL,
	  "(A; t data=NPS|Bounce)" },
	{ "Phase,Step,Data\nA,t,\"a: 5 (soon); b: 5; c: 5 (2026), 6 x (2027)\"", NULL,
	  "(A; t data=a: 5 (soon)|b: 5|c: 5 (2026), 6 x (2027))" },
};

static void
what_others_write_is_understood(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof from_others / sizeof *from_others; i++)
		assert_reads(from_others[i].text, from_others[i].columns, from_others[i].wanted);
}

/* What GitHub shows of a text is what it becomes. */
static void
markdown_is_read_as_it_is_shown(void **state)
{
	static const struct {
		const char *text, *wanted;
	} table[] = {
		{ "# T\n\n| Stage | Actions | Pains |\n|---|:-:|--|\n| **A** | a<br>b | *x* |\n",
		  "(A; A action=a|b pain=x)" },
		{ "Phase | Step | Pain\n--- | --- | ---\nA | t | a\\|b \\*c\\*", "(A; t pain=a|b *c*)" },
		{ "| Phase | Step | Pain |\n|---|---|---|\n| A | [t](x.md) | 2 * 3 * 4, snake_case |\n\nend",
		  "(A; t (x.md) pain=2 * 3 * 4, snake_case)" },
		{ "| Phase | Step | Pain |\n|---|---|---|\n| A | `t` | - x <br> - <b>y</b> |",
		  "(A; t pain=x|y)" },
		{ "| | Awareness | Purchase |\n|-|-|-|\n| Actions | a | b |",
		  "(Awareness; Awareness action=a) (Purchase; Purchase action=b)" },
		/* a table for each phase, the phase above it */
		{ "# T\n## One\n| Step | Pain |\n|-|-|\n| a | x |\n## Two\n| Step | Pain |\n|-|-|\n| b | y |",
		  "(One; a pain=x) (Two; b pain=y)" },
		{ "## One\n| Stage | Pain |\n|-|-|\n| a | x |\n## Two\n| Stage | Pain |\n|-|-|\n| b | y |",
		  "(One; a pain=x) (Two; b pain=y)" },
		/* tables that say more of what was named before */
		{ "| Stage | Pain |\n|-|-|\n| a | x |\n| b | |\n\n| Stage | Ideas |\n|-|-|\n| A | y |",
		  "(a; a pain=x idea=y) (b; b)" },
		/* what is in a fence is no table */
		{ "```\n| Phase | Step |\n|-|-|\n| no | no |\n```\n| Phase | Step |\n|-|-|\n| A | t |",
		  "(A; t)" },
		/* lists */
		{ "# T\n1. Home\n   1. Look\n   2. Search\n      - types\n2. Basket\n   - Pay\n",
		  "(Home; Look; Search action=types) (Basket; Pay)" },
		{ "# T\n## One\n1. a\n2. b\n## Two\n1. c\n", "(One; a; b) (Two; c)" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct notes notes = { 0 };
		struct journey *journey = read_as("markdown", table[i].text,
			strlen(table[i].text), &notes);
		char *got;

		assert_non_null(journey);
		got = summary(journey);
		assert_string_equal(got, table[i].wanted);
		assert_stays(journey);
		free(got);
		journey_free(journey);
		notes_clear(&notes);
	}
}

static void
bytes_of_all_sorts_are_texts(void **state)
{
	static const char wide[] = "\xff\xfeP\0h\0a\0s\0e\0,\0S\0t\0e\0p\0\n\0A\0,\0=\xd8\0\xde";
	static const char windows[] = "Phase,Step\nA,caf\xe9 \x80";
	struct notes notes = { 0 };
	struct journey *journey = read_with(wide, sizeof wide - 1, NULL, &notes, NULL);
	char *got;

	(void)state;
	assert_non_null(journey);
	got = summary(journey);
	assert_string_equal(got, "(A; 😀)");
	free(got);
	journey_free(journey);
	notes_clear(&notes);
	journey = read_with(windows, sizeof windows - 1, NULL, &notes, NULL);
	got = summary(journey);
	assert_string_equal(got, "(A; café €)");
	assert_int_equal(notes.v[0].line, 2);
	free(got);
	journey_free(journey);
	notes_clear(&notes);
}

static void
what_is_no_map_is_told(void **state)
{
	static const struct {
		const char *text, *columns, *told;
		size_t line;
	} table[] = {
		{ "JourneyID,VisitDate,Stage,Action\n1,2024-06-10,Home,View\n", NULL, "log", 1 },
		{ "a,b\n1,2\n", NULL, "nothing in the table", 1 },
		{ "Phase,Step\n\"A,t\n", NULL, "never ends", 2 },
		{ "", NULL, "no table", 0 },
		{ "Phase,Step\nA,t\n", "pain=7", "no column", 0 },
		{ "Phase,Step\nA,t\n", "pain", "says nothing", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct notes notes = { 0 };
		struct err err = { 0 };
		struct str text = { 0 };

		assert_null(read_with(table[i].text, strlen(table[i].text), table[i].columns,
			&notes, &err));
		err_format(&err, NULL, &text);
		assert_non_null(strstr(str_text(&text), table[i].told));
		assert_int_equal(err.line, table[i].line);
		str_clear(&text);
		err_clear(&err);
		notes_clear(&notes);
	}
}

/* No cell begins with a sign that a spreadsheet takes for a formula; and the
 * text is the same again when it was read. */
static void
a_spreadsheet_calculates_nothing(void **state)
{
	static const char *const texts[] = {
		"=1+1", "+1-1", "-x", "@SUM(A1)", "'=1", "''", "'", "-", "=cmd|' /C calc'!A0",
		"＝1", "+", "-\nx", "=a; b",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str in = { 0 }, out = { 0 };
		struct notes notes = { 0 };
		struct journey *journey, *back;
		char *one, *two;

		str_add_format(&in, "Phase,Touchpoint,Pain\r\nA,t,\"• %s\"\r\n", texts[i]);
		journey = read_with(str_text(&in), in.len, NULL, &notes, NULL);
		write_with("csv", NULL, journey, &notes, &out);
		for (const char *at = str_text(&out); *at != '\0'; at++)
			if (*at == ',' || *at == '\n')
				assert_null(strchr("=+-@\t\r", at[1 + (at[1] == '"')]) != NULL &&
					at[1] != '\0' && at[1] != '\r' ? at : NULL);
		back = read_with(str_text(&out), out.len, NULL, &notes, NULL);
		one = summary(journey);
		two = summary(back);
		assert_string_equal(two, one);
		free(one);
		free(two);
		journey_free(journey);
		journey_free(back);
		notes_clear(&notes);
		str_clear(&in);
		str_clear(&out);
	}
}

/* Levels on another scale stay on it, and the heading says so. */
static void
levels_keep_their_scale(void **state)
{
	static const struct {
		const char *heading, *levels;
		double low, high;
	} table[] = {
		{ "Emotion", "1\nA,u,5", 1, 5 }, { "Emotion", "0\nA,u,5", 0, 5 },
		{ "Emotion", "-2\nA,u,2", -2, 2 }, { "Emotion", "1\nA,u,9", 1, 10 },
		{ "Emotion (0-10)", "1\nA,u,5", 0, 10 }, { "Emotion (-5 to 5)", "1\nA,u,2", -5, 5 },
		{ "Emotion", "80%\nA,u,20%", 0, 100 }, { "Emotion", "4/7\nA,u,2/7", 0, 7 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct str in = { 0 }, out = { 0 }, again = { 0 };
		struct notes notes = { 0 };
		struct journey *journey, *back;
		const struct value *scale;

		str_add_format(&in, "Phase,Step,%s\nA,t,%s\n", table[i].heading, table[i].levels);
		journey = read_with(str_text(&in), in.len, NULL, &notes, NULL);
		scale = journey_get(journey, NODE_ROOT, KEY_SCALE);
		if (table[i].low != 1 || table[i].high != 5) {
			assert_non_null(scale);
			assert_true(strtod(value_text(value_item(scale, 0)), NULL) == table[i].low);
			assert_true(strtod(value_text(value_item(scale, 1)), NULL) == table[i].high);
		} else {
			assert_null(scale);
		}
		write_with("csv", NULL, journey, &notes, &out);
		back = read_with(str_text(&out), out.len, NULL, &notes, NULL);
		assert_true(value_equal(journey_get(back, NODE_ROOT, KEY_SCALE), scale));
		write_with("csv", NULL, back, &notes, &again);
		assert_string_equal(str_text(&again), str_text(&out));
		journey_free(journey);
		journey_free(back);
		notes_clear(&notes);
		str_clear(&in);
		str_clear(&out);
		str_clear(&again);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_goes_out_comes_in_again),
		cmocka_unit_test(both_ways_round_are_one_journey),
		cmocka_unit_test(what_others_write_is_understood),
		cmocka_unit_test(markdown_is_read_as_it_is_shown),
		cmocka_unit_test(bytes_of_all_sorts_are_texts),
		cmocka_unit_test(what_is_no_map_is_told),
		cmocka_unit_test(a_spreadsheet_calculates_nothing),
		cmocka_unit_test(levels_keep_their_scale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
