#!/usr/bin/env bash
# From the start of the process to the first answer of a list, over a large archive, beside a plain MVC + EF Core + SQLite page started the same way in turn.
#   bench/start.sh [PUBLICATIONS] [ROUNDS]      default 100000 5
# Both are published compiled ahead, as in the image. Middle of the rounds; resident memory is that of the process after its first answer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
publications=${1:-100000} rounds=${2:-5}
work=${TMPDIR:-/tmp}/portal-bench
mkdir -p "$work/data"
for project in src/Csto.Portal.Web bench/Csto.Portal.Plain; do
  dotnet publish $project -c Release -v quiet -nologo -o "$work/published/$(basename $project)" -r "$(dotnet --info | awk '/RID:/ {print $2; exit}')" \
    --self-contained false -p:PublishReadyToRun=true >&2
done
dotnet build bench/Csto.Portal.Benchmarks -c Release -v quiet -nologo >&2
[ -f "$work/$publications.db" ] || {
  dotnet bench/Csto.Portal.Benchmarks/bin/Release/net10.0/Csto.Portal.Benchmarks.dll generate "$publications" "$work/$publications.db.part"
  mv "$work/$publications.db.part" "$work/$publications.db"
}

pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true' EXIT
# URL COMMAND…: "milliseconds-to-the-first-answer milliseconds-of-processor MiB"
start() {
  local url=$1 began; shift
  began=$(date +%s%N)
  "$@" >"$work/start.log" 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "$url"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/start.log" >&2; exit 1; }
    [ $(($(date +%s%N) - began)) -lt 60000000000 ] || { echo "$url did not answer in a minute." >&2; exit 1; }
    sleep 0.01
  done
  echo "$((($(date +%s%N) - began) / 1000000)) $(awk -v hz="$(getconf CLK_TCK)" '{sub(/.*\) /, ""); print int(($12 + $13) * 1000 / hz)}' "/proc/$pid/stat") $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")"
  kill "$pid"; wait "$pid" 2>/dev/null || true; pid=
}
middle() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
column() { awk -v c="$2" '{print $c}' "$work/start.$1" | middle; }

base=${PORTAL_PORT:-5186}
export ASPNETCORE_ENVIRONMENT=Production Portal__DataFolder=$work/data Portal__PublicBaseUrl=http://127.0.0.1:$base ConnectionStrings__Portal="Data Source=$work/$publications.db"
# The first start brings the schema up to date and fills the disk's cache.
ASPNETCORE_URLS=http://127.0.0.1:$base start "http://127.0.0.1:$base/news/" "$work/published/Csto.Portal.Web/Csto.Portal.Web" >/dev/null
article=$(dotnet bench/Csto.Portal.Benchmarks/bin/Release/net10.0/Csto.Portal.Benchmarks.dll addresses 1 "$work/$publications.db")
rm -f "$work"/start.portal "$work"/start.plain
for _ in $(seq "$rounds"); do
  ASPNETCORE_URLS=http://127.0.0.1:$base start "http://127.0.0.1:$base/news/" "$work/published/Csto.Portal.Web/Csto.Portal.Web" >>"$work/start.portal"
  ASPNETCORE_URLS=http://127.0.0.1:$((base + 1)) start "http://127.0.0.1:$((base + 1))$article" "$work/published/Csto.Portal.Plain/Csto.Portal.Plain" "$work/$publications.db" >>"$work/start.plain"
done
echo "| $publications publications | to the first answer | processor time | memory |"
echo "| --- | ---: | ---: | ---: |"
echo "| portal | $(column portal 1) ms | $(column portal 2) ms | $(column portal 3) MiB |"
echo "| plain page | $(column plain 1) ms | $(column plain 2) ms | $(column plain 3) MiB |"
