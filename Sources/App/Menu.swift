// SPDX-License-Identifier: EUPL-1.2
import Kern

/// The menu: the rooms a person works in, shown to who has the role.
enum Menu {
    private static let uitvoering: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper, .teamleider]

    static let regels: [Web.Menuregel] = [
        Web.Menuregel(label: "Mijn werk", pad: "/werkvoorraad", rollen: uitvoering.union([.backoffice])),
        Web.Menuregel(label: "Agenda", pad: AfspraakURL.agenda, rollen: uitvoering),
        Web.Menuregel(label: "Team", pad: "/team", rollen: uitvoering),
        Web.Menuregel(label: "Binnengekomen", pad: BinnenkomstURL.lijst, rollen: uitvoering),
        Web.Menuregel(label: "Nieuwe hulpvraag", pad: "/hulpvragen/nieuw", rollen: uitvoering),
        Web.Menuregel(label: "Meenemen", pad: MeeURL.begin, rollen: [.jeugdprofessional, .gedragswetenschapper], isMeer: true),
        Web.Menuregel(label: "Bewaard werk", pad: ConceptURL.lijst, rollen: uitvoering, isMeer: true),
        Web.Menuregel(label: "Berichten", pad: "/berichten", rollen: [.backoffice]),
        Web.Menuregel(label: "Contracten", pad: "/contracten", rollen: [.contractmanager, .backoffice]),
        Web.Menuregel(
            label: "Berichtcijfers", pad: BerichtenURL.cijfers, rollen: [.contractmanager, .functioneelBeheerder], isMeer: true
        ),
        Web.Menuregel(label: "Cijfers", pad: "/cijfers", rollen: [.teamleider, .beleidsadviseur, .contractmanager], isMeer: true),
        Web.Menuregel(label: "Brieven", pad: BrievenbakURL.lijst, rollen: uitvoering.union([.backoffice]), isMeer: true),
        Web.Menuregel(
            label: "Vaste contacten", pad: VindplaatsURL.lijst, rollen: uitvoering.union([.beleidsadviseur]), isMeer: true),
        Web.Menuregel(label: "Leren als team", pad: ReflectieURL.blad(), rollen: uitvoering, isMeer: true),
        Web.Menuregel(label: "Groepsaanbod", pad: GroepsaanbodURL.lijst, rollen: uitvoering, isMeer: true),
        Web.Menuregel(
            label: "Contacten geteld", pad: ToegangURL.contacten, rollen: [.teamleider, .beleidsadviseur], isMeer: true),
        Web.Menuregel(label: "Sociale kaart", pad: KaartURL.lijst, rollen: [.teamleider, .beleidsadviseur], isMeer: true),
        Web.Menuregel(label: "Sociale kaart", pad: Openbaarpad.kaart, rollen: [.jeugdprofessional, .gedragswetenschapper], isMeer: true),
        Web.Menuregel(label: "Journaal", pad: "/journaal", rollen: [.privacyOfficer]),
        Web.Menuregel(label: "Bewaren", pad: BewaarURL.begin, rollen: [.informatiebeheerder, .privacyOfficer]),
        Web.Menuregel(label: "Gebruikers", pad: "/gebruikers", rollen: [.functioneelBeheerder]),
        Web.Menuregel(label: "Huisstijl", pad: HuisstijlURL.blad, rollen: [.functioneelBeheerder]),
        Web.Menuregel(label: "Instellingen", pad: InstellingURL.lijst, rollen: [.functioneelBeheerder]),
    ]
}
