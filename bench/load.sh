#!/usr/bin/env bash
# A whole-site load on this machine: the portal over a generated archive, and beside it, in the same run and in turn, what it is measured against.
#   bench/load.sh [PUBLICATIONS] [SECONDS] [CONNECTIONS] [ROUNDS]      default 100000 3 16 5
# 1. pages that are kept, against (a) a bare Kestrel that returns the same bytes from memory and (b) nginx that sends the same bytes from disk
# 2. an article that is not kept, against a plain MVC + EF Core + SQLite page of one query and no layout
# 3. memory after 10,000 different pages; 4. from a commit to readers of two nodes
# Middle of the rounds; microseconds are processor time of the server's process for a request. Needs wrk and nginx (Debian: apt-get install -y nginx wrk).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
publications=${1:-100000} seconds=${2:-3} connections=${3:-16} rounds=${4:-5}
for tool in wrk nginx curl; do
  command -v $tool >/dev/null || { echo "$tool is missing: apt-get install -y nginx wrk curl" >&2; exit 1; }
done

work=${TMPDIR:-/tmp}/portal-bench
mkdir -p "$work/data" "$work/nginx/files"
for project in bench/Csto.Portal.Benchmarks bench/Csto.Portal.Reference bench/Csto.Portal.Plain; do
  dotnet build $project -c Release -v quiet -nologo >&2
done
# As in the image: compiled ahead, and with its setting of the garbage collector.
dotnet publish src/Csto.Portal.Web -c Release -o "$work/app" --use-current-runtime --self-contained false -p:PublishReadyToRun=true -v quiet -nologo >&2
tools() { dotnet bench/Csto.Portal.Benchmarks/bin/Release/net10.0/Csto.Portal.Benchmarks.dll "$@"; }
[ -f "$work/$publications.db" ] || tools generate "$publications" "$work/$publications.db"

pids=
trap 'kill $pids 2>/dev/null || true; wait 2>/dev/null || true' EXIT
ready() { # PID URL LOG
  local began; began=$(date +%s%N)
  until curl -fs -o /dev/null "$2"; do
    kill -0 "$1" 2>/dev/null || { cat "$3" >&2; exit 1; }
    [ $(($(date +%s%N) - began)) -lt 120000000000 ] || { echo "$2 did not answer in two minutes." >&2; exit 1; }
    sleep 0.1
  done
}
portal() { # NAME PORT MEGABYTES: sets its pid
  ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS=http://127.0.0.1:$2 Portal__PublicBaseUrl=http://127.0.0.1:$2 Portal__DataFolder=$work/data \
    Portal__PageCache__MaxMegabytes=$3 ConnectionStrings__Portal="Data Source=$work/$publications.db" \
    DOTNET_GCgen0MaxBudget=400000 dotnet "$work/app/Csto.Portal.Web.dll" >"$work/$1.log" 2>&1 &
  started=$!; pids="$pids $started"
  ready "$started" "http://127.0.0.1:$2/healthz/ready" "$work/$1.log"
}
# Meanwhile a node brings its indexes of search and quotations up to date and reads their frequent words, on the same processors.
settle() { sleep 20; }

base=${PORTAL_PORT:-5181}
kept=http://127.0.0.1:$base bare=http://127.0.0.1:$((base + 1)) disk=http://127.0.0.1:$((base + 2)) made=http://127.0.0.1:$((base + 3)) plain=http://127.0.0.1:$((base + 4))
portal kept "$base" 64; kept_pid=$started
# A new archive has no proofs of its texts yet; while they are made, kept pages last for moments only.
if [ ! -f "$work/$publications.proved" ]; then
  until grep -q 'were given proofs' "$work/kept.log"; do sleep 1; done
  touch "$work/$publications.proved"
fi
ASPNETCORE_URLS=$bare dotnet bench/Csto.Portal.Reference/bin/Release/net10.0/Csto.Portal.Reference.dll "$kept" >"$work/bare.log" 2>&1 &
bare_pid=$!; pids="$pids $bare_pid"
cat >"$work/nginx/nginx.conf" <<NGINX
worker_processes auto; daemon off; pid $work/nginx/pid; error_log $work/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100; default_type "text/html; charset=utf-8";
  client_body_temp_path $work/nginx; proxy_temp_path $work/nginx; fastcgi_temp_path $work/nginx; uwsgi_temp_path $work/nginx; scgi_temp_path $work/nginx;
  server { listen 127.0.0.1:$((base + 2)); root $work/nginx/files; add_header Content-Encoding br; }
}
NGINX
nginx -c "$work/nginx/nginx.conf" >"$work/disk.log" 2>&1 &
disk_pid=$!; pids="$pids $disk_pid"

coding='Accept-Encoding: gzip, deflate, br'
# Clock ticks of a process and its children.
ticks() { cat "/proc/$1/stat" $(for c in $(pgrep -P "$1"); do echo "/proc/$c/stat"; done) 2>/dev/null | awk '{sub(/.*\) /, ""); t += $12 + $13} END {print t}'; }
# PID URL [CONNECTIONS]: "requests-per-second microseconds-of-processor median-milliseconds"
load() {
  local before after out
  before=$(ticks "$1")
  out=$(wrk -t1 -c"${3:-$connections}" -d"${seconds}s" --latency -H "$coding" "$2")
  after=$(ticks "$1")
  awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" '
    /requests in/ {n = $1} /Requests\/sec/ {r = $2} /Non-2xx/ {bad = 1}
    $1 == "50%" {ms = $2 ~ /us$/ ? $2 / 1000 : $2 ~ /ms$/ ? $2 + 0 : $2 * 1000}
    END {printf "%d %.1f %.3f\n", bad ? 0 : r, n ? t * 1e6 / hz / n : 0, ms}' <<<"$out"
}
middle() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
column() { awk -v c="$2" '{print $c}' "$1" | middle; }
# The ratio of each round, since the machine is shared: both sides of one round had it alike.
ratio() { paste -d' ' "$1" "$2" | awk -v c="$3" '{n = NF / 2; printf "%.3f\n", $(c + n) ? $c / $(c + n) : 0}' | middle; }

settle
article=$(curl -fs "$kept/news/" | grep -oE '/news/[0-9]{4}/[0-9]{2}/[0-9]{2}/[a-z0-9-]+' | head -n 1)
echo "| page that is kept | bytes | portal | bare Kestrel | nginx | to Kestrel | to nginx | portal, µs | Kestrel, µs | nginx, µs |"
echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
# Not while it is still being compiled: the page that came first lost a fifth by that.
for page in "$article" /news/ / /news/rss.xml; do
  for server in "$kept" "$bare"; do wrk -t1 -c"$connections" -d"${seconds}s" -H "$coding" "$server$page" >/dev/null; done
done
for page in "$article" /news/ / /news/rss.xml; do
  file=$(tr '/' '_' <<<"$page")
  # Whoever comes first has it packed quickly; from the second on it is packed well.
  curl -fs -H "$coding" "$kept$page" -o /dev/null
  curl -fs -H "$coding" "$kept$page" -o "$work/nginx/files/$file"
  curl -fs -H "$coding" "$bare$page" | cmp -s - "$work/nginx/files/$file" || { echo 'The reference gives other bytes.' >&2; exit 1; }
  ready "$disk_pid" "$disk/$file" "$work/disk.log"
  rm -f "$work"/round.*
  for _ in $(seq "$rounds"); do
    load "$kept_pid" "$kept$page" >>"$work/round.kept"
    load "$bare_pid" "$bare$page" >>"$work/round.bare"
    load "$disk_pid" "$disk/$file" >>"$work/round.disk"
  done
  printf '| `%s` | %d | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$(sed -E 's,/[a-z0-9-]+$,/…,' <<<"$page")" "$(wc -c <"$work/nginx/files/$file")" \
    "$(column "$work/round.kept" 1)" "$(column "$work/round.bare" 1)" "$(column "$work/round.disk" 1)" \
    "$(ratio "$work/round.kept" "$work/round.bare" 1)" "$(ratio "$work/round.kept" "$work/round.disk" 1)" \
    "$(column "$work/round.kept" 2)" "$(column "$work/round.bare" 2)" "$(column "$work/round.disk" 2)"
done

echo
tools addresses 10000 "$work/$publications.db" | sed "s,.*,url = \"$kept&\"\noutput = /dev/null," >"$work/urls"
curl -fs -H "$coding" -K "$work/urls"
# Parts of files, as libraries are, the system takes back when it needs the room; the rest is what a node has to have.
awk '/^VmRSS|^RssFile/ {m[$1] = $2 / 1024} END {all = m["VmRSS:"]; files = m["RssFile:"]
  printf "portal after 10000 different pages: %d MiB, of which %d read from files; without those %d MiB\n", all, files, all - files}' "/proc/$kept_pid/status"

portal other $((base + 5)) 64
settle
tools nodes "$work/$publications.db" "$kept" "http://127.0.0.1:$((base + 5))"
kill $pids; wait $pids 2>/dev/null || true; pids=

portal made $((base + 3)) 0; made_pid=$started
ASPNETCORE_URLS=$plain dotnet bench/Csto.Portal.Plain/bin/Release/net10.0/Csto.Portal.Plain.dll "$work/$publications.db" >"$work/plain.log" 2>&1 &
plain_pid=$!; pids="$pids $plain_pid"
ready "$plain_pid" "$plain$article" "$work/plain.log"
settle
for page in "$made$article" "$plain$article"; do wrk -t1 -c4 -d"${seconds}s" "$page" >/dev/null; done
rm -f "$work"/round.*
for _ in $(seq "$rounds"); do
  load "$made_pid" "$made$article" >>"$work/round.made"
  load "$plain_pid" "$plain$article" >>"$work/round.plain"
  load "$made_pid" "$made$article" 1 >>"$work/round.made1"
  load "$plain_pid" "$plain$article" 1 >>"$work/round.plain1"
done
echo
echo "| article that is not kept | portal | plain page | ratio |"
echo "| --- | ---: | ---: | ---: |"
echo "| requests/s, $connections connections | $(column "$work/round.made" 1) | $(column "$work/round.plain" 1) | $(ratio "$work/round.made" "$work/round.plain" 1) |"
echo "| one reader, median ms | $(column "$work/round.made1" 3) | $(column "$work/round.plain1" 3) | $(ratio "$work/round.made1" "$work/round.plain1" 3) |"
