// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Makes one family: its people first, then what happened to them.
struct Gezinsmaker {
    static let plaatsenPerGezin = 8

    var toeval: Toeval
    let nummer: Int
    let peildatum: Datum
    private var personen = 0

    init(toeval: Toeval, nummer: Int, peildatum: Datum) {
        self.toeval = toeval
        self.nummer = nummer
        self.peildatum = peildatum
    }

    mutating func maak() -> Gezinsverhaal {
        let id = self.id(peildatum)
        let vorm = toeval.weeg(Verdelingen.vorm)
        let wijk = toeval.kies(Waterrijk.wijken, anders: Waterrijk.eersteWijk)
        let leden = leden(vorm, Waterrijk.adres(in: wijk, &toeval))
        var maker = Verloopmaker(gezin: leden, peildatum: peildatum, toeval: toeval)
        return Gezinsverhaal(id: id, vorm: vorm, wijk: wijk.code, team: wijk.team, leden: leden, tijdlijn: maker.tijdlijn())
    }

    private mutating func leden(_ vorm: Verhaal.Vorm, _ huis: Adres) -> [Verhaal.Lid] {
        let afkomst = toeval.weeg(Namen.Afkomst.verdeling)
        let naam = Namen.achternaam(afkomst, &toeval)
        let jongste = toeval.getal(0...15)
        let aantal = toeval.weeg(Verdelingen.kinderen)
        let moederleeftijd = jongste + 2 * aantal + toeval.getal(18...30)
        let kinderen = (0..<aantal).map { plaats in
            persoon(afkomst, naam, toeval.kans(0.5) ? .vrouw : .man, leeftijd: min(17, jongste + plaats * 2), huis)
        }
        return kinderen.map { Verhaal.Lid(persoon: $0, rol: .jeugdige, gezag: false, inHuis: true) }
            + volwassenen(vorm, afkomst, naam, moederleeftijd, huis)
    }

    private mutating func volwassenen(
        _ vorm: Verhaal.Vorm, _ afkomst: Namen.Afkomst, _ naam: Namen.Achternaam, _ leeftijd: Int, _ huis: Adres
    ) -> [Verhaal.Lid] {
        let eigenNaam = Namen.achternaam(afkomst, &toeval)
        let pleeg = vorm == .pleeggezin
        let elders = Waterrijk.adres(in: toeval.kies(Waterrijk.wijken, anders: Waterrijk.eersteWijk), &toeval)
        let moeder = persoon(afkomst, eigenNaam, .vrouw, leeftijd: leeftijd, pleeg ? elders : huis)
        let geheim = vorm == .gescheiden && toeval.kans(0.05)
        var leden = [
            Verhaal.Lid(persoon: geheim ? moeder.metGeheimAdres : moeder, rol: .moeder, gezag: !pleeg || toeval.kans(0.6), inHuis: !pleeg)
        ]
        if vorm != .eenOuder, !pleeg {
            let samen = vorm == .tweeOuders
            let vader = persoon(afkomst, naam, .man, leeftijd: leeftijd + toeval.getal(-2...6), samen ? huis : elders)
            leden.append(Verhaal.Lid(persoon: vader, rol: .vader, gezag: samen || toeval.kans(0.85), inHuis: samen))
        }
        if vorm == .samengesteld || pleeg {
            let afkomst2 = toeval.weeg(Namen.Afkomst.verdeling)
            let derde = persoon(
                afkomst2, Namen.achternaam(afkomst2, &toeval), toeval.kans(pleeg ? 0.7 : 0.15) ? .vrouw : .man,
                leeftijd: leeftijd + toeval.getal(-4...10), huis)
            leden.append(Verhaal.Lid(persoon: derde, rol: pleeg ? .pleegouder : .stiefouder, gezag: false, inHuis: true))
        }
        return leden
    }

    private mutating func persoon(
        _ afkomst: Namen.Afkomst, _ naam: Namen.Achternaam, _ geslacht: Geslacht, leeftijd: Int, _ adres: Adres
    ) -> Proefpersoon {
        let geboren = peildatum.jarenTerug(leeftijd).plus(dagen: -toeval.getal(5...355))
        let roepnaam = Namen.voornaam(afkomst, geslacht, geboortejaar: geboren.jaar, &toeval)
        let plaats = Proefbsn.voorbehouden + nummer * Gezinsmaker.plaatsenPerGezin + personen
        personen += 1
        let volwassen = leeftijd >= 12
        return Proefpersoon(
            id: id(peildatum), bsn: personen <= Gezinsmaker.plaatsenPerGezin ? Proefbsn.nummer(plaats) : nil, roepnaam: roepnaam,
            tussenvoegsel: naam.tussenvoegsel, achternaam: naam.naam, geslacht: geslacht, geboortedatum: geboren, adres: adres,
            adresGeheim: false,
            telefoon: volwassen ? "0600\(toeval.getal(100_000...999_999))" : nil,
            email: leeftijd >= 18 ? "p\(nummer)-\(personen)@voorbeeld.example" : nil)
    }

    private mutating func id(_ dag: Datum) -> UUIDv7 { UUIDv7(moment: dag.alsMoment, random: toeval.bytes(10)) }
}

extension Datum {
    /// The same day some years ago; 29 February becomes 28.
    func jarenTerug(_ jaren: Int) -> Datum {
        Datum(jaar - jaren, maand, dag) ?? Datum(jaar - jaren, maand, 28) ?? plus(dagen: -365 * jaren)
    }

    /// Start of the working day, for making ids only.
    var alsMoment: Moment { Moment(micros: (Int64(dagnummer) * 86_400 + 8 * 3_600) * 1_000_000) }
}

extension Proefpersoon {
    var metGeheimAdres: Proefpersoon {
        Proefpersoon(
            id: id, bsn: bsn, roepnaam: roepnaam, tussenvoegsel: tussenvoegsel, achternaam: achternaam, geslacht: geslacht,
            geboortedatum: geboortedatum, adres: adres, adresGeheim: true, telefoon: telefoon, email: email)
    }
}
