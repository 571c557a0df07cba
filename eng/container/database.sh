#!/usr/bin/env bash
# Runs in the container of SQL Server (docker-compose.yml):
#   database.sh          starts the server and, once it answers, makes the portal's database with a login that owns it and nothing else
#   database.sh health   succeeds when that login gets into that database
# Passwords come from the environment or, where that is empty, from the files in /run/secrets.
set -euo pipefail

secret() { if [ -n "${!1-}" ]; then printf '%s' "${!1}"; else cat "/run/secrets/$2"; fi; }
sa_password=$(secret MSSQL_SA_PASSWORD mssql_sa_password)
portal_password=$(secret PORTAL_DB_PASSWORD portal_db_password)

# -C: the certificate is the server's own. -x: a dollar sign in a password is a dollar sign. -b: an error of SQL is an error of the command.
query() {
  local login=$1 password=$2
  shift 2
  SQLCMDPASSWORD=$password /opt/mssql-tools18/bin/sqlcmd -C -S localhost -U "$login" -x -b "$@"
}

# The same result however often it runs: a password changed in the settings is changed in the database too.
make_database() {
  local quoted=${portal_password//\'/\'\'}
  query sa "$sa_password" <<SQL
IF DB_ID(N'CstoPortal') IS NULL CREATE DATABASE CstoPortal;
GO
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'CstoPortal') = 0
  ALTER DATABASE CstoPortal SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'portal') IS NULL
  CREATE LOGIN portal WITH PASSWORD = N'$quoted', DEFAULT_DATABASE = CstoPortal, CHECK_EXPIRATION = OFF;
ELSE
  ALTER LOGIN portal WITH PASSWORD = N'$quoted';
GO
USE CstoPortal;
GO
IF USER_ID(N'portal') IS NULL CREATE USER portal FOR LOGIN portal;
ALTER ROLE db_owner ADD MEMBER portal;
GO
SQL
}

make_database_once_it_answers() {
  for _ in {1..60}; do
    sleep 3
    if query sa "$sa_password" -l 3 -o /dev/null -Q 'SELECT 1' 2>/dev/null; then
      make_database && echo 'portal: база данных CstoPortal и вход portal готовы.'
      return
    fi
  done
  echo 'portal: вход sa не открывается. Пароль sa действует с первого запуска: верните прежний или смените его командой ALTER LOGIN.' >&2
}

if [ "${1-}" = health ]; then
  query portal "$portal_password" -d CstoPortal -l 3 -o /dev/null -Q 'SELECT 1'
else
  # Let go of at once, so that the server is not its parent; the server itself gets the signal to stop and stops cleanly.
  (make_database_once_it_answers &)
  MSSQL_SA_PASSWORD=$sa_password exec /opt/mssql/bin/sqlservr
fi
