// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The door for who was asked something: a link and a code, one question, one answer. No account, no cookie.
struct AntwoordDeur {
    let rem: Deurrem

    func add(to routes: Routetabel) {
        routes.open(.get, "/antwoord/:geheim") { verzoek in AntwoordDeurPages.code([], verzoek).response }
        routes.open(.post, "/antwoord/:geheim") { verzoek in try await ontvang(verzoek).response }
    }

    private func ontvang(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        let read = Partnercode.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        let typed = verzoek.ingevuld["tekst"]?.first ?? ""
        guard read.fouten.isEmpty else { return nietOpen(read.fouten, typed, verzoek) }
        guard rem.magVragen(verzoek.vanwaar, op: verzoek.nu) else {
            return nietOpen([Veldfout("code", "U probeerde dit vaak. Wacht een kwartier, of bel wie u dit vroeg.")], typed, verzoek)
        }
        let (secret, code) = (verzoek.parameters["geheim"] ?? "", read.form.code)
        // The first post has the code alone: it opens the question. The second has an answer with it.
        guard verzoek.ingevuld["tekst"] != nil else { return try await toon(secret, code, nil, verzoek) }
        let answer = Partnerantwoordinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        guard answer.fouten.isEmpty else { return try await toon(secret, code, answer, verzoek) }
        let isKept = try await verzoek.web.databank.schrijf(
            als: .systeem("partnerdeur"), doel: .toeleiding, handeling: "partnerantwoord.ontvangen"
        ) { tx in
            guard let way = try PartnervraagStore.open(geheim: secret, code: code, ookBeantwoord: true, tx) else { return false }
            // The same answer sent twice is one answer, and arrived.
            if let known = way.antwoord { return known.inhoud.tekst == answer.form.tekst && known.inhoud.wie == answer.form.wie }
            let fact = Partnerreactie(
                vraag: way.vraag.id, over: way.vraag.inhoud.over, wie: answer.form.wie, tekst: answer.form.tekst, op: tx.vandaag)
            try PartnervraagStore.legVast(fact, op: way.vraag, bron: "partner", tx)
            return true
        }
        let closed = [Veldfout("", "De vraag is al beantwoord of ingetrokken. Uw tekst staat hieronder: bel wie u dit vroeg.")]
        return isKept ? AntwoordDeurPages.dank(verzoek) : nietOpen(closed, typed, verzoek)
    }

    /// What was typed is not lost: it stands on the page that says why it could not be taken.
    private func nietOpen(_ fouten: [Veldfout], _ typed: String, _ verzoek: OpenVerzoek) -> Antwoord {
        typed.isBlank ? AntwoordDeurPages.code(fouten, verzoek) : AntwoordDeurPages.dicht(typed, fouten, verzoek)
    }

    private func toon(
        _ secret: String, _ code: String, _ answer: Gelezen<Partnerantwoordinvoer>?, _ verzoek: OpenVerzoek
    ) async throws -> Antwoord {
        let found = try await verzoek.web.databank.lees(als: .systeem("partnerdeur"), doel: .toeleiding, handeling: "partnervraag.tonen") {
            tx -> Partnerblad? in
            guard let way = try PartnervraagStore.open(geheim: secret, code: code, tx) else { return nil }
            let kinds = try PartnervraagStore.soorten(way.vraag.inhoud, way.zicht, tx)
            let codes = Set(kinds.values.flatMap(\.self)).map(\.rawValue).sorted().joined(separator: ",")
            tx.noteer("partnervraag.tonen", bijzonderheden: "\(way.vraag.id.hex):\(codes)")
            let gezin = try GezinStore.gezin(way.zicht, tx)
            let team = try RelatieStore.teams(way.zicht.dossier, tx)
            return Partnerblad(
                vraag: way.vraag.inhoud, kinderen: gezin.jeugdigen.filter { way.vraag.inhoud.over.contains($0.id) },
                soorten: kinds, vrager: try BeheerStore.medewerker(ID(way.vraag.door), tx)?.naam ?? "een medewerker",
                telefoon: try BeheerStore.teams(tx).first { team.contains($0.team) && !$0.telefoon.isEmpty }?.telefoon ?? "")
        }
        guard let found else {
            return nietOpen(
                [Veldfout("code", "Zo gaat het niet open. Klopt de code? Is de vraag al beantwoord? Bel wie u dit vroeg.")],
                answer?.form.tekst ?? "", verzoek)
        }
        return AntwoordDeurPages.vraag(found, code, answer, verzoek)
    }
}

/// What who was asked gets to see.
struct Partnerblad: Sendable {
    let vraag: Partnervraag
    let kinderen: [Persoonskaart]
    /// What was agreed to tell about each.
    let soorten: [ID<Persoon>: Set<Deelsoort>]
    let vrager: String
    let telefoon: String
}

enum AntwoordDeurPages {
    static func code(_ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        let form = Formulieropmaak.formulier(actie: verzoek.pad, csrf: nil, knop: "Open de vraag") {
            Formulieropmaak.velden(Partnercode.velden, ingevuld: verzoek.ingevuld, fouten: fouten)
        }
        return verzoek.openbaar(
            "Er is een vraag aan u", fouten: fouten, isVindbaar: false,
            """
            \(HTML.inleiding("Het lokale team stelt u een vraag. Vul de code in die u door de telefoon kreeg. Hebt u geen code? Bel wie u dit stuurde."))
            \(form)
            """)
    }

    static func vraag(
        _ page: Partnerblad, _ code: String, _ answer: Gelezen<Partnerantwoordinvoer>?, _ verzoek: OpenVerzoek
    ) -> Antwoord {
        let about = page.kinderen.map { child -> HTML in
            let agreed = page.soorten[child.id] ?? []
            let birth = agreed.contains(.geboortedatum) ? child.gegevens.geboortedatum : nil
            let name = agreed.contains(.naam) ? child.naam.volledig : "een kind"
            return "\(name)\(birth.map { ", geboren \($0.uitgeschreven)" } ?? "")"
        }
        let rows: [(String, HTML)] = [
            ("Over", about.joined(met: "; ")), ("Vraag", HTML.vrijeTekst(page.vraag.vraag)),
            ("Gevraagd door", "\(page.vrager)\(page.telefoon.isEmpty ? "" : ", \(page.telefoon)")"),
            ("Graag vóór of op", HTML.datum(page.vraag.uiterlijk)), ("Waarom dit mag", HTML(page.vraag.grond.label)),
        ]
        let form = Formulieropmaak.formulier(
            actie: verzoek.pad, csrf: nil, knop: "Verstuur het antwoord", verborgen: [("code", code)]
        ) {
            Formulieropmaak.velden(
                Partnerantwoordinvoer.velden, ingevuld: answer?.ingevuld ?? [:], fouten: answer?.fouten ?? [])
        }
        return verzoek.openbaar(
            "Een vraag aan u", fouten: answer?.fouten ?? [], isVindbaar: false,
            """
            \(HTML.begrippen(rows))
            \(HTML.melding(.uitleg, "<p>Bent u hier niet de juiste persoon voor? Schrijf dan niets en bel. Uw antwoord gaat versleuteld naar het dossier; daarna werkt deze link niet meer.</p>"))
            \(form)
            """)
    }

    static func dank(_ verzoek: OpenVerzoek) -> Antwoord {
        verzoek.openbaar(
            "Bedankt voor uw antwoord", isVindbaar: false,
            HTML.inleiding("Het is aangekomen bij wie u dit vroeg. Deze link werkt nu niet meer. U kunt dit venster sluiten."))
    }

    /// It could not be taken: the reason, and what was typed.
    static func dicht(_ tekst: String, _ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        verzoek.openbaar(
            "Dit kon niet meer", fouten: fouten.map { Veldfout("", $0.melding) }, isVindbaar: false,
            "<p>Uw tekst:</p>\(HTML.vrijeTekst(tekst))")
    }
}
