/// What is computed from facts: the tables of a summary with what is behind each figure, partners, due dates, graphs,
/// paths and metrics.
///
/// Everything here is a pure function of facts and a question. Nothing here knows a database or a format: whoever asks
/// brings the facts as a stream, and hands what comes out to a listing.
enum Analysis {}
