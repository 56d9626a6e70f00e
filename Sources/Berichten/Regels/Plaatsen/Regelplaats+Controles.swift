// SPDX-License-Identifier: EUPL-1.2

extension Regelplaats {
    /// Rules that are checked on a message (RS, CD, CS, TR), by the file that checks them.
    static let gecontroleerd: [Regelplaats] =
        [
            (
                "Waardetype",
                [
                    "RS032", "RS034", "RS001", "RS002", "RS004", "RS005", "RS006", "RS007", "RS008", "RS009", "RS010", "RS011", "RS012",
                    "RS013", "RS014", "RS015", "RS016", "RS017", "RS018", "RS019", "RS020", "RS021", "RS023", "RS024", "RS025", "RS026",
                    "RS028", "RS040",
                ]
            ),
            ("Patroon", ["RS031", "RS033", "RS035", "RS036", "RS037", "RS045", "RS046", "RS048", "CS319"]),
            ("Niveau1", ["RS047", "CS015", "CS025"]),
            (
                "Niveau2+Persoon",
                [
                    "CD005", "CD007", "CD009", "CD025", "CD034", "CS002", "CS050", "CS089", "CS139", "CS318", "TR002", "TR006", "TR061",
                    "TR101", "TR134",
                ]
            ),
            (
                "Niveau2+Product",
                [
                    "CD041", "CD075", "CD076", "CD077", "CD078", "CD079", "CD080", "CD095", "CD096", "CS003", "CS335", "CS336", "CS338",
                    "CS343", "CS058", "TR018", "TR302",
                ]
            ),
            (
                "Niveau2+Verzoek",
                [
                    "CD043", "CD066", "CD067", "CD068", "CD085", "CD086", "TR352", "TR353", "TR377", "TR380", "TR383", "TR386", "TR409",
                    "TR410",
                ]
            ),
            (
                "Niveau2+Declaratie",
                ["CD060", "CD087", "CS100", "CS325", "CS337", "CS339", "CS340", "TR137", "TR315", "TR316", "TR335", "TR358", "TR416"]
            ),
            ("Niveau2+Antwoord", ["TR342"]),
            (
                "Niveau3",
                ["TR019", "TR056", "TR063", "TR071", "TR074", "TR135", "TR326", "TR378", "TR381", "TR382", "TR413", "TR414", "TR415"]
            ),
            ("Niveau3+Toewijzing", ["TR332", "TR379", "TR385"]),
            (
                "Niveau3+Verzoek",
                [
                    "TR347", "TR349", "TR350", "TR351", "TR355", "TR357", "TR359", "TR360", "TR361", "TR365", "TR373", "TR374", "TR375",
                    "TR411", "TR412",
                ]
            ),
            (
                "Niveau3+Declaratie",
                ["TR304", "TR314", "TR318", "TR319", "TR322", "TR323", "TR333", "TR338", "TR369", "TR384", "TR389", "TR390"]
            ),
            ("Prestatietoets", ["TR307", "TR308", "TR321", "TR339", "TR340", "TR341", "TR346", "TR387", "TR388", "TR418"]),
            ("Niveau3+DeclaratieAntwoord", ["TR337", "TR366", "TR367", "TR371", "TR376"]),
        ].flatMap { file, codes in codes.map { Regelplaats($0, .bericht, "\(file).swift.") } }

    /// In the list, but no field of release 3.2 has it.
    static let ongebruikt = ["RS003", "RS039"].map { Regelplaats($0, .ongebruikt, "Geen veld van iJw 3.2 heeft deze grens.") }
}
