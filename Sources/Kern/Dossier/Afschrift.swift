// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What a person decided about one part of a copy: it goes along or stays out, with the ground (Jeugdwet 7.3.10).
package struct Afschriftkeuze: Feitinhoud {
    package static let soort = "afschriftkeuze"
    package let verzoek: UUIDv7
    /// Code of an `Afschriftdeel`.
    package let deel: String
    package let keus: Afschriftkeus
    package let grond: Weglatingsgrond?
    package let reden: String
    /// The facts that were in this part when it was judged: what comes in later is judged again.
    package let feiten: [UUIDv7]
    package init(verzoek: UUIDv7, deel: String, keus: Afschriftkeus, grond: Weglatingsgrond?, reden: String, feiten: [UUIDv7]) {
        self.verzoek = verzoek
        self.deel = deel
        self.keus = keus
        self.grond = grond
        self.reden = reden
        self.feiten = feiten
    }
    package var open: Opencodes { Opencodes(code: verzoek.hex) }

    /// - Throws: `ongeldig`: leaving out needs a ground, and both need a reason.
    package func gecontroleerd() throws(Afwijzing) -> Afschriftkeuze {
        var errors: [Veldfout] = []
        if keus == .weg, grond == nil { errors.append(Veldfout("grond", "Kies waarom dit weg blijft.")) }
        if reden.isEmpty { errors.append(Veldfout("reden", "Schrijf in een zin op waarom. Een tweede collega kijkt het na.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Afschriftkeus: String, Keuzelijst {
    case weg
    case mee

    package var label: String {
        switch self {
        case .weg: "Blijft weg"
        case .mee: "Gaat mee"
        }
    }
}

/// Why something stays out of a copy, as the copy itself says it: in general words.
package enum Weglatingsgrond: String, Keuzelijst {
    case privacyAnder = "privacy-ander"
    case vertrouwelijk
    case verblijfplaats
    case veiligheid

    package var label: String {
        switch self {
        case .privacyAnder: "Gaat over het leven van een ander"
        case .vertrouwelijk: "In vertrouwen verteld door een ander"
        case .verblijfplaats: "Laat zien waar iemand woont of naar school gaat, en dat is geheim"
        case .veiligheid: "Is niet veilig voor de jeugdige of een ander"
        }
    }

    package var bron: String {
        switch self {
        case .privacyAnder, .vertrouwelijk: "Jeugdwet 7.3.10; AVG 15 lid 4"
        case .verblijfplaats, .veiligheid: "Jeugdwet 7.3.10; UAVG 41 (nog na te gaan)"
        }
    }

    package var hulp: String? { bron }
}

/// How near a line of the file is to the person the copy is about.
package enum Afschriftkring: String, Keuzelijst {
    case eigen
    case gezin
    case ander
    case afgeschermd

    package var label: String {
        switch self {
        case .eigen: "over deze persoon"
        case .gezin: "van het hele gezin"
        case .ander: "van of over iemand anders"
        case .afgeschermd: "afgeschermd"
        }
    }

    /// Goes along unless somebody leaves it out; the others stay out unless somebody gives them.
    package var gaatMee: Bool { self == .eigen || self == .gezin }

    /// - Parameters:
    ///   - jeugdige: whose line it stands on; nil: the family's.
    ///   - over: the persons it is about; empty: whoever the line is of.
    ///   - isZichtbaar: false when a shield or a secret hides it from who gets the copy.
    package static func van(
        jeugdige: ID<Persoon>?, over personen: [ID<Persoon>], voor betrokkene: ID<Persoon>, isZichtbaar: Bool
    ) -> Afschriftkring {
        guard isZichtbaar else { return .afgeschermd }
        guard personen.isEmpty else { return personen.contains(betrokkene) ? .eigen : .ander }
        guard let jeugdige else { return .gezin }
        return jeugdige == betrokkene ? .eigen : .ander
    }
}

/// A part of a copy that is judged as one: a sheet of the file and how near it is; or one line that was taken apart.
package enum Afschriftdeel: Hashable, Sendable {
    case groep(Veldklasse, Afschriftkring)
    case regel(UUIDv7)

    package init?(code: String) {
        let parts = code.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        if parts[0] == "regel" {
            guard let id = UUIDv7(parts[1]) else { return nil }
            self = .regel(id)
        } else {
            guard let sheet = Veldklasse(rawValue: parts[0]), let ring = Afschriftkring(rawValue: parts[1]) else { return nil }
            self = .groep(sheet, ring)
        }
    }

    package var code: String {
        switch self {
        case .groep(let sheet, let ring): "\(sheet.rawValue)-\(ring.rawValue)"
        case .regel(let id): "regel-\(id.hex)"
        }
    }
}

/// One line of a copy as the division needs it: what it is, not what it says.
package struct Afschriftplaats: Sendable, Hashable {
    package let feit: UUIDv7
    package let blad: Veldklasse
    package let kring: Afschriftkring
    package init(feit: UUIDv7, blad: Veldklasse, kring: Afschriftkring) {
        self.feit = feit
        self.blad = blad
        self.kring = kring
    }
    package var deel: Afschriftdeel { .groep(blad, kring) }

    /// Sheets that a person looks at before anything of them goes along, also what is one's own: they speak of danger and of others. Of a
    /// document the file itself goes along, and nobody knows what stands in it but who opened it.
    package static let altijdBekijken: Set<Veldklasse> = [.bescherming, .verzoeken, .documenten]

    /// Goes along unless somebody leaves it out.
    package var gaatMee: Bool { kring.gaatMee && !Self.altijdBekijken.contains(blad) }
}

/// What goes along and what stays out, after the choices of a person.
package struct Afschriftindeling: Sendable, Equatable {
    package let mee: Set<UUIDv7>
    package let weg: Set<UUIDv7>
    /// Parts that nobody judged yet, or in which something came since.
    package let open: [Afschriftdeel]

    package init(_ plaatsen: [Afschriftplaats], keuzes: [String: Afschriftkeuze]) {
        var along: Set<UUIDv7> = [], out: Set<UUIDv7> = [], waiting: [Afschriftdeel] = []
        for place in plaatsen {
            let own = keuzes[Afschriftdeel.regel(place.feit).code]
            let group = keuzes[place.deel.code]
            let isJudged = own != nil || (group.map { $0.feiten.contains(place.feit) } ?? false)
            if !place.gaatMee, !isJudged, !waiting.contains(place.deel) { waiting.append(place.deel) }
            let choice = own?.keus ?? (isJudged || place.gaatMee ? group?.keus : nil)
            if choice ?? (place.gaatMee ? .mee : .weg) == .mee { along.insert(place.feit) } else { out.insert(place.feit) }
        }
        mee = along
        weg = out
        open = waiting
    }

    /// - Throws: `nietMogelijk` while a part waits: a copy goes only after a person looked at all that stays out.
    package func eisCompleet() throws(Afwijzing) {
        guard open.isEmpty else {
            throw .nietMogelijk(
                "Bekijk eerst alle delen waar “nog bekijken” bij staat: \(open.count == 1 ? "1 deel" : "\(open.count) delen") nog open.")
        }
    }
}
