-- Says what another vocabulary calls a purpose of one's own, or that it has no name there.
prepare purpose_map (
  text, -- code
  text, -- vocabulary
  text  -- name?: null takes it away
) as
update purpose u
set ewp = case when $2 = 'ewp' then $3 else u.ewp end, mext = case when $2 = 'mext' then $3 else u.mext end,
  universities_australia = case when $2 = 'universities-australia' then $3 else u.universities_australia end,
  indonesia = case when $2 = 'indonesia' then $3 else u.indonesia end
where u.code = $1 and not u.shipped
  and case $2 when 'ewp' then u.ewp when 'mext' then u.mext
    when 'universities-australia' then u.universities_australia else u.indonesia end is distinct from $3::label;
