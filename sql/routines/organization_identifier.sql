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

-- What comes first is meant, and what would come after it is not looked for: most type a code.
create or replace function organization_named(given text) returns table (organization_id bigint)
language plpgsql stable parallel safe rows 1
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query select o.id from organization o where o.code = lower(given);
  if found then
    return;
  end if;
  return query
  select distinct i.organization_id from organization_identifier i join organization o on o.id = i.organization_id
  where o.retracted_at is null and i.scheme = identifier_scheme(given) and i.value = identifier_form(i.scheme, identifier_value(given));
  if found then
    return;
  end if;
  return query
  select o.id from organization o where o.retracted_at is null and plain_name(o.name) = plain_name(given)
  union
  select n.organization_id from organization_name n join organization o on o.id = n.organization_id
  where o.retracted_at is null and plain_name(n.name) = plain_name(given);
  if found then
    return;
  end if;
  return query
  select o.id from organization o
  where o.retracted_at is null and o.name_folded = fold_name(given) and not legal_form_contradicts(given, o.id)
  union
  select n.organization_id from organization_name n join organization o on o.id = n.organization_id
  where o.retracted_at is null and n.name_folded = fold_name(given) and not legal_form_contradicts(given, o.id);
end
$$;
comment on function organization_named(text) is
  'Organizations, as recorded, that a name given by a person can mean: by code, one that was retracted too; else by identifier, else by name, else by a name without accents and legal form, where no other form is said.';
