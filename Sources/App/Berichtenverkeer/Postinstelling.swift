// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Opslag

/// How messages travel: by folder or over HTTPS, with or without the envelope of the knooppunt.
package struct Postinstelling: Sendable, Equatable {
    /// A file in the folder has the envelope of StUF-GGk 2.1 around it. Over HTTPS it always has.
    package var metEnvelop = false
    /// Address of the knooppunt (`https://…`); nil: by folder.
    package var naar: String?
    /// PEM files: our certificate with its chain, its key, and the certificates of who issues those of the other side.
    package var certificaat: String?
    package var sleutel: String?
    package var vertrouwd: String?
    /// Where we receive over HTTPS, apart from the pages; nil: only by folder.
    package var ontvangstpoort: Int?
    package var ontvangstadres = "127.0.0.1"

    /// In a demo a made-up aanbieder answers, beside the server.
    package var metProefaanbieder = true

    package init() {}

    /// Why it cannot work like this, in a sentence; nil when it can.
    package var bezwaar: String? {
        if let naar, !naar.hasPrefix("https://") { return "Het adres van het knooppunt begint met https:// (nu: \(naar))." }
        guard naar != nil || ontvangstpoort != nil else { return nil }
        for (name, path) in [("--post-certificaat", certificaat), ("--post-sleutel", sleutel), ("--post-vertrouwd", vertrouwd)] {
            guard let path else { return "Voor berichten over HTTPS is ook \(name) nodig: een PEM-bestand." }
            guard FileManager.default.isReadableFile(atPath: path) else { return "\(path) (\(name)) is niet te lezen." }
        }
        return nil
    }
}
