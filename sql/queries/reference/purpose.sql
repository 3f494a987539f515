-- Brings the shipped purposes up to date; those without a broader one stand first.
prepare reference_purpose (
  text[], -- codes[?]
  text[], -- broader[?]: codes of the broader ones
  text[], -- labelsEN[?]: English labels
  text[], -- labelsZH[?]: Chinese labels
  text[], -- definitions[?]
  text[], -- ewp[?]: what Erasmus Without Paper calls them
  text[], -- mext[?]: what the Japanese ministry calls them
  text[], -- universitiesAustralia[?]: what Universities Australia calls them
  text[]  -- indonesia[?]: what the Indonesian rules call them
) as
with given as (
  select g.* from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
    as g (code, broader, label_en, label_zh, definition_en, ewp, mext, universities_australia, indonesia)),
upper as (
  insert into purpose as held (code, label_en, label_zh, definition_en, ewp, mext, universities_australia, indonesia,
    shipped)
  select g.code, g.label_en, g.label_zh, g.definition_en, g.ewp, g.mext, g.universities_australia, g.indonesia, true
  from given g where g.broader is null
  on conflict (code) do update
  set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en,
    ewp = excluded.ewp, mext = excluded.mext, universities_australia = excluded.universities_australia,
    indonesia = excluded.indonesia, shipped = true
  returning held.id, held.code)
insert into purpose as held (code, broader_id, label_en, label_zh, definition_en, ewp, mext, universities_australia,
  indonesia, shipped)
select g.code, u.id, g.label_en, g.label_zh, g.definition_en, g.ewp, g.mext, g.universities_australia, g.indonesia,
  true
from given g join upper u on u.code = g.broader
on conflict (code) do update
set label_en = excluded.label_en, label_zh = excluded.label_zh, definition_en = excluded.definition_en,
  ewp = excluded.ewp, mext = excluded.mext, universities_australia = excluded.universities_australia,
  indonesia = excluded.indonesia, shipped = true;
