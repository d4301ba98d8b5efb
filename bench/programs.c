/*
 * The programs that are measured: how each is started, and which keys do what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "programs.h"

#include <string.h>

/* In a text a touchpoint is a run of lines, and the next line the nearest thing;
 * in a table it is a row. */
static const struct program programs[] = {
	{
		.name = "cjm", .words = { "cjm" }, .quiet = 8,
		.keys = {
			.next = "<Right>", .prev = "<Left>", .down = "j", .up = "k",
			.page = "w", .page_back = "b", .end = "G", .begin = "g",
			.open = "<Enter>", .commit = "<Enter>", .undo = "u",
			.search = "/", .found = "<Enter>", .follows = true,
			.save = "<C-s>", .redraw = "<Resize>", .quit = ":quit! <Enter>",
		},
	}, {
		.name = "floor", .words = { "floor-grid" }, .quiet = 8,
		.data = DATA_TABLE,
		.keys = {
			.next = "<Right>", .prev = "<Left>", .down = "j", .up = "k",
			.page = "w", .page_back = "b", .end = "G", .begin = "g",
			.open = "<Enter>", .commit = "<Enter>", .undo = "u",
			.search = "/", .found = "<Enter>",
			.save = "<C-s>", .redraw = "<C-l>", .quit = "q",
		},
	}, {
		.name = "sc", .words = { "sc" }, .quiet = 30, .data = DATA_SHEET,
		.keys = {
			.next = "j", .prev = "k", .down = "l", .up = "h",
			.page = "<C-f>", .page_back = "<C-b>", .end = "#", .begin = "ga0 <Enter>",
			.open = "<", .commit = "<Enter>",
			.search = "g \"", .found = "\" <Enter>",
			.save = "P <Enter>", .quit = "q n",
		},
	}, {
		.name = "visidata", .words = { "vd" }, .quiet = 60, .data = DATA_TABLE,
		.rc = ".visidatarc",
		.rc_text = "options.motd_url = ''\noptions.confirm_overwrite = False\n",
		.keys = {
			.next = "j", .prev = "k", .down = "l", .up = "h",
			.page = "<C-f>", .page_back = "<C-b>", .end = "G", .begin = "gg",
			.open = "e <C-e>", .commit = "<Enter>", .undo = "U",
			.search = "g/", .found = "<Enter>",
			.save = "<C-s> <Enter>", .quit = "gq",
		},
	}, {
		.name = "vim", .words = { "vim", "-u", "NONE", "-N" }, .quiet = 30,
		.keys = {
			.next = "j", .prev = "k", .down = "l", .up = "h",
			.page = "<C-f>", .page_back = "<C-b>", .end = "G", .begin = "gg0",
			.open = "A", .commit = "<C-c>", .undo = "u",
			.search = "/", .found = "<Enter>",
			.save = ":w <Enter>", .quit = ":q! <Enter>",
		},
	}, {
		.name = "nano", .words = { "nano" }, .quiet = 30,
		.keys = {
			.next = "<C-n>", .prev = "<C-p>", .down = "<C-f>", .up = "<C-b>",
			.page = "<C-v>", .page_back = "<C-y>", .end = "<M-/>", .begin = "<M-\\>",
			.open = "<C-e>", .undo = "<M-u>",
			.search = "<C-w>", .found = "<Enter>",
			.save = "<C-s>", .quit = "<C-x> n",
		},
	}, {
		.name = "less", .words = { "less", "-S" }, .quiet = 30,
		.keys = {
			.next = "j", .prev = "k",
			.page = "<Space>", .page_back = "b", .end = "G", .begin = "g",
			.search = "/", .found = "<Enter>",
			.quit = "q",
		},
	},
};

const struct program *
program_find(const char *name)
{
	for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++)
		if (strcmp(programs[i].name, name) == 0)
			return &programs[i];
	return NULL;
}
