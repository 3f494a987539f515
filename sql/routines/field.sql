-- Fields: how deep each stands below its broader ones, and what counts as narrower.

-- The plan must hold when the table has grown since it was made, as it does while a vocabulary comes in.
create or replace function field_place() returns trigger
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
  if new.broader_id is null then
    new.depth := 0;
    return new;
  end if;
  if exists (
    with recursive above (id, broader_id) as (
      select f.id, f.broader_id from field f where f.id = new.broader_id
      union
      select f.id, f.broader_id from field f join above on f.id = above.broader_id)
    select from above where id = new.id)
  then
    raise exception using errcode = 'check_violation', table = 'field',
      constraint = 'field_no_cycle_fkey',
      message = format('%s would be broader than itself', new.code);
  end if;
  select depth + 1 into new.depth from field where id = new.broader_id;
  new.depth := coalesce(new.depth, 1);
  return new;
end
$$;
comment on function field_place() is
  'Sets the depth of a concept from the broader one, and refuses one that would be broader than itself.';
create or replace trigger field_place before insert or update of broader_id on field
  for each row execute function field_place();

create or replace function field_place_narrower() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update field set broader_id = broader_id where broader_id = new.id;
  return null;
end
$$;
comment on function field_place_narrower() is 'Carries a change of depth down to the narrower concepts.';
create or replace trigger field_place_narrower after update of broader_id on field
  for each row when (old.depth <> new.depth) execute function field_place_narrower();

create or replace function field_match_place() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  select f.scheme_id into new.scheme_id from field f where f.id = new.field_id;
  select f.scheme_id into new.matched_scheme_id from field f where f.id = new.matched_id;
  -- A concept that is not there is told by the foreign key, which needs a scheme to look for.
  new.scheme_id := coalesce(new.scheme_id, 0);
  new.matched_scheme_id := coalesce(new.matched_scheme_id, -1);
  return new;
end
$$;
comment on function field_match_place() is 'Sets the schemes of the two concepts of a match.';
create or replace trigger field_match_place before insert or update on field_match
  for each row execute function field_match_place();

create or replace function field_and_narrower(subject bigint) returns setof bigint
language sql stable parallel safe
as $$
  -- With union a way round, which matches can make, is gone once.
  with recursive below (id) as (
    select subject
    union
    select n.id
    from below b
    cross join lateral (
      select f.id from field f where f.broader_id = b.id
      union all
      select m.field_id from field_match m where m.matched_id = b.id
      union all
      select m.matched_id from field_match m where m.field_id = b.id and m.relation = 'exact') n)
  select id from below
$$;
comment on function field_and_narrower(bigint) is
  'A concept and every concept that is as narrow: below it, an exact match of one of these, or one that has one of these as its broad match; in every scheme.';
