import Values

/// How people write parts of an event in one word or phrase. What is of one session begins with its number: `#1 cqmu`.
extension EventParts {
    /// `title@2023-10-12`, or a title alone.
    public static func session(_ text: String) throws(RegistryError) -> ProgramSession {
        guard let border = text.lastIndex(of: "@") else { return ProgramSession(title: try filled(text, "--session"), heldOn: nil) }
        let end = text[text.index(after: border)...].withoutBlankEnds
        guard let day = PartialDate(end) else {
            // What looks like a date is meant as one.
            guard end.isEmpty || !end.allSatisfy({ "0123456789-/.".contains($0) }) else {
                throw RegistryError(
                    .usage, code: "date-unreadable", "--session: \(Quoted(end)) is not a date in the calendar between 1900 and 2199",
                    hint: "Write the day as 2023-10-11, or 2023-10 or 2023 where no more is known.")
            }
            return ProgramSession(title: try filled(text, "--session"), heldOn: nil)
        }
        return ProgramSession(title: try filled(String(text[..<border]), "--session"), heldOn: day)
    }

    /// An organization by any name.
    /// - Parameter option: what the person called it, such as `--host`.
    public static func organization(_ text: String, as option: String) throws(RegistryError) -> Placed<String> {
        let (session, rest) = placed(text)
        return Placed(try filled(rest, option), session: session)
    }

    /// `LIU Yanbing, Director @cqedu: The subject`; all but the name can be left out.
    public static func speech(_ text: String) throws(RegistryError) -> Placed<Speech> {
        let (session, rest) = placed(text)
        let (who, subject) = cut(rest, at: ": ", "：")
        let (person, organization) = cutLast(who)
        let (name, title) = cut(person, at: ", ", "，")
        return Placed(
            Speech(speaker: try filled(name, "--speaker"), title: title, organization: organization, subject: subject),
            session: session)
    }

    /// `experts and scholars=160+`; a number alone is exact, and none is not known.
    public static func attendance(_ text: String) throws(RegistryError) -> Placed<Attendance> {
        let (session, rest) = placed(text)
        guard let border = rest.lastIndex(of: "=") else {
            return Placed(Attendance(category: try filled(rest, "--attendance")), session: session)
        }
        let quantity = try quantity(String(rest[rest.index(after: border)...]), "--attendance", text)
        let category = try filled(String(rest[..<border]), "--attendance")
        return Placed(Attendance(category: category, quantity: quantity), session: session)
    }

    /// `CN=3: WANG Li, Rector @cqmu`; all but the country can be left out.
    public static func delegation(_ text: String) throws(RegistryError) -> Placed<Delegation> {
        let (session, rest) = placed(text)
        let (who, organization) = cutLast(rest)
        let (place, person) = cut(who, at: ": ", "：")
        let (country, number) = cut(place, at: "=", "＝")
        let (head, title) = person.map { cut($0, at: ", ", "，") } ?? (nil, nil)
        return Placed(
            Delegation(
                country: try filled(country, "--delegation"),
                quantity: try number.map { number throws(RegistryError) in try quantity(number, "--delegation", text) } ?? Quantity(),
                head: head, headTitle: title, organization: organization),
            session: session)
    }

    /// `#1 rest` is of the first session.
    private static func placed(_ text: String) -> (session: Int?, rest: String) {
        guard text.hasPrefix("#") else { return (nil, text) }
        let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(1 + digits.count)
        guard let number = Int(digits), rest.first == " " else { return (nil, text) }
        return (number, rest.withoutBlankEnds)
    }

    private static func quantity(_ number: String, _ option: String, _ text: String) throws(RegistryError) -> Quantity {
        let bare = number.withoutBlankEnds
        let isAtLeast = bare.hasSuffix("+")
        guard let count = Int32(bare.prefix(bare.count - (isAtLeast ? 1 : 0))), count >= 0 else {
            throw RegistryError(
                .usage, code: "option-unreadable", "\(option): \(Quoted(text)) has no number after =",
                hint: "Write 160, or 160+ where the source says over or more than.")
        }
        return Quantity(count: Int(count), isAtLeast: isAtLeast)
    }

    private static func cut(_ text: String, at marks: String...) -> (String, String?) {
        let found = marks.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
        guard let found else { return (text.withoutBlankEnds, nil) }
        let rest = text[found.upperBound...].withoutBlankEnds
        return (text[..<found.lowerBound].withoutBlankEnds, rest.isEmpty ? nil : rest)
    }

    private static func cutLast(_ text: String) -> (String, String?) {
        guard let found = text.ranges(of: " @").last else { return (text, nil) }
        let rest = text[found.upperBound...].withoutBlankEnds
        return (text[..<found.lowerBound].withoutBlankEnds, rest.isEmpty ? nil : rest)
    }

    private static func filled(_ text: String, _ option: String) throws(RegistryError) -> String {
        let bare = text.withoutBlankEnds
        guard !bare.isEmpty else {
            throw RegistryError(.usage, code: "option-unreadable", "\(option) is blank", hint: "Say what it is.")
        }
        return bare
    }
}
