#!/usr/bin/env bash
# Builds and runs every test; the last line is the count, alone: "N passed, N failed, N skipped".
#   ./eng/test.sh                               all of them
#   ./eng/test.sh unit assets                   some suites: unit, integration, browser, assets, dependencies
#   ./eng/test.sh unit --filter FullyQualifiedName~Slug   further arguments go to `dotnet test`
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"

declare -A projects=([unit]=Csto.Portal.UnitTests [integration]=Csto.Portal.IntegrationTests [browser]=Csto.Portal.BrowserTests)
suites=() builds=()
while [[ ${1-} =~ ^(unit|integration|browser|assets|dependencies)$ ]]; do
  suites+=("$1")
  [[ $1 =~ ^(assets|dependencies)$ ]] || builds+=("tests/${projects[$1]}")
  shift
done
if [ ${#suites[@]} = 0 ]; then
  builds=(Csto.Portal.sln)
  suites=(unit integration browser)
  # A filter speaks of .NET tests.
  [ $# -gt 0 ] || suites+=(assets dependencies)
fi
assets=$root/src/Csto.Portal.Web/Assets
results=$root/artifacts/test-results
# A test that stands still this long is stopped and named; a whole suite may not take longer than the second figure.
hang=3m whole=14m

want_icu; want_time_zones; want_certificates; want_vips
[[ " ${suites[*]} " != *' browser '* ]] || { want_browser; want_fonts; }
[[ " ${suites[*]} " != *' integration '* ]] || want_smtp
[[ " ${suites[*]} " != *' unit '* ]] || want_stemwords
install_wanted || exit 1
need_dotnet
need_node

cd "$root" || exit 1
rm -rf "$results" && mkdir -p "$results"
codes=()

run_suite() {
  if [ "$1" = assets ]; then
    # The second reporter writes the file that is counted.
    cd "$assets" && { [ -d node_modules ] || npm ci --loglevel=error; } && NODE_OPTIONS="--test-reporter=dot --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination=../../../artifacts/test-results/assets.tap" \
      timeout -k 30 "$whole" npm test --silent
  elif [ "$1" = dependencies ]; then
    # Known vulnerabilities, where the registries answer that.
    timeout -k 30 "$whole" node eng/dependencies.mjs "$results"
  else
    timeout -k 30 "$whole" dotnet test "tests/${projects[$1]}" --no-build -c Release --nologo -v quiet \
      --logger "trx;LogFileName=$1.trx" --results-directory "$results" \
      --blame-hang --blame-hang-timeout "$hang" --blame-hang-dump-type none "${@:2}"
  fi
}

build() {
  local what
  for what in "${builds[@]}"; do dotnet build "$what" -c Release -v quiet -nologo 9>&- || return; done
}

lock_build
build
built=$?
unlock_build

if [ $built = 0 ]; then
  for suite in "${suites[@]}"; do
    say "── $suite"
    (run_suite "$suite" "$@" </dev/null)
    codes+=("$suite=$?")
  done
else
  codes=("build=$built")
fi
node eng/test-summary.mjs "$results" "${codes[@]}"
