# Hostile bytes in every field, in every view of the screen: hostile.c.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

[ -x "$builddir/tests/pty/hostile" ] || skip_all built without libvterm
"$builddir/tests/pty/hostile"
