-- Adds an event. $1 code, $2 name, $3 Chinese name, $4 theme, $5 first day, $6 last day, $7 venue, $8 city,
-- $9 country, $10 note, $11 series, $12 edition.
prepare event_insert (text, text, text, text, text, text, text, text, text, text, bigint, text) as
insert into event (code, name, name_zh, theme, start_date, end_date, venue, city, country, note, series_id, edition)
values ($1, normalize($2, nfc), normalize($3, nfc), normalize($4, nfc), $5, $6, normalize($7, nfc), normalize($8, nfc),
  $9, normalize($10, nfc), $11, normalize($12, nfc))
returning id, code;
