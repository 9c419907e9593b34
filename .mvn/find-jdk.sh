#!/bin/sh
# Prints the home of a JDK of at least the given release (default 25) and ends with 0; ends with 1 where none is found.
# JAVA_HOME is asked first, then the java on the PATH, then the usual places; of several there the lowest sufficient release wins.
wanted=${1:-25}

# The feature release of the JDK at $1: 25 for 25.0.1. Nothing for what is no JDK.
release_of() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  printf '%s' "$version" | sed 's/^1\.//; s/[^0-9].*//'
}

suffices() {
  release=$(release_of "$1")
  [ -n "$release" ] && [ "$release" -ge "$wanted" ]
}

if [ -n "${JAVA_HOME:-}" ] && suffices "$JAVA_HOME"; then
  printf '%s\n' "$JAVA_HOME"
  exit 0
fi

on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/javac}
if [ -n "$on_path" ] && suffices "$on_path"; then
  printf '%s\n' "$on_path"
  exit 0
fi

best='' best_release=''
# ROUSE_JDK_PLACES replaces the usual places (a colon-separated list of folders that hold JDKs).
IFS=:
for place in ${ROUSE_JDK_PLACES-/usr/lib/jvm:${HOME:-/}/.sdkman/candidates/java:${HOME:-/}/.jdks:/opt:/usr/local:/Library/Java/JavaVirtualMachines:${HOME:-/}/Library/Java/JavaVirtualMachines}; do
  for home in "$place"/*/ "$place"/*/Contents/Home/; do
    home=${home%/}
    if suffices "$home" && { [ -z "$best" ] || [ "$release" -lt "$best_release" ]; }; then
      best=$home best_release=$release
    fi
  done
done
[ -n "$best" ] && printf '%s\n' "$best"
