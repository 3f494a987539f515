-- What several queries ask of agreements, and tell of them.

-- These are taken into the query that calls them. Parties hold the keys that were recorded: under which an organization
-- can have been is looked up before, so that an array of keys reads the index of parties.
create or replace function agreement_asked(
  party_keys bigint[], day date, field_keys bigint[], type_asked text, owner_part text)
returns setof agreement
language sql stable parallel safe
as $$
  select a.*
  from agreement a
  where (party_keys is null or a.id in (select k.id from agreements_of_parties(party_keys, day) k (id)))
    and (field_keys is null or exists (
      select from agreement_field af where af.agreement_id = a.id and af.field_id = any (field_keys)))
    and (type_asked is null or a.type = type_asked)
    and (owner_part is null or strpos(lower(a.owner), lower(normalize(owner_part, nfc))) > 0)
$$;
comment on function agreement_asked(bigint[], date, bigint[], text, text) is
  'Agreements of a party, on a day or, where that is null, on any, in one of some fields, of a type, whose owner holds a text; a null asks nothing.';

-- Few agreements are asked for by their keys, and then nothing else: it was looked up before. Those of parties are looked
-- up as one array of keys, which reads the facts in their order; where the first or the last of some days are wanted, by
-- exists, which the planner asks of one after the other.
create or replace function facts_asked(
  ids bigint[], party_keys bigint[], field_keys bigint[], event bigint, purpose_keys bigint[], by_day boolean)
returns setof agreement_fact
language sql stable parallel safe
as $$
  select f.*
  from agreement_fact f
  where in_figures(f.traits)
    and (ids is null or f.agreement_id = any (ids))
    and (ids is not null or party_keys is null or by_day or f.agreement_id = any (array(
      select k.id from agreements_of_parties(party_keys, null) k (id))))
    and (ids is not null or party_keys is null or not by_day or exists (
      select from agreement_party p where p.agreement_id = f.agreement_id and p.organization_id = any (party_keys)))
    and (ids is not null or field_keys is null or by_day or f.agreement_id = any (array(
      select a.agreement_id from agreement_field a where a.field_id = any (field_keys))))
    and (ids is not null or field_keys is null or not by_day or exists (
      select from agreement_field a where a.agreement_id = f.agreement_id and a.field_id = any (field_keys)))
    and (ids is not null or event is null or f.event_id = event)
    and (ids is not null or purpose_keys is null or by_day or f.agreement_id = any (array(
      select u.agreement_id from agreement_purpose u where u.purpose_id = any (purpose_keys))))
    and (ids is not null or purpose_keys is null or not by_day or exists (
      select from agreement_purpose u where u.agreement_id = f.agreement_id and u.purpose_id = any (purpose_keys)))
$$;
comment on function facts_asked(bigint[], bigint[], bigint[], bigint, bigint[], boolean) is
  'Facts of agreements that are no drafts: of some by their keys, or else of a party, in one of some fields, signed at an event, for one of some purposes; a null asks nothing. By day: the first or last ones are wanted.';

drop function if exists agreement_party_names(bigint, bigint, text);
create or replace function agreement_party_names(subject bigint, only_party bigint, language text, day date)
returns table (names text[])
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  select array_agg((select n.name from organization_called(o.id, o.name, language) n) order by p.position)
  from agreement_party_rows(subject) p
  join organization r on r.id = p.organization_id join organization o on o.id = r.resolved_id
  where p.organization_id = coalesce(only_party, p.organization_id)
    and (p.agreement_id = subject or is_named_by(p, subject, day));
end
$$;
comment on function agreement_party_names(bigint, bigint, text, date) is
  'The names of the parties of an agreement, with those that an amendment has brought in by a day, or of one of them by the key that was recorded, in a language where they have one in it.';

-- An organization may be party to a good part of all agreements, so only those that hold the words of the title are looked at
-- for the sake of it, and their parties alone for the sake of parties.
create or replace function agreement_alike(parties bigint[], title text, day date)
returns table (agreement_id bigint, shared bigint)
language plpgsql stable
set jit = off
as $$
#variable_conflict use_column
declare
  folded constant text := fold_name(title);
  words constant text[] := search_terms(title);
  telling constant text[] := array(select w from unnest(words) w where char_length(w) > 3 or w !~ '^[a-z0-9]+$');
  keys constant bigint[] := array(select o.id from organization o where o.resolved_id = any (parties));
  home constant bigint := (select o.resolved_id from registry r join organization o on o.id = r.home_id);
begin
  return query
  with together as materialized (
    select p.agreement_id, count(*) as shared from agreement_party p
    where p.organization_id = any (keys) and cardinality(parties) > 1
    group by p.agreement_id having count(*) = cardinality(parties)),
  titled as materialized (
    select a.id, a.title, a.signed_on, p.shared, p.bodies
    from agreement a
    cross join lateral (
      select count(*) as bodies, count(*) filter (where p.organization_id = any (keys)) as shared
      from agreement_party p where p.agreement_id = a.id) p
    where (search_terms(a.title) || search_block(a.id)) @> words and cardinality(words) > 0 and a.retracted_at is null)
  select t.agreement_id, t.shared
  from together t join agreement a on a.id = t.agreement_id
  -- The second of something is not the first.
  where a.retracted_at is null and (a.title !~ '[0-9]' or folded !~ '[0-9]'
      or regexp_replace(fold_name(a.title), '[^0-9]+', ' ', 'g') = regexp_replace(folded, '[^0-9]+', ' ', 'g'))
    and (abs(a.signed_on - day) <= 45
      -- A title of several words of which the other has none is of another one, but where each is in a script of its own.
      and (cardinality(telling) < 2 or search_terms(a.title) && telling
        or (a.title ~ '[\u2e80-\ud7af]') <> (folded ~ '[\u2e80-\ud7af]'))
    or (a.signed_on is null or day is null) and strpos(fold_name(a.title), folded) > 0)
  union
  -- Many agreements of one office are called the same, each with another partner: so two parties are wanted in both, or
  -- all of either, where that says more than whose registry it is.
  select t.id, t.shared from titled t
  -- One that was signed a year before it or after it may be the next of its kind.
  where fold_name(t.title) = folded and coalesce(abs(t.signed_on - day) <= 365, true) and (
    t.shared > 1 or t.shared = 1 and case
      when parties = array[home] or t.bodies = 1 and exists (
        select from agreement_party p join organization o on o.id = p.organization_id
        where p.agreement_id = t.id and o.resolved_id = home) then t.bodies = cardinality(parties)
      else t.shared = t.bodies or t.shared = cardinality(parties) end);
end
$$;
comment on function agreement_alike(bigint[], text, date) is
  'Agreements that may be one with these parties, this title and this day of signing: all of the parties and a day near it, or where one is not known the title within theirs; or the same title, days no more than a year apart and more in common than the home organization. With how many of the parties each has.';

create or replace function organization_counts(party_keys bigint[], day date, today date)
returns table (agreements bigint, in_force bigint)
language sql stable parallel safe
as $$
  select count(*) filter (where made_by(f.signed_on, f.begins_on, day, today)),
    count(*) filter (where p.is_party and fact_status_in_place(f, day, party_keys) = 'in-force')
  from (
    select p.agreement_id, bool_or(p.is_party) as is_party
    from (
      select p.agreement_id,
        party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day) as is_party
      from agreement_party p where p.organization_id = any (party_keys)
      union all
      select b.id, is_party_on(b.id, party_keys, day)
      from agreements_brought_into(party_keys, null) b (id)) p
    group by p.agreement_id) p
  -- Looked up for each: the planner takes few for many, and would read the facts of all.
  cross join lateral (select * from agreement_fact f where f.agreement_id = p.agreement_id offset 0) f
  where in_figures(f.traits)
$$;
comment on function organization_counts(bigint[], date, date) is
  'How many agreements an organization, by the keys under which it can have been recorded, had made by a day, and how many of them are in force then, while it is party to them.';
