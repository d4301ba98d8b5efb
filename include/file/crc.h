/*
 * CRC-32C: tells damaged bytes from whole ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_CRC_H
#define FILE_CRC_H

#include <stddef.h>
#include <stdint.h>

/* The sum of `len` bytes that follow those with the sum `crc`; 0 to begin. */
uint32_t crc_add(uint32_t crc, const void *bytes, size_t len);

#endif
