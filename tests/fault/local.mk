# Tests in which calls of the system fail; the linker puts ours before them.
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_replace_fault
%C%_test_replace_fault_SOURCES = %D%/test_replace_fault.c $(support_folder)
%C%_test_replace_fault_LDADD = $(UNIT_FILE)
%C%_test_replace_fault_LDFLAGS = \
	-Wl,--wrap=open,--wrap=openat,--wrap=write,--wrap=pread,--wrap=fsync \
	-Wl,--wrap=fstat,--wrap=fstatat,--wrap=faccessat,--wrap=fchmod \
	-Wl,--wrap=fchown,--wrap=close,--wrap=ftruncate,--wrap=fallocate \
	-Wl,--wrap=mkdir,--wrap=renameat,--wrap=renameat2,--wrap=linkat \
	-Wl,--wrap=unlinkat,--wrap=fsetxattr,--wrap=fgetxattr \
	-Wl,--wrap=flistxattr,--wrap=getrandom

unit_tests += %D%/test_trail_fault
%C%_test_trail_fault_SOURCES = %D%/test_trail_fault.c $(support_folder)
%C%_test_trail_fault_LDADD = $(UNIT_SESSION)
%C%_test_trail_fault_LDFLAGS = -Wl,--wrap=pwrite

unit_tests += %D%/test_memory_fault
%C%_test_memory_fault_SOURCES = %D%/test_memory_fault.c $(cmd_desk) \
	tests/support/starve.c tests/support/starve.h $(support_folder)
%C%_test_memory_fault_LDADD = $(UNIT_CMD)

unit_tests += %D%/test_hanging_save
%C%_test_hanging_save_SOURCES = %D%/test_hanging_save.c $(support_folder)
%C%_test_hanging_save_LDADD = $(UNIT_SESSION)
%C%_test_hanging_save_LDFLAGS = -Wl,--wrap=fsync,--wrap=fdatasync

unit_tests += %D%/test_save_turns
%C%_test_save_turns_SOURCES = %D%/test_save_turns.c $(support_folder)
%C%_test_save_turns_LDADD = $(UNIT_FILE)
%C%_test_save_turns_LDFLAGS = -Wl,--wrap=nanosleep,--wrap=renameat2
