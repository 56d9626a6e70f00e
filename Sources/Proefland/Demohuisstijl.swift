// SPDX-License-Identifier: EUPL-1.2
import App
import Foundation
import Grondslag
import Kern

/// How the letters of the made-up municipality look.
enum Demohuisstijl {
    static func vul(_ hand: Vulhand, van dag: Datum) throws {
        guard let kleur = Briefkleur("0b5563"), let picture = Data(base64Encoded: beeldmerk) else { return }
        let style = Huisstijl(
            afzender: "Gemeente Waterrijk", beeldmerk: nil, kleur: kleur, venster: .links, retouradres: "Postbus 1, 1999 AA Waterrijk",
            telefoon: "14 0299", openingstijden: "elke werkdag van 9 tot 17 uur",
            bezwaaradres: "college van burgemeester en wethouders, Postbus 1, 1999 AA Waterrijk",
            slotregel: "Jeugd en Gezin", voetregel: "Schrijft u ons? Noem dan het kenmerk van deze brief.", van: dag,
            grond: "Besluit huisstijl Waterrijk")
        try hand.stelt(style, beeldmerk: (naam: "Zon boven water", bytes: [UInt8](picture)))
    }

    /// Sun over two waves, 84 by 84 pixels (PNG, base64).
    private static let beeldmerk =
        "iVBORw0KGgoAAAANSUhEUgAAAFQAAABUCAMAAAArteDzAAAACVBMVEX///8LVWP////NSGfaAAABc0lEQVR42tXZbQ/CIAwEYI7//6NNdM69tH"
        + "AtPY18XG5PFmWFldZ+NXAY1V6NjMGoF5MuqCEgYyxQriI4FCajAvUqUK8C9SpQrwL16uCWvo2wOifHbN6MqawZUmlzoOYflH/UiEmrChRVKMQo"
        + "6lD8HzouPzFzV3+AImaCLM0hc1MRUlGFUpU/joZXKwUKCNSvo/y/c0yS9ZmfcxOUn/LXpI/yL+ct6aF8wTOCDto7q3YbvYe7O7jkE+1u0rkwSb"
        + "7QY9gUYhffaPahzGT7qKmfz0o2D12ZEh66tFq/6unCyzMo0vekdw+T3JdTK2i70+Rx3TeDg6d1k+Zmgt+Q2EljM9VX54Kx61srT1uFvqD0W+Mn"
        + "r1vp5fJ0Mpu/zkUvnj5PSsrT2Wypn89INlNdW7GuH6cF5en+FZ15eeYf/LFdyHprArPSlWqiMHvAb7aQNM0uTVtO00DUtDo1TVlN+1jT6Ba15D"
        + "WHB6JjDtGBjOroSHXIlRoPYZYaBYqzZWgAAAAASUVORK5CYII="
}
