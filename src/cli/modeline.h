/*
 * The line by which other editors find the schema of a new journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_MODELINE_H
#define CLI_MODELINE_H

#include "base/str.h"

#define MODELINE_SCHEMA "cjm.schema.json"	/* the schema's file */

/* Puts the line behind the comments with which `text`, a journey that is to
 * stand in `file`, begins. It names the schema that lies in the file's folder or
 * one above it, by a relative path, so that it goes with the files into git;
 * else the one that is installed. Without either, and where there is such a
 * line already, nothing is done. The variable CJM_SCHEMA names another, or with
 * an empty value none. */
void modeline_add(struct str *text, const char *file);

#endif
