extension Summary {
    /// Who is in agreements in force at the end together, counted as tables of partners count.
    public struct Network: Sendable, Hashable {
        /// One of those, with the number of its agreements.
        public struct Node: Sendable, Hashable {
            /// What it is called.
            public var name: String
            /// How many agreements in force it is in.
            public var agreements: Int

            /// One of those.
            public init(_ name: String, _ agreements: Int) {
                self.name = name
                self.agreements = agreements
            }
        }

        /// Two who are in agreements together, by their places, the lower first.
        public struct Tie: Sendable, Hashable {
            /// The place of the first.
            public var first: Int
            /// The place of the second.
            public var second: Int
            /// How many agreements in force both are in.
            public var agreements: Int

            /// Two.
            public init(_ first: Int, _ second: Int, _ agreements: Int) {
                self.first = first
                self.second = second
                self.agreements = agreements
            }
        }

        /// Those who are drawn: whose agreements they are first, then who has most.
        public var nodes: [Node]
        /// The ties between them.
        public var ties: [Tie]
        /// How many more there are.
        public var more: Int

        /// Who is in agreements together.
        public init(nodes: [Node], ties: [Tie], more: Int = 0) {
            self.nodes = nodes
            self.ties = ties
            self.more = more
        }
    }
}
