# The unit tests of session; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_SESSION)
# SPDX-License-Identifier: GPL-3.0-or-later
