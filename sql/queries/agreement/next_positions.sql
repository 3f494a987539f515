-- The next free places of what hangs on an agreement.
prepare agreement_next_positions (
  bigint  -- agreement
) as
select
  (select 1 + coalesce(max(position), 0) from agreement_party where agreement_id = $1) as party,
  (select 1 + coalesce(max(position), 0) from agreement_field where agreement_id = $1) as field,
  (select 1 + coalesce(max(position), 0) from related_agreement where agreement_id = $1) as related;
