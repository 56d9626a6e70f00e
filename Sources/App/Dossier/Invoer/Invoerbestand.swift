// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// The files of an import, with their columns: from this one declaration come the template, the check of the first line and the explanation.
enum Invoerbestand: String, CaseIterable, Sendable {
    case personen, dossiers, deelnames, relaties, gezag, geheimen, voorzieningen, documenten

    struct Kolom: Sendable {
        let naam: String
        let uitleg: String
        let verplicht: Bool

        init(_ naam: String, _ uitleg: String, verplicht: Bool = false) {
            (self.naam, self.uitleg, self.verplicht) = (naam, uitleg, verplicht)
        }
    }

    var naam: String { rawValue + ".csv" }

    /// Without these there is nothing to import.
    var isVerplicht: Bool { [.personen, .dossiers, .deelnames].contains(self) }

    var kolommen: [Kolom] {
        switch self {
        case .personen: Self.persoonskolommen
        case .dossiers:
            [
                Kolom("dossier", "eigen kenmerk van het dossier, in alle bestanden hetzelfde", verplicht: true),
                Kolom("team", "naam van een team dat in Ankerpunt bestaat", verplicht: true),
                Kolom("contactpersoon", "gebruikersnaam van de vaste contactpersoon; leeg als er geen is"),
                Kolom(
                    "gewijzigd",
                    "dag van de laatste wijziging in het oude systeem; leeg is vandaag, en dan telt de bewaartermijn vanaf vandaag"),
            ]
        case .deelnames:
            [
                Kolom("dossier", "kenmerk uit dossiers.csv", verplicht: true),
                Kolom("persoon", "kenmerk uit personen.csv", verplicht: true),
                Kolom("rol", Self.keuzes(Gezinsrol.self), verplicht: true), Kolom("wonen", Self.keuzes(Woonsituatie.self)),
                Kolom("van", "sinds wanneer; leeg is vandaag"), Kolom("toelichting", "in een paar woorden"),
            ]
        case .relaties:
            [
                Kolom("dossier", "kenmerk uit dossiers.csv", verplicht: true),
                Kolom("gebruiker", "gebruikersnaam van wie toegang krijgt", verplicht: true),
                Kolom("soort", Self.keuzes(Invoerrelatie.soorten), verplicht: true),
                Kolom("van", "eerste dag; leeg is vandaag"), Kolom("tot", "laatste dag; niet langer dan de instellingen toestaan"),
                Kolom("reden", "waarom; bij meedenken de vraag", verplicht: true),
                Kolom("delen", "alleen bij consult, met een spatie ertussen: \(Self.keuzes(Veldklasse.vanDossier))"),
            ]
        case .gezag:
            [
                Kolom("dossier", "kenmerk uit dossiers.csv", verplicht: true), Kolom("kind", "kenmerk uit personen.csv", verplicht: true),
                Kolom("gezag", Self.keuzes(Gezagsoort.self), verplicht: true),
                Kolom("houders", "kenmerken uit personen.csv, met een spatie ertussen"),
                Kolom("instelling", "naam van de instelling met voogdij"),
                Kolom("bron", Self.keuzes(Gegevensbron.self), verplicht: true),
                Kolom("gezien", "dag waarop de bron is gezien", verplicht: true),
            ]
        case .geheimen:
            [
                Kolom("dossier", "kenmerk uit dossiers.csv", verplicht: true),
                Kolom("persoon", "kenmerk uit personen.csv", verplicht: true),
                Kolom("wat", Self.keuzes(Geheim.self), verplicht: true), Kolom("grond", "waarom het geheim is", verplicht: true),
            ]
        case .voorzieningen: Self.voorzieningskolommen
        case .documenten:
            [
                Kolom("dossier", "kenmerk uit dossiers.csv", verplicht: true),
                Kolom("bestand", "naam van een PDF, JPEG of PNG in de map bestanden", verplicht: true),
                Kolom("soort", Self.keuzes(Documentsoort.self), verplicht: true), Kolom("titel", "hoe het document heet", verplicht: true),
                Kolom("datum", "de dag op het document", verplicht: true), Kolom("ontvangen_van", "van wie het komt", verplicht: true),
                Kolom("over", "kenmerk van het kind; leeg is het hele gezin"),
            ]
        }
    }

    private static let persoonskolommen = [
        Kolom("persoon", "eigen kenmerk van de persoon, in alle bestanden hetzelfde", verplicht: true), Kolom("bsn", "negen cijfers"),
        Kolom("voornamen", ""), Kolom("roepnaam", ""), Kolom("voorvoegsel", "zoals van der"), Kolom("achternaam", "", verplicht: true),
        Kolom("geboortedatum", "JJJJ-MM-DD of DD-MM-JJJJ"), Kolom("geslacht", keuzes(Geslacht.self)), Kolom("telefoon", ""),
        Kolom("email", ""),
        Kolom("straat", "met een adres ook huisnummer en plaats"), Kolom("huisnummer", "alleen cijfers"), Kolom("huisletter", ""),
        Kolom("toevoeging", ""), Kolom("postcode", "1234 AB"), Kolom("plaats", ""),
    ]

    private static let voorzieningskolommen = [
        Kolom("dossier", "kenmerk uit dossiers.csv", verplicht: true), Kolom("jeugdige", "kenmerk uit personen.csv", verplicht: true),
        Kolom("nummer", "toewijzingsnummer zoals de aanbieder het kent", verplicht: true),
        Kolom("agb", "AGB-code van een aanbieder die in Ankerpunt staat", verplicht: true),
        Kolom("product", "productcode uit de landelijke lijst", verplicht: true), Kolom("van", "eerste dag", verplicht: true),
        Kolom("tot", "laatste dag; leeg is zonder einde"), Kolom("volume", "aantal"), Kolom("eenheid", keuzes(Eenheid.self)),
        Kolom("frequentie", keuzes(Frequentie.self)), Kolom("gestart", "dag waarop de hulp begon; leeg als zij nog niet begon"),
    ]

    private static func keuzes<K: Keuzelijst>(_ type: K.Type) -> String { keuzes(Array(K.allCases)) }

    private static func keuzes<K: Keuzelijst>(_ values: [K]) -> String {
        values.map { "\($0.rawValue) (\($0.label.lowercased()))" }.joined(separator: ", ")
    }

    /// What each file and column is for, to lie beside the empty files.
    static var leesmij: String {
        let files = allCases.map { file in
            let columns = file.kolommen.map {
                "  \($0.naam)\($0.verplicht ? " (verplicht)" : "")\($0.uitleg.isEmpty ? "" : ": " + $0.uitleg)"
            }
            return "\(file.naam)\(file.isVerplicht ? "" : " (mag ontbreken)")\n" + columns.joined(separator: "\n")
        }
        return """
            Invoer in Ankerpunt. Vul deze bestanden vanuit uw oude systeem; documenten zet u in de map bestanden.
            CSV in UTF-8, puntkomma of komma, een datum als 2026-03-02 of 02-03-2026. Geef bij een keuze de code voor de haakjes.
            Kijk eerst met: ankerpunt invoer MAP --als NAAM --proef
            De bestanden bevatten persoonsgegevens en zijn niet versleuteld: wis ze na afloop.

            \(files.joined(separator: "\n\n"))

            """
    }
}
