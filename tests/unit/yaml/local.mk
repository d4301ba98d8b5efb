# The unit tests of yaml; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_YAML)
# SPDX-License-Identifier: GPL-3.0-or-later
