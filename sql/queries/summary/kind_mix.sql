-- Which kinds of organization sit together in agreements, all parties counted: signed in a period, in
-- force at its end, and their share of all in force then. A party whose kind is not known is a member of
-- the mix, null, and stands last; null alone is also the mix where no party is known.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all; $6 language, en or zh.
prepare summary_kind_mix (date, date, bigint, bigint[], bigint, text) as
with kind as materialized (
  select k.code, k.label, 1::bigint << (row_number() over (order by k.place, k.code) - 1)::integer as bit
  from (
    select code::text, case when $6 = 'zh' then label_zh else label_en end::text as label,
      coalesce(array_position(
        array['university', 'enterprise', 'institute', 'government', 'hospital', 'association', 'other'],
        code::text), 8) as place
    from organization_kind
    union all
    select 'unknown', null, 9) k
), mix as (
  select s.agreement_id, s.signed, s.after, bit_or(k.bit) as bits
  from summary_standing($1, $2, $3, $4, $5) s
  left join agreement_party ap on ap.agreement_id = s.agreement_id
  left join organization o on o.id = ap.organization_id
  join kind k on k.code = coalesce(o.kind, 'unknown')
  where s.signed or s.after
  group by s.agreement_id, s.signed, s.after
), counted as (
  select m.bits, count(*) filter (where m.signed) as signed, count(*) filter (where m.after) as in_force
  from mix m
  group by m.bits
)
select named.kinds, named.labels, c.signed, c.in_force,
  round(c.in_force / nullif(sum(c.in_force) over (), 0), 4) as share
from counted c
cross join lateral (
  select array_agg(nullif(k.code, 'unknown') order by k.bit) as kinds, array_agg(k.label order by k.bit) as labels
  from kind k
  where c.bits & k.bit <> 0) named
order by named.kinds = array[null::text], c.in_force desc, c.signed desc,
  array_to_string(named.kinds, '+', 'unknown') collate "C";
