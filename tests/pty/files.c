/*
 * Files of the driver's private folder: read, written, removed at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pty/files.h"

#include <ftw.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

bool
file_read(const char *path, struct str *out)
{
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t n;

	if (!file)
		return false;
	while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
		str_add_n(out, bytes, n);
	fclose(file);
	return true;
}

bool
file_write(const char *path, const struct str *bytes)
{
	FILE *file = fopen(path, "w");

	if (!file)
		return false;
	fwrite(str_text(bytes), 1, bytes->len, file);
	return !fclose(file);
}

bool
file_read_either(const char *folder, const char *path, struct str *out)
{
	struct str full = { 0 };
	bool good = file_read(path, out);

	if (!good) {
		str_add_format(&full, "%s/%s", folder, path);
		good = file_read(str_text(&full), out);
	}
	str_clear(&full);
	return good;
}

static int
remove_one(const char *path, const struct stat *status, int type,
	   struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

void
file_remove_folder(const char *folder)
{
	if (!chdir("/"))
		nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

bool
files_shell(const char *command)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		dup2(STDERR_FILENO, STDOUT_FILENO);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid && status == 0;
}
