-- Takes a document back that was put in by mistake, or puts it in again. $1 the document, $2 why; null puts it in.
prepare document_retract (bigint, text) as
update agreement_document
set retracted_at = case when $2 is not null then now() end, retracted_reason = normalize($2, nfc)
where id = $1;
