/*
 * Measures what the actions of a user cost in one program on one terminal.
 *
 *     measure PROGRAM TERM COLSxROWS TOUCHPOINTS FILE SAMPLES
 *
 * opens FILE in the current folder and prints a line for each time that
 * something was done; with no SAMPLES it is only started and left:
 *
 *     cost TERM COLSxROWS TOUCHPOINTS PROGRAM ACTION BYTES PIECES CALLS CPU
 *         INSTRUCTIONS LAST PAINT ROUND
 *
 * with times in nanoseconds and $BENCH_ROUND; and lines with the same five words in
 * front for what else was seen: "peak" memory in kB, "true" with 1 where a full redraw
 * changed nothing, "idle" what happened while nobody typed, and "lost" when the
 * program did not do what it should. With $BENCH_TURNS it takes turns with another
 * measure (turns.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "keys.h"
#include "run.h"
#include "texts.h"

enum { EDITS = 4, JUMPS = 10, SEARCHES = 3, SAVES = 3, SCROLLS_LEAST = 60 };

/* Behind the text of a cell; the second half wraps. Plain letters: not all peers
 * take others. */
static const char typed[] = " and then waits for a reply that is late";

struct bench {
	struct run run;
	const struct program_keys *keys;
	const char *terminal, *count, *round;
	size_t samples;
};

static void
put_head(const struct bench *bench, const char *kind, const char *action)
{
	printf("%s %s %dx%d %s %s %s", kind, bench->terminal, bench->run.cols, bench->run.rows,
	    bench->count, bench->run.program->name, action);
}

static void
put_number(const struct bench *bench, const char *kind, const char *action, long long number)
{
	put_head(bench, kind, action);
	printf(" %lld\n", number);
}

static void
put_cost(const struct bench *bench, const char *action, const struct cost *cost)
{
	if (bench->run.lost)
		return;
	put_head(bench, "cost", action);
	printf(" %lld %lld %lld %lld %lld %lld %lld %s\n", cost->bytes, cost->pieces, cost->calls,
	    cost->cpu, cost->instructions, cost->last, cost->paint, bench->round);
}

/* Keys whose cost is of no interest. */
static void
go(struct bench *bench, const char *keys)
{
	struct cost cost = {0};

	if (keys)
		run_keys(&bench->run, keys, &cost);
}

/* `whole`: what it is a part of, or NULL. */
static void
add_part(struct cost *whole, const struct cost *cost)
{
	if (!whole)
		return;
	whole->bytes += cost->bytes;
	whole->pieces += cost->pieces;
	whole->calls += cost->calls;
	whole->cpu += cost->cpu;
	whole->instructions += cost->instructions;
	whole->last += cost->last;
	whole->paint += cost->paint;
}

static void
measure_part(struct bench *bench, const char *action, const char *keys, struct cost *whole)
{
	struct cost cost = {0};

	if (!keys)
		return;
	run_keys(&bench->run, keys, &cost);
	put_cost(bench, action, &cost);
	add_part(whole, &cost);
}

static void
measure(struct bench *bench, const char *action, const char *keys)
{
	measure_part(bench, action, keys, NULL);
}

/* Is the screen as it should be? */
static void
close_scene(struct bench *bench, const char *scene)
{
	struct str differs = {0};

	if (bench->run.lost)
		return;
	if (bench->keys->redraw)
		put_number(bench, "true", scene, run_is_true(&bench->run, &differs));
	if (differs.len)
		fprintf(stderr, "%s: after %s %s", bench->run.program->name, scene,
		    str_text(&differs));
	str_clear(&differs);
}

/* Forth and back, so that the screen need not scroll. */
static void
measure_moves(struct bench *bench, const char *action, const char *forth, const char *back,
    size_t span)
{
	if (!forth || !back)
		return;
	for (size_t i = 0; i < bench->samples; i++)
		measure(bench, action, i / span % 2 ? back : forth);
	close_scene(bench, action);
}

static void
do_moves(struct bench *bench)
{
	bool wide = bench->run.cols > 100;

	go(bench, bench->keys->begin);
	measure_moves(bench, "move", bench->keys->next, bench->keys->prev, wide ? 6 : 2);
	measure_moves(bench, "lane", bench->keys->down, bench->keys->up, 3);
}

/* A program that scrolls by several columns at once pays for them with one key: only
 * whole turns tell what a column costs. They end with a key that costs at least half of
 * what the dearest does; with a program that scrolls by one, that is each. */
static void
put_turns(const struct bench *bench, const char *action, const struct cost *costs, size_t count)
{
	long long most = 0;
	size_t first = 0;

	for (size_t i = 0; i < count; i++)
		most = costs[i].bytes > most ? costs[i].bytes : most;
	while (first < count && costs[first].bytes < most / 2)
		first++;
	while (count > 0 && costs[count - 1].bytes < most / 2)
		count--;
	for (size_t i = first + 1; i < count; i++)
		put_cost(bench, action, &costs[i]);
}

/* One step more when the mark is at the edge: the first are not counted. */
static void
do_scroll(struct bench *bench)
{
	size_t first = bench->run.cols > 100 ? 60 : 30;
	size_t count = bench->samples > SCROLLS_LEAST ? bench->samples : SCROLLS_LEAST;
	struct cost *costs;

	if (strtoul(bench->count, NULL, 10) < first + count || !bench->keys->next)
		return;
	go(bench, bench->keys->begin);
	for (size_t i = 0; i < first && !bench->run.lost; i++)
		go(bench, bench->keys->next);
	costs = mem_zero(count, sizeof *costs);
	for (size_t i = 0; i < count; i++)
		run_keys(&bench->run, bench->keys->next, &costs[i]);
	put_turns(bench, "scroll", costs, count);
	free(costs);
	close_scene(bench, "scroll");
}

static void
do_pages(struct bench *bench)
{
	size_t there = bench->samples / 2;

	if (strtoul(bench->count, NULL, 10) < 1000)
		there = 1;
	go(bench, bench->keys->begin);
	for (size_t i = 0; i < bench->samples; i++)
		measure(bench, "page", i / there % 2 ? bench->keys->page_back : bench->keys->page);
	go(bench, bench->keys->begin);
	for (size_t i = 0; i < JUMPS; i++) {
		measure(bench, "end", bench->keys->end);
		measure(bench, "begin", bench->keys->begin);
	}
	close_scene(bench, "page");
}

static void
type(struct bench *bench, const char *action, const char *text, struct cost *whole)
{
	while (*text && !bench->run.lost) {
		struct cost cost = {0};
		size_t len = utf8_next(text, strlen(text), 0);

		run_type(&bench->run, text, len, &cost);
		put_cost(bench, action, &cost);
		add_part(whole, &cost);
		text += len;
	}
}

static void
do_edits(struct bench *bench)
{
	if (!bench->keys->open)
		return;
	go(bench, bench->keys->begin);
	for (int i = 0; i < 2; i++) {
		go(bench, bench->keys->next);
		go(bench, bench->keys->down);
	}
	for (int i = 0; i < EDITS && !bench->run.lost; i++) {
		struct cost edit = {0};

		measure_part(bench, "open", bench->keys->open, &edit);
		type(bench, "type", typed, &edit);
		/* Both after a rest: what was typed is on the disk by then. */
		run_settle(&bench->run);
		measure_part(bench, "commit", bench->keys->commit, &edit);
		put_cost(bench, "edit", &edit);
		run_settle(&bench->run);
		measure(bench, "undo", bench->keys->undo);
		run_settle(&bench->run);
	}
	close_scene(bench, "edit");
}

/* Each letter until its hit is shown, and unless `rest` is NULL until all is at rest. */
static void
seek(struct bench *bench, const char *shown, const char *rest, const char *text)
{
	go(bench, bench->keys->begin);
	go(bench, bench->keys->search);
	for (size_t len; *text && !bench->run.lost; text += len) {
		struct cost all = {0}, hit = {0};

		len = utf8_next(text, strlen(text), 0);
		run_seek(&bench->run, text, len, &all, &hit);
		put_cost(bench, shown, &hit);
		if (rest)
			put_cost(bench, rest, &all);
	}
}

static void
do_search(struct bench *bench)
{
	if (!bench->keys->search)
		return;
	for (int i = 0; i < SEARCHES && !bench->run.lost; i++) {
		seek(bench, "search", "rest", TEXT_RARE);
		measure(bench, "found", bench->keys->found);
	}
	if (!run_shows(&bench->run, TEXT_RARE))
		put_number(bench, "lost", "search", 1);
	close_scene(bench, "search");
	if (!bench->keys->follows)
		return;
	seek(bench, "far", "farrest", TEXT_LAST);
	go(bench, bench->keys->found);
	if (!run_shows(&bench->run, TEXT_LAST))
		put_number(bench, "lost", "far", 1);
	close_scene(bench, "far");
	seek(bench, "none", NULL, TEXT_NOWHERE);
	go(bench, bench->keys->found);
	close_scene(bench, "none");
}

/* A save is over when the program rests: it has replaced the file by then. */
static void
do_save(struct bench *bench)
{
	for (int i = 0; bench->keys->open && bench->keys->save && i < SAVES; i++) {
		go(bench, bench->keys->begin);
		for (int step = 0; step < 2 + i; step++)
			go(bench, bench->keys->next);
		go(bench, bench->keys->open);
		go(bench, "y");
		go(bench, bench->keys->commit);
		run_settle(&bench->run);
		measure(bench, "save", bench->keys->save);
	}
	run_settle(&bench->run);
	close_scene(bench, "save");
}

/* $BENCH_IDLE seconds of a user who does nothing. */
static void
do_idle(struct bench *bench)
{
	const char *seconds = getenv("BENCH_IDLE");
	size_t before = term_tally(bench->run.term).bytes;
	struct usage from, to;
	long long end;

	if (!seconds)
		return;
	run_settle(&bench->run);
	from = meter_read(&bench->run.meter);
	end = meter_now() + atoi(seconds) * 1000000000LL;
	while (meter_now() < end)
		term_pump(bench->run.term, 100);
	to = meter_read(&bench->run.meter);
	put_number(bench, "idle", "bytes", (long long)(term_tally(bench->run.term).bytes - before));
	put_number(bench, "idle", "wakes", to.wakes - from.wakes);
	put_number(bench, "idle", "cpu", to.cpu - from.cpu);
}

static void
do_quit(struct bench *bench)
{
	struct cost cost = {0};
	long long start = meter_now();
	const char *last = strrchr(bench->keys->quit, ' ');
	char *first = mem_text_n(bench->keys->quit,
	    last ? (size_t)(last - bench->keys->quit) : 0);
	struct str bytes = {0};

	put_number(bench, "peak", "all", meter_peak(&bench->run.meter));
	run_keys(&bench->run, first, &cost);
	free(first);
	last = last ? last + 1 : bench->keys->quit;
	keys_add(last, strlen(last), &bytes);
	cost.bytes = -(long long)term_tally(bench->run.term).bytes;
	start = meter_now();
	term_type(bench->run.term, str_text(&bytes));
	str_clear(&bytes);
	while (term_status(bench->run.term) < 0 && meter_now() - start < 5000000000LL)
		term_pump(bench->run.term, 1);
	cost.last = meter_now() - start;
	while (term_pump(bench->run.term, 100) && meter_now() - start < 6000000000LL)
		continue;
	cost.bytes += (long long)term_tally(bench->run.term).bytes;
	cost.cpu = cost.calls = cost.pieces = 0;
	cost.instructions = -1;
	if (term_status(bench->run.term) < 0)
		put_number(bench, "lost", "quit", 1);
	else
		put_cost(bench, "quit", &cost);
}

static void
do_scenes(struct bench *bench)
{
	do_moves(bench);
	do_scroll(bench);
	do_pages(bench);
	do_edits(bench);
	do_search(bench);
	do_save(bench);
	if (!bench->run.lost)
		do_idle(bench);
}

static void
do_all(struct bench *bench, char *const argv[])
{
	struct cost cost = {0}, all = {0};

	run_start(&bench->run, argv, &cost);
	put_cost(bench, "start", &cost);
	put_number(bench, "peak", "start", meter_peak(&bench->run.meter));
	run_rest(&bench->run, &all);
	put_cost(bench, "settle", &all);
	close_scene(bench, "start");
	if (bench->samples > 0)
		do_scenes(bench);
	if (!bench->run.lost)
		do_quit(bench);
	if (bench->run.lost)
		put_number(bench, "lost", "program", 1);
	run_end(&bench->run);
}

static void
write_rc(const struct program *program)
{
	const char *home = getenv("HOME");
	struct str path = {0};
	FILE *out;

	if (!program->rc || !home)
		return;
	str_add_format(&path, "%s/%s", home, program->rc);
	out = fopen(str_text(&path), "w");
	if (out) {
		fputs(program->rc_text, out);
		fclose(out);
	}
	str_clear(&path);
}

/* Its words, and the file behind them. `own`: instead of its first word. */
static char **
words_of(const struct program *program, char *file, char *own)
{
	char **argv = mem_zero(PROGRAM_WORDS + 2, sizeof *argv);
	size_t count = 0;

	for (; program->words[count]; count++)
		argv[count] = (char *)program->words[count];
	if (own)
		argv[0] = own;
	argv[count] = file;
	return argv;
}

int
main(int argc, char **argv)
{
	struct bench bench = {0};
	char **words;

	setlocale(LC_ALL, "");
	if (argc < 7 || sscanf(argv[3], "%dx%d", &bench.run.cols, &bench.run.rows) != 2)
		return fprintf(stderr,
		    "usage: measure PROGRAM TERM COLSxROWS TOUCHPOINTS FILE SAMPLES [PATH]\n"), 2;
	bench.run.program = program_find(argv[1]);
	if (!bench.run.program || keys_begin(argv[2]) < 0)
		return fprintf(stderr, "measure: %s on %s is not known\n", argv[1], argv[2]), 2;
	bench.keys = &bench.run.program->keys;
	turns_begin(&bench.run.turns, getenv("BENCH_TURNS"), str_equal(argv[1], "cjm"));
	setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
	bench.terminal = argv[2];
	bench.count = argv[4];
	bench.round = getenv("BENCH_ROUND") ? getenv("BENCH_ROUND") : "1";
	bench.samples = strtoul(argv[6], NULL, 10);
	setenv("TERM", argv[2], 1);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	write_rc(bench.run.program);
	words = words_of(bench.run.program, argv[5], argv[7]);
	do_all(&bench, words);
	free(words);
	return 0;
}
