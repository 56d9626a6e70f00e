// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// A few words to begin a note with: what one tends to forget after such a talk. Put in the text, never kept by itself.
package enum Notitieopzet: String, Keuzelijst {
    case huisbezoek
    case schooloverleg
    case telefoongesprek
    case mdo
    case kindgesprek

    package var label: String {
        switch self {
        case .huisbezoek: "Huisbezoek"
        case .schooloverleg: "Overleg met school"
        case .telefoongesprek: "Telefoongesprek"
        case .mdo: "Overleg met professionals (MDO)"
        case .kindgesprek: "Gesprek met een kind alleen"
        }
    }

    package var gezegd: [String] {
        switch self {
        case .huisbezoek:
            ["Hoe gaat het volgens de ouders:", "Hoe gaat het volgens de kinderen:", "Wat gaat goed:", "Waar zijn zorgen over:"]
        case .schooloverleg:
            ["Wat ziet school:", "Wat gaat goed op school:", "Wat heeft het kind daar nodig:", "Was het kind of een ouder erbij:"]
        case .telefoongesprek: ["Wie belde en waarom:", "Wat is er gezegd:"]
        case .mdo: ["Wie waren erbij:", "Weet het gezin van dit overleg:", "Wat bracht ieder in:"]
        case .kindgesprek:
            [
                "Waar spraken we elkaar:", "Wat vertelt het kind zelf:", "Wat wil het kind dat er verandert:",
                "Bij wie kan het kind terecht:",
            ]
        }
    }

    package var gedacht: [String] {
        switch self {
        case .huisbezoek: ["Hoe is de sfeer en hoe ziet het huis eruit:", "Hoe zijn ouders en kinderen met elkaar:", "Is het veilig:"]
        case .schooloverleg, .telefoongesprek: []
        case .mdo: ["Waar waren we het over eens, en waarover niet:"]
        case .kindgesprek: ["Hoe zat het kind erbij:", "Is het veilig:"]
        }
    }

    package var afspraken: [String] {
        switch self {
        case .huisbezoek, .schooloverleg, .mdo: ["Wie doet wat, en wanneer:", "Volgende afspraak:"]
        case .telefoongesprek: ["Wie doet wat, en wanneer:"]
        case .kindgesprek: ["Wat mag ik wel en niet aan anderen vertellen:", "Volgende afspraak:"]
        }
    }

    private static let koppen = Set(allCases.flatMap { $0.gezegd + $0.gedacht + $0.afspraken })

    private static func isKop(_ regel: Substring) -> Bool { koppen.contains(String(regel).trimmed) }

    /// What people wrote themselves: without any heading.
    package static func zonderKoppen(_ tekst: String) -> String {
        tekst.split(separator: "\n", omittingEmptySubsequences: false).filter { !isKop($0) }.joined(separator: "\n")
    }

    /// Without the headings to which nobody wrote anything; a text without those stays as it was.
    package static func zonderLegeKoppen(_ tekst: String) -> String {
        var kept: [Substring] = [], isAnswered = false, isChanged = false
        for line in tekst.split(separator: "\n", omittingEmptySubsequences: false).reversed() {
            guard isKop(line) else {
                kept.append(line)
                if !String(line).isBlank { isAnswered = true }
                continue
            }
            if isAnswered { kept.append(line) } else { isChanged = true }
            isAnswered = false
        }
        return isChanged ? kept.reversed().joined(separator: "\n").trimmed : tekst
    }

    /// Its lines after what was typed: nothing goes away, and asking twice adds nothing.
    package static func vulAan(_ getypt: String, _ regels: [String]) -> String {
        let missing = regels.filter { !getypt.contains($0) }
        guard !missing.isEmpty else { return getypt }
        let added = missing.map { $0 + "\n" }.joined(separator: "\n")
        return getypt.isBlank ? added : getypt.trimmed + "\n\n" + added
    }
}
