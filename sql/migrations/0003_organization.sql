-- Organizations: an authority file. An organization has a code, a name of record, other names,
-- identifiers of several schemes, and perhaps an organization above it.

create table organization (
  id bigint not null default nextval('registry_key'),
  code code not null,
  name label not null,
  name_folded text generated always as (fold_name(name)) stored,
  kind text collate "C",
  country text collate "C",
  city label,
  parent_id bigint,
  depth integer not null default 0,
  parent_depth integer generated always as (case when parent_id is not null then depth - 1 end) stored,
  recorded_at timestamptz not null default now(),
  constraint organization_pkey primary key (id),
  constraint organization_code_key unique (code),
  constraint organization_kind_fkey foreign key (kind) references organization_kind (code),
  constraint organization_country_fkey foreign key (country) references country (code),
  constraint organization_id_depth_key unique (id, depth),
  -- A parent stands exactly one step higher. A cycle would need a step that leads down and up at
  -- once, so none can be written, at any isolation level.
  constraint organization_no_cycle_fkey foreign key (parent_id, parent_depth)
    references organization (id, depth) deferrable initially deferred,
  constraint organization_depth_check check ((parent_id is null) = (depth = 0) and depth >= 0)
);
create index organization_name_folded_idx on organization (name_folded);
create index organization_parent_id_idx on organization (parent_id) where parent_id is not null;
create index organization_country_idx on organization (country);
comment on table organization is 'A legal or organizational body that can be party to agreements.';
comment on column organization.id is 'Key, unique across registries.';
comment on column organization.code is 'Short handle by which people name the organization.';
comment on column organization.name is 'Name of record.';
comment on column organization.name_folded is 'The name as it is compared.';
comment on column organization.kind is 'What the organization is; null where not known.';
comment on column organization.country is 'ISO 3166-1 alpha-2 code; null where not known.';
comment on column organization.city is 'City of the seat.';
comment on column organization.parent_id is 'The organization that this one is a unit of.';
comment on column organization.depth is 'How many organizations stand above this one.';
comment on column organization.parent_depth is 'What depth the parent must have; keeps parents free of cycles.';
comment on column organization.recorded_at is 'When the registry learned of the organization.';

create function organization_place() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if new.parent_id is null then
    new.depth := 0;
    return new;
  end if;
  if exists (
    with recursive above (id, parent_id) as (
      select o.id, o.parent_id from organization o where o.id = new.parent_id
      union
      select o.id, o.parent_id from organization o join above on o.id = above.parent_id)
    select from above where id = new.id)
  then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_no_cycle_fkey',
      message = format('%s would stand above itself', new.code);
  end if;
  select depth + 1 into new.depth from organization where id = new.parent_id;
  new.depth := coalesce(new.depth, 1);
  return new;
end
$$;
comment on function organization_place() is
  'Sets the depth of an organization from its parent, and refuses one that would stand above itself.';
create trigger organization_place before insert or update of parent_id on organization
  for each row execute function organization_place();

create function organization_place_units() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update organization set parent_id = parent_id where parent_id = new.id;
  return null;
end
$$;
comment on function organization_place_units() is
  'Carries a change of depth down to the units below.';
create trigger organization_place_units after update of parent_id on organization
  for each row when (old.depth <> new.depth) execute function organization_place_units();

create table organization_name (
  id bigint not null default nextval('registry_key'),
  organization_id bigint not null,
  name label not null,
  name_folded text generated always as (fold_name(name)) stored,
  kind text not null default 'official',
  language language_code,
  constraint organization_name_pkey primary key (id),
  constraint organization_name_organization_id_fkey foreign key (organization_id) references organization (id),
  constraint organization_name_kind_check check (kind in ('official', 'short', 'acronym', 'former')),
  constraint organization_name_name_key unique nulls not distinct (organization_id, name, kind, language)
);
create index organization_name_name_folded_idx on organization_name (name_folded);
comment on table organization_name is 'Other names of an organization, beside its name of record.';
comment on column organization_name.id is 'Key, unique across registries.';
comment on column organization_name.organization_id is 'Whose name it is.';
comment on column organization_name.name is 'The name as written.';
comment on column organization_name.name_folded is 'The name as it is compared.';
comment on column organization_name.kind is 'official, short, acronym or former.';
comment on column organization_name.language is 'Language of the name.';

create table organization_identifier (
  organization_id bigint not null,
  scheme code not null,
  value label not null,
  constraint organization_identifier_pkey primary key (scheme, value),
  constraint organization_identifier_organization_id_fkey foreign key (organization_id) references organization (id)
);
create index organization_identifier_organization_id_idx on organization_identifier (organization_id);
comment on table organization_identifier is
  'Identifiers of organizations in schemes such as ror, wikidata, isni, uscc, pic, schac, lei and vat.';
comment on column organization_identifier.organization_id is 'Whose identifier it is.';
comment on column organization_identifier.scheme is 'Who gives the identifier out.';
comment on column organization_identifier.value is 'The identifier; one means one organization.';

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
