-- Codes among which the one that was meant may be.
prepare import_vocabulary (
  text, -- fault
  text  -- code: the code that means nothing
) as
select code from agreement_type where $1 = 'type-unknown'
union all
select code from activity_kind where $1 = 'activity-kind-unknown'
union all
select code from party_role where $1 = 'role-unknown'
union all
select code from purpose where $1 = 'purpose-unknown'
union all
select code from event_series where $1 = 'event-series-unknown'
union all
select code from organization_kind where $1 = 'kind-unknown'
union all
select code from currency where $1 = 'currency-unknown'
union all
select code from event where $1 = 'event-unknown'
union all
select code from field_scheme where $1 = 'field-scheme-unknown'
union all
select s.code || ':' || f.code from field f join field_scheme s on s.id = f.scheme_id
where $1 = 'field-unknown' and not f.retired and not s.retired
  and (s.code = split_part($2, ':', 1) or f.code = substr($2, strpos($2, ':') + 1))
union all
(select code from organization
  where $1 = 'organization-unknown' and starts_with(code, left($2, 2)) order by code limit 1000)
order by code;
