-- The agreements that a question about facts is about, drafts with them, where they are few: no more than a number
-- of them, of which some may come twice. By what there is least of: a party, else fields,
-- else an event, else purposes, else parties.
prepare fact_chosen (
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields of which one is enough
  bigint,   -- event?
  bigint[], -- purposes?: keys of purposes of which one is enough
  bigint[], -- oneOf?: keys of parties of which one is enough
  bigint    -- most: most rows
) as
select k.id
from (
  select p.id from agreements_of_parties($1, null) p (id)
  union all
  select a.agreement_id from agreement_field a where $1 is null and a.field_id = any ($2)
  union all
  select a.id from agreement a where $1 is null and $2 is null and a.event_id = $3
  union all
  select u.agreement_id from agreement_purpose u
  where $1 is null and $2 is null and $3 is null and u.purpose_id = any ($4)
  union all
  select p.id from agreements_of_parties($5, null) p (id)
  where $1 is null and $2 is null and $3 is null and $4 is null) k
where ($1::bigint[] is null or $2::bigint[] is null or exists (
    select from agreement_field a where a.agreement_id = k.id and a.field_id = any ($2)))
  and ($3::bigint is null or exists (select from agreement a where a.id = k.id and a.event_id = $3))
  and ($4::bigint[] is null or exists (
    select from agreement_purpose u where u.agreement_id = k.id and u.purpose_id = any ($4)))
  and ($5::bigint[] is null or k.id in (select p.id from agreements_of_parties($5, null) p (id)))
limit $6;
