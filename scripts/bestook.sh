#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The readers of forms, files, values and messages under a coverage-guided fuzzer.
#   scripts/bestook.sh [RUNS] [invoer|berichten|alles]     a million inputs each by default; the seed is fixed
source "$(dirname "$0")/lib.sh"
keren="${1:-1000000}"
wat="${2:-alles}"
plek="${TMPDIR:-/tmp}/ankerpunt-bestook"
rm -rf "$plek" && mkdir -p "$plek"/zaden/{invoer,berichten} "$plek/vondsten"
vlaggen=(-O -swift-version 6 -package-name ankerpunt -sanitize=fuzzer -parse-as-library -I "$plek" -L "$plek")
libxml2=(-Xcc "-fmodule-map-file=$wortel/Sources/CLibxml2/module.modulemap" -Xcc -I/usr/include/libxml2 -enable-upcoming-feature ExistentialAny)
module() { # NAME [FILES and flags…]: one of our pure targets, with the fuzzer looking inside it
    local naam="$1" bronnen
    shift
    mapfile -t bronnen < <(find "$wortel/Sources/$naam" -name '*.swift')
    (cd "$plek" && swiftc "${vlaggen[@]}" -wmo -emit-module -module-name "$naam" -emit-object -o "$naam.o" "$@" "${bronnen[@]}")
}
bestook() { # PROGRAM MAX_LEN [flags…]
    local naam="$1" lengte="$2"
    shift 2
    zeg "$naam: $keren invoeren"
    SWIFT_BACKTRACE=enable=no "$plek/$naam" -runs="$keren" -seed=20261122 -max_len="$lengte" -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$plek/vondsten/" "$@" "$plek/zaden/$naam" 2>"$plek/verslag-$naam" || { tail -40 "$plek/verslag-$naam" >&2; stop "Een vondst; zie $plek/vondsten"; }
    grep -E '^#[0-9]+[[:space:]]+DONE|^stat::' "$plek/verslag-$naam"
}
zaad() { printf "$2" > "$plek/zaden/invoer/$1"; }

zeg "Bouwen"
module Grondslag
if [ "$wat" != berichten ]; then
    module Formulier
    module Monitor
    (cd "$plek" && swiftc "${vlaggen[@]}" -module-name bestoken -o invoer Grondslag.o Formulier.o Monitor.o \
        "$wortel"/Sources/App/Web/{Webformulier,Meerdelig}.swift "$wortel/Sources/App/Dossier/Invoer/Csvlezer.swift" \
        "$wortel/Tests/Bestoken/Bestoken.swift")
    # Something of each kind to begin with: the first byte says which reader.
    zaad formulier '\0t=Noor+de+Wit&d.dag=27&d.maand=3&d.jaar=2026&g=12&k=rood&l=x%%C3%%A9&m=rood&m=blauw&c=a&w=1&w=2&v=ja&n=999900006'
    zaad delen '\1--x\r\nContent-Disposition: form-data; name="t"\r\n\r\nNoor\r\n--x\r\nContent-Disposition: form-data; name="b"; filename="a.pdf"\r\n\r\n%%PDF\r\n--x--\r\n'
    zaad soort '\2multipart/form-data; boundary="x"'
    zaad csv '\3a;b;c\r\n1;"twee ""2""";3\r\n'
    zaad puntkomma '\3\xef\xbb\xbfa,b\n"1\n2",\n'
    zaad dag '\0042026-02-28'
    zaad postcode '\0041999 AC'
    zaad telefoon '\004+31 6 12345678'
    zaad id '\004018f0000-0000-7000-8000-000000000000'
    bestook invoer 4096
fi
if [ "$wat" != invoer ]; then
    # The package manager writes where the tables are; here it is the source folder.
    printf 'import Foundation\nextension Bundle { static let module = Bundle(path: "%s/Sources/Berichten") ?? .main }\n' "$wortel" > "$plek/Bundel.swift"
    module Berichten "${libxml2[@]}" "$plek/Bundel.swift"
    (cd "$plek" && swiftc "${vlaggen[@]}" "${libxml2[@]}" -module-name bestoken -o berichten Grondslag.o Berichten.o -lxml2 \
        "$wortel/Tests/Bestoken/Berichtbestoken.swift")
    cp "$wortel"/Tests/Bestoken/zaden/* "$plek/zaden/berichten"
    # The words of the standard and of XML, so that the fuzzer need not guess them letter by letter.
    cut -d, -f5 "$wortel/Sources/Berichten/Tabellen/velden.csv" | sort -u | sed -nE 's/^([A-Za-z]+)$/"\1"/p' > "$plek/woorden"
    printf '"%s"\n' '<ijw:' '</ijw:' '<![CDATA[' ']]>' '<!--' '-->' '<?p ' '?>' '&#65;' '&amp;' '&x;' '<!DOCTYPE ' ' xmlns=\"' ' xsi:type=\"' '/>' >> "$plek/woorden"
    bestook berichten 4096 -dict="$plek/woorden"
fi
