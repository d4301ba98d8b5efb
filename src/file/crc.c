/*
 * CRC-32C: tells damaged bytes from whole ones.
 *
 * Castagnoli's polynomial, as in RFC 3720 (appendix B.4): it finds every
 * change of up to five bits in a record of our sizes. The low half of a byte
 * goes first, then the high one: 16 rows are quick enough.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/crc.h"

static const uint32_t half[16] = {
	0x00000000, 0x105ec76f, 0x20bd8ede, 0x30e349b1, 0x417b1dbc, 0x5125dad3,
	0x61c69362, 0x7198540d, 0x82f63b78, 0x92a8fc17, 0xa24bb5a6, 0xb21572c9,
	0xc38d26c4, 0xd3d3e1ab, 0xe330a81a, 0xf36e6f75,
};

uint32_t
crc_add(uint32_t crc, const void *bytes, size_t len)
{
	const unsigned char *at = bytes, *end = at + len;

	for (crc = ~crc; at < end; at++) {
		crc ^= *at;
		crc = crc >> 4 ^ half[crc & 15];
		crc = crc >> 4 ^ half[crc & 15];
	}
	return ~crc;
}
