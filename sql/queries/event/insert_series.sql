-- Adds a series of events, or leaves it as it is.
prepare event_insert_series (
  text, -- code
  text, -- name
  text  -- nameZH?: Chinese name
) as
insert into event_series (code, name, name_zh) values ($1, normalize($2, nfc), normalize($3, nfc))
on conflict (code) do nothing;
