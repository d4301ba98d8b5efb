# The program: ten parts on eight floors, and what each is linked with.
# SPDX-License-Identifier: GPL-3.0-or-later

include %D%/base/local.mk
include %D%/model/local.mk
include %D%/file/local.mk
include %D%/yaml/local.mk
include %D%/view/local.mk
include %D%/format/local.mk
include %D%/session/local.mk
include %D%/cmd/local.mk
include %D%/tui/local.mk
include %D%/cli/local.mk

# A part and all that it may use: a call upwards does not link.
LINK_BASE = $(base_lib) $(UNISTRING_LIBS) $(LIBINTL)
LINK_MODEL = $(model_lib) $(LINK_BASE) $(MATH_LIBS)
LINK_FILE = $(file_lib) $(LINK_BASE) $(PTHREAD_LIBS)
LINK_YAML = $(yaml_lib) $(LINK_MODEL) $(YAML_LIBS)
LINK_VIEW = $(view_lib) $(LINK_MODEL)
LINK_FORMAT = $(format_lib) $(view_lib) $(LINK_YAML) $(JANSSON_LIBS) $(DL_LIBS)
LINK_SESSION = $(session_lib) $(yaml_lib) $(file_lib) $(LINK_MODEL) \
	$(YAML_LIBS) $(PTHREAD_LIBS)
LINK_CMD = $(cmd_lib) $(session_lib) $(format_lib) $(yaml_lib) $(file_lib) \
	$(LINK_VIEW) $(YAML_LIBS) $(JANSSON_LIBS) $(DL_LIBS) $(PTHREAD_LIBS)
LINK_TUI = $(tui_lib) $(LINK_CMD) $(READLINE_LIBS) $(NCURSES_LIBS)
LINK_CLI = $(cli_lib) $(LINK_TUI)

bin_PROGRAMS += cjm
cjm_SOURCES = %D%/main.c
cjm_LDADD = $(LINK_CLI)
