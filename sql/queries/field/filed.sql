-- The fields of each agreement that counts on a day, as facts carry them. Where the day is today, what the calendar of
-- another time zone let be signed tomorrow counts too.
prepare field_filed (
  date, -- day: the one for which agreements are counted
  date  -- today: where it is latest on Earth
) as
select f.fields
from agreement_fact f
where f.fields is not null and in_figures(f.traits)
  and (least(f.signed_on, f.begins_on) <= $1 or f.begins_on is null or is_now($1, $2) and f.signed_on is not null);
