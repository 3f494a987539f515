-- One obligation, and why it was retracted if it was.
prepare obligation_find (
  bigint, -- agreement
  bigint  -- number
) as
select id, retracted_reason from obligation where agreement_id = $1 and position = $2;
