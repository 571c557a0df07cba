# shellcheck shell=bash
# What a machine must have. Sourced by run.sh and test.sh, does nothing by itself.
# As root with apt, missing Debian packages are installed; otherwise the exact command is printed.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Build helpers that outlive the build would hold on to the terminal and to memory.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
has_library() { { ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null | grep -q "$1"; }

# Packages wanted and not there, with a word on what each is for.
missing=() reasons=()
want() { missing+=("$1"); reasons+=("$2"); }

want_icu() { has_library libicuuc.so || want libicu 'русские даты и сортировка'; }
want_time_zones() { [ -e /usr/share/zoneinfo/Europe/Moscow ] || want tzdata 'московское время'; }
want_certificates() { [ -e /etc/ssl/certs/ca-certificates.crt ] || want ca-certificates 'загрузка пакетов по HTTPS'; }
want_vips() { has vips || want libvips-tools 'обработка снимков'; }
# Readers have Arial and Times or fonts of the same measure; where a page's own fonts come late, nothing may jump from those.
want_fonts() { [ -d /usr/share/fonts/truetype/liberation ] || [ -d /usr/share/fonts/truetype/liberation2 ] || want fonts-liberation 'проверки в браузере'; }
want_browser() { [ -x /usr/bin/chromium ] || want chromium 'проверки в браузере'; }
# The tests that need it skip, saying so, where it is absent and may not be installed.
want_smtp() { [ -x /usr/bin/aiosmtpd ] || ! may_install || want python3-aiosmtpd 'проверки отправки почты'; }

# The reference of our stemmers; the same holds for it.
want_stemwords() { [ -x /usr/bin/stemwords ] || ! may_install || want libstemmer-tools 'проверки поиска'; }

# Debian names the culture data after its version: libicu72, libicu76 …
packages() {
  local icu
  icu=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | cut -d' ' -f1 | sort -V | tail -n 1)
  echo "${missing[@]/%libicu/${icu:-libicu72}}"
}

may_install() { [ "$(id -u)" = 0 ] && has apt-get; }

# Installs what was wanted. Returns 1, having said what to install, where it may not or cannot.
install_wanted() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=120) i
  if may_install; then
    say "Устанавливаю недостающее: ${missing[*]}"
    # shellcheck disable=SC2046 # one word for each package
    if "${apt[@]}" update >&2 &&
       DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends $(packages) </dev/null >/dev/null; then
      missing=() reasons=()
      return 0
    fi
    say 'Установить не удалось: apt-get сообщил об ошибке (выше).'
  fi
  say 'Не хватает программ:'
  for i in "${!missing[@]}"; do say "  ${missing[i]}: ${reasons[i]}"; done
  say "Установите их: sudo apt-get update && sudo apt-get install -y --no-install-recommends $(packages)"
  return 1
}

need_dotnet() {
  has dotnet || fail 'Нужен .NET SDK 10, на этой машине его нет. Установите пакет dotnet-sdk-10.0: https://learn.microsoft.com/ru-ru/dotnet/core/install/linux-debian'
  local version
  version=$(cd "$root" && dotnet --version 2>/dev/null) ||
    fail "Нужен .NET SDK 10. Здесь есть: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' | sed 's/^$/ни одного SDK/'). Установите пакет dotnet-sdk-10.0: https://learn.microsoft.com/ru-ru/dotnet/core/install/linux-debian"
  [[ $version == 10.* ]] || fail "Нужен .NET SDK 10, а здесь $version. Установите пакет dotnet-sdk-10.0."
}

need_node() {
  local advice='Debian 13 и новее: sudo apt-get install -y nodejs npm; в Debian 12 версия старая, возьмите https://nodejs.org/ru/download'
  has node || fail "Для сборки оформления нужен Node.js 20 или новее, на этой машине его нет. $advice"
  has npm || fail "Для сборки оформления нужен npm, на этой машине его нет. $advice"
  node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' ||
    fail "Нужен Node.js 20 или новее, а здесь $(node --version). $advice"
}

# Two builds at once in one folder trip over each other. What the build starts must not inherit the lock (9>&-): compilers outlive builds.
lock_build() {
  mkdir -p "$root/artifacts"
  exec 9> "$root/artifacts/build.lock"
  flock -n 9 || { say 'В этой папке уже идёт сборка, жду её окончания…'; flock 9; }
}
unlock_build() { exec 9>&-; }
