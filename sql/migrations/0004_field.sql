-- Fields: concepts of a scheme, each with labels by language and perhaps a broader concept.

create table field_scheme (
  id bigint not null default nextval('registry_key'),
  code code not null,
  title_en label not null,
  title_zh label,
  shipped boolean not null default false,
  constraint field_scheme_pkey primary key (id),
  constraint field_scheme_code_key unique (code)
);
comment on table field_scheme is 'A scheme of fields: a standard one such as isced-f, or a local one.';
comment on column field_scheme.id is 'Key, unique across registries.';
comment on column field_scheme.code is 'The part before the colon in isced-f:0912.';
comment on column field_scheme.title_en is 'Title in English.';
comment on column field_scheme.title_zh is 'Title in Chinese.';
comment on column field_scheme.shipped is 'Whether the program brings the scheme, so that exports leave it out.';

create domain field_code as text collate "C"
  constraint field_code_form_check check (value ~ '^[A-Za-z0-9/]([A-Za-z0-9._/-]{0,98}[A-Za-z0-9])?$');
comment on domain field_code is 'The code of a concept in its scheme, such as 0912, 3.2 or biomedicine.';

create table field (
  id bigint not null default nextval('registry_key'),
  scheme_id bigint not null,
  code field_code not null,
  broader_id bigint,
  depth integer not null default 0,
  broader_depth integer generated always as (case when broader_id is not null then depth - 1 end) stored,
  constraint field_pkey primary key (id),
  constraint field_scheme_id_code_key unique (scheme_id, code),
  constraint field_scheme_id_fkey foreign key (scheme_id) references field_scheme (id),
  constraint field_id_depth_key unique (id, depth, scheme_id),
  constraint field_id_scheme_id_key unique (id, scheme_id),
  -- As with organizations: the broader concept stands exactly one step higher, in the same scheme.
  constraint field_no_cycle_fkey foreign key (broader_id, broader_depth, scheme_id)
    references field (id, depth, scheme_id) deferrable initially deferred,
  constraint field_depth_check check ((broader_id is null) = (depth = 0) and depth >= 0)
);
create index field_broader_id_idx on field (broader_id) where broader_id is not null;
comment on table field is 'A concept of a scheme (SKOS).';
comment on column field.id is 'Key, unique across registries.';
comment on column field.scheme_id is 'The scheme that the concept belongs to.';
comment on column field.code is 'Notation of the concept in its scheme.';
comment on column field.broader_id is 'The next broader concept.';
comment on column field.depth is 'How many concepts are broader: 0 broad, 1 narrow, 2 and more detailed.';
comment on column field.broader_depth is 'What depth the broader concept must have; keeps the hierarchy free of cycles.';

-- The plan must hold when the table has grown since it was made, as it does while a vocabulary comes in.
create function field_place() returns trigger
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
create trigger field_place before insert or update of broader_id on field
  for each row execute function field_place();

create function field_place_narrower() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update field set broader_id = broader_id where broader_id = new.id;
  return null;
end
$$;
comment on function field_place_narrower() is 'Carries a change of depth down to the narrower concepts.';
create trigger field_place_narrower after update of broader_id on field
  for each row when (old.depth <> new.depth) execute function field_place_narrower();

create table field_label (
  field_id bigint not null,
  language language_code not null,
  label label not null,
  label_folded text generated always as (fold_name(label)) stored,
  constraint field_label_pkey primary key (field_id, language),
  constraint field_label_field_id_fkey foreign key (field_id) references field (id)
);
create index field_label_label_folded_idx on field_label (label_folded);
comment on table field_label is 'What a concept is called, by language.';
comment on column field_label.field_id is 'The concept.';
comment on column field_label.language is 'Language of the label.';
comment on column field_label.label is 'The label as written.';
comment on column field_label.label_folded is 'The label as it is compared.';

create table field_match (
  field_id bigint not null,
  scheme_id bigint not null,
  relation text not null,
  matched_id bigint not null,
  matched_scheme_id bigint not null,
  first_id bigint not null generated always as (least(field_id, matched_id)) stored,
  second_id bigint not null generated always as (greatest(field_id, matched_id)) stored,
  constraint field_match_pkey primary key (field_id, matched_id),
  -- Two concepts have one match at most, whichever of them is named first.
  constraint field_match_pair_key unique (first_id, second_id),
  -- The schemes stand here so that a check can tell them apart, and the keys hold them to the truth.
  constraint field_match_field_id_fkey foreign key (field_id, scheme_id) references field (id, scheme_id),
  constraint field_match_matched_id_fkey foreign key (matched_id, matched_scheme_id) references field (id, scheme_id),
  constraint field_match_schemes_differ_check check (scheme_id <> matched_scheme_id),
  constraint field_match_relation_check check (relation in ('exact', 'broad'))
);
create index field_match_matched_id_idx on field_match (matched_id);
comment on table field_match is 'Concepts of different schemes that match (SKOS mapping relations).';
comment on column field_match.field_id is 'The concept.';
comment on column field_match.scheme_id is 'Its scheme; set by the registry.';
comment on column field_match.relation is
  'exact: both mean the same. broad: the matched concept is broader than this one.';
comment on column field_match.matched_id is 'The concept that it matches.';
comment on column field_match.matched_scheme_id is 'The scheme of that one; set by the registry.';
comment on column field_match.first_id is 'The one of the two whose key is lower, so that a pair stands here once.';
comment on column field_match.second_id is 'The other of the two.';

create function field_match_place() returns trigger
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
create trigger field_match_place before insert or update on field_match
  for each row execute function field_match_place();

create function field_and_narrower(field_id bigint) returns setof bigint
language sql stable parallel safe
set search_path = public, pg_temp
as $$
  -- With union a way round, which matches can make, is gone once.
  with recursive below (id) as (
    select field_id
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
