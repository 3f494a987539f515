-- The roles of parties with their meaning and how many parties of agreements have them on a day.
prepare agreement_list_roles (
  date, -- day
  date  -- today: where it is latest on Earth
) as
select r.code, r.label_en, r.label_zh, r.definition_en,
  (select count(*) from agreement_party p join agreement a on a.id = p.agreement_id
    where p.role = r.code and agreement_made_by(a, $1, $2)) as parties
from party_role r
order by r.code = 'other', r.code;
