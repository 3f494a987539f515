-- What several queries ask of agreements, and tell of them.

-- Without JIT: compiling what runs once took longer than running it. Where one field asks for one, each agreement is
-- there once already, and nothing has to be sorted to count it.
create or replace function field_agreements(day date, today date)
returns table (field_id bigint, agreements bigint)
language sql stable
set jit = off
set work_mem = '64MB'
as $$
  with recursive filed (field_id, agreement_id) as materialized (
    select af.field_id, af.agreement_id
    from agreement_field af join agreement a on a.id = af.agreement_id
    where agreement_made_by(a, day, today)
  ),
  single (field_id, agreements) as materialized (
    select f.field_id, count(*) from filed f group by f.field_id
  ),
  -- As field_and_narrower, from the fields that have agreements up to all that ask for them.
  asking (field_id, asked_id) as (
    select s.field_id, s.field_id from single s
    union
    select a.field_id, n.id
    from asking a
    cross join lateral (
      select f.broader_id as id from field f where f.id = a.asked_id and f.broader_id is not null
      union all
      select m.matched_id from field_match m where m.field_id = a.asked_id
      union all
      select m.field_id from field_match m where m.matched_id = a.asked_id and m.relation = 'exact') n
  ),
  several (asked_id) as (
    select a.asked_id from asking a group by a.asked_id having count(*) > 1
  )
  select a.asked_id, s.agreements
  from asking a join single s using (field_id)
  where a.asked_id not in (select v.asked_id from several v)
  union all
  select a.asked_id, count(distinct f.agreement_id)
  from asking a join filed f using (field_id)
  where a.asked_id in (select v.asked_id from several v)
  group by a.asked_id
$$;
comment on function field_agreements(date, date) is
  'How many agreements count on a day under each field, or what is as narrow in any scheme; fields with none have no row.';

-- These are taken into the query that calls them.
create or replace function agreement_asked(party bigint, fields bigint[], kind text, keeper text) returns setof agreement
language sql stable parallel safe
as $$
  select a.*
  from agreement a
  where (party is null or exists (
      select from agreement_party p where p.agreement_id = a.id and p.organization_id = party))
    and (fields is null or a.id = any (array(
      select af.agreement_id from agreement_field af where af.field_id = any (fields))))
    and (kind is null or a.type = kind)
    and (keeper is null or strpos(lower(a.owner), lower(normalize(keeper, nfc))) > 0)
$$;
comment on function agreement_asked(bigint, bigint[], text, text) is
  'Agreements of a party, in one of some fields, of a type, whose owner holds a text; a null asks nothing.';

create or replace function agreement_party_names(subject bigint, debtor bigint, language text) returns table (names text[])
language sql stable parallel safe
as $$
  select array_agg(coalesce((select n.name from organization_name n where n.organization_id = o.id
      and n.language = agreement_party_names.language and n.kind = 'official' order by n.name collate "C" limit 1),
      o.name)::text order by p.position)
  from agreement_party p join organization o on o.id = p.organization_id
  where p.agreement_id = subject and p.organization_id = coalesce(debtor, p.organization_id)
$$;
comment on function agreement_party_names(bigint, bigint, text) is
  'The names of the parties of an agreement, or of the one that owes something, in a language where they have one in it.';

create or replace function agreement_alike(title text, other_title text, day date, other_day date, shared bigint, parties bigint)
returns boolean
language sql immutable parallel safe
return shared >= 2 and shared = parties
    and (abs(day - other_day) <= 45 or (day is null or other_day is null) and strpos(title, other_title) > 0)
  or title = other_title;
comment on function agreement_alike(text, text, date, date, bigint, bigint) is
  'Whether an agreement may be another one that shares parties with it, by folded titles, days of signing, how many parties they share and how many the other one has.';
