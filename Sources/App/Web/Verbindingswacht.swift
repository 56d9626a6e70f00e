// SPDX-License-Identifier: EUPL-1.2
import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How long somebody may hold a connection, and how many there may be at once.
package struct Verbindingsgrenzen: Sendable, Equatable {
    /// Connections at once; who comes after that gets a 503.
    package var verbindingen: Int
    /// Seconds for the whole head of a request on a new connection, and before a body must have come at the slowest pace.
    package var geduld: Int
    /// Seconds that a connection stays open after an answer, the head of a next request included.
    package var rust: Int
    /// The slowest pace of a body, in bytes a second.
    package var traagste: Int

    package init(verbindingen: Int = 600, geduld: Int = 15, rust: Int = 60, traagste: Int = 16_384) {
        self.verbindingen = verbindingen
        self.geduld = geduld
        self.rust = rust
        self.traagste = traagste
    }

    /// Above this many no connection is taken any more: they wait with the system until one closes.
    var uiterste: Int { verbindingen + verbindingen / 4 + 8 }
    /// Seconds in which who is one too many must have asked something, to be told so.
    static let volgeduld = 3
    /// Seconds in which somebody who still sends can read why we close.
    static let nasleep = 5
    /// Seconds for taking in any answer; a large one gets more, at the slowest pace of a body.
    static let antwoord = 300
    /// So much of a body that nobody asked for is read to its end; more closes the connection.
    static let rest = 65_536
}

/// How many connections there are.
final class Verbindingsteller: Sendable {
    private let aantal = Mutex(0)
    func erbij() -> Int {
        aantal.withLock {
            $0 += 1
            return $0
        }
    }
    func eraf() { aantal.withLock { $0 -= 1 } }
}

/// Keeps one connection from being held by who dribbles, sends without end, or does not read. It stands between the HTTP codec and the
/// program, in the event loop of the connection.
final class Verbindingswacht: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let grenzen: Verbindingsgrenzen
    private let teller: Verbindingsteller
    /// Since when the connection is in the state it is in.
    private var sinds = NIODeadline.now()
    private var isGeteld = false
    private var isVol = false
    private var isEerste = true
    /// A head was read and its body is not at its end.
    private var leest = false
    private var aangekondigd: Int?
    private var ontvangen = 0
    /// Requests whose answer is not out.
    private var onbeantwoord = 0
    private var schrijftSinds: NIODeadline?
    /// Bytes of answers since then.
    private var verstuurd = 0
    private var sluitHierna = false
    /// What comes in is dropped: the other side may still read what we said.
    private var isNasleep = false
    private var taak: Scheduled<Void>?

    init(_ grenzen: Verbindingsgrenzen, _ teller: Verbindingsteller) {
        self.grenzen = grenzen
        self.teller = teller
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        einde()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { einde() }

    private func begin(_ context: ChannelHandlerContext) {
        guard !isGeteld else { return }
        isGeteld = true
        isVol = teller.erbij() > grenzen.verbindingen
        sinds = .now()
        plan(context)
    }

    private func einde() {
        taak?.cancel()
        taak = nil
        guard isGeteld else { return }
        isGeteld = false
        teller.eraf()
    }

    // MARK: What comes in

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isNasleep else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            (leest, ontvangen, sinds) = (true, 0, .now())
            aangekondigd = head.headerFields[.contentLength].flatMap { Int($0) }
            guard !isVol else {
                return zegEnSluit(context, .serviceUnavailable, "Het is nu te druk. Probeer het over een minuut nog eens.")
            }
            onbeantwoord += 1
        case .body(let part): ontvangen += part.readableBytes
        case .end:
            leest = false
            if onbeantwoord == 0 { (isEerste, sinds) = (false, .now()) }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isNasleep { leesTraag(context) }
        context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
        if !isNasleep { context.read() }
    }

    /// What is dropped is taken in a few megabytes a second: sending it without end costs who sends it.
    private func leesTraag(_ context: ChannelHandlerContext) {
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(20)) { if self.isGeteld { context.read() } }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if isNasleep, case .inputClosed? = event as? ChannelEvent { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    // MARK: What goes out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // We have had our say: what the program still answers goes nowhere.
        guard !isNasleep else { return promise?.succeed() ?? () }
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational:
            (schrijftSinds, verstuurd) = (.now(), 0)
            // An answer to what was no request at all: nothing more can be read from this connection.
            if onbeantwoord == 0 { sluitHierna = true }
            // Answered before the body came: the rest is not waited for, and the other side is told that nothing follows.
            if leest, (aangekondigd ?? .max) - ontvangen > Verbindingsgrenzen.rest {
                sluitHierna = true
                head.headerFields[.connection] = "close"
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            onbeantwoord = max(0, onbeantwoord - 1)
            let out = promise ?? context.eventLoop.makePromise()
            out.futureResult.assumeIsolated().whenComplete { _ in self.isBeantwoord(context) }
            context.write(data, promise: out)
        case .body(let part):
            verstuurd += part.readableBytes
            context.write(data, promise: promise)
        default: context.write(data, promise: promise)
        }
    }

    private func isBeantwoord(_ context: ChannelHandlerContext) {
        schrijftSinds = nil
        if sluitHierna { return sleepNa(context) }
        guard onbeantwoord == 0, !leest else { return }
        (isEerste, sinds) = (false, .now())
    }

    private func zegEnSluit(_ context: ChannelHandlerContext, _ status: HTTPResponse.Status, _ text: String) {
        isNasleep = true
        let bytes = context.channel.allocator.buffer(string: text + "\n")
        var head = HTTPResponse(status: status)
        head.headerFields[.contentType] = "text/plain; charset=utf-8"
        head.headerFields[.contentLength] = String(bytes.readableBytes)
        head.headerFields[.connection] = "close"
        if status == .serviceUnavailable { head.headerFields[.retryAfter] = "60" }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(bytes)), promise: nil)
        let out = context.eventLoop.makePromise(of: Void.self)
        out.futureResult.assumeIsolated().whenComplete { _ in self.sleepNa(context) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: out)
    }

    /// Says that no more comes, and reads on for a few seconds: a close at once would throw away what the other side did not read yet.
    private func sleepNa(_ context: ChannelHandlerContext) {
        (isNasleep, sinds) = (true, .now())
        context.close(mode: .output, promise: nil)
        leesTraag(context)
    }

    // MARK: Time

    private func plan(_ context: ChannelHandlerContext) {
        taak = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { self.kijk(context) }
    }

    private func kijk(_ context: ChannelHandlerContext) {
        guard isGeteld else { return }
        guard isTeLang(.now()) else { return plan(context) }
        // Who still sends, and got nothing yet, is told why.
        if !isNasleep, leest, onbeantwoord == 1, schrijftSinds == nil {
            zegEnSluit(context, .requestTimeout, "Dit kwam te langzaam aan. Probeer het op een betere verbinding nog eens.")
            // The half that came is never taken for the whole.
            context.fireErrorCaught(ChannelError.inputClosed)
            plan(context)
        } else {
            context.close(promise: nil)
        }
    }

    private func isTeLang(_ nu: NIODeadline) -> Bool {
        let seconds = Int((nu - sinds).nanoseconds / 1_000_000_000)
        if isNasleep { return seconds >= Verbindingsgrenzen.nasleep }
        if let schrijftSinds {
            let patience = Verbindingsgrenzen.antwoord + verstuurd / grenzen.traagste
            if nu - schrijftSinds >= .seconds(Int64(patience)) { return true }
        }
        if leest { return seconds >= grenzen.geduld + ontvangen / grenzen.traagste }
        guard onbeantwoord == 0 else { return false }
        return seconds >= (isVol ? Verbindingsgrenzen.volgeduld : isEerste ? grenzen.geduld : grenzen.rust)
    }
}
