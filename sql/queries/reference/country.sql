-- Brings the shipped countries up to date.
prepare reference_country (
  text[], -- codes[?]
  text[], -- namesEN[?]: English names
  text[], -- namesZH[?]: Chinese names
  text[], -- regions[?]
  text[]  -- subregions[?]
) as
insert into country as held (code, name_en, name_zh, region_code, subregion_code)
select * from unnest($1, $2, $3, $4, $5)
on conflict (code) do update
set name_en = excluded.name_en, name_zh = excluded.name_zh,
  region_code = excluded.region_code, subregion_code = excluded.subregion_code
where (held.name_en, held.name_zh, held.region_code, held.subregion_code)
  is distinct from (excluded.name_en, excluded.name_zh, excluded.region_code, excluded.subregion_code);
