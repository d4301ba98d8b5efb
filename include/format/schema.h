/*
 * File format 1 as a JSON Schema, by which editors check and complete a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_SCHEMA_H
#define FORMAT_SCHEMA_H

#include "base/str.h"
#include "model/schema.h"

/* Adds the schema (draft 07, which the language servers of YAML know best),
 * printed from the tables of the model. What it lets pass may still be no
 * journey: keys that stand twice, bad ids and the like it cannot tell. It is
 * the same in every language, since it is shared like the files. */
void schema_write(struct str *out);

/* What an attribute or slot is for, one sentence; "" for what is not known. */
const char *schema_about(enum node_kind owner, key_id key);

#endif
