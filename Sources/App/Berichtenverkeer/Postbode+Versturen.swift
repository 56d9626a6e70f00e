// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Logging
import Opslag

extension Bezorger {
    /// The road that the settings name.
    static func uit(_ config: Config) throws -> Bezorger {
        guard let naar = config.post.naar else { return .map(Postmap(config)) }
        return try .https(naar, config.post)
    }
}

/// Out: each message until it is there, and never as two.
extension Postbode {
    /// - Returns: how many got there.
    func verstuur() async throws -> Int {
        guard lijn.mag(op: databank.klok.nu()) else { return 0 }
        let waiting = try await lees { tx in try BerichtStore.open(.versturen, tx) }
        guard let first = waiting.first else { return 0 }
        let bezorger: Bezorger
        do { bezorger = try maakBezorger() } catch Bezorgfout.stil(let reden) {
            await ligtStil(first, reden)
            return 0
        }
        do {
            let count = try await breng(waiting, bezorger)
            await bezorger.sluit()
            return count
        } catch {
            await bezorger.sluit()
            throw error
        }
    }

    private func breng(_ waiting: [ID<Berichtrij>], _ bezorger: Bezorger) async throws -> Int {
        var count = 0
        for id in waiting {
            switch try await probeer(id, bezorger) {
            case .gelukt: count += 1
            case .blijft: continue
            case .stil: return count
            }
        }
        return count
    }

    private enum Poging { case gelukt, blijft, stil }

    /// Told once, at the message that met it: the others were not tried.
    private func ligtStil(_ id: ID<Berichtrij>, _ reden: String) async {
        let again = lijn.stil(op: databank.klok.nu(), spreiding: Toeval.bytes(1)[0])
        logger.error("postbode: de lijn ligt stil: \(reden)")
        await mislukt(id, "\(reden) Ankerpunt blijft het proberen.", tot: again)
    }

    /// - Returns: `stil` when the line itself is down, so that what comes after it waits.
    private func probeer(_ id: ID<Berichtrij>, _ bezorger: Bezorger) async throws -> Poging {
        do {
            let went = try await verstuur(id, bezorger)
            if went { lijn.gelukt() }
            return went ? .gelukt : .blijft
        } catch Bezorgfout.stil(let reden) {
            await ligtStil(id, reden)
            return .stil
        } catch Bezorgfout.geweigerd(let fout) {
            lijn.gelukt()
            try await schrijf("bericht.versturen") { tx in
                try BerichtStore.zet(fout.isEerderOntvangen ? .verstuurd : .geweigerd, op: id, Verwerker.detail(fout), tx)
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            meld("bericht.versturen", error)
            await mislukt(id, "Bij ons ging iets mis bij het versturen. Ankerpunt blijft het proberen.")
        }
        return .blijft
    }

    /// - Parameter moment: when the line is tried again, first with this message, so that messages keep their order; nil: when this
    ///   message has rested.
    private func mislukt(_ id: ID<Berichtrij>, _ reden: String, tot moment: Moment? = nil) async {
        // When even this cannot be written, the next round tries again: try? loses nothing.
        try? await schrijf("bericht.versturen") { tx in
            try BerichtStore.zet(.mislukt, op: id, Stapdetail(reden: reden), tx)
            if let moment { try BerichtStore.wacht(id, tot: moment, tx) }
        }
    }

    /// There first, then the fact that it was sent: a crash in between brings the same message again, under the same name and number.
    /// - Returns: false when it was held back.
    private func verstuur(_ id: ID<Berichtrij>, _ bezorger: Bezorger) async throws -> Bool {
        guard try await magWeg(id), let zending = try await klaar(id) else { return false }
        try await bezorger.breng(zending)
        try stoor(.naSchrijven)
        try await schrijf("bericht.versturen") { tx in
            guard try BerichtStore.werk(id, tx) == .versturen else { return }
            try BerichtStore.zet(.verstuurd, op: id, tx)
        }
        return true
    }

    /// A secret of after the order was put ready stops it still (OP003). Nothing is said of it outside; the order waits again, with what to
    /// do instead.
    private func magWeg(_ id: ID<Berichtrij>) async throws -> Bool {
        let keuring = Opdrachtkeuring(config: config, codec: codec)
        let gevaar: @Sendable (LeesTx) throws -> [Gevaarstop] = { tx in
            guard try BerichtStore.uitbericht(id, tx)?.soort == Berichtsoort.jw301.rawValue else { return [] }
            return try BerichtStore.gekoppeld(id, tx).flatMap { nummer, _ -> [Gevaarstop] in
                guard let (zicht, order) = try InzetStore.vind(nummer, tx) else { return [] }
                return try keuring.gevaar(order.jeugdige, zicht, tx)
            }
        }
        guard let first = try await lees(gevaar).first else { return true }
        try await schrijf("bericht.tegenhouden") { tx in
            guard try BerichtStore.werk(id, tx) == .versturen, let sent = try BerichtStore.uitbericht(id, tx) else { return }
            for (nummer, _) in try BerichtStore.gekoppeld(id, tx) {
                guard let (zicht, order) = try InzetStore.vind(nummer, tx) else { continue }
                try InzetStore.trekVerstuurdIn(order, bericht: sent.identificatie, zicht, tx)
                try BerichtStore.trekSpoorIn(uit: sent.identificatie, dossier: zicht.dossier, tx)
            }
            let wasTried = try BerichtStore.verloop(id, tx).contains { $0.stap == .mislukt }
            let explain = [first.inPlaatsDaarvan] + (wasTried ? [Self.welGeprobeerd] : [])
            try BerichtStore.zet(.tegengehouden, op: id, Stapdetail(reden: first.uitleg, uitleg: explain), tx)
        }
        return false
    }

    private static let welGeprobeerd =
        "Bij een eerdere poging gaf de andere kant geen antwoord. Bel de aanbieder en vraag of het bericht toch is aangekomen."

    private func klaar(_ id: ID<Berichtrij>) async throws -> Zendstuk? {
        let found = try await lees { tx in try BerichtStore.zending(id, tx) }
        // Put ready by an earlier release: its number is chosen now, and kept before it is used.
        if found == nil { try await schrijf("bericht.versturen") { tx in try BerichtStore.begin(id, antwoordOp: nil, tx) } }
        let config = self.config
        return try await lees { tx in
            guard let sent = try BerichtStore.uitbericht(id, tx), let zending = try BerichtStore.zending(id, tx) else { return nil }
            return try Self.zendstuk(sent, zending, BerichtStore.bytes(uit: id, tx), config)
        }
    }

    /// The message in the form it travels in.
    static func zendstuk(_ sent: BerichtStore.Uitbericht, _ zending: Zending, _ bytes: [UInt8], _ config: Config) throws -> Zendstuk {
        guard config.post.metEnvelop || config.post.naar != nil else {
            return Zendstuk(naam: sent.bestandsnaam, stuk: .bericht(bytes))
        }
        let naam = sent.bestandsnaam(zending)
        // A fault is a message of StUF itself: no envelope around it.
        if Berichtsoort(rawValue: sent.soort) == nil { return Zendstuk(naam: naam, stuk: try Poststuk(bytes)) }
        let envelope = GGkEnvelop(
            zender: GGkEnvelop.Systeem(organisatie: config.gemeentecode, applicatie: "Ankerpunt"),
            ontvanger: GGkEnvelop.Systeem(organisatie: sent.ontvanger, applicatie: GGkEnvelop.knooppunt),
            referentienummer: zending.referentie, tijdstip: zending.tijdstip, crossRefnummer: zending.antwoordOp,
            functie: sent.soort, inhoud: .xml(bytes))
        return Zendstuk(naam: naam, stuk: .envelop(envelope))
    }
}
