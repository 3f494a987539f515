-- Obligations: what a party of an agreement owes by a date, and from which day on it counts as what.

create table obligation (
  id bigint not null default nextval('registry_key'),
  agreement_id bigint not null,
  position integer not null,
  organization_id bigint not null,
  description note not null,
  due partial_date not null,
  recorded_at timestamptz not null default now(),
  retracted_at timestamptz,
  retracted_reason note,
  due_on date not null generated always as (last_day(due)) stored,
  constraint obligation_pkey primary key (id),
  constraint obligation_position_key unique (agreement_id, position),
  constraint obligation_position_check check (position >= 1),
  constraint obligation_agreement_id_fkey foreign key (agreement_id) references agreement (id),
  constraint obligation_party_fkey foreign key (agreement_id, organization_id)
    references agreement_party (agreement_id, organization_id) on update cascade,
  constraint obligation_retracted_has_reason_check check ((retracted_at is null) = (retracted_reason is null))
);
create index obligation_organization_id_idx on obligation (organization_id, due_on);
create index obligation_due_on_idx on obligation (due_on);
comment on table obligation is 'What a party of an agreement owes by a date (OCDS milestone, ODRL duty).';
comment on column obligation.id is 'Key, unique across registries.';
comment on column obligation.agreement_id is 'The agreement.';
comment on column obligation.position is 'Number within the agreement, from 1.';
comment on column obligation.organization_id is 'The party that owes it.';
comment on column obligation.description is 'What is owed.';
comment on column obligation.due is 'By when.';
comment on column obligation.recorded_at is 'When the registry learned of it.';
comment on column obligation.retracted_at is 'When it was taken back, since it had been recorded by mistake.';
comment on column obligation.retracted_reason is 'Why it was taken back.';
comment on column obligation.due_on is 'Last day that due can mean; overdue from the day after.';
create trigger retracted_keep after update on obligation
  for each row when (old.retracted_at is not null) execute function retracted_keep();

create table obligation_status (
  id bigint not null default nextval('registry_key'),
  obligation_id bigint not null,
  status text not null,
  date date not null,
  note note,
  recorded_at timestamptz not null default now(),
  constraint obligation_status_pkey primary key (id),
  constraint obligation_status_obligation_id_fkey foreign key (obligation_id) references obligation (id),
  constraint obligation_status_status_check check (status in ('scheduled', 'met', 'partially-met', 'not-met')),
  constraint obligation_status_date_check check (date >= '1900-01-01' and date <= latest_today())
);
create index obligation_status_obligation_id_idx on obligation_status (obligation_id, date, id);
comment on table obligation_status is 'From which day on an obligation has a status; before the first it is scheduled.';
comment on column obligation_status.id is 'Key, unique across registries; of one day the last one counts.';
comment on column obligation_status.obligation_id is 'The obligation.';
comment on column obligation_status.status is 'scheduled, met, partially-met or not-met (OCDS milestone status).';
comment on column obligation_status.date is 'The day from which it holds.';
comment on column obligation_status.note is 'What else is known.';
comment on column obligation_status.recorded_at is 'When the registry learned of it.';

-- A status that is written while its obligation is being retracted counts as written before, which is no harm.
create function obligation_status_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  owed record;
begin
  select o.position, o.retracted_at into owed from obligation o where o.id = new.obligation_id;
  if owed.retracted_at is not null then
    raise exception using errcode = 'check_violation', table = 'obligation_status',
      constraint = 'obligation_status_retracted_check',
      message = format('obligation %s was retracted, and nothing becomes of it', owed.position);
  end if;
  return new;
end
$$;
comment on function obligation_status_keep() is 'Refuses a status of an obligation that was retracted.';
create trigger obligation_status_keep before insert or update on obligation_status
  for each row execute function obligation_status_keep();

-- Without a search_path of its own, so that the planner can take it into the query that calls it.
create function obligation_status_on(subject bigint, day date) returns text
language sql stable parallel safe
as $$
  select coalesce((
    select s.status from public.obligation_status s
    where s.obligation_id = subject and s.date <= day
    order by s.date desc, s.id desc limit 1), 'scheduled')
$$;
comment on function obligation_status_on(bigint, date) is 'Status of an obligation on a day.';
