// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// A server of this same program as a child, on a free port of this machine.
final class Serverproces {
    let proces = Process()
    let poort: Int
    /// From the start of the process to the first whole page, in milliseconds.
    let eerstePagina: Double

    /// - Parameter opSQLite: in the folder itself, also when the database of the folder that is measured lies elsewhere.
    init(programma: String, map: String, opSQLite: Bool = false) throws {
        proces.executableURL = URL(fileURLWithPath: programma)
        proces.arguments = ["demo", "--map", map, "--poort", "0"]
        if opSQLite { proces.environment = ProcessInfo.processInfo.environment.filter { $0.key != "ANKERPUNT_DATABANK" } }
        proces.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        proces.standardOutput = pipe
        let begin = Lader.nu()
        try proces.run()
        guard let poort = Self.poort(in: pipe.fileHandleForReading) else {
            proces.terminate()
            throw Lijn.Fout(description: "De server startte niet.")
        }
        self.poort = poort
        let page = try Lijn(poort: poort).get("/aanmelden")
        guard page.status == 200 else { throw Lijn.Fout(description: "De aanmeldbladzijde gaf \(page.status).") }
        eerstePagina = (Lader.nu() - begin) * 1e3
    }

    /// Resident memory in megabytes, now and at its highest.
    var geheugen: Int { megabytes("VmRSS:") }
    var hoogsteGeheugen: Int { megabytes("VmHWM:") }

    private func megabytes(_ regel: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/\(proces.processIdentifier)/status", encoding: .utf8),  // gone: no figure
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix(regel) })
        else { return 0 }
        return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    func stop() {
        proces.terminate()
        proces.waitUntilExit()
    }

    private static func poort(in handle: FileHandle) -> Int? {
        var text = ""
        while true {
            let data = handle.availableData
            guard !data.isEmpty else { return nil }
            text += String(decoding: data, as: UTF8.self)
            guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Adres: http://") }), text.hasSuffix("\n") else {
                continue
            }
            return line.split(separator: ":").last.flatMap { Int($0) }
        }
    }
}

/// How long a small durable write takes here and now: 4 KiB and fdatasync, in milliseconds.
enum Schijf {
    static func meet(in map: String, keer: Int = 300) -> [Double] {
        let path = map + "/.fdatasync"
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { return [] }
        defer {
            close(file)
            unlink(path)
        }
        let block = [UInt8](repeating: 1, count: 4096)
        return (0..<keer).map { _ in
            let begin = Lader.nu()
            _ = write(file, block, block.count)
            fdatasync(file)
            return (Lader.nu() - begin) * 1e3
        }
    }
}
