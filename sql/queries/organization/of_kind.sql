-- The keys under which organizations are recorded whose bodies on a day are of some kinds and countries.
prepare organization_of_kind (
  text[],   -- kinds?: codes, or unknown
  text[],   -- countries?: codes, or unknown
  bigint[], -- without: keys that are not wanted
  date,     -- day
  boolean   -- unitsApart: whether units count for themselves
) as
select k.organization_id as id
from organization_bodies($4, $5) k
join organization b on b.id = k.body_id
where ($1::text[] is null or coalesce(b.kind, 'unknown') = any ($1))
  and ($2::text[] is null or coalesce(b.country, 'unknown') = any ($2))
  and k.organization_id <> all ($3);
