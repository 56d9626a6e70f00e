// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum BrievenbakURL {
    static let lijst = "/brieven"
    static let ronde = lijst + "/ronde"
    static let stop = ronde + "/stop"
    static let verder = ronde + "/verder"
    static let weg = ronde + "/weg"
    static let afdruk = ronde + "/afdruk"
    static let verzonden = ronde + "/verzonden"
    static let pdf = ronde + "/brieven.pdf"
    static let zip = ronde + "/brieven.zip"
}

/// Letters in one go: chosen, made one by one, printed in order, recorded as sent in one act.
struct BrievenbakRoutes {
    /// Letters made for one request; then the page comes back and says how far it is.
    static let perKeer = 3

    let pdfmaker: Pdfmaker?
    let naVerandering: NaVerandering

    func add(to routes: Routetabel) {
        routes.get(BrievenbakURL.lijst, .brievenVersturen) { verzoek in
            let (page, round) = try await bak(verzoek)
            return BrievenbakPages.lijst(page, round, [:], [], verzoek)
        }
        routes.post(BrievenbakURL.ronde, .brievenVersturen) { verzoek in try await begin(verzoek) }
        // Each look makes the next few: it goes on with or without script, and stops when nobody looks any more.
        routes.get(BrievenbakURL.ronde, .brievenVersturen) { verzoek in
            guard try await maakVolgende(verzoek) else { return .naar(BrievenbakURL.lijst) }
            return BrievenbakPages.ronde(try await ronde(verzoek), [:], [], metPdf: pdfmaker != nil, verzoek)
        }
        routes.post(BrievenbakURL.stop, .brievenVersturen) { verzoek in try await zet(true, verzoek) }
        routes.post(BrievenbakURL.verder, .brievenVersturen) { verzoek in try await zet(false, verzoek) }
        routes.post(BrievenbakURL.weg, .brievenVersturen) { verzoek in
            try await verzoek.schrijf(handeling: "brieven.weggooien") { tx in
                try BrievenrondeStore.gooiWeg(van: verzoek.gebruiker, tx)
                return BrievenbakURL.lijst
            }
        }
        routes.get(BrievenbakURL.afdruk, .brievenVersturen) { verzoek in
            let made = try await tePrinten(verzoek)
            return BrievenbakPages.afdruk(made.brieven, van: made.van, verzoek)
        }
        routes.get(BrievenbakURL.pdf, .brievenVersturen) { verzoek in try await pdf(verzoek) }
        routes.get(BrievenbakURL.zip, .brievenVersturen) { verzoek in try await zip(verzoek) }
        routes.post(BrievenbakURL.verzonden, .brievenVersturen) { verzoek in try await verzend(verzoek) }
    }

    private func bak(_ verzoek: Verzoek) async throws -> (Brievenbak, Brievenronde?) {
        let bezoek = verzoek.bezoek
        return try await verzoek.lees(handeling: "brieven.inzien") { tx in
            (try Brievenbak.lees(bezoek, tx), try BrievenrondeStore.ronde(van: bezoek.gebruiker, tx))
        }
    }

    private func ronde(_ verzoek: Verzoek) async throws -> Brievenronde {
        let found = try await verzoek.lees(handeling: "brieven.inzien") { tx in
            try BrievenrondeStore.ronde(van: verzoek.gebruiker, tx)?.zonderVreemden { try Brievenbak.isVan(verzoek.bezoek, $0, tx) }
        }
        guard let found else {
            throw Afwijzing.nietMogelijk("Deze ronde is er niet meer. Begin opnieuw bij Brieven: wat nog niet verstuurd is, staat daar.")
        }
        return found
    }

    private func zet(_ gestopt: Bool, _ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.schrijf(handeling: "brieven.ronde") { tx in
            try BrievenrondeStore.zet(gestopt, van: verzoek.gebruiker, tx)
            return BrievenbakURL.ronde
        }
    }

    private func begin(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, round) = try await bak(verzoek)
        // The same form sent twice begins once: what it asked for is in the round already.
        let all = page.klaar + (round?.brieven.map(\.rij) ?? [])
        return try await verzoek.verwerk(
            Brievenkeuze.self, keuzes: ["brieven": BrievenbakPages.keuzes(all)],
            opnieuw: { BrievenbakPages.lijst(page, round, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            let chosen = all.filter { form.brieven.contains($0.besluit.hex) }, day = try form.verzenddag(op: verzoek.vandaag)
            return try await verzoek.schrijf(handeling: "brieven.ronde") { tx in
                try BrievenrondeStore.begin(chosen, dag: day, metLink: form.metLink, van: verzoek.gebruiker, tx)
                return BrievenbakURL.ronde
            }
        }
    }

    // MARK: One letter

    /// The next few letters of this person's round.
    /// - Returns: false when there is no round.
    private func maakVolgende(_ verzoek: Verzoek) async throws -> Bool {
        let start = try await verzoek.lees(handeling: "brieven.inzien") { tx in try BrievenrondeStore.ronde(van: verzoek.gebruiker, tx) }
        guard let start else { return false }
        for _ in 0..<(start.volgende == nil ? 0 : Self.perKeer) {
            guard let failed = try await maak(verzoek) else { continue }
            try await verzoek.web.databank.schrijf(als: verzoek.bezoek.handelende, doel: .toeleiding, handeling: "brief.opmaken") { tx in
                try BrievenrondeStore.isWeggelaten(failed, .fout, tx)
            }
        }
        return true
    }

    /// One letter, in one commit: made and kept, or not at all. Everything is asked again: the right, the address, whether it was sent
    /// meanwhile. Who looks twice at once makes it once.
    /// - Returns: the letter that could not be made.
    private func maak(_ verzoek: Verzoek) async throws -> Brievenbak.Rij? {
        let next = try await verzoek.lees(handeling: "brieven.inzien") { tx in
            try BrievenrondeStore.ronde(van: verzoek.gebruiker, tx)?.volgende
        }
        guard let next else { return nil }
        do {
            try await verzoek.web.databank.schrijf(als: verzoek.bezoek.handelende, doel: .toeleiding, handeling: "brief.opmaken") { tx in
                try maak(next, verzoek, tx)
            }
            return nil
        } catch is Afwijzing {
            return next
        }
    }

    private func maak(_ next: Brievenbak.Rij, _ verzoek: Verzoek, _ tx: SchrijfTx) throws {
        guard let round = try BrievenrondeStore.ronde(van: verzoek.gebruiker, tx), round.volgende?.besluit == next.besluit else { return }
        guard let now = try Brievenbak.rij(next, verzoek.bezoek, tx) else {
            return try BrievenrondeStore.isWeggelaten(next, .veranderd, tx)
        }
        if let gone = now.uitval { return try BrievenrondeStore.isWeggelaten(next, gone, tx) }
        let page = try Aanvraagblad.voorBrief(next.dossier, next.aanvraag, verzoek, tx)
        let config = verzoek.web.config
        var letter =
            try next.isVerandering
            ? Veranderingsblad.lees(page, next.besluit, config, op: round.dag, tx).brief
            : Brievenblad.lees(page, van: next.besluit, config, op: round.dag, tx)
        if round.metLink { letter.sleutel = try BriefdeurStore.maak(page, letter, page.kader.zicht, tx) }
        try BrievenrondeStore.isGemaakt(next, Rondepapier(letter), tx)
        tx.noteer("brief.opmaken", bijzonderheden: next.besluit.hex)
    }

    // MARK: Print and send

    /// What was made, in order. Who may no longer see one of these, or may not send it any more, does not get it.
    private func tePrinten(_ verzoek: Verzoek) async throws -> (brieven: [Briefdocument.Blad], beelden: [Beeldmerk], van: Int) {
        let round = try await ronde(verzoek), bezoek = verzoek.bezoek
        let (left, style, logos) = try await verzoek.lees(handeling: "brieven.afdruk") { tx in
            let left = try round.gemaakt.filter { made in try Brievenbak.rij(made.rij, bezoek, tx).map { $0.uitval == nil } ?? false }
            return (left, try HuisstijlStore.vorm(op: round.dag, tx), try HuisstijlStore.beeldmerken(tx))
        }
        guard !left.isEmpty else { throw Afwijzing.nietMogelijk("Er is geen brief om af te drukken. Begin opnieuw bij Brieven.") }
        return (left.map { $0.papier.blad(style, dag: round.dag, verzoek) }, logos, round.gemaakt.count)
    }

    /// All letters in one file, in order.
    private func pdf(_ verzoek: Verzoek) async throws -> Antwoord {
        let made = try await tePrinten(verzoek)
        guard let bytes = await pdfmaker?.maak(Briefdocument.bytes(made.brieven, made.beelden)) else {
            throw Pdfmaker.ontbreekt(pdfmaker)
        }
        return .bestand(bytes: bytes, soort: "application/pdf", naam: "brieven.pdf")
    }

    /// Each letter in a file of its own. One that cannot be made is told of: a letter that is missing would not be sent.
    private func zip(_ verzoek: Verzoek) async throws -> Antwoord {
        let made = try await tePrinten(verzoek)
        var files: [(kenmerk: String, pdf: [UInt8])] = []
        for letter in made.brieven {
            guard let bytes = await pdfmaker?.maak(Briefdocument.bytes([letter], made.beelden)) else {
                throw Pdfmaker.ontbreekt(pdfmaker)
            }
            files.append((letter.kenmerk, bytes))
        }
        return .bestand(bytes: Briefdocument.zip(files, op: verzoek.vandaag), soort: "application/zip", naam: "brieven.zip")
    }

    /// One act for all, on the day that stands in the letters; what a colleague recorded meanwhile is left as it is.
    private func verzend(_ verzoek: Verzoek) async throws -> Antwoord {
        let round = try await ronde(verzoek), bezoek = verzoek.bezoek, all = round.gemaakt.map(\.rij)
        return try await verzoek.verwerk(
            Brievenverzending.self, keuzes: ["brieven": BrievenbakPages.keuzes(all)],
            opnieuw: { BrievenbakPages.ronde(round, $0.ingevuld, $0.fouten, metPdf: pdfmaker != nil, verzoek) }
        ) { form in
            guard round.dag <= verzoek.vandaag else {
                throw Afwijzing.nietMogelijk("In deze brieven staat \(round.dag.uitgeschreven). Leg op die dag vast dat ze weg zijn.")
            }
            let chosen = all.filter { form.brieven.contains($0.besluit.hex) }
            return try await verzoek.schrijf(handeling: "besluit.verzenden") { tx in
                for row in chosen {
                    let zicht = try Zicht.op(row.dossier, bezoek, voor: .brievenVersturen, tx)
                    let item = try BesluitStore.aanvraag(row.aanvraag, zicht, tx)
                    guard let letter = item.wachtendeBrieven.first(where: { $0.id == row.besluit }) else { continue }
                    try verzend(letter, item, op: round.dag, form.wijze ?? .post, zicht, tx)
                }
                try BrievenrondeStore.zijnWeg(chosen, van: bezoek.gebruiker, tx)
                return BrievenbakURL.lijst
            }
        }
    }

    /// A change goes as a decision does; then the orders follow.
    private func verzend(
        _ letter: Aanvraagbrief, _ item: Aanvraagbeeld, op dag: Datum, _ wijze: Verzending.Wijze, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        guard letter.isVerandering else { return try BesluitStore.verzend(item, op: dag, wijze: wijze, zicht, tx) }
        let (change, course) = try BesluitStore.verandering(letter.id, item)
        try BesluitStore.verzend(change, bij: item, op: dag, wijze: wijze, zicht, tx)
        try naVerandering(change, course, zicht, tx)
    }
}
