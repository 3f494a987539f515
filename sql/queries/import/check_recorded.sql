-- Faults: an agreement that is there already with other content, and which keys differ.
prepare import_check_recorded as
insert into import_fault (line, path, code, value, other)
select i.line, 'reference', 'agreement-differs', i.reference, string_agg(d.key, ', ' order by d.key)
from import_agreement i
join import_row r on r.line = i.line and r.record = 'agreement'
join agreement_records() v on v.id = i.known_id
cross join lateral (
  select key
  from jsonb_each(jsonb '{"type":"other","visibility":"public"}' || (r.body - 'record')
    || case when r.body ? 'parties'
      then jsonb_build_object('parties', import_parties(r.body -> 'parties')) else '{}' end) n
  full join jsonb_each(v.json::jsonb) o using (key)
  where n.value is distinct from o.value) d
where not i.unchanged
group by i.line, i.reference;
