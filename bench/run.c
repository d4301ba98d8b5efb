/*
 * One program on one terminal: started, driven key by key, measured, looked at.
 *
 * A key is done when for some milliseconds no byte came, no time of a processor
 * was used, and all threads sat in calls that wait; and not before the thread that
 * serves the user has woken up for the key and waits again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "run.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "keys.h"

#define MS 1000000LL

enum {
	DEAF_MS = 2000,		/* a key that nothing happens upon is over */
	SETTLE_MS = 250,	/* what a program does once its user rests */
	LONGEST_MS = 120000	/* for one key */
};

/* What the program had used up when so much of what it sends had arrived. */
struct mark {
	size_t bytes;
	long long when, cpu;
};

struct marks {
	struct run *run;
	struct mark *mark;
	size_t count, room;
};

static void
note(void *with)
{
	struct marks *marks = with;
	long long cpu = meter_running(&marks->run->meter);
	struct term_tally tally = term_tally(marks->run->term);

	vec_grow(marks->mark, marks->count, marks->room);
	marks->mark[marks->count++] = (struct mark){ tally.bytes, tally.last, cpu };
}

/* Less than a quarter of a processor is rest: some programs never stop turning
 * over. */
static bool
is_resting(long long used, long long while_)
{
	return used * 4 <= while_;
}

/* Before something is asked of the program; all 0 but `start`: before it is started. */
struct since {
	long long start, cpu, waits;
};

static struct since
since_now(const struct run *run)
{
	return (struct since){ .cpu = meter_cpu(&run->meter), .waits = meter_waits(&run->meter),
		.start = meter_now() };
}

static bool
has_answered(const struct run *run, const struct since *since)
{
	return meter_waits(&run->meter) > since->waits ||
	    meter_now() - since->start > DEAF_MS * MS;
}

/* Waits until what was begun then is done. */
static void
wait_quiet(struct run *run, struct since since)
{
	long long quiet_since = since.start, quiet = run->program->quiet * MS;
	long long asked = since.start, used = since.cpu, now = since.start;

	while (now - since.start < LONGEST_MS * MS) {
		size_t before = term_tally(run->term).bytes;
		long long use;

		if (!term_pump(run->term, 1))
			return;
		now = meter_now();
		if (term_tally(run->term).bytes != before) {
			quiet_since = now;
			continue;
		}
		if (now - asked < MS)
			continue;
		use = meter_cpu(&run->meter);
		if (!is_resting(use - used, now - asked))
			quiet_since = now;
		asked = now;
		used = use;
		if (now - quiet_since >= quiet && meter_is_waiting(&run->meter) &&
		    has_answered(run, &since))
			return;
	}
	run->lost = true;
}

static void
add_cost(struct run *run, const struct usage *from, const struct term_tally *was, long long start,
    struct cost *cost)
{
	struct usage to = meter_read(&run->meter);
	struct term_tally is = term_tally(run->term);

	cost->bytes += (long long)(is.bytes - was->bytes);
	cost->pieces += (long long)(is.pieces - was->pieces);
	cost->calls += to.calls - from->calls;
	cost->cpu += to.cpu - from->cpu;
	cost->instructions = to.instructions < 0 ? -1 :
	    cost->instructions + to.instructions - from->instructions;
	if (is.bytes > was->bytes)
		cost->last += is.last - start;
}

/* The screen as it is now, unless nothing came since it was taken. */
static void
look(struct run *run)
{
	size_t bytes = term_tally(run->term).bytes;

	if (run->after.cell && bytes == run->pictured)
		return;
	picture_take(&run->after, run->term);
	run->pictured = bytes;
}

static long
painted(struct run *run)
{
	struct picture swap = run->before;

	if (term_tally(run->term).bytes == run->pictured)
		return 0;
	run->before = run->after;
	run->after = swap;
	look(run);
	return painting_cost(&run->before, &run->after);
}

/* What came by itself while the other one had its turn is of no key. */
static void
drain(struct run *run)
{
	size_t had;

	do {
		had = term_tally(run->term).bytes;
		term_pump(run->term, 0);
	} while (term_tally(run->term).bytes != had);
}

/* `marks` may be NULL. Returns when the keys were sent. */
static long long
send(struct run *run, const char *bytes, struct cost *cost, struct marks *marks)
{
	struct term_tally was;
	struct usage from;
	struct since since;

	turns_take(&run->turns);
	drain(run);
	was = term_tally(run->term);
	look(run);
	from = meter_read(&run->meter);
	since = since_now(run);
	term_type(run->term, bytes);
	term_listen(run->term, marks ? note : NULL, marks);
	wait_quiet(run, since);
	term_listen(run->term, NULL, NULL);
	add_cost(run, &from, &was, since.start, cost);
	turns_give(&run->turns);
	cost->paint += painted(run);
	return since.start;
}

void
run_type(struct run *run, const char *text, size_t len, struct cost *cost)
{
	struct str bytes = {0};

	str_add_n(&bytes, text, len);
	send(run, str_text(&bytes), cost, NULL);
	str_clear(&bytes);
}

void
run_keys(struct run *run, const char *keys, struct cost *cost)
{
	struct str bytes = {0};

	while (*keys && !run->lost) {
		size_t len = strcspn(keys, " ");

		str_cut(&bytes, 0);
		if (keys_add(keys, len, &bytes) < 0)
			run->lost = true;
		else
			send(run, str_text(&bytes), cost, NULL);
		keys += len + strspn(keys + len, " ");
	}
	str_clear(&bytes);
}

/* How many rows of both are the same, of those that are not empty in `end`. */
static bool
nearly_same(const struct term *now, const struct term *end)
{
	struct str a = {0}, b = {0};
	int filled = 0, same = 0;

	for (int row = 0; row < term_rows(end); row++) {
		str_cut(&a, 0);
		str_cut(&b, 0);
		term_add_row(now, row, &a);
		term_add_row(end, row, &b);
		filled += b.len > 0;
		same += b.len > 0 && str_equal(str_text(&a), str_text(&b));
	}
	str_clear(&a);
	str_clear(&b);
	return same * 20 >= filled * 19;
}

/* When the screen was first nearly as it is now: its bytes are drawn once more. */
static struct mark
first_frame(struct run *run, const struct marks *marks)
{
	struct term *again = term_new_blank(run->rows, run->cols);
	const char *bytes = str_text(term_sent(run->term));
	struct mark at = {0};

	for (size_t i = 0; i < marks->count; i++) {
		term_draw(again, bytes + at.bytes, marks->mark[i].bytes - at.bytes);
		at = marks->mark[i];
		if (nearly_same(again, run->term))
			break;
	}
	term_free(again);
	return at;
}

static bool
same_cell(const struct term *a, const struct term *b, int row, int col)
{
	struct term_cell one, other;

	term_cell_at(a, row, col, &one);
	term_cell_at(b, row, col, &other);
	return str_equal(one.text, other.text) && one.bold == other.bold &&
	    one.underline == other.underline && one.reverse == other.reverse &&
	    one.ink == other.ink && one.paper == other.paper;
}

/* Are all rows the same but the last, where a search is typed and its hits counted? */
static bool
same_above(const struct term *now, const struct term *end)
{
	for (int row = 0; row < term_rows(end) - 1; row++)
		for (int col = 0; col < term_cols(end); col++)
			if (!same_cell(now, end, row, col))
				return false;
	return true;
}

/* When the rows above the last were first as they are now, of which `from` bytes had come
 * before; 0: they were so by then. */
static long long
rows_came(struct run *run, const struct marks *marks, size_t from)
{
	struct term *again = term_new_blank(run->rows, run->cols);
	const char *bytes = str_text(term_sent(run->term));
	long long when = 0;

	term_draw(again, bytes, from);
	for (size_t i = 0; i < marks->count && !same_above(again, run->term); i++) {
		term_draw(again, bytes + from, marks->mark[i].bytes - from);
		from = marks->mark[i].bytes;
		when = marks->mark[i].when;
	}
	term_free(again);
	return when;
}

void
run_seek(struct run *run, const char *text, size_t len, struct cost *cost, struct cost *shown)
{
	struct marks marks = { .run = run };
	struct str bytes = {0};
	size_t from = term_tally(run->term).bytes;
	long long start, when;

	str_add_n(&bytes, text, len);
	start = send(run, str_text(&bytes), cost, &marks);
	when = rows_came(run, &marks, from);
	*shown = *cost;
	if (when > 0)
		shown->last = when - start;
	free(marks.mark);
	str_clear(&bytes);
}

/* What painting the first frame takes, onto an empty screen. */
static long
first_cost(struct run *run)
{
	struct term *blank = term_new_blank(run->rows, run->cols);

	picture_take(&run->before, blank);
	term_free(blank);
	look(run);
	return painting_cost(&run->before, &run->after);
}

void
run_start(struct run *run, char *const argv[], struct cost *cost)
{
	struct marks marks = { .run = run };
	struct usage none = {0};
	struct term_tally nothing = {0};
	struct mark first;
	long long used;

	turns_take(&run->turns);
	run->started = meter_now();
	run->term = term_new(argv, run->rows, run->cols);
	term_sent(run->term); /* is kept from here on */
	meter_begin(&run->meter, term_pid(run->term));
	term_listen(run->term, note, &marks);
	wait_quiet(run, (struct since){ .start = run->started });
	used = meter_running(&run->meter);
	term_listen(run->term, NULL, NULL);
	turns_give(&run->turns);
	add_cost(run, &none, &nothing, run->started, cost);
	first = first_frame(run, &marks);
	cost->last = first.when - run->started;
	/* The meter began a little after the program. */
	if (first.cpu >= 0)
		cost->cpu += first.cpu - used;
	cost->paint = first_cost(run);
	run->lost = run->lost || term_status(run->term) >= 0;
	free(marks.mark);
}

void
run_rest(struct run *run, struct cost *cost)
{
	struct usage none = {0};
	struct term_tally nothing = {0};

	run_settle(run);
	add_cost(run, &none, &nothing, run->started, cost);
}

void
run_end(struct run *run)
{
	meter_end(&run->meter);
	term_free(run->term);
	run->term = NULL;
	picture_clear(&run->before);
	picture_clear(&run->after);
}

void
run_settle(struct run *run)
{
	long long start = meter_now();

	while (meter_now() - start < SETTLE_MS * MS)
		term_pump(run->term, 10);
	wait_quiet(run, (struct since){ .start = meter_now() });
}

static void
add_rows(const struct run *run, struct str *out)
{
	for (int row = 0; row < run->rows; row++) {
		term_add_row(run->term, row, out);
		str_add_char(out, '\n');
	}
}

/* A window that changes its size has to be drawn whole, too. */
static void
redraw(struct run *run)
{
	const char *keys = run->program->keys.redraw;
	struct cost cost = {0};
	struct since since;

	if (!str_equal(keys, "<Resize>")) {
		run_keys(run, keys, &cost);
		return;
	}
	turns_take(&run->turns);
	since = since_now(run);
	term_signal(run->term, SIGWINCH);
	wait_quiet(run, since);
	turns_give(&run->turns);
}

bool
run_is_true(struct run *run, struct str *differs)
{
	struct picture before = {0}, after = {0};
	struct str was = {0};
	bool same;
	int row;

	if (!run->program->keys.redraw)
		return true;
	picture_take(&before, run->term);
	add_rows(run, &was);
	redraw(run);
	picture_take(&after, run->term);
	same = picture_same(&before, &after, &row);
	if (!same) {
		str_add_format(differs, "row %d differs; before\n%s\nand behind\n", row + 1,
		    str_text(&was));
		add_rows(run, differs);
	}
	picture_clear(&before);
	picture_clear(&after);
	str_clear(&was);
	return same;
}

bool
run_shows(struct run *run, const char *text)
{
	for (int row = 0; row < run->rows; row++)
		if (term_find(run->term, row, text) >= 0)
			return true;
	return false;
}
