-- Takes back that one organization followed another.
prepare organization_remove_succession (
  bigint, -- predecessor
  bigint  -- successor
) as
delete from organization_succession s
using organization p, organization q
where p.id = s.predecessor_id and q.id = s.successor_id and p.resolved_id = $1 and q.resolved_id = $2;
