#!/usr/bin/env bash
# Load far above what this machine takes: what readers and the press office wait for beside crowds, and an upload over slow lines.
#   bench/overload.sh [PUBLICATIONS] [SECONDS] [ROUNDS]      default 20000 8 3
# In each round first peace, then four crowds in turn: 400 who ask for pages that are not kept as fast as they are answered, 1,000 who send their headers or read their page a
# byte at a time, 5,000 idle connections, 64 with headers that are too large. Middle of the rounds; ratios to the peace of the same round. The crowds run on the same
# processors as the portal. Linux.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
publications=${1:-20000} seconds=${2:-8} rounds=${3:-3}
ulimit -n "$(ulimit -Hn)"
work=$(mktemp -d "${TMPDIR:-/tmp}/portal-overload.XXXXXX")
pid=
trap 'kill $pid 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build bench/Csto.Portal.Benchmarks -c Release -v quiet -nologo >&2
dotnet build src/Csto.Portal.Web -c Release -v quiet -nologo >&2
tools() { dotnet bench/Csto.Portal.Benchmarks/bin/Release/net10.0/Csto.Portal.Benchmarks.dll "$@"; }
tools generate "$publications" "$work/portal.db"

portal=http://127.0.0.1:${PORTAL_PORT:-5184}
# The smallest memory for pages: articles that were asked for once are soon forgotten.
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS=$portal Portal__PublicBaseUrl=$portal Portal__DataFolder=$work Portal__PageCache__MaxMegabytes=1 \
  dotnet src/Csto.Portal.Web/bin/Release/net10.0/Csto.Portal.Web.dll >"$work/portal.log" 2>&1 &
pid=$!
started=$(date +%s)
until password=$(grep -oE '([a-z2-9]{5}-){3}[a-z2-9]{5}' "$work/portal.log" | head -n 1) && [ -n "$password" ]; do
  kill -0 "$pid" 2>/dev/null || { cat "$work/portal.log" >&2; exit 1; }
  [ $(($(date +%s) - started)) -lt 120 ] || { echo 'The portal did not become ready in two minutes.' >&2; exit 1; }
  sleep 0.2
done
tools overload "$portal" "$pid" "$password" "$work/portal.db" "$seconds" "$rounds"
