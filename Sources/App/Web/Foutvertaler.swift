// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Logging
import Opmaak
import Opslag

/// The one place where errors become pages: people see what to do and a reference, never an internal text.
enum Foutvertaler {
    /// - Parameter ingevuld: what was posted; it stands on the answer, whatever the answer is.
    static func van(_ afwijzing: Afwijzing, _ web: Web, _ bezoek: Bezoek?, pad: String = "", _ ingevuld: Ingevuld = [:]) -> Antwoord {
        let kop = web.kopregel(bezoek), typed = Getypt.html(ingevuld, web.formulieren)
        return switch afwijzing {
        case .nietGevonden: nietGevonden(kop, bezoek, pad, typed)
        case .nietMogelijk(let reden):
            antwoord(Foutpagina.nietMogelijk(reden, kop: kop, terug: terug(pad)), typed, .unprocessableContent)
        case .ongeldig(let fouten):
            antwoord(
                Pagina(
                    titel: "Er klopt iets nog niet", kop: kop, indeling: .smal, fouten: fouten, inhoud: "<p>Ga terug en pas het aan.</p>"),
                typed, .unprocessableContent)
        case .verouderd:
            pagina(
                kop, "Iemand anders was u voor",
                """
                <p>Dit is intussen gewijzigd. Ga terug met de knop van uw browser: wat u typte staat er nog. Kopieer het, laad de bladzijde \
                opnieuw en vergelijk.</p>
                """, .conflict, typed)
        }
    }

    /// An error of ours: logged in full under a reference, shown as that reference.
    static func storing(_ error: any Error, _ web: Web, _ bezoek: Bezoek?, _ ingevuld: Ingevuld = [:]) -> Antwoord {
        let reference = Toeval.hex(4).uppercased()
        web.logger.error("storing", metadata: ["kenmerk": "\(reference)", "soort": "\(type(of: error))", "fout": "\(schoon(error))"])
        let typed = Getypt.html(ingevuld, web.formulieren)
        if isOpslag(error) { return geenOpslag(reference, web.kopregel(bezoek), typed) }
        return antwoord(Foutpagina.storing(kenmerk: reference, kop: web.kopregel(bezoek)), typed, .internalServerError)
    }

    /// The disk is full or broken, or the database is away. Looking stops as well: what cannot be put in the journal is not shown.
    /// Nobody knows whether a commit that failed came through; the mark of the form keeps a second try from doing it twice.
    private static func geenOpslag(_ kenmerk: String, _ kop: Kopregel, _ getypt: HTML?) -> Antwoord {
        pagina(
            kop, "Er kan nu niets worden bewaard",
            """
            <p>De opslag is vol of niet bereikbaar. Reken erop dat wat u net verstuurde <strong>niet is bewaard</strong>. Ga terug met de \
            knop van uw browser: wat u typte staat er nog. Verstuur het over een paar minuten opnieuw; dubbel wordt het daarvan niet.</p>
            <p>Bekijken kan nu ook niet: wie iets ziet, hoort in het journaal te staan. Blijft het zo? Bel functioneel beheer en noem \
            kenmerk <strong>\(kenmerk)</strong>.</p>
            """, .serviceUnavailable, getypt)
    }

    private static func isOpslag(_ error: any Error) -> Bool {
        switch error {
        case SQLFout.schijf, Opslagfout.bezet, Opslagfout.journaal: true
        default: false
        }
    }

    static func herkomst(_ web: Web, _ bezoek: Bezoek? = nil, _ ingevuld: Ingevuld = [:]) -> Antwoord {
        pagina(
            web.kopregel(bezoek), "Dit formulier is verlopen",
            "<p>Het formulier hoort niet bij deze aanmelding. Ga terug, laad de bladzijde opnieuw en verstuur het nog eens.</p>",
            .forbidden,
            Getypt.html(ingevuld, web.formulieren))
    }

    /// A form or address with a broken code in it: nobody types that.
    static func onleesbaar(_ web: Web) -> Antwoord {
        pagina(
            web.kopregel(nil), "Dit kunnen we niet lezen",
            "<p>Wat u verstuurde is onderweg beschadigd. Ga terug, laad de bladzijde opnieuw en verstuur het nog eens.</p>", .badRequest)
    }

    static func teGroot(_ web: Web) -> Antwoord {
        pagina(
            web.kopregel(nil), "Dit is te veel om te versturen",
            "<p>Het formulier is te groot of kwam niet helemaal aan. Ga terug, maak de tekst korter en verstuur het opnieuw.</p>",
            .contentTooLarge)
    }

    static func bestandTeGroot(_ web: Web, tot: Int) -> Antwoord {
        pagina(
            web.kopregel(nil), "Dit bestand is te groot",
            """
            <p>Een bestand mag hoogstens \(tot / 1_048_576) MB zijn, of het kwam niet helemaal aan. Ga terug: wat u typte staat er \
            nog. Maak het bestand kleiner (scan met minder punten, of maak er twee van) en kies het opnieuw.</p>
            """, .contentTooLarge)
    }

    /// Not there and not for you look the same, so the way to noodtoegang stands on both.
    private static func nietGevonden(_ kop: Kopregel, _ bezoek: Bezoek?, _ pad: String, _ getypt: HTML?) -> Antwoord {
        var page = Foutpagina.nietGevonden(kop: kop)
        let may = bezoek.map { Rechten.mag(.noodtoegang, rollen: $0.rollen, relaties: [], doel: .toeleiding) } ?? false
        if may, let dossier = dossier(pad) {
            page.inhoud +=
                "<p>Is er direct gevaar en moet u dit dossier nu zien? <a href=\"/noodtoegang/\(dossier.hex)\">Vraag noodtoegang</a>. Dat wordt nagelezen.</p>\n"
        }
        return antwoord(page, getypt, .notFound)
    }

    private static func dossier(_ pad: String) -> ID<Dossier>? {
        let parts = pad.split(separator: "/")
        return parts.count >= 2 && parts[0] == "dossiers" ? ID(parts[1]) : nil
    }

    private static func terug(_ pad: String) -> String { dossier(pad).map { "/dossiers/\($0.hex)" } ?? "/" }

    /// Errors of the database may quote values: only their kind is logged.
    private static func schoon(_ error: any Error) -> String {
        switch error {
        case let fout as Opslagfout: fout.description
        case SQLFout.uniek: "uniek"
        case SQLFout.verwijzing: "verwijzing"
        case SQLFout.controle(let text), SQLFout.bezet(let text), SQLFout.schijf(let text), SQLFout.anders(let text):
            zonderWaarden(text)
        case SQLFout.kolom(let naam), SQLFout.soort(let naam): "kolom \(naam)"
        default: "\(type(of: error))"
        }
    }

    /// PostgreSQL repeats values between quotation marks.
    static func zonderWaarden(_ text: String) -> String {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset.isMultiple(of: 2) ? String($0.element) : "…" }.joined(separator: "\"")
    }

    private static func pagina(
        _ kop: Kopregel, _ titel: String, _ inhoud: HTML, _ status: HTTPResponse.Status, _ getypt: HTML? = nil
    ) -> Antwoord {
        antwoord(Pagina(titel: titel, kop: kop, indeling: .smal, inhoud: inhoud), getypt, status)
    }

    private static func antwoord(_ page: Pagina, _ getypt: HTML?, _ status: HTTPResponse.Status) -> Antwoord {
        var page = page
        if let getypt { page.inhoud += getypt }
        return .pagina(page.html, status: status)
    }
}
