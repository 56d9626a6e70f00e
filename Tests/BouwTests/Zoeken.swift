// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// One place that breaks a rule.
struct Fout: CustomStringConvertible {
    let pad: String
    let regel: Int
    let wat: String

    var description: String { "\(pad):\(regel): \(wat)" }
}

/// A compiled pattern with its groups, over whole texts.
struct Patroon {
    private let expressie: NSRegularExpression?
    /// A pattern that does not compile would find nothing for ever; the tests ask this.
    var geldig: Bool { expressie != nil }

    init(_ patroon: String) {
        // An invalid pattern leaves `geldig` false, which a test reports.
        expressie = try? NSRegularExpression(pattern: patroon, options: [.anchorsMatchLines])
    }

    struct Vondst {
        let regel: Int
        /// Group 0 is the whole match.
        let groepen: [String]
    }

    func vind(in tekst: String) -> [Vondst] {
        let bron = tekst as NSString
        let alles = NSRange(location: 0, length: bron.length)
        return expressie?.matches(in: tekst, range: alles).map { vondst in
            let voor = bron.substring(to: vondst.range.location)
            let groepen = (0..<vondst.numberOfRanges).map { nummer -> String in
                let bereik = vondst.range(at: nummer)
                return bereik.location == NSNotFound ? "" : bron.substring(with: bereik)
            }
            return Vondst(regel: voor.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }, groepen: groepen)
        } ?? []
    }
}
