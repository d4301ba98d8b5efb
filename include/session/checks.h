/*
 * The checks of an open document: what only its file and its folder can tell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_CHECKS_H
#define SESSION_CHECKS_H

#include "base/err.h"
#include "model/check.h"
#include "session/document.h"

/* Today in the user's time zone, as a day of base/date.h; the date in the
 * variable CJM_TODAY instead, where that holds one. */
int checks_today(void);

/* What the rules find in the map as it is now; `options` says what and how, but
 * which links lead nowhere is found here. Step by step as in model/check.h: the
 * map must not change between begin and end. checks_run() is all at once. */
struct checks;
struct checks *checks_begin(const struct document *document, const struct check_options *options);
bool checks_step(struct checks *checks);
bool checks_are_stopped(const struct checks *checks);
void checks_end(struct checks *checks, struct findings *findings);	/* NULL: drops them */
void checks_run(const struct document *document, const struct check_options *options,
	struct findings *findings);

/* Gives each finding its line and column in the file, and puts them in that
 * order: quickly in a document that was opened for that (document_open_placed()).
 * Only for one without edits: what is new has no place. -1 where the file's text
 * can no longer be read. */
int checks_locate(const struct document *document, struct findings *findings, struct err *err);

#endif
