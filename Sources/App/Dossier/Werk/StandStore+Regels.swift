// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension StandStore {
    /// With which settings the rows were made. Empty until something was set. Rows of before name too few days on which to look again: those
    /// of files with work in them are made anew.
    static let regelmigratie = Migratie(
        129, "dossierstand-regels",
        sql: """
            CREATE TABLE dossier_stand_regels (regels {text} NOT NULL) {strict};
            UPDATE dossier_stand SET opnieuw = geopend WHERE is_open = 1 OR fase <> 'afgesloten';
            """)

    /// Were terms or reasons set otherwise since the rows were made, then the rows of every file with work in it are due. Seen from the
    /// settings themselves, however they came in: by a page, at a restore, from an import. A closed file without tasks stays as it is.
    static func naRegelwissel(_ tx: SchrijfTx) throws {
        let now = try InstellingStore.gezet(tx).kenmerkVanRegels
        let known = try tx.query("SELECT regels FROM dossier_stand_regels").first?.text("regels") ?? ""
        guard now != known else { return }
        try tx.execute(
            "UPDATE dossier_stand SET opnieuw = ? WHERE is_open = 1 OR fase <> ?", [.datum(tx.vandaag), .text(Fase.afgesloten.rawValue)])
        try tx.execute("DELETE FROM dossier_stand_regels")
        try tx.execute("INSERT INTO dossier_stand_regels (regels) VALUES (?)", [.text(now)])
    }
}
