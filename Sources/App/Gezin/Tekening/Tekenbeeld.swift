// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

extension Gezin {
    /// Bands recorded between people this reader sees, that have not ended.
    var zichtbareBanden: [Feit<Familieband>] {
        let ended = Set(einden.geldend().map(\.inhoud.feit))
        return banden.filter { kent($0.inhoud) && !ended.contains($0.id) }
    }

    /// How the people of this file are related on a day. Nobody whom this reader does not see is in it.
    func gezinsbanden(op dag: Datum) -> [Gezinsband] {
        let custody = jeugdigen.compactMap { gezag(over: $0.id, op: dag)?.inhoud }
        return Gezinsband.lijst(
            deelnames: deelnames.map(\.inhoud), gezag: custody, vastgelegd: banden.filter { kent($0.inhoud) }, einden: einden, op: dag
        ).filter { personen[$0.wie] != nil && personen[$0.vanWie] != nil }
    }

    private func kent(_ band: Familieband) -> Bool { personen[band.wie] != nil && personen[band.vanWie] != nil }
}

/// What the drawings of one family show to one reader, and the tables beside them: both are made from this.
struct Tekenbeeld: Sendable {
    let kader: Dossierkader
    let vandaag: Datum
    let banden: [Gezinsband]
    let genogram: Genogram
    let ecogram: Ecogram
    /// Where each tie of the ecogram leads.
    let paden: [Ecogramband: String]

    init(_ kader: Dossierkader, op vandaag: Datum) {
        self.kader = kader
        self.vandaag = vandaag
        banden = kader.gezin.gezinsbanden(op: vandaag)
        let people = Self.familie(kader.gezin, banden).map { Self.mens($0, kader.gezin, op: vandaag) }
        genogram = Genogram.teken(people, banden)
        let ties = Self.netwerk(kader) + Self.instanties(kader, op: vandaag)
        ecogram = Ecogram.teken(ties.map(\.0))
        paden = Dictionary(ties.compactMap { tie in tie.1.map { (tie.0, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    var gezin: Gezin { kader.gezin }

    // MARK: Who is family

    /// The household and who is bound to it; who only helps stands in the ecogram.
    private static func familie(_ gezin: Gezin, _ banden: [Gezinsband]) -> [Persoonskaart] {
        let tied = Set(banden.flatMap { [$0.wie, $0.vanWie] })
        let household = Set(gezin.deelnames(.gezin).map(\.inhoud.persoon))
        return gezin.mensen.filter { tied.contains($0.id) || household.contains($0.id) }
    }

    private static func mens(_ kaart: Persoonskaart, _ gezin: Gezin, op dag: Datum) -> Genogrammens {
        let parts = gezin.deelnames.map(\.inhoud).filter { $0.persoon == kaart.id }
        return Genogrammens(
            id: kaart.id, naam: kaart.naam.volledig, bijschrift: bijschrift(kaart, op: dag), geslacht: kaart.gegevens.geslacht,
            geboren: kaart.gegevens.geboortedatum?.datum ?? (kaart.levensstaat?.leven == .ongeboren ? dag : nil),
            leven: kaart.levensstaat?.leven ?? .levend, isJeugdige: parts.contains { $0.rol == .jeugdige },
            isInHuis: parts.contains { $0.wonen == .inHuis && $0.rol.groep == .gezin } && kaart.levensstaat?.leven != .overleden)
    }

    /// `15 jaar`, `14 of 15 jaar`, `overleden 2020`, `ongeboren`.
    static func bijschrift(_ kaart: Persoonskaart, op dag: Datum) -> String {
        switch kaart.levensstaat?.leven {
        case .overleden: return kaart.levensstaat?.dag.map { "overleden \($0.jaar)" } ?? "overleden"
        case .ongeboren: return "ongeboren"
        case .levend, nil: break
        }
        guard let ages = kaart.gegevens.geboortedatum?.leeftijd(op: dag) else { return "" }
        return ages.count == 1 ? "\(ages.lowerBound) jaar" : "\(ages.lowerBound) of \(ages.upperBound) jaar"
    }

    // MARK: Who is around them

    private static func netwerk(_ kader: Dossierkader) -> [(Ecogramband, String?)] {
        var seen: Set<ID<Persoon>> = []
        return (kader.gezin.deelnames(.netwerk) + kader.gezin.deelnames(.professioneel)).compactMap { fact in
            let part = fact.inhoud
            guard let card = kader.gezin.personen[part.persoon], seen.insert(part.persoon).inserted else { return nil }
            if part.rol == .school, kader.zicht.schermen.isSchoolGeheim {
                return (Ecogramband(naam: "School is geheim", wat: part.rol.label, kring: .professioneel), nil)
            }
            let note = part.toelichting.isEmpty ? part.rol.label : "\(part.rol.label), \(part.toelichting)"
            return (Ecogramband(naam: card.naam.volledig, wat: note, kring: kring(part.rol)), GezinURL.mens(kader.id, part.persoon))
        }
    }

    private static func kring(_ rol: Gezinsrol) -> Ecogramband.Kring {
        switch rol {
        case .steunfiguur, .jim, .ervaringsdeskundige: .steun
        case .familie: .familie
        default: .professioneel
        }
    }

    /// Parties that said yes. Who stands in the file as a person with the same name is drawn once.
    private static func instanties(_ kader: Dossierkader, op dag: Datum) -> [(Ecogramband, String?)] {
        let known = Set(kader.gezin.personen.values.map { $0.naam.volledig.lowercased() })
        let isSecret = kader.zicht.schermen.isSchoolGeheim
        return Betrokkenregel.lijst(kader.gezin.betrokkenheden, einden: kader.gezin.einden, op: dag).flatMap { line in
            line.feiten.map(\.inhoud).filter { $0.antwoord == .betrokken && !known.contains($0.naam.lowercased()) }.map { answer in
                let name =
                    line.partij.isSchool && isSecret ? "School is geheim" : answer.naam.isEmpty ? "naam niet bekend" : answer.naam
                return (
                    Ecogramband(naam: name, wat: line.partij.label, kring: .instantie),
                    kader.zicht.magSchrijven ? GezinURL.betrokkene(kader.id, line.partij) : GezinURL.gezin(kader.id) + "#betrokken"
                )
            }
        }
    }
}

// MARK: On paper

extension Tekenbeeld {
    var genogramtekening: Tekening {
        let sentences = banden.map { zin($0) + "." }.joined(separator: " ")
        var drawing = Tekening(
            id: "genogram", titel: "Genogram: wie is familie van wie", beschrijving: sentences.isEmpty ? "Nog geen banden." : sentences,
            breedte: genogram.breedte, hoogte: genogram.hoogte)
        drawing.omlijning = genogram.huis.map(Tekening.Vak.init)
        drawing.lijnen = genogram.lijnen.map {
            .init($0.streep.opmaak, $0.punten.map { .init($0.x, $0.y) }, merk: $0.merk, merkregel: $0.merkregel)
        }
        drawing.stukken = genogram.plaatsen.map(stuk)
        let present = Set(genogram.lijnen.map(\.streep))
        drawing.legenda = Genogram.Streep.allCases.filter(present.contains).map { ($0.opmaak, $0.label) }
        return drawing
    }

    private func stuk(_ plaats: Genogram.Plaats) -> Tekening.Stuk {
        let person = plaats.mens
        var piece = Tekening.Stuk(
            person.vorm, Tekening.Vak(plaats.figuur), tekst: Tekening.Vak(plaats.tekst), regels: plaats.regels,
            uitleg: [person.naam, person.bijschrift, person.isJeugdige ? "jeugdige" : ""].filter { !$0.isEmpty }.joined(separator: ", "))
        piece.isDubbel = person.isJeugdige
        piece.isDoorkruist = person.leven == .overleden
        piece.pad = GezinURL.mens(kader.id, person.id)
        return piece
    }

    /// `Karin is ouder van Noor`.
    func zin(_ band: Gezinsband) -> String {
        "\(gezin.naam(band.wie)) is \(band.bandsoort.label.lowercased()) \(gezin.naam(band.vanWie))"
    }

    var ecogramtekening: Tekening {
        let names = ecogram.plaatsen.map { "\($0.band.naam), \($0.band.wat)" }
        var drawing = Tekening(
            id: "ecogram", titel: "Ecogram: wie staat er om het gezin heen",
            beschrijving: names.isEmpty ? "Nog niemand." : names.joined(separator: "; ") + ".", breedte: ecogram.breedte,
            hoogte: ecogram.hoogte)
        let middle = Tekening.Punt(ecogram.midden.x + ecogram.midden.breedte / 2, ecogram.midden.y + ecogram.midden.hoogte / 2)
        drawing.lijnen = ecogram.plaatsen.map { .init($0.band.kring.opmaak, [middle, .init($0.punt.x, $0.punt.y)]) }
        var family = Tekening.Stuk(
            .rond, Tekening.Vak(ecogram.midden), tekst: Tekening.Vak(ecogram.midden),
            regels: Array(Naamregels.breek(gezin.titel, breedte: ecogram.midden.breedte - 16).prefix(4)), uitleg: gezin.titel)
        family.isMidden = true
        family.isDubbel = true
        drawing.stukken = [family] + ecogram.plaatsen.map(stuk)
        let present = Set(ecogram.plaatsen.map(\.band.kring))
        drawing.legenda = Ecogramband.Kring.allCases.filter(present.contains).map { ($0.opmaak, $0.label) }
        return drawing
    }

    private func stuk(_ plaats: Ecogram.Plaats) -> Tekening.Stuk {
        var piece = Tekening.Stuk(
            .kaart, Tekening.Vak(plaats.vak), tekst: Tekening.Vak(plaats.vak), regels: plaats.regels,
            uitleg: "\(plaats.band.naam), \(plaats.band.wat)")
        piece.isMidden = true
        piece.pad = paden[plaats.band]
        return piece
    }
}

extension Tekening.Vak {
    fileprivate init(_ vak: Tekenvak) { self.init(x: vak.x, y: vak.y, breedte: vak.breedte, hoogte: vak.hoogte) }
}

extension Genogrammens {
    fileprivate var vorm: Tekening.Vorm {
        switch (leven, geslacht) {
        case (.ongeboren, _): .driehoek
        case (_, .mannelijk): .vierkant
        case (_, .vrouwelijk): .rond
        case (_, .onbekend): .ruit
        }
    }
}

extension Genogram.Streep {
    fileprivate var opmaak: Tekening.Streep {
        switch self {
        case .ouder, .partner: .vol
        case .exPartner: .doorgestreept
        case .adoptieouder: .streeppunt
        case .stiefouder: .kort
        case .pleegouder: .streep
        case .grootouder: .lang
        case .broerZus, .samenOuder: .stippel
        }
    }
}

extension Ecogramband.Kring {
    fileprivate var opmaak: Tekening.Streep {
        switch self {
        case .familie: .vol
        case .steun: .dik
        case .professioneel: .streep
        case .instantie: .stippel
        }
    }
}
