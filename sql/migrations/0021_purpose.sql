-- Purposes: what the parties of an agreement will do, in the words of a vocabulary of two levels.

create table purpose (
  id bigint not null default nextval('registry_key'),
  code code not null,
  broader_id bigint,
  -- A broader purpose has none above it, and stands in the row so that a key can ask for that.
  depth integer not null generated always as (case when broader_id is null then 0 else 1 end) stored,
  broader_depth integer generated always as (case when broader_id is not null then 0 end) stored,
  label_en label not null,
  label_zh label not null,
  definition_en note not null,
  ewp label,
  mext label,
  universities_australia label,
  indonesia label,
  shipped boolean not null default false,
  retired boolean not null default false,
  constraint purpose_retired_check check (not (retired and shipped)),
  constraint purpose_pkey primary key (id),
  constraint purpose_code_key unique (code),
  constraint purpose_id_depth_key unique (id, depth),
  constraint purpose_broader_fkey foreign key (broader_id, broader_depth) references purpose (id, depth)
);
create index purpose_broader_id_idx on purpose (broader_id) where broader_id is not null;
create index purpose_search_idx on purpose using gin (search_terms(label_en));
create index purpose_zh_search_idx on purpose using gin (search_terms(label_zh));
alter index purpose_search_idx alter column 1 set statistics 0;
alter index purpose_zh_search_idx alter column 1 set statistics 0;
comment on table purpose is 'What parties can mean to do together; users may add purposes of their own.';
comment on column purpose.id is 'Key, unique across registries.';
comment on column purpose.code is 'The purpose as it is written in commands and files.';
comment on column purpose.broader_id is 'The broader purpose, which has none above it.';
comment on column purpose.depth is 'How many purposes are broader: 0 or 1.';
comment on column purpose.broader_depth is 'What depth the broader purpose must have.';
comment on column purpose.label_en is 'Label in English.';
comment on column purpose.label_zh is 'Label in Chinese.';
comment on column purpose.definition_en is 'What belongs to the purpose.';
comment on column purpose.ewp is 'What Erasmus Without Paper calls it in an inter-institutional agreement, version 7.';
comment on column purpose.mext is 'What the survey of the Japanese ministry of education calls it.';
comment on column purpose.universities_australia is 'What Universities Australia calls it.';
comment on column purpose.indonesia is 'What the Indonesian rules for the cooperation of universities call it.';
comment on column purpose.shipped is 'Whether the program brings it, so that exports leave it out.';
comment on column purpose.retired is
  'Whether it is used no more: it is not listed, and its labels mean nothing. What has it keeps it.';

create table agreement_purpose (
  agreement_id bigint not null,
  position integer not null,
  purpose_id bigint not null,
  sender_id bigint,
  recipient_id bigint,
  quantity integer,
  unit text,
  per text,
  level code,
  field_id bigint,
  first_year integer,
  last_year integer,
  constraint agreement_purpose_pkey primary key (agreement_id, position),
  -- Two places in the list may be told the other way round in one change.
  constraint agreement_purpose_key unique nulls not distinct
    (agreement_id, purpose_id, sender_id, recipient_id, unit, level, field_id, first_year) deferrable initially deferred,
  constraint agreement_purpose_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint agreement_purpose_purpose_id_fkey foreign key (purpose_id) references purpose (id),
  constraint agreement_purpose_field_id_fkey foreign key (field_id) references field (id),
  -- A party may go in the change that says so of the purposes.
  constraint agreement_purpose_sender_fkey foreign key (agreement_id, sender_id)
    references agreement_party (agreement_id, organization_id) on update cascade deferrable initially deferred,
  constraint agreement_purpose_recipient_fkey foreign key (agreement_id, recipient_id)
    references agreement_party (agreement_id, organization_id) on update cascade deferrable initially deferred,
  constraint agreement_purpose_position_check check (position >= 1),
  constraint agreement_purpose_sender_is_not_recipient_check check (sender_id <> recipient_id),
  constraint agreement_purpose_quantity_check check (quantity > 0),
  constraint agreement_purpose_unit_check check (unit in ('persons', 'months', 'days')),
  constraint agreement_purpose_per_check check (per in ('year', 'total')),
  constraint agreement_purpose_quota_complete_check
    check ((quantity is null) = (unit is null) and (quantity is null) = (per is null)),
  constraint agreement_purpose_years_check check (first_year between 1900 and 2199 and last_year <= 2199),
  constraint agreement_purpose_last_year_check
    check (last_year is null or first_year is not null and last_year >= first_year)
);
create index agreement_purpose_purpose_id_idx on agreement_purpose (purpose_id, agreement_id);
create index agreement_purpose_sender_id_idx on agreement_purpose (agreement_id, sender_id) where sender_id is not null;
create index agreement_purpose_recipient_id_idx on agreement_purpose (agreement_id, recipient_id)
  where recipient_id is not null;
comment on table agreement_purpose is 'What the parties of an agreement will do.';
comment on column agreement_purpose.agreement_id is 'The agreement.';
comment on column agreement_purpose.position is 'Place in the order in which the purposes are named, from 1.';
comment on column agreement_purpose.purpose_id is 'The purpose.';
comment on column agreement_purpose.sender_id is 'The party that sends or gives, as it was recorded; null where not known, or where all do.';
comment on column agreement_purpose.recipient_id is 'The party that receives, alike.';
comment on column agreement_purpose.quantity is 'How much was agreed; null where not known.';
comment on column agreement_purpose.unit is 'What is counted: persons, months or days.';
comment on column agreement_purpose.per is 'year: in each year; total: in all.';
comment on column agreement_purpose.level is 'Level of study, such as bachelor, master, doctoral or eqf-7.';
comment on column agreement_purpose.field_id is 'The field that it is for; null is every one.';
comment on column agreement_purpose.first_year is 'The first year for which it was agreed; of an academic year, the one in which it begins.';
comment on column agreement_purpose.last_year is 'The last year; null is as long as the agreement runs.';
