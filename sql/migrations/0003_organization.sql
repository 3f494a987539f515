-- Organizations: an authority file. An organization has a code, a name of record, other names,
-- identifiers of several schemes, and perhaps an organization above it.

create table organization (
  id bigint not null default nextval('registry_key'),
  code code not null,
  name label not null,
  name_folded text generated always as (fold_name(name)) stored,
  kind text collate "C",
  country text collate "C",
  subdivision label,
  city label,
  website label,
  part_of_id bigint,
  recorded_part_of_id bigint,
  depth integer not null default 0,
  part_of_depth integer generated always as (case when part_of_id is not null then depth - 1 end) stored,
  merged_into_id bigint,
  resolved_id bigint not null,
  revision bigint not null default 1,
  recorded_at timestamptz not null default now(),
  constraint organization_pkey primary key (id),
  constraint organization_code_key unique (code),
  constraint organization_code_all_check check (code <> 'all'),
  constraint organization_kind_fkey foreign key (kind) references organization_kind (code),
  constraint organization_country_fkey foreign key (country) references country (code),
  constraint organization_website_check check (website ~ '^https?://[^\s/]+\.[^\s]+$'),
  constraint organization_id_depth_key unique (id, depth),
  -- What it is part of stands exactly one step higher. A cycle would need a step that leads down and up at
  -- once, so none can be written, at any isolation level.
  constraint organization_no_cycle_fkey foreign key (part_of_id, part_of_depth)
    references organization (id, depth) deferrable initially deferred,
  constraint organization_depth_check check ((part_of_id is null) = (depth = 0) and depth >= 0),
  -- A merge is one change of merged_into_id. Whatever names an organization holds the pair of the one that was recorded
  -- and the one that it stands for, and follows this key: so a merge carries everything along at once, undoing it
  -- brings back exactly that, and nothing can point to an organization that is merged, at any isolation level.
  constraint organization_id_resolved_id_key unique (id, resolved_id),
  constraint organization_id_merged_into_id_key unique (id, merged_into_id),
  constraint organization_merged_into_id_fkey foreign key (merged_into_id, resolved_id)
    references organization (id, resolved_id) on update cascade,
  constraint organization_merged_check check ((merged_into_id is null) = (resolved_id = id)),
  constraint organization_recorded_part_of_id_fkey foreign key (recorded_part_of_id, part_of_id)
    references organization (id, resolved_id) on update cascade,
  constraint organization_recorded_part_of_check check ((recorded_part_of_id is null) = (part_of_id is null))
);
-- By bytes, so that they serve equality and beginnings alike, whatever the collation.
create index organization_name_folded_idx on organization (name_folded text_pattern_ops);
create index organization_part_of_id_idx on organization (part_of_id) where part_of_id is not null;
create index organization_country_idx on organization (country);
create index organization_merged_into_id_idx on organization (merged_into_id) where merged_into_id is not null;
create index organization_resolved_id_idx on organization (resolved_id);
comment on table organization is 'A legal or organizational body that can be party to agreements.';
comment on column organization.id is 'Key, unique across registries.';
comment on column organization.code is 'Short handle by which people name the organization.';
comment on column organization.name is 'Name of record.';
comment on column organization.name_folded is 'The name as it is compared.';
comment on column organization.kind is 'What the organization is; null where not known.';
comment on column organization.country is 'ISO 3166-1 alpha-2 code; null where not known.';
comment on column organization.subdivision is 'Province, state or municipality of the seat (schema.org addressRegion).';
comment on column organization.city is 'City of the seat.';
comment on column organization.website is 'Address of its site.';
comment on column organization.part_of_id is 'The organization that this one is a unit of; the survivor where that was merged.';
comment on column organization.recorded_part_of_id is 'The organization above, as it was recorded.';
comment on column organization.depth is 'How many organizations stand above this one.';
comment on column organization.part_of_depth is 'What depth the one above must have; keeps units free of cycles.';
comment on column organization.merged_into_id is
  'The organization that this one was found to be the same as; null where it stands for itself.';
comment on column organization.resolved_id is
  'The organization that this one stands for: itself, or the last one that merges lead to.';
comment on column organization.revision is 'Goes up with every change of the organization.';
comment on column organization.recorded_at is 'When the registry learned of the organization.';

-- Plans are kept by the session, and one made while the table was small would read all of it at every step up.
create function organization_place() returns trigger
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
create trigger organization_place before insert or update of part_of_id, recorded_part_of_id on organization
  for each row execute function organization_place();

create function organization_resolved(recorded bigint) returns bigint
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

create function organization_place_units() returns trigger
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
create trigger organization_place_units after update of part_of_id, recorded_part_of_id on organization
  for each row when (old.depth <> new.depth) execute function organization_place_units();

create table organization_name (
  id bigint not null default nextval('registry_key'),
  organization_id bigint not null,
  name label not null,
  name_folded text generated always as (fold_name(name)) stored,
  kind text not null default 'official',
  language language_code,
  from_date partial_date,
  until_date partial_date,
  constraint organization_name_pkey primary key (id),
  constraint organization_name_organization_id_fkey foreign key (organization_id) references organization (id),
  constraint organization_name_kind_check check (kind in ('official', 'short', 'acronym', 'former')),
  constraint organization_name_until_after_from_check check (last_day(until_date) >= first_day(from_date)),
  constraint organization_name_from_date_check check (first_day(from_date) is not null or from_date is null),
  constraint organization_name_until_date_check check (last_day(until_date) is not null or until_date is null),
  constraint organization_name_name_key unique nulls not distinct (organization_id, name, kind, language)
);
create index organization_name_name_folded_idx on organization_name (name_folded text_pattern_ops);
comment on table organization_name is 'Other names of an organization, beside its name of record.';
comment on column organization_name.id is 'Key, unique across registries.';
comment on column organization_name.organization_id is 'Whose name it is.';
comment on column organization_name.name is 'The name as written.';
comment on column organization_name.name_folded is 'The name as it is compared.';
comment on column organization_name.kind is 'official, short, acronym or former.';
comment on column organization_name.language is 'Language of the name.';
comment on column organization_name.from_date is 'When the name came into use; null where not known.';
comment on column organization_name.until_date is 'When the name went out of use; null where it has not, or is not known.';

create function slug(name text) returns text
language sql immutable strict parallel safe
return nullif(btrim(left(btrim(regexp_replace(fold_name(name), '[^a-z0-9]+', '-', 'g'), '-'), 56), '-'), '');
comment on function slug(text) is
  'A code made from a name; null for a name that has no Latin letters or digits.';

create function organization_code(stem text, number integer) returns text
language sql immutable strict parallel safe
return stem || case when number > 1 then '-' || number else '' end;
comment on function organization_code(text, integer) is
  'The code of a stem and a number: the first is the stem alone.';

create function organization_free_number(stem text, first integer) returns integer
language plpgsql
set search_path = public, pg_temp
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

create function organization_new_code(name text) returns text
language plpgsql
set search_path = public, pg_temp
as $$
declare
  stem constant text := coalesce(slug(name), 'org');
begin
  return organization_code(stem, organization_free_number(stem, 1));
end
$$;
comment on function organization_new_code(text) is
  'A code for a new organization, made from its name and not yet taken.';

-- For tables that name an organization: recorded_organization_id is the one that was written down, organization_id the
-- one that it stands for. Both follow organization (id, resolved_id). Writers may go on giving organization_id alone.
create function organization_of_record() returns trigger
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

create function organization_revise() returns trigger
language plpgsql
as $$
begin
  new.revision := old.revision + 1;
  return new;
end
$$;
comment on function organization_revise() is 'Counts the changes of an organization.';
create trigger organization_revise before update on organization
  for each row execute function organization_revise();

alter table registry
  add column home_id bigint,
  add constraint registry_home_id_fkey foreign key (home_id) references organization (id);
comment on column registry.home_id is
  'The organization whose registry this is, as it was recorded; null where it is not that of one.';
