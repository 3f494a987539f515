-- Faults of classifications: a scheme that there is not, or that is of something else; a value that is none of its
-- list, one too many, or one that is missing.
prepare import_check_classifications as
with said as (
  select c.line, c.position, 'organization' as subject, c.classification from staged_organization_classification c
  union all
  select c.line, c.position, 'agreement', c.classification from staged_agreement_classification c),
taken as (
  select d.*, split_part(d.classification, ':', 1) as scheme,
    classification_value(d.classification) as value
  from said d)
insert into import_fault (line, path, code, value, other)
select t.line, format('classifications[%s]', t.position - 1),
  case when s.code is null then 'classification-unknown' else 'classification-value' end, t.classification,
  case
    when s.code is null then t.subject
    when s.form = 'mark' then s.code || ' has no values'
    when t.value is null then s.code || ' has a value'
    else (select string_agg(v.value, ', ' order by v.value) from classification_value v where v.scheme = s.code) end
from taken t
left join classification_scheme s on s.code = t.scheme and s.subject = t.subject
where not exists (select from import_name n where n.refused and n.record = 'classification' and n.code = t.scheme)
  and (s.code is null or (s.form = 'mark') <> (t.value is null)
    or s.form = 'listed' and not exists (
      select from classification_value v where v.scheme = s.code and v.value = t.value));
