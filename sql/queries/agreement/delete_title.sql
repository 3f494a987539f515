-- Takes the title in a further language away. $1 agreement, $2 language.
prepare agreement_delete_title (bigint, text) as
delete from agreement_title where agreement_id = $1 and language = $2;
