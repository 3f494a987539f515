-- Where records are laid out while they are checked and stored, one or many: what a transaction lays out it alone sees,
-- and takes away before it commits. So these tables are not logged; and nothing in them is unique, or two who lay out at
-- once would wait for each other. A load of many works in copies of its own, which it can analyze while others write.

create schema staging;
comment on schema staging is 'Where records are laid out while they are checked and stored; empty to everyone else.';

-- Records as they were read, laid out in rows. A line is the place of the record; in a bundle the number of the file
-- stands in the bits from 40 up. A position is the place in a list, from 1. Who is named is a number of staged_given.
create unlogged table staging.staged_agreement (
  line bigint not null, reference text collate "C" not null, title text, type text collate "C", binding boolean,
  draft boolean, date_signed text, start_date text, end_date text, max_extent_date text, open_ended boolean,
  renewal_rule text, renewal_months integer, notice_days integer, notice_months integer, value text, amount numeric,
  currency text collate "C", parties_unknown text, event text collate "C", owner text, note text, lapse_on date, lapse_given_on date, lapse_reason text, retracted text, visibility text);
create unlogged table staging.staged_agreement_title (
  line bigint not null, language text not null, title text);
create unlogged table staging.staged_party (
  line bigint not null, position integer not null, given integer, role text, unit_name text, own_number text,
  signatory_name text, signatory_title text, date_signed text, from_date text, until_date text,
  contributes boolean, signed_as text);
create unlogged table staging.staged_contribution (
  line bigint not null, party integer not null, position integer not null, amount numeric, currency text collate "C",
  in_kind boolean, what text);
create unlogged table staging.staged_agreement_field (
  line bigint not null, position integer not null, field text not null);
create unlogged table staging.staged_related (
  line bigint not null, position integer not null, relation text, reference text collate "C");
create unlogged table staging.staged_lifecycle (
  line bigint not null, position integer not null, action text, date date, date_agreed date, end_date text, open_ended boolean,
  amount numeric,
  currency text collate "C", reason text);
create unlogged table staging.staged_document (
  line bigint not null, position integer not null, number integer, title text, type text, media_type text, language text,
  size bigint, sha256 text, retracted text);
create unlogged table staging.staged_obligation (
  line bigint not null, position integer not null, number integer, description text, given integer, due text, retracted text);
create unlogged table staging.staged_obligation_status (
  line bigint not null, obligation integer not null, position integer not null, status text, date date, note text);
create unlogged table staging.staged_activity (
  line bigint not null, position integer not null, number integer, kind text collate "C", date text, end_date text,
  quantity bigint, semesters integer, amount numeric, currency text collate "C", in_kind boolean, sender integer, recipient integer,
  note text, retracted text);
create unlogged table staging.staged_agreement_purpose (
  line bigint not null, position integer not null, purpose text collate "C", sender integer, recipient integer,
  quantity integer, unit text, per text, level text collate "C", field text, first_year integer, last_year integer);
create unlogged table staging.staged_agreement_classification (
  line bigint not null, position integer not null, classification text not null);
create unlogged table staging.staged_agreement_filing (
  line bigint not null, position integer not null, scheme text collate "C", number text, date text, office text,
  result text);
create unlogged table staging.staged_agreement_amount (
  line bigint not null, position integer not null, kind text collate "C", amount numeric, currency text collate "C");
create unlogged table staging.staged_agreement_contact (
  line bigint not null, position integer not null, name text, office text, email text, telephone text);
create unlogged table staging.staged_organization (
  line bigint not null, code text collate "C" not null, name text, kind text collate "C", country text collate "C",
  subdivision text, city text, website text, part_of text collate "C", owned_by text collate "C", merged_into text collate "C", merged_on date,
  merge_reason text, retracted text);
create unlogged table staging.staged_organization_name (
  line bigint not null, position integer not null, name text, kind text, language text, from_date text, until_date text);
create unlogged table staging.staged_identifier (
  line bigint not null, position integer not null, identifier text);
create unlogged table staging.staged_organization_classification (
  line bigint not null, position integer not null, classification text, from_date text, until_date text);
create unlogged table staging.staged_organization_contact (
  line bigint not null, position integer not null, name text, office text, email text, telephone text);
create unlogged table staging.staged_successor (
  line bigint not null, position integer not null, organization text collate "C", kind text, date text, note text);
create unlogged table staging.staged_distinct (
  line bigint not null, position integer not null, code text collate "C");
create unlogged table staging.staged_event (
  line bigint not null, code text collate "C" not null, name text, name_zh text, theme text, start_date text,
  end_date text, venue text, city text, country text collate "C", series text collate "C", edition text,
  scheme text collate "C", note text);
create unlogged table staging.staged_host (line bigint not null, position integer not null, given integer);
create unlogged table staging.staged_organizer (
  line bigint not null, position integer not null, given integer);
create unlogged table staging.staged_session (
  line bigint not null, position integer not null, title text, date text, note text);
create unlogged table staging.staged_session_host (
  line bigint not null, session integer not null, position integer not null, given integer);
create unlogged table staging.staged_session_organizer (
  line bigint not null, session integer not null, position integer not null, given integer);
create unlogged table staging.staged_speech (
  line bigint not null, position integer not null, speaker text, title text, given integer, session integer,
  subject text);
create unlogged table staging.staged_attendance (
  line bigint not null, position integer not null, category text, quantity integer, at_least boolean, session integer,
  note text);
create unlogged table staging.staged_delegation (
  line bigint not null, position integer not null, country text collate "C", given integer, head text, head_title text,
  quantity integer, at_least boolean, session integer, note text);
create unlogged table staging.staged_event_series (
  line bigint not null, code text collate "C" not null, name text, name_zh text, note text);
create unlogged table staging.staged_agreement_type (
  line bigint not null, code text collate "C" not null, label text, label_zh text, definition text,
  carries_money boolean, counted boolean);
create unlogged table staging.staged_party_role (
  line bigint not null, code text collate "C" not null, label text, label_zh text, definition text);
create unlogged table staging.staged_purpose (
  line bigint not null, code text collate "C" not null, broader text collate "C", label text, label_zh text,
  definition text, ewp text, mext text, universities_australia text, indonesia text, retired boolean);
create unlogged table staging.staged_classification_scheme (
  line bigint not null, code text collate "C" not null, subject text, form text, label text, label_zh text,
  definition text);
create unlogged table staging.staged_classification_value (
  line bigint not null, position integer not null, value text, label text, label_zh text);
create unlogged table staging.staged_activity_kind (
  line bigint not null, code text collate "C" not null, label text, label_zh text, unit text, unit_zh text,
  definition text);
create unlogged table staging.staged_field_scheme (
  line bigint not null, code text collate "C" not null, title text, title_zh text, retired boolean);
create unlogged table staging.staged_field (
  line bigint not null, position integer not null, code text collate "C", broader text collate "C", retired boolean);
create unlogged table staging.staged_field_label (
  line bigint not null, field integer not null, language text, label text);
create unlogged table staging.staged_field_match (
  line bigint not null, under integer, position integer, field text, relation text, matched text);
create unlogged table staging.staged_given (
  id integer not null, line bigint not null, path text not null, named text, code text collate "C", name text,
  kind text collate "C", country text collate "C", identifiers text[], refused boolean not null default false,
  organization_id bigint);
create index staged_given_id_idx on staging.staged_given (id);
create unlogged table staging.import_name (
  record text not null, code text collate "C", line bigint not null, refused boolean not null);
create unlogged table staging.import_digest (line bigint not null, digest bytea not null);
create unlogged table staging.import_part (
  line bigint not null, part text not null, position integer not null, own_line bigint not null);

-- What is worked out for them.
create unlogged table staging.import_fault (
  line bigint not null, path text, code text not null, value text, other text);
create unlogged table staging.import_scheme (
  line bigint not null, code text collate "C" not null, id bigint, known_id bigint);
create unlogged table staging.import_field (
  line bigint not null, position integer not null, code text collate "C" not null, broader text collate "C",
  retired boolean not null, id bigint, depth integer);
create index import_field_line_code_idx on staging.import_field (line, code);
create unlogged table staging.import_field_match (
  line bigint not null, path text, field text not null, relation text not null, matched text not null,
  field_id bigint, matched_id bigint);
create unlogged table staging.import_organization (
  line bigint not null, code text collate "C" not null, part_of text collate "C", id bigint not null,
  is_new boolean not null, depth integer);
create unlogged table staging.import_event (
  line bigint not null, code text collate "C" not null, id bigint not null, is_new boolean not null);
create unlogged table staging.import_agreement (
  line bigint not null, reference text collate "C" not null, id bigint not null, is_new boolean not null,
  rank integer not null default 0);
create unlogged table staging.import_new_organization (organization_id bigint not null);
create index import_new_organization_organization_id_idx on staging.import_new_organization (organization_id);
create unlogged table staging.import_stem (stem text collate "C" not null, number integer not null);
create index import_stem_stem_idx on staging.import_stem (stem);
create unlogged table staging.import_identifier (line bigint not null, scheme text, value text);
create unlogged table staging.import_agreement_field (
  line bigint not null, position integer not null, field text not null, field_id bigint);
create unlogged table staging.import_related (
  line bigint not null, position integer not null, relation text not null, reference text collate "C" not null,
  related_id bigint);

comment on table staging.staged_agreement is 'Agreements.';
comment on table staging.staged_agreement_title is 'Titles of agreements in further languages.';
comment on table staging.staged_party is 'Parties of agreements.';
comment on table staging.staged_contribution is 'What parties bring into agreements.';
comment on table staging.staged_agreement_field is 'Fields of agreements.';
comment on table staging.staged_related is 'Agreements that agreements relate to.';
comment on table staging.staged_lifecycle is 'What happens to agreements.';
comment on table staging.staged_document is 'Documents of agreements.';
comment on table staging.staged_obligation is 'Obligations of agreements.';
comment on table staging.staged_obligation_status is 'Statuses of obligations.';
comment on table staging.staged_activity is 'Activities of agreements.';
comment on table staging.staged_agreement_purpose is 'Purposes of agreements.';
comment on table staging.staged_agreement_classification is 'Classifications of agreements.';
comment on table staging.staged_agreement_filing is 'Filings of agreements.';
comment on table staging.staged_agreement_amount is 'Further amounts of agreements.';
comment on table staging.staged_agreement_contact is 'Whom to call for agreements.';
comment on table staging.staged_organization is 'Organizations.';
comment on table staging.staged_organization_name is 'Further names of organizations.';
comment on table staging.staged_identifier is 'Identifiers of organizations.';
comment on table staging.staged_organization_classification is 'Classifications of organizations.';
comment on table staging.staged_organization_contact is 'Whom to call at organizations.';
comment on table staging.staged_successor is 'What organizations became.';
comment on table staging.staged_distinct is 'Organizations that are not the same.';
comment on table staging.staged_event is 'Events.';
comment on table staging.staged_host is 'Hosts of events.';
comment on table staging.staged_organizer is 'Organizers of events.';
comment on table staging.staged_session is 'Sessions of events.';
comment on table staging.staged_session_host is 'Hosts of sessions.';
comment on table staging.staged_session_organizer is 'Organizers of sessions.';
comment on table staging.staged_speech is 'Speeches at events.';
comment on table staging.staged_attendance is 'Who attended events.';
comment on table staging.staged_delegation is 'Delegations to events.';
comment on table staging.staged_event_series is 'Series of events.';
comment on table staging.staged_agreement_type is 'Types of agreements.';
comment on table staging.staged_party_role is 'Roles of parties.';
comment on table staging.staged_purpose is 'Purposes that there can be.';
comment on table staging.staged_classification_scheme is 'Schemes of classifications.';
comment on table staging.staged_classification_value is 'Values of schemes of classifications.';
comment on table staging.staged_activity_kind is 'Kinds of activities.';
comment on table staging.staged_field_scheme is 'Schemes of fields.';
comment on table staging.staged_field is 'Fields of schemes.';
comment on table staging.staged_field_label is 'Labels of fields.';
comment on table staging.staged_field_match is 'Matches between fields.';
comment on table staging.staged_given is 'What is said of organizations where they are named, each once, with the place where it comes first.';
comment on table staging.import_name is 'Names that the records bring, also by lines that could not be read to the end.';
comment on table staging.import_digest is 'SHA-256 of the lines that agreements came from.';
comment on table staging.import_part is 'Parts of a record that have a line of their own in a bundle.';
comment on table staging.import_fault is 'What is wrong with the records.';
comment on table staging.import_scheme is 'Schemes of fields: those that are new, and those that are known.';
comment on table staging.import_field is 'Fields of new schemes.';
comment on table staging.import_field_match is 'Matches between fields.';
comment on table staging.import_organization is 'Organizations: those that are new, and those that are to be changed.';
comment on table staging.import_event is 'Events: those that are new, and those that are to be changed.';
comment on table staging.import_agreement is 'Agreements: those that are new, and those that are to be changed.';
comment on table staging.import_new_organization is 'Organizations that were added because they were named.';
comment on table staging.import_stem is 'The last number given to codes that begin alike.';
comment on table staging.import_identifier is 'Identifiers in the form in which they are stored.';
comment on table staging.import_agreement_field is 'Fields of agreements.';
comment on table staging.import_related is 'Agreements that agreements relate to.';

-- Every record that is stored leaves its rows dead here.
do $$
declare
  laid_out name;
begin
  for laid_out in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'staging' and c.relkind = 'r'
  loop
    execute format('alter table staging.%I set (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0)',
      laid_out);
  end loop;
end
$$;
