// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

extension Gebruikersopdracht {
    /// Who may, and what it passes by; the help of both commands.
    private static let noodweg = """
        Deze opdracht gaat voorbij aan de regel dat twee mensen iemand weer binnenlaten. De gewone weg is de bladzijde "Wachtwoord of telefoon \
        kwijt?": een functioneel beheerder vraagt het herstel aan en een tweede persoon bevestigt het.
        Alleen wie de installatie beheert mag haar gebruiken, en alleen als er geen twee mensen zijn die dit kunnen: bij het inrichten, of als \
        de enige beheerder buiten staat. Spreek het af met de privacy officer en stel zelf vast wie het vraagt.
        Er komt een regel in het journaal, de persoon wordt overal afgemeld, en een herstel dat liep vervalt. Werkt ook terwijl de server draait.
        """

    struct NieuwWachtwoord: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "wachtwoord", abstract: "Noodweg: geef iemand een nieuw wachtwoord; wie was aangemeld, wordt afgemeld.",
            discussion: noodweg)
        @OptionGroup var keuze: Installatiekeuze

        @Argument(help: "Gebruikersnaam.")
        var inlognaam: String

        @Flag(name: .long, help: "Laat het programma een wachtwoord maken en toon dat één keer.")
        var wachtwoordMaken = false

        func run() async throws {
            try await metUitleg {
                let wachtwoord = wachtwoordMaken ? Toeval.hex(8) : try Wachtwoordvraag.vraag()
                zeg(try await keuze.laatDoen(.vernieuw(Aanmeldvernieuwing(inlognaam: inlognaam, wachtwoord: wachtwoord))).tekst)
                if wachtwoordMaken { zeg("Wachtwoord: \(wachtwoord)") }
            }
        }
    }

    struct NieuweSleutel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sleutel", abstract: "Noodweg: geef iemand een nieuwe sleutel voor de app met codes; de oude werkt dan niet meer.",
            discussion: noodweg)
        @OptionGroup var keuze: Installatiekeuze

        @Argument(help: "Gebruikersnaam.")
        var inlognaam: String

        func run() async throws {
            try await metUitleg {
                let geheim = Toeval.bytes(20)
                zeg(try await keuze.laatDoen(.vernieuw(Aanmeldvernieuwing(inlognaam: inlognaam, geheim: geheim))).tekst)
                zeg("Sleutel voor de app met codes: \(Base32.tekst(geheim))")
                zeg("otpauth://totp/Ankerpunt:\(inlognaam)?secret=\(Base32.tekst(geheim))&issuer=Ankerpunt")
            }
        }
    }
}
