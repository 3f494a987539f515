-- The day on which an agreement was made, where an obligation is due before.
prepare obligation_odd (
  bigint  -- obligation
) as
select least(a.signed_on, a.begins_on) as made_on
from obligation b
join agreement a on a.id = b.agreement_id and not a.draft
where b.id = $1 and b.due_on < least(a.signed_on, a.begins_on);
