-- The fields of each agreement that counts on a day, as facts carry them. $1 the day, $2 whether that is today
-- somewhere: then what the calendar of another time zone let be signed tomorrow counts too.
prepare field_filed (date, boolean) as
select f.fields
from agreement_fact f
where f.fields is not null and f.traits & 1 = 0
  and (least(f.signed_on, f.begins_on) <= $1 or f.begins_on is null or $2 and f.signed_on is not null);
