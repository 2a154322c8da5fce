# For scripts that try things on a bare Debian, for root on a Debian with debootstrap.
# shellcheck shell=sh

# "URI SUITE COMPONENT" of what this machine installs from Debian, with another suite in place of its own.
debian_sources() { # debian_sources SUITE
    own=$(. /etc/os-release && echo "$VERSION_CODENAME")
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
        sed -n "s/ $own/ $1/p" | sort -u
}

# A minimal system in a folder, with these packages, that finds packages where this machine does.
make_bare_debian() { # make_bare_debian SUITE ROOT PACKAGES
    mirror=$(debian_sources "$1" | sed -n "s| $1 .*||p" | head -n 1)
    steps=/usr/share/debootstrap/scripts/$1
    [ -e "$steps" ] || steps=${steps%/*}/sid # a suite newer than this debootstrap
    echo "Debian $1: $2"
    debootstrap --variant=minbase --include="$3" "$1" "$2" "$mirror" "$steps" >"$2.log" 2>&1 ||
        { tail -n 20 "$2.log" >&2; exit 1; }
    rm -f "$2.log"
    debian_sources "$1" | sed 's/^/deb /' >"$2/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(https?::|Retries)' >"$2/etc/apt/apt.conf.d/90host" || true
    cp /etc/resolv.conf /etc/hosts "$2/etc/"
}

# Runs a command in it, in namespaces of its own: whatever is started there ends with it, and so do its mounts.
in_bare_debian() { # in_bare_debian ROOT COMMAND...
    root=$1
    shift
    unshare --mount --pid --fork --kill-child sh -c 'mount --rbind /dev "$0/dev" && exec chroot "$0" "$@"' "$root" \
        env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}
