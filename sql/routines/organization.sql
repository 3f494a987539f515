-- Organizations: codes for new ones, how deep units stand, and which organization one that was recorded stands for.

-- Plans are kept by the session, and one made while the table was small would read all of it at every step up.
create or replace function organization_place() returns trigger
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
  if tg_op = 'INSERT' then
    new.recorded_part_of_id := coalesce(new.recorded_part_of_id, new.part_of_id);
  elsif new.recorded_part_of_id is not distinct from old.recorded_part_of_id
    and new.part_of_id is distinct from old.part_of_id
    and not exists (
      select from organization o where o.id = new.recorded_part_of_id and o.resolved_id = new.part_of_id)
  then
    -- Not a merge that comes down: somebody makes the organization part of another.
    new.recorded_part_of_id := new.part_of_id;
  end if;
  if new.recorded_part_of_id is null then
    new.part_of_id := null;
    new.depth := 0;
    return new;
  end if;
  new.part_of_id := organization_resolved(new.recorded_part_of_id);
  if exists (
    with recursive above (id, part_of_id) as (
      select o.id, o.part_of_id from organization o where o.id = new.part_of_id
      union
      select o.id, o.part_of_id from organization o join above on o.id = above.part_of_id)
    select from above where id = new.id)
  then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_no_cycle_fkey',
      message = format('%s would stand above itself', new.code);
  end if;
  select depth + 1 into new.depth from organization where id = new.part_of_id;
  new.depth := coalesce(new.depth, 1);
  return new;
end
$$;
comment on function organization_place() is
  'Sets the depth of an organization from what it is part of, and refuses one that would stand above itself.';
create or replace trigger organization_place before insert or update of part_of_id, recorded_part_of_id on organization
  for each row execute function organization_place();

create or replace function organization_stand() returns trigger
language plpgsql
as $$
begin
  new.standing_id := case when new.retracted_at is null then new.id end;
  return new;
end
$$;
comment on function organization_stand() is 'Sets the key by which others name the organization; none where it is retracted.';
create or replace trigger organization_stand before insert or update of retracted_at, standing_id on organization
  for each row execute function organization_stand();

create or replace function organization_resolved(recorded bigint) returns bigint
language plpgsql
as $$
declare
  resolved bigint;
begin
  -- A merge that is under way is waited for, and its outcome taken.
  select o.resolved_id into resolved from public.organization o where o.id = recorded for key share;
  return coalesce(resolved, recorded);
end
$$;
comment on function organization_resolved(bigint) is
  'The organization that a recorded one stands for; itself where there is none of that key.';

create or replace function organization_place_units() returns trigger
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
begin
  update organization set part_of_id = part_of_id where part_of_id = new.id;
  return null;
end
$$;
comment on function organization_place_units() is
  'Carries a change of depth down to the units below.';
create or replace trigger organization_place_units after update of part_of_id, recorded_part_of_id on organization
  for each row when (old.depth <> new.depth) execute function organization_place_units();

-- Letters of which each has its usual ones by itself: no dictionary is needed, and accents went before.
create or replace function latin_letters(folded text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  pair text[];
  latin text := folded;
begin
  if latin ~ '[\u03b1-\u03c9\u0430-\u045f\u0490-\u0491]' then
    foreach pair slice 1 in array array[
      ['ж', 'zh'], ['х', 'kh'], ['ц', 'ts'], ['ч', 'ch'], ['ш', 'sh'], ['щ', 'shch'], ['ю', 'yu'], ['я', 'ya'],
      ['є', 'ye'], ['њ', 'nj'], ['љ', 'lj'], ['џ', 'dz'], ['θ', 'th'], ['χ', 'ch'], ['ψ', 'ps'], ['ου', 'ou']]
    loop
      latin := replace(latin, pair[1], pair[2]);
    end loop;
    latin := translate(latin, 'абвгґдезиійклмнопрстуфыэђјћѓќѕъь', 'abvggdeziiiklmnoprstufyedjcgks');
    latin := translate(latin, 'αβγδεζηικλμνξοπρσςτυφω', 'avgdeziiklmnxoprsstyfo');
  end if;
  return latin;
end
$$;
comment on function latin_letters(text) is
  'A folded name with Cyrillic and Greek letters written in Latin ones; others stay.';

create or replace function slug(name text) returns text
language sql immutable strict parallel safe
return nullif(btrim(left(btrim(
  regexp_replace(latin_letters(fold_name(name)), '[^a-z0-9]+', '-', 'g'), '-'), 56), '-'), '');
comment on function slug(text) is
  'A code made from a name; null for a name of which no letter or digit can be written in Latin.';

create or replace function organization_stem(name text, kind text, country text) returns text
language sql immutable parallel safe
return coalesce(
  -- Of 北京大学第三医院（3） a digit would be left, and of 甲大学A组 one letter: that tells nobody anything.
  (select s.slug from (select slug(name) as slug) s
    where s.slug ~ '[a-z].*[a-z]|[a-z][0-9]|[0-9][a-z]' or latin_letters(fold_name(name)) !~ '[^\u0001-\u024f]'),
  nullif(lower(concat_ws('-', country, kind)), ''), 'org');
comment on function organization_stem(text, text, text) is
  'What the code of an organization is made from: its name, else its country and kind.';

create or replace function organization_code(stem text, number integer) returns text
language sql immutable strict parallel safe
return stem || case when number > 1 then '-' || number else '' end;
comment on function organization_code(text, integer) is
  'The code of a stem and a number: the first is the stem alone.';

-- Its plan is kept too: an import asks while the table fills.
create or replace function organization_free_number(stem text, first integer) returns integer
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
declare
  number integer := first;
begin
  while exists (select from organization where code = organization_code(stem, number)) loop
    number := number + 1;
  end loop;
  return number;
end
$$;
comment on function organization_free_number(text, integer) is
  'The first number from one on with which the code of a stem is not yet taken.';

create or replace function organization_new_code(name text, kind text, country text) returns text
language plpgsql
set search_path = public, pg_temp
as $$
declare
  stem constant text := organization_stem(name, kind, country);
begin
  return organization_code(stem, organization_free_number(stem, 1));
end
$$;
comment on function organization_new_code(text, text, text) is
  'A code for a new organization, made from its name, else from its country and kind, and not yet taken.';

-- For what organizations have at events: recorded_organization_id is the one that was written down, organization_id the
-- one that it stands for. Both follow organization (id, resolved_id). Writers may go on giving organization_id alone.
create or replace function organization_of_record() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    new.recorded_organization_id := coalesce(new.recorded_organization_id, new.organization_id);
  elsif new.recorded_organization_id is not distinct from old.recorded_organization_id
    and not exists (
      select from public.organization o
      where o.id = new.recorded_organization_id and o.resolved_id = new.organization_id)
  then
    -- Not a merge that comes down: somebody names another organization.
    new.recorded_organization_id := new.organization_id;
  end if;
  new.organization_id := public.organization_resolved(new.recorded_organization_id);
  return new;
end
$$;
comment on function organization_of_record() is
  'Keeps the organization that was recorded beside the one that it stands for.';

-- A row rather than a value, since only so the planner can take it into the query that calls it.
create or replace function organization_called(subject bigint, of_record text, wanted text) returns table (name text)
language sql stable parallel safe
as $$
  select coalesce((
    select n.name from organization_name n
    where n.organization_id = subject and n.language = wanted and n.kind = 'official'
    order by n.name collate "C" limit 1), of_record)::text
$$;
comment on function organization_called(bigint, text, text) is
  'What an organization is called in a language, where it has an official name in it; else its name of record.';

create or replace function party_signed_as(signed text, recorded text, called text) returns text
  language sql immutable
  return case
    when signed is not null then nullif(signed, called)
    -- To fold a name is dear, and most are called what they are recorded as.
    when recorded <> called and fold_name(recorded) <> fold_name(called) then recorded end;
comment on function party_signed_as(text, text, text) is
  'The name that a party signed under where it is another than it is called: one that was merged signed under its own, unless that was the same but for case, width, accents and the like.';
