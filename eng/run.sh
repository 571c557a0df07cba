#!/usr/bin/env bash
# Builds the portal when something changed and starts it:
#   ./eng/run.sh                    the site, with sample content in an empty database, at http://localhost:5080
#   ./eng/run.sh VERB [ARGUMENTS]   a verb of the same executable: import, create-admin, migrate … (--help lists them)
# Every setting given in the environment wins over the defaults below; docs/operations.md lists them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"

web=$root/src/Csto.Portal.Web
output=$web/bin/Release/net10.0/Csto.Portal.Web.dll
stamp=$web/obj/run.sources

want_icu; want_time_zones; want_certificates
install_wanted || exit 1
want_vips
install_wanted || say 'Портал запустится и без этого, но снимки обрабатывать не сможет.'
need_dotnet

sources() {
  find "$root"/{src,eng/shims} "$root"/Directory.* "$root"/{global.json,.editorconfig,BannedSymbols.txt} \
    \( -name bin -o -name obj -o -name node_modules -o -path "$web/wwwroot/assets" -o -path "$web/Assets/.*" \) -prune -o -type f "$@" -print
}

# Nothing to build while the same files are there and none is younger than the last good build.
is_built() {
  [ -f "$output" ] && [ -f "$stamp" ] && [ -f "$web/wwwroot/assets/manifest.json" ] &&
    cmp -s "$stamp" <(sources | sort) && [ -z "$(sources -newer "$stamp" | head -n 1)" ]
}

if ! is_built; then lock_build; fi
if ! is_built; then
  need_node
  say 'Собираю портал. В первый раз это занимает несколько минут…'
  started=$(mktemp) && trap 'rm -f "$started"' EXIT
  dotnet build "$web" -c Release -v quiet -nologo >&2 9>&- || fail 'Сборка не удалась: ошибки перечислены выше.'
  mkdir -p "$(dirname "$stamp")" && sources | sort > "$stamp" && touch -r "$started" "$stamp"
  rm -f "$started"
fi
unlock_build

export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Production}
export Portal__DataFolder=${Portal__DataFolder:-$root/data}
export ASPNETCORE_URLS=${ASPNETCORE_URLS:-http://localhost:5080}

address=${ASPNETCORE_URLS%%;*}
address=$(sed -E 's#//(\+|\*|0\.0\.0\.0|\[::\])#//localhost#; s#/$##' <<< "$address")
export Portal__PublicBaseUrl=${Portal__PublicBaseUrl:-$address}

if [ $# = 0 ]; then
  export Portal__SampleContent=${Portal__SampleContent:-true}
  port=${address##*:}
  if [[ $port =~ ^[0-9]+$ ]] && (exec 3<> "/dev/tcp/localhost/$port") 2>/dev/null; then
    fail "Порт $port уже занят другой программой (возможно, портал уже запущен). Остановите её или задайте другой адрес: ASPNETCORE_URLS=http://localhost:5081 ./eng/run.sh"
  fi
fi
exec dotnet "$output" "$@"
