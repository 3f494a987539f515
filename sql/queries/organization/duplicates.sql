-- Pairs of organizations that may be one, the surest first. Numbers that two schemes give to both: 1. Names that are
-- alike in one country: below that, by what they differ in; 0.1 less where a country is not known.
prepare organization_duplicates (
  text,     -- country?
  float8,   -- score: least score
  bigint[]  -- among?: only pairs with one of these
) as
with number as (
  select o.resolved_id as id, i.scheme, i.scheme || ':' || i.value as written, v.value
  from organization_identifier i
  join organization o on o.id = i.organization_id
  cross join lateral (
    select regexp_replace(upper(i.value), '[^0-9A-Z]', '', 'g') as value
    union
    select regexp_replace(upper(substr(i.value, 3)), '[^0-9A-Z]', '', 'g') where i.scheme = 'vat') v
  where char_length(v.value) >= 8),
apart as (
  select least(f.resolved_id, s.resolved_id) as first_id, greatest(f.resolved_id, s.resolved_id) as second_id
  from organization_distinct d join organization f on f.id = d.first_id join organization s on s.id = d.second_id),
pair (first_id, second_id, reason, evidence, score) as (
  select least(a.id, b.id), greatest(a.id, b.id), 'identifier',
    least(a.written, b.written) || ' = ' || greatest(a.written, b.written), 1.0
  from number a join number b on b.value = a.value and b.scheme > a.scheme and b.id <> a.id
  where $3 is null or a.id = any ($3) or b.id = any ($3)
  union all
  select l.first_id, l.second_id, l.reason, l.evidence, l.score from organization_alike($1, $2, $3) l),
best as materialized (
  select distinct on (p.first_id, p.second_id) p.first_id, p.second_id, p.reason, p.evidence,
    round(p.score::numeric, 2) as score
  from pair p
  where p.score >= $2 and not exists (
    select from organization r where r.id in (p.first_id, p.second_id) and r.retracted_at is not null) and not exists (
    select from apart d where d.first_id = p.first_id and d.second_id = p.second_id)
  order by p.first_id, p.second_id, p.score desc, p.evidence collate "C"),
-- Counted at once: an index need not be there yet after a load.
weight as (
  select m.resolved_id as id, count(*) as agreements
  from organization m join agreement_party p on p.organization_id = m.id
  where m.resolved_id in (select b.first_id from best b union select b.second_id from best b)
  group by m.resolved_id),
weighed as materialized (
  select b.*, (coalesce(f.agreements, 0), second.code) >= (coalesce(s.agreements, 0), first.code) as first_stays
  from best b join organization first on first.id = b.first_id join organization second on second.id = b.second_id
  left join weight f on f.id = b.first_id left join weight s on s.id = b.second_id)
select one.code, one.name, other.code as other_code, other.name as other_name,
  coalesce(one.country, other.country) as country, w.reason, w.evidence, (100 * w.score)::integer as hundredths
from weighed w
join organization one on one.id = case when w.first_stays then w.first_id else w.second_id end
join organization other on other.id = case when w.first_stays then w.second_id else w.first_id end
where $1::text is null or $1 in (one.country, other.country)
order by w.score desc, one.code, other.code;
