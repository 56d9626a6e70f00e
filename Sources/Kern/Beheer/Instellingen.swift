// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// One setting of this installation from a day on, with the decision it rests on. A change is a new fact with its own `van`.
package struct Instelling: Feitinhoud {
    package static let soort = "instelling"
    package let sleutel: Instelbaar
    /// As `Instelbaar.fout` accepts it.
    package let waarde: String
    package let van: Datum
    /// The decision or rule it comes from.
    package let grond: String
    package init(sleutel: Instelbaar, waarde: String, van: Datum, grond: String) {
        self.sleutel = sleutel
        self.waarde = waarde
        self.van = van
        self.grond = grond
    }
    package init(sleutel: Instellingssleutel, waarde: String, van: Datum, grond: String) {
        self.init(sleutel: .keuze(sleutel), waarde: waarde, van: van, grond: grond)
    }
    package var open: Opencodes { Opencodes(code: sleutel.rawValue, datum: van) }
}

/// What a college chooses for its own installation. Each has a value when nothing was set, and a source.
package enum Instellingssleutel: String, Keuzelijst, Instelregel {
    case niveauDossiers = "niveau-dossiers"
    case niveauBerichten = "niveau-berichten"
    case niveauCijfers = "niveau-cijfers"
    case niveauToezicht = "niveau-toezicht"
    case niveauBeheer = "niveau-beheer"
    case consultWeken = "consult-weken"
    case waarnemingWeken = "waarneming-weken"
    case supervisieWeken = "supervisie-weken"
    case bekostigingWeken = "bekostiging-weken"
    case schermTweePersonen = "scherm-twee-personen"
    case geheimTweePersonen = "geheim-twee-personen"
    case consultTweePersonen = "consult-twee-personen"
    case kindGezienWeken = "kind-gezien-weken"
    case exportPerDag = "export-per-dag"
    case leeslogNaam = "leeslog-naam"
    case bewarenHulp = "bewaren-hulp"
    case bewarenToegang = "bewaren-toegang"
    case bewarenBericht = "bewaren-bericht"
    case bewarenJournaal = "bewaren-journaal"
    case bewarenToezicht = "bewaren-toezicht"
    case bewarenBinnenkomst = "bewaren-binnenkomst"
    case sleutelkopieDagen = "sleutelkopie-dagen"
    case crisisContactUren = "crisis-contact-uren"
    case crisisVeiligUren = "crisis-veilig-uren"
    case crisisOverlegUren = "crisis-overleg-uren"
    case crisisteamNummer = "crisisteam-nummer"
    case piketNummer = "piket-nummer"
    case meeUren = "mee-uren"
    case verwijsindex
    case brieflinkDagen = "brieflink-dagen"

    package var label: String {
        switch self {
        case .niveauDossiers, .niveauBerichten, .niveauCijfers, .niveauToezicht, .niveauBeheer:
            "Niveau van aanmelden: \(dienst?.label.lowercased() ?? "")"
        case .consultWeken: "Meedenken duurt hoogstens (weken)"
        case .waarnemingWeken: "Waarneming duurt hoogstens (weken)"
        case .supervisieWeken: "Werkbegeleiding en toezicht duren hoogstens (weken)"
        case .bekostigingWeken: "Backoffice ziet het gezin na het einde van de hulp nog (weken)"
        case .kindGezienWeken: "Signaal als een kind niet is gezien (weken)"
        case .schermTweePersonen, .geheimTweePersonen, .consultTweePersonen:
            "Door twee collega's samen: \(vierogen?.label.lowercased() ?? "")"
        case .exportPerDag: "Hoe vaak iemand per dag iets afdrukt of opslaat"
        case .leeslogNaam: "Het gezin ziet wie keek met naam"
        case .bewarenHulp: "Bewaren: hulpdossier (jaren na de laatste wijziging)"
        case .bewarenToegang: "Bewaren: toegang en besluiten (jaren na de laatste wijziging)"
        case .bewarenBericht: "Bewaren: berichten (jaren na de laatste wijziging)"
        case .bewarenJournaal: "Bewaren: bijzonderheden in het journaal (jaren na de maand)"
        case .bewarenToezicht: "Bewaren: wat bij toezicht is gevonden (jaren na de maand)"
        case .bewarenBinnenkomst: "Bewaren: wat van buiten binnenkwam (jaren na het afronden)"
        case .sleutelkopieDagen: "Kopieën van de sleutelbos bewaren (dagen)"
        case .crisisContactUren: "Crisis: het gezin is gesproken of gezien binnen (uren na de melding)"
        case .crisisVeiligUren: "Crisis: de veiligheid is geregeld binnen (uren na de melding)"
        case .crisisOverlegUren: "Crisis: de gedragswetenschapper is gesproken binnen (uren na de melding)"
        case .crisisteamNummer: "Crisis: telefoonnummer van het crisisteam jeugd"
        case .piketNummer: "Crisis: telefoonnummer van ons eigen piket"
        case .verwijsindex: "Vastleggen dat er een melding in de verwijsindex is gedaan"
        case .meeUren: "Wat is meegenomen naar een bezoek, blijft leesbaar (uren)"
        case .brieflinkDagen: "Een brief is op de telefoon te openen (dagen)"
        }
    }

    /// The service a level is asked for.
    package var dienst: Dienst? { rawValue.hasPrefix("niveau-") ? Dienst(rawValue: String(rawValue.dropFirst(7))) : nil }

    package static func niveau(_ dienst: Dienst) -> Instellingssleutel {
        allCases.first { $0.dienst == dienst } ?? .niveauDossiers
    }

    /// What holds when nothing was set.
    package var standaard: String {
        switch self {
        case .niveauDossiers, .niveauBerichten, .niveauCijfers, .niveauToezicht, .niveauBeheer: Betrouwbaarheidsniveau.substantieel.rawValue
        case .consultWeken: "6"
        case .waarnemingWeken: "26"
        case .supervisieWeken: "52"
        case .bekostigingWeken: "13"
        case .kindGezienWeken: "6"
        case .schermTweePersonen, .consultTweePersonen: "nee"
        case .geheimTweePersonen: "ja"
        case .exportPerDag: "50"
        case .leeslogNaam: "ja"
        case .bewarenHulp: "20"
        case .bewarenToegang: "15"
        case .bewarenBericht: "7"
        case .bewarenJournaal, .bewarenToezicht: "5"
        case .bewarenBinnenkomst: "1"
        case .sleutelkopieDagen: "30"
        case .crisisContactUren: "2"
        case .crisisVeiligUren, .crisisOverlegUren: "24"
        case .crisisteamNummer, .piketNummer: Self.geenNummer
        case .meeUren: "12"
        case .brieflinkDagen: "42"
        case .verwijsindex: "nee"
        }
    }

    /// False: `[mem]` in the fact files.
    package var isNagegaan: Bool {
        switch self {
        case .bewarenToegang, .bewarenBericht, .bewarenJournaal, .bekostigingWeken, .sleutelkopieDagen, .verwijsindex: false
        default: true
        }
    }

    package var vindplaats: String {
        switch self {
        case .niveauDossiers, .niveauBerichten, .niveauCijfers, .niveauToezicht, .niveauBeheer: "Wdo; BIO2 5.17.01"
        case .consultWeken, .waarnemingWeken, .supervisieWeken: "AVG 5 lid 1 onder c; eigen keuze van het college"
        case .bekostigingWeken: "Jeugdwet 7.4.0 onder c; de duur is een werkafspraak van het college"
        case .kindGezienWeken: "Jeugdwet 4.1.1; geen wet noemt een aantal: zes weken is onze keuze, het college kiest zelf"
        case .schermTweePersonen, .geheimTweePersonen, .consultTweePersonen: "AVG 32; eigen keuze van het college"
        case .exportPerDag: "AVG 32; BIO2 8.12; eigen keuze van het college"
        case .leeslogNaam: "AVG 15; NEN 7513 hoofdstuk 9; bij nee staat de functie er"
        case .bewarenHulp: "Jeugdwet 7.3.8 lid 3; langer mag, korter niet"
        case .bewarenToegang: "Archiefwet en selectielijst gemeenten; eigen keuze van het college"
        case .bewarenJournaal: "NEN 7513: ten minste vijf jaar; langer mag, korter niet"
        case .bewarenToezicht: "BIO2 5.28.01: ten minste drie jaar; AVG 5 lid 1 onder e"
        case .bewarenBinnenkomst: "AVG 5 lid 1 onder e; wat nodig is, staat in het dossier; eigen keuze van het college"
        case .sleutelkopieDagen: "AVG 5 lid 1 onder e; BIO2 8.10 en 8.13; korter mag, langer niet"
        case .bewarenBericht: "Archiefwet; financiële administratie; eigen keuze van het college"
        case .crisisContactUren, .crisisVeiligUren, .crisisOverlegUren: "Jeugdwet 2.6 lid 1 onder b; eigen keuze van het college"
        case .crisisteamNummer, .piketNummer: "Jeugdwet 2.6 lid 1 onder b"
        case .verwijsindex: "Jeugdwet 7.1; meedoen is een keuze van het college; afschaffen is aangekondigd"
        case .meeUren: "AVG 5 lid 1 onder c en 32; korter mag, langer dan een dag niet"
        case .brieflinkDagen: "AVG 5 lid 1 onder c en 32; zes weken, zo lang als de termijn voor bezwaar (Awb 6:7); korter mag, langer niet"
        }
    }

    /// Why this value cannot be; nil when it can.
    package func fout(_ waarde: String) -> String? {
        if dienst != nil {
            return Betrouwbaarheidsniveau(rawValue: waarde) == nil ? "Kies laag, substantieel of hoog." : nil
        }
        if isJaNee { return ["ja", "nee"].contains(waarde) ? nil : "Kies ja of nee." }
        if isNummer {
            return waarde == Self.geenNummer || Telefoonnummer(waarde) != nil
                ? nil : "Vul een telefoonnummer in, of het woord “\(Self.geenNummer)”."
        }
        if isUren { return Int(waarde).map { (1...72).contains($0) } ?? false ? nil : "Vul een heel getal in van 1 tot en met 72." }
        if self == .exportPerDag {
            return Int(waarde).map { (1...500).contains($0) } ?? false ? nil : "Vul een heel getal in van 1 tot en met 500."
        }
        if self == .sleutelkopieDagen {
            return Int(waarde).map { (1...Self.meesteKopiedagen).contains($0) } ?? false
                ? nil : "Vul een heel getal in van 1 tot en met \(Self.meesteKopiedagen)."
        }
        if self == .brieflinkDagen {
            return Int(waarde).map { (1...Self.meesteBriefdagen).contains($0) } ?? false
                ? nil : "Vul een heel getal in van 1 tot en met \(Self.meesteBriefdagen)."
        }
        if self == .meeUren {
            return Int(waarde).map { (1...Self.meesteMeeUren).contains($0) } ?? false
                ? nil : "Vul een heel getal in van 1 tot en met \(Self.meesteMeeUren)."
        }
        if let kortste = kortsteJaren {
            return Int(waarde).map { (kortste...Self.langsteJaren).contains($0) } ?? false
                ? nil : "Vul een heel getal in van \(kortste) tot en met \(Self.langsteJaren)."
        }
        return Int(waarde).map { (1...hoogsteWeken).contains($0) } ?? false
            ? nil : "Vul een heel getal in van 1 tot en met \(hoogsteWeken)."
    }

    package var isJaNee: Bool { vierogen != nil || self == .leeslogNaam || self == .verwijsindex }

    /// Hours after a melding of a crisis.
    package var isUren: Bool { [.crisisContactUren, .crisisVeiligUren, .crisisOverlegUren].contains(self) }

    /// A telephone number, typed instead of chosen.
    package var isNummer: Bool { self == .crisisteamNummer || self == .piketNummer }

    package static let geenNummer = "geen"

    /// The shortest time to keep a class of lines, in years; nil: no such setting. The law sets the help file's.
    package var kortsteJaren: Int? {
        switch self {
        case .bewarenHulp: 20
        case .bewarenToegang, .bewarenBericht: 1
        case .bewarenJournaal: 5
        case .bewarenToezicht: 3
        case .bewarenBinnenkomst: 1
        default: nil
        }
    }

    package static let langsteJaren = 100

    package static let meesteBekostigingWeken = 52

    /// Until the last copy is gone a destroyed key can be put back: longer than this nobody waits.
    package static let meesteKopiedagen = 30

    /// What is on a device that can be lost is for the visits of today.
    package static let meesteMeeUren = 24

    /// As long as one may object to what stands in it (Awb 6:7).
    package static let meesteBriefdagen = 42

    /// The law of the house: a college may choose shorter, never longer.
    private var hoogsteWeken: Int {
        switch self {
        case .consultWeken: 6
        case .waarnemingWeken: 52
        case .bekostigingWeken: Self.meesteBekostigingWeken
        case .kindGezienWeken: 26
        default: 104
        }
    }
}

/// All settings as they hold on a day.
package struct Instellingen: Sendable, Equatable {
    private let waarden: [Instelbaar: String]

    /// - Parameter gezet: in order of recording; the last one with the latest begin decides.
    package init(_ gezet: [Instelling], op dag: Datum) {
        waarden = Dictionary(
            uniqueKeysWithValues: Set(gezet.map(\.sleutel)).map { key in (key, gezet.gezet(key, op: dag).waarde) })
    }

    package func waarde(_ wat: Instelbaar) -> String { waarden[wat] ?? wat.standaard }

    package func waarde(_ sleutel: Instellingssleutel) -> String { waarde(.keuze(sleutel)) }

    package func niveau(_ dienst: Dienst) -> Betrouwbaarheidsniveau {
        Betrouwbaarheidsniveau(rawValue: waarde(.niveau(dienst))) ?? .substantieel
    }

    package func weken(_ sleutel: Instellingssleutel) -> Int { Int(waarde(sleutel)) ?? 0 }

    package func uren(_ sleutel: Instellingssleutel) -> Int { Int(waarde(sleutel)) ?? Int(sleutel.standaard) ?? 0 }

    /// As it was typed; nil: none.
    package func nummer(_ sleutel: Instellingssleutel) -> String? {
        let typed = waarde(sleutel)
        return typed == Instellingssleutel.geenNummer ? nil : typed
    }

    package func jaren(_ sleutel: Instellingssleutel) -> Int { Int(waarde(sleutel)) ?? Int(sleutel.standaard) ?? 0 }

    package var sleutelkopieDagen: Int { Int(waarde(.sleutelkopieDagen)) ?? Instellingssleutel.meesteKopiedagen }

    package var meeUren: Int { Int(waarde(.meeUren)) ?? 1 }

    package var brieflinkDagen: Int { Int(waarde(.brieflinkDagen)) ?? 1 }

    package var exportPerDag: Int { Int(waarde(.exportPerDag)) ?? 0 }

    /// Does this gemeente work with the Verwijsindex?
    package var metVerwijsindex: Bool { waarde(.verwijsindex) == "ja" }

    package var leeslogMetNaam: Bool { waarde(.leeslogNaam) == "ja" }
}
