-- What the queries of the annual summary share: which agreements a summary is about, and how they
-- stood in its period.
--
-- Every function here is a single select without SET, so that the planner opens it up inside the query
-- that calls it. A filter that is null is then a constant, and what asks for it vanishes from the plan;
-- so these queries want plans made for their parameters (plan_cache_mode = force_custom_plan). Fields are
-- given as their keys, array(select field_and_narrower(…)), which leaves the planner the statistics of the table.

create index agreement_phase_in_force_idx on agreement_phase
  (coalesce(ends_on, 'infinity'::date), starts_on, agreement_id, ends_on) where status = 'in-force';
create index agreement_signed_idx on agreement (signed_on, id) where not draft and withdrawn_at is null;

create function summary_scope(organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint)
language sql stable parallel safe
as $$
  -- Driven by the filter that leaves least, where it is given: the organization, the event, the field.
  select p.agreement_id
  from agreement_party p
  where p.organization_id = organization
    and (event is null or exists (select from agreement a where a.id = p.agreement_id and a.event_id = event))
    and (fields is null or exists (
      select from agreement_field af
      where af.agreement_id = p.agreement_id and af.field_id = any (fields)))
  union all
  select a.id
  from agreement a
  where organization is null
    and a.event_id = event
    and (fields is null or exists (
      select from agreement_field af
      where af.agreement_id = a.id and af.field_id = any (fields)))
  union all
  select distinct af.agreement_id
  from agreement_field af
  where organization is null and event is null
    and af.field_id = any (fields)
$$;
comment on function summary_scope(bigint, bigint[], bigint) is
  'Agreements of an organization, in one of some fields, signed at an event; a null filter asks nothing. Gives none where all three are null.';

create function summary_agreement(organization bigint, fields bigint[], event bigint)
returns setof agreement
language sql stable parallel safe
as $$
  select a.*
  from agreement a
  where not a.draft and a.withdrawn_at is null
    and (organization is null and fields is null and event is null
      or a.id = any (array(select s.agreement_id from summary_scope(organization, fields, event) s)))
$$;
comment on function summary_agreement(bigint, bigint[], bigint) is
  'Agreements that a summary is about: neither drafts nor withdrawn, of the organization, fields and event if any is given.';

create function summary_phase(organization bigint, fields bigint[], event bigint)
returns setof agreement_phase
language sql stable parallel safe
as $$
  select p.*
  from agreement_phase p
  where organization is null and fields is null and event is null
    or p.agreement_id = any (array(select s.agreement_id from summary_scope(organization, fields, event) s))
$$;
comment on function summary_phase(bigint, bigint[], bigint) is
  'Phases of the agreements that a summary is about; drafts, undated and withdrawn agreements have none.';

create function summary_standing(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint, signed boolean, active boolean, before boolean, after boolean)
language sql stable parallel safe
as $$
  select coalesce(p.agreement_id, a.id), a.id is not null, a.id is not null or p.active,
    p.before is true, p.after is true
  from (
    select p.agreement_id,
      bool_or(coalesce(p.ends_on, 'infinity') >= since) as active,
      bool_or(p.starts_on < since) as before,
      bool_or(coalesce(p.ends_on, 'infinity') >= until) as after
    from summary_phase(organization, fields, event) p
    where p.status = 'in-force' and p.starts_on <= until and coalesce(p.ends_on, 'infinity') >= since - 1
    group by p.agreement_id) p
  full join (
    select a.id
    from summary_agreement(organization, fields, event) a
    where a.signed_on between since and until) a on a.id = p.agreement_id
$$;
comment on function summary_standing(date, date, bigint, bigint[], bigint) is
  'How agreements stood in a period: signed in it, active in it (signed, or in force on one of its days), in force on the day before it, in force on its last day. Only those of which one is true.';

create function summary_category(scheme_code text, level integer)
returns table (field_id bigint, category_id bigint, scheme text, code text)
language sql stable parallel safe
as $$
  select f.id, c.id, s.code, c.code
  from field f
  join field_at_level l on l.field_id = f.id and l.depth = least(level, f.depth)
  join field c on c.id = l.ancestor_id
  join field_scheme s on s.id = f.scheme_id
  where scheme_code is null or s.code = scheme_code
$$;
comment on function summary_category(text, integer) is
  'What each field is shown as: the concept above it at a level, 0 being the broadest, or itself where it stands higher than that.';
