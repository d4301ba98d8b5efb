/*
 * The one function of a fuzz target, by the name that fuzzers know.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FUZZ_TARGET_H
#define FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

/* Ends the program when something is wrong with what the bytes led to. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
