# The unit tests of view; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_VIEW)
# SPDX-License-Identifier: GPL-3.0-or-later
