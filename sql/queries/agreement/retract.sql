-- Takes an agreement back that was recorded by mistake, or puts it in again. $1 the agreement, $2 why; null puts it in.
prepare agreement_retract (bigint, text) as
update agreement set retracted_at = case when $2 is not null then now() end, retracted_reason = normalize($2, nfc)
where id = $1;
