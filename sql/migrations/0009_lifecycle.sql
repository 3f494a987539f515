-- The life of an agreement: what happened to it, and what must hold of that.

create table lifecycle_event (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  event text not null,
  date date not null,
  new_end_date partial_date,
  new_amount amount,
  new_currency text collate "C",
  reason note,
  recorded_at timestamptz not null default now(),
  constraint lifecycle_event_pkey primary key (id),
  constraint lifecycle_event_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint lifecycle_event_event_check check (event in ('amended', 'suspended', 'resumed', 'terminated', 'renewed')),
  constraint lifecycle_event_date_check check (date between '1900-01-01' and '2199-12-31'),
  constraint lifecycle_event_renewed_check check (new_end_date is null or event in ('renewed', 'amended')),
  constraint lifecycle_event_ends_after_date_check check (last_day(new_end_date) >= date),
  constraint lifecycle_event_new_currency_fkey foreign key (new_currency) references currency (code),
  constraint lifecycle_event_amount_has_currency_check check ((new_amount is null) = (new_currency is null)),
  constraint lifecycle_event_revalued_check check (new_amount is null or event in ('renewed', 'amended'))
);
create index lifecycle_event_agreement_id_idx on lifecycle_event (agreement_id, date, id);
create index lifecycle_event_date_idx on lifecycle_event (date);
comment on table lifecycle_event is 'What happened to an agreement after it was made (OCDS releaseTag).';
comment on column lifecycle_event.id is 'Key, unique across registries; decides the order within a day.';
comment on column lifecycle_event.agreement_id is 'The agreement.';
comment on column lifecycle_event.event is 'amended, suspended, resumed, terminated or renewed.';
comment on column lifecycle_event.date is 'The day on which it takes effect.';
comment on column lifecycle_event.new_end_date is 'The end of validity from then on; null in a renewal is open-ended.';
comment on column lifecycle_event.new_amount is
  'The value from then on, with the decimals of its currency; null leaves it as it was.';
comment on column lifecycle_event.new_currency is 'ISO 4217 code of the new value.';
comment on column lifecycle_event.reason is 'Why.';
comment on column lifecycle_event.recorded_at is 'When the registry learned of it.';
