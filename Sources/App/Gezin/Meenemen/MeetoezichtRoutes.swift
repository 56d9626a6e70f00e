// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// What is outside the house, for the privacy officer: asked first when a device is lost. Which families went along stands in the journal
/// of who took them.
enum MeetoezichtRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToezichtURL.meegenomen, .journaal) { verzoek in
            try verzoek.eisToezicht()
            let (packs, names) = try await verzoek.lees(doel: .toezicht, handeling: "meegenomen.nagaan") { tx in
                tx.noteer("meegenomen.nagaan")
                let packs = try MeeStore.pakken(hoogstens: 200, tx)
                for pak in packs { tx.getoond(.gebruiker(pak.gebruiker)) }
                return (packs, try Wienaam(tx))
            }
            return pagina(packs, names, verzoek)
        }
    }

    static func pagina(_ pakken: [MeeStore.Pak], _ namen: Wienaam, _ verzoek: Verzoek) -> Antwoord {
        let rows = pakken.map { pak -> [HTML] in
            let name = namen.naam(pak.gebruiker.raw)
            let end: HTML? = pak.gewist == nil && verzoek.nu < pak.tot ? " <b>loopt</b>" : nil
            return [
                HTML(name), InzagePages.moment(pak.gemaakt), "\(InzagePages.moment(pak.tot))\(end)",
                HTML(Woorden.aantal(pak.aantal, "gezin", "gezinnen")), Meeneemregel.stand(pak.gewist),
                .link("Welke gezinnen", naar: ToezichtURL.log(.medewerker(pak.gebruiker)), verborgen: "nam \(name) mee"),
            ]
        }
        return verzoek.pagina(
            "Meegenomen naar een bezoek", indeling: .breed,
            """
            \(HTML.inleiding("Wat er verzegeld op een apparaat staat of stond. Is een apparaat weg, kijk dan hier eerst."))
            <p>Zonder de woorden is wat erop staat niet te lezen. Lagen de woorden erbij, of stond het scherm open, leg dan een \
            \(HTML.link("datalek", naar: ToezichtURL.datalekken)) vast. Regels blijven hier een jaar staan; het journaal blijft.</p>
            \(Tabel(
                "Meegenomen naar een bezoek", kolommen: ["Wie", "Wanneer", "Leesbaar tot", "Hoeveel", "Apparaat", "Doen"], rijen: rows,
                leeg: "Er is niets meegenomen.", titelZichtbaar: false
            ).html)
            """)
    }
}
