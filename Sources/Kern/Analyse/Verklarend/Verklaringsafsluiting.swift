// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A registered gedragswetenschapper closes the analysis: from here on it can be used by a next helper, until it expires.
package struct Verklaringsafsluiting: Verklaringsdeel {
    package static let soort = "verklaringsafsluiting"
    package let analyse: UUIDv7
    package let op: Datum
    /// Name and function of who closed it.
    package let door: String
    package let register: Beroepsregister
    package let registratienummer: String
    /// The last day on which it may be used as it is.
    package let houdbaarTot: Datum
    /// What makes a new look needed sooner.
    package let eerderBij: String
    package init(
        analyse: UUIDv7, op: Datum, door: String, register: Beroepsregister, registratienummer: String, houdbaarTot: Datum,
        eerderBij: String = ""
    ) {
        self.analyse = analyse
        self.op = op
        self.door = door
        self.register = register
        self.registratienummer = registratienummer
        self.houdbaarTot = houdbaarTot
        self.eerderBij = eerderBij
    }
    package var open: Opencodes { Opencodes(datum: houdbaarTot) }

    package func isVerlopen(op dag: Datum) -> Bool { houdbaarTot < dag }
}

extension Medewerker {
    /// The entry in a professional register that holds on a day.
    package func registratie(op dag: Datum) -> Registratie? { registraties.first { $0.geldt(op: dag) } }
}

extension Verklaringsbeeld {
    /// What is still missing before it can be closed, by whomever; empty: nothing.
    package var ontbreekt: [String] {
        perspectieffouten + factorfouten + hypothesefouten
            + (werktheorie == nil ? ["Schrijf de werktheorie op, in woorden die een kind van twaalf begrijpt."] : [])
            + verschillen.filter { $0.inhoud.isOpen && $0.inhoud.eigenaar.isBlank }.map {
                "Schrijf op wie dit verschil van inzicht uitzoekt: “\($0.inhoud.tekst)”."
            } + nodig.filter { factoren(van: $0.inhoud).isEmpty }.map { "Kies op welke factor dit werkt: “\($0.inhoud.wat)”." }
    }

    private var perspectieffouten: [String] {
        [(Stem.kind, "het kind"), (.ouder, "een ouder")].compactMap { voice, name in
            perspectieven.contains { $0.inhoud.stem == voice }
                ? nil : "Schrijf op hoe \(name) het ziet en wat die wil, of waarom dat hier niet staat."
        }
    }

    private var factorfouten: [String] {
        [Factorrol.inStandHoudend, .beschermend].compactMap { rol in
            factoren.contains { $0.inhoud.rol == rol } ? nil : "Er is nog geen factor “\(rol.label.lowercased())”. Zoek er minstens één."
        }
    }

    private var hypothesefouten: [String] {
        var errors: [String] = []
        if hypothesen.count < 2 { errors.append("Bedenk minstens twee verklaringen, ook een die u minder waarschijnlijk vindt.") }
        for hypothesis in hypothesen where hypothesis.voor.isEmpty || hypothesis.tegen.isEmpty {
            errors.append("Schrijf op wat voor én wat tegen deze verklaring pleit: “\(hypothesis.feit.inhoud.tekst)”.")
        }
        let chosen = hypothesen.filter { $0.stand == .gekozen }
        if chosen.isEmpty { errors.append("Kies een verklaring, en schrijf op waarom.") }
        if chosen.count > 1 { errors.append("Er zijn \(chosen.count) verklaringen gekozen. Houd er één over.") }
        if chosen.contains(where: { $0.oordeel?.inhoud.reden.isBlank ?? true }) {
            errors.append("Schrijf op waarom deze verklaring is gekozen.")
        }
        return errors
    }

    /// Closes it, by a registered gedragswetenschapper.
    /// - Throws: `nietMogelijk` when it was closed before; `ongeldig` with all that is missing, and when this is not the person to do it.
    package func afgesloten(
        door wie: Medewerker, op dag: Datum, houdbaarTot: Datum, eerderBij: String
    ) throws(Afwijzing) -> Verklaringsafsluiting {
        if let afsluiting { throw .nietMogelijk("Deze verklarende analyse is op \(afsluiting.inhoud.op.uitgeschreven) al afgesloten.") }
        var errors: [Veldfout] = []
        if houdbaarTot <= dag { errors.append(Veldfout("houdbaarTot", "Kies een dag na vandaag.")) }
        if !wie.rollen.contains(.gedragswetenschapper) {
            errors.append(Veldfout("", "Een gedragswetenschapper sluit de verklarende analyse af. Vraag een collega met die functie."))
        }
        let entry = wie.registratie(op: dag)
        if entry == nil {
            errors.append(
                Veldfout("", "U staat op deze dag niet als geregistreerd (SKJ, BIG of NIP) bij de beheerder. Laat dat eerst nakijken."))
        }
        errors += ontbreekt.map { Veldfout("", $0) }
        guard errors.isEmpty, let entry else { throw .ongeldig(errors) }
        return Verklaringsafsluiting(
            analyse: analyse.id, op: dag, door: wie.functie.isBlank ? wie.naam : "\(wie.naam), \(wie.functie)", register: entry.register,
            registratienummer: entry.nummer, houdbaarTot: houdbaarTot, eerderBij: eerderBij)
    }
}
