// SPDX-License-Identifier: EUPL-1.2
import HTTPTypes
import Hummingbird
import NIOCore
import Opmaak

/// Style and script under a name with their hash, and the probe of the supervisor.
enum BestandRoutes {
    static func add(to routes: Routetabel) {
        for bestand in Bestanden.alle {
            routes.open(.get, bestand.pad) { _ in
                Response(
                    status: .ok,
                    headers: [.contentType: bestand.soort, .cacheControl: "public, max-age=31536000, immutable"],
                    body: .init(byteBuffer: ByteBuffer(bytes: bestand.bytes)))
            }
        }
        routes.open(.get, "/gezond") { _ in Antwoord.tekst("goed\n").response }
    }
}
