// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension IJW {
    /// Judges a received start message (levels 2–4) and says what it changes and what the retour is (IV028).
    /// - Parameters:
    ///   - stand: what the store knows of this sender and client.
    ///   - vandaag: today in the Netherlands.
    ///   - retour: label of the answer.
    public static func verwerk(_ bericht: JW305, stand: Stand, vandaag: Datum, retour: Retourgegevens) -> Verwerking<JW306> {
        verwerk(bericht.header, bericht.client, Niveau2.controleer(bericht), stand, vandaag, retour) { JW306(header: $0, client: $1) }
    }

    /// Judges a received stop message; see the start message.
    public static func verwerk(_ bericht: JW307, stand: Stand, vandaag: Datum, retour: Retourgegevens) -> Verwerking<JW308> {
        verwerk(bericht.header, bericht.client, Niveau2.controleer(bericht), stand, vandaag, retour) { JW308(header: $0, client: $1) }
    }

    private static func verwerk<Line: Regieregel, Retour: IJWBericht>(
        _ header: Header, _ client: Regieclient<Line>, _ niveau2: [Bevinding], _ stand: Stand, _ vandaag: Datum,
        _ retour: Retourgegevens, _ maak: (Header, Regieclient<Line>?) -> Retour
    ) -> Verwerking<Retour> {
        if let reden = vreemd(header, stand) {
            return Verwerking(lot: .apart(reden), gevolgen: [], bevindingen: [], aandachtspunten: [], retour: nil)
        }
        let early = niveau2.isEmpty ? kop(header, client, stand, vandaag) : niveau2
        guard early.isEmpty else {
            let answer = maak(retour.kop(header, codes: codes(early)), nil)
            return Verwerking(lot: .afgekeurd, gevolgen: [], bevindingen: early, aandachtspunten: [], retour: answer)
        }
        let judged = Regiebeoordeling(header: header, client: client, stand: stand)
        let accepted = judged.bevindingen.isEmpty
        return Verwerking(
            lot: accepted ? .aanvaard : .afgekeurd, gevolgen: accepted ? judged.gevolgen : [], bevindingen: judged.bevindingen,
            aandachtspunten: judged.aandachtspunten,
            retour: maak(retour.kop(header, codes: []), accepted ? nil : afgekeurd(client, judged.regels)))
    }

    /// Why a message is not ours to answer, or `nil` when it is.
    public static func vreemd(_ header: Header, _ stand: Stand) -> String? {
        guard header.ontvanger != stand.eigenGemeentecode else { return nil }
        return "Dit bericht is voor gemeente \(header.ontvanger) en niet voor ons (\(stand.eigenGemeentecode)). "
            + "Er gaat geen antwoord uit. Laat de afzender weten dat het bericht verkeerd is bezorgd."
    }

    /// Faults in the header: the retour then has a header only.
    private static func kop<Line: Regieregel>(
        _ header: Header, _ client: Regieclient<Line>, _ stand: Stand, _ vandaag: Datum
    ) -> [Bevinding] {
        let day = client.producten.compactMap(\.toewijzingIngangsdatum).max() ?? header.dagtekening
        let code = Niveau3.tr378(header.ontvanger, op: day, stand, "Header/Ontvanger")
        return [Niveau3.tr056(stand), Niveau3.tr135(header, vandaag: vandaag), code].compactMap { $0 }
    }

    /// The client with all classes: the client itself was judged and is fine (0200); each line has its own codes (OP065).
    private static func afgekeurd<Line: Regieregel>(_ client: Regieclient<Line>, _ lines: [Line]) -> Regieclient<Line> {
        var client = client
        client.producten = lines
        client.retourCodes = ["0200"]
        return client
    }
}

extension IJW {
    /// The answer to a toewijzing, for the side of the aanbieder: header only when accepted; findings of its own by product number.
    /// - Parameter codes: return codes by ToewijzingNummer; products without codes get 0200, all other classes too.
    public static func retour(op bericht: JW301, codes: [Int: [Code]], retour: Retourgegevens) -> JW302 {
        if !Niveau2.controleer(bericht).isEmpty { return JW302(header: retour.kop(bericht.header, codes: ["0001"]), client: nil) }
        guard !codes.isEmpty else { return JW302(header: retour.kop(bericht.header, codes: []), client: nil) }
        var client = bericht.client
        client.retourCodes = ["0200"]
        for index in client.contactgegevens.indices { client.contactgegevens[index].retourCodes = ["0200"] }
        for index in client.relaties.indices {
            client.relaties[index].retourCodes = ["0200"]
            client.relaties[index].contact.retourCodes = ["0200"]
        }
        for index in client.toegewezenProducten.indices {
            client.toegewezenProducten[index].retourCodes = codes[client.toegewezenProducten[index].toewijzingNummer] ?? ["0200"]
        }
        return JW302(header: retour.kop(bericht.header, codes: []), client: client)
    }
}
