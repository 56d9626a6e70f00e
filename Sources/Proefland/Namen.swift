// SPDX-License-Identifier: EUPL-1.2

/// Names as they are heard in a Dutch town; own lists.
enum Namen {
    struct Achternaam: Hashable, Sendable {
        let tussenvoegsel: String?
        let naam: String
    }

    /// Where a family's names come from; weights are a guess for a middle-sized town.
    enum Afkomst: String, Sendable, CaseIterable {
        case nederlands, turks, marokkaans, surinaams, antilliaans, pools, syrisch, eritrees, oekraiens, moluks, chinees, somalisch

        static let verdeling = Verdeling<Afkomst>(
            (.nederlands, 62), (.turks, 7), (.marokkaans, 7), (.surinaams, 5), (.antilliaans, 3), (.pools, 4), (.syrisch, 4),
            (.eritrees, 2), (.oekraiens, 2), (.moluks, 2), (.chinees, 1), (.somalisch, 1))
    }

    static func voornaam(_ afkomst: Afkomst, _ geslacht: Geslacht, geboortejaar: Int, _ toeval: inout Toeval) -> String {
        guard let lijst = anders[afkomst] else { return nederlands(geslacht, geboortejaar, &toeval) }
        return toeval.kies(woorden(geslacht == .vrouw ? lijst.v : lijst.m))
    }

    static func achternaam(_ afkomst: Afkomst, _ toeval: inout Toeval) -> Achternaam {
        guard let lijst = anders[afkomst] else { return gesplitst(toeval.kies(achternamen)) }
        return gesplitst(toeval.kies(lijst.a.split(separator: ",").map(String.init)))
    }

    static func gesplitst(_ naam: String) -> Achternaam {
        let delen = naam.split(separator: "|").map(String.init)
        return Achternaam(tussenvoegsel: delen.count == 2 ? delen[0] : nil, naam: delen.last ?? naam)
    }

    private static func nederlands(_ geslacht: Geslacht, _ jaar: Int, _ toeval: inout Toeval) -> String {
        let decade = decennia.last { jaar >= $0.vanaf } ?? eersteDecennium
        return toeval.kies(woorden(geslacht == .vrouw ? decade.v : decade.m))
    }

    private static func woorden(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private struct Decennium { let vanaf: Int; let v, m: String }

    private static let eersteDecennium = Decennium(
        vanaf: 1900, v: "Maria Johanna Anna Cornelia Wilhelmina Hendrika Elisabeth Tineke Riet Corrie",
        m: "Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Kees Henk Piet")

    private static let decennia = [
        eersteDecennium,
        Decennium(
            vanaf: 1960, v: "Marjan Ingrid Monique Anja Yvonne Jolanda Petra Astrid Karin Marian Ellen Carla",
            m: "Peter Rob Erik Marcel Hans Ron Frank Paul Edwin Richard Martin Theo"),
        Decennium(
            vanaf: 1970, v: "Sandra Esther Mirjam Wendy Bianca Ilse Saskia Patricia Daniëlle Marloes Suzanne Judith",
            m: "Dennis Jeroen Michel Patrick Arjan Sander Remco Bas Martijn Vincent Wouter Mark"),
        Decennium(
            vanaf: 1980, v: "Linda Kim Laura Marieke Anouk Femke Sanne Lotte Stefanie Manon Nienke Jessica",
            m: "Jasper Stefan Tim Rick Bart Niels Thijs Kevin Jeffrey Ruben Joost Daan"),
        Decennium(
            vanaf: 1990, v: "Lisa Iris Eline Britt Romy Naomi Maaike Amber Lieke Michelle Demi Charlotte",
            m: "Tom Nick Mike Robin Jordy Lars Bram Max Joey Koen Stijn Jelle"),
        Decennium(
            vanaf: 2000, v: "Emma Anna Sanne Julia Fleur Isa Maud Eva Noa Roos Puck Lynn Jasmijn Femke",
            m: "Tim Thomas Lars Thijs Jesse Ruben Daan Luuk Sven Jayden Milan Stijn Finn Bram"),
        Decennium(
            vanaf: 2010, v: "Tess Sophie Zoë Evi Lotte Sara Fenna Liv Elin Nina Yara Milou Saar Lauren Vajèn",
            m: "Levi Sam Finn Luuk Mees Noah Lucas Milan Boaz Siem Teun Guus Hugo Jens Dex Xavi"),
        Decennium(
            vanaf: 2018, v: "Mila Nora Olivia Yuna Lina Hailey Emily Julie Lieke Ella Bo Maeve Loïs",
            m: "Noud Liam Otis James Mats Luca Morris Sep Joah Owen Kai Benjamin Bodhi"),
    ]

    private struct Lijst { let v, m, a: String }

    private static let anders: [Afkomst: Lijst] = [
        .turks: Lijst(
            v: "Elif Zeynep Ayşe Fatma Merve Esra Büşra Defne Ecrin Hatice",
            m: "Yusuf Emre Mehmet Mustafa Kerem Ömer Ali Baran Deniz Hakan",
            a: "Yılmaz,Kaya,Demir,Çelik,Şahin,Öztürk,Aydın,Arslan,Doğan,Koç"),
        .marokkaans: Lijst(
            v: "Fatima Salma Hafsa Nora Ikram Yasmina Imane Chaima Naima Soukaina",
            m: "Mohamed Ayoub Bilal Youssef Ilias Anass Hamza Rachid Karim Zakaria",
            a: "El Idrissi,Bouazza,Amrani,Benali,El Khattabi,Azzouzi,Ouali,Chaara,Haddouchi,El Amrani"),
        .surinaams: Lijst(
            v: "Shanti Chantal Gaitrie Priya Rowena Melissa Anjali Jennifer Kavita Sherida",
            m: "Rajesh Vishal Clifton Dwight Rishi Steven Amrish Orlando Romano Virgil",
            a: "Ramdin,Jagernath,Kromosoeto,Pinas,Bhagwandin,Sewdien,Wijngaarde,Mangal,Tjin A Djie,Biharie"),
        .antilliaans: Lijst(
            v: "Shurandy Giovanna Jeanine Luz Darlene Raïsa Mirelva Sharon",
            m: "Jurgen Gilberto Quincy Rignald Eldrick Jeandro Gino Churandy",
            a: "Martina,Maduro,Isenia,Rosalia,Pieters,Winklaar,Croes,Francisca"),
        .pools: Lijst(
            v: "Zuzanna Julia Agnieszka Katarzyna Maja Oliwia Magda Kinga", m: "Jakub Kacper Piotr Tomasz Szymon Marcin Filip Paweł",
            a: "Kowalski,Nowak,Wiśniewski,Wójcik,Zieliński,Lewandowski,Mazur,Kaczmarek"),
        .syrisch: Lijst(
            v: "Rima Nour Hala Layla Rasha Sidra Maya Lamar", m: "Omar Khaled Ahmad Samir Anas Yazan Tarek Majd",
            a: "Al Hassan,Haddad,Khalil,Darwish,Al Ahmad,Sabbagh,Nassar,Al Masri"),
        .eritrees: Lijst(
            v: "Selam Helen Rahwa Feven Semhar Luwam Winta", m: "Filmon Abel Yonas Samuel Natnael Meron Robel",
            a: "Tesfay,Gebremedhin,Haile,Kidane,Weldu,Berhane,Mehari"),
        .oekraiens: Lijst(
            v: "Oksana Daria Sofiia Iryna Polina Anastasiia", m: "Andriy Maksym Danylo Artem Bohdan Mykola",
            a: "Shevchenko,Kovalenko,Bondarenko,Tkachenko,Melnyk,Kravchuk"),
        .moluks: Lijst(
            v: "Mariska Josina Domingas Naomi Leonie Ivonne", m: "Johnny Glenn Davey Otis Marvin Nelson",
            a: "Sahetapy,Pattinama,Manuhutu,Latuheru,Tahitu,Siahaya"),
        .chinees: Lijst(v: "Lili Mei Xinyi Jia Yan Sophie", m: "Wei Jun Kevin Hao Ming Jason", a: "Wong,Cheung,Li,Chen,Zhang,Lam"),
        .somalisch: Lijst(
            v: "Hodan Ayaan Ifrah Sagal Amina Fartun", m: "Abdi Mahad Liban Ismail Guled Zakariye",
            a: "Abdullahi,Warsame,Farah,Hassan,Jama,Osman"),
    ]

    private static let achternamen = """
        |Jansen,|Bakker,|Visser,|Smit,|Meijer,|Mulder,|Bos,|Vos,|Peters,|Hendriks,|Dekker,|Brouwer,|Kok,|Jacobs,|Vermeulen,|Schouten,\
        |Willems,|Hoekstra,|Koster,|Prins,|Huisman,|Postma,|Kuiper,|Veenstra,|Kramer,|Zijlstra,|Scholten,|Groen,|Wessels,|Hofman,\
        de|Vries,de|Boer,de|Groot,de|Graaf,de|Haan,de|Ruiter,van|Dijk,van|Leeuwen,van|Beek,van|Vliet,van|Dam,van|Es,van den|Berg,\
        van den|Heuvel,van der|Meer,van der|Linden,van der|Veen,van der|Heide,van 't|Hof,\
        van de|Ven,ten|Brink,ter|Horst,op den|Kamp,in 't|Veld
        """.split(separator: ",").map(String.init)
}
