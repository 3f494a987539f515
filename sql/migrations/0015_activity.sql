-- Activities: what happened under an agreement.

create table activity_kind (
  code code not null,
  label_en label not null,
  label_zh label not null,
  unit_en label,
  unit_zh label,
  definition_en note not null,
  constraint activity_kind_pkey primary key (code)
);
comment on table activity_kind is 'What an activity can be; users may add kinds of their own.';
comment on column activity_kind.code is 'The kind as it is written in commands and files.';
comment on column activity_kind.label_en is 'Label in English.';
comment on column activity_kind.label_zh is 'Label in Chinese.';
comment on column activity_kind.unit_en is 'What its quantity counts, in English; null where money alone is counted.';
comment on column activity_kind.unit_zh is 'What its quantity counts, in Chinese.';
comment on column activity_kind.definition_en is 'What belongs to the kind.';

create table activity (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  position integer not null,
  kind text collate "C" not null,
  date partial_date not null,
  end_date partial_date,
  quantity bigint,
  semesters integer,
  amount amount,
  currency text collate "C",
  in_kind boolean,
  sender_id bigint,
  recipient_id bigint,
  note note,
  recorded_at timestamptz not null default now(),
  retracted_at timestamptz,
  retracted_reason note,
  happened_on date not null generated always as (first_day(date)) stored,
  constraint activity_pkey primary key (id),
  constraint activity_position_key unique (agreement_id, position),
  constraint activity_position_check check (position >= 1),
  constraint activity_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint activity_kind_fkey foreign key (kind) references activity_kind (code),
  constraint activity_currency_fkey foreign key (currency) references currency (code),
  constraint activity_sender_fkey foreign key (agreement_id, sender_id)
    references agreement_party (agreement_id, organization_id) on update cascade,
  constraint activity_recipient_fkey foreign key (agreement_id, recipient_id)
    references agreement_party (agreement_id, organization_id) on update cascade,
  constraint activity_quantity_check check (quantity >= 0),
  constraint activity_semesters_check check (semesters >= 0),
  constraint activity_amount_has_currency_check check ((amount is null) = (currency is null)),
  constraint activity_ends_after_start_check check (last_day(end_date) >= first_day(date)),
  constraint activity_not_in_future_check check (first_day(date) <= latest_today()),
  constraint activity_sender_is_not_recipient_check check (sender_id <> recipient_id),
  constraint activity_retracted_has_reason_check check ((retracted_at is null) = (retracted_reason is null))
);
create index activity_happened_on_idx on activity (happened_on, kind);
comment on table activity is 'What happened under an agreement (HE-BCI, MEXT).';
comment on column activity.id is 'Key, unique across registries.';
comment on column activity.agreement_id is 'The agreement.';
comment on column activity.position is 'Number within the agreement, from 1.';
comment on column activity.kind is 'Kind, from activity_kind.';
comment on column activity.date is 'When it happened, or its first day.';
comment on column activity.end_date is 'Its last day; null for one that began and ended together.';
comment on column activity.quantity is 'How many, in the unit of its kind; null where not known.';
comment on column activity.semesters is 'How many semesters they stayed, of all together; null where not known.';
comment on column activity.amount is 'Value, with the decimals of its currency.';
comment on column activity.currency is 'ISO 4217 code of the amount.';
comment on column activity.in_kind is 'Whether it came in kind rather than in money; null where not known.';
comment on column activity.sender_id is 'The party that sent, paid or gave.';
comment on column activity.recipient_id is 'The party that received.';
comment on column activity.note is 'What else is known.';
comment on column activity.recorded_at is 'When the registry learned of it.';
comment on column activity.retracted_at is 'When it was taken back, since it had been recorded by mistake.';
comment on column activity.retracted_reason is 'Why it was taken back.';
comment on column activity.happened_on is 'First day that date can mean.';
