-- Adds purposes of one's own, or brings them up to date: what is not given stays. A broader one is in the list or
-- there already; those that the program brings are left alone. Tells how many are new, and how many are otherwise than
-- before.
prepare purpose_load (
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
changed as (
  update purpose as held
  set label_en = g.label_en, label_zh = coalesce(g.label_zh, held.label_zh),
    definition_en = coalesce(g.definition_en, held.definition_en), ewp = coalesce(g.ewp, held.ewp),
    mext = coalesce(g.mext, held.mext),
    universities_australia = coalesce(g.universities_australia, held.universities_australia),
    indonesia = coalesce(g.indonesia, held.indonesia)
  from given g
  where held.code = g.code and not held.shipped
    and (held.label_en, held.label_zh, held.definition_en, held.ewp, held.mext, held.universities_australia,
        held.indonesia)
      is distinct from (g.label_en::label, coalesce(g.label_zh, held.label_zh),
        coalesce(g.definition_en, held.definition_en), coalesce(g.ewp, held.ewp), coalesce(g.mext, held.mext),
        coalesce(g.universities_australia, held.universities_australia), coalesce(g.indonesia, held.indonesia))
  returning held.id),
upper as (
  insert into purpose (code, label_en, label_zh, definition_en, ewp, mext, universities_australia, indonesia)
  select g.code, g.label_en, coalesce(g.label_zh, g.label_en), coalesce(g.definition_en, g.label_en), g.ewp, g.mext,
    g.universities_australia, g.indonesia
  from given g
  where g.broader is null and not exists (select from purpose u where u.code = g.code)
  returning id, code),
lower as (
  insert into purpose (code, broader_id, label_en, label_zh, definition_en, ewp, mext, universities_australia,
    indonesia)
  select g.code, b.id, g.label_en, coalesce(g.label_zh, g.label_en), coalesce(g.definition_en, g.label_en), g.ewp,
    g.mext, g.universities_australia, g.indonesia
  from given g
  join (select u.id, u.code from upper u union all select p.id, p.code from purpose p) b on b.code = g.broader
  where not exists (select from purpose u where u.code = g.code)
  returning id)
select (select count(*) from upper) + (select count(*) from lower) as added, (select count(*) from changed) as changed;
