-- What is said of agreements that are rows of a table; with the last day for notice of an end.
prepare fact_listed (
  bigint[], -- ids: their keys; one comes twice where two tables list it
  date[],   -- ends: the end of each that notice is for
  date[],   -- since: of each the first day on which who is party to it is named
  date,     -- day: the day of their ends
  text,     -- language: the one that titles and fields are wanted in
  bigint[], -- own?: keys of parties who are not named
  boolean,  -- withFunders: whether who only funds is named
  text      -- namesIn?: the language that names are wanted in; null is the name of record
) as
-- By agreement: else the planner would look through all that stands under each field.
with filed_under (id, field_id, position) as materialized (
  select k.id, f.field_id, f.position
  from (select distinct k.id from unnest($1) k (id)) k
  cross join lateral (select * from agreement_field af where af.agreement_id = k.id offset 0) f),
called (id, code, label) as materialized (
  select f.id, s.code || ':' || f.code, coalesce((
    select l.label from field_label l where l.field_id = f.id
    order by l.language = $5 desc, l.language = 'en' desc, l.language limit 1), f.code)
  from (select distinct u.field_id as id from filed_under u) d
  cross join lateral (select * from field g where g.id = d.id offset 0) f
  join field_scheme s on s.id = f.scheme_id),
filed (id, codes, labels) as materialized (
  select u.id, array_agg(c.code order by u.position), array_agg(c.label order by u.position)
  from filed_under u join called c on c.id = u.field_id
  group by u.id)
select k.place::integer as place, a.reference::text as reference,
  coalesce((select t.title from agreement_title t where t.agreement_id = a.id and t.language = $5),
    a.title)::text as title,
  a.type, a.date_signed::text as date_signed, a.owner::text as owner,
  case when d.last_on = a.ends_on then a.end_date::text when d.last_on = 'infinity' then 'open'
    else d.last_on::text end as end_date,
  notice_day(k.ends, a.notice_days, a.notice_months) as notice_by,
  -- Who left and was brought in again stands once.
  (select array_agg(n.name order by p.position)
    from (
      select m.resolved_id as id, min(p.position) as position
      from agreement_party_rows(a.id) p
      join organization m on m.id = p.organization_id
      where ($6::bigint[] is null or p.organization_id <> all ($6))
        and ($7 or coalesce(p.role <> 'funder', true))
        and coalesce(party_joined(p.from_date, p.date_signed, p.agreement_signed_until) <= $4, true)
        and coalesce(last_day(p.until_date) >= k.since, true)
      group by m.resolved_id) p
    join organization o on o.id = p.id
    cross join lateral organization_called(o.id, o.name, $8) n) as partners,
  i.codes as fields, i.labels as field_labels
from unnest($1, $2, $3) with ordinality k (id, ends, since, place)
-- Looked up one by one, and each end worked out once: the planner knows neither how many there are nor what they cost.
cross join lateral (select * from agreement b where b.id = k.id offset 0) a
cross join lateral (select * from agreement_last_day(a.id, $4) offset 0) d
-- By the key that was asked for: by that of the agreement, all that is filed would be looked through for each.
left join filed i on i.id = k.id;
