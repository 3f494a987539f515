import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Events, put together and changed part by part.
@Suite struct EventPartTests {
    @Test func partsAreReadAsPeopleWriteThem() throws {
        let speech = try EventParts.speech("#2 LIU Yanbing, Director of the Commission @cqedu: Integration: all as one")
        #expect(speech.session == 2)
        #expect(speech.value == .init(speaker: "LIU Yanbing", title: "Director of the Commission", organization: "cqedu", subject: "Integration: all as one"))
        #expect(try EventParts.speech("刘雁冰，主任 @cqedu：三位一体").value == .init(speaker: "刘雁冰", title: "主任", organization: "cqedu", subject: "三位一体"))
        #expect(try EventParts.speech("Plato").value == .init(speaker: "Plato", title: nil, organization: nil, subject: nil))
        #expect(try EventParts.session("A@B@2023-10") == .init(title: "A@B", heldOn: PartialDate("2023-10")))
        #expect(try EventParts.session("A@home") == .init(title: "A@home", heldOn: nil))
        for bad in ["A@2023-13-40", "A@2023/10/12", "A@ 1800"] {
            #expect(throws: RegistryError.self) { _ = try EventParts.session(bad) }
        }
        let counted = try EventParts.attendance("#1 experts = and scholars=160+")
        #expect(counted.session == 1 && counted.value.category == "experts = and scholars")
        #expect(counted.value.quantity == .init(count: 160, isAtLeast: true))
        #expect(try EventParts.attendance("guests").value.quantity == .init())
        let delegation = try EventParts.delegation("LU=2: Marie Muller, Rector @uni")
        #expect(delegation.value == .init(country: "LU", quantity: .init(count: 2), head: "Marie Muller", headTitle: "Rector", organization: "uni"))
        #expect(try EventParts.delegation("United States").value.country == "United States")
        #expect(try EventParts.organization("#3 cqmu", as: "--host").session == 3)
        for bad in ["experts=many", "experts=-1", "=3", "experts=99999999999"] {
            #expect(throws: RegistryError.self) { _ = try EventParts.attendance(bad) }
        }
        for bad in ["", "#1 ", " : subject"] { #expect(throws: RegistryError.self) { _ = try EventParts.speech(bad) } }
    }

    private func event(_ sample: RegistrySample) throws -> EventDetail {
        var parts = EventParts()
        parts.hosts = [.init("a")]
        parts.organizers = [.init("b"), .init("a", session: 2)]
        parts.sessions = [.init(title: "One"), .init(title: "Two", heldOn: PartialDate("2023-10-12"))]
        parts.speeches = try ["First @a", "#2 Second", "Third"].map { text throws in try EventParts.speech(text) }
        parts.attendance = try ["guests=10+"].map { text throws in try EventParts.attendance(text) }
        parts.delegations = try ["CN=3", "#2 Luxembourg"].map { text throws in try EventParts.delegation(text) }
        parts.directions = [("bio", "Biomedicine")]
        var properties = EventProperties()
        properties.end = PartialDate("2023-10-12")
        properties.series = "cq=Chongqing Conference"
        properties.edition = "2023"
        _ = try sample.registry.events.add(
            NewEvent(code: "e", name: "E", start: try #require(PartialDate("2023-10-11")), properties: properties, parts: parts))
        return try sample.registry.events.show("e")
    }

    @Test func anEventAsAWhole() throws {
        let sample = try RegistrySample()
        let event = try event(sample)
        #expect(event.series == "cq" && event.seriesName == "Chongqing Conference" && event.edition == "2023")
        #expect(event.sessions.map(\.title) == ["One", "Two"] && event.sessions[1].organizers == ["a"])
        #expect(event.speeches.map(\.sessionNumber) == [nil, 2, nil])
        #expect(event.delegations.map(\.country) == ["CN", "LU"] && event.delegations[1].sessionNumber == 2)
        #expect(event.directions.count == 1)
        #expect(try sample.registry.events.list(series: "chongqing conference").texts("code") == ["e"])
        #expect(try sample.registry.events.list(on: CalendarDate.reading("2023-10-10", as: ""), onlyBegun: true).isEmpty)
    }

    @Test func partsComeAndGo() throws {
        let sample = try RegistrySample()
        _ = try event(sample)
        var change = EventChange()
        change.removedParts = [(.speech, 1), (.speech, 2), (.session, 1)]
        change.parts.speeches = [try EventParts.speech("#1 Fourth")]
        change.parts.directions = [("it", "Information Technology")]
        change.removedOrganizations = [(.host, .init("a"))]
        change.properties.venue = "Hall"
        try sample.registry.events.edit("e", change)
        let event = try sample.registry.events.show("e")
        #expect(event.speeches.map(\.speaker) == ["Third", "Fourth"] && event.speeches.map(\.position) == [1, 2])
        #expect(event.sessions.map(\.title) == ["Two"] && event.sessions[0].position == 1)
        #expect(event.speeches[1].sessionNumber == 1)
        #expect(event.venue == "Hall" && event.directions.count == 2)
        #expect(!event.organizations.contains { $0.role == .host })

        func code(_ part: EventPart, _ number: Int) -> String? {
            var change = EventChange()
            change.removedParts = [(part, number)]
            do { try sample.registry.events.edit("e", change); return nil } catch { return (error as? RegistryError)?.code }
        }
        #expect(code(.session, 1) == "session-used")
        #expect(code(.speech, 9) == "part-unknown")
        var wrong = EventChange()
        wrong.parts.hosts = [.init("b", session: 7)]
        #expect(throws: RegistryError.self) { try sample.registry.events.edit("e", wrong) }
    }

    @Test func theRulesHoldFromBehind() throws {
        let sample = try RegistrySample()
        _ = try event(sample)
        #expect(sample.brokenRule("insert into event (code, name, start_date, edition) values ('f', 'F', '2024', '1')") == "event_edition_check")
        #expect(sample.brokenRule("insert into event (code, name, start_date, series_id, edition) select 'f', 'F', '2024', id, '2023' from event_series") == "event_edition_key")
        let add = "insert into event_delegation (event_id, position, country, head_title, quantity) select id, 9,"
        #expect(sample.brokenRule("\(add) 'QQ', null, 1 from event") == "event_delegation_country_fkey")
        #expect(sample.brokenRule("\(add) 'CN', 'Rector', 1 from event") == "event_delegation_head_has_name_check")
        #expect(sample.brokenRule("\(add) 'CN', null, -1 from event") == "event_delegation_quantity_check")
        #expect(sample.brokenRule("delete from event_series") == "record_keep_check")
    }
}
