-- Changes an agreement's revision, so that two who write what hangs on it meet; not that of one that was retracted.
-- $1 the agreement.
prepare agreement_revise (bigint) as
update agreement set revision = revision where id = $1 and retracted_at is null;
