-- Takes an activity back that was put in by mistake, or puts it in again.
prepare activity_withdraw (
  bigint, -- activity
  text    -- reason?: why; null puts it in
) as
update activity set withdrawn_at = case when $2 is not null then now() end, withdrawn_reason = normalize($2, nfc)
where id = $1;
