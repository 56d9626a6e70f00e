// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag

/// The cast in messages: Noor de Wit, gemeente Waterrijk (9998), aanbieder De Boog.
enum Voorbeeld {
    static let aanbieder = "65656055"
    static let gemeente = "9998"
    static let bsn = IJW.Bsn("999900006")
    static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? Datum(dagnummer: 0) }
    static let retour = IJW.Retourgegevens(identificatie: "R1", dagtekening: dag("2026-04-16"))
    static let naam = IJW.Naam(geslachtsnaam: .init(achternaam: "Wit", voorvoegsel: "de"), voornamen: "Noor", naamGebruik: "1")
    static let korteNaam = IJW.Naam(geslachtsnaam: .init(achternaam: "Wit", voorvoegsel: "de"), voornamen: "Noor")
    static let geboren = IJW.Geboortedatum(datum: dag("2010-09-01"))
    static let adres = IJW.Adres(
        huis: .init(huisnummer: 12), postcode: "1234AB", straatnaam: "Kade", plaatsnaam: "Waterrijk", landCode: "NL")
    static let contact = IJW.Contact(soort: "03", adres: adres)
    static let product = IJW.Product(categorie: "45", code: "45A05")

    static func header(_ van: String, _ aan: String, _ op: String = "2026-04-15") -> IJW.Header {
        IJW.Header(afzender: van, ontvanger: aan, identificatie: "B1", dagtekening: dag(op))
    }

    static var toegewezen: IJW.ToegewezenProduct {
        IJW.ToegewezenProduct(
            toewijzingNummer: 1001, product: product, toewijzingsdatum: dag("2026-04-01"), toewijzingstijd: "12:34:56",
            ingangsdatum: dag("2026-04-01"), einddatum: dag("2026-12-31"), omvang: .init(volume: 120, eenheid: "01", frequentie: "2"))
    }

    static var jw301: JW301 {
        JW301(
            header: header(gemeente, aanbieder),
            client: IJW.Client301(
                bsn: bsn, geboortedatum: geboren, geslacht: "2", naam: naam, contactgegevens: [contact], toegewezenProducten: [toegewezen]))
    }

    static var start: IJW.StartProduct {
        IJW.StartProduct(toewijzingNummer: 1001, product: product, toewijzingIngangsdatum: dag("2026-04-01"), begindatum: dag("2026-04-10"))
    }

    static var stop: IJW.StopProduct {
        IJW.StopProduct(
            toewijzingNummer: 1001, product: product, begindatum: dag("2026-04-10"), redenBeeindiging: "31", einddatum: dag("2026-04-14"))
    }

    static func jw305(_ lines: [IJW.StartProduct]) -> JW305 {
        JW305(
            header: header(aanbieder, gemeente),
            client: .init(bsn: bsn, geboortedatum: geboren, geslacht: "2", naam: korteNaam, producten: lines))
    }

    static func jw307(_ lines: [IJW.StopProduct]) -> JW307 {
        JW307(
            header: header(aanbieder, gemeente),
            client: .init(bsn: bsn, geboortedatum: geboren, geslacht: "2", naam: korteNaam, producten: lines))
    }

    static func stand(starts: [IJW.StartProduct] = [], stops: [IJW.StopProduct] = []) -> IJW.Stand {
        IJW.Stand(
            eigenGemeentecode: gemeente,
            toewijzingen: [
                .init(
                    toewijzingNummer: 1001, bsn: bsn, aanbieder: aanbieder, product: product, ingangsdatum: dag("2026-04-01"),
                    einddatum: dag("2026-12-31"))
            ],
            starts: Set(starts.map { IJW.Startsleutel($0) }), stops: Set(stops.map { IJW.Stopsleutel($0) }))
    }
}

/// Sets one property of a value, for tables of variations.
func met<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var copy = value
    change(&copy)
    return copy
}
