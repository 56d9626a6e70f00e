// SPDX-License-Identifier: EUPL-1.2

/// The tags of a file, counted without a parser: libxml2 compares every attribute of an element with every other, so that some
/// hundred thousand of them cost minutes.
struct Labels {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// No tag has more attributes than this.
    func zijnKlein(hoogstens most: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            // A message has hardly any attribute at all.
            guard buffer.reduce(0, { $0 + ($1 == UInt8(ascii: "=") ? 1 : 0) }) > most else { return true }
            var place = 0
            while let open = volgende(UInt8(ascii: "<"), in: buffer, vanaf: place) {
                guard let next = na(buffer, open, most) else { return false }
                place = next
            }
            return true
        }
    }

    /// Where the text goes on after what opens here; nil when it is a tag with too many attributes.
    private func na(_ buffer: UnsafeBufferPointer<UInt8>, _ open: Int, _ most: Int) -> Int? {
        if begint(buffer, open, "<!--") { return voorbij("-->", in: buffer, vanaf: open + 4) }
        if begint(buffer, open, "<![CDATA[") { return voorbij("]]>", in: buffer, vanaf: open + 9) }
        if begint(buffer, open, "<?") { return voorbij("?>", in: buffer, vanaf: open + 2) }
        var count = 0
        var quote: UInt8?
        for place in (open + 1)..<max(open + 1, buffer.count) {
            let byte = buffer[place]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return place + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                count += 1
                if count > most { return nil }
            }
        }
        return buffer.count
    }

    private func volgende(_ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, vanaf start: Int) -> Int? {
        var place = start
        while place < buffer.count {
            if buffer[place] == byte { return place }
            place += 1
        }
        return nil
    }

    private func begint(_ buffer: UnsafeBufferPointer<UInt8>, _ place: Int, _ text: StaticString) -> Bool {
        guard place + text.utf8CodeUnitCount <= buffer.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where buffer[place + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private func voorbij(_ end: StaticString, in buffer: UnsafeBufferPointer<UInt8>, vanaf start: Int) -> Int {
        var place = start
        while let found = volgende(end.utf8Start[0], in: buffer, vanaf: place) {
            if begint(buffer, found, end) { return found + end.utf8CodeUnitCount }
            place = found + 1
        }
        return buffer.count
    }
}
