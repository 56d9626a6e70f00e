#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# met-postgres.sh COMMAND…: runs the command with a PostgreSQL of its own, reachable through ANKERPUNT_PG.
# The cluster lives in a temporary folder, listens on loopback only, and is gone afterwards, also after an error.
source "$(dirname "$0")/lib.sh"

bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
[ -n "$bin" ] || stop "PostgreSQL ontbreekt. Doe eerst: make setup-test"

# PostgreSQL refuses to run as root.
als_postgres() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

map="$(mktemp -d "${TMPDIR:-/tmp}/ankerpunt-pg.XXXXXX")"
opruimen() {
    als_postgres "$bin/pg_ctl" -D "$map/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
    rm -rf "$map"
}
trap opruimen EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
[ "$(id -u)" != 0 ] || chown postgres "$map"
chmod 700 "$map"

wachtwoord="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
als_postgres sh -c "umask 077; printf '%s' '$wachtwoord' > '$map/wachtwoord'"
als_postgres "$bin/initdb" -D "$map/data" -U ankerpunt --pwfile="$map/wachtwoord" --auth=scram-sha-256 \
    --locale=C.UTF-8 --encoding=UTF8 --no-sync >"$map.initdb" 2>&1 || { cat "$map.initdb" >&2; rm -f "$map.initdb"; stop "initdb lukte niet."; }
rm -f "$map.initdb"

# A port that is free now may be taken a moment later: three tries.
for poging in 1 2 3; do
    poort="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
    als_postgres "$bin/pg_ctl" -D "$map/data" -l "$map/data/log" -w -t 30 start \
        -o "-c listen_addresses=127.0.0.1 -p $poort -k $map -c fsync=off -c max_connections=200" >/dev/null 2>&1 && break
    [ "$poging" -lt 3 ] || { als_postgres cat "$map/data/log" >&2; stop "PostgreSQL start niet."; }
done
PGPASSWORD="$wachtwoord" "$bin/createdb" -h 127.0.0.1 -p "$poort" -U ankerpunt ankerpunt

export ANKERPUNT_PG="postgres://ankerpunt:$wachtwoord@127.0.0.1:$poort/ankerpunt"
"$@"
