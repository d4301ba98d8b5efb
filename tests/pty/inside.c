/*
 * Starts a program inside tmux, on a server of its own that ends with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/inside.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"
#include "base/vec.h"
#include "pty/files.h"

/* No key, line or wait of tmux's own, and no server that outlives its screen.
 * What tmux inserts before the last column goes astray on the way to libvterm,
 * though tmux has it right; so it draws the line instead. */
static const char settings[] =
    "set -g default-terminal tmux-256color\n"
    "set -g status off\n"
    "set -g prefix None\n"
    "set -g mouse on\n"
    "set -g destroy-unattached on\n"
    "set -as terminal-overrides ',*:ich@:ich1@'\n"
    "set -sg escape-time 10\n";

bool
inside_can_start(void)
{
	const char *argv[] = { "tmux", "-V", NULL };
	struct term *term = term_new((char *const *)argv, 24, 80);
	bool good;

	while (term_status(term) < 0)
		term_pump(term, 10);
	good = term_status(term) == 0;
	term_free(term);
	return good;
}

struct term *
inside_new(char *const argv[], int rows, int cols)
{
	static int count;
	char socket[30];
	const char *first[] = { "tmux", "-u", "-S", socket, "-f", "tmux.conf", "new-session", "--" };
	struct str bytes = { 0 };
	const char **all = NULL;
	size_t used = 0, room = 0;
	struct term *term;

	str_add(&bytes, settings);
	file_write("tmux.conf", &bytes);
	str_clear(&bytes);
	snprintf(socket, sizeof socket, "./tmux-%d", ++count);
	for (size_t i = 0; i < sizeof first / sizeof *first; i++) {
		vec_grow(all, used, room);
		all[used++] = first[i];
	}
	do {
		vec_grow(all, used, room);
		all[used++] = *argv;
	} while (*argv++);
	term = term_new((char *const *)all, rows, cols);
	free(all);
	return term;
}
