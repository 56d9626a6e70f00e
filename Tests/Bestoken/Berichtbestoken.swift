// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation

// The readers of messages and envelopes under the same fuzzer, in a program of their own (scripts/bestook.sh).

private let codec = Result { try Codec() }

private func eis(_ holds: Bool, _ what: StaticString) {
    guard !holds else { return }
    FileHandle.standardError.write(Data("GEBROKEN: \(what)\n".utf8))
    abort()
}

/// A message that was read has findings or a value, and the value written reads as the same.
private func bericht(_ bytes: [UInt8]) throws {
    let codec = try codec.get()
    guard let read = leest({ () throws(Onleesbaar) in try codec.lees(bytes) }) else { return }
    guard let message = read.bericht else { return eis(read.fout != nil, "geen bericht en ook geen fout") }
    eis(!read.bevindingen.contains { $0.niveau == 1 }, "een bericht met een bevinding van niveau 1")
    let again = try codec.lees(codec.document(van: message.waarde))
    eis(again.bericht == message && again.bevindingen == read.bevindingen, "geschreven en gelezen is niet hetzelfde")
    eis(Bericht.gelijk(read.boom, message), "de boom en de waarde zijn niet hetzelfde")
}

/// An envelope that was read is written as the same.
private func envelop(_ bytes: [UInt8]) throws {
    switch leest({ () throws(Onleesbaar) in try Poststuk(bytes) }) {
    case .envelop(let envelope): eis(try Poststuk(envelope.document()) == .envelop(envelope), "een envelop leest niet terug")
    case .fout(let fault): _ = fault.omschrijving
    case .bericht(let same): eis(same == bytes, "een los bericht bleef niet zoals het kwam")
    case nil: return
    }
    _ = Soap.bevestigd(bytes)
}

/// Refused is an answer too.
private func leest<Value>(_ read: () throws(Onleesbaar) -> Value) -> Value? {
    do throws(Onleesbaar) { return try read() } catch {
        eis(error.bevinding.melding.hasSuffix("."), "een weigering zonder zin")
        return nil
    }
}

extension Bericht {
    /// Whether the tree gives the value, without the file.
    fileprivate static func gelijk(_ boom: Berichtboom, _ message: Bericht) -> Bool {
        do throws(Leesfout) { return try Bericht(boom) == message } catch { return false }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func bestook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        try bericht(bytes)
        try envelop(bytes)
    } catch { eis(false, "wat gelezen is, kan niet worden geschreven") }
    return 0
}
