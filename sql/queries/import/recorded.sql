-- What the registry has under some names: the record as export writes it, but where it came from the same line before.
prepare import_recorded (
  text,   -- kind
  text[], -- names
  text[]  -- digests[?]: SHA-256 of the lines, in hexadecimal; null asks for the record in any case
) as
select a.reference as name, a.revision,
  case when encode(a.import_digest, 'hex') is distinct from coalesce(w.digest, '') then (
    select r.json::text from agreement_records() r where r.id = a.id) end as json
from unnest($2, $3) w (name, digest)
join agreement a on a.reference = w.name
where $1 = 'agreement'
union all
select r.code, null, r.json::text from organization_records() r where $1 = 'organization' and r.code = any ($2)
union all
select r.code, null, r.json::text from event_records() r where $1 = 'event' and r.code = any ($2);
