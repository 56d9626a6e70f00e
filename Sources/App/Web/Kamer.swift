// SPDX-License-Identifier: EUPL-1.2
import Opslag
import ServiceLifecycle

/// A room of the program, as `App.build` needs it: its tables, what it derives, its routes and its background work.
protocol Kamer {
    static var migraties: [Migratie] { get }
    static var feitentabellen: [Feitentabel] { get }
    static var projecties: [any Projectie] { get }
    static func add(to routes: Routetabel, _ app: App)
    /// Work that runs beside the server, each as a named system actor.
    static func diensten(_ app: App) -> [any Service]
}

extension Kamer {
    static var migraties: [Migratie] { [] }
    static var feitentabellen: [Feitentabel] { [] }
    static var projecties: [any Projectie] { [] }
    static func add(to routes: Routetabel, _ app: App) {}
    static func diensten(_ app: App) -> [any Service] { [] }
}

/// The mechanics themselves: files, posts done once, drafts.
enum WebKamer: Kamer {
    static var migraties: [Migratie] { [EenmaligStore.migratie, ConceptStore.migratie] }

    static func add(to routes: Routetabel, _ app: App) {
        BestandRoutes.add(to: routes)
    }
}
