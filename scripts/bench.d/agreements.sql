-- Agreements in force, the latest signed first. Variables: day; most, how many rows. A termination or a replacement is
-- told on every day; a renewal, an amendment or a next term from its first day on.

-- agreements
with standing as (
  -- What renews another waits for its end.
  select s.agreement_id as id, if(w.agreement_id is null, s.status, 'signed') as status
  from spell s left join (select distinct agreement_id from continuation where day > getvariable('day')) w using (agreement_id)
  where getvariable('day') between s.starts_on and s.ends_on
), chosen as (
  select * from agreement
  where id in (select id from standing where status = 'in-force')
    -- What amends others is over with the last of them.
    and id not in (
      select m.id from amendment m join standing s on s.id = m.agreement_id group by m.id
      having bool_and(s.status in ('expired', 'terminated', 'replaced')))
  order by signed_on desc nulls last, reference
  limit getvariable('most')
), looked_at as (
  select a.* from agreement a where a.id in (select id from chosen)
    or a.id in (select m.agreement_id from amendment m join chosen c on c.id = m.id)
), over as (
  -- One after the end is none.
  select c.id, s.starts_on - 1 as end_on from looked_at c join spell s on s.agreement_id = c.id where s.status = 'terminated'
), replaced as (
  select c.id, s.starts_on - 1 as end_on from looked_at c join spell s on s.agreement_id = c.id where s.status = 'replaced'
), ended_alone as (
  select c.id, c.begins_on, least(m.end_on, o.end_on, r.end_on) as last_on,
    -- What of one that renews itself follows the term that runs.
    case when not m.goes_on then null when m.last_on = m.end_on and c.lapse_on between m.ended and m.end_on then 'lapses'
      when coalesce(least(o.end_on, r.end_on) <= m.end_on, least(o.end_on, r.end_on) is not null) then null
      when m.last_on = m.end_on
        -- Nobody knew yet that another would renew it.
        and (c.extent <= m.end_on or getvariable('day') >= current_date - 1
          or c.id not in (select k.id from renewal_known k where k.day > getvariable('day')))
        and c.id not in (
        -- It was renewed ahead.
        select t.agreement_id from turn t join ends_by(getvariable('day')) e on e.agreement_id = t.agreement_id
        where t.place > e.place and t.since <= e.end_on + 1
          and (t.day <= getvariable('day') or getvariable('day') >= current_date - 1)) then null
      else 'renews' end as renewal
  from looked_at c left join ends_by(getvariable('day')) m on m.agreement_id = c.id left join over o using (id) left join replaced r using (id)
), amended as (
  select m.id, nullif(max(coalesce(if(e.last_on >= e.begins_on, e.last_on, null), forever())), forever()) as last_on
  from amendment m join ended_alone e on e.id = m.agreement_id group by m.id
), ended as (
  select e.* replace (least(e.last_on, m.last_on) as last_on) from ended_alone e left join amended m using (id)
), worth as (
  select c.id, arg_max((new_amount, new_currency), (l.day, l.id)) as given
  from chosen c join lifecycle l on l.agreement_id = c.id
  where new_amount is not null and day <= getvariable('day')
  group by c.id
), said as (
  -- No money is an amount of 0 in any currency: then in that of the first amendment.
  select c.id, coalesce(w.given[1], c.amount_written, if(c.no_money, '0', null)) as amount,
    coalesce(w.given[2], c.currency, (
      select arg_min(m.currency, (m.signed_on, m.currency)) from amendment m
      where m.agreement_id = c.id and c.no_money and m.signed_on <= getvariable('day') and m.amount is not null)) as currency
  from chosen c left join worth w using (id)
), valued as (
  -- What amendments are worth comes on top, in the same currency.
  select s.*, (
      select sum(m.amount) from amendment m
      where m.agreement_id = s.id and m.signed_on <= getvariable('day') and m.currency = s.currency) as added
  from said s
), named as (
  select c.id, list(o.name order by p.position) as parties
  from chosen c join named_on(getvariable('day')) p on p.agreement_id = c.id
  join organization o on o.id = p.stands_for
  group by c.id
)
select c.reference, c.title, c.type, 'in-force' as status, c.date_signed as dateSigned, c.start_date as startDate,
  case when e.last_on = c.ends_on then c.end_date when e.last_on = forever() then 'open'
    when e.last_on >= c.begins_on then e.last_on::varchar end as endDate,
  e.renewal,
  case when v.added is null then if(v.currency is null and c.no_money, 'none', v.amount)
    when u.minor_units = '0' then (v.amount::decimal(18, 3) + v.added)::decimal(38, 0)::varchar
    when u.minor_units = '2' then (v.amount::decimal(18, 3) + v.added)::decimal(38, 2)::varchar
    else (v.amount::decimal(18, 3) + v.added)::varchar end as amount, v.currency, n.parties, c.owner
from chosen c join ended e using (id) join valued v using (id) left join currency u on u.code = v.currency left join named n using (id)
order by c.signed_on desc nulls last, c.reference;
