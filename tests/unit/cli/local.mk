# The unit tests of cli; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_CLI)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_subs
%C%_test_subs_LDADD = $(UNIT_CLI)
unit_tests += %D%/test_spool
%C%_test_spool_LDADD = $(UNIT_CLI)
