-- What an agreement relates to, and what relates to it; what was retracted no longer does. Where the later of the two
-- is a draft, it would. What relates to it and was made after the day was not known then; but a replacement counts on
-- every day.
prepare agreement_related (
  bigint, -- agreement
  date,   -- day
  date    -- today: where it is latest on Earth
) as
select r.relation, false as reverse, a.draft, b.reference, b.title
from related_agreement r join agreement a on a.id = r.agreement_id join agreement b on b.id = r.related_id
where r.agreement_id = $1
union all
select r.relation, true, b.draft, b.reference, b.title
from related_agreement r join agreement b on b.id = r.agreement_id
where r.related_id = $1 and b.retracted_at is null
  and (b.draft or r.relation = 'replacement' or made_by(b.signed_on, b.begins_on, $2, $3))
order by reverse, relation, reference;
