-- Faults of types of agreement: what is there already differs.
prepare import_check_types as
insert into import_fault (line, path, code, value, other)
select r.line, 'code', 'agreement-type-differs', t.code, string_agg(m.key, ', ' order by m.key)
from import_row r
join agreement_type t on t.code = r.body ->> 'code'
cross join jsonb_each(r.body - 'record') m
where r.record = 'agreement-type'
  and m.value is distinct from jsonb_build_object('code', t.code, 'label', t.label_en,
    'labels', jsonb_build_object('zh', t.label_zh), 'definition', t.definition_en) -> m.key
group by r.line, t.code;
