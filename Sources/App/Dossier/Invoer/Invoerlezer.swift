// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern

/// Reads the files of an import and checks them against each other. Reads on after a fault, so that all are told at once.
struct Invoerlezer {
    let map: String
    let codes: Productcodes
    let vandaag: Datum
    private(set) var set = Invoerset()
    private var plaatsen: [String: Int] = [:]
    private var bsns: [BSN: Int] = [:]
    private var nummers: Set<Int> = []

    init(map: String, codes: Productcodes, vandaag: Datum) {
        (self.map, self.codes, self.vandaag) = (map, codes, vandaag)
    }

    mutating func lees() -> Invoerset {
        for row in rijen(.personen) { persoon(row) }
        for row in rijen(.dossiers) { dossier(row) }
        for row in rijen(.deelnames) { deelname(row) }
        for row in rijen(.relaties) { relatie(row) }
        for row in rijen(.gezag) { gezag(row) }
        for row in rijen(.geheimen) { geheim(row) }
        for row in rijen(.voorzieningen) { voorziening(row) }
        for row in rijen(.documenten) { document(row) }
        for dossier in set.dossiers where !dossier.deelnames.contains(where: { $0.rol == .jeugdige }) {
            set.meld(dossier.rij, "Dossier \(dossier.kenmerk) heeft geen jeugdige. Zet er in deelnames.csv een met de rol jeugdige.")
        }
        meldOngebruikt()
        return set
    }

    /// Somebody whom no file names would be lost without a word.
    private mutating func meldOngebruikt() {
        let used = set.gebruikt
        for person in set.personen.values where !used.contains(person.rij["persoon"]) {
            set.meld(person.rij, "Persoon \(person.rij["persoon"]) staat in geen dossier en wordt niet ingevoerd.", isFout: false)
        }
    }

    // MARK: Lines of a file

    private mutating func rijen(_ bestand: Invoerbestand) -> [Invoerrij] {
        guard let data = FileManager.default.contents(atPath: map + "/" + bestand.naam) else {
            if bestand.isVerplicht {
                meld(bestand, 1, "Dit bestand ontbreekt. Maak de lege bestanden met: ankerpunt invoer --sjabloon MAP")
            }
            return []
        }
        do {
            var records = try Csvlezer.lees([UInt8](data))
            guard !records.isEmpty else { return [] }
            let head = records.removeFirst()
            let names = head.velden.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            // What a spreadsheet leaves behind: lines with separators only.
            let filled = records.filter { !$0.velden.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
            return eisKolommen(names, bestand) ? filled.compactMap { rij($0, names, bestand) } : []
        } catch {
            meld(bestand, error.regel, error.tekst)
            return []
        }
    }

    private mutating func eisKolommen(_ names: [String], _ bestand: Invoerbestand) -> Bool {
        let known = Set(bestand.kolommen.map(\.naam))
        let missing = bestand.kolommen.filter { $0.verplicht && !names.contains($0.naam) }.map(\.naam)
        let unknown = names.filter { !known.contains($0) && !$0.isEmpty }
        let bare = names.indices.filter { names[$0].isEmpty }.map { String($0 + 1) }
        if !bare.isEmpty {
            meld(bestand, 1, "Kolom \(bare.joined(separator: ", ")) heeft geen naam. Haal die kolom weg of geef haar een naam.")
        }
        if !missing.isEmpty { meld(bestand, 1, "Deze kolommen ontbreken: \(missing.joined(separator: ", ")).") }
        if !unknown.isEmpty {
            meld(bestand, 1, "Deze kolommen zijn onbekend: \(unknown.joined(separator: ", ")). Haal ze weg of pas de naam aan.")
        }
        if Set(names).count < names.count { meld(bestand, 1, "Een kolom staat er twee keer in.") }
        return missing.isEmpty && unknown.isEmpty && bare.isEmpty && Set(names).count == names.count
    }

    /// A line with as many fields as the first one, and something in every column that must be filled.
    private mutating func rij(_ record: Csvrecord, _ names: [String], _ bestand: Invoerbestand) -> Invoerrij? {
        guard record.velden.count == names.count else {
            meld(bestand, record.regel, "Deze regel heeft \(record.velden.count) velden; de eerste regel heeft er \(names.count).")
            return nil
        }
        let values = zip(names, record.velden.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
        let row = Invoerrij(bestand: bestand, regel: record.regel, waarden: Dictionary(values, uniquingKeysWith: { first, _ in first }))
        let empty = bestand.kolommen.filter { $0.verplicht && row[$0.naam].isEmpty }.map(\.naam)
        guard empty.isEmpty else {
            set.meld(row, "Vul dit in: \(empty.joined(separator: ", ")).")
            return nil
        }
        return row
    }

    private mutating func meld(_ bestand: Invoerbestand, _ regel: Int, _ tekst: String) {
        set.bevindingen.append(Invoerbevinding(bestand: bestand.naam, regel: regel, tekst: tekst, isFout: true))
    }

    // MARK: Values of a line

    /// Empty is nil; what is filled in and cannot be is a finding.
    private mutating func waarde<T>(_ row: Invoerrij, _ kolom: String, _ hoe: String, _ read: (String) -> T?) -> T? {
        guard !row[kolom].isEmpty else { return nil }
        guard let value = read(row[kolom]) else {
            set.meld(row, "“\(row[kolom].prefix(40))” in kolom \(kolom) kan niet. \(hoe)")
            return nil
        }
        return value
    }

    /// - Parameter magLater: may lie in the future: the end of an order, but not a day on which something was seen.
    private mutating func datum(_ row: Invoerrij, _ kolom: String, magLater: Bool = false) -> Datum? {
        let day = waarde(row, kolom, "Schrijf een dag als 2026-03-02.") { text in
            let parts = text.split(separator: "-").compactMap { Int($0) }
            let read = Datum(iso: text) ?? (text.utf8.count == 10 && parts.count == 3 ? Datum(parts[2], parts[1], parts[0]) : nil)
            return read.flatMap { (1900...2100).contains($0.jaar) ? $0 : nil }
        }
        guard let day, !magLater, vandaag < day else { return day }
        set.meld(row, "De dag in kolom \(kolom) ligt in de toekomst.")
        return nil
    }

    private mutating func keuze<K: Keuzelijst>(_ row: Invoerrij, _ kolom: String, _ type: K.Type) -> K? {
        waarde(row, kolom, "Kies uit: \(K.allCases.map(\.rawValue).joined(separator: ", ")).") { text in
            K(rawValue: text.lowercased()) ?? K.allCases.first { $0.label.lowercased() == text.lowercased() }
        }
    }

    private mutating func getal(_ row: Invoerrij, _ kolom: String) -> Int? {
        waarde(row, kolom, "Schrijf een heel getal boven 0.") { Int($0).flatMap { $0 > 0 && $0 < 1_000_000_000 ? $0 : nil } }
    }

    /// Somebody of personen.csv.
    private mutating func bekend(_ row: Invoerrij, _ kolom: String) -> String? {
        let key = row[kolom]
        guard !key.isEmpty else { return nil }
        guard set.personen[key] != nil else {
            set.meld(row, "Persoon \(key) staat niet (goed) in personen.csv.")
            return nil
        }
        return key
    }

    private mutating func plaats(_ row: Invoerrij) -> Int? {
        guard let place = plaatsen[row["dossier"]] else {
            set.meld(row, "Dossier \(row["dossier"]) staat niet (goed) in dossiers.csv.")
            return nil
        }
        return place
    }

    // MARK: Each file

    private mutating func persoon(_ row: Invoerrij) {
        let faults = set.bevindingen.count
        let bsn = waarde(row, "bsn", "Een BSN heeft negen cijfers die aan de elfproef voldoen.") { BSN($0) }
        let born = datum(row, "geboortedatum"), sex = keuze(row, "geslacht", Geslacht.self)
        let phone = waarde(row, "telefoon", "Schrijf een telefoonnummer als 06-12345678.") { Telefoonnummer($0) }
        let home = adres(row), mail = row["email"]
        if !mail.isEmpty, !mail.contains("@") || mail.contains(where: \.isWhitespace) {
            set.meld(row, "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl.")
        }
        if set.personen[row["persoon"]] != nil {
            set.meld(row, "Persoon \(row["persoon"]) staat er al eerder in. Elk kenmerk mag één keer.")
        }
        if let bsn, let other = bsns.updateValue(row.regel, forKey: bsn) {
            set.meld(row, "Dit BSN staat ook op regel \(other). Een persoon staat er één keer in.")
        }
        guard set.bevindingen.count == faults else { return }
        let name = Naam(
            voornamen: row["voornamen"], roepnaam: row["roepnaam"], voorvoegsel: row["voorvoegsel"], achternaam: row["achternaam"])
        set.personen[row["persoon"]] = Invoerpersoon(
            rij: row, naam: name, geboortedatum: born, geslacht: sex ?? .onbekend, bsn: bsn, telefoon: phone, adres: home)
    }

    private mutating func adres(_ row: Invoerrij) -> Invoeradres? {
        let postcode = waarde(row, "postcode", "Schrijf een postcode als 1234 AB.") { Postcode($0) }
        let number = getal(row, "huisnummer")
        let filled = ["straat", "huisnummer", "plaats"].filter { !row[$0].isEmpty }
        guard !filled.isEmpty else { return nil }
        guard filled.count == 3 else {
            set.meld(row, "Een adres heeft straat, huisnummer en plaats. Vul aan of laat alle drie leeg.")
            return nil
        }
        return number.map { Invoeradres(huisnummer: $0, postcode: postcode) }
    }

    private mutating func dossier(_ row: Invoerrij) {
        guard plaatsen[row["dossier"]] == nil else { return set.meld(row, "Dossier \(row["dossier"]) staat er al eerder in.") }
        let changed = datum(row, "gewijzigd")
        plaatsen[row["dossier"]] = set.dossiers.count
        set.dossiers.append(Invoerdossier(kenmerk: row["dossier"], rij: row, gewijzigd: changed))
    }

    private mutating func deelname(_ row: Invoerrij) {
        let role = keuze(row, "rol", Gezinsrol.self), home = keuze(row, "wonen", Woonsituatie.self), since = datum(row, "van")
        guard let place = plaats(row), let who = bekend(row, "persoon"), let role else { return }
        if set.dossiers[place].deelnames.contains(where: { $0.persoon == who && $0.rol == role }) {
            return set.meld(row, "Persoon \(who) staat in dit dossier al met die rol.")
        }
        set.dossiers[place].deelnames.append(
            Invoerdeelname(persoon: who, rol: role, wonen: home, van: since, toelichting: row["toelichting"]))
    }

    /// Whether this person may get this is asked where people and settings are known.
    private mutating func relatie(_ row: Invoerrij) {
        let kinds = Invoerrelatie.soorten
        let kind = waarde(row, "soort", "Kies uit: \(kinds.map(\.rawValue).joined(separator: ", ")).") { text in
            kinds.first { $0.rawValue == text.lowercased() || $0.label.lowercased() == text.lowercased() }
        }
        let sheets = waarde(row, "delen", "Kies uit: \(Veldklasse.vanDossier.map(\.rawValue).joined(separator: ", ")).") { text in
            let all = text.lowercased().split(separator: " ").map { word in Veldklasse.vanDossier.first { $0.rawValue == word } }
            return all.contains { $0 == nil } ? nil : all.compactMap(\.self)
        }
        let (from, until) = (datum(row, "van", magLater: true), datum(row, "tot", magLater: true))
        guard let place = plaats(row), let kind, row["delen"].isEmpty || sheets != nil else { return }
        if let until, until < from ?? until { return set.meld(row, "De laatste dag ligt vóór de eerste.") }
        if kind != .consult, sheets != nil { return set.meld(row, "Bladen delen hoort alleen bij consult. Maak kolom delen leeg.") }
        let who = row["gebruiker"].lowercased()
        if set.dossiers[place].relaties.contains(where: { $0.gebruiker == who && $0.soort == kind }) {
            return set.meld(row, "Gebruiker \(who) staat in dit dossier al met die soort.")
        }
        set.dossiers[place].relaties.append(
            Invoerrelatie(rij: row, gebruiker: who, soort: kind, van: from, tot: until, delen: sheets ?? []))
    }

    private mutating func gezag(_ row: Invoerrij) {
        let kind = keuze(row, "gezag", Gezagsoort.self), source = keuze(row, "bron", Gegevensbron.self), seen = datum(row, "gezien")
        let holders = row["houders"].split(separator: " ").map(String.init)
        for holder in holders where set.personen[holder] == nil { set.meld(row, "Houder \(holder) staat niet (goed) in personen.csv.") }
        guard let place = plaats(row), let child = jeugdige(row, "kind", place), let kind, let source, let seen else { return }
        if let fault = Self.gezagsfout(kind, holders, child, row["instelling"]) { return set.meld(row, fault) }
        set.dossiers[place].gezag.append(
            Invoergezag(kind: child, soort: kind, houders: holders, instelling: row["instelling"], bron: source, gezien: seen))
    }

    /// As the form asks it (BW 1:245): so many holders as this gezag has, nobody twice, and never the child.
    private static func gezagsfout(_ soort: Gezagsoort, _ holders: [String], _ child: String, _ instelling: String) -> String? {
        if Set(holders).count < holders.count { return "Dezelfde houder staat er twee keer." }
        if holders.contains(child) { return "Het kind kan niet zelf houder zijn." }
        let allowed: ClosedRange<Int> =
            switch soort {
            case .gezamenlijk, .gezamenlijkMetAnder: 2...2
            case .eenhoofdig: 1...1
            case .voogdijPersoon: 1...2
            case .voogdijInstelling, .onbekend: 0...0
            }
        if soort == .voogdijInstelling, instelling.isEmpty { return "Vul in kolom instelling in wie de voogdij heeft." }
        guard !allowed.contains(holders.count) else { return nil }
        let needed = allowed.lowerBound == allowed.upperBound ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) of \(allowed.upperBound)"
        return "Bij “\(soort.label)” horen \(needed) houders; hier staan er \(holders.count)."
    }

    private mutating func geheim(_ row: Invoerrij) {
        let what = keuze(row, "wat", Geheim.self)
        guard let place = plaats(row), let who = bekend(row, "persoon"), let what else { return }
        set.dossiers[place].geheimen.append(Invoergeheim(persoon: who, wat: what, grond: row["grond"]))
    }

    /// A child of this file.
    private mutating func jeugdige(_ row: Invoerrij, _ kolom: String, _ place: Int) -> String? {
        guard let who = bekend(row, kolom) else { return nil }
        guard set.dossiers[place].deelnames.contains(where: { $0.persoon == who && $0.rol == .jeugdige }) else {
            set.meld(row, "Persoon \(who) is in dit dossier geen jeugdige. Zet dat eerst in deelnames.csv.")
            return nil
        }
        return who
    }

    private mutating func voorziening(_ row: Invoerrij) {
        let agb = waarde(row, "agb", "Een AGB-code heeft acht cijfers.") { AGBCode($0) }
        let codes = codes
        let product = waarde(row, "product", "Neem een code uit de landelijke lijst (JZ21).") { codes.rij($0.uppercased()) }
        let number = getal(row, "nummer"), begun = datum(row, "gestart"), size = omvang(row)
        let (from, until) = (datum(row, "van", magLater: true), datum(row, "tot", magLater: true))
        if let number, !nummers.insert(number).inserted { set.meld(row, "Toewijzingsnummer \(number) staat er al eerder in.") }
        guard let place = plaats(row), let child = jeugdige(row, "jeugdige", place), let agb, let product, let number, let from else {
            return
        }
        guard let period = Periode(van: from, totEnMet: until) else { return set.meld(row, "De laatste dag ligt vóór de eerste.") }
        if let begun, begun < from || vandaag < begun { return set.meld(row, "De start ligt vóór de eerste dag of in de toekomst.") }
        set.dossiers[place].voorzieningen.append(
            Invoervoorziening(
                rij: row, jeugdige: child, nummer: Int64(number), agb: agb, product: product, periode: period, omvang: size, gestart: begun)
        )
    }

    private mutating func omvang(_ row: Invoerrij) -> Omvang? {
        let volume = getal(row, "volume"), unit = keuze(row, "eenheid", Eenheid.self), per = keuze(row, "frequentie", Frequentie.self)
        guard volume != nil || unit != nil || per != nil else { return nil }
        guard let volume, let unit, let per else {
            set.meld(row, "Een omvang heeft volume, eenheid en frequentie. Vul aan of laat alle drie leeg.")
            return nil
        }
        return Omvang(volume: volume, eenheid: unit, frequentie: per)
    }

    private mutating func document(_ row: Invoerrij) {
        let kind = keuze(row, "soort", Documentsoort.self), day = datum(row, "datum")
        let name = row["bestand"]
        guard !name.contains("/"), !name.hasPrefix(".") else {
            return set.meld(row, "Geef alleen de naam van een bestand in de map bestanden.")
        }
        guard let place = plaats(row), let kind, let day else { return }
        let over = row["over"].isEmpty ? nil : jeugdige(row, "over", place)
        if !row["over"].isEmpty, over == nil { return }
        guard keurBestand(name, row) else { return }
        set.dossiers[place].documenten.append(Invoerdocument(rij: row, bestand: name, soort: kind, datum: day, over: over))
    }

    private mutating func keurBestand(_ name: String, _ row: Invoerrij) -> Bool {
        let path = map + "/bestanden/" + name
        guard let size = Self.grootte(path) else {
            set.meld(row, "Bestand \(name) ligt niet in de map bestanden.")
            return false
        }
        guard size <= Document.grootste else {
            set.meld(row, "Bestand \(name) is groter dan 20 MB.")
            return false
        }
        guard let bytes = Self.begin(path), Bestandsoort(inhoud: bytes) != nil else {
            set.meld(row, "Bestand \(name) is geen PDF, JPEG of PNG.")
            return false
        }
        return true
    }

    /// Size of a plain file, without reading it; nil when there is none.
    private static func grootte(_ path: String) -> Int? {
        var info = stat()
        guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(info.st_size)
    }

    private static func begin(_ path: String) -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        // What cannot be read has no beginning.
        return (try? file.read(upToCount: 16)).map { [UInt8]($0) }
    }

    /// A document, when it is there and no larger than may be kept.
    static func inhoud(_ path: String) throws -> Data? {
        guard let size = grootte(path), size <= Document.grootste else { return nil }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }
}
