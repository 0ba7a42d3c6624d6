#!/usr/bin/env bash
# A real Neo4j for the tests, on loopback, in a folder of its own:
#
#   eval "$(test/servers/neo4j.sh start DIR PORT)"   # starts it, waits until it answers, sets NEO4J_URI and NEO4J_PASSWORD
#   test/servers/neo4j.sh stop DIR                   # ends it; its data stays in DIR
#
# Needs Java 17 and Maven; the first start fetches about 140 MB. NEO4J_HEAP (512m) is how much memory it may take.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
usage() { echo "usage: $0 start DIR PORT | stop DIR" >&2; exit 2; }
[ $# -ge 2 ] || usage
mkdir -p "$2"
dir=$(cd "$2" && pwd)
pid_file=$dir/neo4j.pid
log=$dir/neo4j.log
password=for-tests-only

fetch() {
  [ -e "$dir/lib/.complete" ] && return 0
  mvn -B -q -f "$here/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$dir/lib" >"$dir/maven.log" 2>&1 ||
    { tail -5 "$dir/maven.log" >&2; return 1; }
  touch "$dir/lib/.complete"
}

configure() {
  mkdir -p "$dir"/{conf,import,logs}
  cat >"$dir/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$1
server.bolt.advertised_address=127.0.0.1:$1
server.http.enabled=false
server.https.enabled=false
server.directories.import=$dir/import
server.memory.pagecache.size=128m
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.transaction.monitor.check.interval=100ms
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
CONF
}

# Exported, since the admin command reads them from there.
export NEO4J_HOME=$dir NEO4J_CONF=$dir/conf
java_options=(-Xmx"${NEO4J_HEAP:-512m}" -Dio.netty.tryReflectionSetAccessible=true
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
  -cp "$dir/lib/*")

is_running() { [ -e "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null; }

start() {
  if is_running; then echo "$0: one runs in $dir already" >&2; exit 1; fi
  fetch
  configure "$1"
  [ -d "$dir/data/databases" ] ||
    java "${java_options[@]}" org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password "$password" >"$dir/password.log" 2>&1 ||
    { tail -5 "$dir/password.log" >&2; exit 1; }
  : >"$log"
  setsid java "${java_options[@]}" org.neo4j.server.CommunityEntryPoint \
    --home-dir="$dir" --config-dir="$dir/conf" --console-mode >"$log" 2>&1 </dev/null &
  echo $! >"$pid_file"
  # A port that somebody else holds would answer too: only its own word counts, and only while it lives.
  for _ in $(seq 600); do
    if grep -q 'Started\.' "$log"; then
      echo "export NEO4J_URI=bolt://127.0.0.1:$1 NEO4J_USER=neo4j NEO4J_PASSWORD=$password"
      return 0
    fi
    is_running || break
    sleep 0.2
  done
  tail -20 "$log" >&2
  stop
  exit 1
}

stop() {
  is_running || { rm -f "$pid_file"; return 0; }
  local pid
  pid=$(cat "$pid_file")
  kill "$pid"
  for _ in $(seq 150); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$pid_file"
}

case $1 in
  start) [ $# = 3 ] || usage; start "$3" ;;
  stop) stop ;;
  *) usage ;;
esac
