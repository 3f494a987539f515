-- Faults of types of agreement, kinds of activities, roles of parties, purposes and series of events: what is there
-- already differs.
prepare import_check_types as
insert into import_fault (line, path, code, value, other)
select r.line, 'code', 'agreement-type-differs', t.code, concat_ws(', ',
  case when r.definition <> coalesce(t.definition_en, '') then 'definition' end,
  case when r.label <> coalesce(t.label_en, '') then 'label' end,
  case when r.label_zh <> coalesce(t.label_zh, '') then 'labels' end,
  case when coalesce(r.carries_money, t.carries_money) <> t.carries_money then 'carriesMoney' end,
  case when coalesce(r.counted, t.counted) <> t.counted then 'counted' end)
from staged_agreement_type r join agreement_type t on t.code = r.code
where (r.label, coalesce(r.label_zh, t.label_zh), coalesce(r.definition, t.definition_en),
    coalesce(r.carries_money, t.carries_money), coalesce(r.counted, t.counted))
  is distinct from (t.label_en, t.label_zh, t.definition_en, t.carries_money, t.counted)
union all
select r.line, 'code', 'activity-kind-differs', k.code, concat_ws(', ',
  case when r.definition <> coalesce(k.definition_en, '') then 'definition' end,
  case when r.label <> coalesce(k.label_en, '') then 'label' end,
  case when r.label_zh <> coalesce(k.label_zh, '') then 'labels' end,
  case when r.unit <> coalesce(k.unit_en, '') then 'unit' end,
  case when r.unit_zh <> coalesce(k.unit_zh, '') then 'units' end)
from staged_activity_kind r join activity_kind k on k.code = r.code
where (r.label, coalesce(r.label_zh, k.label_zh), coalesce(r.unit, k.unit_en), coalesce(r.unit_zh, k.unit_zh),
    coalesce(r.definition, k.definition_en))
  is distinct from (k.label_en, k.label_zh, k.unit_en, k.unit_zh, k.definition_en)
union all
select r.line, 'code', 'party-role-differs', p.code, concat_ws(', ',
  case when r.definition <> p.definition_en then 'definition' end,
  case when r.label <> p.label_en then 'label' end,
  case when r.label_zh <> p.label_zh then 'labels' end)
from staged_party_role r join party_role p on p.code = r.code
where (r.label, coalesce(r.label_zh, p.label_zh), coalesce(r.definition, p.definition_en))
  is distinct from (p.label_en, p.label_zh, p.definition_en)
union all
select r.line, 'code', 'purpose-differs', u.code, concat_ws(', ',
  case when r.broader <> coalesce(b.code, '') then 'broader' end,
  case when r.definition <> coalesce(u.definition_en, '') then 'definition' end,
  case when r.label <> coalesce(u.label_en, '') then 'label' end,
  case when r.label_zh <> coalesce(u.label_zh, '') then 'labels' end,
  case when (coalesce(r.ewp, u.ewp), coalesce(r.mext, u.mext),
      coalesce(r.universities_australia, u.universities_australia), coalesce(r.indonesia, u.indonesia))
    is distinct from (u.ewp, u.mext, u.universities_australia, u.indonesia) then 'names' end,
  case when r.retired <> u.retired then 'retired' end)
from staged_purpose r join purpose u on u.code = r.code left join purpose b on b.id = u.broader_id
where (r.label, coalesce(r.label_zh, u.label_zh), coalesce(r.definition, u.definition_en), coalesce(r.broader, b.code),
    coalesce(r.ewp, u.ewp), coalesce(r.mext, u.mext), coalesce(r.universities_australia, u.universities_australia),
    coalesce(r.indonesia, u.indonesia), coalesce(r.retired, u.retired))
  is distinct from (u.label_en, u.label_zh, u.definition_en, b.code, u.ewp, u.mext, u.universities_australia,
    u.indonesia, u.retired)
union all
select r.line, 'broader', 'purpose-unknown', r.broader, null
from staged_purpose r
where r.broader is not null and not exists (select from purpose u where u.code = r.broader)
  and not exists (select from import_name n where n.record = 'purpose' and n.code = r.broader)
union all
select r.line, 'code', 'event-series-differs', v.code, concat_ws(', ',
  case when r.name <> coalesce(v.name, '') then 'name' end,
  case when r.name_zh <> coalesce(v.name_zh, '') then 'names' end,
  case when r.note <> coalesce(v.note, '') then 'note' end)
from staged_event_series r join event_series v on v.code = r.code
where (r.name, coalesce(r.name_zh, v.name_zh), coalesce(r.note, v.note)) is distinct from (v.name, v.name_zh, v.note);
