// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser

@main
struct Ankerpunt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ankerpunt", abstract: "Ankerpunt, het open systeem voor jeugdhulp.",
        discussion: "Uitgangscodes: 0 gelukt · 1 bevindingen · 2 kan niet (melding op stderr).",
        subcommands: [
            Serve.self, Demo.self, Proeflandopdracht.self, Configuratie.self, Gezond.self, Sleutel.self, Rechtentabel.self,
            Journaalopdracht.self, Afwegingsopdracht.self, Gebruikersopdracht.self, Berichtenopdracht.self, Monitoropdracht.self,
            Lastopdracht.self, Datalek.self,
            Backup.self,
            Herstel.self,
            Vernietig.self, Bewaren.self,
            Hersteloefeningsopdracht.self, Noodbladopdracht.self, Uitvoerregel.self, Invoerregel.self,
            Storybook.self, Meet.self,
        ])
}
