-- Faults: kinds and countries of organizations that do not exist. They are taken for not known from here on.
prepare import_check_given as
with unknown as (
  update staged_given g
  set kind = case when exists (select from organization_kind k where k.code = g.kind) then g.kind end,
    country = case when exists (select from country c where c.code = g.country) then g.country end
  from staged_given o
  where o.id = g.id
    and (g.kind is not null and not exists (select from organization_kind k where k.code = g.kind)
      or g.country is not null and not exists (select from country c where c.code = g.country))
  returning g.line, g.path, o.kind as kind, g.kind as known_kind, o.country as country, g.country as known_country)
insert into import_fault (line, path, code, value)
select line, path || '.kind', 'kind-unknown', kind from unknown where kind is distinct from known_kind
union all
select line, path || '.country', 'country-unknown', country from unknown where country is distinct from known_country;
