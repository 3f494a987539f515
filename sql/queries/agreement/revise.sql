-- Changes an agreement's revision, so that two who write what hangs on it meet. $1 the agreement.
prepare agreement_revise (bigint) as
update agreement set revision = revision where id = $1;
