// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The act itself (Jeugdwet).
package enum Jeugdwet {
    /// From this day it holds (1 January 2015 `[mem]`): nothing under it was received before.
    package static let sinds = Datum(2015, 1, 1) ?? .oudst
}
