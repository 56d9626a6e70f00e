// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Level 3 of a declaration answer (325): beside the declaration it answers.
extension Niveau3 {
    /// - Parameter declaratie: the declaration that was sent under the identification in the answer; nil when there is none.
    public static func controleer(_ bericht: JW325, declaratie: JW323?, _ om: IJW.Omgeving) -> [Bevinding] {
        var found = kop(bericht.header, gemeente: bericht.header.afzender, "Afzender", om)
        let label = bericht.header.declaratie
        if let day = label?.dagtekening, day > om.vandaag { found.append(bevinding("TR135", "Header/DeclaratieIdentificatie/Dagtekening")) }
        guard let declaratie, declaratie.header.identificatie == label?.identificatie, declaratie.header.dagtekening == label?.dagtekening
        else { return found + [bevinding("TR337", "Header/DeclaratieIdentificatie")] }
        if label?.xsdVersieDeclaratie != declaratie.header.xsdVersie { found.append(bevinding("TR371", "Header/XsdVersieDeclaratie")) }
        guard let answer = bericht.antwoord else { return found }
        if answer.declaratieNummer != declaratie.declaratie.declaratieNummer {
            found.append(bevinding("TR376", "DeclaratieAntwoord/DeclaratieNummer"))
        }
        for (index, client) in answer.clienten.enumerated() {
            found += regels(client, declaratie.declaratie, "DeclaratieAntwoord/Clienten/Client[\(index + 1)]")
        }
        return found
    }

    private static func regels(_ client: IJW.Declaratieclient, _ declaration: IJW.Declaratie, _ place: String) -> [Bevinding] {
        guard let sent = declaration.clienten.first(where: { $0.bsn == client.bsn }) else { return [bevinding("TR304", "\(place)/Bsn")] }
        return client.prestaties.enumerated().flatMap { index, part in
            let place = "\(place)/Prestaties/Prestatie[\(index + 1)]"
            guard let same = sent.prestaties.first(where: { $0.productReferentie == part.productReferentie }) else {
                return [bevinding("TR366", "\(place)/ProductReferentie")]
            }
            return anders(part, same).map { bevinding("TR367", "\(place)/\($0)") }
        }
    }

    /// Fields that differ.
    private static func anders(_ part: IJW.Prestatie, _ sent: IJW.Prestatie) -> [String] {
        let fields: [(String, Bool)] = [
            ("ToewijzingNummer", part.toewijzingNummer == sent.toewijzingNummer),
            ("ProductCategorie", part.productCategorie == sent.productCategorie), ("ProductCode", part.productCode == sent.productCode),
            ("ProductPeriode", part.productPeriode == sent.productPeriode), ("GeleverdVolume", part.geleverdVolume == sent.geleverdVolume),
            ("Eenheid", part.eenheid == sent.eenheid), ("ProductTarief", part.productTarief == sent.productTarief),
            ("IngediendBedrag", part.ingediendBedrag == sent.ingediendBedrag),
        ]
        return fields.filter { !$0.1 }.map(\.0)
    }
}
