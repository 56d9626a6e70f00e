// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A document comes into the file: what it is, from whom, about whom.
struct Documentinvoer: Invoer {
    var documentsoort: Documentsoort?
    var titel = ""
    var datum: Datum?
    var ontvangenVan = ""
    var over = ""
    var bestand = ""

    /// The answer for a document about the whole family.
    static let gezin = "gezin"

    static let naam = "document"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .bestand(
            "bestand", \.bestand, "Bestand", soorten: Bestandsoort.allCases.map(\.mediatype),
            hulp: "Een PDF of een foto (JPEG of PNG), hoogstens \(Document.grootste / 1_048_576) MB.", verplicht: true, nut: .hulp,
            grond: grond),
        .keuze("documentsoort", \.documentsoort, "Wat is het?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst("titel", \.titel, "Titel", hulp: "Zo vindt een collega het terug.", verplicht: true, nut: .hulp, grond: grond, tot: 120),
        .datum("datum", \.datum, "Datum op het document", verplicht: true, nut: .hulp, grond: grond),
        .keuze("over", \.over, "Over wie gaat het?", uit: [], verplicht: true, nut: .hulp, grond: grond),
        .tekst("ontvangenVan", \.ontvangenVan, "Van wie gekregen?", nut: .hulp, grond: grond, tot: 120),
    ]
    private static let grond = "Jeugdwet 7.3.8"

    init() {}

    init(_ document: Document) {
        documentsoort = document.documentsoort
        titel = document.titel
        datum = document.datum
        ontvangenVan = document.ontvangenVan
        over = document.over?.hex ?? Self.gezin
        bestand = document.bestandsoort.rawValue
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let datum, vandaag < datum else { return [] }
        return [Veldfout("datum", "De datum ligt in de toekomst. Neem de datum over die op het document staat.")]
    }

    /// - Throws: `ongeldig` when the file is no kind that can be shown safely, or the child is not of this family.
    func document(_ inhoud: [UInt8], bijlage: UUIDv7, _ gezin: Gezin, op vandaag: Datum) throws(Afwijzing) -> Document {
        guard inhoud.count <= Document.grootste else {
            throw .ongeldig([Veldfout("bestand", "Dit bestand is groter dan \(Document.grootste / 1_048_576) MB. Maak het kleiner.")])
        }
        guard let kind = Bestandsoort(inhoud: inhoud) else {
            throw .ongeldig([
                Veldfout(
                    "bestand",
                    "Dit bestand is geen PDF, JPEG of PNG. Sla het zo op (bijvoorbeeld met “Afdrukken naar PDF”) en kies het opnieuw.")
            ])
        }
        return try met(bestandsoort: kind, grootte: inhoud.count, sha: DocumentStore.sha(inhoud), bijlage: bijlage, gezin, op: vandaag)
    }

    /// The same bytes under a better title, kind or date. About whom it is stays: that decides whose key seals it.
    func verbeterd(_ eerder: Document, _ gezin: Gezin, op vandaag: Datum) throws(Afwijzing) -> Document {
        var form = self
        form.over = eerder.over?.hex ?? Self.gezin
        return try form.met(
            bestandsoort: eerder.bestandsoort, grootte: eerder.grootte, sha: eerder.sha, bijlage: eerder.bijlage, gezin, op: vandaag
        ).bij(eerder.bij, vertellers: eerder.vertellers)
    }

    private func met(
        bestandsoort: Bestandsoort, grootte: Int, sha: String, bijlage: UUIDv7, _ gezin: Gezin, op vandaag: Datum
    ) throws(Afwijzing) -> Document {
        let child = ID<Persoon>(over).flatMap { id in gezin.jeugdigen.contains { $0.id == id } ? id : nil }
        guard child != nil || over == Self.gezin else {
            throw .ongeldig([Veldfout("over", "Kies een kind van dit gezin, of het hele gezin.")])
        }
        return Document(
            documentsoort: documentsoort ?? .anders, titel: titel, datum: datum ?? vandaag, ontvangenVan: ontvangenVan, over: child,
            bestandsoort: bestandsoort, grootte: grootte, sha: sha, bijlage: bijlage)
    }
}

/// A photograph with a contact note, taken on the spot.
struct Fotoinvoer: Invoer {
    var foto = ""

    static let naam = "contactfoto"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .bestand(
            "foto", \.foto, "Foto", soorten: Bestandsoort.allCases.filter(\.isBeeld).map(\.mediatype),
            hulp: "Op een telefoon opent de camera. Hoogstens \(Document.grootste / 1_048_576) MB.", verplicht: true, nut: .hulp,
            grond: "Jeugdwet 7.3.8")
    ]

    /// - Throws: `ongeldig` when it is no picture that can be shown safely.
    static func document(_ inhoud: [UInt8], bij notitie: Notitie, bijlage: UUIDv7) throws(Afwijzing) -> Document {
        guard inhoud.count <= Document.grootste else {
            throw .ongeldig([Veldfout("foto", "Deze foto is groter dan \(Document.grootste / 1_048_576) MB. Maak hem kleiner.")])
        }
        guard let kind = Bestandsoort(inhoud: inhoud), kind.isBeeld else {
            throw .ongeldig([Veldfout("foto", "Dit is geen foto in JPEG of PNG. Een ander bestand voegt u toe bij Documenten.")])
        }
        let note = notitie.inhoud
        return Document(
            documentsoort: .foto, titel: "Foto bij \(note.contactsoort.label.lowercased()) van \(note.datum.uitgeschreven)",
            datum: note.datum,
            ontvangenVan: "", over: note.over.count == 1 ? note.over.first : nil, bestandsoort: kind, grootte: inhoud.count,
            sha: DocumentStore.sha(inhoud), bijlage: bijlage, bij: notitie.handeling, vertellers: note.overPersonen)
    }
}

extension Fotoschoner {
    /// The same file without where and with what it was made.
    /// - Throws: `ongeldig` when a picture is damaged in such a way that this cannot be taken out.
    static func geschoond(_ inhoud: [UInt8], veld: String) throws(Afwijzing) -> [UInt8] {
        guard let kind = Bestandsoort(inhoud: inhoud) else { return inhoud }
        guard let clean = schoon(inhoud, kind) else {
            throw .ongeldig([
                Veldfout(
                    veld,
                    "Deze foto is beschadigd. Ankerpunt kan er niet uit halen waar hij is gemaakt, en bewaart hem daarom niet. Maak een nieuwe "
                        + "foto, of open deze en sla hem opnieuw op.")
            ])
        }
        return clean
    }
}

extension Document {
    /// The same document, tied to a note.
    fileprivate func bij(_ notitie: UUIDv7?, vertellers: [ID<Persoon>]?) -> Document {
        Document(
            documentsoort: documentsoort, titel: titel, datum: datum, ontvangenVan: ontvangenVan, over: over, bestandsoort: bestandsoort,
            grootte: grootte, sha: sha, bijlage: bijlage, bij: notitie, vertellers: vertellers)
    }
}
