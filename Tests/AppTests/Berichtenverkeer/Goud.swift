// SPDX-License-Identifier: EUPL-1.2

/// Messages as they must leave, to the letter.
enum Goud {
    static let jw301 = ""
}
