# Smoke tests under tmux, a terminal emulator written by others.
# SPDX-License-Identifier: GPL-3.0-or-later
TESTS += %D%/sideways.sh %D%/smoke.sh
EXTRA_DIST += %D%/sideways.sh %D%/smoke.sh
