-- The units of an organization, at every level: those that are organizations, and those that its agreements know by
-- words alone; of these, which unit they may mean.
prepare organization_units (
  bigint, -- organization: its key
  date,   -- day: the one for which agreements are counted
  text,   -- language?: the one that names are wanted in
  date    -- today: where it is latest on Earth
) as
with recursive unit (id) as (
  select u.id from organization u where u.part_of_id = $1 and u.merged_into_id is null
  union
  select u.id from unit w join organization u on u.part_of_id = w.id and u.merged_into_id is null
),
said (folded, words, agreements) as (
  select fold_name(p.unit_name), min(p.unit_name), array_agg(distinct p.agreement_id)
  from agreement_party p
  where p.unit_name is not null and p.organization_id = any (array(
    select r.id from organization_recorded(array[$1], $2) r))
  group by fold_name(p.unit_name)
)
select o.code::text as code, (select n.name from organization_called(o.id, o.name, $3) n) as name,
  o.kind, c.agreements, c.in_force, null::text as may_be
from unit u
join organization o on o.id = u.id
cross join lateral (select organization_party_keys(o.id, $2) as keys offset 0) own
cross join organization_counts(own.keys, $2, $4) c
union all
select null, s.words, null, count(*) filter (where made_by(f.signed_on, f.begins_on, $2, $4)),
  count(*) filter (where fact_status_in_place(f, $2, null) = 'in-force'),
  (select min(o.code)
    from unit u join organization o on o.id = u.id
    where o.name_folded = s.folded or exists (
      select from organization_name n where n.organization_id = o.id and n.name_folded = s.folded))
from said s
join agreement_fact f on f.agreement_id = any (s.agreements) and in_figures(f.traits)
group by s.folded, s.words
order by in_force desc, agreements desc, name, code;
