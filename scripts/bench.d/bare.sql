-- The bare peer of an import: plain tables with keys and foreign keys only, into which psql copies the same rows. What a
-- registry adds to that (rules, search, facts) is what the ratio tells of.
create table organization (
  id bigint primary key, code text not null unique, name text not null, kind text, country text, subdivision text,
  city text, website text);
create table agreement_type (code text primary key);
create table currency (code text primary key);
create table event (id bigint primary key);
create table field (id bigint primary key);
create table agreement (
  id bigint primary key, reference text not null unique, title text not null,
  type text not null references agreement_type, binding boolean, draft boolean not null, date_signed text,
  start_date text, end_date text, max_extent_date text, open_ended boolean not null, renewal_rule text,
  renewal_months integer, notice_days integer, notice_months integer, amount numeric,
  currency text references currency, no_money boolean, parties_unknown text, event_id bigint references event, owner text, note text, visibility text not null);
create table agreement_party (
  agreement_id bigint not null references agreement, organization_id bigint not null references organization,
  position integer not null, role text, unit_name text, own_number text, signatory_name text, signatory_title text,
  date_signed text, from_date text, until_date text, contributes_nothing boolean,
  primary key (agreement_id, organization_id));
create table agreement_field (
  agreement_id bigint not null references agreement, field_id bigint not null references field,
  position integer not null, primary key (agreement_id, field_id));
create table lifecycle_action (
  id bigint primary key, agreement_id bigint not null references agreement, action text not null, date date not null,
  date_agreed date, new_end_date text, open_ended boolean not null, new_amount numeric, new_currency text references currency, reason text);
create table related_agreement (
  agreement_id bigint not null references agreement, relation text not null,
  related_id bigint not null references agreement, position integer not null,
  primary key (agreement_id, relation, related_id));
