// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Hummingbird
import Opmaak

/// Every page type with samples, in the demo only: accessibility and picture tests walk over this list.
enum StorybookRoutes {
    static var voorbeelden: [Voorbeeld] { App.kamers.flatMap { $0.voorbeelden } }

    static func add(to routes: Routetabel) {
        routes.open(.get, "/storybook") { verzoek in
            let items = voorbeelden.map { sample -> HTML in
                "<a href=\"/storybook/\(sample.sleutel)\">\(sample.naam)</a> <span class=\"zacht\">\(sample.staat.rawValue)</span>"
            }
            return verzoek.pagina("Storybook", "\(HTML.lijst(items))")
        }
        routes.open(.get, "/storybook/:sleutel") { verzoek in
            guard let sample = voorbeelden.first(where: { $0.sleutel == verzoek.parameters["sleutel"] }) else {
                throw Afwijzing.nietGevonden
            }
            return Antwoord.pagina(sample.html).response
        }
    }
}
