#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The readers of forms, files and values under a coverage-guided fuzzer.
#   scripts/bestook.sh [RUNS]     a million inputs by default; the seed is fixed
source "$(dirname "$0")/lib.sh"
keren="${1:-1000000}"
plek="${TMPDIR:-/tmp}/ankerpunt-bestook"
rm -rf "$plek" && mkdir -p "$plek/zaden" "$plek/vondsten"
vlaggen=(-O -swift-version 6 -package-name ankerpunt -sanitize=fuzzer -parse-as-library -I "$plek" -L "$plek")
module() { # NAME [libraries…]: one of our pure targets, with the fuzzer looking inside it
    local naam="$1"; shift
    (cd "$plek" && swiftc "${vlaggen[@]}" -wmo -emit-module -module-name "$naam" -emit-object -o "$naam.o" "$wortel/Sources/$naam"/*.swift)
}
zeg "Bouwen"
module Grondslag
module Formulier
module Monitor
(cd "$plek" && swiftc "${vlaggen[@]}" -module-name bestoken -o bestoken Grondslag.o Formulier.o Monitor.o \
    "$wortel"/Sources/App/Web/{Webformulier,Meerdelig}.swift "$wortel/Sources/App/Dossier/Invoer/Csvlezer.swift" \
    "$wortel/Tests/Bestoken/Bestoken.swift")

# Something of each kind to begin with: the first byte says which reader.
zaad() { printf "$2" > "$plek/zaden/$1"; }
zaad formulier '\0t=Noor+de+Wit&d.dag=27&d.maand=3&d.jaar=2026&g=12&k=rood&l=x%%C3%%A9&m=rood&m=blauw&c=a&w=1&w=2&v=ja&n=999900006'
zaad delen '\1--x\r\nContent-Disposition: form-data; name="t"\r\n\r\nNoor\r\n--x\r\nContent-Disposition: form-data; name="b"; filename="a.pdf"\r\n\r\n%%PDF\r\n--x--\r\n'
zaad soort '\2multipart/form-data; boundary="x"'
zaad csv '\3a;b;c\r\n1;"twee ""2""";3\r\n'
zaad puntkomma '\3\xef\xbb\xbfa,b\n"1\n2",\n'
zaad dag '\0042026-02-28'
zaad postcode '\0041999 AC'
zaad telefoon '\004+31 6 12345678'
zaad id '\004018f0000-0000-7000-8000-000000000000'
zeg "$keren invoeren"
SWIFT_BACKTRACE=enable=no "$plek/bestoken" -runs="$keren" -seed=20261122 -max_len=4096 -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$plek/vondsten/" "$plek/zaden" 2>"$plek/verslag" || { tail -40 "$plek/verslag" >&2; stop "Een vondst; zie $plek/vondsten"; }
grep -E '^#[0-9]+[[:space:]]+DONE|^stat::' "$plek/verslag"
