-- Agreements that ended before a day and of which nothing says what came of it; not those that renew themselves.
prepare agreement_ended (
  date, -- day
  date  -- today
) as
select a.id, a.reference, e.end_on
from agreement a
join agreement_fact e on e.agreement_id = a.id and in_figures(e.traits)
where agreement_made_by(a, $2, $2) and e.end_on < $1
  and a.lapse_on is distinct from e.end_on
  and not exists (select from agreement_end_dealt_with(a.id, e.end_on, $2, $2, null))
order by a.id
for no key update of a;
