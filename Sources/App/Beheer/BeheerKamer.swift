// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

enum BeheerKamer: Kamer {
    static var migraties: [Migratie] {
        [
            BeheerStore.migratie, RelatieStore.migratie, AanmeldStore.migratie, HerstelStore.migratie, AanmeldStore.verzegelmigratie,
            RelatieStore.overdrachtmigratie,
        ]
    }
    static var feitentabellen: [Feitentabel] { [BeheerStore.tabel, RelatieStore.tabel] }
    static var projecties: [any Projectie] { [Relatieprojectie(), Overdrachtprojectie()] }
    static var afgeleid: Set<String> { RelatieStore.afgeleid.union(AanmeldStore.afgeleid) }
    static var zegeltabellen: [Zegeltabel] { AanmeldStore.zegeltabellen + HerstelStore.zegeltabellen }

    static func herstel(_ tx: SchrijfTx) throws { try AanmeldStore.herbouwOpzoek(tx) }

    /// Roles and teams are facts: who left or changed since has those of then again.
    static func naKnip(_ knip: Herstelknip, _ tx: SchrijfTx) throws -> [String] {
        let changed = Set(knip.vervallen.filter { $0.soort == Medewerker.soort }.map(\.lijn))
        let names = try changed.sorted().compactMap { try BeheerStore.medewerker(ID($0.raw), tx) }.map { person in
            person.naam + (person.rollen.isEmpty ? "" : " (\(person.rollen.map { $0.label.lowercased() }.joined(separator: ", ")))")
        }
        guard !names.isEmpty else { return [] }
        return [
            "Let op: van deze medewerkers gelden weer de rollen en teams van toen, ook als zij intussen uit dienst zijn: "
                + names.joined(separator: "; ") + ". Beëindig wie weg is met: ankerpunt gebruiker eindig"
        ]
    }

    static var formulieren: [any Invoer.Type] {
        [
            Aanmeldinvoer.self, Wachtwoordinvoer.self, Zekerinvoer.self, Codeinvoer.self, Herstelvraag.self, Herstelinvoer.self,
            Herstelafronding.self, Gebruikerinvoer.self, Gebruikerwijziging.self, Instellinginvoer.self,
            Grensinvoer.self, Huisstijlinvoer.self, Beeldmerkinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        AanmeldRoutes.add(to: routes)
        Herstelmelding.add(to: routes)
        AccountRoutes.add(to: routes)
        GebruikerRoutes.add(to: routes)
        HerstelRoutes.add(to: routes)
        InstellingRoutes.add(to: routes)
        GoedkeuringRoutes.add(to: routes)
        HuisstijlRoutes(bord: Beeldmerkbord(databank: app.databank)).add(to: routes)
    }
}
