-- Classifications: schemes, and what values of each have a label or are in use, with how many organizations or
-- agreements are of it.
prepare classification_list (
  text -- subject?: organization or agreement
) as
with used as (
  select c.scheme, c.value, count(distinct o.resolved_id) as uses
  from organization_classification c join organization o on o.id = c.organization_id
  where o.retracted_at is null group by c.scheme, c.value
  union all
  select c.scheme, c.value, count(*) from agreement_classification c join agreement a on a.id = c.agreement_id
  where a.retracted_at is null group by c.scheme, c.value)
select classification_text(s.code, e.value) as classification, s.subject, s.form,
  case when e.value is null then s.label_en else v.label_en end as label_en,
  case when e.value is null then s.label_zh else v.label_zh end as label_zh,
  case when e.value is null then s.definition_en end as definition_en,
  (select coalesce(sum(u.uses), 0)::bigint from used u
    where u.scheme = s.code and (e.value is null or u.value = e.value)) as uses
from classification_scheme s
cross join lateral (
  select null::text as value
  union all
  select value from (
    select v.value::text from classification_value v where v.scheme = s.code
    union
    select u.value::text from used u where u.scheme = s.code and u.value is not null) n) e
left join classification_value v on v.scheme = s.code and v.value = e.value
where $1::text is null or s.subject = $1
order by s.subject desc, s.code, e.value nulls first;
