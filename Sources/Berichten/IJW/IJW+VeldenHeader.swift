// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// CDT_BerichtIdentificatie, which the header holds as two properties.
private struct Berichtidentificatie: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(identificatie: "", dagtekening: .nogTeLezen) }
    var identificatie: String
    var dagtekening: Datum

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Identificatie", &identificatie)
        try gang.veld("Dagtekening", &dagtekening)
    }
}

extension IJW.Header: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(afzender: "", ontvanger: "", identificatie: "", dagtekening: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.vast("BerichtCode", gang.soort.code)
        try gang.vast("BerichtVersie", "3")
        try gang.vast("BerichtSubversie", "2")
        try gang.veld("Afzender", &afzender)
        try gang.veld("Ontvanger", &ontvanger)
        var label = Berichtidentificatie(identificatie: identificatie, dagtekening: dagtekening)
        try gang.veld("BerichtIdentificatie", &label)
        (identificatie, dagtekening) = (label.identificatie, label.dagtekening)
        try gang.veld("XsdVersie", &xsdVersie)
        if gang.soort.isRetour { try Self.vul(&retour, &gang) }
        if gang.soort == .jw325 { try Self.vul(&declaratie, &gang) }
    }

    /// The fields that answers have more, in the same class. A header without them is written without: level 1 then refuses it.
    private static func vul<Kop: IJWKlasse>(_ kop: inout Kop?, _ gang: inout Veldengang) throws(Leesfout) {
        guard var filled = kop ?? (gang.schrijft ? nil : Kop.leeg) else { return }
        try filled.velden(&gang)
        kop = filled
    }
}

extension IJW.Retourkop: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(identificatieRetour: "", dagtekeningRetour: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("IdentificatieRetour", &identificatieRetour)
        try gang.veld("DagtekeningRetour", &dagtekeningRetour)
        try gang.veld("XsltVersie", &xsltVersie)
        try gang.veld("XsdVersieRetour", &xsdVersieRetour)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Declaratiekop: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(identificatie: "", dagtekening: .nogTeLezen, retourCodes: []) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        var label = Berichtidentificatie(identificatie: identificatie, dagtekening: dagtekening)
        try gang.veld("DeclaratieIdentificatie", &label)
        (identificatie, dagtekening) = (label.identificatie, label.dagtekening)
        try gang.veld("XsltVersie", &xsltVersie)
        try gang.veld("XsdVersieDeclaratie", &xsdVersieDeclaratie)
        try gang.retourCodes(&retourCodes)
    }
}
