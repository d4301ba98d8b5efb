# Tests in which calls of the system fail; the linker puts ours before them.
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_replace_fault
%C%_test_replace_fault_SOURCES = %D%/test_replace_fault.c $(support_folder)
%C%_test_replace_fault_LDADD = $(UNIT_FILE)
%C%_test_replace_fault_LDFLAGS = -Wl,--wrap=open,--wrap=openat,--wrap=write \
	-Wl,--wrap=fsync,--wrap=fchmod,--wrap=fchown,--wrap=close \
	-Wl,--wrap=renameat,--wrap=renameat2,--wrap=linkat
