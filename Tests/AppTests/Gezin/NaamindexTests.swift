// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

struct NaamindexTests {
    /// The index is read in stretches, so that no read lasts; at their borders nobody is lost, and a corrected name counts once.
    @Test(arguments: [1, 2, 3, 1_000]) func `De naamindex per stuk gelezen kent iedereen, met de laatste naam`(perKeer: Int) async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.schrijf(als: .amina) { tx in
                try PersoonStore.legVast(
                    Persoonsgegevens(
                        persoon: gezin.sem, naam: Naam(roepnaam: "Samuel", voorvoegsel: "de", achternaam: "Wit"),
                        geboortedatum: Geboortedatum(tx.vandaag.plus(jaren: -9)), bsn: BSN("999900018"), bsnHerkomst: .gezin), tx)
            }
            try await app.app.bouwNaamindex(perKeer: perKeer)
            func vind(_ naam: String) -> [ID<Persoon>] { app.app.naamindex.zoek(naam, hoogstens: 9).personen }
            #expect(vind("Noor") == [gezin.noor] && vind("Smeets") == [gezin.karin] && vind("Daan") == [gezin.daan])
            #expect(vind("Samuel") == [gezin.sem])
            #expect(Set(vind("Wit")) == [gezin.noor, gezin.sem, gezin.daan])
        }
    }
}
