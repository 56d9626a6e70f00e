// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    package func zetOpKaart(_ item: Kaartvoorziening) throws { try KaartStore.legVast(item, tx) }
    package func kentWijk(_ wijk: Wijk) throws { try KaartStore.legVast(wijk, tx) }
    package func doetExtra(_ rule: Plusregel) throws { try PlusStore.legVast(rule, tx) }
    package func stelVoor(_ voorstel: Kaartvoorstel) throws { try KaartStore.stelVoor(voorstel, tx) }
}
