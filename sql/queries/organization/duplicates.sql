-- Pairs of organizations that may be one, the surest first. Numbers that two schemes give to both: 1. The same name in
-- one country: 0.9, and 0.8 where a country is not known. Names that are alike in one country: 0.85 of their likeness.
prepare organization_duplicates (
  text,   -- country?
  float8, -- score: least score
  bigint  -- limit?: most rows
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
named as (
  select distinct o.resolved_id as id, s.country, n.name_folded
  from (
    select b.id, b.name_folded from organization b
    union all
    select n.organization_id, n.name_folded from organization_name n where n.kind in ('official', 'former')) n
  join organization o on o.id = n.id
  join organization s on s.id = o.resolved_id),
apart as (
  select least(f.resolved_id, s.resolved_id) as first_id, greatest(f.resolved_id, s.resolved_id) as second_id
  from organization_distinct d join organization f on f.id = d.first_id join organization s on s.id = d.second_id),
pair (first_id, second_id, reason, evidence, score) as (
  select least(a.id, b.id), greatest(a.id, b.id), 'identifier',
    least(a.written, b.written) || ' = ' || greatest(a.written, b.written), 1.0
  from number a join number b on b.value = a.value and b.scheme > a.scheme and b.id <> a.id
  union all
  select a.id, b.id, 'name', a.name_folded, case when a.country = b.country then 0.9 else 0.8 end
  from named a join named b on b.name_folded = a.name_folded and b.id > a.id
    and coalesce(a.country = b.country, true)
  union all
  select l.first_id, l.second_id, 'similar', l.evidence, 0.85 * l.likeness
  from organization_alike($1, $2 / 0.85) l where $2 <= 0.85),
best as (
  select distinct on (p.first_id, p.second_id) p.first_id, p.second_id, p.reason, p.evidence,
    round(p.score::numeric, 2) as score
  from pair p
  where p.score >= $2 and not exists (
    select from apart d where d.first_id = p.first_id and d.second_id = p.second_id)
  order by p.first_id, p.second_id, p.score desc, p.evidence collate "C"),
weighed as materialized (
  select b.*,
    (first_weight.agreements, second.code) >= (second_weight.agreements, first.code) as first_stays
  from best b join organization first on first.id = b.first_id join organization second on second.id = b.second_id
  cross join lateral (
    select count(*) as agreements from organization m join agreement_party p on p.organization_id = m.id
    where m.resolved_id = b.first_id) first_weight
  cross join lateral (
    select count(*) as agreements from organization m join agreement_party p on p.organization_id = m.id
    where m.resolved_id = b.second_id) second_weight)
select one.code, one.name, other.code as other_code, other.name as other_name,
  coalesce(one.country, other.country) as country, w.reason, w.evidence, w.score
from weighed w
join organization one on one.id = case when w.first_stays then w.first_id else w.second_id end
join organization other on other.id = case when w.first_stays then w.second_id else w.first_id end
where $1::text is null or $1 in (one.country, other.country)
order by w.score desc, one.code, other.code
limit $3;
