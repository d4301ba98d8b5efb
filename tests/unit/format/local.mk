# The unit tests of format; two lines a test:
#     unit_tests += %D%/test_ROOM
#     %C%_test_ROOM_LDADD = $(UNIT_FORMAT)
# SPDX-License-Identifier: GPL-3.0-or-later

unit_tests += %D%/test_changes
%C%_test_changes_SOURCES = %D%/test_changes.c tests/support/grow.h tests/support/grow.c
%C%_test_changes_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_test_changes_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_json
%C%_test_json_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_trips
%C%_test_trips_SOURCES = %D%/test_trips.c tests/support/grow.h tests/support/grow.c
%C%_test_trips_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_schema
%C%_test_schema_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
%C%_test_schema_LDADD = $(UNIT_FORMAT) $(JANSSON_LIBS)

unit_tests += %D%/test_mermaid
%C%_test_mermaid_SOURCES = %D%/test_mermaid.c tests/support/grow.h tests/support/grow.c
%C%_test_mermaid_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_tables
%C%_test_tables_SOURCES = %D%/test_tables.c tests/support/grow.h tests/support/grow.c
%C%_test_tables_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_ojf
%C%_test_ojf_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_enablement
%C%_test_enablement_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_html
%C%_test_html_SOURCES = %D%/test_html.c tests/support/grow.h tests/support/grow.c
%C%_test_html_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_data
%C%_test_data_LDADD = $(UNIT_FORMAT)

if HAVE_PICTURES
unit_tests += %D%/test_pictures
endif
%C%_test_pictures_SOURCES = %D%/test_pictures.c tests/support/grow.h tests/support/grow.c
%C%_test_pictures_LDADD = $(UNIT_FORMAT)

unit_tests += %D%/test_starved
%C%_test_starved_SOURCES = %D%/test_starved.c tests/support/grow.h tests/support/grow.c \
	tests/support/starve.h tests/support/starve.c
%C%_test_starved_LDADD = $(UNIT_FORMAT)
