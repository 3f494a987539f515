-- Adds a series of events, or leaves it as it is. $1 code, $2 name, $3 Chinese name.
prepare event_insert_series (text, text, text) as
insert into event_series (code, name, name_zh) values ($1, normalize($2, nfc), normalize($3, nfc))
on conflict (code) do nothing;
