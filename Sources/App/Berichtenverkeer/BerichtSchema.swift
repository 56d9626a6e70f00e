// SPDX-License-Identifier: EUPL-1.2

/// The tables of the message room, in their first form.
enum BerichtSchema {
    static let sql = """

        CREATE TABLE bericht_in (
          id {blob} NOT NULL PRIMARY KEY CHECK (length(id) = 16), nummer {int} NOT NULL UNIQUE, ontvangen {int} NOT NULL,
          afdruk {blob} NOT NULL UNIQUE, envelop {blob}, grootte {int} NOT NULL, verzegeld {blob} NOT NULL
        ) {strict};
        CREATE TABLE bericht_kop (
          bericht {blob} NOT NULL PRIMARY KEY REFERENCES bericht_in (id), soort {text} NOT NULL, afzender {text} NOT NULL,
          ontvanger {text} NOT NULL, identificatie {text} NOT NULL, dagtekening {text} NOT NULL
        ) {strict};
        CREATE INDEX bericht_kop_identificatie ON bericht_kop (identificatie);
        CREATE TABLE bericht_drietal (
          afzender {text} NOT NULL, berichtcode {text} NOT NULL, identificatie {text} NOT NULL,
          bericht {blob} NOT NULL REFERENCES bericht_in (id), PRIMARY KEY (afzender, berichtcode, identificatie)
        ) {strict};
        CREATE TABLE bericht_uit (
          id {blob} NOT NULL PRIMARY KEY CHECK (length(id) = 16), nummer {int} NOT NULL UNIQUE, gemaakt {int} NOT NULL, soort {text} NOT NULL,
          ontvanger {text} NOT NULL, identificatie {text} NOT NULL UNIQUE CHECK (length(identificatie) <= 12), dagtekening {text} NOT NULL,
          antwoord_op {blob} REFERENCES bericht_in (id), verzegeld {blob} NOT NULL
        ) {strict};
        CREATE INDEX bericht_uit_antwoord ON bericht_uit (antwoord_op);
        CREATE TABLE bericht_stap (
          bericht {blob} NOT NULL, nummer {int} NOT NULL, moment {int} NOT NULL, door {blob} NOT NULL, soort {text} NOT NULL,
          verzegeld {blob}, PRIMARY KEY (bericht, nummer)
        ) {strict};
        CREATE TABLE bericht_open (
          bericht {blob} NOT NULL PRIMARY KEY, werk {text} NOT NULL, nummer {int} NOT NULL, sinds {int} NOT NULL
        ) {strict};
        CREATE INDEX bericht_open_werk ON bericht_open (werk, nummer);
        CREATE TABLE bericht_baan (bericht {blob} NOT NULL PRIMARY KEY, nummer {int} NOT NULL, baan {blob} NOT NULL) {strict};
        CREATE INDEX bericht_baan_baan ON bericht_baan (baan);
        CREATE TABLE bericht_over (
          bericht {blob} NOT NULL, toewijzing {int} NOT NULL, dossier {blob} NOT NULL, PRIMARY KEY (bericht, toewijzing)
        ) {strict};
        CREATE INDEX bericht_over_toewijzing ON bericht_over (toewijzing);
        CREATE TABLE bericht_melding (
          feit {blob} NOT NULL PRIMARY KEY, bericht {blob} NOT NULL, toewijzing {int} NOT NULL, categorie {text}, product {text},
          begin {text} NOT NULL, reden {text}, einde {text}
        ) {strict};
        CREATE INDEX bericht_melding_toewijzing ON bericht_melding (toewijzing);
        CREATE TABLE bericht_opdracht (
          toewijzing {int} NOT NULL PRIMARY KEY, dossier {blob} NOT NULL, jeugdige {blob} NOT NULL, agb {text} NOT NULL, soort {text} NOT NULL,
          sinds {int} NOT NULL, einde {text}
        ) {strict};
        CREATE INDEX bericht_opdracht_dossier ON bericht_opdracht (dossier);
        CREATE TABLE bericht_keuring (toewijzing {int} NOT NULL PRIMARY KEY, moment {int} NOT NULL) {strict};
        CREATE TABLE bericht_nummer (naam {text} NOT NULL PRIMARY KEY, laatste {int} NOT NULL) {strict};
        """
}
