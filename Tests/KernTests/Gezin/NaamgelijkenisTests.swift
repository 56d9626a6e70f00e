// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Namen die hetzelfde klinken, anders heten of een letter schelen")
struct NaamgelijkenisTests {
    static let gelijk = [
        ["meijer", "meyer", "meier"], ["dijk", "dyck", "deik"], ["kok", "coc", "kock"], ["sophie", "sofie"], ["thijs", "tijs"],
        ["schmidt", "schmit", "schmid"], ["zijlstra", "sijlstra"], ["vos", "fos"], ["groen", "groen", "chroen"], ["paul", "poul", "pauwl"],
        ["hassan", "hasan"], ["max", "maks"], ["youssef", "joussef"], ["sarah", "sara"], ["jerry", "jerrie", "jerri"], ["bosch", "bos"],
    ]
    static let ongelijk = [("jan", "jaap"), ("bos", "bas"), ("smit", "smeets"), ("karin", "carla"), ("vries", "bries"), ("noor", "nora")]

    @Test("Wat hetzelfde klinkt, heeft één code", arguments: gelijk)
    func zelfdeKlank(namen: [String]) {
        #expect(
            Set(namen.map { Naamklank.code(Naamzoeker.normaliseer($0)) }).count == 1,
            "\(namen.map { Naamklank.code(Naamzoeker.normaliseer($0)) })")
    }

    @Test("Wat anders klinkt, heeft een andere code", arguments: ongelijk)
    func andereKlank(een: String, ander: String) { #expect(Naamklank.code(een) != Naamklank.code(ander)) }

    @Test("Een code is nooit leeg, en van een code blijft de code hetzelfde lang genoeg om iets te zeggen")
    func nooitLeeg() {
        for name in ["h", "y", "sch", "ph", "eau", "ng", "xi", "qi", "müller"] { #expect(!Naamklank.code(name).isEmpty, "\(name)") }
    }

    static let roepnamen = [
        ("piet", "pieter"), ("pietertje", "pieter"), ("jan", "johannes"), ("hans", "johannes"), ("bets", "elisabeth"),
        ("lisa", "elisabeth"),
        ("noortje", "noor"), ("brammetje", "bram"), ("timmie", "tim"), ("lotje", "lotte"), ("kees", "cornelis"), ("sjaak", "jacobus"),
    ]

    @Test("Een roepnaam en de naam waar hij van komt vinden elkaar, beide kanten op", arguments: roepnamen)
    func roepnaam(kort: String, lang: String) throws {
        let found = try #require(Zoekwoord(kort).gelijkenis(lang))
        #expect(found <= .begin)
        #expect(try #require(Zoekwoord(lang).gelijkenis(kort) ?? Zoekwoord(kort).gelijkenis(lang)) <= .begin)
    }

    @Test("Geen rij roepnamen staat er dubbel in, en elke naam is zoals de zoeker haar schrijft")
    func tabel() {
        for name in ["johannes", "elisabeth", "catharina"] { #expect(Roepnamen.anders(name).count > 8) }
        for name in ["pieter", "matthys", "thys"] { #expect(!Roepnamen.anders(name).isEmpty) }
        #expect(Roepnamen.anders("quintana").isEmpty)
    }

    static let tikfouten: [(String, String, Naamgelijkenis?)] = [
        ("jansen", "jnasen", .tikfout), ("jansen", "jansne", .tikfout), ("jansen", "jansxen", .tikfout), ("jansen", "jasen", .tikfout),
        ("jansen", "jamsen", .tikfout), ("bos", "vos", .korteTikfout), ("jansen", "jensan", nil), ("jansen", "jaensn", nil),
        ("bo", "jo", nil),
        ("jansen", "jansen", nil), ("vries", "vires", .tikfout), ("ab", "abc", .korteTikfout),
    ]

    @Test("Een letter te veel, te weinig, verkeerd of omgewisseld is een tikfout; twee zijn dat niet", arguments: tikfouten)
    func tikfout(een: String, ander: String, verwacht: Naamgelijkenis?) {
        for (left, right) in [(een, ander), (ander, een)] {
            let found = Array(left.utf8).withUnsafeBufferPointer { a in
                Array(right.utf8).withUnsafeBufferPointer { Tikfout.gelijkenis(a, $0) }
            }
            #expect(found == verwacht)
            if found != nil { #expect((Tikfout.letters(left.utf8) ^ Tikfout.letters(right.utf8)).nonzeroBitCount <= 2) }
        }
    }

    @Test(
        "Een tussenvoegsel mag weg, verplaatst, afgekort of aaneen",
        arguments: [
            "Joost Wal", "Wal, Joost van der", "joost vd wal", "Joost v.d. Wal", "Joost vanderwal", "joost vander wal", "Joost vdWal",
        ])
    func tussenvoegsel(getypt: String) {
        let name = Naam(roepnaam: "Joost", voorvoegsel: "van der", achternaam: "Wal")
        let hit = Naamzoeker.treffer(Naamzoeker.zoekwoorden(getypt), op: Naamzoeker.woorden(van: name))
        #expect(hit.telt(nil) && hit.kosten <= 1)
    }

    @Test("Wie met het tussenvoegsel aan de achternaam vast bekend is, wordt ook los gevonden")
    func aaneenBekend() {
        let name = Naam(roepnaam: "Joost", achternaam: "Vandijk")
        #expect(Naamzoeker.treffer(Naamzoeker.zoekwoorden("Joost van Dijk"), op: Naamzoeker.woorden(van: name)).telt(nil))
    }

    static let datums: [(String, String, Datumgelijkenis?)] = [
        ("2012-03-04", "2012-03-04", .zelfde), ("2012-03-04", "2012-04-03", .omgewisseld), ("2012-03-04", "2012-03-05", .eenCijfer),
        ("2012-03-04", "2002-03-04", .eenCijfer), ("2012-03-04", "2012-03-15", nil), ("2012-01-02", "2012-02-01", .omgewisseld),
        ("2012-03-04", "2013-04-04", nil),
    ]

    @Test("Een geboortedatum is dezelfde, omgewisseld, een cijfer anders, of een andere", arguments: datums)
    func datum(een: String, ander: String, verwacht: Datumgelijkenis?) throws {
        let left = try #require(Datum(iso: een)), right = try #require(Datum(iso: ander))
        #expect(Datumgelijkenis(left, right) == verwacht)
        #expect(Datumgelijkenis(right, left) == verwacht)
    }

    @Test("De redenen staan er in woorden bij; bijna dezelfde datum alleen is geen reden")
    func redenen() throws {
        let born = try #require(Datum(iso: "2012-03-04")), swapped = try #require(Datum(iso: "2012-04-03"))
        let other = try #require(Datum(iso: "2012-03-14"))
        let child = Kandidaat(persoon: Wereld.noor, naam: Naam(roepnaam: "Thijs", achternaam: "Meijer"), geboortedatum: Geboortedatum(born))
        func redenen(_ vraag: Zoekvraag) -> [String] { vraag.rangschik([child]).flatMap { $0.redenen.map(\.label) } }
        #expect(redenen(Zoekvraag(naam: "tijs meier", geboortedatum: born)) == ["naam klinkt hetzelfde", "zelfde geboortedatum"])
        #expect(
            redenen(Zoekvraag(naam: "thijs meijer", geboortedatum: swapped)) == ["zelfde naam", "dag en maand van de geboorte omgewisseld"])
        #expect(
            redenen(Zoekvraag(naam: "thijs mejer", geboortedatum: other)) == [
                "naam scheelt een letter", "geboortedatum scheelt één cijfer",
            ])
        #expect(redenen(Zoekvraag(geboortedatum: swapped)) == ["dag en maand van de geboorte omgewisseld"])
        #expect(redenen(Zoekvraag(geboortedatum: other)).isEmpty)
        #expect(redenen(Zoekvraag(naam: "anna bakker", geboortedatum: swapped)).isEmpty)
        #expect(redenen(Zoekvraag(naam: "anna bakker", geboortedatum: other)).isEmpty)
    }
}
