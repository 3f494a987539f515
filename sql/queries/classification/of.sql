-- The classifications of an agreement, or of an organization with those that were merged into it, in order. A key names
-- one row of the whole registry.
prepare classification_of (
  bigint  -- subject: the key of the agreement or the organization
) as
select classification_text(c.scheme, c.value) as classification, c.from_date, c.until_date,
  coalesce(v.label_en, s.label_en) as label_en, coalesce(v.label_zh, s.label_zh) as label_zh, c.recorded_as
from (
  select c.scheme, c.value, c.position, null::text as from_date, null::text as until_date, null::text as recorded_as
  from agreement_classification c where c.agreement_id = $1
  union all
  select c.scheme, c.value, c.position, c.from_date::text, c.until_date::text,
    case when o.id <> $1 then o.code::text end
  from organization o join organization_classification c on c.organization_id = o.id
  where o.resolved_id = $1) c
join classification_scheme s on s.code = c.scheme
left join classification_value v on v.scheme = c.scheme and v.value = c.value
order by c.recorded_as nulls first, c.position;
