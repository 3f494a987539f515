-- Facts of agreements that are no drafts, as a stream.
prepare fact_stream (
  bigint[], -- ids?: only some, by their keys; what follows but the days does not count then
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields of which one is enough
  bigint,   -- event?
  bigint[], -- purposes?: keys of purposes of which one is enough
  bigint[], -- oneOf?: keys of parties of which one is enough
  date,     -- since?: only what can count on this day or later
  date,     -- until?: only what can count on this day or earlier, undated ones besides
  boolean   -- figures: whether what only figures look at is wanted; else it is null, which costs nothing
) as
select f.agreement_id, f.signed_on, f.begins_on, f.last_on, f.parties, f.spans,
  case when has_funders(f.traits) then array_positions(f.roles, 'funder') end as funders, f.phases,
  f.traits, case when $9 then f.type end as type,
  case when $9 then f.fields end as fields, case when $9 then f.life end as life,
  case when $9 then f.amount end as amount, case when $9 then f.currency end as currency,
  case when $9 and (f.life is not null or renews_itself(f.traits)) then f.ends_on end as ends_on,
  case when $9 and renews_itself(f.traits) then f.renewal_months::integer end as renewal_months,
  case when $9 and renews_itself(f.traits) then f.notice_days::integer end as notice_days,
  case when $9 and renews_itself(f.traits) then f.notice_months::integer end as notice_months,
  case when $9 and renews_itself(f.traits) then f.extent_on end as extent_on,
  case when $9 and renews_itself(f.traits) then f.lapse_on end as lapse_on,
  case when $9 and renews_itself(f.traits) then f.lapse_given_on end as lapse_given_on,
  -- The first days of those that renew it, each with that from which it is known; only where an end hangs on them.
  case when $9 and f.renewed_from is not null
      and (renews_itself(f.traits) or is_open_ended(f.traits) or f.ends_on is null or f.life is not null) then (
    select array_agg(n.number order by b.begins_on, b.id, n.place)
    from agreement_renewals(f.agreement_id) b
    cross join lateral unnest(array[b.begins_on - date '2000-01-01', b.known_on - date '2000-01-01'])
      with ordinality n (number, place)
    where b.begins_on is not null) end as renewals,
  f.earlier, f.later,
  case when $9 then f.revalued end as revalued
from facts_asked($1, $2, $3, $4, $5, false) f
where ($1 is not null or $6::bigint[] is null or f.agreement_id in (
    select k.id from agreements_of_parties($6, null) k (id)))
  and ($7::date is null or f.until_on is null or f.until_on >= $7)
  and ($8::date is null or f.since_on is null or f.since_on <= $8);
