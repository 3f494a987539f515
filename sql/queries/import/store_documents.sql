-- Stores what is known of the documents of agreements; one that is recorded and not named stays.
prepare import_store_documents as
insert into agreement_document as x (agreement_id, position, title, type, media_type, language, size, sha256,
  retracted_at, retracted_reason)
select i.id, coalesce(d.number, d.position), d.title, d.type, d.media_type, d.language, d.size, d.sha256,
  case when d.retracted is not null then now() end, d.retracted
from staged_document d join import_agreement i using (line)
order by d.line, d.position
on conflict (agreement_id, position) do update
set title = excluded.title, type = excluded.type, media_type = excluded.media_type, language = excluded.language,
  size = excluded.size, sha256 = excluded.sha256, retracted_reason = excluded.retracted_reason,
  retracted_at = case when excluded.retracted_reason is not null then coalesce(x.retracted_at, now()) end
where (x.title, x.type, x.media_type, x.language, x.size, x.sha256, x.retracted_reason)
  is distinct from (excluded.title, excluded.type, excluded.media_type, excluded.language, excluded.size,
    excluded.sha256, excluded.retracted_reason);
