/*
 * The file changed below us: it is seen, taken, merged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_RELOAD_H
#define SESSION_RELOAD_H

#include <stdbool.h>

#include "base/err.h"
#include "model/merge.h"
#include "session/document.h"

/* How the file stands to what the document last read or wrote. */
enum file_news {
	FILE_SAME,
	FILE_CHANGED,	/* another journey, or other words around it */
	FILE_BROKEN,	/* changed, and no journey: err says where and why */
	FILE_GONE,
	FILE_MODE	/* only who may read or write it has changed */
};

/* Looks at the file: at its name, time and number first, at its content only
 * where these differ, or with `closely`. A document without a file has no
 * news. The same news is told again until the document has been reloaded or
 * saved, but for FILE_MODE. Fails where the file cannot be read. */
int document_check_file(struct document *document, bool closely, enum file_news *news,
	struct err *err);

/* Takes what stands in the file now, as one step that can be undone. What is
 * on both sides keeps its number. Without unsaved edits the map becomes what
 * the file says; else both are merged (model/merge.h), and the map is unsaved
 * as before. The next save patches the file's new text. A file that is no
 * journey is an error with line and column, and changes nothing. */
int document_reload(struct document *document, struct merge_sum *sum, struct err *err);

/* The same, but where both sides changed the same nothing is taken:
 * sum->conflicts says so. */
int document_reload_clean(struct document *document, struct merge_sum *sum, struct err *err);

/* A descriptor that is readable when something happened to the file or to the
 * document's journal, or -1 where the system cannot tell: then both are to be
 * looked at now and then. document_watch_take() takes what came, and says
 * whether to look closely. The descriptor may be another after each call. */
int document_watch_fd(struct document *document);
bool document_watch_take(struct document *document);

#endif
