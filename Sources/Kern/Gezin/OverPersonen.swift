// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Content that is about certain persons: what a shield over one of them looks at.
package protocol OverPersonen {
    var overPersonen: [ID<Persoon>] { get }
}
