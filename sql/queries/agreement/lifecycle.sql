-- What happened to an agreement, in order, and what others that amend it do from their begin on. Each takes effect on
-- its day, but a renewal on the day after the end that it follows; never, where it leads no further than that, or was
-- told when another had gone on that renews it.
prepare agreement_lifecycle (
  bigint  -- agreement
) as
select l.action, l.date, l.date_agreed, l.new_end_date, l.open_ended, l.new_amount, l.new_currency, l.reason,
  l.amended_by,
  case when l.action = 'renewed' and f.life[4 * l.place - 2] = 0 then null
    when l.action = 'amended' and (l.new_end_date is not null or l.open_ended)
      and f.life[4 * l.place - 1] is null and f.life[4 * l.place] % 4 = 0 then null
    when l.action <> 'renewed' then l.date
    when last_day(l.new_end_date) <= e.end_on then null
    else greatest(l.date, e.end_on + 1) end as takes_effect_on,
  l.known_on
from (
  select t.*, row_number() over (order by t.date, t.id) as place
  from (
    select l.id, l.action, l.date, l.date_agreed, l.new_end_date, l.open_ended, l.new_amount, l.new_currency, l.reason,
      null::text as amended_by, least(l.date, l.date_agreed) as known_on
    from lifecycle_action l
    where l.agreement_id = $1
    union all
    select b.id, 'amended', b.begins_on, null, b.end_date, b.open_ended, null, null, null, a.reference,
      least(b.signed_on, b.begins_on)
    from agreement_amendments($1) b join agreement a on a.id = b.id
    where b.begins_on is not null) t) l
left join agreement_fact f on f.agreement_id = $1
cross join lateral (
  select case when l.action = 'renewed' then nullif(
    -- Of two of one day the later follows the end that the earlier set.
    fact_end_in_sight(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, f.lapse_on, f.renewed_from,
      f.life[: 4 * (l.place - 1)], l.date - 1, l.date), 'infinity') end as end_on) e
order by l.date, l.id;
