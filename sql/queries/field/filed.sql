-- The fields of each agreement that counts on a day, as facts carry them.
prepare field_filed (
  date, -- day: the one for which agreements are counted
  date  -- today: where it is latest on Earth
) as
select f.fields
from agreement_fact f
where f.fields is not null and in_figures(f.traits) and made_by(f.signed_on, f.begins_on, $1, $2);
