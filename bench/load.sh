#!/usr/bin/env bash
# A whole-site load on this machine: the portal over a generated archive, and beside it, in the same run, a bare Kestrel that returns the same bytes.
#   bench/load.sh [PUBLICATIONS] [SECONDS] [CONNECTIONS]      default 100000 5 16
# Prints requests per second of both, in turn for each page, and their ratio. Needs wrk (Debian: apt-get install wrk).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
publications=${1:-100000} seconds=${2:-5} connections=${3:-16}
command -v wrk >/dev/null || { echo 'wrk is missing: apt-get install wrk' >&2; exit 1; }

work=${TMPDIR:-/tmp}/portal-bench
mkdir -p "$work/data"
dotnet build bench/Csto.Portal.Benchmarks -c Release -v quiet -nologo >&2
dotnet build bench/Csto.Portal.Reference -c Release -v quiet -nologo >&2
dotnet build src/Csto.Portal.Web -c Release -v quiet -nologo >&2
[ -f "$work/$publications.db" ] ||
  dotnet bench/Csto.Portal.Benchmarks/bin/Release/net10.0/Csto.Portal.Benchmarks.dll generate "$publications" "$work/$publications.db"

portal=http://127.0.0.1:${PORTAL_PORT:-5181} reference=http://127.0.0.1:${REFERENCE_PORT:-5182}
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS=$portal Portal__PublicBaseUrl=$portal Portal__DataFolder=$work/data \
  ConnectionStrings__Portal="Data Source=$work/$publications.db" Serilog__MinimumLevel__Default=Warning Serilog__MinimumLevel=Warning \
  dotnet src/Csto.Portal.Web/bin/Release/net10.0/Csto.Portal.Web.dll >"$work/portal.log" 2>&1 &
pids=$!
ASPNETCORE_URLS=$reference dotnet bench/Csto.Portal.Reference/bin/Release/net10.0/Csto.Portal.Reference.dll "$portal" >"$work/reference.log" 2>&1 &
pids="$pids $!"
trap 'kill $pids 2>/dev/null || true; wait 2>/dev/null || true' EXIT

started=$(date +%s%N)
until curl -fs "$portal/healthz/ready" >/dev/null; do
  kill -0 "${pids%% *}" 2>/dev/null || { cat "$work/portal.log" >&2; exit 1; }
  [ $(($(date +%s%N) - started)) -lt 120000000000 ] || { echo 'The portal did not become ready in two minutes.' >&2; exit 1; }
  sleep 0.1
done

item=$(curl -fs "$portal/news/" | grep -oE '/news/[0-9]{4}/[0-9]{2}/[0-9]{2}/[a-z0-9-]+' | head -n 1)
day=${item%/*}/
month=$(dirname "$day")/
year=$(dirname "$month")/
rps() { wrk -t1 -c"$connections" -d"${seconds}s" "$1$2" | awk '/Requests\/sec/ {r=$2} /Non-2xx/ {bad=$NF} END {printf "%d", bad ? 0 : r}'; }

echo "| page | portal, requests/s | bare Kestrel, requests/s | ratio |"
echo "| --- | ---: | ---: | ---: |"
for page in / /news/ "$year" "$month" "$day" "$item" /archive/ /persons/ /press/; do
  curl -fs "$reference$page" "$portal$page" >/dev/null
  a=$(rps "$portal" "$page"); b=$(rps "$reference" "$page")
  awk -v p="$page" -v a="$a" -v b="$b" 'BEGIN {sub(/\/[a-z0-9-]+$/, "/…", p); printf "| `%s` | %d | %d | %.3f |\n", p, a, b, b ? a / b : 0}'
done
echo
awk '/VmRSS|VmHWM/ {printf "portal after the load, %s %d MiB\n", $1, $2 / 1024}' "/proc/${pids%% *}/status"
