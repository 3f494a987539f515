-- Writes a document down after those that the agreement has. $1 its key, $2 the agreement, $3 title, $4 type,
-- $5 media type, $6 language, $7 size, $8 SHA-256.
prepare document_insert (bigint, bigint, text, text, text, text, bigint, text) as
insert into agreement_document (id, agreement_id, position, title, type, media_type, language, size, sha256, stored)
values ($1, $2, (select coalesce(max(d.position), 0) + 1 from agreement_document d where d.agreement_id = $2),
  normalize($3, nfc), normalize($4, nfc), normalize($5, nfc), $6, $7, $8, true)
returning position;
