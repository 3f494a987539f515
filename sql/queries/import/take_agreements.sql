-- Agreements that the file brings, which of them are there already, and which came from the same line before.
prepare import_take_agreements as
insert into import_agreement (line, reference, digest, id, known_id, unchanged)
select r.line, r.reference, r.digest, case when a.id is null then nextval('registry_key') end, a.id,
  coalesce(a.import_digest = r.digest, false)
from (
  select w.line, w.body ->> 'reference' as reference, sha256(convert_to((w.body - 'record')::text, 'UTF8')) as digest
  from import_row w where w.record = 'agreement' offset 0) r
left join agreement a on a.reference = r.reference
where not exists (select from import_fault f where f.line = r.line)
order by r.line;
