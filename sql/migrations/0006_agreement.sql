-- Agreements, their titles, numbers and fields.

create table agreement (
  id bigint not null default nextval('registry_key'),
  reference reference not null,
  title label not null,
  type text collate "C" not null default 'other',
  binding boolean,
  draft boolean not null default false,
  date_signed partial_date,
  start_date partial_date,
  end_date partial_date,
  max_extent_date partial_date,
  open_ended boolean not null default false,
  renewal_rule text,
  renewal_months integer,
  notice_days integer,
  notice_months integer,
  no_money boolean not null default false,
  amount amount,
  currency text collate "C",
  parties_unknown note,
  event_id bigint,
  owner label,
  note note,
  lapse_on date,
  lapse_given_on date,
  lapse_reason note,
  retracted_at timestamptz,
  retracted_reason note,
  visibility text not null default 'public',
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  import_digest bytea,
  revision bigint not null default 1,
  rank integer not null default 0,
  signed_on date generated always as (first_day(date_signed)) stored,
  begins_on date generated always as (first_day(coalesce(start_date, date_signed))) stored,
  ends_on date generated always as (last_day(end_date)) stored,
  signed_until date generated always as
    (case when draft then 'infinity' else coalesce(last_day(date_signed), 'infinity') end) stored not null,
  constraint agreement_pkey primary key (id),
  constraint agreement_reference_key unique (reference),
  constraint agreement_type_fkey foreign key (type) references agreement_type (code),
  constraint agreement_currency_fkey foreign key (currency) references currency (code),
  constraint agreement_event_id_fkey foreign key (event_id) references event (id),
  constraint agreement_id_rank_key unique (id, rank),
  constraint agreement_id_signed_until_key unique (id, signed_until),
  constraint agreement_ends_after_start_check check (start_date is null or ends_on >= begins_on),
  constraint agreement_ends_after_signing_check check (start_date is not null or ends_on >= begins_on),
  constraint agreement_extent_after_end_check check (last_day(max_extent_date) >= ends_on),
  constraint agreement_not_signed_in_future_check check (draft or signed_on <= latest_today()),
  constraint agreement_amount_has_currency_check check ((amount is null) = (currency is null)),
  constraint agreement_no_money_check check (not no_money or amount is null),
  constraint agreement_renewal_rule_check check (renewal_rule in ('none', 'automatic', 'by-consent')),
  constraint agreement_renewal_months_check check (renewal_months between 1 and 1200),
  constraint agreement_renewal_complete_check
    check (renewal_months is null or coalesce(renewal_rule in ('automatic', 'by-consent'), false)),
  constraint agreement_notice_days_check check (notice_days between 0 and 3660),
  constraint agreement_notice_months_check check (notice_months between 0 and 120),
  constraint agreement_notice_once_check check (notice_days is null or notice_months is null),
  constraint agreement_open_ended_check check (not open_ended or end_date is null),
  constraint agreement_lapse_has_day_check check (lapse_on is not null or lapse_reason is null),
  constraint agreement_lapse_given_has_end_check check (lapse_on is not null or lapse_given_on is null),
  constraint agreement_lapse_given_on_check check (lapse_given_on between '1900-01-01' and '2199-12-31'),
  constraint agreement_lapse_on_check check (lapse_on between '1900-01-01' and '2199-12-31'),
  constraint agreement_retracted_has_reason_check check ((retracted_at is null) = (retracted_reason is null)),
  constraint agreement_rank_check check (rank between 0 and 1000000),
  constraint agreement_visibility_check check (visibility in ('public', 'internal', 'restricted'))
);
-- One that was given means one agreement for good, however it is typed.
create unique index agreement_reference_folded_key on agreement (fold_reference(reference));
alter index agreement_reference_folded_key alter column 1 set statistics 0;
-- In the order in which lists stand.
create index agreement_signed_on_idx on agreement (signed_on desc nulls last, reference);
create index agreement_ends_on_idx on agreement (ends_on) where ends_on is not null;
create index agreement_event_id_idx on agreement (event_id) where event_id is not null;
comment on table agreement is 'What was signed.';
comment on column agreement.id is 'Key, unique across registries.';
comment on column agreement.reference is 'What people call the agreement by; never reused.';
comment on column agreement.title is 'Title of record.';
comment on column agreement.type is 'Type, from agreement_type.';
comment on column agreement.binding is 'Whether it binds in law; null where not known.';
comment on column agreement.draft is 'Whether it is not yet signed by all.';
comment on column agreement.date_signed is 'Day of the last signature (OCDS dateSigned).';
comment on column agreement.start_date is 'First day of validity (OCDS period.startDate).';
comment on column agreement.end_date is 'Last day of validity (OCDS period.endDate); null is without end, or not known.';
comment on column agreement.open_ended is 'Whether it was said to have no end; else one that is null is not known.';
comment on column agreement.max_extent_date is 'How far renewals can carry it (OCDS period.maxExtentDate).';
comment on column agreement.renewal_rule is 'none, automatic or by-consent; null where not known.';
comment on column agreement.renewal_months is 'Months of each term that follows an end; null is not known.';
comment on column agreement.notice_days is 'Days before an end by which notice must be given.';
comment on column agreement.notice_months is 'Months before an end by which notice must be given, where it is counted in months.';
comment on column agreement.no_money is 'Whether it is said that it carries no money; without that, an amount that is missing is not known.';
comment on column agreement.amount is 'Value, with the decimals of its currency.';
comment on column agreement.currency is 'ISO 4217 code of the amount.';
comment on column agreement.parties_unknown is 'In words, which parties are not known; allows fewer than two.';
comment on column agreement.event_id is 'The event at which it was signed.';
comment on column agreement.owner is 'Who looks after it: a person or an office.';
comment on column agreement.note is 'What else is known.';
comment on column agreement.lapse_on is
  'The end at which it is let run out on purpose: of one that renews itself, notice was given for it. An end that has moved since is another one.';
comment on column agreement.lapse_given_on is
  'The day on which that was decided, or notice was given; null is not known, and then it counts on every day.';
comment on column agreement.lapse_reason is 'Why it is let run out.';
comment on column agreement.retracted_at is 'When it was taken back, since it had been recorded by mistake.';
comment on column agreement.retracted_reason is 'Why it was taken back.';
comment on column agreement.visibility is 'public, internal or restricted.';
comment on column agreement.recorded_at is 'When the registry learned of the agreement.';
comment on column agreement.changed_at is 'When it, or what hangs on it, was last changed.';
comment on column agreement.import_digest is 'SHA-256 of the interchange line it was imported from: the same line again changes nothing.';
comment on column agreement.revision is 'Goes up with every change of the agreement or of what hangs on it.';
comment on column agreement.rank is 'One above the highest rank of the agreements it relates to; keeps relations free of cycles.';
comment on column agreement.signed_on is 'First day that date_signed can mean.';
comment on column agreement.begins_on is 'First day of validity: of start_date, else of date_signed.';
comment on column agreement.ends_on is 'Last day that end_date can mean.';
comment on column agreement.signed_until is
  'Last day on which a party can have signed: the last one that date_signed can mean; infinity for a draft, and where it is not known.';

-- Numbers are given out in short transactions of their own, so that those who record at once do not wait for each
-- other; one that is given out and then not used stays unused.
create table agreement_numbering (
  year text collate "C" not null,
  last integer not null,
  constraint agreement_numbering_pkey primary key (year),
  constraint agreement_numbering_year_check check (year ~ '^(19|20|21)[0-9]{2}$')
);
comment on table agreement_numbering is 'The last number given out in a year to an agreement that came without a reference.';
comment on column agreement_numbering.year is 'The year that the reference begins with.';
comment on column agreement_numbering.last is 'The last number given out.';

create table agreement_title (
  agreement_id bigint not null,
  language language_code not null,
  title label not null,
  constraint agreement_title_pkey primary key (agreement_id, language),
  constraint agreement_title_agreement_id_fkey foreign key (agreement_id) references agreement (id)
);
comment on table agreement_title is 'Titles of an agreement in further languages.';
comment on column agreement_title.agreement_id is 'The agreement.';
comment on column agreement_title.language is 'Language of the title.';
comment on column agreement_title.title is 'The title as written.';

create table agreement_field (
  agreement_id bigint not null,
  field_id bigint not null,
  position integer not null,
  constraint agreement_field_pkey primary key (agreement_id, field_id),
  constraint agreement_field_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_field_field_id_fkey foreign key (field_id) references field (id)
);
create index agreement_field_field_id_idx on agreement_field (field_id, agreement_id);
comment on table agreement_field is 'The fields that an agreement is in.';
comment on column agreement_field.agreement_id is 'The agreement.';
comment on column agreement_field.field_id is 'The field.';
comment on column agreement_field.position is 'Place in the order in which the fields are named, from 1.';
