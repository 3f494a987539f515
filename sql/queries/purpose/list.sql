-- The purposes that are in use, those below a broader one after it, with how many agreements have them, or what is
-- below, on a day.
prepare purpose_list (
  text, -- code?: this one alone, and those below it
  date, -- day
  date  -- today: where it is latest on Earth
) as
select u.code, b.code as broader, u.label_en, u.label_zh, u.ewp, u.mext, u.universities_australia, u.indonesia,
  u.definition_en, u.shipped, nullif(u.retired, false) as retired,
  (select count(distinct f.agreement_id)
    from agreement_purpose ap
    join purpose n on n.id = ap.purpose_id
    join agreement_fact f on f.agreement_id = ap.agreement_id
    where (n.id = u.id or n.broader_id = u.id)
      and in_figures(f.traits) and made_by(f.signed_on, f.begins_on, $2, $3)) as agreements
from purpose u left join purpose b on b.id = u.broader_id
where u.code = $1 or not u.retired and ($1::text is null or b.code = $1)
order by coalesce(b.code, u.code) = 'other', coalesce(b.code, u.code), u.depth, u.code;
