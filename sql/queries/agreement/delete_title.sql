-- Takes the title in a further language away.
prepare agreement_delete_title (
  bigint, -- agreement
  text    -- language
) as
delete from agreement_title where agreement_id = $1 and language = $2;
