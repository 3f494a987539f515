-- Says of a document that was known without its bytes that they are stored now. $1 the document, $2 type, $3 media
-- type, $4 language, each only where nothing was known, $5 size, $6 SHA-256.
prepare document_store (bigint, text, text, text, bigint, text) as
update agreement_document
set type = coalesce(type, normalize($2, nfc)), media_type = coalesce(media_type, normalize($3, nfc)),
  language = coalesce(language, $4), size = $5, sha256 = $6, stored = true
where id = $1
returning position;
