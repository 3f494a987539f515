-- Filings: that an agreement was registered or notified somewhere. And further amounts, by kind, beside its value.

create table agreement_filing (
  agreement_id bigint not null,
  position integer not null,
  scheme code not null,
  number label,
  date partial_date,
  office label,
  result label,
  constraint agreement_filing_pkey primary key (agreement_id, position),
  constraint agreement_filing_key unique nulls not distinct (agreement_id, scheme, number, date)
    deferrable initially deferred,
  constraint agreement_filing_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_filing_position_check check (position >= 1),
  constraint agreement_filing_not_in_future_check check (first_day(date) <= latest_today())
);
comment on table agreement_filing is 'That an agreement was registered or notified.';
comment on column agreement_filing.agreement_id is 'The agreement.';
comment on column agreement_filing.position is 'Place in the order in which filings are named, from 1.';
comment on column agreement_filing.scheme is
  'Under what it was filed: tech-contract (技术合同登记), au-foreign-arrangements, ewp-approval, us-section-117 or another.';
comment on column agreement_filing.number is 'The number that it got there; null where not known.';
comment on column agreement_filing.date is 'When it was filed; null where not known.';
comment on column agreement_filing.office is 'Where; null where not known.';
comment on column agreement_filing.result is 'What came of it, such as registered or approved; null where not known.';

create table agreement_amount (
  agreement_id bigint not null,
  position integer not null,
  kind code not null,
  amount amount not null,
  currency text collate "C" not null,
  constraint agreement_amount_pkey primary key (agreement_id, position),
  constraint agreement_amount_key unique (agreement_id, kind) deferrable initially deferred,
  constraint agreement_amount_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_amount_currency_fkey foreign key (currency) references currency (code),
  constraint agreement_amount_position_check check (position >= 1)
);
comment on table agreement_amount is 'Amounts of an agreement beside its value, such as what of it is for technology.';
comment on column agreement_amount.agreement_id is 'The agreement.';
comment on column agreement_amount.position is 'Place in the order in which they are named, from 1.';
comment on column agreement_amount.kind is 'What it is: technology (技术交易额) or another.';
comment on column agreement_amount.amount is 'The amount, with the decimals of its currency.';
comment on column agreement_amount.currency is 'ISO 4217 code of the amount.';
