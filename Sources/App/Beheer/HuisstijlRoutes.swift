// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum HuisstijlURL {
    static let blad = "/huisstijl"
    static let voorbeeld = blad + "/voorbeeld"
    static let beeldmerk = blad + "/beeldmerk"
    static func beeld(_ sha: String) -> String { blad + "/beeld/" + sha }
}

/// What the page of the house style shows.
struct Huisstijlblad: Sendable {
    /// In order of recording.
    let stijlen: [Huisstijl]
    let beeldmerken: [Beeldmerk]

    var keuzes: [Keuze] {
        [Keuze(Huisstijlinvoer.geen, "Geen: alleen de naam")] + beeldmerken.map { Keuze($0.sha, $0.naam) }
    }

    func begin(op vandaag: Datum) -> Ingevuld {
        Huisstijlinvoer(stijlen.max { $0.van < $1.van }, op: vandaag).ingevuld
    }
}

/// The look of letters, by date. Colour and logo are for everybody who holds a letter, so they are open; they say nothing about anybody.
struct HuisstijlRoutes {
    let bord: Beeldmerkbord

    func add(to routes: Routetabel) {
        routes.get(HuisstijlURL.blad, .instellingen) { verzoek in
            let page = try await lees(verzoek)
            return HuisstijlPages.toon(page, page.begin(op: verzoek.vandaag), [], verzoek)
        }
        routes.post(HuisstijlURL.voorbeeld, .instellingen) { verzoek in
            let page = try await lees(verzoek)
            let read = Huisstijlinvoer.lees(verzoek.ingevuld, op: verzoek.vandaag).uit(["beeldmerk": page.keuzes])
            // What is only not filled in yet does not stand in the way of a sample.
            return HuisstijlPages.toon(page, read.ingevuld, read.fouten, nieuw: read.form.stijl, verzoek)
        }
        routes.post(HuisstijlURL.blad, .instellingen) { verzoek in try await legVast(verzoek) }
        routes.post(HuisstijlURL.beeldmerk, .instellingen, tot: Webformulier.grootste + 2 * Beeldlezing.grootste) { verzoek in
            try await neemOp(verzoek)
        }
        routes.open(.get, "/huisstijl/kleur/:kleur") { verzoek in
            guard let colour = Briefkleur(verzoek.parameters["kleur"] ?? ""), colour.isLeesbaar else { throw Afwijzing.nietGevonden }
            return Antwoord.beeld(bytes: Array(Briefvorm.opmaak(colour.hex).utf8), soort: "text/css; charset=utf-8", naam: "brief.css")
                .response
        }
        routes.open(.get, "/huisstijl/beeld/:sha") { verzoek in
            guard let logo = try await bord.beeld(verzoek.parameters["sha"] ?? "") else { throw Afwijzing.nietGevonden }
            return Antwoord.beeld(bytes: logo.inhoud, soort: logo.mediatype, naam: "beeldmerk").response
        }
    }

    private func lees(_ verzoek: Verzoek) async throws -> Huisstijlblad {
        try await verzoek.lees(doel: .beheer, handeling: "huisstijl.inzien") { tx in
            tx.noteer("huisstijl.inzien")
            return Huisstijlblad(stijlen: try HuisstijlStore.stijlen(tx), beeldmerken: try HuisstijlStore.beeldmerken(tx))
        }
    }

    private func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek)
        return try await verzoek.verwerk(
            Huisstijlinvoer.self, keuzes: ["beeldmerk": page.keuzes],
            opnieuw: { HuisstijlPages.toon(page, $0.ingevuld, $0.fouten, nieuw: $0.form.stijl, verzoek) }
        ) { form in
            guard let style = form.stijl else { throw Afwijzing.nietMogelijk("Vul het formulier opnieuw in.") }
            return try await verzoek.schrijf(doel: .beheer, handeling: "huisstijl.wijzigen") { tx in
                tx.noteer("huisstijl.wijzigen", bijzonderheden: "van=\(style.van.iso)")
                try HuisstijlStore.legVast(style, tx)
                return HuisstijlURL.blad
            }
        }
    }

    private func neemOp(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek), file = verzoek.bestanden["bestand"]
        let start = page.begin(op: verzoek.vandaag)
        return try await verzoek.verwerk(
            Beeldmerkinvoer.self, opnieuw: { HuisstijlPages.toon(page, start, [], beeldmerk: ($0.ingevuld, $0.fouten), verzoek) }
        ) { form in
            guard let bytes = file?.inhoud else { throw Afwijzing.ongeldig([Veldfout("bestand", "Kies een plaatje.")]) }
            let logo = Beeldmerk(try Beeldlezing(bytes, veld: "bestand"), naam: form.naam)
            let answer = try await verzoek.schrijf(doel: .beheer, handeling: "beeldmerk.vastleggen") { tx in
                tx.noteer("beeldmerk.vastleggen", bijzonderheden: logo.sha)
                try HuisstijlStore.legVast(logo, tx)
                return HuisstijlURL.blad
            }
            bord.vergeet()
            return answer
        }
    }
}
