// swift-tools-version:6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

/// Flags of our own targets: a warning is an error, `any` is written, an import is not inherited.
let ours: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours: a wall the compiler keeps (docs/architectuur.md).
func muur(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: ours)
}

func proef(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: ours)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "ankerpunt",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "ankerpunt", targets: ["ankerpunt"]),
        .library(name: "Berichten", targets: ["Berichten"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CPq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        muur("Grondslag"),
        muur("Formulier", ["Grondslag"]),
        muur("Kern", ["Grondslag", "Formulier"]),
        muur("Berichten", ["Grondslag", "CLibxml2"], resources: [.copy("Tabellen")]),
        muur("Monitor", ["Grondslag"]),
        muur("Opslag", ["Grondslag", "CPq", grdb, sqlite, crypto, cryptoExtras, logging, nioPosix, nioCore]),
        muur("Opmaak", ["Grondslag", "Formulier"], resources: [
        .embedInCode("Bestanden/ankerpunt.css"), .embedInCode("Bestanden/brief.css"), .embedInCode("Bestanden/ankerpunt.js"), .embedInCode("Bestanden/mee-kast.js"),
        .embedInCode("Bestanden/mee-kiezen.js"), .embedInCode("Bestanden/mee-onderweg.js"), .embedInCode("Bestanden/mee-dienst.js"),
    ]),
        muur("App", ["Grondslag", "Formulier", "Kern", "Berichten", "Monitor", "Opslag", "Opmaak",
                     hummingbird, hummingbirdCore, hummingbirdTLS, httpTypes, nioCore, nioHTTPTypes, nioHTTP1, nioSSL, asyncHTTPClient, lifecycle, logging, crypto, cryptoExtras, yams, subprocess, systemPackage],
             resources: [.copy("Registers"), .copy("Besluit/pdfmaker.py")]),
        muur("Proefland", ["Grondslag", "Formulier", "Kern", "App", "Opslag", "Berichten"]),
        .executableTarget(name: "ankerpunt",
                          dependencies: ["Grondslag", "Kern", "Berichten", "Monitor", "Opslag", "Opmaak", "App", "Proefland", arguments, logging, lifecycle, hummingbird],
                          swiftSettings: ours),
        .target(name: "Steun", dependencies: ["Grondslag", "Formulier", "Kern", "Berichten", "Opslag", "Opmaak", "App", "Proefland", hummingbird, logging, httpTypes,
                                              .product(name: "HummingbirdTesting", package: "hummingbird")],
                path: "Tests/Steun", swiftSettings: ours),
        proef("GrondslagTests", ["Grondslag"]),
        proef("FormulierTests", ["Formulier", "Grondslag"]),
        proef("KernTests", ["Kern", "Grondslag", "Formulier"]),
        proef("BerichtenTests", ["Berichten", "Grondslag"]),
        proef("MonitorTests", ["Monitor", "Grondslag"]),
        .executableTarget(name: "proefschrijver", dependencies: ["Opslag", "Grondslag"], path: "Tests/Proefschrijver", swiftSettings: ours),
        proef("OpslagTests", ["Opslag", "Grondslag", "proefschrijver"]),
        proef("OpmaakTests", ["Opmaak", "Formulier", "Grondslag"]),
        proef("AppTests", ["App", crypto, cryptoExtras, "Steun", "Proefland", "Grondslag", "Formulier", "Kern", "Berichten", "Monitor", "Opslag", "Opmaak", hummingbird, httpTypes, logging, lifecycle,
                           .product(name: "HummingbirdTesting", package: "hummingbird")]),
        proef("ProeflandTests", ["Proefland", "Steun", "Grondslag", "Opslag", "App", logging]),
        proef("BouwTests", ["Grondslag"]),
    ],
    swiftLanguageModes: [.v6]
)
