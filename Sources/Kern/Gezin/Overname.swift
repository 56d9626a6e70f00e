// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A file came from another system: the day it last changed there. What was taken in with it is as old as that (Jeugdwet 7.3.8 lid 3).
package struct Overname: Feitinhoud {
    package static let soort = "overname"
    package let laatst: Datum
    package init(laatst: Datum) { self.laatst = laatst }
    package var open: Opencodes { Opencodes(datum: laatst) }
}
