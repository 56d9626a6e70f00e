// SPDX-License-Identifier: EUPL-1.2
import Hummingbird
import Logging
import NIOCore

/// What travels with a request: only what the mechanics need. Who it is stands in `Verzoek`.
struct WebContext: RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
