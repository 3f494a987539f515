-- Brings the shipped countries up to date.
prepare reference_country (
  text[], -- codes[?]
  text[], -- namesEN[?]: English names
  text[], -- namesZH[?]: Chinese names
  text[], -- regions[?]
  text[], -- subregions[?]
  text[]  -- otherNames[?]: what else each is called, with semicolons between
) as
insert into country as held (code, name_en, name_zh, region_code, subregion_code, other_names)
select c.code, c.name_en, c.name_zh, c.region, c.subregion, coalesce(string_to_array(c.others, ';'), '{}')
from unnest($1, $2, $3, $4, $5, $6) c (code, name_en, name_zh, region, subregion, others)
on conflict (code) do update
set name_en = excluded.name_en, name_zh = excluded.name_zh,
  region_code = excluded.region_code, subregion_code = excluded.subregion_code, other_names = excluded.other_names
where (held.name_en, held.name_zh, held.region_code, held.subregion_code, held.other_names)
  is distinct from (excluded.name_en, excluded.name_zh, excluded.region_code, excluded.subregion_code,
    excluded.other_names);
