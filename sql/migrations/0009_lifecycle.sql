-- The life of an agreement: what happened to it, and what must hold of that.

create table lifecycle_action (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  action text not null,
  date date not null,
  date_agreed date,
  new_end_date partial_date,
  open_ended boolean not null default false,
  new_amount amount,
  new_currency text collate "C",
  reason note,
  recorded_at timestamptz not null default now(),
  constraint lifecycle_action_pkey primary key (id),
  constraint lifecycle_action_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint lifecycle_action_action_check check (action in ('amended', 'suspended', 'resumed', 'terminated', 'renewed')),
  constraint lifecycle_action_date_check check (date between '1900-01-01' and '2199-12-31'),
  constraint lifecycle_action_date_agreed_check check (date_agreed between '1900-01-01' and '2199-12-31'),
  constraint lifecycle_action_agreed_check check (date_agreed is null or action = 'renewed'),
  constraint lifecycle_action_renewed_check
    check (new_end_date is null and not open_ended or action in ('renewed', 'amended')),
  constraint lifecycle_action_open_ended_check check (not open_ended or new_end_date is null),
  constraint lifecycle_action_ends_after_date_check check (last_day(new_end_date) >= date),
  constraint lifecycle_action_new_currency_fkey foreign key (new_currency) references currency (code),
  constraint lifecycle_action_amount_has_currency_check check ((new_amount is null) = (new_currency is null)),
  constraint lifecycle_action_revalued_check check (new_amount is null or action in ('renewed', 'amended'))
);
create index lifecycle_action_agreement_id_idx on lifecycle_action (agreement_id, date, id);
create index lifecycle_action_date_idx on lifecycle_action (date);
comment on table lifecycle_action is 'What happened to an agreement after it was made (OCDS releaseTag).';
comment on column lifecycle_action.id is 'Key, unique across registries; decides the order within a day.';
comment on column lifecycle_action.agreement_id is 'The agreement.';
comment on column lifecycle_action.action is 'amended, suspended, resumed, terminated or renewed.';
comment on column lifecycle_action.date is
  'The day on which it takes effect. A renewal that was agreed before the end that it follows has the day of that here, and takes effect on the day after that end; with a later day it leaves a gap.';
comment on column lifecycle_action.date_agreed is
  'The day on which a renewal was agreed, where that was only after the end that it follows; null is its own day.';
comment on column lifecycle_action.new_end_date is 'The end of validity from then on; null in a renewal is without end, or not known.';
comment on column lifecycle_action.open_ended is 'Whether it has no end from then on.';
comment on column lifecycle_action.new_amount is
  'The value from then on, with the decimals of its currency; null leaves it as it was.';
comment on column lifecycle_action.new_currency is 'ISO 4217 code of the new value.';
comment on column lifecycle_action.reason is 'Why.';
comment on column lifecycle_action.recorded_at is 'When the registry learned of it.';
