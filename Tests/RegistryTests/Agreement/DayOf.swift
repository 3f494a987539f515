import Testing
import Values

/// The day that a text names.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
