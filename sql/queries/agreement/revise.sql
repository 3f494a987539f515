-- Changes an agreement's revision, so that two who write what hangs on it meet; not that of one that was retracted.
prepare agreement_revise (
  bigint  -- agreement
) as
update agreement set revision = revision where id = $1 and retracted_at is null;
