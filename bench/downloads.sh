#!/usr/bin/env bash
# Large downloads on this machine: twenty readers at once take a video of 2 GB, then an album of 200 photographs as a ZIP, from the portal and, in the same
# run, the same bytes from a bare Kestrel that sends files.
#   bench/downloads.sh [READERS] [PHOTOS] [VIDEO_BYTES]      default 20 200 2147483648
# Prints the time to the first byte (median and slowest), the throughput of all readers and the memory of the server while they read, with the ratios.
# Needs curl and vips (Debian: libvips-tools), about twice the album on the disk; the video is a hole.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readers=${1:-20} photos=${2:-200} video=${3:-2147483648}
work=$(mktemp -d "${TMPDIR:-/tmp}/portal-downloads.XXXXXX")
pids=
trap 'kill $pids 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build bench/Csto.Portal.Benchmarks -c Release -v quiet -nologo >&2
dotnet build bench/Csto.Portal.Reference -c Release -v quiet -nologo >&2
dotnet build src/Csto.Portal.Web -c Release -v quiet -nologo >&2

mkdir -p "$work/data" "$work/files"
vips gaussnoise "$work/noise.v" 6000 4000 --mean 128 --sigma 12
vips cast "$work/noise.v" "$work/bytes.v" uchar
vips jpegsave "$work/bytes.v" "$work/photo.jpg" --Q 80
rm "$work"/*.v
dotnet bench/Csto.Portal.Benchmarks/bin/Release/net10.0/Csto.Portal.Benchmarks.dll media "$work/data" "$work/photo.jpg" "$photos" "$video"

portal=http://127.0.0.1:${PORTAL_PORT:-5181} reference=http://127.0.0.1:${REFERENCE_PORT:-5182}
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS=$portal Portal__PublicBaseUrl=$portal Portal__DataFolder=$work/data Serilog__MinimumLevel=Warning \
  dotnet src/Csto.Portal.Web/bin/Release/net10.0/Csto.Portal.Web.dll >"$work/portal.log" 2>&1 &
site=$!; pids=$site
ASPNETCORE_URLS=$reference dotnet bench/Csto.Portal.Reference/bin/Release/net10.0/Csto.Portal.Reference.dll files "$work/files" >"$work/reference.log" 2>&1 &
sender=$!; pids="$pids $sender"
started=$(date +%s%N)
until curl -fs "$portal/healthz/ready" >/dev/null; do
  kill -0 "$site" 2>/dev/null || { cat "$work/portal.log" >&2; exit 1; }
  [ $(($(date +%s%N) - started)) -lt 120000000000 ] || { echo 'The portal did not become ready in two minutes.' >&2; exit 1; }
  sleep 0.1
done

piece=/news/2026/02/13/zagruzki
film=$(curl -fs "$portal$piece" | grep -oE '/media/[0-9a-f]+/reportazh\.mp4' | head -n 1)
zip=$piece/photos/photos.zip
printf 'first ZIP after the upload: first byte after %s s\n' "$(curl -fs -o /dev/null -w '%{time_starttransfer}' "$portal$zip" --max-time 60)"
curl -fs "$portal$zip" -o "$work/files/photos.zip"
truncate -s "$video" "$work/files/reportazh.mp4"

# NAME PID URL: all readers at once; prints "median-ttfb slowest-ttfb MB/s peak-MiB rest-MiB"
measure() {
  local pid=$1 url=$2 rest peak before after
  rest=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")
  echo 5 > "/proc/$pid/clear_refs"
  before=$(date +%s%N)
  for _ in $(seq "$readers"); do
    curl -fs -o /dev/null -w '%{time_starttransfer} %{size_download}\n' "$url" &
    readers_pids="${readers_pids-} $!"
  done >"$work/times"
  wait $readers_pids; readers_pids=
  after=$(date +%s%N)
  peak=$(awk '/VmHWM/ {print int($2 / 1024)}' "/proc/$pid/status")
  sort -n "$work/times" | awk -v ns=$((after - before)) -v peak="$peak" -v rest="$rest" \
    '{t[NR] = $1; sum += $2} END {printf "%.3f %.3f %.0f %d %d\n", t[int((NR + 1) / 2)], t[NR], sum / 1e6 / (ns / 1e9), peak, rest}'
}

echo
echo "| $readers readers | first byte, median | slowest | all together | memory before | at the most |"
echo "| --- | ---: | ---: | ---: | ---: | ---: |"
for what in reportazh.mp4 photos.zip; do
  address=$film; [ "$what" = photos.zip ] && address=$zip
  curl -fs -r 0-0 -o /dev/null "$portal$address"; curl -fs -r 0-0 -o /dev/null "$reference/$what"
  read -r am as at ap ar <<<"$(measure "$site" "$portal$address")"
  read -r bm bs bt bp br <<<"$(measure "$sender" "$reference/$what")"
  size=$(stat -c %s "$work/files/$what")
  printf '| `%s`, %d MB: portal | %s s | %s s | %s MB/s | %s MiB | %s MiB |\n' "$what" $((size / 1000000)) "$am" "$as" "$at" "$ar" "$ap"
  printf '| the same: bare Kestrel | %s s | %s s | %s MB/s | %s MiB | %s MiB |\n' "$bm" "$bs" "$bt" "$br" "$bp"
  awk -v am="$am" -v bm="$bm" -v at="$at" -v bt="$bt" -v a=$((ap - ar)) -v b=$((bp - br)) \
    'BEGIN {printf "| ratio | %.1f | | %.2f | | grew by %d against %d MiB |\n", bm ? am / bm : 0, bt ? at / bt : 0, a, b}'
done
