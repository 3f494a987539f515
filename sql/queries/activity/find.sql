-- One activity, and why it was retracted if it was.
prepare activity_find (
  bigint, -- agreement
  bigint  -- number
) as
select id, retracted_reason from activity where agreement_id = $1 and position = $2;
