// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opmaak
import Opslag
import ServiceLifecycle

/// A room of the program, as `App.build` needs it: its tables, what it derives, its routes and its background work.
protocol Kamer {
    static var migraties: [Migratie] { get }
    static var feitentabellen: [Feitentabel] { get }
    static var projecties: [any Projectie] { get }
    /// Tables made from facts: in no backup, made again by the projections or by `herstel`.
    static var afgeleid: Set<String> { get }
    /// Makes look-ups again that no projection keeps, after a restore.
    static func herstel(_ tx: SchrijfTx) throws
    /// Tables that are no facts and yet have a past: rows of after an instant go when the installation is put back to it.
    static var momenttabellen: [Momenttabel] { get }
    /// Puts right what has no past, after the installation was put back to an instant.
    /// - Returns: what people must know of it, a sentence each.
    static func naKnip(_ knip: Herstelknip, _ tx: SchrijfTx) throws -> [String]
    /// Tables outside the facts with sealed values: a key that none of them names is swept some day.
    static var zegeltabellen: [Zegeltabel] { get }
    /// What follows when lines are destroyed, and what this room cleans up then.
    static var vernietiging: (any Vernietigingshaak)? { get }
    static func add(to routes: Routetabel, _ app: App)
    /// Its forms: what they ask is counted when they are saved, and stands in the list of burden.
    static var formulieren: [any Invoer.Type] { get }
    /// Work that runs beside the server, each as a named system actor.
    static func diensten(_ app: App) -> [any Service]
    /// Samples of its pages, for the storybook and the tests that run over it.
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld]
}

extension Kamer {
    static var migraties: [Migratie] { [] }
    static var feitentabellen: [Feitentabel] { [] }
    static var projecties: [any Projectie] { [] }
    static var afgeleid: Set<String> { [] }
    static func herstel(_ tx: SchrijfTx) throws {}
    static var momenttabellen: [Momenttabel] { [] }
    static func naKnip(_ knip: Herstelknip, _ tx: SchrijfTx) throws -> [String] { [] }
    static var zegeltabellen: [Zegeltabel] { [] }
    static var vernietiging: (any Vernietigingshaak)? { nil }
    static func add(to routes: Routetabel, _ app: App) {}
    static var formulieren: [any Invoer.Type] { [] }
    static func diensten(_ app: App) -> [any Service] { [] }
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] { [] }
}

/// The mechanics themselves: files, posts done once, drafts.
enum WebKamer: Kamer {
    static var migraties: [Migratie] { [EenmaligStore.migratie, ConceptStore.migratie, InvullastStore.migratie] }
    static var zegeltabellen: [Zegeltabel] { ConceptStore.zegeltabellen }

    static func add(to routes: Routetabel, _ app: App) {
        BestandRoutes.add(to: routes)
        BeginRoutes.add(to: routes)
        ConceptRoutes.add(to: routes)
        if app.config.isDemo { StorybookRoutes.add(to: routes) }
    }
}
