-- For whoever reads with psql or a spreadsheet: views in codes and words, without keys, as things stand today. Questions
-- of the program do not ask them.

create or replace view agreement_today as
select a.reference, a.title, a.type, agreement_status(a, current_date) as status, a.date_signed, a.start_date,
  a.end_date as signed_end_date,
  (select d.last_on from agreement_last_day(a.id, current_date) d
    where not a.draft and a.begins_on is not null) as last_day,
  coalesce(v.new_amount, a.amount) as amount, coalesce(v.new_currency, a.currency) as currency,
  (select array_agg(o.code::text order by p.position)
    from agreement_party_rows(a.id) p
    join organization r on r.id = p.organization_id join organization o on o.id = r.resolved_id
    where p.agreement_id = a.id or is_named_by(p, a.id, current_date)) as parties,
  (select array_agg(o.name::text order by p.position)
    from agreement_party_rows(a.id) p
    join organization r on r.id = p.organization_id join organization o on o.id = r.resolved_id
    where p.agreement_id = a.id or is_named_by(p, a.id, current_date)) as party_names,
  (select array_agg(s.code || ':' || f.code order by af.position)
    from agreement_field af
    join field f on f.id = af.field_id
    join field_scheme s on s.id = f.scheme_id
    where af.agreement_id = a.id) as fields,
  (select e.code from event e where e.id = a.event_id) as event, a.owner, a.visibility
from agreement a
left join lateral agreement_value_on(a.id, current_date) v on true
where a.retracted_at is null;
comment on view agreement_today is
  'Agreements as they stand today, one a row: for reading and for spreadsheets. What was retracted is left out.';
comment on column agreement_today.reference is 'What people call it by.';
comment on column agreement_today.title is 'Title.';
comment on column agreement_today.type is 'Type, from agreement_type.';
comment on column agreement_today.status is
  'draft, signed, in-force, suspended, expired, terminated or replaced; null where neither signing nor start is known.';
comment on column agreement_today.date_signed is 'When it was signed: a day, a month or a year.';
comment on column agreement_today.start_date is 'When it begins, where that was said.';
comment on column agreement_today.signed_end_date is 'When it ends as it was signed.';
comment on column agreement_today.last_day is
  'The last day in force, as renewals, amendments, terminations and replacements have moved it, of the term that runs now; infinity where it was said to have no end, null where that is not known.';
comment on column agreement_today.amount is 'Its value as last amended, in the major unit of the currency.';
comment on column agreement_today.currency is 'ISO 4217 code of the amount.';
comment on column agreement_today.parties is 'Codes of its parties, in order; the survivors of those that were merged.';
comment on column agreement_today.party_names is 'Names of its parties, in the same order.';
comment on column agreement_today.fields is 'Its fields as scheme:code, in order.';
comment on column agreement_today.event is 'Code of the event at which it was signed.';
comment on column agreement_today.owner is 'Who looks after it.';
comment on column agreement_today.visibility is 'public, internal or restricted.';

create or replace view agreement_phase as
select f.agreement_id, p.starts_on, p.ends_on, p.status, p.previous
from agreement_fact f cross join lateral fact_phases(f.begins_on, f.last_on, f.phases) p
where f.begins_on is not null and not is_draft(f.traits);
comment on view agreement_phase is
  'From which day to which day an agreement has a status; before the first it is signed. Unfolded from the facts.';
comment on column agreement_phase.agreement_id is 'The agreement.';
comment on column agreement_phase.starts_on is 'First day of the phase.';
comment on column agreement_phase.ends_on is 'Last day of the phase; null is without end.';
comment on column agreement_phase.status is 'in-force, suspended, expired, terminated or replaced.';
comment on column agreement_phase.previous is 'The status before it; signed for the first phase.';

create or replace view partner_pair as
with party (agreement_id, body_id, is_funder, signed_on) as materialized (
  select x.subject, b.body_id, bool_and(coalesce(x.role = 'funder', false)), min(x.signed_on)
  from (
    select p.agreement_id as subject, p.organization_id, p.role, p.from_date, p.date_signed, p.agreement_signed_until,
      p.until_date, a.signed_on
    from agreement_party p join agreement a on a.id = p.agreement_id
    union all
    -- Whom an amendment brings in signed on the day of that.
    select k.id, p.organization_id, p.role, p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, b.signed_on
    from (
      select distinct m.id
      from agreement_amended(array(select r.agreement_id from related_agreement r where r.relation = 'amendment')) m (id)) k
    cross join lateral agreement_party_added(k.id, false) p
    join agreement b on b.id = p.agreement_id) x
  join organization_body b on b.organization_id = x.organization_id
  where party_on(x.from_date, x.date_signed, x.agreement_signed_until, x.until_date, current_date)
  group by x.subject, b.body_id
)
select o.code as organization, p.code as partner, min(o.name) as organization_name, min(p.name) as partner_name,
  count(*) as agreements, count(*) filter (where s.status = 'in-force') as in_force,
  min(n.signed_on) as first_signed, max(n.signed_on) as last_signed,
  array_agg(a.reference::text order by a.signed_on desc nulls last, a.reference) as "references"
from party x
join party y on y.agreement_id = x.agreement_id and y.body_id <> x.body_id and not y.is_funder
join agreement a on a.id = x.agreement_id
join agreement_fact f on f.agreement_id = a.id and in_figures(f.traits)
join organization o on o.id = x.body_id
join organization p on p.id = y.body_id
cross join lateral (select agreement_status(a, current_date) as status) s
-- Together they have signed once both have.
cross join lateral (
  select case when x.signed_on is not null and y.signed_on is not null then greatest(x.signed_on, y.signed_on) end
    as signed_on) n
where agreement_made_by(a, current_date, latest_today())
  and not amends_another(a.id)
group by o.code, p.code;
comment on view partner_pair is
  'Who works with whom today: each two bodies that are parties of one agreement, once from either side; neither drafts nor amendments nor what was retracted count, and who only funds is no partner. For each pair once: where organization < partner.';
comment on column partner_pair.organization is 'Code of the one; units count as what they are part of.';
comment on column partner_pair.partner is 'Code of the other.';
comment on column partner_pair.organization_name is 'Name of the one.';
comment on column partner_pair.partner_name is 'Name of the other.';
comment on column partner_pair.agreements is 'How many agreements they share, whatever their status today.';
comment on column partner_pair.in_force is 'How many of them are in force today.';
comment on column partner_pair.first_signed is 'The first day that the earliest signing can mean.';
comment on column partner_pair.last_signed is 'The first day that the latest signing can mean.';
comment on column partner_pair."references" is 'The agreements, the latest signed first.';
