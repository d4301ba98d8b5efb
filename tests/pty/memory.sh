# Memory runs out on a real terminal: keys wait, nothing ends, nothing is lost.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

[ -x "$builddir/tests/pty/drive" ] || skip_all built without libvterm
getconf GNU_LIBC_VERSION >libc 2>&1 || skip_all only glibc gives back what is free
grep -q __sanitizer "$CJM" && skip_all a sanitizer has the memory

{
	printf 'cjm: 1\ntitle: Large\nphases:\n'
	for phase in $(seq 40); do
		printf '  - name: Phase %s\n    touchpoints:\n' "$phase"
		for touchpoint in $(seq 50); do
			printf '      - name: %s-%s\n        action: Asks\n' "$phase" "$touchpoint"
		done
	done
} >large.yaml

cat >script <<END
shell cp "$PWD/large.yaml" map.yaml
env MALLOC_TRIM_THRESHOLD_=1
env MALLOC_MMAP_THRESHOLD_=65536
start map.yaml
see -1 "NORMAL"
# Once it is checked: what that takes and gives back would be a reserve, too.
see 1 "!"
key a
type before
see "before"
memory none
key <Enter> <C-s>
see "There is no memory left"
see "not enough memory"
# What is typed now stays with the terminal.
key a
type meanwhile
key <Enter>
memory enough
see "meanwhile"
unseen "memory"
key <C-s>
see "Saved"
file map.yaml has "before"
file map.yaml has "meanwhile"

# Who leaves while there is none leaves what was typed in the journal.
key a
type last
see "last"
memory none
key <Enter> <C-s>
see "memory"
signal TERM
exit 143
start map.yaml
see "+ Action: last"
END
"$builddir/tests/pty/drive" script
