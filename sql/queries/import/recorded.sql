-- What the registry has under some names: the record as export writes it, but where it came from the same line before;
-- of an organization, from which ones of later codes it is known to be distinct, which stands in their records.
prepare import_recorded (
  text,   -- kind
  text[], -- names
  text[]  -- digests[?]: SHA-256 of the lines, in hexadecimal; null asks for the record in any case
) as
select a.reference as name, a.revision,
  case when encode(a.import_digest, 'hex') is distinct from coalesce(w.digest, '') then (
    select r.json::text from agreement_records() r where r.id = a.id) end as json, null::text[] as distinct_from
from unnest($2, $3) w (name, digest)
join agreement a on a.reference = w.name
where $1 = 'agreement'
union all
select r.code, o.revision, r.json::text, (
    select array_agg(other.code::text)
    from organization_distinct d join organization other on other.id = d.first_id + d.second_id - r.id
    where r.id in (d.first_id, d.second_id) and other.code > r.code)
from organization_records() r join organization o on o.id = r.id where $1 = 'organization' and r.code = any ($2)
union all
select r.code, e.revision, r.json::text, null from event_records() r join event e on e.id = r.id
where $1 = 'event' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from field_scheme_records() r where $1 = 'field-scheme' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from event_series_records() r where $1 = 'event-series' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from agreement_type_records() r
where $1 = 'agreement-type' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from activity_kind_records() r where $1 = 'activity-kind' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from party_role_records() r where $1 = 'party-role' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from purpose_records() r where $1 = 'purpose' and r.code = any ($2)
union all
select r.code, null, r.json::text, null from classification_records(true) r
where $1 = 'classification' and r.code = any ($2);
