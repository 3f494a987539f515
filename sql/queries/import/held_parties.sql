-- Parties of an agreement that an edit may not take away, since they owe something, sent or received; and organizations
-- that it names twice, with the place of the second. $1 its key.
prepare import_held_parties (bigint) as
with party as (
  select o.resolved_id as organization_id, m.position
  from import_mention m join import_given g using (given) join organization o on o.id = g.organization_id
  where m.place = 'party')
select o.code, null::bigint as position, count(*) filter (where held.obligation) as obligations,
  count(*) filter (where not held.obligation) as activities
from (
  select b.organization_id, true as obligation from obligation b where b.agreement_id = $1
  union all
  select c.sender_id, false from activity c where c.agreement_id = $1 and c.sender_id is not null
  union all
  select c.recipient_id, false from activity c
  where c.agreement_id = $1 and c.recipient_id is distinct from c.sender_id and c.recipient_id is not null) held
join organization o on o.id = held.organization_id
where not exists (select from party p where p.organization_id = held.organization_id)
group by o.code
union all
select o.code, p.position::bigint, 0, 0
from (select organization_id, max(position) as position from party group by organization_id having count(*) > 1) p
join organization o on o.id = p.organization_id
order by position, code;
