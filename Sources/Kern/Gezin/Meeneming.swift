// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Part of a file was taken along, sealed on a device, by who recorded this (docs/besluiten/024-keukentafel-zonder-bereik.md).
package struct Meeneming: Feitinhoud {
    package static let soort = "meeneming"
    /// The pack it went along in: the same for all families of one journey.
    package let pak: UUIDv7
    /// First instant at which the device no longer opens it.
    package let tot: Moment
    package init(pak: UUIDv7, tot: Moment) {
        self.pak = pak
        self.tot = tot
    }
}
