-- Adds a scheme, or brings its titles up to date. $1 code, $2 English title, $3 Chinese title, $4 whether shipped.
prepare field_load_scheme (text, text, text, boolean) as
insert into field_scheme (code, title_en, title_zh, shipped)
values ($1, normalize($2, nfc), normalize($3, nfc), $4)
on conflict (code) do update
set title_en = excluded.title_en, title_zh = coalesce(excluded.title_zh, field_scheme.title_zh)
returning id, shipped;
