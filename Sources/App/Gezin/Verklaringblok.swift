// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The words of a client, as they stand on a page and on paper.
enum Verklaringblok {
    static func html(_ feit: Feit<Clientverklaring>, _ gezin: Gezin) -> HTML {
        let said = feit.inhoud
        return """
            <article class="blok"><h3>\(gezin.naam(said.van)), \(HTML.datum(said.datum))</h3>
            \(HTML.vrijeTekst(said.woorden))</article>

            """
    }
}
