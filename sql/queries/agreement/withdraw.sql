-- Takes an agreement back that was recorded by mistake, or puts it in again. $1 the agreement, $2 why; null puts it in.
prepare agreement_withdraw (bigint, text) as
update agreement set withdrawn_at = case when $2 is not null then now() end, withdrawn_reason = normalize($2, nfc)
where id = $1;
