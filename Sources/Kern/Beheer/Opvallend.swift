// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Why a look into a file stands out. Standing out is no reproach: it asks for a second look.
package enum Opvallendsoort: String, Keuzelijst {
    case buitenCaseload = "buiten-caseload"
    case nacht
    case zelfdeNaam = "zelfde-naam"
    case zelfdeAdres = "zelfde-adres"
    case buren
    case familieInBuurt = "familie-in-buurt"
    case eigenGezin = "eigen-gezin"
    case veelAchtereen = "veel-achtereen"

    package var label: String {
        switch self {
        case .buitenCaseload: "Buiten de eigen dossiers"
        case .nacht: "In de nacht"
        case .zelfdeNaam: "Iemand met dezelfde achternaam"
        case .zelfdeAdres: "Iemand op hetzelfde adres"
        case .buren: "Iemand die vlak bij de medewerker woont"
        case .familieInBuurt: "Zelfde achternaam, en in dezelfde buurt"
        case .eigenGezin: "Het eigen gezin of de eigen familie"
        case .veelAchtereen: "Veel dossiers achter elkaar"
        }
    }
}

/// One row of the table of what stands out. A change is a new row with its own `van`; an old row gets a last day.
package struct Opvallendregel: Sendable, Equatable {
    package let soort: Opvallendsoort
    package let van: Datum
    /// Last day; nil: still in force.
    package let tot: Datum?
    /// How many files within `binnen` seconds; only for many in a row.
    package let drempel: Int
    package let binnen: Int64
    /// Hours of the clock in the Netherlands: from `begin` in the evening until before `eind` in the morning.
    package let begin: Int
    package let eind: Int
    package let bron: String
    package init(
        _ soort: Opvallendsoort, van: Datum, tot: Datum? = nil, drempel: Int = 1, binnen: Int64 = 0, begin: Int = 0, eind: Int = 0,
        bron: String
    ) {
        self.soort = soort
        self.van = van
        self.tot = tot
        self.drempel = drempel
        self.binnen = binnen
        self.begin = begin
        self.eind = eind
        self.bron = bron
    }

    package func geldt(op dag: Datum) -> Bool { van <= dag && dag <= (tot ?? dag) }

    /// What it says, in words for who reads the table.
    package var uitleg: String {
        switch soort {
        case .buitenCaseload: "Een dossier ingezien met meedenken (consult) of noodtoegang, zonder eigen relatie."
        case .nacht: "Een dossier ingezien tussen \(begin) uur 's avonds en \(eind) uur 's ochtends."
        case .zelfdeNaam: "In het gezin heet iemand net zo als de medewerker."
        case .zelfdeAdres: "Iemand van het gezin woont op het adres van de medewerker (postcode en huisnummer)."
        case .buren: "Iemand van het gezin woont in dezelfde straat of hetzelfde blok: dezelfde postcode, een ander huisnummer."
        case .familieInBuurt:
            "Iemand van het gezin heet net zo als de medewerker en woont in dezelfde buurt (de vier cijfers van de postcode)."
        case .eigenGezin: "Van dit dossier is bekend dat het over familie van de medewerker gaat."
        case .veelAchtereen: "\(drempel) of meer dossiers binnen \(binnen / 60) minuten."
        }
    }
}

/// The rules of the house for what stands out, as a dated table. Our own choice: no law counts these.
package enum Opvallendtabel {
    private static let begin = Datum(dagnummer: 18_262)  // 1 January 2020
    /// From when neighbours are looked at: looks of before were not judged by this.
    private static let sindsBuren = Datum(dagnummer: 20_513)  // 1 March 2026
    private static let bron = "NEN 7513; AVG 32; eigen keuze"

    package static let regels: [Opvallendregel] = [
        Opvallendregel(.buitenCaseload, van: begin, bron: bron),
        Opvallendregel(.nacht, van: begin, begin: 22, eind: 6, bron: bron),
        Opvallendregel(.zelfdeNaam, van: begin, bron: bron),
        Opvallendregel(.zelfdeAdres, van: begin, bron: bron),
        Opvallendregel(.buren, van: sindsBuren, bron: bron),
        Opvallendregel(.familieInBuurt, van: sindsBuren, bron: bron),
        Opvallendregel(.eigenGezin, van: begin, bron: bron),
        Opvallendregel(.veelAchtereen, van: begin, drempel: 50, binnen: 3_600, bron: bron),
    ]
}

/// One look of a person into one file, as the journal tells it, with what was known then.
package struct Kijkbeurt: Sendable, Equatable {
    /// Number of the journal line.
    package let regel: Int64
    package let moment: Moment
    package let wie: ID<Gebruiker>
    package let dossier: ID<Dossier>
    /// The relations that ran at that moment, by fact id.
    package let relaties: [UUIDv7: Relatiesoort]
    package let gemeen: Gemeen
    package init(
        regel: Int64, moment: Moment, wie: ID<Gebruiker>, dossier: ID<Dossier>, relaties: [UUIDv7: Relatiesoort] = [:],
        gemeen: Gemeen = Gemeen()
    ) {
        self.regel = regel
        self.moment = moment
        self.wie = wie
        self.dossier = dossier
        self.relaties = relaties
        self.gemeen = gemeen
    }
}

/// What a worker and a family have in common, as far as keyed codes tell.
package struct Gemeen: Sendable, Equatable {
    package var naam: Bool
    /// Postcode and huisnummer.
    package var adres: Bool
    /// The six positions of the postcode, at another huisnummer.
    package var postcode: Bool
    /// Surname and the four digits of the postcode, of one person; who has no address of their own lives with the family.
    package var naamInBuurt: Bool
    package var eigenGezin: Bool
    package init(
        naam: Bool = false, adres: Bool = false, postcode: Bool = false, naamInBuurt: Bool = false, eigenGezin: Bool = false
    ) {
        self.naam = naam
        self.adres = adres
        self.postcode = postcode
        self.naamInBuurt = naamInBuurt
        self.eigenGezin = eigenGezin
    }
}

/// Something stood out, found by the named system actor. The same thing is found once.
package struct Signaal: Feitinhoud {
    package static let soort = "signaal"
    package let opvallend: Opvallendsoort
    package let gebruiker: ID<Gebruiker>
    /// The first file it was about.
    package let dossier: ID<Dossier>
    /// The journal line at which it was found.
    package let regel: Int64
    package let moment: Moment
    /// What makes it the same thing as another time.
    package let sleutel: String
    package init(
        opvallend: Opvallendsoort, gebruiker: ID<Gebruiker>, dossier: ID<Dossier>, regel: Int64, moment: Moment, sleutel: String
    ) {
        self.opvallend = opvallend
        self.gebruiker = gebruiker
        self.dossier = dossier
        self.regel = regel
        self.moment = moment
        self.sleutel = sleutel
    }
    package var open: Opencodes { Opencodes(code: sleutel, nummer: regel) }
}

/// A signal that somebody looked into and put away, with what was found.
package struct Signaalafdoening: Feitinhoud {
    package static let soort = "signaalafdoening"
    /// Key of the `Signaal`.
    package let sleutel: String
    package let toelichting: String
    package init(sleutel: String, toelichting: String) {
        self.sleutel = sleutel
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: sleutel) }
}

/// Where a worker lives, as keyed codes: enough to see that it is the same address or near it, never which.
package struct Medewerkeradres: Feitinhoud {
    package static let soort = "medewerkeradres"
    package let gebruiker: ID<Gebruiker>
    /// HMAC of postcode and huisnummer.
    package let code: [UInt8]
    /// HMAC of the postcode, and of its four digits; nil: recorded before neighbours were looked at.
    package let postcode: [UInt8]?
    package let buurt: [UInt8]?
    package init(gebruiker: ID<Gebruiker>, code: [UInt8], postcode: [UInt8]? = nil, buurt: [UInt8]? = nil) {
        self.gebruiker = gebruiker
        self.code = code
        self.postcode = postcode
        self.buurt = buurt
    }
    package var open: Opencodes { Opencodes(code: gebruiker.hex) }
}

/// This file is about the family of this worker.
package struct EigenGezin: Feitinhoud {
    package static let soort = "eigengezin"
    package let gebruiker: ID<Gebruiker>
    package let dossier: ID<Dossier>
    package init(gebruiker: ID<Gebruiker>, dossier: ID<Dossier>) {
        self.gebruiker = gebruiker
        self.dossier = dossier
    }
    package var open: Opencodes { Opencodes(code: gebruiker.hex) }
}

/// Finds what stands out. Pure: the same looks give the same signals, and what was found before has the same key again.
package enum Opvallend {
    /// - Parameters:
    ///   - nieuw: looks to judge, in order.
    ///   - eerder: looks of the hour before, for what counts over time.
    package static func signalen(
        _ nieuw: [Kijkbeurt], eerder: [Kijkbeurt] = [], regels: [Opvallendregel] = Opvallendtabel.regels
    ) -> [Signaal] {
        var known: Set<String> = []
        var recent = eerder
        var found: [Signaal] = []
        for look in nieuw {
            recent.append(look)
            for rule in regels where rule.geldt(op: look.moment.datum) {
                // What was found already is not counted again: who looked into thousands of files would be counted thousands of times.
                guard let key = sleutel(rule, look), !known.contains(key), rule.soort != .veelAchtereen || veel(rule, look, recent) else {
                    continue
                }
                known.insert(key)
                found.append(
                    Signaal(
                        opvallend: rule.soort, gebruiker: look.wie, dossier: look.dossier, regel: look.regel, moment: look.moment,
                        sleutel: key))
            }
        }
        return found
    }

    /// Nil: this rule sees nothing in this look. For many in a row it is the key under which that would be found.
    private static func sleutel(_ rule: Opvallendregel, _ look: Kijkbeurt) -> String? {
        let file = "\(rule.soort.rawValue)/\(look.wie.hex)/\(look.dossier.hex)/\(look.moment.datum.iso)"
        switch rule.soort {
        case .buitenCaseload:
            return buiten(look).map { "\(rule.soort.rawValue)/\(look.wie.hex)/\($0.hex)" }
        case .nacht:
            return nacht(rule, look.moment).map { "\(rule.soort.rawValue)/\(look.wie.hex)/\($0.iso)" }
        // In the same neighbourhood it is said below, and once.
        case .zelfdeNaam: return look.gemeen.naam && (look.gemeen.adres || !look.gemeen.naamInBuurt) ? file : nil
        case .zelfdeAdres: return look.gemeen.adres ? file : nil
        // At the same address they are more than neighbours: that is said once.
        case .buren: return look.gemeen.postcode && !look.gemeen.adres ? file : nil
        case .familieInBuurt: return look.gemeen.naamInBuurt && !look.gemeen.adres ? file : nil
        case .eigenGezin: return look.gemeen.eigenGezin ? file : nil
        case .veelAchtereen: return "\(rule.soort.rawValue)/\(look.wie.hex)/\(look.moment.datum.iso)"
        }
    }

    /// The consult or noodtoegang through which it was done, when there was nothing else.
    private static func buiten(_ look: Kijkbeurt) -> UUIDv7? {
        let outside: Set<Relatiesoort> = [.consult, .noodtoegang]
        guard !look.relaties.isEmpty, look.relaties.values.allSatisfy(outside.contains) else { return nil }
        return look.relaties.keys.min()
    }

    /// The day on which this night began.
    private static func nacht(_ rule: Opvallendregel, _ moment: Moment) -> Datum? {
        guard let hour = Int(moment.kloktijd.prefix(2)) else { return nil }
        if hour >= rule.begin { return moment.datum }
        return hour < rule.eind ? moment.datum.plus(dagen: -1) : nil
    }

    private static func veel(_ rule: Opvallendregel, _ look: Kijkbeurt, _ recent: [Kijkbeurt]) -> Bool {
        let since = look.moment.plus(seconden: -rule.binnen)
        let files = Set(recent.filter { $0.wie == look.wie && since < $0.moment && $0.moment <= look.moment }.map(\.dossier))
        return files.count >= rule.drempel
    }
}
