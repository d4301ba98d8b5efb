/*
 * The colours of pictures, as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ink.h"

/* As on the web: 0xRRGGBB. */
static const unsigned long plain[INK_HUES] = {
	[INK_NONE] = 0xffffff,
	[INK_PAPER] = 0xffffff,
	[INK_WHITE] = 0xffffff,
	[INK_TEXT] = 0x22272e,
	[INK_SOFT] = 0x59636e,
	[INK_LINE] = 0xd5dae0,
	[INK_SHADE] = 0xf5f6f8,
};

static const unsigned long hues[HUES][TONES] = {
	/*               ground    rim       full      text */
	[HUE_GREY] =   { 0xeef0f3, 0xc3cad2, 0x7d8894, 0x444d57 },
	[HUE_BLUE] =   { 0xe3eff7, 0x9cc5de, 0x0072b2, 0x00507d },
	[HUE_ORANGE] = { 0xfdf1dc, 0xf0c878, 0xe69f00, 0x7d5300 },
	[HUE_GREEN] =  { 0xe0f3ec, 0x8fd0ba, 0x009e73, 0x006148 },
	[HUE_PURPLE] = { 0xf8eaf2, 0xe2b3cd, 0xcc79a7, 0x84396a },
	[HUE_SKY] =    { 0xe6f4fc, 0xa9d8f3, 0x56b4e9, 0x1b5f86 },
	[HUE_RED] =    { 0xfbe9de, 0xecb08a, 0xd55e00, 0x963f00 },
	[HUE_YELLOW] = { 0xfdfad6, 0xe5db7a, 0xf0e442, 0x665e00 },
};

enum ink
ink_of(enum hue hue, enum tone tone)
{
	return (enum ink)(INK_HUES + (int)hue * TONES + (int)tone);
}

struct colour
ink_colour(enum ink ink)
{
	unsigned long rgb = ink < INK_HUES ? plain[ink] :
	    hues[(ink - INK_HUES) / TONES][(ink - INK_HUES) % TONES];

	return (struct colour){ (double)(rgb >> 16) / 255, (double)(rgb >> 8 & 0xff) / 255,
		(double)(rgb & 0xff) / 255 };
}
