// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// An order that the aanbieder refused is put right and goes out again, under its own number: a new JW301, never a second order.
struct OrderVerbetering: Sendable {
    let order: Order
    let blad: Bestelblad

    static func add(to routes: Routetabel) {
        let path = "/dossiers/:id/hulp/:nummer/verbeteren"
        routes.get(path, .bestellen) { verzoek in
            let page = try await lees(verzoek)
            return page.toon(verzoek, page.voorstel, [])
        }
        routes.post(path, .bestellen) { verzoek in
            let page = try await lees(verzoek)
            return try await verzoek.verwerk(Bestelinvoer.self, opnieuw: { page.toon(verzoek, $0.ingevuld, $0.fouten) }) { form in
                try await page.verbeter(form, verzoek)
            }
        }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> OrderVerbetering {
        let dossier: ID<Dossier> = try verzoek.id()
        guard let number = Int64(try verzoek.parameter("nummer")) else { throw Afwijzing.nietGevonden }
        return try await verzoek.lees(doel: InzetRoutes.doel(verzoek), handeling: "hulp.inzien") { tx in
            let kader = try Dossierkader.lees(dossier, verzoek, tx)
            return try lees(InzetStore.order(number, kader.zicht, tx), kader, tx)
        }
    }

    /// - Throws: `nietMogelijk` when the order was not refused, or the decision it carries out no longer holds.
    private static func lees(_ order: Order, _ kader: Dossierkader, _ tx: LeesTx) throws -> OrderVerbetering {
        guard kader.zicht.magBestellen else { throw Afwijzing.nietGevonden }
        guard order.stand(op: tx.vandaag) == .afgekeurd else {
            throw Afwijzing.nietMogelijk("Deze toewijzing is niet (meer) afgekeurd. Er is niets te verbeteren.")
        }
        let requests = try BesluitStore.aanvragen(kader.zicht, tx)
        guard let beeld = requests.first(where: { order.rust(op: $0) }), let granted = beeld.bestelgrond?.voorzieningen else {
            throw Afwijzing.nietMogelijk("Het besluit onder deze toewijzing geldt niet meer. Neem eerst een nieuw besluit.")
        }
        let place = granted.firstIndex { $0.productcategorie == order.feit.inhoud.categorie } ?? 0
        return OrderVerbetering(order: order, blad: try Bestelblad.lees(kader, beeld, place, tx).van(order.feit.inhoud.agb))
    }

    private func verbeter(_ form: Bestelinvoer, _ verzoek: Verzoek) async throws -> Antwoord {
        let better = try form.bestelling(blad.plek, uit: blad.bestelbaar)
        let (dossier, number, request) = (blad.kader.id, order.nummer, blad.beeld.id)
        return try await verzoek.schrijf(doel: InzetRoutes.doel(verzoek), handeling: "hulp.verbeteren") { tx in
            let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
            let now = try InzetStore.order(number, zicht, tx)
            try InzetStore.verbeter(now, in: better, op: BesluitStore.aanvraag(request, zicht, tx), zicht, tx)
            return InzetURL.order(dossier, number)
        }
    }

    /// Starts as it was ordered: what is right stays.
    private var voorstel: Ingevuld {
        let content = order.feit.inhoud
        var form = Bestelinvoer()
        form.van = content.periode.van
        form.tot = content.periode.totEnMet
        form.volume = content.omvang?.volume
        form.frequentie = content.omvang?.frequentie
        form.product = blad.bestelbaar.first { $0.product.code == content.product }.map(Bestelinvoer.code) ?? ""
        return form.ingevuld
    }

    private func toon(_ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let codes = order.antwoorden.last?.retourcodes ?? []
        let family = HTML.link("Gezin en netwerk", naar: Dossierblad.gezin.pad(blad.kader.id))
        let form = verzoek.formulier(
            InzetURL.verbeteren(blad.kader.id, order.nummer), knop: "Stuur opnieuw", terug: InzetURL.order(blad.kader.id, order.nummer)
        ) {
            Formulieropmaak.velden(
                Bestelinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["product": blad.bestelbaar.map(BestelPages.keuze)])
        }
        return verzoek.dossierpagina(
            "Toewijzing \(order.nummer) verbeteren", blad.kader, blad: .hulp, fouten: fouten,
            """
            <p class="inleiding">De aanbieder wees deze toewijzing af\(codes.isEmpty ? nil : " (code \(codes.joined(separator: ", ")))" as HTML). \
            U stuurt haar opnieuw, met hetzelfde nummer.</p>
            <p>Klopt er iets niet aan namen, adres of gezag? Verbeter dat eerst bij \(family); het gaat dan vanzelf mee.</p>
            \(InzetPages.gevaar(blad.gevaar))\(form)
            """)
    }
}

extension Bestelblad {
    /// Only what this aanbieder has under contract: another one gets an order of its own.
    fileprivate func van(_ agb: AGBCode) -> Bestelblad {
        Bestelblad(
            kader: kader, beeld: beeld, plek: plek, voorziening: voorziening, bestelbaar: bestelbaar.filter { $0.aanbieder.agb == agb },
            gevaar: gevaar)
    }
}
