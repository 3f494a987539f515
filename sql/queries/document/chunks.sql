-- The bytes of a document, piece by piece in their order.
prepare document_chunks (
  bigint  -- document
) as
select bytes from document_chunk where document_id = $1 order by starts_at;
