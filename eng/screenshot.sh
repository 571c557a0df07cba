#!/usr/bin/env bash
# Makes docs/images/home.png, the picture in the README: the front page with the sample content, on a portal of its own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"
cd "$root"

want_icu; want_time_zones; want_certificates; want_vips; want_browser
install_wanted || exit 1

picture=$root/docs/images/home.png
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
trap 'kill "${portal:-}" 2>/dev/null; wait; rm -rf "$folder"' EXIT

Portal__DataFolder=$folder/data Portal__SampleContent=true ASPNETCORE_URLS=http://localhost:$port ./eng/run.sh > "$folder/portal.log" 2>&1 &
portal=$!
until curl -fs -o /dev/null "http://localhost:$port/healthz/ready"; do
  kill -0 "$portal" 2>/dev/null || { cat "$folder/portal.log" >&2; fail 'Портал не запустился: причина выше.'; }
  sleep 1
done

/usr/bin/chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$folder/browser" --window-size=1280,1100 \
  --virtual-time-budget=5000 --screenshot="$folder/home.png" "http://localhost:$port/" 2> "$folder/browser.log" ||
  { cat "$folder/browser.log" >&2; fail 'Браузер не сделал снимка: причина выше.'; }

mkdir -p "$(dirname "$picture")"
vips pngsave "$folder/home.png" "$picture" --palette --Q 90 --compression 9 --strip
say "$picture: $(stat -c %s "$picture") байт"
