/*
 * The least that must be done with the bytes of journeys.
 *
 *     floor-file events PATH...      libyaml's events over each file, thrown away
 *     floor-file keep PATH...        the same, and the scalars are kept
 *     floor-file replace FILE        its bytes written beside it, made sure of, and
 *                                    put in its place
 *
 * A PATH may be a folder; all files below it are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <yaml.h>

#include "base/mem.h"
#include "base/str.h"

static bool keeps;
static struct str kept;	/* of one file */

static int
read_file(const char *path, struct str *bytes)
{
	struct stat status;
	int fd = open(path, O_RDONLY);
	ssize_t count = -1;

	str_cut(bytes, 0);
	if (fd >= 0 && fstat(fd, &status) == 0) {
		bytes->s = mem_resize(bytes->s, (size_t)status.st_size + 1, 1);
		bytes->room = (size_t)status.st_size + 1;
		count = read(fd, bytes->s, (size_t)status.st_size);
		bytes->len = count > 0 ? (size_t)count : 0;
		bytes->s[bytes->len] = '\0';
	}
	if (fd >= 0)
		close(fd);
	if (count < 0)
		perror(path);
	return count < 0 ? -1 : 0;
}

static int
events(const char *path)
{
	struct str bytes = {0};
	yaml_parser_t parser;
	yaml_event_t event;
	bool goes_on = read_file(path, &bytes) == 0;

	str_cut(&kept, 0);
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)str_text(&bytes), bytes.len);
	while (goes_on && yaml_parser_parse(&parser, &event)) {
		goes_on = event.type != YAML_STREAM_END_EVENT;
		if (keeps && event.type == YAML_SCALAR_EVENT)
			str_add_n(&kept, (const char *)event.data.scalar.value,
			    event.data.scalar.length + 1);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	str_clear(&bytes);
	return goes_on ? -1 : 0;
}

static int
visit(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status;
	(void)walk;
	return type == FTW_F ? events(path) : 0;
}

static int
replace(const char *path)
{
	struct str bytes = {0}, beside = {0};
	int fd, status = read_file(path, &bytes);

	str_add_format(&beside, "%s.new", path);
	fd = status == 0 ? open(str_text(&beside), O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
	if (fd < 0 || write(fd, str_text(&bytes), bytes.len) != (ssize_t)bytes.len ||
	    fsync(fd) != 0 || close(fd) != 0 || rename(str_text(&beside), path) != 0)
		status = -1;
	str_clear(&bytes);
	str_clear(&beside);
	return status;
}

int
main(int argc, char **argv)
{
	int status = 0;

	if (argc < 3)
		return fprintf(stderr, "usage: floor-file events|keep|replace PATH...\n"), 2;
	keeps = strcmp(argv[1], "keep") == 0;
	for (int i = 2; i < argc && status == 0; i++)
		status = strcmp(argv[1], "replace") == 0 ? replace(argv[i]) :
		    nftw(argv[i], visit, 16, FTW_PHYS);
	str_clear(&kept);
	return status == 0 ? 0 : 1;
}
