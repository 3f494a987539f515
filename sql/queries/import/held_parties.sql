-- Parties of an agreement that the import does not have for it, and that an edit may not take away, since they owe
-- something, sent or received.
prepare import_held_parties (
  bigint  -- id: its key
) as
select o.code, count(*) filter (where held.obligation) as obligations,
  count(*) filter (where not held.obligation) as activities
from (
  select b.organization_id, true as obligation from obligation b where b.agreement_id = $1
  union all
  select c.sender_id, false from activity c where c.agreement_id = $1 and c.sender_id is not null
  union all
  select c.recipient_id, false from activity c
  where c.agreement_id = $1 and c.recipient_id is distinct from c.sender_id and c.recipient_id is not null) held
join organization o on o.id = held.organization_id
where not exists (
  select from import_agreement i
  join staged_party m using (line)
  join staged_given g on g.id = m.given
  join organization p on p.id = g.organization_id
  where i.id = $1 and p.resolved_id = o.resolved_id)
group by o.code
order by o.code;
