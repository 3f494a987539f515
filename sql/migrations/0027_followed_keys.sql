-- What others name by a key that is worked out is a column like others, set by a trigger and held by a check. As generated
-- columns they counted as written by every update of a table that has a trigger before it, and whoever changed a word of an
-- organization, an agreement or an event kept all from naming it until the end of the transaction.

create function agreement_signed_until(draft boolean, date_signed partial_date) returns date
language sql immutable parallel safe
return case when draft then 'infinity' else coalesce(last_day(date_signed), 'infinity') end;
comment on function agreement_signed_until(boolean, partial_date) is 'What agreement.signed_until is.';

alter table agreement
  alter column signed_until drop expression,
  add constraint agreement_signed_until_check check (signed_until = agreement_signed_until(draft, date_signed));

alter table organization
  alter column standing_id drop expression,
  add constraint organization_standing_id_check
    check (standing_id is not distinct from case when retracted_at is null then id end);

alter table event
  alter column begins_on drop expression,
  alter column ends_on drop expression,
  add constraint event_days_check
    check (begins_on = first_day(start_date) and ends_on = last_day(coalesce(end_date, start_date)));

-- What two comments left out.
comment on column agreement_fact.spans is
  'Of each party the first and the last day on which it is one, as days from 2000-01-01; null is none. Where an amendment brought somebody in, behind them when each signed, as numbers of signing_number; null is with the agreement, 2147483647 is not known. Null where all are parties on all days.';
comment on column touched.change is
  'added: it is new; changed: its record says something else; counted: the same, and its revision is counted; worded: words of it alone, of which no fact is made, counted too; concerned: what follows from it may differ, since another agreement changed.';
