-- Sets the title in a further language.
prepare agreement_set_title (
  bigint, -- agreement
  text,   -- language
  text    -- title
) as
insert into agreement_title (agreement_id, language, title) values ($1, $2, normalize($3, nfc))
on conflict (agreement_id, language) do update set title = excluded.title;
