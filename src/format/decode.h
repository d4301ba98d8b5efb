/*
 * The bytes of a text file as UTF-8, however they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_DECODE_H
#define FORMAT_DECODE_H

#include "format/format.h"

/* The text without its byte order mark, ended by a NUL; yours. UTF-16 is known
 * by its mark; what is no UTF-8 either is taken for Windows-1252, which is what
 * spreadsheets write that know no other, and a note says so. NULL with an error
 * where it is no text: it has a NUL in it. */
char *decode_text(const struct format_input *input, struct notes *notes, struct err *err);

#endif
