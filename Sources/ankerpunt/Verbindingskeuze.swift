// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser

/// How long somebody may hold a connection to the server, and how many there may be.
struct Verbindingskeuze: ParsableArguments {
    @Option(name: .long, help: "Hoogstens zo veel verbindingen tegelijk; wie daarna komt, leest dat het te druk is.")
    var verbindingen = Verbindingsgrenzen().verbindingen

    @Option(name: .long, help: "Seconden waarin de kop van een verzoek er moet zijn, en daarna het begin van de inhoud.")
    var geduld = Verbindingsgrenzen().geduld

    @Option(name: .long, help: "Seconden dat een verbinding na een antwoord openblijft.")
    var rust = Verbindingsgrenzen().rust

    @Option(name: .long, help: "Bytes per seconde die de inhoud van een verzoek minstens moet halen.")
    var traagste = Verbindingsgrenzen().traagste

    func validate() throws {
        guard (1...100_000).contains(verbindingen), (1...3_600).contains(geduld), (1...86_400).contains(rust),
            (1...10_000_000).contains(traagste)
        else {
            throw ValidationError(
                "--verbindingen, --geduld, --rust en --traagste zijn getallen van 1 of meer (geduld hoogstens 3600, rust 86400).")
        }
    }

    func zet(in config: Config) -> Config {
        var config = config
        config.verbindingen = Verbindingsgrenzen(verbindingen: verbindingen, geduld: geduld, rust: rust, traagste: traagste)
        return config
    }
}
