-- Faults of purposes: a broader one that neither the registry nor the file has, or that has one above it itself; a
-- broader one of what is broader than others.
prepare import_check_purposes as
with broader as (
  select r.line, r.code, r.broader,
    case when b.code is not null then b.broader is not null else coalesce(u.broader_id is not null, false) end
      as is_deep,
    u.id is not null or n.code is not null as is_known
  from staged_purpose r
  left join staged_purpose b on b.code = r.broader
  left join purpose u on u.code = r.broader
  left join lateral (
    select n.code from import_name n where n.record = 'purpose' and n.code = r.broader limit 1) n on true
  where r.broader is not null)
insert into import_fault (line, path, code, value)
select line, 'broader', case when not is_known then 'purpose-unknown' else 'purpose-deep' end, broader
from broader where not is_known or is_deep
union all
select w.line, 'broader', 'purpose-above', w.code
from broader w
join purpose u on u.code = w.code
where exists (
  select from purpose l where l.broader_id = u.id
    and not exists (select from staged_purpose s where s.code = l.code and s.broader is distinct from w.code));
