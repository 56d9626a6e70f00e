// SPDX-License-Identifier: EUPL-1.2

// The messages about toewijzing, start and stop, with their answers.

/// Toewijzing, also changed, withdrawn, prolonged or removed: gemeente to aanbieder.
public struct JW301: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw301 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: .leeg) }
    public var header: IJW.Header
    public var client: IJW.Client301

    public init(header: IJW.Header, client: IJW.Client301) {
        self.header = header
        self.client = client
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Client", &client)
    }
}

/// The answer to a JW301.
public struct JW302: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw302 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: nil) }
    public var header: IJW.Header
    public var client: IJW.Client301?

    public init(header: IJW.Header, client: IJW.Client301?) {
        self.header = header
        self.client = client
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Client", &client)
    }
}

/// Start of help: aanbieder to gemeente.
public struct JW305: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw305 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: .leeg) }
    public var header: IJW.Header
    public var client: IJW.Regieclient<IJW.StartProduct>

    public init(header: IJW.Header, client: IJW.Regieclient<IJW.StartProduct>) {
        self.header = header
        self.client = client
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Client", &client)
    }
}

/// The answer to a JW305.
public struct JW306: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw306 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: nil) }
    public var header: IJW.Header
    public var client: IJW.Regieclient<IJW.StartProduct>?

    public init(header: IJW.Header, client: IJW.Regieclient<IJW.StartProduct>?) {
        self.header = header
        self.client = client
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Client", &client)
    }
}

/// Stop of help, for a time or for good: aanbieder to gemeente.
public struct JW307: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw307 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: .leeg) }
    public var header: IJW.Header
    public var client: IJW.Regieclient<IJW.StopProduct>

    public init(header: IJW.Header, client: IJW.Regieclient<IJW.StopProduct>) {
        self.header = header
        self.client = client
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Client", &client)
    }
}

/// The answer to a JW307.
public struct JW308: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw308 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: nil) }
    public var header: IJW.Header
    public var client: IJW.Regieclient<IJW.StopProduct>?

    public init(header: IJW.Header, client: IJW.Regieclient<IJW.StopProduct>?) {
        self.header = header
        self.client = client
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Client", &client)
    }
}
