-- Sets the title in a further language. $1 agreement, $2 language, $3 title.
prepare agreement_set_title (bigint, text, text) as
insert into agreement_title (agreement_id, language, title) values ($1, $2, normalize($3, nfc))
on conflict (agreement_id, language) do update set title = excluded.title;
