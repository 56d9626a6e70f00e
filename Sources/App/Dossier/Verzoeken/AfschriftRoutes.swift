// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A copy of the file for a client: put together part by part, with a person looking at all that stays out, and printed.
enum AfschriftRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/verzoeken/:feit/afschrift/delen", .afdrukken(.verzoeken)) { verzoek in
            let (page, copy) = try await lees(verzoek, "afschrift.samenstellen")
            return AfschriftPages.delen(page, copy, verzoek)
        }
        routes.get("/dossiers/:id/verzoeken/:feit/afschrift/delen/:deel", .afdrukken(.verzoeken)) { verzoek in
            let (page, copy, part) = try await deel(verzoek)
            return AfschriftPages.deel(page, copy, part, begin(page, part), [], verzoek)
        }
        routes.post("/dossiers/:id/verzoeken/:feit/afschrift/delen/:deel", .wijzigen(.verzoeken)) { verzoek in try await kies(verzoek) }
        routes.get("/dossiers/:id/verzoeken/:feit/afschrift/bestanden", .afdrukken(.verzoeken)) { verzoek in try await map(verzoek) }
        routes.get("/dossiers/:id/verzoeken/:feit/afschrift/bestanden/:bijlage", .afdrukken(.verzoeken)) { verzoek in
            try await bestand(verzoek)
        }
        routes.get("/dossiers/:id/verzoeken/:feit/afschrift", .afdrukken(.verzoeken)) { verzoek in
            let (page, copy) = try await lees(verzoek, "afschrift.afdrukken")
            return AfschriftPages.afdruk(page, copy, verzoek)
        }
    }

    // MARK: The files themselves

    /// One document: to look at before it is judged, on the print of the copy, and to print beside it.
    private static func bestand(_ verzoek: Verzoek) async throws -> Antwoord {
        let bijlage: ID<Document> = try verzoek.id("bijlage")
        let (_, _, fact, bytes) = try await metBestanden(verzoek, "afschrift.bestand") { page, copy, tx in
            guard let fact = teOpenen(page, copy).first(where: { $0.inhoud.bijlage == bijlage.raw }) else { throw Afwijzing.nietGevonden }
            return (fact, try DocumentStore.inhoud(fact, tx))
        }
        let kind = fact.inhoud.bestandsoort
        return .beeld(bytes: bytes, soort: kind.mediatype, naam: "document-\(fact.inhoud.datum.iso).\(kind.rawValue)")
    }

    /// All that goes along, in one folder that any computer opens; only after two people looked.
    private static func map(_ verzoek: Verzoek) async throws -> Antwoord {
        let (_, _, _, bytes) = try await metBestanden(verzoek, "afschrift.exporteren") { page, copy, tx in
            guard [.uitvoeren, .klaar].contains(page.beeld.stand), page.beeld.besluit?.inhoud.uitkomst.isToegewezen ?? false else {
                throw Afwijzing.nietGevonden
            }
            let files = copy.bestanden(copy.indeling(page.beeld))
            guard let first = files.first else { throw Afwijzing.nietGevonden }
            guard files.reduce(0, { $0 + $1.inhoud.grootte }) <= Afschriftmap.grootst else {
                throw Afwijzing.nietMogelijk("Dit is te groot voor één map. Open de bestanden een voor een, en sla ze op of druk ze af.")
            }
            return (first, try Afschriftmap(files, op: tx.vandaag) { try DocumentStore.inhoud($0, tx) }.bytes)
        }
        return .bestand(bytes: bytes, soort: "application/zip", naam: "afschrift-\(verzoek.vandaag.iso).zip")
    }

    /// While somebody judges: all of them. After a yes: what is given. After a no: none.
    private static func teOpenen(_ page: Verzoekblad, _ copy: Afschriftlezing) -> [Feit<Document>] {
        if page.beeld.stand == .beoordelen { return copy.regels.compactMap(\.document) }
        guard page.beeld.besluit?.inhoud.uitkomst.isToegewezen ?? false else { return [] }
        return copy.bestanden(copy.indeling(page.beeld))
    }

    private static func metBestanden(
        _ verzoek: Verzoek, _ handeling: String,
        _ body: @escaping @Sendable (Verzoekblad, Afschriftlezing, LeesTx) throws -> (Feit<Document>, [UInt8])
    ) async throws -> (Verzoekblad, Afschriftlezing, Feit<Document>, [UInt8]) {
        try await lees(verzoek, handeling) { page, copy, tx in
            let (fact, bytes) = try body(page, copy, tx)
            tx.noteer(handeling, bijzonderheden: fact.id.hex)
            return (page, copy, fact, bytes)
        }
    }

    private static func lees(_ verzoek: Verzoek, _ handeling: String) async throws -> (Verzoekblad, Afschriftlezing) {
        try await lees(verzoek, handeling) { page, copy, _ in (page, copy) }
    }

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ handeling: String, _ body: @escaping @Sendable (Verzoekblad, Afschriftlezing, LeesTx) throws -> T
    ) async throws -> T {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let isPrint = handeling.hasSuffix("afdrukken")
        return try await verzoek.lees(doel: .rechten, handeling: handeling) { tx in
            let frame = try Dossierkader.lees(id, verzoek, alsMeelezer: true, tx)
            // Whoever puts a copy together reads the whole file: that is the right to take it out, also on screen.
            try frame.zicht.eis(.exporteren)
            let page = try Verzoekblad(VerzoekStore.verzoek(feit.raw, frame.zicht, tx), frame, verzoek.gebruiker.raw, tx)
            guard page.beeld.verzoek.verzoeksoort.isAfschrift else { throw Afwijzing.nietGevonden }
            let isOpen = page.beeld.stand == .beoordelen
            // What was refused or withdrawn is no copy, also not by its address.
            guard !isPrint || isOpen || page.beeld.besluit?.inhoud.uitkomst.isToegewezen ?? false else { throw Afwijzing.nietGevonden }
            tx.noteer(handeling)
            let copy = isOpen ? try Afschriftlezing(page.beeld.verzoek, frame, tx) : try page.afschrift(tx)
            if isPrint { try copy.indeling(page.beeld).eisCompleet() }
            return try body(page, copy, tx)
        }
    }

    private static func deel(_ verzoek: Verzoek) async throws -> (Verzoekblad, Afschriftlezing, Afschriftdeel) {
        guard let part = Afschriftdeel(code: try verzoek.parameter("deel")) else { throw Afwijzing.nietGevonden }
        let (page, copy) = try await lees(verzoek, "afschrift.samenstellen")
        guard !copy.regels(part).isEmpty else { throw Afwijzing.nietGevonden }
        return (page, copy, part)
    }

    private static func begin(_ page: Verzoekblad, _ part: Afschriftdeel) -> Ingevuld {
        guard let chosen = page.beeld.keuzes[part.code]?.inhoud else { return [:] }
        var form = Afschriftkeuzeinvoer()
        form.keus = chosen.keus
        form.grond = chosen.grond
        form.reden = chosen.reden
        return form.ingevuld
    }

    private static func kies(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, copy, part) = try await deel(verzoek)
        return try await verzoek.verwerk(
            Afschriftkeuzeinvoer.self, opnieuw: { AfschriftPages.deel(page, copy, part, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            let shown = copy.regels(part).map(\.plaats.feit)
            return try await verzoek.schrijf(doel: .rechten, handeling: "afschrift.samenstellen") { tx in
                let zicht = try Zicht.op(page.kader.id, verzoek.bezoek, voor: .wijzigen, alsMeelezer: true, tx)
                let now = try VerzoekStore.verzoek(page.beeld.id, zicht, tx)
                // Judged again after the second look: the answer goes back to the beginning by itself.
                guard now.stand == .beoordelen || now.stand == .uitvoeren else {
                    throw Afwijzing.nietMogelijk("Het antwoord ligt al bij een collega. Wacht, of vraag het terug te geven.")
                }
                guard verzoek.laatsteFeit == nil || verzoek.laatsteFeit == now.keuzes[part.code]?.id ?? now.id else {
                    throw Afwijzing.intussen(
                        "Een collega beoordeelde dit deel intussen. Kijk hieronder hoe het nu is; uw tekst staat er nog.")
                }
                let choice = try Afschriftkeuze(
                    verzoek: now.id, deel: part.code, keus: form.keus ?? .weg, grond: form.keus == .weg ? form.grond : nil,
                    reden: form.reden, feiten: shown
                ).gecontroleerd()
                try VerzoekStore.legVast(choice, zicht, tx)
                return VerzoekURL.delen(page.kader.id, now.id)
            }
        }
    }
}
