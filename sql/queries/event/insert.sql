-- Adds an event.
prepare event_insert (
  text,   -- code
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
insert into event (code, name, name_zh, theme, start_date, end_date, venue, city, country, note, series_id, edition)
values ($1, normalize($2, nfc), normalize($3, nfc), normalize($4, nfc), $5, $6, normalize($7, nfc), normalize($8, nfc),
  $9, normalize($10, nfc), $11, normalize($12, nfc))
returning id, code;
