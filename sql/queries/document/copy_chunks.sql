-- Takes the bytes of a document, piece by piece.
copy document_chunk (document_id, starts_at, is_last, bytes) from stdin (format binary)
