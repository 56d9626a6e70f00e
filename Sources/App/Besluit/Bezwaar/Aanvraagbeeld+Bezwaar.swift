// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// The decision on an objection and the decision that takes the place of what fell are one whole (Awb 7:11 lid 2).
extension Aanvraagbeeld {
    static let samenMetBezwaar =
        "Dit besluit hoort bij de beslissing op het bezwaar: die brieven gaan samen weg (Awb 7:11 lid 2). Leg de verzending vast bij het bezwaar."

    /// The objection after which this decision took the place of another.
    func bezwaar(voor besluit: Feit<Besluit>) -> Bezwaarbeeld? {
        guard let first = besluit.inhoud.inPlaatsVan, let herroeping, herroeping.bezwaar.besluit == first else { return nil }
        return herroeping
    }

    /// The letter about the objection was not sent: that of the new decision leaves with it.
    var wachtOpBezwaarbrief: Bool {
        guard let decision = geldendBesluit, verzending(van: decision) == nil, let objection = bezwaar(voor: decision) else { return false }
        return objection.beslissing != nil && objection.verzonden == nil
    }

    /// Why the new decision cannot be taken yet: its letter would still give the reasons of the one that fell (Awb 7:11, 7:12).
    var bezwaarbeletsel: String? {
        guard herroepenBesluit != nil, let decided = herroeping?.beslissing, !bevindingen.contains(where: { decided.id < $0.id }) else {
            return nil
        }
        return "De stappen van de afweging zijn niet bijgewerkt sinds de beslissing op het bezwaar van "
            + "\(decided.inhoud.genomen.uitgeschreven). De brief zou nog de oude redenen noemen. Vraag wie met het gezin werkt om de stappen "
            + "bij te werken. Daarna kunt u besluiten (Awb 7:11, 7:12)."
    }

    /// Who prepared the decisions here: beside who took one, they do not hear alone (Awb 7:5).
    var betrokkenen: Set<ID<Gebruiker>> {
        let weighed = bevindingen.map { ID<Gebruiker>($0.door) }, asked = voorstellen.map(\.inhoud.door)
        return Set(weighed + asked + besluiten.map(\.inhoud.ondertekenaar))
    }
}

extension BesluitStore {
    /// After an objection that was right: by another, with the steps looked at anew, and with words where it says no once more.
    static func eisNaBezwaar(_ voornemen: Voornemen, _ beeld: Aanvraagbeeld, _ zicht: Zicht) throws {
        guard let fallen = beeld.herroepenBesluit?.inhoud else { return }
        try Bezwaarbesluit.eisAnder(zicht.lezer, dan: fallen.ondertekenaar)
        if let hindrance = beeld.bezwaarbeletsel { throw Afwijzing.nietMogelijk(hindrance) }
        guard fallen.strekking == .afwijzen, fallen.buitenBehandeling == nil, voornemen.strekking == .afwijzen,
            (voornemen.afwijking ?? "").isBlank
        else { return }
        throw Afwijzing.ongeldig([
            Veldfout(
                "afwijking",
                "Het bezwaar tegen de afwijzing kreeg (deels) gelijk, en dit is weer een afwijzing. Leg uit hoe dat bij elkaar past (Awb 7:11, 7:12)."
            )
        ])
    }
}
