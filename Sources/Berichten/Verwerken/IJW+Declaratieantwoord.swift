// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension IJW {
    /// The answer to a declaration (IV087): the header only when a rule within the message or about the header was broken; granted
    /// nothing when the declaration itself is refused; else the refused lines, and what is granted for the others.
    /// - Parameter bevindingen: what levels 2–4 found.
    public static func antwoord(op bericht: JW323, bevindingen: [Bevinding], _ label: Retourgegevens) -> JW325 {
        let early = bevindingen.contains { $0.niveau <= 2 } ? ["0001"] : codes(bevindingen.filter(\.isOverKop))
        let header = kop(op: bericht.header, codes: early.isEmpty ? ["0200"] : early, label)
        guard early.isEmpty else { return JW325(header: header, antwoord: nil) }
        let declaration = bericht.declaratie
        let whole = bevindingen.filter { !$0.plaats.hasPrefix("Declaratie/Clienten") }
        var answer = DeclaratieAntwoord(
            declaratieNummer: declaration.declaratieNummer, totaalIngediendBedrag: declaration.totaalIngediendBedrag,
            totaalToegekendBedrag: declaration.totaalIngediendBedrag)
        if !whole.isEmpty {
            answer.totaalToegekendBedrag = TotaalBedrag(saldo: 0)
            answer.retourCodes = codes(whole)
        } else if bevindingen.isEmpty {
            answer.retourCodes = ["8001"]
        } else {
            answer.clienten = afgewezen(declaration, bevindingen)
            let refused = answer.clienten.flatMap(\.prestaties).map(\.saldo).reduce(0, +)
            answer.totaalToegekendBedrag = TotaalBedrag(saldo: declaration.totaalIngediendBedrag.saldo - refused)
            answer.retourCodes = ["0200"]
        }
        return JW325(header: header, antwoord: answer)
    }

    private static func kop(op header: Header, codes: [Code], _ label: Retourgegevens) -> Header {
        Header(
            afzender: header.ontvanger, ontvanger: header.afzender, identificatie: label.identificatie, dagtekening: label.dagtekening,
            xsdVersie: label.xsdVersie,
            declaratie: Declaratiekop(
                identificatie: header.identificatie, dagtekening: header.dagtekening, xsdVersieDeclaratie: header.xsdVersie,
                retourCodes: codes))
    }

    /// Clients with something refused (OP304): a remark about the client leaves all its lines unjudged (0233).
    private static func afgewezen(_ declaration: Declaratie, _ found: [Bevinding]) -> [Declaratieclient] {
        let byPlace = Dictionary(grouping: found) { Prestatieplaats($0.plaats) }
        return declaration.clienten.enumerated().compactMap { index, client in
            var client = client
            if let remarks = byPlace[Prestatieplaats(client: index + 1, prestatie: nil)] {
                client.retourCodes = codes(remarks)
                for line in client.prestaties.indices { client.prestaties[line].retourCodes = ["0233"] }
                return client
            }
            client.retourCodes = ["0200"]
            client.prestaties = client.prestaties.enumerated().compactMap { number, part in
                guard let remarks = byPlace[Prestatieplaats(client: index + 1, prestatie: number + 1)] else { return nil }
                var part = part
                part.retourCodes = codes(remarks)
                return part
            }
            return client.prestaties.isEmpty ? nil : client
        }
    }
}

/// Which client and line a finding is about, read from its place.
private struct Prestatieplaats: Hashable {
    let client: Int
    let prestatie: Int?

    init(client: Int, prestatie: Int?) {
        self.client = client
        self.prestatie = prestatie
    }

    init(_ plaats: String) {
        let parts = plaats.split(separator: "/")
        func nummer(_ naam: String) -> Int? {
            parts.first { $0.hasPrefix("\(naam)[") }.flatMap { Int($0.dropFirst(naam.count + 1).dropLast()) }
        }
        self.init(client: nummer("Client") ?? 0, prestatie: nummer("Prestatie"))
    }
}
