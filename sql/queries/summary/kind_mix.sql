-- Which kinds of organization sit together in agreements, all parties counted: signed in a period, in
-- force at its end, and their share of all in force then. A party whose kind is not known is a member of
-- the mix, null, and stands last; null alone is also the mix where no party is known.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all; $6 language, en or zh.
prepare summary_kind_mix (date, date, bigint, bigint[], bigint, text) as
with kind as materialized (
  select nullif(b.kind, 'unknown') as kind, b.flag, case when $6 = 'zh' then k.label_zh else k.label_en end as label
  from summary_kind_flag() b
  left join organization_kind k on k.code = b.kind
), counted as (
  select m.flags, count(*) filter (where m.signed) as signed, count(*) filter (where m.after) as in_force
  from summary_kind_mix($1, $2, $3, $4, $5) m
  group by m.flags
)
select named.kinds, named.labels, c.signed, c.in_force,
  round(c.in_force / nullif(sum(c.in_force) over (), 0), 4) as share
from counted c
cross join lateral (
  select array_agg(k.kind order by k.flag) as kinds, array_agg(k.label::text order by k.flag) as labels
  from kind k
  where c.flags & k.flag <> 0) named
order by named.kinds = array[null::text], c.in_force desc, c.signed desc,
  array_to_string(named.kinds, '+', 'unknown') collate "C";
