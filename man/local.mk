# The manual pages, and the tables in them that are printed from the code's.
# SPDX-License-Identifier: GPL-3.0-or-later
.PHONY: man
man:
