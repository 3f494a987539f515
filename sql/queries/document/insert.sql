-- Writes a document down after those that the agreement has.
prepare document_insert (
  bigint, -- id: its key
  bigint, -- agreement
  text,   -- title?
  text,   -- type?
  text,   -- mediaType?
  text,   -- language?
  bigint, -- size
  text    -- sha256: SHA-256
) as
insert into agreement_document (id, agreement_id, position, title, type, media_type, language, size, sha256, stored)
values ($1, $2, (select coalesce(max(d.position), 0) + 1 from agreement_document d where d.agreement_id = $2),
  normalize($3, nfc), normalize($4, nfc), normalize($5, nfc), $6, $7, $8, true)
returning id, position;
