#!/usr/bin/env bash
# A real HanLP for the tests: `hanlp.sh start DIR PORT` builds it with Maven into DIR, starts it on 127.0.0.1:PORT and returns when it
# answers; `hanlp.sh stop DIR PORT` ends it. Needs a JDK 17 or newer and Maven. The tests want HANLP_SERVER_URL=http://127.0.0.1:PORT.
set -euo pipefail
[ $# = 3 ] || { echo "Usage: $0 start|stop DIR PORT" >&2; exit 2; }
action=$1 port=$3
source=$(cd "$(dirname "$0")/../../services/hanlp" && pwd)
mkdir -p "$2"
dir=$(cd "$2" && pwd)
pidfile=$dir/hanlp.pid log=$dir/hanlp.log

start() {
  if [ ! -f "$dir/target/hanlp-server.jar" ] || [ "$source/HanlpServer.java" -nt "$dir/target/hanlp-server.jar" ]; then
    cp "$source/pom.xml" "$source/HanlpServer.java" "$dir/"
    mvn -q -B -f "$dir/pom.xml" package
  fi
  java -Xmx512m -XX:+ExitOnOutOfMemoryError -jar "$dir/target/hanlp-server.jar" --port "$port" </dev/null >"$log" 2>&1 &
  local pid=$!
  echo "$pid" >"$pidfile"
  # A port already taken would let another server answer: ours must say that it started, and live.
  for _ in $(seq 240); do
    kill -0 "$pid" 2>/dev/null || { cat "$log" >&2; exit 1; }
    if grep -q '^Started\.' "$log"; then return 0; fi
    sleep 0.25
  done
  kill "$pid" 2>/dev/null || true
  echo "HanLP did not start within 60 s: $log" >&2
  exit 1
}

stop() {
  [ -f "$pidfile" ] || return 0
  local pid
  pid=$(cat "$pidfile")
  # After a crash the number may be another's: only a process that runs our jar is ended.
  if ps -o args= -p "$pid" 2>/dev/null | grep -qF "$dir/target/hanlp-server.jar"; then
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 40); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.25
    done
    kill -9 "$pid" 2>/dev/null || true
  fi
  rm -f "$pidfile"
}

case $action in
  start) start ;;
  stop) stop ;;
  *) echo "Usage: $0 start|stop DIR PORT" >&2; exit 2 ;;
esac
