// SPDX-License-Identifier: EUPL-1.2
import Hummingbird
import Logging
import NIOCore

/// What travels with a request: only what the mechanics need. Who it is stands in `Verzoek`.
package struct WebContext: RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
