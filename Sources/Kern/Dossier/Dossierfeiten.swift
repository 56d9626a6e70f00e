// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// All facts of one file, in any order, corrected and withdrawn ones included. Stand, tasks, terms and tijdlijn are functions of this.
package struct Dossierfeiten: Sendable, Equatable {
    /// Who may see the file, and who is the fixed contact; nil: not read.
    package var relaties: Relaties?
    package var hulpvragen: [Feit<Hulpvraag>] = []
    package var triages: [Feit<Triage>] = []
    package var stappen: [Feit<Triagestap>] = []
    package var aanvraagintrekkingen: [Feit<Aanvraagintrekking>] = []
    package var personen: [Feit<Persoonsgegevens>] = []
    package var deelnames: [Feit<Deelname>] = []
    package var gezag: [Feit<Gezag>] = []
    package var geheimhoudingen: [Feit<Geheimhouding>] = []
    package var schermen: [Feit<Scherm>] = []
    package var vlaggen: [Feit<Veiligheidsvlag>] = []
    package var beeindigingen: [Feit<Beeindiging>] = []
    package var notities: [Feit<Contactnotitie>] = []
    package var betrokkenheden: [Feit<Betrokkenheid>] = []
    package var stemmen: [Feit<Leefgebiedstem>] = []
    package var vaststellingen: [Feit<Vaststelling>] = []
    package var duidingen: [Feit<Duiding>] = []
    package var bevindingen: [Feit<Leefgebiedbevinding>] = []
    package var normaliseren: [Feit<Normaliseren>] = []
    package var groepsplannen: [Feit<Familiegroepsplanaanbod>] = []
    package var plannen: [Feit<Gezinsplan>] = []
    package var akkoorden: [Feit<Akkoord>] = []
    package var actieuitkomsten: [Feit<Actieuitkomst>] = []
    package var evaluaties: [Feit<Evaluatie>] = []
    package var afsluitingen: [Feit<Afsluiting>] = []
    package var aanvragen: [Feit<Aanvraag>] = []
    package var termijnwijzigingen: [Feit<Termijnwijziging>] = []
    package var besluiten: [Feit<Besluit>] = []
    package var verzendingen: [Feit<Verzending>] = []
    package var intrekkingen: [Feit<Intrekking>] = []
    package var toewijzingen: [Feit<Toewijzing>] = []
    package var starts: [Feit<LeveringStart>] = []
    package var stops: [Feit<LeveringStop>] = []
    package var berichten: [Feit<Berichtspoor>] = []
    package var verstrekkingen: [Feit<Verstrekking>] = []

    package var verklaringen: [Feit<Clientverklaring>] = []
    package var verzoeken: [Feit<Clientverzoek>] = []
    package var verzoekbesluiten: [Feit<Verzoekbesluit>] = []
    package var verzoektoetsen: [Feit<Verzoektoets>] = []
    package var verzoekuitstellen: [Feit<Verzoekuitstel>] = []
    package var verzoekafgiften: [Feit<Verzoekafgifte>] = []
    package var bewaarplichten: [Feit<Bewaarplicht>] = []
    package var bewaarplichteinden: [Feit<Bewaarplichteinde>] = []
    package var bewaarplichtherzieningen: [Feit<Bewaarplichtherziening>] = []

    package init() {}
}
