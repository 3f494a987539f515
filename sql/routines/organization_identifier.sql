-- Organizations as people name them: by an identifier in any form, a code or a name.

-- Identifiers are stored in one form, and those of schemes with check digits only where these fit.
create or replace function identifier_scheme(written text) returns text
language sql immutable strict parallel safe
return case
  when written ~* '^(https?://)?(www\.)?ror\.org/' then 'ror'
  when written ~* '^(https?://)?(www\.|m\.)?wikidata\.org/' then 'wikidata'
  when written ~* '^(https?://)?(www\.)?isni\.org/' then 'isni'
  when strpos(written, ':') > 1 then lower(btrim(split_part(written, ':', 1))) end;
comment on function identifier_scheme(text) is
  'The scheme of an identifier written as scheme:value, or as the address by which the scheme knows it.';

create or replace function identifier_value(written text) returns text
language sql immutable strict parallel safe
return case when strpos(lower(written), identifier_scheme(written) || ':') = 1
  then substr(written, strpos(written, ':') + 1) else written end;
comment on function identifier_value(text) is 'What follows the scheme of an identifier; the whole where it is an address.';

-- One select without SET, so that the planner opens it up inside the query that calls it.
create or replace function organization_named(given text) returns table (organization_id bigint)
language sql stable parallel safe
as $$
  with named (organization_id, rank) as (
    select o.id, 1 from organization o where o.code = lower(given)
    union all
    select i.organization_id, 2 from organization_identifier i join organization o on o.id = i.organization_id
    where o.retracted_at is null and i.scheme = identifier_scheme(given) and i.value = identifier_form(i.scheme, identifier_value(given))
    union all
    select o.id, 3 from organization o where o.retracted_at is null and plain_name(o.name) = plain_name(given)
    union all
    select n.organization_id, 3 from organization_name n join organization o on o.id = n.organization_id
    where o.retracted_at is null and plain_name(n.name) = plain_name(given)
    union all
    select o.id, 4 from organization o
    where o.retracted_at is null and o.name_folded = fold_name(given) and not legal_form_contradicts(given, o.id)
    union all
    select n.organization_id, 4 from organization_name n join organization o on o.id = n.organization_id
    where o.retracted_at is null and n.name_folded = fold_name(given) and not legal_form_contradicts(given, o.id)
  )
  select distinct n.organization_id
  from named n
  where n.rank = (select min(rank) from named)
$$;
comment on function organization_named(text) is
  'Organizations, as recorded, that a name given by a person can mean: by code, one that was retracted too; else by identifier, else by name, else by a name without accents and legal form, where no other form is said.';
