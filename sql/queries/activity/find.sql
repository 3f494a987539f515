-- One activity, and why it was withdrawn if it was.
prepare activity_find (
  bigint, -- agreement
  bigint  -- number
) as
select id, withdrawn_reason from activity where agreement_id = $1 and position = $2;
