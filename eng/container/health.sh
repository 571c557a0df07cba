#!/usr/bin/env bash
# Asks the portal in this container how it is: health.sh [/healthz/live]. Exit code 0 when it answers 200.
# The image has neither curl nor wget, and a second .NET process every few seconds would cost more than the question is worth.
path=${1:-/healthz/live} ports=${ASPNETCORE_HTTP_PORTS:-8080}
exec 3<> "/dev/tcp/127.0.0.1/${ports%%;*}" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
