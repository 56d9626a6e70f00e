// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A term that is counted from a fact, as a dated value with its source. A new value is a new row, never an edit.
package struct Norm: Sendable, Equatable {
    package let soort: Normsoort
    package let termijn: Termijn
    package let van: Datum
    package let bron: String
    /// `[mem]` when the source was not checked; empty otherwise.
    package let opmerking: String
    package init(soort: Normsoort, termijn: Termijn, van: Datum, bron: String, opmerking: String = "") {
        self.soort = soort
        self.termijn = termijn
        self.van = van
        self.bron = bron
        self.opmerking = opmerking
    }
}

package enum Normsoort: String, Sendable, CaseIterable, Codable {
    case triage
    case eersteContact = "eerste-contact"
    case eersteContactSnel = "eerste-contact-snel"
    case gezag
    case contactpersoon
    case familiegroepsplan
    case bedenktijd
    case groepsplan = "groepsplan-maken"
    case analyse
    case plan
    case planOpSchrift = "plan-op-schrift"
    case perspectiefplan
    case akkoord
    case verzenden
    case toewijzen
    case starten
    case opvolgen
    case helptniet
    case uitkomst
    case overdracht
    case voorEindeBesluit = "voor-einde-besluit"
    case gemeente
    case partnerantwoord
    case verklarendeAnalyse = "verklarende-analyse"
    case toestemming
    case voorEindeToestemming = "voor-einde-toestemming"
    case verzoekInzage = "verzoek-inzage"
    case verzoekCorrectie = "verzoek-correctie"
    case verzoekVerwijdering = "verzoek-verwijdering"
    case verzoekUitstel = "verzoek-uitstel"
}

/// The table of norms of an installation; terms set by law and agreements that a gemeente may change by date.
package struct Normen: Sendable, Equatable {
    package let rijen: [Norm]

    package init(_ rijen: [Norm]) { self.rijen = rijen }

    /// The row in force on a day: the one that began last.
    package func norm(_ soort: Normsoort, op dag: Datum) -> Norm? {
        rijen.filter { $0.soort == soort && $0.van <= dag }.max { $0.van < $1.van }
    }

    /// What holds when a gemeente sets nothing.
    package static let standaard = Normen(
        [
            rij(.triage, Termijn(1, .werkdagen, .afspraak), "werkafspraak", "zelfde of volgende werkdag; instelbaar"),
            rij(.eersteContact, Termijn(2, .weken, .afspraak), "werkafspraak", "instelbaar; geen wettelijke termijn"),
            rij(.eersteContactSnel, Termijn(5, .werkdagen, .afspraak), "werkafspraak", "bij urgentie deze week; instelbaar"),
            rij(.gezag, Termijn(2, .weken, .afspraak), "Jeugdwet 7.3.4 en 7.3.15", "termijn is een werkafspraak"),
            rij(.contactpersoon, Termijn(2, .weken, .afspraak), "werkafspraak", "instelbaar; geen wettelijke termijn"),
            rij(.familiegroepsplan, Termijn(2, .weken, .afspraak), "Jeugdwet 4.1.2", "“redelijke termijn”; het getal is een werkafspraak"),
            rij(.bedenktijd, Termijn(2, .weken, .afspraak), "Jeugdwet 4.1.2", "“redelijke termijn”; het getal is een werkafspraak"),
            rij(.groepsplan, Termijn(6, .weken, .afspraak), "Jeugdwet 4.1.2", "“redelijke termijn”; het getal is een werkafspraak"),
            rij(.analyse, Termijn(4, .weken, .afspraak), "werkafspraak", "instelbaar; geen wettelijke termijn"),
            rij(.plan, Termijn(6, .weken, .wet), "Jeugdwet 4.1.3", ""),
            rij(.planOpSchrift, Termijn(14, .dagen, .wet), "Jeugdwet 4.1.3", "op verzoek"),
            rij(.perspectiefplan, Termijn(8, .weken, .afspraak), "werkafspraak", "instelbaar; geen wettelijke termijn"),
            rij(.akkoord, Termijn(2, .weken, .afspraak), "werkafspraak", "instelbaar; geen wettelijke termijn"),
            rij(.verzenden, Termijn(1, .werkdagen, .afspraak), "Awb 3:41", "het getal is een werkafspraak"),
            rij(.toewijzen, Termijn(5, .werkdagen, .afspraak), "iJw OP274", "naar het voorbeeld van het antwoord op een verzoek"),
            rij(.starten, Termijn(10, .weken, .afspraak), "treeknorm jeugd-ggz", "[mem] de regiovisie bepaalt de aanvaardbare wachttijd"),
            rij(.opvolgen, Termijn(2, .weken, .afspraak), "werkafspraak", "instelbaar"),
            rij(.helptniet, Termijn(5, .werkdagen, .afspraak), "werkafspraak", "hulp die niet helpt, schaadt; instelbaar"),
            rij(
                .uitkomst, Termijn(4, .weken, .afspraak), "Besluit Jeugdwet 7.5.3 lid 1 onder m", "het getal is een werkafspraak"),
            rij(.overdracht, Termijn(2, .weken, .afspraak), "werkafspraak", "overdracht bij elke wissel; instelbaar"),
            rij(.voorEindeBesluit, Termijn(8, .weken, .afspraak), "werkafspraak", "zodat een nieuw besluit op tijd kan zijn"),
            rij(.verklarendeAnalyse, Termijn(2, .weken, .afspraak), "werkafspraak", "om te bekijken of zij nodig is; instelbaar"),
            rij(.partnerantwoord, Termijn(2, .werkdagen, .afspraak), "werkafspraak", "instelbaar"),
            rij(.toestemming, Termijn(2, .weken, .afspraak), "Jeugdwet 7.3.4", "het getal is een werkafspraak"),
            rij(.voorEindeToestemming, Termijn(4, .weken, .afspraak), "werkafspraak", "zodat er tijd is om het opnieuw te vragen"),
            rij(.gemeente, Termijn(2, .weken, .afspraak), "werkafspraak", "naar Regeling Jeugdwet 1a.1; instelbaar"),
            rij(.verzoekInzage, Termijn(1, .maanden, .afspraak), "AVG 12 lid 3", "niet verlengd in een weekend: liever een dag te vroeg"),
            rij(
                .verzoekCorrectie, Termijn(1, .maanden, .afspraak), "AVG 12 lid 3", "niet verlengd in een weekend: liever een dag te vroeg"),
            rij(.verzoekVerwijdering, Termijn(3, .maanden, .afspraak), "Jeugdwet 7.3.9", "[mem] de drie maanden"),
            rij(.verzoekUitstel, Termijn(2, .maanden, .afspraak), "AVG 12 lid 3", "één keer, met bericht binnen de eerste termijn"),
        ])

    private static func rij(_ soort: Normsoort, _ termijn: Termijn, _ bron: String, _ opmerking: String) -> Norm {
        Norm(soort: soort, termijn: termijn, van: .oudst, bron: bron, opmerking: opmerking)
    }

    /// The last day of a norm counted from an event, with its grounds. Beyond the table of holidays the term is counted without
    /// extension, and the ground says so.
    package func laatsteDag(_ soort: Normsoort, na gebeurtenis: Datum) -> Oordeel<Datum> {
        guard let norm = norm(soort, op: gebeurtenis) else {
            return Oordeel(gebeurtenis, gronden: [Grond(regel: "norm/1", bron: "", uitleg: "Hiervoor geldt op die dag geen norm.")])
        }
        let counted = Self.tel(norm.termijn, na: gebeurtenis)
        let text =
            "\(norm.termijn.uitgeschreven) na \(gebeurtenis.uitgeschreven)"
            + (norm.opmerking.isEmpty ? "." : " (\(norm.opmerking.replacing("[mem] ", with: "nog na te gaan: "))).")
        return Oordeel(
            counted.uitkomst,
            gronden: [
                Grond(
                    regel: "norm/1", bron: norm.bron, uitleg: text,
                    feiten: ["norm": soort.rawValue, "gebeurtenis": gebeurtenis.iso, "laatsteDag": counted.uitkomst.iso],
                    onder: counted.gronden)
            ])
    }

    private static func tel(_ termijn: Termijn, na dag: Datum) -> Oordeel<Datum> {
        do {
            return try termijn.laatsteDag(na: dag)
        } catch {
            let plain = zonderFeestdagen(termijn, na: dag)
            let why = "De tabel met feestdagen reikt niet tot \(plain.uitgeschreven); geteld zonder verlenging."
            return Oordeel(plain, gronden: [Grond(regel: "termijn/1", bron: "Algemene termijnenwet", uitleg: why)])
        }
    }

    private static func zonderFeestdagen(_ termijn: Termijn, na dag: Datum) -> Datum {
        switch termijn.eenheid {
        case .dagen: dag.plus(dagen: termijn.aantal)
        case .werkdagen: dag.plus(dagen: termijn.aantal + (termijn.aantal + 4) / 5 * 2)
        case .weken: dag.plus(weken: termijn.aantal)
        case .maanden: dag.plus(maanden: termijn.aantal)
        case .jaren: dag.plus(jaren: termijn.aantal)
        }
    }
}
