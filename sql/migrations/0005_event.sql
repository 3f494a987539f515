-- Events: conferences and signing ceremonies, with those who held them, sessions, speeches and attendance.

create table event_series (
  id bigint not null default nextval('registry_key'),
  code code not null,
  name label not null,
  name_zh label,
  note note,
  recorded_at timestamptz not null default now(),
  constraint event_series_pkey primary key (id),
  constraint event_series_code_key unique (code)
);
comment on table event_series is 'Events that are held again and again under one name.';
comment on column event_series.id is 'Key, unique across registries.';
comment on column event_series.code is 'Short handle by which people name the series.';
comment on column event_series.name is 'Name of record.';
comment on column event_series.name_zh is 'Name in Chinese.';
comment on column event_series.note is 'What else is known.';
comment on column event_series.recorded_at is 'When the registry learned of the series.';

create table event (
  id bigint not null default nextval('registry_key'),
  code code not null,
  name label not null,
  name_zh label,
  theme note,
  start_date partial_date not null,
  end_date partial_date,
  venue label,
  city label,
  country text collate "C",
  scheme_id bigint,
  series_id bigint,
  edition label,
  note note,
  revision bigint not null default 1,
  recorded_at timestamptz not null default now(),
  begins_on date not null generated always as (first_day(start_date)) stored,
  ends_on date not null generated always as (last_day(coalesce(end_date, start_date))) stored,
  constraint event_pkey primary key (id),
  constraint event_code_key unique (code),
  constraint event_id_days_key unique (id, begins_on, ends_on),
  constraint event_country_fkey foreign key (country) references country (code),
  constraint event_scheme_id_fkey foreign key (scheme_id) references field_scheme (id),
  constraint event_series_id_fkey foreign key (series_id) references event_series (id),
  constraint event_edition_key unique (series_id, edition),
  constraint event_edition_check check (edition is null or series_id is not null),
  constraint event_ends_after_start_check check (last_day(end_date) >= first_day(start_date))
);
create index event_start_date_idx on event (start_date);
comment on table event is 'A conference or signing ceremony (CERIF Event).';
comment on column event.id is 'Key, unique across registries.';
comment on column event.code is 'Short handle by which people name the event.';
comment on column event.name is 'Name of record.';
comment on column event.name_zh is 'Name in Chinese.';
comment on column event.theme is 'What the event was held under.';
comment on column event.start_date is 'First day.';
comment on column event.end_date is 'Last day; null for an event of one day.';
comment on column event.venue is 'Where in the city it was held.';
comment on column event.city is 'City.';
comment on column event.country is 'ISO 3166-1 alpha-2 code.';
comment on column event.scheme_id is 'The scheme of fields that holds the key directions of the event.';
comment on column event.series_id is 'The series that the event belongs to.';
comment on column event.edition is 'Which of the series it is: a number, a year or a name.';
comment on column event.note is 'What else is known.';
comment on column event.revision is 'Goes up with every change of the event or of what hangs on it.';
comment on column event.recorded_at is 'When the registry learned of the event.';
comment on column event.begins_on is 'First day that its first day can mean.';
comment on column event.ends_on is 'Last day that its last day can mean.';

-- A session carries the days of its event, so that both are held to each other when either changes.
create table event_session (
  id bigint not null default nextval('registry_key'),
  event_id bigint not null,
  position integer not null,
  title label not null,
  held_on partial_date,
  note note,
  event_begins_on date not null,
  event_ends_on date not null,
  constraint event_session_pkey primary key (id),
  constraint event_session_position_key unique (event_id, position) deferrable,
  constraint event_session_event_id_id_key unique (event_id, id),
  constraint event_session_event_id_fkey foreign key (event_id, event_begins_on, event_ends_on)
    references event (id, begins_on, ends_on) on update cascade,
  constraint event_session_held_on_check check (first_day(held_on) is not null or held_on is null),
  constraint event_session_within_event_check
    check (last_day(held_on) >= event_begins_on and first_day(held_on) <= event_ends_on)
);
comment on table event_session is 'A part of an event that has a title of its own.';
comment on column event_session.id is 'Key, unique across registries.';
comment on column event_session.event_id is 'The event.';
comment on column event_session.position is 'Place in the program, from 1.';
comment on column event_session.title is 'Title.';
comment on column event_session.held_on is 'Day on which it was held.';
comment on column event_session.note is 'What else is known.';
comment on column event_session.event_begins_on is 'First day of the event.';
comment on column event_session.event_ends_on is 'Last day of the event.';

create table event_organization (
  id bigint not null default nextval('registry_key'),
  event_id bigint not null,
  session_id bigint,
  organization_id bigint not null,
  recorded_organization_id bigint not null,
  role text not null,
  position integer not null,
  constraint event_organization_pkey primary key (id),
  constraint event_organization_event_id_fkey foreign key (event_id) references event (id),
  constraint event_organization_session_id_fkey foreign key (event_id, session_id) references event_session (event_id, id),
  constraint event_organization_organization_id_fkey foreign key (recorded_organization_id, organization_id)
    references organization (id, resolved_id) on update cascade,
  constraint event_organization_standing_organization_id_fkey foreign key (recorded_organization_id)
    references organization (standing_id),
  constraint event_organization_role_check check (role in ('host', 'organizer')),
  constraint event_organization_key unique nulls not distinct (event_id, session_id, organization_id, role)
);
create index event_organization_organization_id_idx on event_organization (organization_id);
comment on table event_organization is 'Who hosted and who organized an event, or a session of it.';
comment on column event_organization.id is 'Key, unique across registries.';
comment on column event_organization.event_id is 'The event.';
comment on column event_organization.session_id is 'The session, where the role is for that alone.';
comment on column event_organization.organization_id is 'The organization; the survivor where it was merged.';
comment on column event_organization.recorded_organization_id is 'The organization as it was recorded.';
comment on column event_organization.role is 'host or organizer.';
comment on column event_organization.position is 'Place in the order in which they are named, from 1.';

create table event_speech (
  id bigint not null default nextval('registry_key'),
  event_id bigint not null,
  session_id bigint,
  position integer not null,
  speaker label not null,
  speaker_title label,
  organization_id bigint,
  recorded_organization_id bigint,
  subject note,
  constraint event_speech_pkey primary key (id),
  constraint event_speech_position_key unique (event_id, position) deferrable,
  constraint event_speech_event_id_fkey foreign key (event_id) references event (id),
  constraint event_speech_session_id_fkey foreign key (event_id, session_id) references event_session (event_id, id),
  constraint event_speech_organization_id_fkey foreign key (recorded_organization_id, organization_id)
    references organization (id, resolved_id) on update cascade,
  constraint event_speech_standing_organization_id_fkey foreign key (recorded_organization_id)
    references organization (standing_id),
  constraint event_speech_recorded_organization_check
    check ((recorded_organization_id is null) = (organization_id is null))
);
create index event_speech_organization_id_idx on event_speech (organization_id) where organization_id is not null;
comment on table event_speech is 'Who spoke at an event, and on what.';
comment on column event_speech.id is 'Key, unique across registries.';
comment on column event_speech.event_id is 'The event.';
comment on column event_speech.session_id is 'The session in which it was held.';
comment on column event_speech.position is 'Place in the order of speeches, from 1.';
comment on column event_speech.speaker is 'Name of the speaker.';
comment on column event_speech.speaker_title is 'Office of the speaker.';
comment on column event_speech.organization_id is 'For whom the speaker spoke; the survivor where it was merged.';
comment on column event_speech.recorded_organization_id is 'For whom the speaker spoke, as it was recorded.';
comment on column event_speech.subject is 'What the speech was on.';

create table event_attendance (
  id bigint not null default nextval('registry_key'),
  event_id bigint not null,
  session_id bigint,
  position integer not null,
  category label not null,
  quantity integer,
  at_least boolean not null default false,
  note note,
  constraint event_attendance_pkey primary key (id),
  constraint event_attendance_position_key unique (event_id, position) deferrable,
  constraint event_attendance_event_id_fkey foreign key (event_id) references event (id),
  constraint event_attendance_session_id_fkey foreign key (event_id, session_id) references event_session (event_id, id),
  constraint event_attendance_quantity_check check (quantity >= 0)
);
comment on table event_attendance is 'Who attended, counted by category as the source counts them.';
comment on column event_attendance.id is 'Key, unique across registries.';
comment on column event_attendance.event_id is 'The event.';
comment on column event_attendance.session_id is 'The session, where the count is of that alone.';
comment on column event_attendance.position is 'Place in the order in which they are named, from 1.';
comment on column event_attendance.category is 'Who is counted, such as experts and scholars.';
comment on column event_attendance.quantity is 'How many; null where the source gives no number.';
comment on column event_attendance.at_least is 'Whether the source says over or more than.';
comment on column event_attendance.note is 'What else is known, such as countries of origin.';

create table event_delegation (
  id bigint not null default nextval('registry_key'),
  event_id bigint not null,
  session_id bigint,
  position integer not null,
  country text collate "C" not null,
  organization_id bigint,
  recorded_organization_id bigint,
  head label,
  head_title label,
  quantity integer,
  at_least boolean not null default false,
  note note,
  constraint event_delegation_pkey primary key (id),
  constraint event_delegation_position_key unique (event_id, position) deferrable,
  constraint event_delegation_event_id_fkey foreign key (event_id) references event (id),
  constraint event_delegation_session_id_fkey foreign key (event_id, session_id) references event_session (event_id, id),
  constraint event_delegation_country_fkey foreign key (country) references country (code),
  constraint event_delegation_organization_id_fkey foreign key (recorded_organization_id, organization_id)
    references organization (id, resolved_id) on update cascade,
  constraint event_delegation_standing_organization_id_fkey foreign key (recorded_organization_id)
    references organization (standing_id),
  constraint event_delegation_recorded_organization_check
    check ((recorded_organization_id is null) = (organization_id is null)),
  constraint event_delegation_head_has_name_check check (head_title is null or head is not null),
  constraint event_delegation_quantity_check check (quantity >= 0)
);
create index event_delegation_organization_id_idx on event_delegation (organization_id);
comment on table event_delegation is 'Who came to an event from which country.';
comment on column event_delegation.id is 'Key, unique across registries.';
comment on column event_delegation.event_id is 'The event.';
comment on column event_delegation.session_id is 'The session, where they came to that alone.';
comment on column event_delegation.position is 'Place in the order in which they are named, from 1.';
comment on column event_delegation.country is 'ISO 3166-1 alpha-2 code.';
comment on column event_delegation.organization_id is
  'The organization that sent them, where it is one; the survivor where it was merged.';
comment on column event_delegation.recorded_organization_id is 'The organization that sent them, as it was recorded.';
comment on column event_delegation.head is 'Who led the delegation.';
comment on column event_delegation.head_title is 'Office of the head.';
comment on column event_delegation.quantity is 'How many came; null where the source gives no number.';
comment on column event_delegation.at_least is 'Whether the source says over or more than.';
comment on column event_delegation.note is 'What else is known.';
