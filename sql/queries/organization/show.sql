-- One organization.
prepare organization_show (
  bigint, -- id: its key
  date,   -- day: the one for which agreements are counted
  text,   -- language?: the one that the name is wanted in
  date    -- today: where it is latest on Earth
) as
select o.code,
  (select n.name from organization_called(o.id, o.name, $3) n) as name,
  o.kind, k.sector, o.country, o.subdivision, o.city, o.website, o.retracted_reason, whole.code as part_of,
  (select n.code from organization w join organization n on n.id = w.resolved_id
    where w.id = o.owned_by_id) as owned_by,
  (select array_agg(distinct n.code::text order by n.code::text)
    from organization m join organization d on d.owned_by_id = m.id join organization n on n.id = d.resolved_id
    where m.resolved_id = o.id) as owned,
  (select array_agg(i.scheme || ':' || i.value order by i.scheme, i.value)
    from organization m join organization_identifier i on i.organization_id = m.id
    where m.resolved_id = o.id) as identifiers,
  (select array_agg(u.code::text order by u.code)
    from organization u where u.part_of_id = o.id and u.merged_into_id is null) as units,
  (select array_agg(m.code::text order by m.code)
    from organization m where m.resolved_id = o.id and m.id <> o.id) as merged,
  c.agreements, c.in_force
from organization o
left join organization_kind k on k.code = o.kind
left join organization whole on whole.id = o.part_of_id
-- Its keys are looked up once.
cross join lateral (select organization_party_keys(o.id, $2) as keys offset 0) own
cross join organization_counts(own.keys, $2, $4) c
where o.id = $1;
