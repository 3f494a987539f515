-- Faults of schemes and their fields: what is there already differs, a field twice, no way up to a broadest one.
prepare import_check_fields as
with known as (
  select s.line as scheme_line, f.code, b.code as broader, f.retired,
    (select jsonb_object_agg(l.language, l.label) from field_label l where l.field_id = f.id) as labels
  from import_scheme s join field f on f.scheme_id = s.known_id left join field b on b.id = f.broader_id),
turned as (
  select f.*, s.code as scheme, s.known_id, s.id as scheme_id,
    row_number() over (partition by f.scheme_line, f.code order by f.position) as turn
  from import_field f join import_scheme s on s.line = f.scheme_line)
insert into import_fault (line, path, code, value, other)
select t.line, format('fields[%s].code', t.position - 1), 'field-twice', t.code, null
from turned t where t.turn > 1
union all
select t.line, format('fields[%s].broader', t.position - 1),
  case when exists (select from import_field b where b.scheme_line = t.scheme_line and b.code = t.broader)
    then 'field-cycle' else 'broader-unknown' end, t.broader, t.scheme
from turned t where t.scheme_id is not null and t.depth is null
union all
select t.line, format('fields[%s]', t.position - 1), 'field-differs', t.scheme || ':' || t.code,
  case when k.code is null then 'absent' end
from turned t left join known k using (scheme_line, code)
where t.known_id is not null
  and (k.code is null or k.broader is distinct from t.broader or t.retired and not k.retired
    or not coalesce(k.labels, '{}') @> coalesce(t.labels, '{}'))
union all
select s.line, 'code', 'field-scheme-differs', s.code, string_agg(m.key, ', ' order by m.key)
from import_scheme s
join import_row r on r.line = s.line and r.record = 'field-scheme'
join field_scheme_records() v on v.id = s.known_id
cross join jsonb_each(r.body - 'fields') m
where m.value is distinct from v.json::jsonb -> m.key
group by s.line, s.code;
