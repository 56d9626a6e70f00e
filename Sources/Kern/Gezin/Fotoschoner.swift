// SPDX-License-Identifier: EUPL-1.2

/// Takes out of a photograph what a telephone puts in unseen: the place (GPS), the day, the device, titles and remarks. What is needed to show
/// it stays as it is, to the byte. Source: JFIF and EXIF 2.32 (JPEG segments), PNG (chunks).
package enum Fotoschoner {
    /// A file that cannot be read as its kind stays as it is when it has no trace of such a part.
    /// - Returns: nil when it has, and nothing can be taken out.
    package static func schoon(_ inhoud: [UInt8], _ soort: Bestandsoort) -> [UInt8]? {
        switch soort {
        case .pdf: inhoud
        case .jpeg: jpeg(inhoud) ?? (bevat(inhoud, [[0xff, 0xe1], [0xff, 0xed], [0xff, 0xfe]]) ? nil : inhoud)
        case .png: png(inhoud) ?? (bevat(inhoud, weg) ? nil : inhoud)
        }
    }

    private static func bevat(_ inhoud: [UInt8], _ reeksen: [[UInt8]]) -> Bool {
        inhoud.indices.contains { place in reeksen.contains { $0.first == inhoud[place] && inhoud[place...].starts(with: $0) } }
    }

    // MARK: JPEG

    /// nil: no JPEG one can read. What stands after its end goes: telephones put a second picture there, with a place of its own.
    private static func jpeg(_ inhoud: [UInt8]) -> [UInt8]? {
        var result = Array(inhoud.prefix(2)), at = 2, hasPicture = false
        result.reserveCapacity(inhoud.count)
        while at + 1 < inhoud.count {
            let marker = inhoud[at + 1]
            guard inhoud[at] == 0xff, marker != 0, marker != 0xd8 else { return nil }
            switch marker {
            case 0xff: at += 1
            case 0xd9: return result + [0xff, 0xd9]
            case 0x01, 0xd0...0xd7:
                result += inhoud[at..<at + 2]
                at += 2
            default:
                guard at + 3 < inhoud.count else { return nil }
                let end = at + 2 + Int(inhoud[at + 2]) << 8 + Int(inhoud[at + 3])
                guard at + 4 <= end, end <= inhoud.count else { return nil }
                result += behouden(inhoud[at..<end], marker)
                at = end
                guard marker == 0xda else { continue }
                at = beeldeinde(inhoud, vanaf: end)
                result += inhoud[end..<at]
                hasPicture = true
            }
        }
        return hasPicture ? result : nil
    }

    /// Where the pixels stop: at the first marker that is not one of theirs.
    private static func beeldeinde(_ inhoud: [UInt8], vanaf: Int) -> Int {
        var at = vanaf
        while let found = inhoud[at...].firstIndex(of: 0xff), found + 1 < inhoud.count {
            switch inhoud[found + 1] {
            case 0, 0xd0...0xd7: at = found + 2
            case 0xff: at = found + 1
            default: return found
            }
        }
        return inhoud.count
    }

    /// A segment as it stays: of the notes of programs only what tells how to show the picture.
    private static func behouden(_ segment: ArraySlice<UInt8>, _ marker: UInt8) -> [UInt8] {
        switch marker {
        case 0xe0, 0xee: Array(segment)
        case 0xe1: stand(segment.dropFirst(4)).map(alleenStand) ?? []
        case 0xe2: segment.dropFirst(4).starts(with: Array("ICC_PROFILE\0".utf8)) ? Array(segment) : []
        case 0xe3...0xed, 0xef, 0xfe: []
        default: Array(segment)
        }
    }

    /// How the camera was held: 2–8; nil: upright, or not told.
    private static func stand(_ exif: ArraySlice<UInt8>) -> UInt8? {
        guard exif.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let tiff = Array(exif.dropFirst(6))
        let isLittle = tiff.starts(with: [0x49, 0x49])
        guard isLittle || tiff.starts(with: [0x4d, 0x4d]) else { return nil }
        func getal(_ place: Int, _ size: Int) -> Int? {
            guard 0 <= place, place + size <= tiff.count else { return nil }
            let bytes = tiff[place..<place + size]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let table = getal(4, 4), let count = getal(table, 2) else { return nil }
        let entry = (0..<count).map { table + 2 + 12 * $0 }.first { getal($0, 2) == 0x0112 }
        guard let value = entry.flatMap({ getal($0 + 8, 2) }), (2...8).contains(value) else { return nil }
        return UInt8(value)
    }

    /// A segment that says nothing else.
    private static func alleenStand(_ stand: UInt8) -> [UInt8] {
        [0xff, 0xe1, 0, 34] + Array("Exif\0\0".utf8) + [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, stand, 0, 0, 0, 0, 0, 0]
    }

    // MARK: PNG

    private static let weg = ["eXIf", "tEXt", "iTXt", "zTXt", "tIME"].map { Array($0.utf8) }

    /// nil: no PNG one can read. What stands after its end goes too.
    private static func png(_ inhoud: [UInt8]) -> [UInt8]? {
        var result = Array(inhoud.prefix(8)), at = 8
        while at + 12 <= inhoud.count {
            let end = at + 12 + inhoud[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }, kind = Array(inhoud[at + 4..<at + 8])
            guard end <= inhoud.count else { return nil }
            if !weg.contains(kind) { result += inhoud[at..<end] }
            at = end
            if kind == Array("IEND".utf8) { return result }
        }
        return nil
    }
}
