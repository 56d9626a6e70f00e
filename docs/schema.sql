-- SPDX-License-Identifier: EUPL-1.2
-- Made by SchemaTests from the migrations of all rooms; do not edit.

CREATE TABLE afbakening_dossier (dossier BLOB NOT NULL PRIMARY KEY, paar TEXT NOT NULL) STRICT;

CREATE TABLE afbakening_geval (
  dossier BLOB NOT NULL, nummer INTEGER NOT NULL, was INTEGER NOT NULL, wordt TEXT NOT NULL, stap TEXT NOT NULL,
  leefgebieden TEXT NOT NULL, PRIMARY KEY (dossier, nummer)
) STRICT;

CREATE TABLE afspraak_stand (
  afspraak BLOB NOT NULL, gebruiker BLOB NOT NULL, dossier BLOB NOT NULL, dag TEXT NOT NULL, is_af INTEGER NOT NULL,
  PRIMARY KEY (afspraak, gebruiker)
) STRICT;

CREATE INDEX afspraak_stand_dossier ON afspraak_stand (dossier);

CREATE INDEX afspraak_stand_gebruiker ON afspraak_stand (gebruiker, dag);

CREATE TABLE analyse_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES analyse_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX analyse_feit_code ON analyse_feit (soort, code);

CREATE INDEX analyse_feit_dossier ON analyse_feit (dossier, soort);

CREATE INDEX analyse_feit_lijn ON analyse_feit (lijn, soort);

CREATE INDEX analyse_feit_nummer ON analyse_feit (soort, nummer);

CREATE INDEX analyse_feit_vervangt ON analyse_feit (vervangt);

CREATE TABLE beheer_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES beheer_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX beheer_feit_code ON beheer_feit (soort, code);

CREATE INDEX beheer_feit_dossier ON beheer_feit (dossier, soort);

CREATE INDEX beheer_feit_lijn ON beheer_feit (lijn, soort);

CREATE INDEX beheer_feit_nummer ON beheer_feit (soort, nummer);

CREATE INDEX beheer_feit_vervangt ON beheer_feit (vervangt);

CREATE TABLE bericht_baan (bericht BLOB NOT NULL PRIMARY KEY, nummer INTEGER NOT NULL, baan BLOB NOT NULL) STRICT;

CREATE INDEX bericht_baan_baan ON bericht_baan (baan);

CREATE TABLE bericht_drietal (
  afzender TEXT NOT NULL, berichtcode TEXT NOT NULL, identificatie TEXT NOT NULL,
  bericht BLOB NOT NULL REFERENCES bericht_in (id), PRIMARY KEY (afzender, berichtcode, identificatie)
) STRICT;

CREATE TABLE bericht_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES bericht_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX bericht_feit_code ON bericht_feit (soort, code);

CREATE INDEX bericht_feit_dossier ON bericht_feit (dossier, soort);

CREATE INDEX bericht_feit_lijn ON bericht_feit (lijn, soort);

CREATE INDEX bericht_feit_nummer ON bericht_feit (soort, nummer);

CREATE INDEX bericht_feit_vervangt ON bericht_feit (vervangt);

CREATE TABLE bericht_in (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), nummer INTEGER NOT NULL UNIQUE, ontvangen INTEGER NOT NULL,
  afdruk BLOB NOT NULL UNIQUE, envelop BLOB, grootte INTEGER NOT NULL, verzegeld BLOB NOT NULL
) STRICT;

CREATE TABLE bericht_keuring (toewijzing INTEGER NOT NULL PRIMARY KEY, moment INTEGER NOT NULL) STRICT;

CREATE TABLE bericht_kop (
  bericht BLOB NOT NULL PRIMARY KEY REFERENCES bericht_in (id), soort TEXT NOT NULL, afzender TEXT NOT NULL,
  ontvanger TEXT NOT NULL, identificatie TEXT NOT NULL, dagtekening TEXT NOT NULL
) STRICT;

CREATE INDEX bericht_kop_identificatie ON bericht_kop (identificatie);

CREATE TABLE bericht_melding (
  feit BLOB NOT NULL PRIMARY KEY, bericht BLOB NOT NULL, toewijzing INTEGER NOT NULL, categorie TEXT, product TEXT,
  begin TEXT NOT NULL, reden TEXT, einde TEXT
) STRICT;

CREATE INDEX bericht_melding_toewijzing ON bericht_melding (toewijzing);

CREATE TABLE bericht_nummer (naam TEXT NOT NULL PRIMARY KEY, laatste INTEGER NOT NULL) STRICT;

CREATE TABLE bericht_opdracht (
  toewijzing INTEGER NOT NULL PRIMARY KEY, dossier BLOB NOT NULL, jeugdige BLOB NOT NULL, agb TEXT NOT NULL, soort TEXT NOT NULL,
  sinds INTEGER NOT NULL, einde TEXT
) STRICT;

CREATE INDEX bericht_opdracht_dossier ON bericht_opdracht (dossier);

CREATE TABLE bericht_open (
  bericht BLOB NOT NULL PRIMARY KEY, werk TEXT NOT NULL, nummer INTEGER NOT NULL, sinds INTEGER NOT NULL
, vanaf INTEGER) STRICT;

CREATE INDEX bericht_open_werk ON bericht_open (werk, nummer);

CREATE TABLE bericht_over (
  bericht BLOB NOT NULL, toewijzing INTEGER NOT NULL, dossier BLOB NOT NULL, jeugdige BLOB, PRIMARY KEY (bericht, toewijzing)
) STRICT;

CREATE INDEX bericht_over_toewijzing ON bericht_over (toewijzing);

CREATE TABLE bericht_stap (
  bericht BLOB NOT NULL, nummer INTEGER NOT NULL, moment INTEGER NOT NULL, door BLOB NOT NULL, soort TEXT NOT NULL,
  verzegeld BLOB, PRIMARY KEY (bericht, nummer)
) STRICT;

CREATE TABLE bericht_uit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), nummer INTEGER NOT NULL UNIQUE, gemaakt INTEGER NOT NULL, soort TEXT NOT NULL,
  ontvanger TEXT NOT NULL, identificatie TEXT NOT NULL UNIQUE CHECK (length(identificatie) <= 12), dagtekening TEXT NOT NULL,
  antwoord_op BLOB REFERENCES bericht_in (id), verzegeld BLOB NOT NULL
) STRICT;

CREATE INDEX bericht_uit_antwoord ON bericht_uit (antwoord_op);

CREATE TABLE bericht_verzoek (
  afzender TEXT NOT NULL, referentie TEXT NOT NULL, bericht BLOB NOT NULL REFERENCES bericht_in (id),
  baan BLOB NOT NULL, PRIMARY KEY (afzender, referentie)
) STRICT;

CREATE INDEX bericht_verzoek_bericht ON bericht_verzoek (bericht);

CREATE TABLE bericht_zending (
  bericht BLOB NOT NULL, nummer INTEGER NOT NULL, referentie TEXT NOT NULL UNIQUE CHECK (length(referentie) = 36),
  antwoord_op TEXT, moment INTEGER NOT NULL, PRIMARY KEY (bericht, nummer)
) STRICT;

CREATE TABLE bescherming_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES bescherming_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX bescherming_feit_code ON bescherming_feit (soort, code);

CREATE INDEX bescherming_feit_dossier ON bescherming_feit (dossier, soort);

CREATE INDEX bescherming_feit_lijn ON bescherming_feit (lijn, soort);

CREATE INDEX bescherming_feit_nummer ON bescherming_feit (soort, nummer);

CREATE INDEX bescherming_feit_vervangt ON bescherming_feit (vervangt);

CREATE TABLE besluit_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES besluit_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX besluit_feit_code ON besluit_feit (soort, code);

CREATE INDEX besluit_feit_dossier ON besluit_feit (dossier, soort);

CREATE INDEX besluit_feit_lijn ON besluit_feit (lijn, soort);

CREATE INDEX besluit_feit_nummer ON besluit_feit (soort, nummer);

CREATE INDEX besluit_feit_vervangt ON besluit_feit (vervangt);

CREATE TABLE bewaar_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES bewaar_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX bewaar_feit_code ON bewaar_feit (soort, code);

CREATE INDEX bewaar_feit_dossier ON bewaar_feit (dossier, soort);

CREATE INDEX bewaar_feit_lijn ON bewaar_feit (lijn, soort);

CREATE INDEX bewaar_feit_nummer ON bewaar_feit (soort, nummer);

CREATE INDEX bewaar_feit_vervangt ON bewaar_feit (vervangt);

CREATE TABLE binnenkomst_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES binnenkomst_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX binnenkomst_feit_code ON binnenkomst_feit (soort, code);

CREATE INDEX binnenkomst_feit_dossier ON binnenkomst_feit (dossier, soort);

CREATE INDEX binnenkomst_feit_lijn ON binnenkomst_feit (lijn, soort);

CREATE INDEX binnenkomst_feit_nummer ON binnenkomst_feit (soort, nummer);

CREATE INDEX binnenkomst_feit_vervangt ON binnenkomst_feit (vervangt);

CREATE TABLE brievenronde (
  id BLOB NOT NULL PRIMARY KEY, maker BLOB NOT NULL UNIQUE, begonnen INTEGER NOT NULL, dag TEXT NOT NULL,
  met_link INTEGER NOT NULL, is_gestopt INTEGER NOT NULL
) STRICT;

CREATE TABLE concept (
  id BLOB NOT NULL PRIMARY KEY, gebruiker BLOB NOT NULL, formulier TEXT NOT NULL, pad TEXT NOT NULL,
  moment INTEGER NOT NULL, verzegeld BLOB NOT NULL
) STRICT;

CREATE INDEX concept_gebruiker ON concept (gebruiker, formulier, pad);

CREATE TABLE controlepunt (
  nummer INTEGER NOT NULL PRIMARY KEY, moment INTEGER NOT NULL, hash BLOB NOT NULL, sleutel TEXT NOT NULL, handtekening BLOB NOT NULL
) STRICT;

CREATE TABLE deelname_stand (
  feit BLOB NOT NULL PRIMARY KEY, dossier BLOB NOT NULL, persoon BLOB NOT NULL, rol TEXT NOT NULL,
  van TEXT, tot TEXT
) STRICT;

CREATE INDEX deelname_stand_dossier ON deelname_stand (dossier);

CREATE INDEX deelname_stand_persoon ON deelname_stand (persoon);

CREATE TABLE document_deel (
  bijlage BLOB NOT NULL, nummer INTEGER NOT NULL, lijn BLOB NOT NULL, verzegeld BLOB NOT NULL, PRIMARY KEY (bijlage, nummer)
) STRICT;

CREATE INDEX document_deel_lijn ON document_deel (lijn);

CREATE TABLE dossier (id BLOB NOT NULL PRIMARY KEY, gemaakt INTEGER NOT NULL, door BLOB NOT NULL) STRICT;

CREATE TABLE dossier_stand (
  dossier BLOB NOT NULL PRIMARY KEY, lijn BLOB NOT NULL, titel BLOB NOT NULL, team BLOB, contact BLOB,
  fase TEXT NOT NULL, is_open INTEGER NOT NULL, termijn TEXT NOT NULL, taak TEXT, taak_feit BLOB, taak_jeugdige BLOB,
  inzet_termijn TEXT, inzet_taak TEXT, inzet_feit BLOB, inzet_jeugdige BLOB, geopend TEXT NOT NULL,
  laatste_contact TEXT, heeft_scherm INTEGER NOT NULL, opnieuw TEXT
, volger BLOB, gezien_sinds TEXT, stagneert_sinds TEXT) STRICT;

CREATE INDEX dossier_stand_contact ON dossier_stand (contact, is_open, termijn, dossier);

CREATE INDEX dossier_stand_gezien ON dossier_stand (team, is_open, gezien_sinds, dossier);

CREATE INDEX dossier_stand_inzet ON dossier_stand (team, inzet_termijn, dossier);

CREATE INDEX dossier_stand_lijn ON dossier_stand (lijn);

CREATE INDEX dossier_stand_opnieuw ON dossier_stand (opnieuw);

CREATE INDEX dossier_stand_stagneert ON dossier_stand (team, is_open, stagneert_sinds, dossier);

CREATE INDEX dossier_stand_team ON dossier_stand (team, is_open, termijn, dossier);

CREATE INDEX dossier_stand_volger ON dossier_stand (volger, is_open, termijn, dossier);

CREATE INDEX dossier_stand_volger_gezien ON dossier_stand (volger, is_open, gezien_sinds, dossier);

CREATE INDEX dossier_stand_zonder ON dossier_stand (team, is_open, contact, termijn, dossier);

CREATE TABLE dossier_stand_regels (regels TEXT NOT NULL) STRICT;

CREATE TABLE eenmalig (
  sleutel TEXT NOT NULL, gebruiker BLOB NOT NULL, plaats TEXT NOT NULL, moment INTEGER NOT NULL, PRIMARY KEY (sleutel, gebruiker)
) STRICT;

CREATE INDEX eenmalig_moment ON eenmalig (moment);

CREATE TABLE gebeurtenis (
  nummer INTEGER NOT NULL PRIMARY KEY,
  moment INTEGER NOT NULL,
  wie BLOB NOT NULL,
  rol TEXT NOT NULL,
  namens BLOB,
  vanwaar TEXT NOT NULL,
  handeling TEXT NOT NULL,
  doel TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  bijzonderheden BLOB,
  feiten BLOB,
  vorige BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE INDEX gebeurtenis_wie ON gebeurtenis (wie, nummer);

CREATE TABLE gebeurtenis_feit (
  nummer INTEGER NOT NULL REFERENCES gebeurtenis (nummer), tabel TEXT NOT NULL, id BLOB NOT NULL, sha BLOB NOT NULL,
  PRIMARY KEY (nummer, tabel, id)
) STRICT;

CREATE INDEX gebeurtenis_feit_id ON gebeurtenis_feit (id);

CREATE TABLE gebeurtenis_onderwerp (
  nummer INTEGER NOT NULL REFERENCES gebeurtenis (nummer), soort TEXT NOT NULL, id BLOB NOT NULL,
  PRIMARY KEY (nummer, soort, id)
) STRICT;

CREATE INDEX gebeurtenis_onderwerp_id ON gebeurtenis_onderwerp (id, nummer);

CREATE TABLE gegeven_besluit (
  rij BLOB NOT NULL PRIMARY KEY, jeugdige BLOB NOT NULL, gemeente TEXT, wijk TEXT, team TEXT, deur TEXT, route TEXT,
  leeftijd INTEGER, soort TEXT, wettelijke_basis TEXT, aanvraag TEXT, besluit TEXT NOT NULL, bevroren INTEGER NOT NULL,
  projectieversie INTEGER NOT NULL
) STRICT;

CREATE INDEX gegeven_besluit_team ON gegeven_besluit (team);

CREATE TABLE gegeven_hulpvraag (
  rij BLOB NOT NULL PRIMARY KEY, jeugdige BLOB NOT NULL, gemeente TEXT, wijk TEXT, team TEXT, deur TEXT, route TEXT,
  leeftijd INTEGER, urgentie TEXT, afloop TEXT, ontvangen TEXT NOT NULL, triage TEXT, eerste_contact TEXT, "analyse" TEXT,
  plan TEXT, aanvraag TEXT, besluit TEXT, voorziening TEXT, start TEXT, einde TEXT, bevroren INTEGER NOT NULL,
  projectieversie INTEGER NOT NULL
) STRICT;

CREATE INDEX gegeven_hulpvraag_team ON gegeven_hulpvraag (team);

CREATE TABLE gegeven_plek (
  rij BLOB NOT NULL PRIMARY KEY, grein TEXT NOT NULL, dossier BLOB NOT NULL, jeugdige BLOB NOT NULL
) STRICT;

CREATE INDEX gegeven_plek_dossier ON gegeven_plek (dossier);

CREATE TABLE gegeven_traject (
  rij BLOB NOT NULL PRIMARY KEY, jeugdige BLOB NOT NULL, gemeente TEXT, wijk TEXT, team TEXT, deur TEXT, route TEXT,
  leeftijd INTEGER, verwijzer TEXT, hulpvorm TEXT, productcategorie TEXT, aanbieder TEXT, reden_einde TEXT, crisis INTEGER,
  toewijzing TEXT, start TEXT, einde TEXT, bevroren INTEGER NOT NULL, projectieversie INTEGER NOT NULL
) STRICT;

CREATE INDEX gegeven_traject_team ON gegeven_traject (team);

CREATE TABLE gezin_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES gezin_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX gezin_feit_code ON gezin_feit (soort, code);

CREATE INDEX gezin_feit_dossier ON gezin_feit (dossier, soort);

CREATE INDEX gezin_feit_lijn ON gezin_feit (lijn, soort);

CREATE INDEX gezin_feit_nummer ON gezin_feit (soort, nummer);

CREATE INDEX gezin_feit_vervangt ON gezin_feit (vervangt);

CREATE TABLE grafsteen (id BLOB NOT NULL PRIMARY KEY, tabel TEXT NOT NULL, sha BLOB NOT NULL, moment INTEGER NOT NULL) STRICT;

CREATE TABLE groep_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES groep_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX groep_feit_code ON groep_feit (soort, code);

CREATE INDEX groep_feit_dossier ON groep_feit (dossier, soort);

CREATE INDEX groep_feit_lijn ON groep_feit (lijn, soort);

CREATE INDEX groep_feit_nummer ON groep_feit (soort, nummer);

CREATE INDEX groep_feit_vervangt ON groep_feit (vervangt);

CREATE TABLE groep_stand (
  deelname BLOB NOT NULL PRIMARY KEY, groep BLOB NOT NULL, dossier BLOB NOT NULL, jeugdige BLOB NOT NULL, dag TEXT NOT NULL
) STRICT;

CREATE INDEX groep_stand_dossier ON groep_stand (dossier);

CREATE INDEX groep_stand_groep ON groep_stand (groep, dag, deelname);

CREATE TABLE herstelcode (
  verzoek BLOB NOT NULL PRIMARY KEY, gebruiker BLOB NOT NULL, deel1 BLOB NOT NULL, deel2 BLOB, verloopt INTEGER NOT NULL
) STRICT;

CREATE TABLE inkoop_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES inkoop_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX inkoop_feit_code ON inkoop_feit (soort, code);

CREATE INDEX inkoop_feit_dossier ON inkoop_feit (dossier, soort);

CREATE INDEX inkoop_feit_lijn ON inkoop_feit (lijn, soort);

CREATE INDEX inkoop_feit_nummer ON inkoop_feit (soort, nummer);

CREATE INDEX inkoop_feit_vervangt ON inkoop_feit (vervangt);

CREATE TABLE inlog (
  gebruiker BLOB NOT NULL PRIMARY KEY, naam BLOB NOT NULL, wachtwoord TEXT NOT NULL, totp BLOB NOT NULL,
  mislukt INTEGER NOT NULL, wacht_tot INTEGER NOT NULL, laatste_code INTEGER NOT NULL
) STRICT;

CREATE TABLE inlog_opzoek (code BLOB NOT NULL PRIMARY KEY, gebruiker BLOB NOT NULL UNIQUE) STRICT;

CREATE TABLE invoer_bekend (code BLOB NOT NULL PRIMARY KEY, soort TEXT NOT NULL, id BLOB NOT NULL, moment INTEGER NOT NULL)
STRICT;

CREATE TABLE invullast (
  nummer INTEGER NOT NULL PRIMARY KEY, dag TEXT NOT NULL, formulier TEXT NOT NULL, bij BLOB, gevraagd TEXT NOT NULL,
  overgenomen TEXT NOT NULL, getypt TEXT NOT NULL, woorden INTEGER NOT NULL, seconden INTEGER
) STRICT;

CREATE INDEX invullast_bij ON invullast (bij);

CREATE INDEX invullast_dag ON invullast (dag);

CREATE TABLE inzet_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES inzet_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX inzet_feit_code ON inzet_feit (soort, code);

CREATE INDEX inzet_feit_dossier ON inzet_feit (dossier, soort);

CREATE INDEX inzet_feit_lijn ON inzet_feit (lijn, soort);

CREATE INDEX inzet_feit_nummer ON inzet_feit (soort, nummer);

CREATE INDEX inzet_feit_vervangt ON inzet_feit (vervangt);

CREATE TABLE journaalwissel (
  versie INTEGER NOT NULL PRIMARY KEY, nummer INTEGER NOT NULL, moment INTEGER NOT NULL, oude TEXT NOT NULL, nieuwe TEXT NOT NULL,
  handtekening BLOB NOT NULL, afscheid BLOB NOT NULL
) STRICT;

CREATE TABLE kaart_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES kaart_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX kaart_feit_code ON kaart_feit (soort, code);

CREATE INDEX kaart_feit_dossier ON kaart_feit (dossier, soort);

CREATE INDEX kaart_feit_lijn ON kaart_feit (lijn, soort);

CREATE INDEX kaart_feit_nummer ON kaart_feit (soort, nummer);

CREATE INDEX kaart_feit_vervangt ON kaart_feit (vervangt);

CREATE TABLE kaderbytes (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64), kader TEXT NOT NULL, versie INTEGER NOT NULL,
  bytes BLOB NOT NULL, bewaard INTEGER NOT NULL
) STRICT;

CREATE TABLE lijn (
  id BLOB NOT NULL PRIMARY KEY, dossier BLOB NOT NULL REFERENCES dossier (id), jeugdige BLOB, bewaarklasse TEXT NOT NULL,
  gemaakt INTEGER NOT NULL
) STRICT;

CREATE INDEX lijn_dossier ON lijn (dossier);

CREATE TABLE meenotitie (
  nummer TEXT NOT NULL, revisie INTEGER NOT NULL, pak BLOB NOT NULL, moment INTEGER NOT NULL, PRIMARY KEY (nummer, revisie)
) STRICT;

CREATE INDEX meenotitie_pak ON meenotitie (pak);

CREATE TABLE meepak (
  id BLOB NOT NULL PRIMARY KEY, gebruiker BLOB NOT NULL, gemaakt INTEGER NOT NULL, tot INTEGER NOT NULL,
  aantal INTEGER NOT NULL, gewist INTEGER
) STRICT;

CREATE INDEX meepak_gebruiker ON meepak (gebruiker, gemaakt);

CREATE INDEX meepak_gemaakt ON meepak (gemaakt);

CREATE TABLE meesleutel (pak BLOB NOT NULL PRIMARY KEY, tot INTEGER NOT NULL, verzegeld BLOB NOT NULL) STRICT;

CREATE TABLE migratie (nummer INTEGER NOT NULL PRIMARY KEY, naam TEXT NOT NULL) STRICT;

CREATE TABLE overdracht_stand (
  feit BLOB NOT NULL PRIMARY KEY, dossier BLOB NOT NULL, naar BLOB, naar_team BLOB, opgetekend INTEGER NOT NULL,
  gelezen INTEGER
) STRICT;

CREATE INDEX overdracht_stand_dossier ON overdracht_stand (dossier);

CREATE INDEX overdracht_stand_naar ON overdracht_stand (naar, gelezen);

CREATE TABLE persoon_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES persoon_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX persoon_feit_code ON persoon_feit (soort, code);

CREATE INDEX persoon_feit_dossier ON persoon_feit (dossier, soort);

CREATE INDEX persoon_feit_lijn ON persoon_feit (lijn, soort);

CREATE INDEX persoon_feit_nummer ON persoon_feit (soort, nummer);

CREATE INDEX persoon_feit_soort ON persoon_feit (soort, id);

CREATE INDEX persoon_feit_vervangt ON persoon_feit (vervangt);

CREATE TABLE persoon_opzoek (
  soort TEXT NOT NULL, code BLOB NOT NULL, persoon BLOB NOT NULL, PRIMARY KEY (soort, code, persoon)
) STRICT;

CREATE INDEX persoon_opzoek_persoon ON persoon_opzoek (persoon);

CREATE TABLE plan_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES plan_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX plan_feit_code ON plan_feit (soort, code);

CREATE INDEX plan_feit_dossier ON plan_feit (dossier, soort);

CREATE INDEX plan_feit_lijn ON plan_feit (lijn, soort);

CREATE INDEX plan_feit_nummer ON plan_feit (soort, nummer);

CREATE INDEX plan_feit_vervangt ON plan_feit (vervangt);

CREATE TABLE reflectie_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES reflectie_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX reflectie_feit_code ON reflectie_feit (soort, code);

CREATE INDEX reflectie_feit_dossier ON reflectie_feit (dossier, soort);

CREATE INDEX reflectie_feit_lijn ON reflectie_feit (lijn, soort);

CREATE INDEX reflectie_feit_nummer ON reflectie_feit (soort, nummer);

CREATE INDEX reflectie_feit_vervangt ON reflectie_feit (vervangt);

CREATE TABLE relatie_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES relatie_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX relatie_feit_code ON relatie_feit (soort, code);

CREATE INDEX relatie_feit_dossier ON relatie_feit (dossier, soort);

CREATE INDEX relatie_feit_lijn ON relatie_feit (lijn, soort);

CREATE INDEX relatie_feit_nummer ON relatie_feit (soort, nummer);

CREATE INDEX relatie_feit_vervangt ON relatie_feit (vervangt);

CREATE TABLE relatie_stand (
  feit BLOB NOT NULL PRIMARY KEY, dossier BLOB NOT NULL, soort TEXT NOT NULL, gebruiker BLOB, team BLOB,
  van INTEGER NOT NULL, tot INTEGER
) STRICT;

CREATE INDEX relatie_stand_dossier ON relatie_stand (dossier);

CREATE INDEX relatie_stand_gebruiker ON relatie_stand (gebruiker, dossier);

CREATE INDEX relatie_stand_team ON relatie_stand (team, dossier);

CREATE TABLE rondebrief (
  ronde BLOB NOT NULL, plek INTEGER NOT NULL, lijn BLOB NOT NULL, dossier BLOB NOT NULL, aanvraag BLOB NOT NULL,
  besluit BLOB NOT NULL, stand TEXT NOT NULL, namen BLOB NOT NULL, papier BLOB, PRIMARY KEY (ronde, plek)
) STRICT;

CREATE UNIQUE INDEX rondebrief_besluit ON rondebrief (besluit) WHERE stand IN ('wacht', 'gemaakt');

CREATE INDEX rondebrief_lijn ON rondebrief (lijn);

CREATE TABLE samenvoeging_stand (dubbel BLOB NOT NULL PRIMARY KEY, blijft BLOB NOT NULL) STRICT;

CREATE INDEX samenvoeging_stand_blijft ON samenvoeging_stand (blijft);

CREATE TABLE sleutelwissel (gebruiker BLOB NOT NULL PRIMARY KEY, geheim BLOB NOT NULL, verloopt INTEGER NOT NULL) STRICT;

CREATE TABLE toegang_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES toegang_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX toegang_feit_code ON toegang_feit (soort, code);

CREATE INDEX toegang_feit_dossier ON toegang_feit (dossier, soort);

CREATE INDEX toegang_feit_lijn ON toegang_feit (lijn, soort);

CREATE INDEX toegang_feit_nummer ON toegang_feit (soort, nummer);

CREATE INDEX toegang_feit_vervangt ON toegang_feit (vervangt);

CREATE TABLE toewijzing_stand (
  nummer INTEGER NOT NULL PRIMARY KEY, feit BLOB NOT NULL, dossier BLOB NOT NULL, jeugdige BLOB NOT NULL, agb TEXT NOT NULL,
  verstrekt INTEGER NOT NULL CHECK (verstrekt IN (0, 1))
) STRICT;

CREATE INDEX toewijzing_stand_dossier ON toewijzing_stand (dossier);

CREATE INDEX toewijzing_stand_verstrekt ON toewijzing_stand (verstrekt, nummer);

CREATE TABLE toewijzing_teller (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), laatste INTEGER NOT NULL) STRICT;

CREATE TABLE toezicht_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES toezicht_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX toezicht_feit_code ON toezicht_feit (soort, code);

CREATE INDEX toezicht_feit_dossier ON toezicht_feit (dossier, soort);

CREATE INDEX toezicht_feit_lijn ON toezicht_feit (lijn, soort);

CREATE INDEX toezicht_feit_nummer ON toezicht_feit (soort, nummer);

CREATE INDEX toezicht_feit_vervangt ON toezicht_feit (vervangt);

CREATE TABLE vernietigd (lijn BLOB NOT NULL PRIMARY KEY, moment INTEGER NOT NULL) STRICT;

CREATE TABLE verzoek_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES verzoek_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX verzoek_feit_code ON verzoek_feit (soort, code);

CREATE INDEX verzoek_feit_dossier ON verzoek_feit (dossier, soort);

CREATE INDEX verzoek_feit_lijn ON verzoek_feit (lijn, soort);

CREATE INDEX verzoek_feit_nummer ON verzoek_feit (soort, nummer);

CREATE INDEX verzoek_feit_vervangt ON verzoek_feit (vervangt);

CREATE TABLE vindplaats_feit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  dossier BLOB CHECK (dossier IS NULL OR length(dossier) = 16),
  lijn BLOB NOT NULL CHECK (length(lijn) = 16),
  jeugdige BLOB CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
  soort TEXT NOT NULL,
  soort_versie INTEGER NOT NULL CHECK (soort_versie > 0),
  opgetekend INTEGER NOT NULL,
  door BLOB NOT NULL CHECK (length(door) = 16),
  geldig_van TEXT,
  geldig_tot TEXT CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
  bron TEXT NOT NULL,
  vervangt BLOB REFERENCES vindplaats_feit (id),
  ingetrokken INTEGER NOT NULL CHECK (ingetrokken IN (0, 1)),
  handeling BLOB,
  code TEXT,
  datum TEXT,
  bedrag INTEGER,
  nummer INTEGER,
  sleutelhouder BLOB NOT NULL CHECK (length(sleutelhouder) = 16),
  verzegeld BLOB NOT NULL,
  CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
) STRICT;

CREATE INDEX vindplaats_feit_code ON vindplaats_feit (soort, code);

CREATE INDEX vindplaats_feit_dossier ON vindplaats_feit (dossier, soort);

CREATE INDEX vindplaats_feit_lijn ON vindplaats_feit (lijn, soort);

CREATE INDEX vindplaats_feit_nummer ON vindplaats_feit (soort, nummer);

CREATE INDEX vindplaats_feit_vervangt ON vindplaats_feit (vervangt);

CREATE TABLE voorstel_stand (voorstel BLOB NOT NULL PRIMARY KEY, dossier BLOB NOT NULL, dag TEXT NOT NULL) STRICT;

CREATE INDEX voorstel_stand_dossier ON voorstel_stand (dossier);

CREATE TABLE wacht_stand (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), regel INTEGER NOT NULL) STRICT;

CREATE TABLE zoekopdracht (
  id BLOB NOT NULL PRIMARY KEY, gebruiker BLOB NOT NULL, moment INTEGER NOT NULL, verzegeld BLOB NOT NULL
) STRICT;

CREATE INDEX zoekopdracht_moment ON zoekopdracht (moment);
