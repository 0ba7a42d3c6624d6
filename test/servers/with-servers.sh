#!/usr/bin/env bash
# Runs a command with a real Neo4j and a real HanLP beside it, on loopback and on free ports, and stops both afterwards, however it ends:
#
#   test/servers/with-servers.sh npm test
#
# The command finds them in NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and HANLP_SERVER_URL. Where Java or Maven is missing they are installed
# by root with apt; where that cannot be, this is said and the command runs without. Servers that do not start are a failure.
# ZAICHANG_SERVERS names a folder that keeps their files for the next time; without it they lie in a temporary one.
set -uo pipefail
[ $# -ge 1 ] || { echo "Usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)

has_java() { command -v javac >/dev/null && command -v mvn >/dev/null; }

install_java() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  local log
  log=$(mktemp)
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jdk-headless maven; } \
    >"$log" 2>&1 || tail -5 "$log" >&2
  rm -f "$log"
}

free_port() {
  node -e 'const server = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close() })'
}

has_java || install_java
if ! has_java; then
  echo "Without Neo4j and HanLP: there is no javac or no mvn, and apt could not install them." >&2
  exec "$@"
fi

if [ -n "${ZAICHANG_SERVERS:-}" ]; then mkdir -p "$ZAICHANG_SERVERS" && dir=$(cd "$ZAICHANG_SERVERS" && pwd); else dir=$(mktemp -d); fi
neo4j_port=$(free_port) hanlp_port=$(free_port)
child=''

stop() {
  trap - EXIT INT TERM
  [ -z "$child" ] || kill "$child" 2>/dev/null
  "$here/neo4j.sh" stop "$dir/neo4j"
  "$here/hanlp.sh" stop "$dir/hanlp" "$hanlp_port"
  [ -n "${ZAICHANG_SERVERS:-}" ] || rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

"$here/neo4j.sh" start "$dir/neo4j" "$neo4j_port" >"$dir/neo4j.env" &
neo4j=$!
"$here/hanlp.sh" start "$dir/hanlp" "$hanlp_port" &
hanlp=$!
wait "$neo4j" || { echo "Neo4j did not start." >&2; wait "$hanlp"; exit 1; }
wait "$hanlp" || { echo "HanLP did not start." >&2; exit 1; }

eval "$(cat "$dir/neo4j.env")"
export HANLP_SERVER_URL="http://127.0.0.1:$hanlp_port"
echo "Neo4j is at $NEO4J_URI, HanLP at $HANLP_SERVER_URL."
# In the background and waited for, so that a signal is seen at once.
"$@" &
child=$!
wait "$child"
status=$?
child=''
exit "$status"
