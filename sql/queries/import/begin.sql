-- Makes the temporary tables in which imports of this session work; everything else of this folder needs them.

-- Records as they were read, laid out in rows. A line is the place of the record; in a bundle the number of the file
-- stands in the bits from 40 up. A position is the place in a list, from 1. Who is named is a number of staged_given.
create temp table staged_agreement (
  line bigint not null, reference text collate "C" not null, title text, type text collate "C", binding boolean,
  draft boolean, date_signed text, start_date text, end_date text, max_extent_date text, renewal_rule text,
  renewal_months integer, renewal_notice_days integer, amount numeric, currency text collate "C", parties_unknown text,
  event text collate "C", owner text, note text, lapse_on date, lapse_reason text, retracted text, visibility text)
  on commit delete rows;
create temp table staged_agreement_title (
  line bigint not null, language text not null, title text) on commit delete rows;
create temp table staged_party (
  line bigint not null, position integer not null, given integer, role text, unit_name text, own_number text,
  signatory_name text, signatory_title text, date_signed text, contribution_amount numeric,
  contribution_currency text collate "C", contribution_in_kind boolean) on commit delete rows;
create temp table staged_agreement_field (
  line bigint not null, position integer not null, field text not null) on commit delete rows;
create temp table staged_related (
  line bigint not null, position integer not null, relation text, reference text collate "C") on commit delete rows;
create temp table staged_lifecycle (
  line bigint not null, position integer not null, action text, date date, end_date text, amount numeric,
  currency text collate "C", reason text) on commit delete rows;
create temp table staged_document (
  line bigint not null, position integer not null, title text, type text, media_type text, language text, size bigint,
  sha256 text, retracted text) on commit delete rows;
create temp table staged_obligation (
  line bigint not null, position integer not null, description text, given integer, due text, retracted text)
  on commit delete rows;
create temp table staged_obligation_status (
  line bigint not null, obligation integer not null, position integer not null, status text, date date, note text)
  on commit delete rows;
create temp table staged_activity (
  line bigint not null, position integer not null, kind text collate "C", date text, end_date text, quantity bigint,
  amount numeric, currency text collate "C", sender integer, recipient integer, note text, retracted text)
  on commit delete rows;
create temp table staged_agreement_contact (
  line bigint not null, position integer not null, name text, office text, email text, telephone text)
  on commit delete rows;
create temp table staged_organization (
  line bigint not null, code text collate "C" not null, name text, kind text collate "C", country text collate "C",
  subdivision text, city text, website text, part_of text collate "C", merged_into text collate "C", merged_on date,
  merge_reason text) on commit delete rows;
create temp table staged_organization_name (
  line bigint not null, position integer not null, name text, kind text, language text, from_date text, until_date text)
  on commit delete rows;
create temp table staged_identifier (
  line bigint not null, position integer not null, identifier text) on commit delete rows;
create temp table staged_organization_contact (
  line bigint not null, position integer not null, name text, office text, email text, telephone text)
  on commit delete rows;
create temp table staged_successor (
  line bigint not null, position integer not null, organization text collate "C", kind text, date text, note text)
  on commit delete rows;
create temp table staged_distinct (
  line bigint not null, position integer not null, code text collate "C") on commit delete rows;
create temp table staged_event (
  line bigint not null, code text collate "C" not null, name text, name_zh text, theme text, start_date text,
  end_date text, venue text, city text, country text collate "C", series text collate "C", edition text,
  scheme text collate "C", note text) on commit delete rows;
create temp table staged_host (line bigint not null, position integer not null, given integer) on commit delete rows;
create temp table staged_organizer (
  line bigint not null, position integer not null, given integer) on commit delete rows;
create temp table staged_session (
  line bigint not null, position integer not null, title text, date text, note text) on commit delete rows;
create temp table staged_session_host (
  line bigint not null, session integer not null, position integer not null, given integer) on commit delete rows;
create temp table staged_session_organizer (
  line bigint not null, session integer not null, position integer not null, given integer) on commit delete rows;
create temp table staged_speech (
  line bigint not null, position integer not null, speaker text, title text, given integer, session integer,
  subject text) on commit delete rows;
create temp table staged_attendance (
  line bigint not null, position integer not null, category text, quantity integer, at_least boolean, session integer,
  note text) on commit delete rows;
create temp table staged_delegation (
  line bigint not null, position integer not null, country text collate "C", given integer, head text, head_title text,
  quantity integer, at_least boolean, session integer, note text) on commit delete rows;
create temp table staged_event_series (
  line bigint not null, code text collate "C" not null, name text, name_zh text, note text) on commit delete rows;
create temp table staged_agreement_type (
  line bigint not null, code text collate "C" not null, label text, label_zh text, definition text)
  on commit delete rows;
create temp table staged_activity_kind (
  line bigint not null, code text collate "C" not null, label text, label_zh text, unit text, unit_zh text,
  definition text) on commit delete rows;
create temp table staged_field_scheme (
  line bigint not null, code text collate "C" not null, title text, title_zh text, retired boolean)
  on commit delete rows;
create temp table staged_field (
  line bigint not null, position integer not null, code text collate "C", broader text collate "C", retired boolean)
  on commit delete rows;
create temp table staged_field_label (
  line bigint not null, field integer not null, language text, label text) on commit delete rows;
create temp table staged_field_match (
  line bigint not null, under integer, position integer, field text, relation text, matched text)
  on commit delete rows;
-- What is said of organizations where they are named, each once, with the place where it comes first.
create temp table staged_given (
  id integer primary key, line bigint not null, path text not null, named text, code text collate "C", name text,
  kind text collate "C", country text collate "C", identifiers text[], refused boolean not null default false,
  organization_id bigint) on commit delete rows;
-- Names that the file brings, also by lines that could not be read to the end.
create temp table import_name (
  record text not null, code text collate "C", line bigint not null, refused boolean not null) on commit delete rows;
-- SHA-256 of the lines that agreements came from.
create temp table import_digest (line bigint not null, digest bytea not null) on commit delete rows;
-- Parts of a record that have a line of their own in a bundle.
create temp table import_part (
  line bigint not null, part text not null, position integer not null, own_line bigint not null) on commit delete rows;

-- What is worked out for them.
create temp table import_fault (
  line bigint not null, path text, code text not null, value text, other text) on commit delete rows;
create temp table import_scheme (
  line bigint not null, code text collate "C" not null, id bigint, known_id bigint) on commit delete rows;
create temp table import_field (
  line bigint not null, position integer not null, code text collate "C" not null, broader text collate "C",
  retired boolean not null, id bigint, depth integer) on commit delete rows;
create index on import_field (line, code);
create temp table import_field_match (
  line bigint not null, path text, field text not null, relation text not null, matched text not null,
  field_id bigint, matched_id bigint) on commit delete rows;
create temp table import_organization (
  line bigint not null, code text collate "C" not null, part_of text collate "C", id bigint not null, depth integer)
  on commit delete rows;
create temp table import_event (
  line bigint not null, code text collate "C" not null, id bigint not null) on commit delete rows;
create temp table import_agreement (
  line bigint not null, reference text collate "C" not null, id bigint not null, is_new boolean not null,
  rank integer not null default 0) on commit delete rows;
create temp table import_new_organization (organization_id bigint primary key) on commit delete rows;
create temp table import_stem (stem text collate "C" primary key, number integer not null) on commit delete rows;
-- Identifiers in the form in which they are stored.
create temp table import_identifier (line bigint not null, scheme text, value text) on commit delete rows;
create temp table import_agreement_field (
  line bigint not null, position integer not null, field text not null, field_id bigint) on commit delete rows;
create temp table import_related (
  line bigint not null, position integer not null, relation text not null, reference text collate "C" not null,
  related_id bigint) on commit delete rows;
