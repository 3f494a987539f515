-- Brings the shipped regions up to date.
prepare reference_region (
  text[], -- codes[?]
  text[], -- parents[?]
  text[], -- namesEN[?]: English names
  text[]  -- namesZH[?]: Chinese names
) as
insert into region as held (code, parent_code, name_en, name_zh)
select * from unnest($1, $2, $3, $4)
on conflict (code) do update
set parent_code = excluded.parent_code, name_en = excluded.name_en, name_zh = excluded.name_zh
where (held.parent_code, held.name_en, held.name_zh)
  is distinct from (excluded.parent_code, excluded.name_en, excluded.name_zh);
