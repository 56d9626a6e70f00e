// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The family: people by group, gezag per child, who is involved.
enum GezinPages {
    /// - Parameter steun: who stands beside this family; nil for who pays.
    static func gezin(_ kader: Dossierkader, _ verzoek: Verzoek, steun: Steunblad? = nil) -> Antwoord {
        let may = kader.zicht.magSchrijven
        let actions: [HTML] =
            (may ? [.knop("Iemand toevoegen", naar: GezinURL.nieuwMens(kader.id))] : [])
            + [.knop("Tekening", naar: GezinURL.tekening(kader.id), stil: true)]
            + [.knop("Bescherming en schermen", naar: GezinURL.bescherming(kader.id), stil: true)]
        return verzoek.dossierpagina(
            "Gezin en netwerk", kader, blad: .gezin,
            """
            \(HTML.knoppen(actions))
            \(Rolgroep.allCases.map { groep($0, kader, verzoek) })
            \(steun.map { SteunPages.blok($0, kader, verzoek) })\
            \(HTML.kop2("Gezag", id: gezaganker))\(gezag(kader, verzoek, may))
            \(HTML.kop2("Wie zijn er betrokken?", id: "betrokken"))
            <p>Niet gevraagd is iets anders dan niet betrokken. Vraag het, en leg het antwoord vast.</p>
            \(betrokkenen(kader, verzoek, may))
            """)
    }

    static let gezaganker = "gezag"

    // MARK: People

    private static func groep(_ groep: Rolgroep, _ kader: Dossierkader, _ verzoek: Verzoek) -> HTML {
        let ids = Set(kader.gezin.deelnames(groep).map(\.inhoud.persoon))
        let (where_, isSecret) = (Verblijf(kader), kader.zicht.schermen.isSchoolGeheim)
        let people = kader.gezin.mensen.filter { ids.contains($0.id) }
        let rows = people.map { card -> [HTML] in
            let isSchool = isSecret && kader.gezin.deelnames(groep).contains { $0.inhoud.persoon == card.id && $0.inhoud.rol == .school }
            if isSchool {
                let place = HTML.link("Toon wie", naar: GezinURL.mens(kader.id, card.id), verborgen: "van school")
                return ["\(Teken("geheim", .geheim).html) \(place)", HTML(Gezinsrol.school.label), "–", "–", "–"]
            }
            return [
                .link(card.naam.volledig, naar: GezinURL.mens(kader.id, card.id)),
                rollen(card.id, kader, groep),
                card.gegevens.geboortedatum.map { HTML($0.uitgeschreven) } ?? "<span class=\"zacht\">niet bekend</span>",
                where_.adres(card), where_.bereik(card),
            ]
        }
        let empty =
            groep == .netwerk
            ? "Nog niemand. Wie steunt dit gezin? Vraag ook of een jongere een JIM wil kiezen." : "Nog niemand vastgelegd."
        return """
            \(HTML.kop2(groep.label))
            \(Tabel(groep.label, kolommen: ["Naam", "Rol", "Geboren", "Adres", "Bereikbaar"], rijen: rows, leeg: empty, titelZichtbaar: false).html)
            """
    }

    private static func rollen(_ persoon: ID<Persoon>, _ kader: Dossierkader, _ groep: Rolgroep) -> HTML {
        kader.gezin.deelnames(groep).filter { $0.inhoud.persoon == persoon }.map { rol($0, kader.gezin) }.joined(met: "<br>")
    }

    /// `JIM (zelf gekozen mentor) van Noor, gekozen door Noor, sinds 3 april 2026`.
    static func rol(_ feit: Feit<Deelname>, _ gezin: Gezin) -> HTML {
        let part = feit.inhoud
        let children = Woorden.opsomming(part.van.map { gezin.naam($0) })
        return """
            <b>\(part.rol.label)</b>\(children.isEmpty ? nil : " van \(children)" as HTML)\
            \(part.toelichting.isEmpty ? nil : ", \(part.toelichting)" as HTML)\
            \(part.gekozenDoor.map { ", gekozen door \(gezin.naam($0))" as HTML })\
            \(part.vertrouwd == .nee ? ", niet vertrouwd door de ouders" as HTML : nil)\
            \(feit.geldigVan.map { "<br><span class=\"zacht\">sinds \(HTML.datum($0))</span>" as HTML })
            """
    }

    // MARK: Gezag

    private static func gezag(_ kader: Dossierkader, _ verzoek: Verzoek, _ may: Bool) -> HTML {
        let rows = kader.gezin.jeugdigen.map { child -> [HTML] in
            guard kader.gezin.gezagsbeeld(child.id, op: verzoek.vandaag) != nil else {
                return [HTML(child.naam.aanspreek), HTML(child.geenGezag), "–", "–", ""]
            }
            let fact = kader.gezin.gezag(over: child.id, op: verzoek.vandaag)
            return [
                HTML(child.naam.aanspreek), wie(fact, kader.gezin),
                fact.map { "\($0.inhoud.herkomst.label), nagekeken op \(HTML.datum($0.inhoud.gezienOp))" } ?? "–",
                fact?.geldigVan.map { HTML.datum($0) } ?? "–",
                may
                    ? .link(
                        fact == nil ? "Vastleggen" : "Wijzigen", naar: GezinURL.gezag(kader.id, child.id),
                        verborgen: "gezag over \(child.naam.aanspreek)") : "",
            ]
        }
        return Tabel(
            "Gezag per kind", kolommen: ["Kind", "Wie heeft gezag", "Bron", "Sinds", Tabel.Kolom("Doen", opPapier: false)], rijen: rows,
            leeg: "Er is nog geen kind vastgelegd.",
            titelZichtbaar: false
        ).html
    }

    private static func wie(_ feit: Feit<Gezag>?, _ gezin: Gezin) -> HTML {
        guard let fact = feit?.inhoud else { return Teken("nog niet uitgezocht", .letOp).html }
        let names = Woorden.opsomming(fact.houders.map { gezin.naam($0) } + (fact.instelling.isEmpty ? [] : [fact.instelling]))
        return "\(fact.gezagsoort.label)\(names.isEmpty ? nil : ": <b>\(names)</b>" as HTML)"
    }

    // MARK: Who is involved

    private static func betrokkenen(_ kader: Dossierkader, _ verzoek: Verzoek, _ may: Bool) -> HTML {
        let lines = Betrokkenregel.lijst(kader.gezin.betrokkenheden, einden: kader.gezin.einden, op: verzoek.vandaag)
        let rows = lines.map { line -> [HTML] in
            [
                HTML(line.partij.label), antwoord(line, isGeheim: line.partij.isSchool && kader.zicht.schermen.isSchoolGeheim),
                may ? antwoorden(line, kader, verzoek) : "",
            ]
        }
        return Tabel(
            "Wie zijn er betrokken", kolommen: ["Wie", "Antwoord", Tabel.Kolom("Vastleggen", opPapier: false)], rijen: rows,
            titelZichtbaar: false
        ).html
    }

    private static func antwoord(_ line: Betrokkenregel, isGeheim: Bool) -> HTML {
        guard let last = line.feiten.last?.inhoud else { return Teken("niet gevraagd", .letOp).html }
        if isGeheim, last.antwoord == .betrokken {
            return
                "\(Teken("geheim", .geheim).html)<div class=\"geen-druk\">\(HTML.uitklap("Toon de school", antwoord(line, isGeheim: false)))</div>"
        }
        let numbers = line.feiten.compactMap { $0.inhoud.telefoon?.toon }.joined(separator: ", ")
        return """
            \(line.tekst)\(numbers.isEmpty ? nil : ", \(numbers)" as HTML)\
            <br><span class="zacht">gevraagd op \(HTML.datum(last.gevraagdOp))</span>
            """
    }

    private static func antwoorden(_ line: Betrokkenregel, _ kader: Dossierkader, _ verzoek: Verzoek) -> HTML {
        let quick: [(Betrokkenantwoord, String)] = [(.geen, "Niet betrokken"), (.onbekend, "Onbekend")]
        let buttons = quick.map { answer, label in
            verzoek.knop(
                GezinURL.betrokkenen(kader.id), label, verborgen: [("partij", line.partij.rawValue), ("antwoord", answer.rawValue)])
        }
        return """
            <a class="knop stil" href="\(GezinURL.betrokkene(kader.id, line.partij))">Ja<span class="verborgen">, \(line.partij.label)</span></a> \(buttons)
            """
    }
}

extension Persoonskaart {
    /// Why nobody has gezag over this person.
    var geenGezag: String { levensstaat?.leven == .ongeboren ? "Niemand: nog niet geboren" : "Niemand: 18 jaar of ouder" }
}
