// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser

/// Who gives an order that needs more than an account on the machine: a log-in name and a code of that person's own app.
struct Wie: ParsableArguments {
    @Option(name: .long, help: "Gebruikersnaam van wie dit doet.")
    var als: String

    @Option(name: .long, help: "Code uit de app van wie dit doet.")
    var code: String

    var bewijs: Codebewijs { Codebewijs(inlognaam: als, code: code) }
}
