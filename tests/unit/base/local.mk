# The unit tests of base; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_BASE)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_str
%C%_test_str_LDADD = $(UNIT_BASE)
