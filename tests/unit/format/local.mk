# The unit tests of format; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_FORMAT)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_json
%C%_test_json_LDADD = $(UNIT_FORMAT)
