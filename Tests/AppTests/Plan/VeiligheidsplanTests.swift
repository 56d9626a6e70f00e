// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Veiligheidsplan: samen gemaakt, boven elke bladzijde, op één vel")
struct VeiligheidsplanbladTests {
    static let motoren = [false] + (ProcessInfo.processInfo.environment["ANKERPUNT_PG"] == nil ? [] : [true])

    /// The common case: one child, one condition, two agreements. Only what has to be typed.
    static func getypt(_ scene: Plantoneel) -> Ingevuld {
        let family = scene.family
        return [
            "zorgen": ["Daan stond twee keer schreeuwend aan de deur."], "risico": ["dan durft Noor haar vader niet meer te zien."],
            "voorwaarde-1-wat": ["Niemand geeft het adres door."], "voorwaarde-1-door": ["Veilig Thuis"],
            "afspraak-1-wat": ["Els doet niet open."], "afspraak-1-wie": [family.karin.hex], "afspraak-1-wanneer": ["als Daan komt"],
            "afspraak-1-controle": ["Amina belt op vrijdag"], "afspraak-1-alsNiet": ["Els belt 112."],
            "afspraak-2-wat": ["Daan belt eerst Amina."], "afspraak-2-wie": [family.daan.hex], "afspraak-2-wanneer": ["als hij boos is"],
            "afspraak-2-controle": ["Amina vraagt het"], "afspraak-2-alsNiet": ["Amina belt Daan."],
            "kind-1-woorden": ["Ik wil papa zien, maar niet als hij schreeuwt."], "kind-1-vertrouwd": [family.karin.hex],
            "kind-1-signaal": ["Noor appt het woord thee."], "regie": ["Amina Bouzid"],
        ]
    }

    static func maak(_ app: Proefapp, _ scene: Plantoneel, als wie: Cast = .amina) async throws -> String? {
        try await app.als(wie).vulIn(VeiligheidURL.wijzigen(scene.id), na: 60, app.klok) { _ in getypt(scene) }
    }

    private static func beeld(_ app: Proefapp, _ scene: Plantoneel, als wie: Cast = .amina) async throws -> Veiligheidsbeeld? {
        let visit = app.bezoek(wie)
        return try await app.lees { tx in try BijplanStore.veiligheidsbeeld(Zicht.op(scene.id, visit, tx), tx) }
    }

    @Test(
        "Maken, nagaan, samen kijken, bijstellen en beëindigen, op beide motoren; het eerste plan vraagt hoogstens 20 getypte velden",
        arguments: motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            #expect(try await amina.get(VeiligheidURL.show(scene.id)).bevat("Maak samen een veiligheidsplan"))
            #expect(try await Self.maak(app, scene) == VeiligheidURL.show(scene.id) + "?bewaard=plan")
            let step = try #require(try await app.lees { tx in try InvullastStore.reis(scene.id.raw, tx) }.last)
            #expect(step.formulier == "veiligheidsplan" && step.getypt.count <= 20, "\(step.getypt.count): \(step.getypt)")
            let page = try await amina.get(VeiligheidURL.show(scene.id))
            for text in [
                "Directe veiligheid", "Els doet niet open.", "Veilig Thuis", "Karin", "Noor appt het woord thee.", "Els belt 112.",
                "Amina Bouzid",
            ] {
                #expect(page.bevat(text), "\(text)")
            }
            let plan = try #require(try await Self.beeld(app, scene)).plan
            #expect(plan.inhoud.afspraken.map(\.uitvoerder) == [.gezin, .gezin] && plan.inhoud.kinderen.map(\.kind) == [scene.family.noor])
            let made = plan.inhoud.afspraken[0].id
            let check = try await amina.vulIn(VeiligheidURL.controle(scene.id, made)) { _ in ["uitkomst": ["nagekomen"], "door": ["Amina"]]
            }
            #expect(check != nil)
            let looked = try await amina.vulIn(VeiligheidURL.herziening(scene.id)) { _ in
                [
                    "gehoord": [scene.family.noor.hex], "woordenKind": ["Het is stil."], "oordeel": ["direct-veilig"],
                    "waarop": ["Els zag hem niet."],
                ]
                .merging([String: String].datum("volgendeOp", app.vandaag.plus(dagen: 40)).mapValues { [$0] }) { $1 }
            }
            #expect(looked != nil)
            #expect(try await Self.beeld(app, scene)?.fase.uitkomst == .stabiele)
            let again = try await amina.vulIn(VeiligheidURL.wijzigen(scene.id)) { form in
                #expect(
                    form.velden["zorgen"] == ["Daan stond twee keer schreeuwend aan de deur."] && form.velden["afspraak-1-id"] == [made.hex]
                )
                return ["risico": ["dan begint het opnieuw."]]
            }
            #expect(again != nil)
            let second = try #require(try await Self.beeld(app, scene)).plan
            #expect(second.inhoud.nummer == 2 && second.inhoud.volgtOp == plan.id && second.inhoud.afspraken[0].id == made)
            let old = try await amina.get(VeiligheidURL.versie(scene.id, plan.id))
            #expect(old.bevat("niet meer van kracht") && old.bevat("niet meer te zien"))
            #expect(try await amina.vulIn(VeiligheidURL.einde(scene.id)) { _ in ["reden": ["Een jaar rustig."]] } != nil)
            #expect(try await Self.beeld(app, scene) == nil)
            #expect(try await amina.get(VeiligheidURL.show(scene.id)).bevat("Een jaar rustig."))
        }
    }

    @Test("Een half plan komt terug met alle fouten tegelijk en met alles wat is getypt")
    func fouten() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), before = try await app.aantalFeiten()
            var form = try #require(try await amina.get(VeiligheidURL.wijzigen(scene.id)).formulier())
            form.velden.merge(Self.getypt(scene)) { $1 }
            form.velden["risico"] = [""]
            form.velden["afspraak-2-alsNiet"] = [""]
            form.velden["kind-1-vertrouwd"] = [""]
            let answer = try await amina.post(form.actie, form.velden)
            #expect(answer.status == 422)
            for text in [
                "als er niets verandert, dan …", "wie belt wie?", "Kies bij wie het kind terechtkan", "Els doet niet open.",
                "Noor appt het woord thee.",
            ] {
                #expect(answer.bevat(text), "\(text)")
            }
            form.velden["kind-1-vertrouwd"] = ["0198f0aa00007000800000000000abcd"]
            #expect(try await amina.post(form.actie, form.velden).bevat("Wat was gekozen, staat er niet (meer) in."))
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Een plan van alleen professionals wordt geweigerd; met een reden mag het")
    func professionals() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            var form = try #require(try await amina.get(VeiligheidURL.wijzigen(scene.id)).formulier())
            form.velden.merge(Self.getypt(scene)) { $1 }
            form.velden["afspraak-1-wie"] = ["team"]
            form.velden["afspraak-2-wie"] = ["aanbieder"]
            let answer = try await amina.post(form.actie, form.velden)
            #expect(answer.status == 422 && answer.bevat("alleen professionals"))
            form.velden["afwijking"] = ["De familie is nog op reis."]
            #expect(try await amina.post(form.actie, form.velden).naar != nil)
            #expect(try await amina.get(VeiligheidURL.show(scene.id)).bevat("De familie is nog op reis."))
        }
    }

    @Test("“Nog een afspraak” en “weghalen” komen terug met wat is getypt, en bewaren niets")
    func blokken() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), before = try await app.aantalFeiten()
            var form = try #require(try await amina.get(VeiligheidURL.wijzigen(scene.id)).formulier())
            form.velden.merge(Self.getypt(scene)) { $1 }
            form.velden["_stap"] = ["afspraak:nieuw"]
            let more = try await amina.post(form.actie, form.velden)
            #expect(more.status == 200 && more.bevat("name=\"afspraak-3-wat\"") && !more.bevat("name=\"afspraak-4-wat\""))
            form.velden["_stap"] = ["afspraak-weg:1"]
            let less = try await amina.post(form.actie, form.velden)
            #expect(!less.bevat("Els doet niet open.") && less.bevat("Daan belt eerst Amina.") && less.bevat("Noor appt het woord thee."))
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Bewaarde een collega intussen een versie, dan staan beide naast elkaar en is niets kwijt; nog eens bewaren gaat daarop verder")
    func conflict() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            _ = try await Self.maak(app, scene)
            var mine = try #require(try await amina.get(VeiligheidURL.wijzigen(scene.id)).formulier())
            #expect(
                try await app.als(.joost).vulIn(VeiligheidURL.wijzigen(scene.id)) { _ in ["risico": ["dan gaat het mis, zegt Joost."]] }
                    != nil)
            mine.velden["risico"] = ["dan gaat het mis, zegt Amina."]
            let answer = try await amina.post(mine.actie, mine.velden)
            #expect(answer.status == 409 && answer.bevat("zegt Joost.") && answer.bevat("zegt Amina.") && answer.bevat("Joost van der Wal"))
            #expect(try await Self.beeld(app, scene)?.plan.inhoud.nummer == 2)
            let form = try #require(answer.formulier())
            #expect(form.velden["risico"] == ["dan gaat het mis, zegt Amina."])
            #expect(try await amina.post(form.actie, form.velden).naar != nil)
            let last = try #require(try await Self.beeld(app, scene)).plan
            #expect(last.inhoud.nummer == 3 && last.inhoud.risico == "dan gaat het mis, zegt Amina.")
            let facts = try await app.aantalFeiten()
            #expect(
                try await amina.post(form.actie, form.velden).naar == VeiligheidURL.show(scene.id) + "?bewaard=plan",
                "twee keer sturen is één keer doen")
            #expect(try await app.aantalFeiten() == facts)
        }
    }

    @Test("De regel van het plan staat boven elke bladzijde van het dossier, met de fase en de dag")
    func boven() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            _ = try await Self.maak(app, scene)
            for sheet in Dossierblad.allCases {
                let page = try await amina.get(sheet.pad(scene.id))
                #expect(page.bevat("Veiligheidsplan: directe veiligheid, regie Amina Bouzid"), "\(sheet)")
            }
            app.klok.vooruit(dagen: 15)
            let later = app.als(.amina)
            let late = try await later.get(Dossierblad.gezin.pad(scene.id))
            #expect(late.bevat("samen kijken is 1 dag te laat"))
            #expect(try await later.get(GezinURL.dossier(scene.id)).bevat("Veiligheidsplan samen opnieuw bekijken"))
        }
    }

    @Test(
        "Een ander team ziet niets; wie het plan niet mag zien ook niet: geen regel, geen blad, geen tijdlijn, geen naam van een taak",
        arguments: [Cast.bram, .joost])
    func afwezig(wie: Cast) async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            _ = try await Self.maak(app, scene)
            let plan = try #require(try await Self.beeld(app, scene)).plan
            _ = try await app.als(.amina).vulIn(VeiligheidURL.wijzigen(scene.id)) { _ in ["krachten": ["Els bleef rustig."]] }
            // A shield over the first version hides what came after it too.
            let visit = app.bezoek(.amina)
            try await app.schrijf { tx in
                let shield = Scherm(feiten: [plan.id], voorGebruikers: [Cast.joost.gebruiker], reden: "Joost kent Daan")
                try BeschermingStore.legVast(shield, Zicht.op(scene.id, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            let now = try #require(try await Self.beeld(app, scene)).plan
            let own = VeiligheidURL.self, id = scene.id
            for path in [
                own.show(id), own.versie(id, plan.id), own.versie(id, now.id), own.afdruk(id), own.kind(id, scene.family.noor),
                own.herziening(id),
            ]
                + Dossierblad.allCases.map({ $0.pad(id) })
            {
                let page = try await app.als(wie).get(path)
                for word in [
                    "Els doet niet open", "schreeuwend", "geeft het adres door", "woord thee", "regie Amina", "Els bleef rustig",
                    "directe veiligheid",
                ] {
                    #expect(!page.bevat(word), "\(path) toont “\(word)” aan \(wie)")
                }
                if wie == .bram { #expect(page.status == 404 && !page.bevat("Noor"), "\(path)") }
            }
            #expect(try await app.als(.amina).get(own.show(id)).bevat("Els doet niet open"), "wie het mag zien, ziet het")
            #expect(try await app.als(.joost).get(Dossierblad.gezin.pad(id)).status == 200)
            let facts = try await app.aantalFeiten(), second = try await app.als(wie).get(own.wijzigen(id))
            #expect(
                second.status != 200 && !second.bevat("afgeschermd") && !second.bevat("versie"), "geen tweede versie 1: \(second.status)")
            if wie == .joost { #expect(second.bevat("Overleg met de vaste contactpersoon")) }
            let form = Self.getypt(scene).merging([String: String].datum("herzienOp", app.vandaag.plus(dagen: 20)).mapValues { [$0] }) {
                $1
            }
            #expect(try await app.als(wie).post(own.wijzigen(id), form).naar == nil)
            #expect(try await app.aantalFeiten() == facts)
        }
    }

    @Test(
        "Het vel voor het kind is kort en in gewone woorden, en noemt de zorgen over ouders niet; wat voor het kind is afgeschermd, komt er niet"
    )
    func kind() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            _ = try await Self.maak(app, scene)
            let sheet = try await amina.get(VeiligheidURL.kind(scene.id, scene.family.noor))
            for text in ["Hallo Noor", "Els doet niet open.", "Noor appt het woord thee.", "Ga naar <b>Karin</b>", "112", "0800 0432"] {
                #expect(sheet.bevat(text), "\(text)")
            }
            #expect(
                !sheet.bevat("schreeuwend aan de deur") && !sheet.bevat("durft Noor haar vader") && !sheet.bevat("Niemand geeft het adres"))
            #expect(try await amina.get(VeiligheidURL.kind(scene.id, scene.family.sem)).status == 404, "Sem staat niet in dit plan")
            let print = try await amina.get(VeiligheidURL.afdruk(scene.id))
            #expect(print.bevat("een-vel") && print.bevat("Als er niets verandert") && !print.bevat("class=\"wie"))
            let plan = try #require(try await Self.beeld(app, scene)).plan, visit = app.bezoek(.amina)
            try await app.schrijf { tx in
                let shield = Scherm(feiten: [plan.id], voorBetrokkenen: [scene.family.noor], reden: "eerst samen praten")
                try BeschermingStore.legVast(shield, Zicht.op(scene.id, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            #expect(!sheet.bevat("Daan belt eerst Amina.") && sheet.bevat("1 afspraak van anderen"), "wat een ander doet, staat er niet")
            #expect(try await amina.get(VeiligheidURL.kind(scene.id, scene.family.noor)).status == 404)
            #expect(try await amina.get(VeiligheidURL.afdruk(scene.id)).bevat("voor iemand afgeschermd"))
            app.klok.vooruit(seconden: 60)
            #expect(try await amina.vulIn(VeiligheidURL.wijzigen(scene.id)) { _ in ["krachten": ["Els bleef rustig."]] } != nil)
            let next = try #require(try await Self.beeld(app, scene)).plan
            #expect(next.inhoud.nummer == 2, "het scherm staat op de eerste versie")
            #expect(try await amina.get(VeiligheidURL.kind(scene.id, scene.family.noor)).status == 404)
            #expect(try await amina.get(VeiligheidURL.afdruk(scene.id)).bevat("voor iemand afgeschermd"))
        }
    }

    @Test("Een afspraak die mislukt, vraagt een toelichting, zet de fase terug en staat meteen in het werk")
    func mislukt() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            _ = try await Self.maak(app, scene)
            let made = try #require(try await Self.beeld(app, scene)).plan.inhoud.afspraken[1].id
            let form = try #require(try await amina.get(VeiligheidURL.controle(scene.id, made)).formulier())
            let broken = form.velden.merging(["uitkomst": ["niet-nagekomen"], "door": ["Amina"]]) { $1 }
            let refused = try await amina.post(form.actie, broken)
            #expect(refused.status == 422 && refused.bevat("wat er toen is gedaan"))
            #expect(try await amina.post(form.actie, broken.merging(["toelichting": ["Hij stond er weer."]]) { $1 }).naar != nil)
            let now = try #require(try await Self.beeld(app, scene))
            #expect(now.fase.uitkomst == .directe && now.herzienVoor.uitkomst == app.vandaag)
            #expect(try await amina.get(GezinURL.dossier(scene.id)).bevat("Hij stond er weer."), "de tijdlijn vertelt het")
            #expect(try await amina.get(VeiligheidURL.controle(scene.id, scene.bevinding)).status == 404)
        }
    }

    @Test("Wie voor het betalen kijkt, leest het plan niet en krijgt geen formulier")
    func alleenLezen() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            _ = try await Self.maak(app, scene)
            let page = try await app.als(.ravi).get(VeiligheidURL.show(scene.id))
            #expect(!page.bevat("Plan wijzigen") && !page.bevat("Els doet niet open."), "wie betaalt, ziet het plan niet")
            let help = try await app.als(.ravi).get(Dossierblad.hulp.pad(scene.id))
            #expect(!help.bevat("Veiligheidsplan:"))
            #expect(try await app.als(.ravi).get(VeiligheidURL.wijzigen(scene.id)).status != 200)
        }
    }
}
