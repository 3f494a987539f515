-- Facts: the one derived row of an agreement that figures and relationship questions are computed from. It is read as a
-- stream, so it is narrow: keys of parties and fields stand in it packed, eight bytes each, which the server sends twice
-- as fast as arrays. Nothing in it follows from another agreement's parties or from what an organization is: a merge, a
-- new place or a successor rewrites none.

create function in_figures(traits integer) returns boolean
language sql immutable parallel safe
return traits & 2097153 = 0;
comment on function in_figures(integer) is
  'Whether a fact with these traits counts in figures: it is neither a draft nor an amendment of another agreement.';

create table agreement_fact (
  agreement_id bigint not null,
  traits integer not null,
  signed_on date,
  begins_on date,
  ends_on date,
  end_on date,
  last_on date,
  since_on date,
  until_on date,
  extent_on date,
  lapse_on date,
  lapse_given_on date,
  renewed_from date,
  recorded_on date,
  renewal_months smallint,
  notice_days smallint,
  notice_months smallint,
  event_id bigint,
  type text collate "C" not null,
  parties bytea not null,
  fields bytea,
  phases integer[],
  life integer[],
  later bigint[],
  earlier bigint[],
  amount numeric,
  currency text collate "C",
  revalued text[],
  roles text[],
  spans integer[],
  unit_names text[],
  purposes bytea,
  constraint agreement_fact_pkey primary key (agreement_id)
);
-- What falls due, the earliest first; and, with what goes on by itself, what there must be notice of.
create index agreement_fact_end_on_idx on agreement_fact (end_on) where end_on is not null;
create index agreement_fact_notice_idx on agreement_fact (agreement_id)
  where notice_days is not null or notice_months is not null or traits & 4096 > 0;
-- What is in force, or falls due, around a day.
create index agreement_fact_until_on_idx on agreement_fact (until_on) where until_on is not null;
-- Few agreements have a life that is told: what is suspended, terminated or replaced is found among those.
create index agreement_fact_phases_idx on agreement_fact (agreement_id) where phases is not null;
-- What was signed first and last, and how many there are: read without the rows.
create index agreement_fact_signed_on_idx on agreement_fact (signed_on) where in_figures(traits);
-- The planner knows nothing of bits otherwise, and takes two hundred times too few agreements for no drafts.
create statistics agreement_fact_in_figures_stat on (traits & 2097153) from agreement_fact;
comment on table agreement_fact is
  'What figures are computed from, one row an agreement that was not taken back. Made by agreement_facts when a transaction commits; never written by hand.';
comment on column agreement_fact.agreement_id is 'The agreement.';
comment on column agreement_fact.traits is
  'Bits: 1 draft; 2, 4 signing known to the month, the year; 8 begin, 16 signed end, 32 changed end known to the month or year; 64 start, 128 end, 256 amount not known; 512 parties said not to be known; 1024 internal, 2048 restricted; 4096 renews by itself, 8192 by consent; 16384 signed as without end; 32768 said to carry no money; 65536 start known to the month or year; 131072 said not to bind; 262144 its amount is the ceiling of a framework; 1048576 a party funds what others do; 2097152 an amendment of another.';
comment on column agreement_fact.signed_on is 'First day that the day of signing can mean.';
comment on column agreement_fact.begins_on is 'First day of validity: of the start, else of the signing; null is undated.';
comment on column agreement_fact.ends_on is 'Last day that the end can mean, as it was signed; null is open or not known.';
comment on column agreement_fact.end_on is 'Last day that the end can mean which was written last: by amendments and renewals, those to come included; null is open, not known, or followed by terms that begin by themselves.';
comment on column agreement_fact.last_on is 'Last day in force by its dates and its rule, where nothing happened: that of the signed end, or of the last term that begins by itself; null is without end.';
comment on column agreement_fact.since_on is 'First day in whose period it can count.';
comment on column agreement_fact.until_on is 'Last day in whose period it can count; null is without end.';
comment on column agreement_fact.extent_on is 'How far renewals can carry it.';
comment on column agreement_fact.lapse_on is 'The end at which it is let run out on purpose.';
comment on column agreement_fact.lapse_given_on is 'The day on which that was decided; null is not known.';
comment on column agreement_fact.renewed_from is
  'The first day of the earliest agreement that renews it: no term begins by itself from then on, and what has no end, or none that is known, ends on the day before. One that begins before it renews nothing.';
comment on column agreement_fact.recorded_on is 'Day, in UTC, on which it was recorded; null where an import brought it.';
comment on column agreement_fact.renewal_months is 'Months of each term that follows an end.';
comment on column agreement_fact.notice_days is 'Days before an end by which notice must be given.';
comment on column agreement_fact.notice_months is 'Months before an end by which notice must be given.';
comment on column agreement_fact.event_id is 'The event at which it was signed.';
comment on column agreement_fact.type is 'Type, from agreement_type.';
comment on column agreement_fact.parties is 'Keys of its parties as recorded, in order, eight bytes each, the highest first.';
comment on column agreement_fact.fields is 'Keys of its fields, in order, packed alike; null is none.';
comment on column agreement_fact.phases is
  'Pairs of a day, counted from 2000-01-01, and the status from then on: 1 in force, 2 suspended, 3 expired, 4 terminated, 5 replaced. Null where nothing happened: in force from begin to last_on, then expired.';
comment on column agreement_fact.life is
  'What happened, in order, four numbers each: day, counted from 2000-01-01; 1 amended, 2 suspended, 3 resumed, 4 terminated, 5 renewed; last day of the new end, null for none; 1 where that is open, 2 where it is not known, and four times the days by which it was signed before. Null where nothing did.';
comment on column agreement_fact.later is
  'Later agreements that relate to it, or renew or replace what amends it, two numbers each: 1 renewal, 2 replacement, 3 amendment; the key. Null for none; those under a framework stand in their own facts alone.';
comment on column agreement_fact.earlier is 'Earlier agreements that it relates to, alike, and 4 framework.';
comment on column agreement_fact.amount is 'Value as it was signed, in the major unit of the currency; null is not known.';
comment on column agreement_fact.currency is 'ISO 4217 code of the amount.';
comment on column agreement_fact.revalued is
  'What its value grew by, three texts each: day, amount, which is negative where it shrank, ISO 4217 code. Null where nothing is known of that.';
comment on column agreement_fact.roles is 'Roles of its parties, in their order; null where none is known.';
comment on column agreement_fact.spans is
  'From when and until when each of its parties is one, in their order, null for the whole of it; null where all are.';
comment on column agreement_fact.unit_names is 'The words for the units of its parties, in their order; null where none is known.';
comment on column agreement_fact.purposes is 'Keys of its purposes, packed as the fields are; null is none.';

-- Whose record a transaction has changed. A row lives only inside of its transaction: before it commits, what follows
-- from the records is made, and the row is gone.
create unlogged table touched (
  transaction_id xid8 not null default pg_current_xact_id(),
  change text not null,
  keys bigint[] not null,
  constraint touched_change_check check (change in ('added', 'changed', 'counted', 'worded', 'concerned'))
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
-- A load notes a hundred thousand keys at once, which no compression makes smaller.
alter table touched alter column keys set storage external;
create index touched_transaction_id_idx on touched (transaction_id);
comment on table touched is
  'Agreements whose record a transaction has touched, noted by triggers and worked off before it commits; empty between transactions.';
comment on column touched.transaction_id is 'The transaction.';
comment on column touched.change is
  'added: it is new; changed: its record says something else; counted: the same, and its revision is counted; concerned: what follows from it may differ, since another agreement changed.';
comment on column touched.keys is 'The agreements.';
