// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Rules within answers: 325, and the retours.
extension Niveau2 {
    public static func controleer(_ bericht: JW325) -> [Bevinding] {
        var found = iv087(bericht)
        guard let answer = bericht.antwoord else { return found }
        found += toets(answer, "DeclaratieAntwoord", declaratieAntwoord)
        for (index, client) in answer.clienten.enumerated() {
            let place = "DeclaratieAntwoord/Clienten/Client[\(index + 1)]"
            if cs002(client.bsn) != nil { found.append(bevinding("CS002", "\(place)/Bsn")) }
            for (number, part) in client.prestaties.enumerated() {
                found += toets((part, bericht.header.dagtekening), "\(place)/Prestaties/Prestatie[\(number + 1)]", prestatie)
            }
            found += tr101(client.prestaties.map(\.productReferentie), "\(place)/Prestaties/Prestatie", "productreferentie").compactMap {
                $0
            }
        }
        return found
            + tr101(answer.clienten.map(\.bsn), "DeclaratieAntwoord/Clienten/Client", "burgerservicenummer").compactMap { $0 }
    }

    private static let declaratieAntwoord: [Deelregel<IJW.DeclaratieAntwoord>] = [
        Deelregel("CS325", "TotaalIngediendBedrag/DebetCredit") { $0.totaalIngediendBedrag.isNulCredit },
        Deelregel("CS325", "TotaalToegekendBedrag/DebetCredit") { $0.totaalToegekendBedrag.isNulCredit },
        Deelregel("TR342", "TotaalToegekendBedrag") { !$0.isVerklaard },
    ]

    /// The build of a declaration answer: refused in the header is the header only; all well is 8001 without clients.
    static func iv087(_ bericht: JW325) -> [Bevinding] {
        let codes = bericht.header.declaratie?.retourCodes ?? []
        let isRefused = IJW.heeftOpmerking(codes)
        guard isRefused == (bericht.antwoord == nil) else { return [bevinding("IV087", "DeclaratieAntwoord")] }
        guard let answer = bericht.antwoord, answer.retourCodes.contains("8001") else { return [] }
        let isWhole = answer.clienten.isEmpty && answer.totaalToegekendBedrag == answer.totaalIngediendBedrag
        return isWhole ? [] : [bevinding("IV087", "DeclaratieAntwoord")]
    }

    /// A retour has content only when something about it was refused (OP065).
    static func iv028(_ retour: some IJWBericht) -> [Bevinding] {
        guard let content = retour.boom.wortel.delen.first(where: { $0.naam != "Header" }) else { return [] }
        return IJW.heeftOpmerking(content.alleRetourcodes) ? [] : [bevinding("IV028", content.naam)]
    }
}

extension IJW {
    /// Any code besides "no remark" and "not judged".
    static func heeftOpmerking(_ codes: [Code]) -> Bool { codes.contains { $0 != "0200" && $0 != "0233" && $0 != "8001" } }
}

extension IJW.DeclaratieAntwoord {
    /// TR342: what was not granted is explained by the prestaties that stand in the answer, each of them refused.
    fileprivate var isVerklaard: Bool {
        if IJW.heeftOpmerking(retourCodes) { return totaalToegekendBedrag.totaalBedrag == 0 && clienten.isEmpty }
        let parts = clienten.flatMap(\.prestaties)
        let refused = totaalIngediendBedrag.saldo - totaalToegekendBedrag.saldo
        return parts.map(\.saldo).reduce(0, +) == refused && parts.allSatisfy { $0.retourCodes.contains { $0 != "0200" } }
    }
}

extension Knoop {
    /// Every RetourCode in this element, in order.
    var alleRetourcodes: [String] { naam == "RetourCode" ? [tekst] : delen.flatMap(\.alleRetourcodes) }
}
