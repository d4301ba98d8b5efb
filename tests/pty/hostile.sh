# Hostile bytes in every field, in every view of the screen: hostile.c.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

[ -x "$builddir/tests/pty/hostile" ] || skip_all built without libvterm
spite=$builddir/tests/cli/spite

# Each payload, as it stands between double quotes in YAML.
number=0
while IFS= read -r payload; do
	number=$((number + 1))
	"$spite" map "$payload" >"map-$number.yaml"
done <<'EOF'
\e]0;PWN\a\e]52;c;UFdO\a
\e]8;;http://pwn\e\\X\e]8;;\e\\
\e[91;177H\e[2J\e[38;5;213;7m
\e[6n\e[21t\e[c\e[?1003h
\ePq\e\\\e_G\e\\\e^P\e\\\eX\e\\\ec\e#8\e(0
\x9b31m\x9d0;P\x9c\x90q\x9c\x85
\a\b\v\f\x0e\x0f\x7f a\r\nb
\u202eabc\u202c\u2066a\u2069\u061c\u200e\u200f
\u200b\u200c\u2028\ufeff\u00ad\u034f\u3164\u2060\u206f
\U000e0041\ufff9\ufdd0\ufffe\ue000\U000f0000
e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301
\u0301%s%n\u00e9\u65c5
EOF

# The same in the name of the file, and in what another program left of it.
raw=$(printf 'n\033]0;P\a\302\23331m\342\200\256')
cp map-1.yaml "$raw.yaml"
cp map-1.yaml left.yaml
"$spite" journal "$raw" "$PWD/left.yaml" >.left.yaml.cjm-journal
cp map-1.yaml held.yaml
"$spite" journal "$raw" "$PWD/held.yaml" elsewhere >.held.yaml.cjm-journal
chmod 600 .*.cjm-journal

VIEWS=$("$CJM" show --view nowhere left.yaml 2>&1 | sed -n '1s/.*: //; s/,//g; 1p')
export VIEWS
"$builddir/tests/pty/hostile" map-*.yaml "$raw.yaml" left.yaml held.yaml
