// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

extension App {
    /// Plans, and questions to partners with what they answered.
    var schermkennis: Schermkennis {
        { zicht, tx in
            try PlanStore.schermkeuzes(zicht, tx)
                + PartnervraagStore.alle(zicht, tx).flatMap { item -> [Keuze] in
                    let answer = item.antwoord.map {
                        Keuze($0.id.hex, "Antwoord van \(item.vraag.inhoud.aan), \(Woorden.datum($0.inhoud.op))")
                    }
                    return [answer, Keuze(item.vraag.id.hex, "Vraag aan \(item.vraag.inhoud.aan)")].compactMap(\.self)
                }
        }
    }

    var wijkkennis: Wijkkennis { { tx in try KaartStore.wijken(tx).map(\.naam) } }

    /// Any decision counts, also one withdrawn since: what follows then is for the room of decisions.
    var besluitkennis: Besluitkennis {
        { zicht, tx in
            let decided = try BesluitStore.aanvragen(zicht, tx).filter { !$0.besluiten.isEmpty }.map(\.aanvraag.inhoud)
            return { question in decided.contains { $0.hoortBij(question) } }
        }
    }

    /// Was nothing ordered yet, then the backoffice has no reason to see the file any more.
    var naIntrekking: NaIntrekking {
        { zicht, tx in try InzetStore.rondToegangAf(zicht, reden: "het besluit is ingetrokken", tx) }
    }

    /// Orders follow what was decided later: all of them, whoever sends the letter.
    var naVerandering: NaVerandering {
        let afterWithdrawal = naIntrekking
        return { change, course, zicht, tx in
            let whole = Zicht.geheel(zicht.dossier, tx)
            switch change {
            case .wijziging(let fact): try InzetStore.volg(fact.inhoud, course, whole, tx)
            case .intrekking(let fact):
                // First who may see it: an order that left already is followed on, also when it is cut short.
                try afterWithdrawal(whole, tx)
                try InzetStore.volg(fact.inhoud, course, whole, tx)
            }
        }
    }

    /// What an objection undid: then there is nothing to order, or the orders go on as they were before the change.
    var naHerroeping: NaHerroeping {
        let afterWithdrawal = naIntrekking
        return { fallen, zicht, tx in
            switch fallen {
            case .besluit: try afterWithdrawal(zicht, tx)
            case .verandering(.wijziging(let fact), let course): try InzetStore.herstel(na: fact.inhoud, course, zicht, tx)
            case .verandering(.intrekking, let course): try InzetStore.herstel(na: nil, course, zicht, tx)
            }
        }
    }

    /// The same look that is taken before a message goes out, with what this reader may see.
    var opdrachttoets: Opdrachttoets {
        let config = config
        return { zicht, tx in
            let groups = try BerichtStore.opdrachten(tx, van: zicht.dossier).filter(\.gaatVanzelf)
            guard !groups.isEmpty else { return [:] }
            let check = Opdrachtkeuring(config: config, codec: try Codec())
            return try groups.reduce(into: [:]) { found, group in
                let reasons = try check.keur(group, zicht, tx).bevindingen
                for number in group.nummers { found[number] = reasons }
            }
        }
    }

    /// Help as the plan needs it: what runs and what ended, and where one provider took over from another. Not for who may not see help.
    var hulpkennis: Hulpkennis {
        { zicht, tx in
            guard zicht.magBlad(.hulp) else { return Hulpkennisbeeld() }
            let orders = try InzetStore.orders(zicht, tx)
            let names = try orders.reduce(into: [UUIDv7: String]()) { known, order in
                let agb = order.feit.inhoud.agb
                known[order.feit.id] = try InkoopStore.aanbieder(agb: agb, tx)?.inhoud.naam ?? "aanbieder \(agb.tekst)"
            }
            return Hulpkennisbeeld(
                hulp: try InzetStore.hulp(orders, namen: names, zicht, tx),
                wissels: Wissel.aanbieders(orders.map(\.traject), op: tx.vandaag), namen: names)
        }
    }

    /// What must be finished before a file can be closed: help that runs and questions without a decision, seen from all facts.
    /// Known by the room of the file and asked by that of the plan, which stands before it; wired here, so that no room uses a later one.
    var lopendWerk: Lopendwerk {
        { zicht, tx in
            let view = Dossierbeeld(try Dossierlezing.feiten(zicht.dossier, tx), op: tx.vandaag, regels: try Dossierlezing.regels(tx))
            return (lopendeHulp: view.lopendeHulp, openAanvragen: view.openAanvragen.count)
        }
    }
}
