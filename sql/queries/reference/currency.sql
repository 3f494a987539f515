-- Brings the shipped currencies up to date.
prepare reference_currency (
  text[], -- codes[?]
  text[], -- minorUnits[?]
  text[], -- namesEN[?]: English names
  text[]  -- namesZH[?]: Chinese names
) as
insert into currency as held (code, minor_units, name_en, name_zh)
select code, minor_units::integer, name_en, name_zh
from unnest($1, $2, $3, $4) as shipped (code, minor_units, name_en, name_zh)
on conflict (code) do update
set minor_units = excluded.minor_units, name_en = excluded.name_en, name_zh = excluded.name_zh
where (held.minor_units, held.name_en, held.name_zh)
  is distinct from (excluded.minor_units, excluded.name_en, excluded.name_zh);
