# Random keys and sizes on a real terminal: monkey.c. More of them by hand:
#     MONKEY=20000 SEED=5 make check TESTS=tests/pty/monkey.sh
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

[ -x "$builddir/tests/pty/monkey" ] || skip_all built without libvterm
cp "$srcdir/examples/webshop.yaml" seed.yaml
"$builddir/tests/pty/monkey" "${MONKEY:-1000}" "${SEED:-1}"
