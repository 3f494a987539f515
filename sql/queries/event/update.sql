-- Corrects an event; what is null stays. Gives a row where that changes anything.
prepare event_update (
  bigint, -- event
  text,   -- name?
  text,   -- nameZH?: Chinese name
  text,   -- theme?
  text,   -- firstDay?
  text,   -- lastDay?
  text,   -- venue?
  text,   -- city?
  text,   -- country?
  text,   -- note?
  bigint, -- series?
  text    -- edition?
) as
update event
set name = coalesce(normalize($2, nfc), name), name_zh = coalesce(normalize($3, nfc), name_zh),
  theme = coalesce(normalize($4, nfc), theme), start_date = coalesce($5, start_date), end_date = coalesce($6, end_date),
  venue = coalesce(normalize($7, nfc), venue), city = coalesce(normalize($8, nfc), city),
  country = coalesce($9, country), note = coalesce(normalize($10, nfc), note),
  series_id = coalesce($11, series_id), edition = coalesce(normalize($12, nfc), edition)
where id = $1
  and (name, name_zh, theme, start_date, end_date, venue, city, country, note, series_id, edition) is distinct from
    (coalesce(normalize($2, nfc), name), coalesce(normalize($3, nfc), name_zh), coalesce(normalize($4, nfc), theme),
      coalesce($5, start_date), coalesce($6, end_date), coalesce(normalize($7, nfc), venue),
      coalesce(normalize($8, nfc), city), coalesce($9, country), coalesce(normalize($10, nfc), note),
      coalesce($11, series_id), coalesce(normalize($12, nfc), edition))
returning code;
