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
  owned_by_id bigint,
  depth integer not null default 0,
  part_of_depth integer generated always as (case when part_of_id is not null then depth - 1 end) stored,
  merged_into_id bigint,
  resolved_id bigint not null,
  revision bigint not null default 1,
  recorded_at timestamptz not null default now(),
  retracted_at timestamptz,
  retracted_reason note,
  -- What names an organization names this, so that none is retracted while something does, at any isolation level.
  standing_id bigint generated always as (case when retracted_at is null then id end) stored,
  constraint organization_pkey primary key (id),
  constraint organization_code_key unique (code),
  constraint organization_code_all_check check (code <> 'all'),
  constraint organization_kind_fkey foreign key (kind) references organization_kind (code),
  constraint organization_country_fkey foreign key (country) references country (code),
  constraint organization_website_check check (website ~ '^https?://[^\s/]+\.[^\s]+$'),
  constraint organization_standing_id_key unique (standing_id),
  constraint organization_retracted_reason_check check ((retracted_at is null) = (retracted_reason is null)),
  constraint organization_retracted_merged_check check (retracted_at is null or merged_into_id is null),
  constraint organization_id_depth_key unique (id, depth),
  -- What it is part of stands exactly one step higher. A cycle would need a step that leads down and up at
  -- once, so none can be written, at any isolation level.
  constraint organization_no_cycle_fkey foreign key (part_of_id, part_of_depth)
    references organization (id, depth) deferrable initially deferred,
  constraint organization_depth_check check ((part_of_id is null) = (depth = 0) and depth >= 0),
  -- A merge is one change of merged_into_id, and undoing it brings back exactly what was. What names few organizations
  -- (units, events) holds the pair of the one that was recorded and the one that it stands for, and follows this key;
  -- parties, of which one organization may have very many, hold the one that was recorded alone.
  constraint organization_id_resolved_id_key unique (id, resolved_id),
  constraint organization_id_merged_into_id_key unique (id, merged_into_id),
  constraint organization_merged_into_id_fkey foreign key (merged_into_id, resolved_id)
    references organization (id, resolved_id) on update cascade,
  constraint organization_merged_check check ((merged_into_id is null) = (resolved_id = id)),
  constraint organization_recorded_part_of_id_fkey foreign key (recorded_part_of_id, part_of_id)
    references organization (id, resolved_id) on update cascade,
  constraint organization_owned_by_id_fkey foreign key (owned_by_id) references organization (standing_id),
  constraint organization_standing_part_of_id_fkey foreign key (recorded_part_of_id) references organization (standing_id),
  constraint organization_standing_merged_into_id_fkey foreign key (merged_into_id) references organization (standing_id),
  constraint organization_owned_check check (owned_by_id <> id),
  constraint organization_recorded_part_of_check check ((recorded_part_of_id is null) = (part_of_id is null))
);
-- By bytes, so that they serve equality and beginnings alike, whatever the collation.
create index organization_name_folded_idx on organization (name_folded text_pattern_ops);
create index organization_name_plain_idx on organization (plain_name(name));
create index organization_part_of_id_idx on organization (part_of_id) where part_of_id is not null;
create index organization_owned_by_id_idx on organization (owned_by_id) where owned_by_id is not null;
create index organization_country_idx on organization (country);
create index organization_merged_into_id_idx on organization (merged_into_id) where merged_into_id is not null;
create index organization_resolved_id_idx on organization (resolved_id);
comment on table organization is 'A legal or organizational body that can be party to agreements.';
comment on column organization.id is 'Key, unique across registries.';
comment on column organization.code is 'Short handle by which people name the organization.';
comment on column organization.name is 'Name of record.';
comment on column organization.name_folded is 'The name as it is found.';
comment on column organization.kind is 'What the organization is; null where not known.';
comment on column organization.country is 'ISO 3166-1 alpha-2 code; null where not known.';
comment on column organization.subdivision is 'Province, state or municipality of the seat (schema.org addressRegion).';
comment on column organization.city is 'City of the seat.';
comment on column organization.website is 'Address of its site.';
comment on column organization.part_of_id is 'The organization that this one is a unit of; the survivor where that was merged.';
comment on column organization.recorded_part_of_id is 'The organization above, as it was recorded.';
comment on column organization.owned_by_id is
  'The organization that owns this one, which is a body of its own, as it was recorded; null where none is known.';
comment on column organization.depth is 'How many organizations stand above this one.';
comment on column organization.part_of_depth is 'What depth the one above must have; keeps units free of cycles.';
comment on column organization.merged_into_id is
  'The organization that this one was found to be the same as; null where it stands for itself.';
comment on column organization.resolved_id is
  'The organization that this one stands for: itself, or the last one that merges lead to.';
comment on column organization.revision is 'Goes up with every change of the organization or of what hangs on it.';
comment on column organization.retracted_at is 'When it was taken back, since it had been recorded by mistake; null where it was not.';
comment on column organization.retracted_reason is 'Why it was taken back.';
comment on column organization.standing_id is 'The key, for what names it; null where it is retracted, so that nothing can.';
comment on column organization.recorded_at is 'When the registry learned of the organization.';

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
  constraint organization_name_kind_check check (kind in ('official', 'short', 'acronym', 'former', 'given')),
  constraint organization_name_until_after_from_check check (last_day(until_date) >= first_day(from_date)),
  constraint organization_name_from_date_check check (first_day(from_date) is not null or from_date is null),
  constraint organization_name_until_date_check check (last_day(until_date) is not null or until_date is null),
  constraint organization_name_name_key unique nulls not distinct (organization_id, name, kind, language)
);
create index organization_name_name_folded_idx on organization_name (name_folded text_pattern_ops);
create index organization_name_name_plain_idx on organization_name (plain_name(name));
comment on table organization_name is 'Other names of an organization, beside its name of record.';
comment on column organization_name.id is 'Key, unique across registries.';
comment on column organization_name.organization_id is 'Whose name it is.';
comment on column organization_name.name is 'The name as written.';
comment on column organization_name.name_folded is 'The name as it is found.';
comment on column organization_name.kind is 'official, short, acronym or former; given: what a file called it that meant it by a code or an identifier.';
comment on column organization_name.language is 'Language of the name.';
comment on column organization_name.from_date is 'When the name came into use; null where not known.';
comment on column organization_name.until_date is 'When the name went out of use; null where it has not, or is not known.';

alter table registry
  add column home_id bigint,
  add constraint registry_home_id_fkey foreign key (home_id) references organization (standing_id);
comment on column registry.home_id is
  'The organization whose registry this is, as it was recorded; null where it is not that of one.';
