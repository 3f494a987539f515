-- One obligation, and why it was withdrawn if it was.
prepare obligation_find (
  bigint, -- agreement
  bigint  -- number
) as
select id, withdrawn_reason from obligation where agreement_id = $1 and position = $2;
