-- Takes an organization back that was recorded by mistake, or puts it in again.
prepare organization_retract (
  bigint, -- organization
  text    -- reason?: why; null puts it in
) as
update organization set retracted_at = case when $2 is not null then now() end, retracted_reason = normalize($2, nfc)
where id = $1;
