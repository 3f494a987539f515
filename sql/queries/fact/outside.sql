-- What can keep an agreement out of figures.
prepare fact_outside (
  bigint -- agreement
) as
select a.draft, a.retracted_at is not null as is_retracted, a.begins_on is null as is_undated, a.begins_on, t.counted,
  (select d.last_on from agreement_last_day(a.id, '2199-12-31') d where d.last_on < 'infinity') as last_on,
  m.amended, m.amended_in_vain
from agreement a
join agreement_type t on t.code = a.type
cross join lateral (
  select array_agg(b.reference::text order by b.reference) filter (where counts) as amended,
    array_agg(b.reference::text order by b.reference) filter (where not counts) as amended_in_vain
  -- A chain counts with its first.
  from agreement_amended(array[a.id]) k (id)
  join agreement b on b.id = k.id
  cross join lateral (select not b.draft and b.retracted_at is null as counts) c
  where b.id <> a.id and not amends_another(b.id)) m
where a.id = $1;
