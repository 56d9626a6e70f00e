// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Monitor

// The readers of what comes in from outside, under a fuzzer that looks for new paths through them (scripts/bestook.sh). A trap, a
// broken promise below or more than five seconds for one input is a find. Not part of the package: libFuzzer brings its own `main`.

/// Every kind of field there is, two of them depending on another.
private struct Alles: Invoer {
    enum Kleur: String, Keuzelijst {
        case rood, blauw
        var label: String { rawValue }
    }

    var tekst = "", lang = "", code = "", bestand = ""
    var dag: Datum?
    var getal: Int?
    var kleur: Kleur?
    var kleuren: [Kleur] = []
    var wie: [String] = []
    var akkoord = false
    var bsn: BSN?

    static let naam = "bestoken"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 11
    static let velden: [Veld<Self>] = [
        .tekst("t", \.tekst, "Tekst", verplicht: true, nut: .wet, grond: "proef", tot: 40),
        .tekst("l", \.lang, "Lang", nut: .wet, grond: "proef", alleenBij: Voorwaarde("k", "rood")),
        .datum("d", \.dag, "Dag", nut: .wet, grond: "proef"),
        .getal("g", \.getal, "Getal", nut: .wet, grond: "proef", binnen: 0...99),
        .keuze("k", \.kleur, "Kleur", nut: .wet, grond: "proef"),
        .meerkeuze("m", \.kleuren, "Kleuren", nut: .wet, grond: "proef"),
        .keuze("c", \.code, "Code", uit: [Keuze("a", "A")], nut: .wet, grond: "proef"),
        .meerkeuze("w", \.wie, "Wie", nut: .wet, grond: "proef", alleenBij: Voorwaarde("c", "a")),
        .bestand("b", \.bestand, "Bestand", soorten: ["application/pdf"], nut: .wet, grond: "proef"),
        .vinkje("v", \.akkoord, "Akkoord", nut: .wet, grond: "proef"),
        .bsn("n", \.bsn, "BSN", nut: .wet, grond: "proef"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { dag.map { vandaag < $0 } == true ? [Veldfout("d", "Deze dag moet nog komen.")] : [] }
}

private let vandaag = Datum(2026, 3, 2) ?? Datum(dagnummer: 20_514)

/// What must hold for any input.
private func eis(_ holds: Bool, _ what: StaticString) {
    guard !holds else { return }
    FileHandle.standardError.write(Data("GEBROKEN: \(what)\n".utf8))
    abort()
}

/// What a form reads, it shows; what it shows, it reads as the same.
private func formulier(_ typed: Ingevuld) {
    let read = Alles.lees(typed, op: vandaag)
    eis(Set(read.fouten.map(\.veld)).isSubset(of: Set(Alles.velden.map(\.id))), "een fout noemt een veld dat er niet is")
    guard read.fouten.isEmpty else { return }
    let shown = read.form.ingevuld
    let again = Alles.lees(shown, op: vandaag)
    eis(again.fouten.isEmpty && again.form.ingevuld == shown, "wat een formulier toont, leest het niet als hetzelfde")
}

private func tekstformulier(_ bytes: [UInt8]) {
    guard let typed = Webformulier.lees(String(decoding: bytes, as: UTF8.self)) else { return }
    eis(typed.values.joined().count <= Webformulier.meesteVelden, "meer velden dan mag")
    eis(!typed.contains { ([$0] + $1).contains { $0.utf8.contains(0) } }, "een nulbyte in wat is ingevuld")
    formulier(typed)
    let pairs = typed.flatMap { name, values in values.map { "\(Webformulier.encode(name))=\(Webformulier.encode($0))" } }
    eis(Webformulier.lees(pairs.joined(separator: "&")) == typed, "geschreven en gelezen is niet hetzelfde")
}

private func meerdelig(_ bytes: [UInt8]) {
    guard let found = Meerdelig.lees(Data(bytes), grens: "x") else { return }
    eis(found.bestanden.values.reduce(0) { $0 + $1.inhoud.count } <= bytes.count, "meer bytes uit dan in")
    eis(found.ingevuld.values.joined().count <= Meerdelig.meesteDelen, "meer delen dan mag")
    formulier(found.ingevuld)
}

private func soort(_ bytes: [UInt8]) {
    guard let mark = Meerdelig.grens(String(decoding: bytes, as: UTF8.self)) else { return }
    eis((1...70).contains(mark.utf8.count), "een grens die niet mag")
}

private func csv(_ bytes: [UInt8]) {
    // The only error it throws says on which line.
    guard let records = try? Csvlezer.lees(bytes) else { return }
    let head = (1...8).map { Csv.Cel.tekst("\($0)") }
    let text = Csv.rij(head) + records.map { Csv.rij($0.velden.map { Csv.Cel.tekst($0) }) }.joined()
    let again = try? Csvlezer.lees([UInt8](text.utf8))
    // What a spreadsheet would run is written with an apostrophe before it.
    let isSame = again?.dropFirst().elementsEqual(records) { back, first in
        back.velden.elementsEqual(first.velden) { $0 == $1 || $0 == "'" + $1 }
    }
    eis(isSame == true, "geschreven en gelezen CSV is niet hetzelfde")
}

private func waarden(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = Datum(iso: text) { eis(Datum(iso: day.iso) == day, "een dag leest niet terug") }
    if let code = Postcode(text) { eis(Postcode(code.tekst) == code, "een postcode leest niet terug") }
    if let number = Telefoonnummer(text) { eis(Telefoonnummer(number.tekst) == number, "een telefoonnummer leest niet terug") }
    if let number = BSN(text) { eis(BSN(number.cijfers) == number, "een BSN leest niet terug") }
    if let code = AGBCode(text) { eis(AGBCode(code.tekst) == code, "een AGB-code leest niet terug") }
    if let id = UUIDv7(text) { eis(UUIDv7(id.hex) == id, "een id leest niet terug") }
    eis(!Webformulier.isEigenPad(text) || text.first == "/", "een pad naar buiten")
}

@_cdecl("LLVMFuzzerTestOneInput")
public func bestook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start.pointee % 5 {
    case 0: tekstformulier(bytes)
    case 1: meerdelig(bytes)
    case 2: soort(bytes)
    case 3: csv(bytes)
    default: waarden(bytes)
    }
    return 0
}
