-- Faults of schemes and their fields: a field twice, no way up to a broadest one; of a scheme that is there already, a
-- field that it does not have, or has otherwise.
prepare import_check_fields as
with turned as (
  select f.*, s.code as scheme, s.known_id, s.id as scheme_id,
    row_number() over (partition by f.line, f.code order by f.position) as turn
  from import_field f join import_scheme s on s.line = f.line),
known as (
  select t.line, t.position, k.id, b.code as broader, k.retired
  from turned t join field k on k.scheme_id = t.known_id and k.code = t.code left join field b on b.id = k.broader_id)
insert into import_fault (line, path, code, value, other)
select t.line, format('fields[%s].code', t.position - 1), 'field-twice', t.code, null
from turned t where t.turn > 1
union all
select t.line, format('fields[%s].broader', t.position - 1),
  case when exists (select from import_field b where b.line = t.line and b.code = t.broader)
    then 'field-cycle' else 'broader-unknown' end, t.broader, t.scheme
from turned t where t.scheme_id is not null and t.depth is null
union all
select t.line, format('fields[%s]', t.position - 1), 'field-differs', t.scheme || ':' || t.code,
  case when k.id is null then 'absent' end
from turned t left join known k using (line, position)
where t.known_id is not null
  and (k.id is null or k.broader is distinct from t.broader or t.retired and not k.retired
    or exists (
      select from staged_field_label l
      where l.line = t.line and l.field = t.position and not exists (
        select from field_label x where (x.field_id, x.language, x.label) = (k.id, l.language, l.label))))
union all
select s.line, 'code', 'field-scheme-differs', s.code,
  concat_ws(', ', case when r.retired is not null and r.retired <> c.retired then 'retired' end,
    case when r.title <> c.title_en then 'title' end,
    case when r.title_zh <> coalesce(c.title_zh, '') then 'titles' end)
from import_scheme s
join staged_field_scheme r on r.line = s.line
join field_scheme c on c.id = s.known_id
where r.title is not null
  and (r.title <> c.title_en or r.title_zh is not null and r.title_zh is distinct from c.title_zh
    or coalesce(r.retired, c.retired) <> c.retired);
