-- The first and the last date on which organizations signed anything that counts, over all time, each as its number.
-- Who has many agreements mostly signed some of the first and some of the last of all, so those are looked through
-- before what else one signed.
prepare fact_signings (
  bigint[], -- organizations: the keys under which they were recorded
  bigint[], -- bodies: as what each of those counts
  date,     -- until?: the last day to look at
  bigint[], -- ids?: only some agreements, by their keys; what follows does not count then
  bigint[], -- parties?: keys under which a party was recorded
  bigint[], -- fields?: keys of fields of which one is enough
  bigint,   -- event?
  bigint[], -- purposes?: keys of purposes of which one is enough
  bigint,   -- ends: how many of the first and of the last are looked through for all of them
  boolean   -- withFunders: whether who only funds counts
) as
with counted as materialized (
  select t.code from agreement_type t where t.counted
), own as materialized (
  select o.id, o.body from unnest($1, $2) o (id, body)
), internal as materialized (
  -- All its parties are one body, to which it is no agreement with a partner.
  select p.agreement_id, min(o.body) as body
  from own o
  join agreement_party p on p.organization_id = o.id
  where exists (select from own t where t.body = o.body and t.id <> o.id)
  group by p.agreement_id
  having count(distinct o.body) = 1
    and count(*) = (select count(*) from agreement_party q where q.agreement_id = p.agreement_id)
    -- Nor does an amendment bring in another, nor is one said to be there that is not known.
    and not exists (
      select from agreement_party_added(p.agreement_id, false) q
      where q.organization_id not in (select t.id from own t where t.body = min(o.body)))
    and exists (select from agreement a where a.id = p.agreement_id and a.parties_unknown is null)
), ends as materialized (
  -- Where an amendment brought somebody in, not all signed on one day: that is looked at further on.
  (select f.agreement_id, signing_number(f.signed_on, f.traits) as first, null::integer as last
    from facts_asked($4, $5, $6, $7, $8, true) f
    where f.type in (select t.code from counted t)
      and f.signed_on is not null and ($3::date is null or f.signed_on <= $3)
      and not has_brought_in(f.parties, f.spans)
    order by f.signed_on
    fetch first ($9) rows with ties)
  union all
  (select f.agreement_id, null, signing_number(f.signed_on, f.traits)
    from facts_asked($4, $5, $6, $7, $8, true) f
    where f.type in (select t.code from counted t)
      and f.signed_on is not null and ($3::date is null or f.signed_on <= $3)
      and not has_brought_in(f.parties, f.spans)
    order by f.signed_on desc
    fetch first ($9) rows with ties)
), found as materialized (
  select o.body as id, min(e.first) as first, max(e.last) as last
  from ends e
  -- Offset 0 has each agreement's parties looked up: the planner thinks that those asked for have few agreements, and
  -- would read all of theirs.
  cross join lateral (
    select p.organization_id from agreement_party p
    where p.agreement_id = e.agreement_id and ($10 or coalesce(p.role <> 'funder', true)) offset 0) p
  join own o on o.id = p.organization_id
  where not exists (select from internal i where i.agreement_id = e.agreement_id and i.body = o.body)
  group by o.body
  having count(e.first) > 0 and count(e.last) > 0
), other as materialized (
  select o.id, o.body from own o where o.body not in (select f.id from found f)
), brought as materialized (
  -- Whom an amendment brings in signed on the day of that: with those asked for once both have.
  select o.body, greatest(p.number, s.number) as number
  from (
    select distinct m.id
    from agreement_amended(array(
      select r.agreement_id from related_agreement r where r.relation = 'amendment')) m (id)) k
  cross join lateral (
    select f.agreement_id, f.type, f.parties, f.spans, f.roles, signing_number(f.signed_on, f.traits) as number
    from facts_asked($4, null, $6, $7, $8, true) f
    where f.agreement_id = k.id and has_brought_in(f.parties, f.spans) offset 0) f
  cross join lateral (
    select array_agg(nullif(coalesce(f.spans[length(f.parties) / 4 + n], f.number), 2147483647) order by n) as numbers,
      array_agg(('x' || encode(substr(f.parties, 8 * n - 7, 8), 'hex'))::bit(64)::bigint order by n) as keys
    from generate_series(1, length(f.parties) / 8) n) q
  cross join lateral (
    select min(u.number) as number from unnest(q.keys, q.numbers) u (key, number)
    where u.key = any ($5)) s
  cross join lateral unnest(q.keys, q.numbers) with ordinality p (key, number, place)
  join own o on o.id = p.key
  where f.type in (select t.code from counted t) and p.number is not null
    and ($5::bigint[] is null or s.number is not null)
    and ($3::date is null or greatest(p.number, s.number) >> 2 <= $3 - date '2000-01-01')
    and ($10 or coalesce(f.roles[p.place] <> 'funder', true))
    and not exists (select from internal i where i.agreement_id = f.agreement_id and i.body = o.body)
), signed (id, first, last) as (
select f.id, f.first, f.last
from found f
union all
select b.body, b.number, b.number
from brought b
union all
select o.body, min(signing_number(f.signed_on, f.traits)), max(signing_number(f.signed_on, f.traits))
from other o
-- Most of theirs are not of those asked for, which need not be looked up; offset 0 as above.
cross join lateral (
  select p.agreement_id from agreement_party p
  where p.organization_id = o.id and ($10 or coalesce(p.role <> 'funder', true))
    and not exists (select from internal i where i.agreement_id = p.agreement_id and i.body = o.body)
    and ($4::bigint[] is not null or $5::bigint[] is null or p.agreement_id in (
      select q.agreement_id from agreement_party q where q.organization_id = any ($5)))
  offset 0) p
join facts_asked($4, $5, $6, $7, $8, true) f on f.agreement_id = p.agreement_id
where f.type in (select t.code from counted t) and f.signed_on is not null
  and ($3::date is null or f.signed_on <= $3)
  and not has_brought_in(f.parties, f.spans)
group by o.body)
select s.id, min(s.first) as first, max(s.last) as last from signed s group by s.id;
