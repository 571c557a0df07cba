#!/usr/bin/env bash
# Adds a migration to both engines:          ./eng/add-migration.sh AddRedirectNotes
# Before the first release, instead of stacking changes, makes the one initial migration anew:   ./eng/add-migration.sh --remake
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"
cd "$root"

core=src/Csto.Portal.Core
folders=("$core/Data/SqlServer/Migrations" "$core/Data/Sqlite/Migrations")
name=${1-}
[[ $name == --remake || $name =~ ^[A-Z][A-Za-z0-9]+$ ]] ||
  fail 'Укажите имя миграции латиницей, с прописной буквы, например: ./eng/add-migration.sh AddRedirectNotes'
[ -z "$(git status --porcelain -- "${folders[@]}")" ] ||
  fail 'В папках миграций есть незаписанные изменения. Запишите их в git или отмените: при ошибке папки возвращаются к записанному.'
need_dotnet

undo() {
  git clean -fdq -- "${folders[@]}"
  git checkout -q HEAD -- "${folders[@]}" 2>/dev/null || true
  fail 'Миграция не создана, папки миграций возвращены к прежнему виду.'
}
trap undo ERR

if [ "$name" = --remake ]; then
  name=Initial
  rm -rf "${folders[@]}"
fi
dotnet tool restore >/dev/null
dotnet build "$core" -v quiet -nologo
# The namespace follows from the folder; naming it would move a snapshot made anew into folders of its own.
for engine in SqlServer Sqlite; do
  dotnet ef migrations add "$name" --no-build --project "$core" --startup-project "$core" \
    --context "${engine}PortalDbContext" --output-dir "Data/$engine/Migrations"
done
# The tool writes a byte order mark; nothing else here has one.
find "${folders[@]}" -name '*.cs' -exec sed -i '1s/^\xEF\xBB\xBF//' {} +
git status --short -- "${folders[@]}"
