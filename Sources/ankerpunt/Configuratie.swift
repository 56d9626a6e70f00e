// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser

struct Configuratie: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "config", abstract: "Toon de instellingen zoals het programma ze leest.")
    @OptionGroup var keuze: Installatiekeuze

    func run() {
        let config = keuze.config()
        for (name, value) in [
            ("map", config.map), ("databank", config.postgres == nil ? "SQLite in de map" : "PostgreSQL (verbinding wordt nooit getoond)"),
            ("virusscanner", config.virusscanner ?? "geen"),
            ("pdfmaker", config.pdfmaker ?? "geen; brieven gaan via de afdruk van de browser"),
            ("controlepunten", config.controlepunten ?? "alleen in de databank"),
            ("noodbladen", config.noodbladmap ?? "geen"), ("noodbladsleutel", noodbladsleutel(config)),
            ("sleutelbos", config.sleutelbos), ("hoofdsleutel", config.hoofdsleutel + " (inhoud wordt nooit getoond)"),
            ("vernietigd", config.vernietigingslijst), ("adres", config.adres), ("poort", String(config.poort)),
            ("gemeentecode", config.gemeentecode), ("gemeentenaam", config.gemeentenaam),
            ("crisisnummer", config.crisisnummer.isEmpty ? "niet ingesteld" : config.crisisnummer),
            ("vertrouwde-proxy", config.vertrouwdeProxies.isEmpty ? "geen" : config.vertrouwdeProxies.sorted().joined(separator: ", ")),
            ("xsd-versie", config.xsdVersie),
        ] { zeg("\(name): \(value)") }
    }

    private func noodbladsleutel(_ config: Config) -> String {
        do {
            return try config.noodbladafdruk().map { "vingerafdruk \($0)" } ?? "geen"
        } catch {
            return "klopt niet; de server start zo niet"
        }
    }
}
