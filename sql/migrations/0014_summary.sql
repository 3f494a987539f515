-- What the queries of the annual summary share: which agreements a summary is about, and how they
-- stood in its period.
--
-- Every function here is a single select without SET, so that the planner opens it up inside the query
-- that calls it. A filter that is null is then a constant, and what asks for it vanishes from the plan;
-- so these queries want plans made for their parameters (plan_cache_mode = force_custom_plan). Fields are
-- given as their keys, array(select field_and_narrower(…)), which leaves the planner the statistics of the table.

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

create function summary_in_force(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint, before boolean, during boolean, after boolean)
language sql stable parallel safe
as $$
  select p.agreement_id, p.starts_on < since, coalesce(p.ends_on, 'infinity') >= since,
    coalesce(p.ends_on, 'infinity') >= until
  from summary_phase(organization, fields, event) p
  where p.status = 'in-force' and p.starts_on <= until and coalesce(p.ends_on, 'infinity') >= since - 1
$$;
comment on function summary_in_force(date, date, bigint, bigint[], bigint) is
  'Spells in which agreements were in force on the day before a period or in it: whether on the day before, on a day of it, on its last day. On one day an agreement has at most one.';

create function summary_signed(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint)
language sql stable parallel safe
as $$
  select a.id from summary_agreement(organization, fields, event) a where a.signed_on between since and until
$$;
comment on function summary_signed(date, date, bigint, bigint[], bigint) is 'Agreements signed in a period.';

create function summary_standing(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint, signed boolean, active boolean, before boolean, after boolean)
language sql stable parallel safe
as $$
  select coalesce(p.agreement_id, s.agreement_id), s.agreement_id is not null, s.agreement_id is not null or p.active,
    p.before is true, p.after is true
  from (
    select f.agreement_id, bool_or(f.during) as active, bool_or(f.before) as before, bool_or(f.after) as after
    from summary_in_force(since, until, organization, fields, event) f
    group by f.agreement_id) p
  full join summary_signed(since, until, organization, fields, event) s on s.agreement_id = p.agreement_id
$$;
comment on function summary_standing(date, date, bigint, bigint[], bigint) is
  'How agreements stood in a period: signed in it, active in it (signed, or in force on one of its days), in force on the day before it, in force on its last day. Only those of which one is true.';

create function summary_flow(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint, flow text, happened_on date)
language sql stable parallel safe
as $$
  select f.agreement_id, 'inForceBefore', null::date
  from summary_in_force(since, until, organization, fields, event) f where f.before
  union all
  select f.agreement_id, 'inForceAfter', null
  from summary_in_force(since, until, organization, fields, event) f where f.after
  union all
  select p.agreement_id,
    case when p.status <> 'in-force' then p.status when p.previous = 'suspended' then 'resumed' else 'entered' end,
    p.starts_on
  from summary_phase(organization, fields, event) p
  where p.starts_on between since and until and (p.status = 'in-force') <> (p.previous = 'in-force')
  union all
  select s.agreement_id, 'signed', null from summary_signed(since, until, organization, fields, event) s
  union all
  select e.agreement_id, e.event, e.date
  from lifecycle_event e
  join summary_agreement(organization, fields, summary_flow.event) a on a.id = e.agreement_id
  where e.date between since and until and e.event in ('amended', 'renewed') and a.begins_on is not null
$$;
comment on function summary_flow(date, date, bigint, bigint[], bigint) is
  'Each time that an agreement counts in stock and flow, by the name of the column, with the day on which it happened; what stood on a day, and what was signed, has none.';

create function summary_category(filed bigint[], scheme_code text, level integer)
returns table (field_id bigint, category_id bigint)
language sql stable parallel safe
as $$
  -- From the fields that are asked for upward, since a vocabulary may be far larger than what is filed under it.
  with recursive above (field_id, category_id, depth) as (
    select f.id, f.id, f.depth
    from field f
    where f.id = any (filed)
      and (scheme_code is null or f.scheme_id = (select s.id from field_scheme s where s.code = scheme_code))
    union all
    select above.field_id, f.broader_id, above.depth - 1
    from above join field f on f.id = above.category_id
    where above.depth > level)
  select above.field_id, above.category_id from above where above.depth <= level
$$;
comment on function summary_category(bigint[], text, integer) is
  'What each of some fields, those of a scheme if one is given, is shown as: the concept above it at a level, 0 being the broadest, or itself where it stands higher than that.';

create function summary_by_field(
  since date, until date, organization bigint, fields bigint[], event bigint, counting text, scheme_code text,
  level integer)
returns table (agreement_id bigint, signed boolean, after boolean, category_id bigint, n bigint)
language sql stable parallel safe
as $$
  with filed as materialized (
    select s.agreement_id, s.signed, s.after, af.field_id
    from summary_standing(since, until, organization, fields, event) s
    left join agreement_field af on af.agreement_id = s.agreement_id
      and (scheme_code is null or af.field_id in (
        select f.id from field f join field_scheme c on c.id = f.scheme_id where c.code = scheme_code))
    where s.active
  ), category as materialized (
    select c.field_id, c.category_id
    from summary_category(array(select distinct f.field_id from filed f), scheme_code, level) c
  ), placed as (
    select distinct f.agreement_id, f.signed, f.after, c.category_id
    from filed f
    left join category c on c.field_id = f.field_id
  )
  select p.agreement_id, p.signed, p.after, p.category_id,
    case when counting = 'fractional' then count(*) over (partition by p.agreement_id) else 1 end
  from placed p
$$;
comment on function summary_by_field(date, date, bigint, bigint[], bigint, text, text, integer) is
  'The fields under which agreements active in a period are shown, null where there is none; each counts 1/n there.';

create function summary_partner(organization bigint) returns setof agreement_party
language sql stable parallel safe
as $$
  select p.* from agreement_party p where p.organization_id is distinct from organization
$$;
comment on function summary_partner(bigint) is 'Parties that count as partners: all but the organization, if one is given.';

create function summary_by_partner(
  since date, until date, organization bigint, fields bigint[], event bigint, trait text)
returns table (
  agreement_id bigint, signed boolean, active boolean, before boolean, after boolean, organization_id bigint,
  category text)
language sql stable parallel safe
as $$
  select s.agreement_id, s.signed, s.active, s.before, s.after, p.organization_id,
    case trait when 'kind' then o.kind when 'country' then o.country when 'region' then c.region_code end collate "C"
  from summary_standing(since, until, organization, fields, event) s
  left join summary_partner(organization) p on p.agreement_id = s.agreement_id
  left join organization o on o.id = p.organization_id
  left join country c on c.code = o.country
$$;
comment on function summary_by_partner(date, date, bigint, bigint[], bigint, text) is
  'The partners of agreements with their kind, country or region, under which the agreement is shown. Null is what is not known; an agreement none of whose partners is known has one row without a partner.';

create function summary_kind_flag() returns table (kind text, flag bigint)
language sql stable parallel safe
as $$
  select k.code, 1::bigint << (k.place - 1)::integer
  from (
    select code, row_number() over (order by coalesce(array_position(
        array['university', 'enterprise', 'institute', 'government', 'hospital', 'association', 'other', null, 'unknown'],
        code), 8), code) as place
    from (select code::text collate "C" as code from organization_kind union all select 'unknown') k) k
$$;
comment on function summary_kind_flag() is
  'The kinds of organization in the order in which a mix names them, unknown last, each with a bit of one number.';

create function summary_kind_mix(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (agreement_id bigint, signed boolean, after boolean, flags bigint)
language sql stable parallel safe
as $$
  with kind as materialized (
    select f.kind, f.flag from summary_kind_flag() f
  )
  select s.agreement_id, s.signed, s.after, bit_or(k.flag)
  from summary_standing(since, until, organization, fields, event) s
  left join agreement_party p on p.agreement_id = s.agreement_id
  left join organization o on o.id = p.organization_id
  join kind k on k.kind = coalesce(o.kind, 'unknown')
  where s.signed or s.after
  group by s.agreement_id, s.signed, s.after
$$;
comment on function summary_kind_mix(date, date, bigint, bigint[], bigint) is
  'Which kinds of organization sit together in an agreement signed in a period or in force at its end, all its parties counted, as bits of a number; unknown alone is also where no party is known.';

create function summary_signing(organization bigint, fields bigint[], event bigint, until date)
returns table (agreement_id bigint, organization_id bigint, date_signed text)
language sql stable parallel safe
as $$
  select a.id, p.organization_id, a.date_signed::text
  from summary_agreement(organization, fields, event) a
  join agreement_party p on p.agreement_id = a.id
  where a.date_signed is not null and (until is null or a.signed_on <= until)
$$;
comment on function summary_signing(bigint, bigint[], bigint, date) is
  'Who signed what and when, over all time or up to a day; of days known to the month or year, what is known.';

create function summary_checked(
  since date, until date, organization bigint, fields bigint[], event bigint, scheme_code text)
returns table (
  agreement_id bigint, unknown_signing_date boolean, unknown_start boolean, unknown_end boolean, unknown_amount boolean,
  unknown_field boolean, unknown_parties boolean, low_precision_dates boolean)
language sql stable parallel safe
as $$
  select a.id, a.date_signed is null, a.start_date is null, a.end_date is null and e.agreement_id is null,
    a.amount is null,
    not exists (
      select from agreement_field af
      where af.agreement_id = s.agreement_id and (scheme_code is null or af.field_id in (
        select f.id from field f join field_scheme fs on fs.id = f.scheme_id where fs.code = scheme_code))),
    a.parties_unknown is not null,
    coalesce(char_length(a.date_signed) < 10, false) or coalesce(char_length(a.start_date) < 10, false)
      or coalesce(char_length(a.end_date) < 10, false) or coalesce(e.low_precision, false)
  from summary_standing(since, until, organization, fields, event) s
  join agreement a on a.id = s.agreement_id
  left join (
    select e.agreement_id, bool_or(char_length(e.new_end_date) < 10) as low_precision
    from lifecycle_event e where e.new_end_date is not null
    group by e.agreement_id) e on e.agreement_id = a.id
  where s.active
$$;
comment on function summary_checked(date, date, bigint, bigint[], bigint, text) is
  'The agreements active in a period, and what each of them lacks.';

create function summary_checked_party(since date, until date, organization bigint, fields bigint[], event bigint)
returns table (
  agreement_id bigint, organization_id bigint, unknown_kind boolean, unknown_country boolean, has_namesake boolean)
language sql stable parallel safe
as $$
  select s.agreement_id, o.id, o.kind is null, o.country is null, n.id is not null
  from summary_standing(since, until, organization, fields, event) s
  join agreement_party p on p.agreement_id = s.agreement_id
  join organization o on o.id = p.organization_id
  left join (
    select o.id from organization o
    where exists (
      select from organization other
      where other.name_folded = o.name_folded and other.id <> o.id and other.merged_into_id is null)) n on n.id = o.id
  where s.active
$$;
comment on function summary_checked_party(date, date, bigint, bigint[], bigint) is
  'The parties of the agreements active in a period, what each of them lacks, and whether another organization of the registry has the same folded name.';
