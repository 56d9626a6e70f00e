// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A document that is kept in versions: a new version is a new fact that names the one it follows; nothing is overwritten.
package protocol Versiedocument: Feitinhoud {
    /// 1, 2, 3 … within a file, or within one child's line.
    var nummer: Int { get set }
    /// Fact id of the version before this one.
    var volgtOp: UUIDv7? { get set }
    /// The day this version was made.
    var datum: Datum { get set }
}

extension Versiedocument {
    /// This draft as the version after the one in force.
    /// - Parameter gezien: the version the writer saw; nil: there was none.
    /// - Throws: `verouderd` when another version came in between; `ongeldig` with what stands in the way.
    package func opvolger(
        van huidig: Feit<Self>?, gezien: UUIDv7?, op vandaag: Datum, fouten: [Veldfout]
    ) throws(Afwijzing) -> Self {
        if let huidig, huidig.id != gezien { throw .verouderd(nieuwste: huidig.id) }
        guard fouten.isEmpty else { throw .ongeldig(fouten) }
        var next = self
        next.nummer = (huidig?.inhoud.nummer ?? 0) + 1
        next.volgtOp = huidig?.id
        next.datum = vandaag
        return next
    }
}

extension Sequence {
    /// All versions in force, the last first: by number, then by time of recording.
    package func versies<I: Versiedocument>() -> [Feit<I>] where Element == Feit<I> {
        geldend().sorted { ($1.inhoud.nummer, $1.opgetekend, $1.id) < ($0.inhoud.nummer, $0.opgetekend, $0.id) }
    }

    /// The version everybody works with.
    package func huidig<I: Versiedocument>() -> Feit<I>? where Element == Feit<I> { versies().first }
}

/// What many forms hold a day against.
enum Dagregel {
    /// A day to look again: after today and within so many months.
    static func herzien(_ dag: Datum?, _ veld: String, binnen maanden: Int, op vandaag: Datum) -> [Veldfout] {
        guard let dag else { return [Veldfout(veld, "Spreek een dag af om dit samen opnieuw te bekijken.")] }
        guard dag <= vandaag || vandaag.plus(maanden: maanden) < dag else { return [] }
        let span = maanden % 12 == 0 ? "\(maanden / 12) jaar" : "\(maanden) maanden"
        return [Veldfout(veld, "Kies een dag na vandaag en binnen \(span) om dit samen opnieuw te bekijken.")]
    }
}
