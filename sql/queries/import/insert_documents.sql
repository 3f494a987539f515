-- Stores what is known of the documents of new agreements.
prepare import_insert_documents as
insert into agreement_document (agreement_id, position, title, type, media_type, language, size, sha256,
  retracted_at, retracted_reason)
select i.id, d.position, d.document ->> 'title', d.document ->> 'type', d.document ->> 'mediaType',
  d.document ->> 'language', (d.document ->> 'size')::bigint, d.document ->> 'sha256',
  case when d.document ? 'retracted' then now() end, d.document ->> 'retracted'
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
cross join jsonb_array_elements(r.body -> 'documents') with ordinality d (document, position)
where i.id is not null
order by i.line, d.position;
