/*
 * An open map: the file as it stands, the journey in memory, its history.
 *
 * All change of an open map goes through here, so that history (and later the
 * journal) sees it. A save patches the file's text: see yaml/patch.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_DOCUMENT_H
#define SESSION_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/value.h"
#include "model/edit.h"
#include "model/ids.h"
#include "model/journey.h"
#include "model/lane.h"

struct document;

/* Reads the journey in `path` ("-" is standard input; such a document cannot
 * be saved). NULL with up to 20 errors, each with file, line and column, when
 * it is no journey. */
struct document *document_open(const char *path, struct err *err);

/* The same, for who will ask where in the file things stand (session/checks.h): that
 * is noted while it is read. */
struct document *document_open_placed(const char *path, struct err *err);

/* The same, but only to look at: a save that was cut off is left alone. NULL
 * without an error where the file, unless it was `named` as one, is other YAML:
 * without the key `cjm` at its top. */
struct document *document_glance(const char *path, bool named, struct err *err);

/* A document over bytes that stand in no file yet; `path` is where a save will
 * put them, or NULL. */
struct document *document_from_bytes(const char *path, const char *bytes, size_t len, struct err *err);
void document_free(struct document *document);		/* takes NULL */

/* The path of what the map links to, and whether that is out of its folder, so
 * that the user is to be asked (file/link.h); yours. */
char *document_link(const struct document *document, const char *link, bool *leaves);
bool document_is_file(const struct document *document, const char *path);

/* What it holds; borrowed, good until the next change. */
const struct journey *document_journey(const struct document *document);
const char *document_path(const struct document *document);	/* or NULL */
const struct ids *document_ids(struct document *document);	/* up to date */
const struct lanes *document_lanes(struct document *document);	/* up to date */

/* May its file be written? */
bool document_may_save(const struct document *document);

/* The journey that stands in the file, with the map's node numbers; yours. */
struct journey *document_file_journey(const struct document *document, struct err *err);
bool document_is_dirty(const struct document *document);

/* Was a save finished at opening that had been cut off? */
bool document_was_mended(const struct document *document);

/* A step as the user sees it; steps nest. `node` is where the user is. */
void document_begin(struct document *document, node_id node);
void document_end(struct document *document);
void document_cancel(struct document *document);

/* The four changes (model/edit.h). `value` is taken over, also on failure.
 * document_insert() returns the new node's number, or NODE_NONE. */
int document_set(struct document *document, node_id node, const char *key, struct value *value,
	struct err *err);
node_id document_insert(struct document *document, enum node_kind kind, node_id parent,
	const char *slot, size_t index, struct err *err);
int document_remove(struct document *document, node_id node, struct err *err);
int document_move(struct document *document, node_id node, node_id parent, const char *slot,
	size_t index, struct err *err);

/* Brings a removed node back (for paste). */
int document_restore(struct document *document, node_id node, node_id parent, const char *slot,
	size_t index, struct err *err);

bool document_undo(struct document *document, node_id *node);
bool document_redo(struct document *document, node_id *node);

/* What the next undo carries out (model/history.h). */
const struct edits *document_step(const struct document *document);

/* The first attribute of the node that the last of those changed, or KEY_NONE. */
key_id document_crossed(const struct document *document, node_id node);

/* Writes the file: the text is patched, read back and compared with the
 * journey, then replaced in one step. On failure the file is as it was, the
 * edits are kept, and err says why. A document without changes writes nothing.
 * A file that somebody else changed since it was read is not overwritten
 * (ERR_CONFLICT). Undone back to what once stood in the file, the very bytes
 * of then are written.
 * document_text() makes the same text without writing it; yours to free. */
int document_save(struct document *document, struct err *err);

/* The same in a thread, so that a slow disk holds nobody up: begun, then ended
 * when the descriptor can be read (or before: that waits). Edits made meanwhile
 * stay unsaved. A save that is begun during another follows it, so that after
 * the end of one there may be one under way again. Nothing is saved before
 * document_save_end() says so. */
int document_save_begin(struct document *document, struct err *err);
int document_save_fd(const struct document *document);	/* -1: none */
bool document_is_saving(const struct document *document);
bool document_is_saving_all(const struct document *document);	/* nothing was edited since */
int document_save_end(struct document *document, struct err *err);

/* Had the file been deleted when it was saved? It is there again. */
bool document_was_gone(const struct document *document);

/* The same into another file, which must not exist yet; the document is from
 * then on that file's. */
int document_save_as(struct document *document, const char *path, struct err *err);
char *document_text(struct document *document, size_t *len, struct err *err);

#endif
