#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The tables of the kader beside two other rule engines, in one run, on one core (taskset). Needs scripts/bench-tabellen.txt.

Usage: bench-tabellen.py PROGRAM [SECONDS]. The same ladder table: for zen-engine as JDM, for openfisca-core as a formula. Every engine must give the same
outcome for all 2,048 cases before anything is timed.
"""
import itertools
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import numpy
import yaml
import zen
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

KADER = Path(__file__).parent.parent / "Sources/App/Registers/kader-jeugdwet-2.3-versie-3.yaml"
GEVALLEN = 2048


def lees():
    kader = yaml.safe_load(KADER.read_text())
    # What the verordening of the gemeente says is no finding: it has these two answers.
    vragen = {"verordening.gebruikelijkTelt": ["ja", "nee"]} | {b["id"]: [k["code"] for k in b["keuzes"]] for s in kader["stappen"] for b in s["bevindingen"] if "keuzes" in b}
    tabel = next(s["tabel"] for s in kader["stappen"] if s["id"] == "eigen-mogelijkheden")
    return tabel, {naam: vragen[naam] for naam in tabel["invoer"]}


def codes(cel, alle):
    """The codes that a cell lets through."""
    if not cel:
        return list(alle)
    niet = cel.startswith("niet ")
    genoemd = [deel.strip() for deel in cel.removeprefix("niet ").split(",")]
    return [code for code in alle if (code in genoemd) != niet]


def gevallen(vragen):
    alle = list(itertools.product(*vragen.values()))
    return [dict(zip(vragen, alle[(i * 1031) % len(alle)], strict=True)) for i in range(GEVALLEN)]


def orakel(tabel, vragen, geval):
    return next(r["dan"] for r in tabel["regels"] if all(geval[n] in codes(r["als"].get(n), vragen[n]) for n in vragen))


def naam(feit):
    return re.sub(r"[^a-z]", "_", feit)


def jdm(tabel, vragen):
    velden = [{"id": f"i{i}", "name": n, "field": naam(n)} for i, n in enumerate(vragen)]
    regels = []
    for nummer, regel in enumerate(tabel["regels"]):
        rij = {"_id": f"r{nummer}", "o0": json.dumps(regel["dan"]), "o1": json.dumps(regel["bron"])}
        for veld, (feit, alle) in zip(velden, vragen.items(), strict=True):
            cel = regel["als"].get(feit)
            rij[veld["id"]] = ",".join(json.dumps(c) for c in codes(cel, alle)) if cel else ""
        regels.append(rij)
    uit = [{"id": "o0", "name": "dan", "field": "dan"}, {"id": "o1", "name": "bron", "field": "bron"}]
    inhoud = {"hitPolicy": "first", "inputs": velden, "outputs": uit, "rules": regels}
    knopen = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {"id": "t", "type": "decisionTableNode", "name": "ladder", "position": {"x": 1, "y": 0}, "content": inhoud},
        {"id": "uit", "type": "outputNode", "name": "uit", "position": {"x": 2, "y": 0}},
    ]
    banen = [{"id": "a", "type": "edge", "sourceId": "in", "targetId": "t"}, {"id": "b", "type": "edge", "sourceId": "t", "targetId": "uit"}]
    return json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": knopen, "edges": banen})


def per_seconde(doe, gevallen, seconden):
    begin, keren = time.perf_counter(), 0
    while time.perf_counter() - begin < seconden:
        for geval in gevallen:
            doe(geval)
        keren += len(gevallen)
    return round(keren / (time.perf_counter() - begin))


def meet_zen(tabel, vragen, cases, seconden):
    # Compiled once: as fast as it goes.
    besluit = zen.ZenEngine().create_decision(zen.ZenDecisionContent(jdm(tabel, vragen)))
    vertaald = [{naam(n): c for n, c in geval.items()} for geval in cases]
    for geval, invoer in zip(cases, vertaald, strict=True):
        assert besluit.evaluate(invoer)["result"]["dan"] == orakel(tabel, vragen, geval), geval
    assert besluit.evaluate(vertaald[0], {"trace": True})["trace"]
    return per_seconde(lambda g: besluit.evaluate(g, {"trace": True}), vertaald, seconden), per_seconde(besluit.evaluate, vertaald, seconden)


def stelsel(tabel, vragen):
    persoon = build_entity(key="persoon", plural="personen", label="Persoon", is_person=True)
    systeem = TaxBenefitSystem([persoon])
    dan = list(dict.fromkeys(r["dan"] for r in tabel["regels"]))
    for feit, alle in vragen.items():
        soort = Enum(naam(feit), [(f"c{i}", c) for i, c in enumerate(alle)])
        velden = {
            "value_type": Enum, "possible_values": soort, "default_value": list(soort)[0], "entity": persoon, "definition_period": DateUnit.DAY,
        }
        systeem.add_variable(type(naam(feit), (Variable,), velden))

    def formula(personen, periode):
        waarden = {n: numpy.asarray(personen(naam(n), periode)) for n in vragen}
        voorwaarden = [
            numpy.logical_and.reduce([
                numpy.isin(waarden[n], [vragen[n].index(c) for c in codes(r["als"].get(n), vragen[n])]) for n in vragen
            ]) for r in tabel["regels"]
        ]
        return numpy.select(voorwaarden, [dan.index(r["dan"]) for r in tabel["regels"]])

    velden = {"value_type": int, "entity": persoon, "definition_period": DateUnit.DAY, "formula": formula}
    systeem.add_variable(type("ladder", (Variable,), velden))
    return systeem, dan


def meet_openfisca(tabel, vragen, cases, seconden):
    systeem, dan = stelsel(tabel, vragen)
    dag = "2026-03-02"

    def reken(gevallen, trace):
        simulatie = SimulationBuilder().build_default_simulation(systeem, count=len(gevallen))
        simulatie.trace = trace
        for n, alle in vragen.items():
            soort = systeem.get_variable(naam(n)).possible_values
            simulatie.set_input(naam(n), dag, soort.encode(numpy.array([f"c{alle.index(g[n])}" for g in gevallen])))
        return simulatie.calculate("ladder", dag)

    assert [dan[i] for i in reken(cases, False)] == [orakel(tabel, vragen, g) for g in cases]
    een = per_seconde(lambda g: reken([g], True), cases[:64], seconden)
    begin, keren = time.perf_counter(), 0
    while time.perf_counter() - begin < seconden:
        reken(cases, False)
        keren += len(cases)
    return een, round(keren / (time.perf_counter() - begin))


def main():
    programma, seconden = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 3
    tabel, vragen = lees()
    cases = gevallen(vragen)
    zen_spoor, zen_kaal = meet_zen(tabel, vragen, cases, seconden)
    fisca_een, fisca_vector = meet_openfisca(tabel, vragen, cases, seconden)
    eigen = json.loads(subprocess.run([programma, "afweging", "meet", "--duur", str(round(seconden))], capture_output=True, text=True, check=True).stdout)
    ons = eigen["tabellenPerSeconde"]
    rijen = [
        ("ankerpunt, one table, whole trace", ons), ("ankerpunt, whole kader, whole trace", eigen["kadersPerSeconde"]),
        ("zen-engine, one table, trace", zen_spoor), ("zen-engine, one table, no trace", zen_kaal),
        ("openfisca-core, one case at a time, trace", fisca_een), ("openfisca-core, 2,048 cases as one vector, no trace", fisca_vector),
    ]
    print("| what | per second | ankerpunt is |\n|---|---|---|")
    for wat, aantal in rijen:
        print(f"| {wat} | {aantal:,} | {ons / aantal:.1f} × |")
    print(
        f"\n{eigen['bewijzen']:,} receipts re-evaluated in {eigen['bewijzenSeconden']:.2f} s with {eigen['handen']} hand(s), "
        f"{eigen['bewijzenProcessor']:.2f} s of processor time; reading their JSON before it took {eigen['leesSeconden']:.2f} s")


if __name__ == "__main__":
    main()
