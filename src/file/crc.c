/*
 * CRC-32C: tells damaged bytes from whole ones.
 *
 * Castagnoli's polynomial, as in RFC 3720 (appendix B.4): it finds every
 * change of up to five bits in a record of our sizes. Eight bytes are taken at
 * once, each by a table of its own, since the whole of a large file is asked
 * about before the first letter that is typed (the method is that of Kounavis
 * and Berry, A Systematic Approach to Building High Performance Software-based
 * CRC Generators, ISCC 2005).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "file/crc.h"

/* A sum is linear: what a byte comes to is what its bits come to, together. */
#define BIT(b, i, sum) ((b) >> (i) & 1 ? (sum) : 0u)
#define BYTE(b, s0, s1, s2, s3, s4, s5, s6, s7) \
	(BIT(b, 0, s0) ^ BIT(b, 1, s1) ^ BIT(b, 2, s2) ^ BIT(b, 3, s3) ^ \
	BIT(b, 4, s4) ^ BIT(b, 5, s5) ^ BIT(b, 6, s6) ^ BIT(b, 7, s7))
#define FOUR(b, ...) BYTE(b, __VA_ARGS__), BYTE((b) + 1, __VA_ARGS__), \
	BYTE((b) + 2, __VA_ARGS__), BYTE((b) + 3, __VA_ARGS__)
#define SIXTEEN(b, ...) FOUR(b, __VA_ARGS__), FOUR((b) + 4, __VA_ARGS__), \
	FOUR((b) + 8, __VA_ARGS__), FOUR((b) + 12, __VA_ARGS__)
#define SIXTY_FOUR(b, ...) SIXTEEN(b, __VA_ARGS__), SIXTEEN((b) + 16, __VA_ARGS__), \
	SIXTEEN((b) + 32, __VA_ARGS__), SIXTEEN((b) + 48, __VA_ARGS__)
#define SLICE(...) SIXTY_FOUR(0u, __VA_ARGS__), SIXTY_FOUR(64u, __VA_ARGS__), \
	SIXTY_FOUR(128u, __VA_ARGS__), SIXTY_FOUR(192u, __VA_ARGS__)

/* By how many bytes come behind it, by the byte; named are the sums of single bits. */
static const uint32_t slices[8][256] = {
	{ SLICE(0xf26b8303, 0xe13b70f7, 0xc79a971f, 0x8ad958cf,
	    0x105ec76f, 0x20bd8ede, 0x417b1dbc, 0x82f63b78) },
	{ SLICE(0x13a29877, 0x274530ee, 0x4e8a61dc, 0x9d14c3b8,
	    0x3fc5f181, 0x7f8be302, 0xff17c604, 0xfbc3faf9) },
	{ SLICE(0xa541927e, 0x4f6f520d, 0x9edea41a, 0x38513ec5,
	    0x70a27d8a, 0xe144fb14, 0xc76580d9, 0x8b277743) },
	{ SLICE(0xdd45aab8, 0xbf672381, 0x7b2231f3, 0xf64463e6,
	    0xe964b13d, 0xd725148b, 0xaba65fe7, 0x52a0c93f) },
	{ SLICE(0x38116fac, 0x7022df58, 0xe045beb0, 0xc5670b91,
	    0x8f2261d3, 0x1ba8b557, 0x37516aae, 0x6ea2d55c) },
	{ SLICE(0xef306b19, 0xdb8ca0c3, 0xb2f53777, 0x6006181f,
	    0xc00c303e, 0x85f4168d, 0x0e045beb, 0x1c08b7d6) },
	{ SLICE(0x68032cc8, 0xd0065990, 0xa5e0c5d1, 0x4e2dfd53,
	    0x9c5bfaa6, 0x3d5b83bd, 0x7ab7077a, 0xf56e0ef4) },
	{ SLICE(0x493c7d27, 0x9278fa4e, 0x211d826d, 0x423b04da,
	    0x847609b4, 0x0d006599, 0x1a00cb32, 0x34019664) },
};

static uint32_t
four_bytes(const unsigned char *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* What four bytes come to, with `behind` bytes behind the last. */
static uint32_t
four_slices(uint32_t four, int behind)
{
	return slices[behind + 3][four & 255] ^ slices[behind + 2][four >> 8 & 255] ^
	    slices[behind + 1][four >> 16 & 255] ^ slices[behind][four >> 24];
}

uint32_t
crc_add(uint32_t crc, const void *bytes, size_t len)
{
	const unsigned char *at = bytes, *end;

	if (len == 0)
		return crc;
	end = at + len;
	crc = ~crc;
	for (; end - at >= 8; at += 8)
		crc = four_slices(crc ^ four_bytes(at), 4) ^ four_slices(four_bytes(at + 4), 0);
	for (; at < end; at++)
		crc = crc >> 8 ^ slices[0][(crc ^ *at) & 255];
	return ~crc;
}
