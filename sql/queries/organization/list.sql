-- Organizations with the number of their agreements.
prepare organization_list (
  date,    -- day: the one for which agreements are counted
  text[],  -- kinds?: of which one is enough; unknown for none
  text[],  -- countries?: of which one is enough
  text,    -- name?: part of a name or of a code
  bigint,  -- limit?: most rows
  text,    -- language?: the one that names are wanted in
  text,    -- subdivision?: part of the subdivision
  text,    -- city?: part of the city
  bigint,  -- under?: the organization above
  boolean, -- isDeep: whether all below it count, not only those directly below
  boolean, -- isMerged: whether those that were merged are wanted, in place of those that stand for themselves
  date,    -- today: where it is latest on Earth
  text,    -- classification?: or a scheme
  boolean  -- isRetracted: whether those that were retracted are wanted, in place of the others
) as
with recursive below (id) as (
  select o.id from organization o where o.part_of_id = $9
  union
  select o.id from organization o join below on o.part_of_id = below.id where $10
),
-- Most organizations are bodies of their own that nothing else counts as.
whole (id, keys) as materialized (
  select r.subject, array_agg(r.id)
  from organization_recorded(array(
    select u.part_of_id from organization u where u.part_of_id is not null
    union
    select m.resolved_id from organization m where m.merged_into_id is not null
    union
    select n.resolved_id from organization_succession s join organization n on n.id = s.successor_id), $1) r
  group by r.subject
),
-- Apart from the counts, whose cost would hide what this join takes.
chosen as materialized (
  select o.*, w.keys
  from organization o
  left join whole w on w.id = o.id
  where (o.merged_into_id is not null) = coalesce($11, false) and (o.retracted_at is not null) = coalesce($14, false)
    and ($2::text[] is null or coalesce(o.kind, 'unknown') = any ($2))
    and ($3::text[] is null or coalesce(o.country, 'unknown') = any ($3))
    and ($7::text is null or strpos(fold_name(o.subdivision), fold_name($7)) > 0)
    and ($8::text is null or strpos(fold_name(o.city), fold_name($8)) > 0)
    and ($13::text is null or o.id in (select c.organization_id from organization_classified($13, $1) c))
    and ($9::bigint is null or o.id in (select id from below))
    and ($4::text is null or strpos(o.name_folded, fold_name($4)) > 0
      or strpos(o.code, lower($4)) > 0
      or exists (select from organization m join organization_name n on n.organization_id = m.id
        where m.resolved_id = o.id and strpos(n.name_folded, fold_name($4)) > 0)
      or exists (select from organization m where m.resolved_id = o.id and m.merged_into_id is not null
        and (strpos(m.name_folded, fold_name($4)) > 0 or strpos(m.code, lower($4)) > 0)))
  order by o.code
  limit $5
)
select o.code,
  (select n.name from organization_called(o.id, o.name, $6) n) as name,
  o.kind, o.country, o.subdivision, o.city, above.code as part_of, survivor.code as merged_into, o.retracted_reason,
  (select contact_said(t.name, t.office, t.email, t.telephone)
    from organization m join organization_contact t on t.organization_id = m.id
    where m.resolved_id = o.resolved_id
    order by m.id <> o.id, t.position, t.name collate "C" limit 1) as contact,
  c.agreements, c.in_force
from chosen o
left join organization above on above.id = o.part_of_id
left join organization survivor on survivor.id = o.resolved_id and o.merged_into_id is not null
cross join organization_counts(case when o.merged_into_id is null then coalesce(o.keys, array[o.id]) end, $1, $12) c
order by o.code;
