-- Agreements that ended before a day and of which nothing says what came of it. $1 the day, $2 today.
prepare agreement_ended (date, date) as
select a.id, a.reference, agreement_end(a, $2) as end_on
from agreement a
where agreement_made_by(a, $2) and agreement_end(a, $2) < $1
  and a.lapse_on is distinct from agreement_end(a, $2) and not agreement_is_settled(a, $2)
order by a.id
for no key update of a;
