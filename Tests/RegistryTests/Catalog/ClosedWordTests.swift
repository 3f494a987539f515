import Analysis
import Postgres
import Records
import Support
import Testing
import Values

@testable import Registry

/// A closed set of words stands in Swift as an enum and in the database as a check or an array: they are the same set.
@Suite struct ClosedWordTests {
    private func words(_ sql: String) throws -> [String] {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        return try connection.query(sql: sql).map { row throws in try row.decode("word", as: String.self) }
    }

    private static let checks: [(rule: String, words: [String])] = [
        ("agreement_visibility_check", Visibility.words), ("agreement_renewal_rule_check", RenewalRule.words),
        ("related_agreement_relation_check", RelationKind.words), ("lifecycle_action_action_check", LifecycleAction.words),
        ("obligation_status_status_check", ObligationStatus.words), ("organization_name_kind_check", NameKind.words),
        ("organization_succession_kind_check", Succession.words), ("event_organization_role_check", EventRole.words),
        ("agreement_purpose_unit_check", QuotaUnit.words), ("agreement_purpose_per_check", QuotaSpan.words),
        ("classification_scheme_subject_check", ClassificationSubject.words), ("classification_scheme_form_check", ClassificationForm.words),
        ("field_match_relation_check", FieldRelation.recorded.map(\.rawValue)),
    ]

    @Test(arguments: checks.indices) func theDatabaseTakesTheSameWords(_ index: Int) throws {
        let (rule, words) = Self.checks[index]
        let taken = try self.words("""
            select m[1] as word from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''', 'g') m
            where c.conname = '\(rule)' and c.connamespace = 'public'::regnamespace
            """)
        #expect(taken.sorted() == words.sorted(), "\(rule)")
    }

    /// The numbers by which a fact says a status of a phase, and what happened.
    @Test func theNumbersOfAFactAreThoseOfTheDatabase() throws {
        #expect(try words("select unnest(status_words()) as word") == PhaseStatus.allCases.map(\.word.rawValue))
        for status in PhaseStatus.allCases {
            let word = status.word.rawValue
            #expect(try words("select status_number('\(word)')::text as word") == ["\(status.rawValue)"])
            #expect(try words("select status_word(\(status.rawValue)) as word") == [word])
        }
        for action in LifecycleAction.allCases {
            let number = try #require(Int32(try words("select action_number('\(action.rawValue)')::text as word").joined()))
            #expect(LifecycleAction(factNumber: number) == action)
        }
        #expect(LifecycleAction(factNumber: 0) == nil && LifecycleAction(factNumber: 6) == nil)
        let relations = try RelationKind.words.map { try words("select relation_number('\($0)')::text as word") }
        #expect(Set(relations).count == RelationKind.words.count)
    }

    /// A set is offered in a sentence, and read as it is shown in any language, in any case.
    @Test func wordsAreOfferedAndRead() {
        #expect(RenewalRule.choice == "none, automatic or by-consent")
        #expect(EventRole.choice == "host or organizer" && ["one"].choice == "one" && [String]().choice == "")
        #expect(AgreementStatus(reading: "In-Force") == .inForce && AgreementStatus(reading: "in force") == .inForce)
        #expect(AgreementStatus(reading: "有效") == .inForce && RenewalRule(reading: "协商续签") == .byConsent)
        for none in ["", "-", "force", "in-for", "未"] { #expect(AgreementStatus(reading: none) == nil, "\(none)") }
    }

    /// What is read as a word of a set is one word of it.
    @Test(arguments: [
        AgreementStatus.self, RenewalRule.self, RelationKind.self, LifecycleAction.self, Visibility.self, ObligationStatus.self,
        EventRole.self, Succession.self, Search.Kind.self, FieldLevel.self,
        QuotaUnit.self, QuotaSpan.self, PurposeDirection.self, ClassificationSubject.self, ClassificationForm.self,
    ] as [any ClosedWord.Type])
    func whatIsShownIsReadAsOneWord(_ set: any ClosedWord.Type) {
        func expect<Word: ClosedWord>(_ set: Word.Type) {
            for word in Word.allCases {
                for text in [word.rawValue, word.caption.en, word.caption.zh] { #expect(Word(reading: text.uppercased()) == word, "\(text)") }
            }
        }
        expect(set)
    }
}
