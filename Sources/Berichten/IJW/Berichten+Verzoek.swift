// SPDX-License-Identifier: EUPL-1.2

// The messages about requests, and the declaration.

/// Verzoek om toewijzing (VOT): aanbieder to gemeente.
public struct JW315: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw315 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: .leeg) }
    public var header: IJW.Header
    public var client: IJW.Client315

    public init(header: IJW.Header, client: IJW.Client315) {
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

/// The answer to a JW315.
public struct JW316: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw316 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: nil) }
    public var header: IJW.Header
    public var client: IJW.Client315?

    public init(header: IJW.Header, client: IJW.Client315?) {
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

/// Verzoek om wijziging (VOW): aanbieder to gemeente.
public struct JW317: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw317 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: .leeg) }
    public var header: IJW.Header
    public var client: IJW.Client317

    public init(header: IJW.Header, client: IJW.Client317) {
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

/// The answer to a JW317.
public struct JW318: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw318 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, client: nil) }
    public var header: IJW.Header
    public var client: IJW.Client317?

    public init(header: IJW.Header, client: IJW.Client317?) {
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

/// Verzoek refused or under examination: gemeente to aanbieder. Names no client.
public struct JW319: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw319 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, antwoord: .leeg) }
    public var header: IJW.Header
    public var antwoord: IJW.Antwoord

    public init(header: IJW.Header, antwoord: IJW.Antwoord) {
        self.header = header
        self.antwoord = antwoord
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Antwoord", &antwoord)
    }
}

/// The answer to a JW319.
public struct JW320: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw320 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, antwoord: nil) }
    public var header: IJW.Header
    public var antwoord: IJW.Antwoord?

    public init(header: IJW.Header, antwoord: IJW.Antwoord?) {
        self.header = header
        self.antwoord = antwoord
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Antwoord", &antwoord)
    }
}

/// Declaration of one calendar month: aanbieder to gemeente.
public struct JW323: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw323 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, declaratie: .leeg) }
    public var header: IJW.Header
    public var declaratie: IJW.Declaratie

    public init(header: IJW.Header, declaratie: IJW.Declaratie) {
        self.header = header
        self.declaratie = declaratie
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("Declaratie", &declaratie)
    }
}

/// The answer to a JW323, form and content at once: gemeente to aanbieder.
public struct JW325: IJWBericht, IJWKlasse {
    public static var soort: Berichtsoort { .jw325 }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(header: .leeg, antwoord: nil) }
    public var header: IJW.Header
    public var antwoord: IJW.DeclaratieAntwoord?

    public init(header: IJW.Header, antwoord: IJW.DeclaratieAntwoord?) {
        self.header = header
        self.antwoord = antwoord
    }

    public init(_ boom: Berichtboom) throws(Leesfout) { self = try Self.gelezen(boom) }
    public var boom: Berichtboom { geschreven }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Header", &header)
        try gang.veld("DeclaratieAntwoord", &antwoord)
    }
}
