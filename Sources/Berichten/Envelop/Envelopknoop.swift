// SPDX-License-Identifier: EUPL-1.2

/// One walk over the parts of an envelope, in the order of the schema: what is missing, too much or out of place stops it.
struct Envelopknoop {
    private let pad: String
    private var rest: ArraySlice<Knoop>

    /// - Throws: `Onleesbaar` when the element holds loose text or attributes the schema does not have.
    init(_ knoop: Knoop, _ pad: String) throws(Onleesbaar) {
        self.pad = pad
        rest = knoop.delen[...]
        try Self.eisKaal(knoop, pad)
        let loose = knoop.delen.isEmpty ? knoop.tekst.unicodeScalars.contains { !$0.isXMLWit } : knoop.losseTekst
        if loose { throw Self.fout(pad, "bevat losse tekst") }
    }

    static func fout(_ pad: String, _ wat: String) -> Onleesbaar {
        Onleesbaar("XSD", "De envelop klopt niet met StUF-GGk 2.1: \(pad) \(wat). Vraag de afzender om een goede envelop.")
    }

    /// Where to find the schema is the one thing an element may say about itself.
    private static func eisKaal(_ knoop: Knoop, _ pad: String, behalve naam: String? = nil) throws(Onleesbaar) {
        let hints = ["schemaLocation", "noNamespaceSchemaLocation"]
        let strange = knoop.attributen.contains { attribute in
            let isHint = attribute.ruimte == "http://www.w3.org/2001/XMLSchema-instance" && hints.contains(attribute.naam)
            return !isHint && !(attribute.ruimte.isEmpty && attribute.naam == naam)
        }
        if strange { throw fout(pad, "heeft een kenmerk dat er niet hoort") }
    }

    /// The next element, when it is this one.
    mutating func misschien(_ naam: String, _ ruimte: String) -> Knoop? {
        guard let next = rest.first, next.naam == naam, next.ruimte == .vreemd(ruimte) else { return nil }
        rest = rest.dropFirst()
        return next
    }

    mutating func deel(_ naam: String, _ ruimte: String) throws(Onleesbaar) -> Envelopknoop {
        guard let next = misschien(naam, ruimte) else { throw Self.fout(pad, "mist \(naam) op deze plaats") }
        return try Envelopknoop(next, "\(pad)/\(naam)")
    }

    /// A simple element of StUF that must be there, with the form the schema gives it.
    mutating func tekst(_ naam: String, in ruimte: String = Envelopvorm.stufruimte, _ vorm: (String) -> Bool) throws(Onleesbaar) -> String {
        guard let next = misschien(naam, ruimte) else { throw Self.fout(pad, "mist \(naam) op deze plaats") }
        return try Self.tekst(next, "\(pad)/\(naam)", vorm)
    }

    mutating func misschienTekst(_ naam: String, _ vorm: (String) -> Bool) throws(Onleesbaar) -> String? {
        guard let next = misschien(naam, Envelopvorm.stufruimte) else { return nil }
        return try Self.tekst(next, "\(pad)/\(naam)", vorm)
    }

    static func tekst(_ knoop: Knoop, _ pad: String, kenmerk: String? = nil, _ vorm: (String) -> Bool) throws(Onleesbaar) -> String {
        try eisKaal(knoop, pad, behalve: kenmerk)
        guard knoop.delen.isEmpty, vorm(knoop.tekst) else { throw fout(pad, "heeft een waarde die niet mag") }
        return knoop.tekst
    }

    /// Nothing more may follow.
    func klaar() throws(Onleesbaar) {
        if let next = rest.first { throw Self.fout(pad, "heeft op deze plaats geen \(next.naam.prefix(40))") }
    }

    mutating func systeem(_ naam: String, organisatieVerplicht: Bool = true) throws(Onleesbaar) -> GGkEnvelop.Systeem {
        var part = try deel(naam, Envelopvorm.stufruimte)
        let organisatie = try part.misschienTekst("organisatie") { Envelopvorm.past($0, 0...200) }
        if organisatie == nil, organisatieVerplicht { throw Self.fout("\(pad)/\(naam)", "mist organisatie op deze plaats") }
        let system = GGkEnvelop.Systeem(
            organisatie: organisatie ?? "", applicatie: try part.tekst("applicatie") { Envelopvorm.past($0, 3...50) },
            administratie: try part.misschienTekst("administratie") { Envelopvorm.past($0, 0...50) },
            gebruiker: try part.misschienTekst("gebruiker") { Envelopvorm.past($0, 0...100) })
        try part.klaar()
        return system
    }
}
