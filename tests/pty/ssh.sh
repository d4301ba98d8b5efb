# A map on another machine: through a real sshd, mosh, and screen there. A line
# that drops in the middle of a word costs nothing.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
drive=$builddir/tests/pty/drive
[ -x "$drive" ] || skip_all "built without libvterm"
PATH=$PATH:/usr/sbin:/sbin
for tool in sshd ssh ssh-keygen; do
	command -v "$tool" >/dev/null || skip_all "$tool is not installed"
done

# The far side: a daemon of our own, on a port that nobody else has.
ssh-keygen -q -t ed25519 -N '' -f host && ssh-keygen -q -t ed25519 -N '' -f key
user=$(id -un)
cat >sshd_config <<END
ListenAddress 127.0.0.1
HostKey $tap_work/host
AuthorizedKeysFile $tap_work/key.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
KbdInteractiveAuthentication no
END
cat >ssh_config <<END
Host far
	HostName 127.0.0.1
	User $user
	IdentityFile $tap_work/key
	IdentitiesOnly yes
	UserKnownHostsFile $tap_work/known
	StrictHostKeyChecking accept-new
	LogLevel ERROR
END

# As root it wants a folder that not every system without a daemon has.
serve() {
	set -- "$(command -v sshd)" -D -e -f "$tap_work/sshd_config" -p "$1"
	if [ "$(id -u)" = 0 ] && [ ! -d /run/sshd ]; then
		exec unshare -m sh -c 'mount -t tmpfs none /run && mkdir /run/sshd && exec "$@"' \
		    sh "$@"
	fi
	exec "$@"
}

daemon=
trap '[ -z "$daemon" ] || kill "$daemon" 2>/dev/null; cd /; rm -rf "$tap_work"' EXIT
for try in 1 2 3 4 5; do
	port=$((20000 + ($$ + try * 977) % 12000))
	serve "$port" 2>sshd.err &
	daemon=$!
	tries=0
	until grep -q listening sshd.err || ! kill -0 "$daemon" 2>/dev/null; do
		tries=$((tries + 1))
		[ "$tries" -lt 20000 ] || break
	done
	grep -q listening sshd.err && break
	daemon=
done
[ -n "$daemon" ] || skip_all "sshd does not start: $(tail -n 1 sshd.err)"
echo "	Port $port" >>ssh_config
ssh -F ssh_config far true 2>ssh.err || skip_all "sshd lets nobody in: $(tail -n 1 ssh.err)"

# What is started there says when it has ended, also when the line drops.
cat >edit <<END
#!/bin/sh
trap : HUP
HOME='$HOME' SCREENDIR='$tap_work/screens' LC_ALL=C.UTF-8 "\$@" '$CJM' -u NONE '$tap_work/map.yaml'
echo \$? >>'$tap_work/ended'
END
chmod +x edit
mkdir -m 700 screens
cat "$srcdir/examples/webshop.yaml" >map.yaml

cat >script.pty <<END
run ssh -F $tap_work/ssh_config -t far $tap_work/edit env
see -1 "NORMAL"
cursor "Scrolls"
bytes the first screen
key <Right>
cursor "Asks a"
bytes a cell to the right
key <Down>
cursor "Word of"
bytes a cell down
key <Up> <Left>
cursor "Scrolls"
resize 100x30
see 30 "NORMAL"
see "Customer service"
bytes a larger screen
key <Enter>
see -1 "EDIT"
key <C-u>
unseen "Scrolls"
bytes a field
type H
see "│ H "
bytes a character
type a
see "│ Ha "
bytes one more
type lf a wo
see "Half a wo"
signal KILL
exit 137
file $tap_work/ended there
run ssh -F $tap_work/ssh_config -t far $tap_work/edit env
see "being typed: Half a wo"
key r
see -1 "EDIT"
type rd
key <Enter>
see -1 "NORMAL"
see "Half a word"
key <C-s>
see "Saved"
file $tap_work/map.yaml has "action: Half a word"
key q
exit 0
END

# The client of mosh gives the far side a screen of its own.
if command -v mosh >/dev/null; then
	cat >>script.pty <<END
run mosh "--ssh=ssh -F $tap_work/ssh_config" far -- $tap_work/edit env
see -1 "NORMAL"
see "Half a word"
type ":title Through mosh\n"
see 1 "Through mosh"
resize 70x20
see 20 "NORMAL"
key <C-s>
see "Saved"
file $tap_work/map.yaml has "title: Through mosh"
key q
exit 0
END
else
	echo "# mosh is not installed"
fi

# What runs in screen goes on when the line drops, and is there again.
if command -v screen >/dev/null; then
	cat >>script.pty <<END
run ssh -F $tap_work/ssh_config -t far $tap_work/edit env screen -S map
see -1 "NORMAL"
type ":title In scr"
see -1 "In scr"
signal KILL
exit 137
run ssh -F $tap_work/ssh_config -t far SCREENDIR=$tap_work/screens screen -U -d -r map
see -1 "In scr"
type "een\n"
see 1 "In screen"
key <C-s>
see "Saved"
file $tap_work/map.yaml has "title: In screen"
key q
exit 0
END
else
	echo "# screen is not installed"
fi
"$drive" script.pty
