-- How an agreement stands on a day: its status, when it ends, and whether its end has been dealt with.

-- Without a search_path of its own, so that the planner can take it into the query that calls it.
create function agreement_status(subject agreement, day date) returns text
language sql stable parallel safe
as $$
  select case
    when subject.retracted_at is not null then 'retracted'
    when subject.draft then 'draft'
    when subject.begins_on is null then null
    else coalesce((
      select public.fact_status(f.begins_on, f.ends_on, f.phases, day)
      from public.agreement_fact f where f.agreement_id = subject.id),
      case when day < subject.signed_on then 'draft' else 'signed' end) end
$$;
comment on function agreement_status(agreement, date) is
  'Status of an agreement on a day, a draft before it was signed; null where neither its signing nor its start is known.';

create function agreement_made_by(subject agreement, day date) returns boolean
language sql stable parallel safe
as $$
  select not subject.draft and subject.retracted_at is null
    and (least(subject.signed_on, subject.begins_on) <= day or subject.begins_on is null
      or day >= public.latest_today() - 1 and subject.signed_on is not null)
$$;
comment on function agreement_made_by(agreement, date) is
  'Whether an agreement counts on a day: it is neither draft nor retracted, and was signed or had begun by then. Where the day is today, what the calendar of another time zone let be signed tomorrow counts too.';

-- These give a row rather than a value, since only so the planner can take them into the query that calls them.
create function agreement_end(subject bigint, signed_end date, day date) returns table (end_on date)
language sql stable parallel safe
as $$
  select coalesce((
    select coalesce(public.last_day(e.new_end_date), 'infinity')
    from public.lifecycle_action e
    where e.agreement_id = subject and (e.action = 'renewed' or e.new_end_date is not null)
      and (e.date <= day or day >= public.latest_today() - 1)
    order by e.date desc, e.id desc limit 1), signed_end)
$$;
comment on function agreement_end(bigint, date, date) is
  'The end to which renewals and amendments had carried an agreement by a day, by today also those that take effect later; infinity is open-ended. Terminations and replacements are left aside.';

create function agreement_end_dealt_with(subject bigint, ending date, day date) returns table (done boolean)
language sql stable parallel safe
as $$
  select true
  from public.lifecycle_action e
  where e.agreement_id = subject and e.action = 'terminated' and e.date - 1 <= ending
    and (e.date <= day or day >= public.latest_today() - 1)
  union all
  select true
  from public.related_agreement r
  join public.agreement b on b.id = r.agreement_id
  cross join lateral public.agreement_end(b.id, b.ends_on, day) n
  where r.related_id = subject and not b.draft and b.retracted_at is null
    and (day >= public.latest_today() - 1 or coalesce(least(b.signed_on, b.begins_on) <= day, true))
    and (r.relation = 'replacement'
      or r.relation = 'renewal' and coalesce(n.end_on > ending, true) and not exists (
        select from public.lifecycle_action e
        where e.agreement_id = b.id and e.action = 'terminated' and e.date - 1 <= ending
          and (e.date <= day or day >= public.latest_today() - 1)))
$$;
comment on function agreement_end_dealt_with(bigint, date, date) is
  'A row for all that is known by a day of what came of an end of an agreement: it was terminated by then, another replaces it, or another renews it and runs beyond that end. A renewal that is over by that end followed an earlier one.';

create function agreement_last_day(subject bigint, begins date, signed_end date, day date) returns table (last_on date)
language sql stable parallel safe
as $$
  select case when l.last_on < begins then null else l.last_on end
  from (
    select least(nullif(n.end_on, 'infinity'),
      (select min(e.date) - 1 from public.lifecycle_action e
        where e.agreement_id = subject and e.action = 'terminated'
          and (e.date <= day or day >= public.latest_today() - 1)),
      (select min(b.begins_on) - 1
        from public.related_agreement r join public.agreement b on b.id = r.agreement_id
        where r.related_id = subject and r.relation = 'replacement' and not b.draft and b.retracted_at is null
          and (least(b.signed_on, b.begins_on) <= day or day >= public.latest_today() - 1))) as last_on
    from public.agreement_end(subject, signed_end, day) n) l
$$;
comment on function agreement_last_day(bigint, date, date, date) is
  'The last day of an agreement by what is known on a day: its end as it was moved, its termination, its replacement; null is without end, or never in force. That it is suspended for a time does not end it.';

create function renewed_end(ends_on date, months integer, extent date) returns date
language sql immutable parallel safe
as $$
  select least(((ends_on + 1) + make_interval(months => months))::date - 1, extent)
$$;
comment on function renewed_end(date, integer, date) is
  'The end that a renewal by so many months gives, not beyond an extent if there is one. Counted from the day after the end, so that a period that ends with a month goes on to the end of a month.';

-- What several queries ask of agreements, and tell of them. These are taken into the query that calls them, too.
create function agreement_asked(party bigint, fields bigint[], kind text, keeper text) returns setof agreement
language sql stable parallel safe
as $$
  select a.*
  from agreement a
  where (party is null or exists (
      select from agreement_party p where p.agreement_id = a.id and p.organization_id = party))
    and (fields is null or a.id = any (array(
      select af.agreement_id from agreement_field af where af.field_id = any (fields))))
    and (kind is null or a.type = kind)
    and (keeper is null or strpos(lower(a.owner), lower(normalize(keeper, nfc))) > 0)
$$;
comment on function agreement_asked(bigint, bigint[], text, text) is
  'Agreements of a party, in one of some fields, of a type, whose owner holds a text; a null asks nothing.';

create function agreement_party_names(subject bigint, debtor bigint, language text) returns table (names text[])
language sql stable parallel safe
as $$
  select array_agg(coalesce((select n.name from organization_name n where n.organization_id = o.id
      and n.language = agreement_party_names.language and n.kind = 'official' order by n.name collate "C" limit 1),
      o.name)::text order by p.position)
  from agreement_party p join organization o on o.id = p.organization_id
  where p.agreement_id = subject and p.organization_id = coalesce(debtor, p.organization_id)
$$;
comment on function agreement_party_names(bigint, bigint, text) is
  'The names of the parties of an agreement, or of the one that owes something, in a language where they have one in it.';

create function agreement_alike(title text, other_title text, day date, other_day date, shared bigint, parties bigint)
returns boolean
language sql immutable parallel safe
return shared >= 2 and shared = parties
    and (abs(day - other_day) <= 45 or (day is null or other_day is null) and strpos(title, other_title) > 0)
  or title = other_title;
comment on function agreement_alike(text, text, date, date, bigint, bigint) is
  'Whether an agreement may be another one that shares parties with it, by folded titles, days of signing, how many parties they share and how many the other one has.';
