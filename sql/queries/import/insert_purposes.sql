-- Stores the purposes that are new, those without a broader one first.
prepare import_insert_purposes as
with stored as (
  insert into purpose (code, label_en, label_zh, definition_en, ewp, mext, universities_australia, indonesia, retired)
  select r.code, r.label, coalesce(r.label_zh, r.label), coalesce(r.definition, r.label), r.ewp, r.mext,
    r.universities_australia, r.indonesia, coalesce(r.retired, false)
  from staged_purpose r
  where r.broader is null
  order by r.line
  on conflict (code) do nothing
  returning id, code)
insert into purpose (code, broader_id, label_en, label_zh, definition_en, ewp, mext, universities_australia, indonesia,
  retired)
select r.code, coalesce(u.id, s.id), r.label, coalesce(r.label_zh, r.label), coalesce(r.definition, r.label), r.ewp,
  r.mext, r.universities_australia, r.indonesia, coalesce(r.retired, false)
from staged_purpose r
left join purpose u on u.code = r.broader
left join stored s on s.code = r.broader
where r.broader is not null
order by r.line
on conflict (code) do nothing;
