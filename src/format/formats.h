/*
 * The formats by name, for the table: each stands in the file of that name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_FORMATS_H
#define FORMAT_FORMATS_H

#include "format/format.h"
#include "model/ids.h"

/* A journey of file format 1 with nothing in it; yours. */
struct journey *format_new_journey(void);

/* A title for what has none: the file's name without folder and suffix; yours. */
char *format_title(const struct format_input *input);

/* Gives a node of a journey that is being read its name. What has none, or an
 * ellipsis as our own tables put it, gets none yet: see format_name_all(). */
void format_add_name(struct journey *journey, node_id node, const char *name);

/* For a format with one curve: the card with the emotion of the first persona,
 * or of nobody in particular; NODE_NONE where there is none that is a number. */
node_id format_level(const struct journey *journey, const struct ids *ids, node_id owner,
	double *level);

extern const struct format format_csv;
extern const struct format format_enablement;
extern const struct format format_html;
extern const struct format format_json;
extern const struct format format_markdown;
extern const struct format format_mermaid;
extern const struct format format_ojf;
extern const struct format format_pdf;
extern const struct format format_png;
extern const struct format format_svg;
extern const struct format format_tsv;

#endif
