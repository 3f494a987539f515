-- What is said of agreements that are rows of a table; with the last day for notice of an end.
prepare fact_listed (
  bigint[], -- ids: their keys
  date[],   -- ends: the end of each that notice is for
  date,     -- day: the day of their ends
  text,     -- language: the one that titles and names are wanted in
  bigint[]  -- own?: keys of parties who are not named
) as
select a.id, a.reference::text as reference,
  coalesce((select t.title from agreement_title t where t.agreement_id = a.id and t.language = $4),
    a.title)::text as title,
  a.type, a.date_signed::text as date_signed, a.owner::text as owner,
  case when d.last_on = a.ends_on then a.end_date::text when d.last_on = 'infinity' then 'open'
    else d.last_on::text end as end_date,
  notice_day(k.ends, a.notice_days, a.notice_months) as notice_by,
  (select string_agg(n.name, '; ' order by p.position)
    from agreement_party p
    join organization m on m.id = p.organization_id
    join organization o on o.id = m.resolved_id
    cross join lateral organization_called(o.id, o.name, $4) n
    where p.agreement_id = a.id and ($5::bigint[] is null or p.organization_id <> all ($5))) as partners,
  (select string_agg(s.code || ':' || f.code, '; ' order by af.position)
    from agreement_field af join field f on f.id = af.field_id join field_scheme s on s.id = f.scheme_id
    where af.agreement_id = a.id) as fields,
  (select string_agg(coalesce((select l.label from field_label l where l.field_id = f.id
      order by l.language = $4 desc, l.language = 'en' desc, l.language limit 1), f.code), '; ' order by af.position)
    from agreement_field af join field f on f.id = af.field_id
    where af.agreement_id = a.id) as field_labels
from unnest($1, $2) k (id, ends)
join agreement a on a.id = k.id
cross join lateral agreement_last_day(a.id, $3) d;
