-- Makes the temporary tables in which imports of this session work; everything else of this folder needs them.

-- Lines of the file as they come. In a bundle the number of the file stands in the bits from 40 up.
create temp table import_row (
  line bigint not null, record text not null, mend boolean not null, body jsonb not null) on commit delete rows;
-- Names that the file brings, also by lines that could not be read to the end.
create temp table import_name (
  record text not null, code text collate "C" not null, line bigint not null) on commit delete rows;
create temp table import_fault (
  line bigint not null, path text, code text not null, value text, other text) on commit delete rows;
create temp table import_scheme (
  line bigint not null, code text collate "C" not null, id bigint, known_id bigint) on commit delete rows;
create temp table import_field (
  line bigint not null, scheme_line bigint not null, position integer not null, code text collate "C" not null,
  broader text collate "C", labels jsonb, retired boolean not null, id bigint, depth integer) on commit delete rows;
create index on import_field (scheme_line, code);
create temp table import_field_match (
  line bigint not null, path text, field text not null, relation text not null, matched text not null,
  field_id bigint, matched_id bigint) on commit delete rows;
create temp table import_organization (
  line bigint not null, code text collate "C" not null, part_of text collate "C", id bigint, known_id bigint,
  depth integer) on commit delete rows;
create temp table import_event (
  line bigint not null, code text collate "C" not null, id bigint, known_id bigint) on commit delete rows;
create temp table import_agreement (
  line bigint not null, reference text collate "C" not null, digest bytea not null, id bigint, known_id bigint,
  unchanged boolean not null, rank integer not null default 0) on commit delete rows;
create temp table import_mention (
  line bigint not null, source_line bigint not null, place text not null, position integer not null,
  session integer, path text, given jsonb not null, detail jsonb) on commit delete rows;
-- What the mentions say of organizations, each once, and the organization that is meant.
create temp table import_given (
  id bigint generated always as identity primary key, given jsonb not null, first bigint[] not null, path text,
  code text collate "C", named text, name text, kind text collate "C", country text collate "C",
  identifiers jsonb, refused boolean not null default false, organization_id bigint) on commit delete rows;
create temp table import_new_organization (organization_id bigint primary key) on commit delete rows;
create temp table import_stem (stem text collate "C" primary key, number integer not null) on commit delete rows;
create temp table import_agreement_field (
  line bigint not null, position integer not null, field text not null, field_id bigint) on commit delete rows;
create temp table import_related (
  line bigint not null, position integer not null, relation text not null, reference text collate "C" not null,
  related_id bigint) on commit delete rows;
