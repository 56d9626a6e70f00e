# SPDX-License-Identifier: EUPL-1.2
"""Turns each condition of rules of law round, one at a time, and says which of them no test notices.

All mutants are built in one go: in a copy of Grondslag, Formulier, Kern and their tests each comparison, `&&`, `||`, `!`, bare condition
and age gets a number, and only the one that ANKERPUNT_MUTANT names is turned round. Nothing in this folder changes.

    scripts/mutaties.py MAP toestemming            consent and akkoord (Jeugdwet 7.3)
    scripts/mutaties.py MAP termijnen              terms (Awb), age, woonplaats and pgb
    scripts/mutaties.py MAP --filter SUITES BRON…  other sources, by pattern

MAP is an empty folder outside the project, or the MAP of an earlier run (then only what changed is built again). At the end the mutants
that lived are printed with file and line; the exit code is 1 when there are any. Decision tables of kaders are turned round by
KadermutatieTests; this is for rules that are written in Swift."""
import argparse
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
DELEN = ["Sources/Grondslag", "Sources/Formulier", "Sources/Kern", "Tests/GrondslagTests", "Tests/KernTests"]
BESLUIT, TOEKOMST = "Sources/Kern/Besluit/", "Sources/Kern/Plan/Toekomst/"
# Which sources, and the suites that must notice.
SOORTEN = {
    "toestemming": (
        ["Sources/Kern/Gezin/Toestemming/Toestemming*.swift", "Sources/Kern/Gezin/Toestemming/Minimumtabel.swift",
         "Sources/Kern/Gezin/Toestemming/Deelafspraak.swift", "Sources/Kern/Plan/Planwijziging.swift"],
        "Toestemming|Delen|Verstrek|PlanTests|PlanrondTests|PlanZinnen|EigenWerk|StandTests|PlantaakTests"),
    "termijnen": (
        [BESLUIT + "Beslistermijn.swift", BESLUIT + "Bezwaartermijn.swift", BESLUIT + "Termijnwijziging.swift",
         BESLUIT + "Bezwaar/Awbtermijn.swift", BESLUIT + "Bezwaar/Bezwaarbeslistermijn.swift", BESLUIT + "Bezwaar/Bezwaartijdigheid.swift",
         BESLUIT + "Bezwaar/Dwangsom.swift", BESLUIT + "Pgb/Pgbtoets.swift", BESLUIT + "Hulpna18.swift", TOEKOMST + "Jeugdigetoets.swift",
         BESLUIT + "Wetsvragen/*.swift", TOEKOMST + "Jeugdstrafrecht.swift", TOEKOMST + "Hulpverlenging.swift",
         "Sources/Kern/Dossier/Inzagenaoverlijden.swift", "Sources/Kern/Toegang/Woonplaats.swift", "Sources/Grondslag/Termijn.swift", "Sources/Grondslag/Geboortedatum.swift",
         "Sources/Grondslag/Leeftijd.swift"],
        "ermijn|Bezwaar|Dwangsom|Verdaging|Jeugdige|Achttien|Woonplaats|Pgb|Besluit|Leeftijd|Hulp|Afweging|Regelzin|Jeugdwet|Wetsvra|Overlijden|Toekomst"),
}

# Suites without an oracle over all days, which notice most of it within a second.
SNEL = {
    "termijnen": "BeslistermijnTests|BezwaartermijnTests|JeugdigetoetsTests|WetsvragenTests|WetsvraagZinnen|OverlijdenZinnen|AchttienZinnen"
                 "|ToekomstTests|PgbtoetsTests|WoonplaatsZinnen|WoonplaatsTests|DwangsomTests|VerdagingTests|BezwaarTests|LeeftijdTests"
                 "|TermijnTests|VerzoekrechtTests|IngebrekeTests",
}

MANIFEST = """// swift-tools-version:6.2
import PackageDescription
let ours: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
let package = Package(name: "ankerpunt", platforms: [.macOS(.v15)], targets: [
    .target(name: "Grondslag", swiftSettings: ours),
    .target(name: "Formulier", dependencies: ["Grondslag"], swiftSettings: ours),
    .target(name: "Kern", dependencies: ["Grondslag", "Formulier"], swiftSettings: ours),
    .testTarget(name: "GrondslagTests", dependencies: ["Grondslag"], swiftSettings: ours),
    .testTarget(name: "KernTests", dependencies: ["Kern", "Grondslag", "Formulier"], swiftSettings: ours),
])
"""

HULP = """import Foundation
let mutant = ProcessInfo.processInfo.environment["ANKERPUNT_MUTANT"].flatMap { Int($0) } ?? 0
func getal<T: BinaryInteger>(_ n: Int, _ value: T) -> T { mutant == n ? value + 1 : value }
"""

OMGEKEERD = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&"}
CIJFERS = "∀∁∂∃∄∅∆∇∈∉"


def teken(nummer):
    """A number as characters that may stand in an operator."""
    return "".join(CIJFERS[int(c)] for c in str(nummer))


def operator(soort, n):
    """The declaration of one operator that does as its model, or the other way round when it is chosen."""
    naam = soort + teken(n)
    if soort == "!":
        return f"prefix operator ¬{teken(n)}\nprefix func ¬{teken(n)} (a: Bool) -> Bool {{ mutant == {n} ? a : !a }}\n"
    if soort == "?":
        return f"prefix operator ±{teken(n)}\nprefix func ±{teken(n)} (a: Bool) -> Bool {{ mutant == {n} ? !a : a }}\n"
    if soort in ("&&", "||"):
        groep = "LogicalConjunctionPrecedence" if soort == "&&" else "LogicalDisjunctionPrecedence"
        return (f"infix operator {naam}: {groep}\nfunc {naam} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
                f"{{ mutant == {n} ? try a {OMGEKEERD[soort]} b() : try a {soort} b() }}\n")
    eis = "Equatable" if soort in ("==", "!=") else "Comparable"
    text = (f"infix operator {naam}: ComparisonPrecedence\nfunc {naam}<T: {eis}>(a: T, b: T) -> Bool "
            f"{{ mutant == {n} ? a {OMGEKEERD[soort]} b : a {soort} b }}\n")
    if eis == "Equatable":
        text += (f"@_disfavoredOverload func {naam}<T>(a: T?, b: _OptionalNilComparisonType) -> Bool "
                 f"{{ mutant == {n} ? a {OMGEKEERD[soort]} b : a {soort} b }}\n")
    return text


def bedekt(regel):
    """The line with strings and comments as blanks, as long as it was."""
    regel = re.sub(r'"(?:[^"\\]|\\.)*"', lambda m: " " * len(m.group()), regel)
    return re.sub(r"//.*", lambda m: " " * len(m.group()), regel)


PLEKKEN = re.compile(
    r"(?P<twee>(?<= )(?:==|!=|<=|>=|<|>|&&|\|\|)(?= ))|(?P<niet>(?<![\w)\]!])!(?=[\w(])(?!=))|"
    r"(?P<kaal>(?<=guard )|(?<=if ))(?=[a-z][\w.]*(?:,| else| \{))(?!(?:let|var|case|true|false)\b)|"
    r"(?P<leeftijd>(?<![\w.])(?:12|16|18|21|23)(?![\w.]))")


def schrijf(pad, tekst):
    """Only when it is another text: what stayed the same is not built again."""
    if not pad.exists() or pad.read_text() != tekst:
        pad.write_text(tekst)


def muteer(bron, doel, mutanten):
    """Writes the source with its numbered places, and adds them to the list."""
    regels = []
    for nummer, regel in enumerate(bron.read_text().split("\n"), 1):
        kaal = bedekt(regel)
        # Operators that are declared, tuples that are compared and types cannot be turned round like this.
        vast = re.search(r"\bfunc [^a-z]|\bfunc .* where |\) [<>]=? \(|^\s*(?:import|case|extension|package enum|package struct)\b", kaal)
        delen, vorige = [], 0
        for m in [] if vast else PLEKKEN.finditer(kaal):
            soort = m.group("twee") or ("!" if m.group("niet") else "9" if m.group("leeftijd") else "?")
            n = len(mutanten) + 1
            mutanten.append({"bestand": str(bron.relative_to(WORTEL)), "regel": nummer, "kolom": m.start() + 1, "soort": soort,
                             "tekst": regel.strip()})
            nieuw = {"!": "¬" + teken(n), "?": "±" + teken(n), "9": f"getal({n}, {m.group()})"}.get(soort, soort + teken(n))
            delen += [regel[vorige:m.start()], nieuw]
            vorige = m.end()
        regels.append("".join(delen) + regel[vorige:])
    schrijf(doel, "\n".join(regels))


def maak(map_, bronnen):
    """The copy with all mutants in it."""
    gekozen = sorted({bron for patroon in bronnen for bron in WORTEL.glob(patroon)})
    for deel in DELEN:
        for bron in (WORTEL / deel).rglob("*.swift"):
            doel = map_ / bron.relative_to(WORTEL)
            doel.parent.mkdir(parents=True, exist_ok=True)
            if bron not in gekozen:
                schrijf(doel, bron.read_text())
    # Golden files that tests read beside their source.
    for goud in (WORTEL / "Tests/Goud").glob("*.txt"):
        (map_ / "Tests/Goud").mkdir(exist_ok=True)
        schrijf(map_ / "Tests/Goud" / goud.name, goud.read_text())
    schrijf(map_ / "Package.swift", MANIFEST)
    mutanten = []
    for bron in gekozen:
        muteer(bron, map_ / bron.relative_to(WORTEL), mutanten)
    for module in ("Grondslag", "Formulier", "Kern"):
        eigen = [(n, m["soort"]) for n, m in enumerate(mutanten, 1) if m["bestand"].startswith(f"Sources/{module}/")]
        hulp = HULP + "".join(operator(soort, n) for n, soort in eigen if soort != "9")
        schrijf(map_ / f"Sources/{module}/Mutanten.swift", hulp)
    (map_ / "mutanten.json").write_text(json.dumps(mutanten, ensure_ascii=False, indent=1))
    return mutanten


def proef(map_, suites, n):
    """Do the tests pass with this mutant? A crash or a run without end is noticed too."""
    binair = next((map_ / ".build/debug").glob("*.xctest"))
    try:
        return subprocess.run([str(binair), "--testing-library", "swift-testing", "--filter", suites], timeout=300, cwd=map_,
                              env=os.environ | {"ANKERPUNT_MUTANT": str(n)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def levend(map_, snel, suites, aantal, tegelijk):
    """The mutants that no test notices: first the quick suites, and only for what is left the slow ones too."""
    mutanten, nummers = json.loads((map_ / "mutanten.json").read_text()), list(range(1, aantal + 1))
    for filter_ in [snel, suites] if snel else [suites]:
        with ThreadPoolExecutor(tegelijk) as samen:
            nummers = [n for n, nog in zip(nummers, samen.map(lambda n: proef(map_, filter_, n), nummers)) if nog]
        print(f"{aantal - len(nummers)} van {aantal} gemerkt door {filter_[:40]}…", flush=True)
        for n in nummers:
            m = mutanten[n - 1]
            print(f"leeft: {m['bestand']}:{m['regel']}:{m['kolom']} {m['soort']}  {m['tekst']}", flush=True)
    return nummers


def main():
    vraag = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    vraag.add_argument("map", type=Path)
    vraag.add_argument("bron", nargs="+", help="toestemming, termijnen, of patronen van bronnen")
    vraag.add_argument("--filter", default="", help="de suites die het moeten merken")
    vraag.add_argument("--samen", type=int, default=2, help="zoveel tegelijk")
    keuze = vraag.parse_args()
    keuze.map.mkdir(parents=True, exist_ok=True)
    bronnen, suites = SOORTEN.get(keuze.bron[0], (keuze.bron, keuze.filter))
    mutanten = maak(keuze.map.resolve(), bronnen)
    print(f"{len(mutanten)} plekken", flush=True)
    subprocess.run(["swift", "build", "--build-tests"], cwd=keuze.map, check=True)
    if not proef(keuze.map.resolve(), suites, 0):
        sys.exit("Zonder omkering slagen de proeven niet.")
    over = [mutanten[n - 1] for n in levend(keuze.map.resolve(), SNEL.get(keuze.bron[0]), suites, len(mutanten), keuze.samen)]
    print(f"{len(mutanten) - len(over)} van {len(mutanten)} gemerkt")
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
