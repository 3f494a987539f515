-- Fields: concepts of a scheme, each with labels by language and perhaps a broader concept.

create table field_scheme (
  id bigint not null default nextval('registry_key'),
  code code not null,
  title_en label not null,
  title_zh label,
  shipped boolean not null default false,
  retired boolean not null default false,
  constraint field_scheme_retired_check check (not (retired and shipped)),
  constraint field_scheme_pkey primary key (id),
  constraint field_scheme_code_key unique (code)
);
comment on table field_scheme is 'A scheme of fields: a standard one such as isced-f, or a local one.';
comment on column field_scheme.id is 'Key, unique across registries.';
comment on column field_scheme.code is 'The part before the colon in isced-f:0912.';
comment on column field_scheme.title_en is 'Title in English.';
comment on column field_scheme.title_zh is 'Title in Chinese.';
comment on column field_scheme.shipped is 'Whether the program brings the scheme, so that exports leave it out.';
comment on column field_scheme.retired is
  'Whether it is used no more: it is not listed, and its labels mean nothing. What is filed under it stays.';

-- As notations are written: A61K 31/00, 53(075.8), 621.3:546, 工科. What would end a code in a list, in quotes, in a
-- spreadsheet or in a shell is not in it.
create domain field_code as text collate "C"
  constraint field_code_form_check check (
    char_length(value) between 1 and 100 and value !~ '^[-+=@＝＋－＠ :]|[ :]$|  |[;,|"''\\$`；，、]')
  constraint field_code_characters_check check (
    not has_refused_character(value) and value !~ '[\u00a0\u1680\u2000-\u200f\u202f\u205f\u3000]')
  constraint field_code_nfc_check check (value is nfc normalized);
comment on domain field_code is
  'The code of a concept in its scheme, such as 0912, A61K 31/00 or biomedicine: what follows the first colon of scheme:code.';

create table field (
  id bigint not null default nextval('registry_key'),
  scheme_id bigint not null,
  code field_code not null,
  broader_id bigint,
  depth integer not null default 0,
  broader_depth integer generated always as (case when broader_id is not null then depth - 1 end) stored,
  retired boolean not null default false,
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
comment on column field.retired is
  'Whether it is used no more: it is not listed, and its labels mean nothing. What is filed under it stays.';

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
