// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A way in for the partner who offers a voorziening: they keep it right themselves, without an account. Only the hash of the secret is
/// kept; whoever reads the database cannot use it.
package struct Bijhoudlink: Feitinhoud {
    package static let soort = "bijhoudlink"
    package let voorziening: ID<Kaartvoorziening>
    /// SHA-256 of the secret, hex.
    package let hash: String
    /// Last day.
    package let tot: Datum
    package init(voorziening: ID<Kaartvoorziening>, hash: String, tot: Datum) {
        self.voorziening = voorziening
        self.hash = hash
        self.tot = tot
    }
    package var open: Opencodes { Opencodes(code: hash, datum: tot) }

    /// How long it works, in days: a holiday long.
    package static let dagen = 42
}

/// What a partner would have the kaart say. It counts when somebody of the gemeente said yes.
package struct Kaartvoorstel: Feitinhoud {
    package static let soort = "kaartvoorstel"
    /// What it should be. For what stops: as it is.
    package let inhoud: Kaartvoorziening
    package let stopt: Bool
    package let opmerking: String
    package init(inhoud: Kaartvoorziening, stopt: Bool = false, opmerking: String = "") {
        self.inhoud = inhoud
        self.stopt = stopt
        self.opmerking = opmerking
    }
    package var open: Opencodes { Opencodes(code: inhoud.voorziening.hex) }
}

/// What became of a proposal.
package struct Kaartvoorstelbesluit: Feitinhoud {
    package static let soort = "kaartvoorstelbesluit"
    /// Fact id of the `Kaartvoorstel`.
    package let voorstel: UUIDv7
    package let isOvergenomen: Bool
    package init(voorstel: UUIDv7, isOvergenomen: Bool) {
        self.voorstel = voorstel
        self.isOvergenomen = isOvergenomen
    }
    package var open: Opencodes { Opencodes(code: voorstel.hex) }
}

extension Kaartvoorziening {
    /// What differs, in words: field, before, after. The day it was looked at does not count.
    package func verschillen(met ander: Kaartvoorziening, _ bekend: [Wijk]) -> [(veld: String, was: String, wordt: String)] {
        zip(beschreven(bekend), ander.beschreven(bekend)).filter { $0.1 != $1.1 }.map { ($0.0, $0.1, $1.1) }
    }

    /// Every field in words, in the order of the form.
    /// - Parameter bekend: the wijken by their names; one that is not there is named by its code.
    package func beschreven(_ bekend: [Wijk]) -> [(String, String)] {
        [
            ("Naam", naam), ("Organisatie", organisatie), ("Soort", kaartsoort.label),
            ("Voor welke vraag", vragen.map(\.label).joined(separator: "; ")), ("Leeftijd", leeftijden),
            ("Wijken", wijken.isEmpty ? "hele gemeente" : wijken.map(bekend.naam).joined(separator: ", ")),
            ("Hoe", vormen.map(\.label).joined(separator: "; ")), ("Binnenkomen", toegang.label), ("Uitleg", omschrijving),
            ("Kosten", kosten), ("Telefoon", telefoon), ("Website", website), ("Adres", adres), ("Wanneer", wanneer),
        ]
    }
}
