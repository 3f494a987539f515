-- The further amounts of an agreement, in order.
prepare agreement_amounts (
  bigint  -- agreement
) as
select m.kind, m.amount, m.currency from agreement_amount m where m.agreement_id = $1 order by m.position;
