-- The partners with the most agreements in force at the end of a period: signed in it, in force at its
-- end, the fields of those active in it (as a table by field shows them), and the first and the last
-- date of signing over all time. The column partners says how many there are before the list is cut.
-- $1 first day, $2 last day; $3 organization, $4 keys of fields, $5 event, each null for all;
-- $6 scheme, null for all; $7 level of fields, 0 being broad; $8 last day to look at for the dates of
-- signing, null for all time; $9 how many, null for all.
prepare summary_top_partners (date, date, bigint, bigint[], bigint, text, integer, date, integer) as
with party as materialized (
  select ap.organization_id, s.agreement_id, s.signed, s.after
  from summary_standing($1, $2, $3, $4, $5) s
  join summary_partner($3) ap on ap.agreement_id = s.agreement_id
  where s.active
), counted as (
  select organization_id, count(*) filter (where signed) as signed, count(*) filter (where after) as in_force
  from party
  group by organization_id
), top as materialized (
  select o.id, o.code, o.name, o.kind, o.country, c.signed, c.in_force, count(*) over () as partners
  from counted c
  join organization o on o.id = c.organization_id
  order by c.in_force desc, c.signed desc, o.code
  limit $9
), filed as materialized (
  select distinct p.organization_id, af.field_id
  from top t
  join party p on p.organization_id = t.id
  -- One lookup for each agreement: a join would read the fields of all agreements for a few partners.
  cross join lateral (
    select af.field_id from agreement_field af where af.agreement_id = p.agreement_id offset 0) af
), fields as (
  select f.organization_id, count(distinct c.category_id) as fields
  from filed f
  join summary_category(array(select distinct field_id from filed), $6, $7) c on c.field_id = f.field_id
  group by f.organization_id
), signings as (
  select s.organization_id, min(s.date_signed) as first_signed, max(s.date_signed) as last_signed
  from top t
  join summary_signing($3, $4, $5, $8) s on s.organization_id = t.id
  group by s.organization_id
)
select t.code, t.name, t.kind, t.country, t.signed, t.in_force, coalesce(f.fields, 0) as fields,
  s.first_signed, s.last_signed, t.partners
from top t
left join fields f on f.organization_id = t.id
left join signings s on s.organization_id = t.id
order by t.in_force desc, t.signed desc, t.code;
