/*
 * Markdown: what reading and writing share.
 *
 * The rules of tables are those of GitHub Flavored Markdown, section 4.10.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_MARKDOWN_H
#define FORMAT_MARKDOWN_H

#include "format/format.h"
#include "table.h"

/* As struct format has them. */
struct journey *markdown_read(const struct format_input *input, struct notes *notes,
	struct err *err);
bool markdown_looks(const char *bytes, size_t len);

/* --- markdown_text.c ------------------------------------------------------ */

/* The text that is shown: without the signs for bold and the like, links with
 * their address behind them, <br> a line break; yours. */
char *markdown_plain(const char *text, size_t len);

/* Adds a text so that it is shown as it is, also in a cell of a table. */
void markdown_add(struct str *out, const char *text);

/* --- markdown_lines.c ----------------------------------------------------- */

/* Finds the tables of a text, or where it has none its lists, with what stands
 * above them. */
void markdown_find(const char *text, struct tables *tables);

#endif
