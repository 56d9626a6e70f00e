// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Who stands beside a family: its fixed contact over the years, and mentors of the children's own choice.
struct Steunblad: Sendable {
    let verloop: Contactpersoonverloop
    /// Names of the fixed contacts.
    let namen: [UUIDv7: String]
    let laatsteBezoek: Datum?
    let zoektochten: [Jimstand]

    /// nil for who pays: how the family fares is not theirs.
    static func lees(_ kader: Dossierkader, _ tx: LeesTx) throws -> Steunblad? {
        guard kader.zicht.doel != .bekostiging else { return nil }
        let course = Contactpersoonverloop(try RelatieStore.relaties(kader.id, tx), op: tx.nu)
        return Steunblad(
            verloop: course, namen: try BeheerStore.namen(van: course.delen.map(\.wie.raw), tx),
            laatsteBezoek: kader.zicht.magBlad(.contacten) ? try GezinStore.laatsteBezoek(kader.zicht, tx) : nil,
            zoektochten: zoektochten(kader.gezin, op: tx.vandaag))
    }

    static func zoektochten(_ gezin: Gezin, op vandaag: Datum) -> [Jimstand] {
        Jimstand.lijst(gezin.zoektochten, mentoren: gezin.mentoren, einden: gezin.einden, op: vandaag)
    }
}

enum SteunPages {
    static func blok(_ blad: Steunblad, _ kader: Dossierkader, _ verzoek: Verzoek) -> HTML {
        """
        \(HTML.kop2("Vaste contactpersoon", id: "contactpersoon"))\(contactpersoon(blad, verzoek))
        \(kader.gezin.jeugdigen.isEmpty ? nil : HTML.kop2("Een eigen mentor (JIM)", id: "steun") + mentoren(blad, kader, verzoek))
        """
    }

    // MARK: The fixed contact

    private static func contactpersoon(_ blad: Steunblad, _ verzoek: Verzoek) -> HTML {
        let course = blad.verloop, name = { (part: Contactpersoonverloop.Deel) in blad.namen[part.wie.raw] ?? "een collega" }
        let now: HTML =
            course.nu.map { "<b>\(name($0))</b>, sinds \(HTML.datum($0.van))" } ?? Teken("nog niemand aangewezen", .letOp).html
        let changes = course.wisselingen == 0 ? "nog nooit" : Woorden.aantal(course.wisselingen, "keer", "keer")
        let earlier = course.delen.filter { $0 != course.nu }.map { part -> HTML in
            "\(name(part)), van \(HTML.datum(part.van))\(part.tot.map { " tot \(HTML.datum($0))" as HTML })"
        }
        let visit: HTML =
            blad.laatsteBezoek.map { "\(HTML.datum($0)) (\($0.relatief(tot: verzoek.vandaag)))" } ?? "<span class=\"zacht\">nog geen</span>"
        return """
            \(HTML.begrippen([("Nu", now), ("Gewisseld", HTML(changes)), ("Laatste huisbezoek", visit)]))
            \(earlier.isEmpty ? nil : HTML.uitklap("Wie het eerder was", HTML.lijst(earlier)))
            """
    }

    // MARK: Mentors

    private static func mentoren(_ blad: Steunblad, _ kader: Dossierkader, _ verzoek: Verzoek) -> HTML {
        let may = kader.zicht.magSchrijven
        let rows = kader.gezin.jeugdigen.flatMap { child -> [[HTML]] in
            let mine = kader.gezin.deelnames.filter { $0.inhoud.rol == .jim && $0.inhoud.isVoor(child.id) }
            let search = blad.zoektochten.first { $0.kind == child.id }
            guard !mine.isEmpty else {
                return [
                    [
                        HTML(child.naam.aanspreek), "<span class=\"zacht\">nog niemand</span>", "–", "–", zoeken(search, verzoek),
                        doen(search, child, kader, may),
                    ]
                ]
            }
            return mine.map { part in mentor(part, child, search, kader, verzoek, may) }
        }
        return Tabel(
            "Eigen mentor per kind",
            kolommen: ["Kind", "JIM", "Gekozen door", "Vertrouwd door de ouders", "Zoeken", Tabel.Kolom("Doen", opPapier: false)],
            rijen: rows, titelZichtbaar: false
        ).html
    }

    private static func mentor(
        _ part: Feit<Deelname>, _ child: Persoonskaart, _ search: Jimstand?, _ kader: Dossierkader, _ verzoek: Verzoek, _ may: Bool
    ) -> [HTML] {
        let name = kader.gezin.naam(part.inhoud.persoon)
        return [
            HTML(child.naam.aanspreek),
            "<b>\(name)</b>\(part.geldigVan.map { "<br><span class=\"zacht\">sinds \(HTML.datum($0))</span>" as HTML })",
            part.inhoud.gekozenDoor.map { HTML(kader.gezin.naam($0)) } ?? "<span class=\"zacht\">niet gevraagd</span>",
            vertrouwen(part.inhoud.vertrouwd), zoeken(search, verzoek),
            may ? .link("Wijzigen", naar: GezinURL.steun(kader.id, part.id), verborgen: "\(name) als JIM") : "",
        ]
    }

    private static func vertrouwen(_ answer: Vertrouwen?) -> HTML {
        switch answer {
        case nil: "<span class=\"zacht\">niet gevraagd</span>"
        case .nee: Teken(Vertrouwen.nee.label, .letOp).html
        case .ja, .onbekend: HTML(answer?.label ?? "")
        }
    }

    /// `gevonden na 23 dagen`, `gezocht sinds 2 maart 2026: 12 dagen`.
    private static func zoeken(_ search: Jimstand?, _ verzoek: Verzoek) -> HTML {
        guard let search else { return "–" }
        let days = Woorden.aantal(search.dagen(op: verzoek.vandaag), "dag", "dagen")
        if search.gevonden != nil { return HTML("gevonden na \(days)") }
        if search.gestaakt != nil { return HTML("gestopt na \(days), niemand gevonden") }
        let whom: HTML? =
            search.toelichting.isBlank ? nil : "<br><span class=\"zacht\">Aan wie het kind denkt: \(search.toelichting)</span>"
        return "gezocht sinds \(HTML.datum(search.begonnen)): \(days)\(whom)"
    }

    private static func doen(_ search: Jimstand?, _ child: Persoonskaart, _ kader: Dossierkader, _ may: Bool) -> HTML {
        guard may else { return "" }
        let name = child.naam.aanspreek
        guard let search, search.loopt else {
            return .link("Zoeken", naar: GezinURL.zoektocht(kader.id, child.id), verborgen: "naar een JIM voor \(name)")
        }
        let found = HTML.link("Gevonden", naar: GezinURL.nieuwMens(kader.id), verborgen: "JIM van \(name): voeg die toe")
        return
            "\(found)<br>\(HTML.link("Stoppen", naar: GezinURL.eindeZoektocht(kader.id, search.feit), verborgen: "met zoeken voor \(name)"))"
    }
}
