// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser

@main
struct Ankerpunt: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ankerpunt", abstract: "Ankerpunt, het open systeem voor jeugdhulp.")
}
