-- Faults of types of agreement, kinds of activities and series of events: what is there already differs.
prepare import_check_types as
insert into import_fault (line, path, code, value, other)
select r.line, 'code', 'agreement-type-differs', t.code, string_agg(m.key, ', ' order by m.key)
from import_row r
join agreement_type t on t.code = r.body ->> 'code'
cross join jsonb_each(r.body - 'record') m
where r.record = 'agreement-type'
  and m.value is distinct from jsonb_build_object('code', t.code, 'label', t.label_en,
    'labels', jsonb_build_object('zh', t.label_zh), 'definition', t.definition_en) -> m.key
group by r.line, t.code
union all
select r.line, 'code', 'activity-kind-differs', k.code, string_agg(m.key, ', ' order by m.key)
from import_row r
join activity_kind k on k.code = r.body ->> 'code'
cross join jsonb_each(r.body - 'record') m
where r.record = 'activity-kind'
  and m.value is distinct from jsonb_strip_nulls(jsonb_build_object('code', k.code, 'label', k.label_en,
    'labels', jsonb_build_object('zh', k.label_zh), 'unit', k.unit_en,
    'units', case when k.unit_zh is not null then jsonb_build_object('zh', k.unit_zh) end,
    'definition', k.definition_en)) -> m.key
group by r.line, k.code
union all
select r.line, 'code', 'event-series-differs', v.code, string_agg(m.key, ', ' order by m.key)
from import_row r
join event_series_records() v on v.code = r.body ->> 'code'
cross join jsonb_each(r.body) m
where r.record = 'event-series' and m.value is distinct from v.json::jsonb -> m.key
group by r.line, v.code;
