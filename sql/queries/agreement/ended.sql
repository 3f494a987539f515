-- Agreements that ended before a day and of which nothing says what came of it. $1 the day, $2 today.
prepare agreement_ended (date, date) as
select a.id, a.reference, e.end_on
from agreement a
cross join lateral (select n.end_on from agreement_end(a.id, a.ends_on, $2) n offset 0) e
where agreement_made_by(a, $2) and e.end_on < $1
  and a.lapse_on is distinct from e.end_on and not exists (select from agreement_end_dealt_with(a.id, e.end_on, $2))
order by a.id
for no key update of a;
