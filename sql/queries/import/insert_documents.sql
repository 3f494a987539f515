-- Stores what is known of the documents of new agreements.
prepare import_insert_documents as
insert into agreement_document (agreement_id, position, title, type, media_type, language, size, sha256,
  retracted_at, retracted_reason)
select i.id, coalesce(d.number, d.position), d.title, d.type, d.media_type, d.language, d.size, d.sha256,
  case when d.retracted is not null then now() end, d.retracted
from staged_document d join import_agreement i using (line)
where i.is_new
order by d.line, d.position;
