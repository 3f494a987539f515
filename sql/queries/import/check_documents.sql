-- Faults of documents: of another file than the one that lies in the registry under the number.
prepare import_check_documents as
insert into import_fault (line, path, code, value, other)
select d.line, format('documents[%s].sha256', d.position - 1), 'document-stored',
  coalesce(d.number, d.position)::text, i.reference
from staged_document d
join import_agreement i using (line)
join agreement_document k on (k.agreement_id, k.position) = (i.id, coalesce(d.number, d.position))
where not i.is_new and k.stored and (d.size, d.sha256) is distinct from (k.size, k.sha256);
