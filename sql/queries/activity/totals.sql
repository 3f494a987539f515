-- What activities come to, by kind. A sum of money stands in the row of its currency, and the counts in the first row
-- of their kind.
prepare activity_totals (
  date,   -- day: the one until which they happened
  bigint, -- agreement?
  bigint[], -- parties?: keys under which a party of the agreement was recorded
  text,   -- kind?
  date,   -- from?: from this day on
  date    -- until?: until this day
) as
with chosen as (
  select c.kind, c.quantity, c.amount, c.currency
  from activity c
  join agreement a on a.id = c.agreement_id
  where c.happened_on <= $1 and a.retracted_at is null and c.retracted_at is null
    and ($2::bigint is null or c.agreement_id = $2)
    and ($3::bigint[] is null or exists (
      select from agreement_party_rows(c.agreement_id) p where p.organization_id = any ($3)))
    and ($4::text is null or c.kind = $4)
    and ($5::date is null or last_day(coalesce(c.end_date, c.date)) >= $5)
    and ($6::date is null or c.happened_on <= $6))
select k.code, k.unit_en, k.unit_zh, count(*) as activities,
  sum(c.quantity)::bigint as quantity,
  (select array_agg(m.total || ' ' || m.currency order by m.currency) from (
    select n.currency, sum(n.amount)::text as total from chosen n
    where n.kind = k.code and n.amount is not null group by n.currency) m) as amounts
from chosen c
join activity_kind k on k.code = c.kind
group by k.code
order by k.code;
