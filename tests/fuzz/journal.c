/*
 * A kind and then any bytes: as a whole journal, or as the records of one that
 * is whole. Reading takes what is whole, never more; what the records say is
 * played over a map, which stays one that can be written and read.
 *
 * A byte 'J' begins a journal. Else the bytes are records: a type, a length of
 * two bytes, as many bytes; they are put behind a base.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>

#include "base/str.h"
#include "file/crc.h"
#include "file/journal.h"
#include "session/trail.h"
#include "yaml/write.h"

static const char base[] =
	"cjm: 1\ntitle: T\nphases:\n  - name: P\n    touchpoints:\n"
	"      - {name: A, pain: [x, y]}\n      - name: B\n";

static bool
count_one(void *data, uint8_t type, const char *bytes, size_t len)
{
	size_t *sum = data;

	(void)type;
	while (len-- > 0)
		*sum += (unsigned char)bytes[len];
	return true;
}

static void
add_number(struct str *out, size_t number)
{
	for (int i = 0; i < 4; i++)
		str_add_char(out, (char)(number >> 8 * i));
}

static void
add_record(struct str *out, uint32_t number, uint8_t type, const char *bytes, size_t len)
{
	size_t begin = out->len;

	add_number(out, len);
	add_number(out, number);
	add_number(out, type);
	add_number(out, crc_add(crc_add(0, out->s + begin, 12), bytes, len));
	str_add_n(out, bytes, len);
}

/* A journal with these records behind a base. */
static void
add_records(struct str *out, const uint8_t *data, size_t size)
{
	struct str record = { 0 };
	uint32_t number = 1;
	size_t len;

	str_add(out, "cjm journal 1\n\n\n");
	add_number(&record, 1);
	str_add(&record, "/");
	add_number(&record, sizeof base - 1);
	str_add(&record, base);
	add_record(out, number++, 1, str_text(&record), record.len);
	str_clear(&record);
	while (size >= 3) {
		len = data[1] | (size_t)data[2] << 8;
		if (len > size - 3)
			len = size - 3;
		add_record(out, number++, data[0], (const char *)data + 3, len);
		data += 3 + len;
		size -= 3 + len;
	}
}

static void
play(const struct str *bytes)
{
	struct document *document = trail_play("/nowhere", str_text(bytes), bytes->len, NULL);
	struct err err = { 0 };
	char *text;
	size_t len;

	assert(document != NULL);
	text = document_text(document, &len, &err);
	assert((text != NULL) != err_is_set(&err));
	err_clear(&err);
	free(text);
	while (document_undo(document, NULL))
		continue;
	while (document_redo(document, NULL))
		continue;
	document_free(document);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { 0 };
	size_t sum = 0;

	if (size == 0)
		return 0;
	if (*data == 'J') {
		assert(journal_scan((const char *)data + 1, size - 1, count_one, &sum) <= size - 1);
		return 0;
	}
	add_records(&bytes, data, size);
	play(&bytes);
	str_clear(&bytes);
	return 0;
}
