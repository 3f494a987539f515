-- Says of a document that was known without its bytes that they are stored now.
prepare document_store (
  bigint, -- document
  text,   -- type?
  text,   -- mediaType?
  text,   -- language?: each only where nothing was known
  bigint, -- size
  text    -- sha256: SHA-256
) as
update agreement_document
set type = coalesce(type, normalize($2, nfc)), media_type = coalesce(media_type, normalize($3, nfc)),
  language = coalesce(language, $4), size = $5, sha256 = $6, stored = true
where id = $1
returning id, position;
