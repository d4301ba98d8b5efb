/*
 * Tables and lists in Markdown, with the headings above them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/value.h"
#include "base/vec.h"
#include "markdown.h"

/* One line, without its end. */
struct line {
	const char *at;
	size_t len, number;
};

/* An item of a list, below the one before that is set in less. */
struct item {
	size_t indent, line;
	size_t parent;		/* its index, from 1; 0: none */
	size_t depth;		/* how many stand above it */
	bool numbered;
	char *text, *heading;
};

struct scanner {
	const char *at;
	size_t number;		/* of the line that comes next */
	struct tables *tables;
	char *heading;		/* the one at hand, but for the title; or NULL */
	size_t heading_line;
	char fence;		/* the sign that ends the code at hand, or NUL */
	struct item *items;
	size_t item_count, item_room;
};

static bool
next_line(struct scanner *scanner, struct line *line)
{
	if (*scanner->at == '\0')
		return false;
	*line = (struct line){ scanner->at, strcspn(scanner->at, "\r\n"), scanner->number++ };
	scanner->at += line->len;
	scanner->at += scanner->at[0] == '\r' && scanner->at[1] == '\n' ? 2 : *scanner->at != '\0';
	return true;
}

static struct line
trimmed(struct line line)
{
	while (line.len > 0 && (*line.at == ' ' || *line.at == '\t')) {
		line.at++;
		line.len--;
	}
	while (line.len > 0 && (line.at[line.len - 1] == ' ' || line.at[line.len - 1] == '\t'))
		line.len--;
	return line;
}

/* --- tables ---------------------------------------------------------------------- */

/* The end of the cell at `at`: a bar that is not escaped, or the line's end. */
static size_t
cell_end(const struct line *line, size_t at)
{
	for (; at < line->len && line->at[at] != '|'; at++)
		at += line->at[at] == '\\' && at + 1 < line->len;
	return at < line->len ? at : line->len;
}

static size_t
add_row(struct table *table, struct line line)
{
	size_t at, end;

	line = trimmed(line);
	table_add_row(table);
	at = line.len > 0 && *line.at == '|';
	do {
		struct line cell;
		char *text;

		end = cell_end(&line, at);
		cell = trimmed((struct line){ line.at + at, end - at, line.number });
		text = markdown_plain(cell.at, cell.len);
		table_add_cell(table, text, line.number);
		at = end + 1;
	} while (at < line.len);
	return table->v[table->count - 1].count;
}

/* "| --- | :-: |": how many cells; 0: it is no such row. */
static size_t
delimiter_cells(struct line line)
{
	size_t cells = 0, at, dashes;
	bool barred = false;

	line = trimmed(line);
	for (at = line.len > 0 && *line.at == '|'; at < line.len; at++) {
		for (; at < line.len && strchr(" \t:", line.at[at]) != NULL; at++)
			;
		for (dashes = 0; at < line.len && line.at[at] == '-'; at++)
			dashes++;
		for (; at < line.len && strchr(" \t:", line.at[at]) != NULL; at++)
			;
		if (dashes == 0 || (at < line.len && line.at[at] != '|'))
			return 0;
		barred = true;
		cells++;
	}
	return barred && memchr(line.at, '|', line.len) != NULL ? cells : 0;
}

static size_t
count_cells(struct line line)
{
	struct table table = { 0 };
	size_t count = add_row(&table, line);

	table_clear(&table);
	return count;
}

static bool
has_bar(struct line line)
{
	return memchr(line.at, '|', line.len) != NULL;
}

/* Is its first cell bold? */
static bool
is_bold(struct line line)
{
	line = trimmed(line);
	if (line.len > 0 && *line.at == '|')
		line = trimmed((struct line){ line.at + 1, line.len - 1, line.number });
	return line.len > 2 && strncmp(line.at, "**", 2) == 0;
}

/* A row of headings, then the row of dashes: a table begins. */
static bool
take_table(struct scanner *scanner, const struct line *line)
{
	struct scanner ahead = *scanner;
	struct line next;
	struct table *table;
	size_t cells;

	if (!has_bar(*line) || !next_line(&ahead, &next) ||
	    (cells = delimiter_cells(next)) == 0 || cells != count_cells(*line))
		return false;
	*scanner = ahead;
	table = tables_add(scanner->tables);
	table->line = line->number;
	table->heading = scanner->heading != NULL ? mem_text(scanner->heading) : NULL;
	table->heading_line = scanner->heading_line;
	add_row(table, *line);
	table->is_labelled = true;
	while (next_line(&ahead, &next) && has_bar(next)) {
		*scanner = ahead;
		add_row(table, next);
		table->is_labelled = table->is_labelled && is_bold(next);
	}
	return true;
}

/* --- what stands above ------------------------------------------------------------ */

/* The first heading of the first level is the title of the whole. */
static bool
take_heading(struct scanner *scanner, struct line line)
{
	size_t level = 0, number = line.number;
	char *plain, *text;

	while (level < line.len && line.at[level] == '#')
		level++;
	if (level == 0 || level > 6 || (level < line.len && line.at[level] != ' '))
		return false;
	line.at += level;
	line.len -= level;
	line = trimmed(line);
	while (line.len > 1 && line.at[line.len - 1] == '#' && line.at[line.len - 2] != '\\')
		line.len--;
	line = trimmed(line);
	plain = markdown_plain(line.at, line.len);
	text = cell_line(plain, strlen(plain));
	free(plain);
	if (level == 1 && scanner->tables->title == NULL) {
		scanner->tables->title = text;
		return true;
	}
	free(scanner->heading);
	scanner->heading = text;
	scanner->heading_line = number;
	return true;
}

static bool
take_fence(struct scanner *scanner, struct line line)
{
	char sign;

	line = trimmed(line);
	if (line.len < 3)
		return scanner->fence != '\0';
	sign = *line.at;
	if ((sign == '`' || sign == '~') && line.at[1] == sign && line.at[2] == sign) {
		if (scanner->fence == '\0')
			scanner->fence = sign;
		else if (scanner->fence == sign)
			scanner->fence = '\0';
		return true;
	}
	return scanner->fence != '\0';
}

/* "**Goal:** text", in a list or not. */
static bool
take_about(struct scanner *scanner, struct line line)
{
	struct tables *tables = scanner->tables;
	char *plain, *text;
	size_t word;

	line = trimmed(line);
	if (line.len > 2 && strchr("-*", *line.at) != NULL && line.at[1] == ' ')
		line = trimmed((struct line){ line.at + 2, line.len - 2, line.number });
	if (line.len < 5 || strncmp(line.at, "**", 2) != 0 || tables->count > 0)
		return false;
	plain = markdown_plain(line.at, line.len);
	word = strcspn(plain, ":");
	text = plain[word] == ':' ? cell_line(plain + word + 1, strlen(plain + word + 1)) :
	    mem_text("");
	plain[word] = '\0';
	if (*text == '\0') {
		;
	} else if (strcasecmp(plain, "goal") == 0 || strcasecmp(plain, "doel") == 0) {
		if (tables->goal == NULL)
			tables->goal = mem_text(text);
	} else if (strcasecmp(plain, "scope") == 0 || strcasecmp(plain, "reikwijdte") == 0) {
		if (tables->scope == NULL)
			tables->scope = mem_text(text);
	} else if (strcasecmp(plain, "persona") == 0) {
		if (tables->personas == NULL)
			tables->personas = value_new_list();
		value_add(tables->personas, value_new_text(text));
	}
	free(plain);
	free(text);
	return true;
}

/* --- lists ------------------------------------------------------------------------ */

static void
hang(struct item *items, size_t index)
{
	size_t parent = index;

	while (parent > 0 && items[parent - 1].indent >= items[index].indent)
		parent = items[parent - 1].parent;
	items[index].parent = parent;
	items[index].depth = parent > 0 ? items[parent - 1].depth + 1 : 0;
}

static void
take_item(struct scanner *scanner, const struct line *line)
{
	struct line text = trimmed(*line);
	size_t digits = 0, skip;
	char *plain;

	while (digits < text.len && isdigit((unsigned char)text.at[digits]))
		digits++;
	if (digits > 0 && digits + 1 < text.len && strchr(".)", text.at[digits]) != NULL)
		skip = digits + 1;
	else if (digits == 0 && text.len > 1 && strchr("-*+", *text.at) != NULL)
		skip = 1;
	else
		return;
	if (text.at[skip] != ' ')
		return;
	vec_grow(scanner->items, scanner->item_count, scanner->item_room);
	plain = markdown_plain(text.at + skip, text.len - skip);
	scanner->items[scanner->item_count++] = (struct item){
		.indent = (size_t)(text.at - line->at), .line = line->number,
		.numbered = digits > 0, .text = cell_line(plain, strlen(plain)),
		.heading = scanner->heading != NULL ? mem_text(scanner->heading) : NULL,
	};
	hang(scanner->items, scanner->item_count - 1);
	free(plain);
}

static void
add_texts(struct table *table, const char *phase, const char *touchpoint, const char *action,
	size_t line)
{
	table_add_row(table);
	table_add_cell(table, mem_text(phase), line);
	table_add_cell(table, mem_text(touchpoint), line);
	table_add_cell(table, mem_text(action), line);
}

/* Items below items are touchpoints of phases, and what is below those is done
 * there; without them, numbered items are touchpoints of their heading. */
static void
read_lists(struct scanner *scanner)
{
	struct table *table;
	bool nested = false;

	for (size_t i = 0; i < scanner->item_count; i++)
		nested = nested || scanner->items[i].depth > 0;
	if (scanner->item_count == 0)
		return;
	scanner->tables->of_lists = true;
	table = tables_add(scanner->tables);
	table->line = scanner->items[0].line;
	add_texts(table, "Phase", "Step", "Action", 0);
	for (size_t i = 0; i < scanner->item_count; i++) {
		const struct item *item = &scanner->items[i];

		if (nested)
			add_texts(table, item->depth == 0 ? item->text : "",
				item->depth == 1 ? item->text : "",
				item->depth > 1 ? item->text : "", item->line);
		else if (item->numbered && item->heading != NULL)
			add_texts(table, item->heading, item->text, "", item->line);
	}
}

void
markdown_find(const char *text, struct tables *tables)
{
	struct scanner scanner = { .at = text, .number = 1, .tables = tables };
	struct line line;

	while (next_line(&scanner, &line))
		if (!take_fence(&scanner, line) && !take_table(&scanner, &line) &&
		    !take_heading(&scanner, line) && !take_about(&scanner, line))
			take_item(&scanner, &line);
	if (tables->count == 0)
		read_lists(&scanner);
	for (size_t i = 0; i < scanner.item_count; i++) {
		free(scanner.items[i].text);
		free(scanner.items[i].heading);
	}
	free(scanner.items);
	free(scanner.heading);
}
