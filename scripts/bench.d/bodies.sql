-- Which organizations count as one on a day.

-- An organization counts as what its own successor, or else what it is part of, counts as; one that was merged as the
-- survivor. Of several successors the latest counts; one without a day always has followed.
create macro bodies_on(asked_day) as table
  with recursive followed as (
    select predecessor_id as id, successor_id as next_id
    from succession s join organization n on n.id = s.successor_id
    where s.kind <> 'split' and predecessor_id <> successor_id and coalesce(s.since <= asked_day, true)
    qualify row_number() over (partition by predecessor_id order by s.since desc nulls last, n.code) = 1
  ), step as (
    from followed
    union all
    select o.id, w.stands_for
    from organization o join organization w on w.id = o.part_of_id
    where o.id = o.stands_for and o.id not in (select id from followed)
  ), walk as (
    select id, stands_for as at_id from organization
    union all
    select w.id, s.next_id from walk w join step s on s.id = w.at_id
  )
  select w.id, w.at_id as body_id from walk w anti join step s on s.id = w.at_id;
-- Under which keys an organization can have been party to what is asked for: with its units and with those that it went
-- on from, unless it was succeeded itself.
create macro recorded_as(subject, asked_day) as table
  with recursive own as (
    select stands_for as id, not exists (
        select 1 from succession s where s.predecessor_id = o.stands_for and s.kind <> 'split'
          and coalesce(s.since <= asked_day, true)) as with_earlier
    from organization o where o.id = subject
    union
    select n.id, true
    from own w join (
      select part_of_id as of_id, id, false as is_earlier from organization where id = stands_for and part_of_id is not null
      union all
      select successor_id, predecessor_id, true from succession where kind <> 'split') n on n.of_id = w.id
    where w.with_earlier or not n.is_earlier
  )
  select o.id from organization o where o.stands_for in (select id from own);
-- As what every organization counts on a day, where the agreements of one are asked for, or of all; `is_asked` are the
-- keys under which that one can be party, `is_own` what is its body, which is no partner.
create macro counted_as(subject, asked_day) as table
  with known as (
    from bodies_on(asked_day)
  ), asked as (
    from recorded_as(subject, asked_day)
  ), own as (
    select body_id from known where id = subject
  )
  select k.id, if(a.id is not null, own.body_id, k.body_id) as body_id, a.id is not null as is_asked,
    if(a.id is not null, own.body_id, k.body_id) is not distinct from own.body_id as is_own
  from known k left join own on true left join asked a on a.id = k.id;
