# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts of tools/ and .ci/: source it first. Goes to the project's root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

say() { printf '\n== %s\n' "$*"; }

# step NAME COMMAND...: runs it, prints how many seconds it took, stops at a failure.
step() {
  local name=$1 begin=$SECONDS status=0
  shift
  say "$name"
  "$@" || status=$?
  printf -- '-- %s: %d s\n' "$name" $((SECONDS - begin))
  if [ "$status" -ne 0 ]; then
    printf -- '-- %s: FAILED (status %d)\n' "$name" "$status" >&2
    exit "$status"
  fi
}

# packages GROUP...: the names of those groups in tools/debian-packages.txt.
packages() {
  local group
  for group in "$@"; do
    awk -F'|' -v group="$group" '!/^#/ && NF == 3 { gsub(/ /, "", $1); gsub(/ /, "", $2); if ($2 == group) print $1 }' \
      tools/debian-packages.txt
  done
}

# install_missing GROUP...: installs the Debian packages that are not there; silent when all are.
install_missing() {
  local missing=() name sudo=()
  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian system: the packages of tools/debian-packages.txt must be there already." >&2
    return 0
  fi
  for name in $(packages "$@"); do
    dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  if [ ${#missing[@]} -eq 0 ]; then return 0; fi
  if [ "$(id -u)" -ne 0 ]; then sudo=(sudo); fi
  say "installing ${missing[*]}"
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
