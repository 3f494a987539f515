import Testing

@testable import Registry

/// Merges and successions of a file that break a rule of the database are told with their lines.
@Suite struct RuleFaultTests {
    private static func organization(_ code: String, _ more: String = "") -> String {
        #"{"record":"organization","code":"\#(code)","name":"Organization \#(code)"\#(more)}"#
    }

    @Test func whatAMergeBreaksIsToldWithItsLine() throws {
        let database = try InterchangeDatabase()
        let rows = try database.rows()
        for (lines, faults) in [
            ([
                Self.organization("x"), Self.organization("y", #","partOf":"x","mergedInto":"x""#), Self.organization("z", #","partOf":"y""#),
            ], []),
            ([
                Self.organization("p", #","partOf":"q""#), Self.organization("r", #","partOf":"p""#), Self.organization("q", #","mergedInto":"r""#),
            ], ["line 3, mergedInto: an organization would stand above itself: p would stand above itself"]),
            ([
                Self.organization("m"), Self.organization("n", #","successors":[{"organization":"m","kind":"renamed"}],"mergedInto":"m""#),
            ], ["line 2, successors[0]: an organization would come after itself: n would come after itself"]),
            ([
                Self.organization("e", #","successors":[{"organization":"f","kind":"renamed"}]"#),
                Self.organization("f", #","successors":[{"organization":"e","kind":"renamed"}]"#), Self.organization("g", #","country":"XX""#),
            ], [
                "line 2, successors[0]: an organization would come after itself: f would come after itself",
                "line 3, country: there is no country “XX”",
            ]),
            ([Self.organization("h", #","mergedInto":"i""#), Self.organization("i", #","mergedInto":"h""#)], [
                "line 1, mergedInto: the merges of “i” lead back to it", "line 2, mergedInto: the merges of “h” lead back to it",
            ]),
        ] as [([String], [String])] {
            let before = try database.count("organization")
            #expect(try database.faults(lines.joined(separator: "\n")) == faults, "\(lines)")
            #expect(try database.count("organization") == before + (faults.isEmpty ? lines.count : 0), "\(lines)")
        }
        #expect(try database.rows() == rows + 3)
    }
}
