-- Organizations: an authority file. An organization has a code, a name of record, other names,
-- identifiers of several schemes, and perhaps an organization above it.

create table organization (
  id bigint not null default nextval('registry_key'),
  code code not null,
  name label not null,
  name_folded text generated always as (fold_name(name)) stored,
  kind text collate "C",
  country text collate "C",
  region label,
  city label,
  website label,
  parent_id bigint,
  recorded_parent_id bigint,
  depth integer not null default 0,
  parent_depth integer generated always as (case when parent_id is not null then depth - 1 end) stored,
  merged_into_id bigint,
  resolved_id bigint not null,
  revision bigint not null default 1,
  recorded_at timestamptz not null default now(),
  constraint organization_pkey primary key (id),
  constraint organization_code_key unique (code),
  constraint organization_kind_fkey foreign key (kind) references organization_kind (code),
  constraint organization_country_fkey foreign key (country) references country (code),
  constraint organization_website_check check (website ~ '^https?://[^\s/]+\.[^\s]+$'),
  constraint organization_id_depth_key unique (id, depth),
  -- A parent stands exactly one step higher. A cycle would need a step that leads down and up at
  -- once, so none can be written, at any isolation level.
  constraint organization_no_cycle_fkey foreign key (parent_id, parent_depth)
    references organization (id, depth) deferrable initially deferred,
  constraint organization_depth_check check ((parent_id is null) = (depth = 0) and depth >= 0),
  -- A merge is one change of merged_into_id. Whatever names an organization holds the pair of the one that was recorded
  -- and the one that it stands for, and follows this key: so a merge carries everything along at once, undoing it
  -- brings back exactly that, and nothing can point to an organization that is merged, at any isolation level.
  constraint organization_id_resolved_id_key unique (id, resolved_id),
  constraint organization_id_merged_into_id_key unique (id, merged_into_id),
  constraint organization_merged_into_id_fkey foreign key (merged_into_id, resolved_id)
    references organization (id, resolved_id) on update cascade,
  constraint organization_merged_check check ((merged_into_id is null) = (resolved_id = id)),
  constraint organization_recorded_parent_id_fkey foreign key (recorded_parent_id, parent_id)
    references organization (id, resolved_id) on update cascade,
  constraint organization_recorded_parent_check check ((recorded_parent_id is null) = (parent_id is null))
);
-- By bytes, so that they serve equality and beginnings alike, whatever the collation.
create index organization_name_folded_idx on organization (name_folded text_pattern_ops);
create index organization_parent_id_idx on organization (parent_id) where parent_id is not null;
create index organization_country_idx on organization (country);
create index organization_merged_into_id_idx on organization (merged_into_id) where merged_into_id is not null;
create index organization_resolved_id_idx on organization (resolved_id);
comment on table organization is 'A legal or organizational body that can be party to agreements.';
comment on column organization.id is 'Key, unique across registries.';
comment on column organization.code is 'Short handle by which people name the organization.';
comment on column organization.name is 'Name of record.';
comment on column organization.name_folded is 'The name as it is compared.';
comment on column organization.kind is 'What the organization is; null where not known.';
comment on column organization.country is 'ISO 3166-1 alpha-2 code; null where not known.';
comment on column organization.region is 'Province, state or municipality of the seat (schema.org addressRegion).';
comment on column organization.city is 'City of the seat.';
comment on column organization.website is 'Address of its site.';
comment on column organization.parent_id is 'The organization that this one is a unit of; the survivor where that was merged.';
comment on column organization.recorded_parent_id is 'The organization above, as it was recorded.';
comment on column organization.depth is 'How many organizations stand above this one.';
comment on column organization.parent_depth is 'What depth the parent must have; keeps parents free of cycles.';
comment on column organization.merged_into_id is
  'The organization that this one was found to be the same as; null where it stands for itself.';
comment on column organization.resolved_id is
  'The organization that this one stands for: itself, or the last one that merges lead to.';
comment on column organization.revision is 'Goes up with every change of the organization.';
comment on column organization.recorded_at is 'When the registry learned of the organization.';

-- Plans are kept by the session, and one made while the table was small would read all of it at every step up.
create function organization_place() returns trigger
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
  if tg_op = 'INSERT' then
    new.recorded_parent_id := coalesce(new.recorded_parent_id, new.parent_id);
  elsif new.recorded_parent_id is not distinct from old.recorded_parent_id
    and new.parent_id is distinct from old.parent_id
    and not exists (
      select from organization o where o.id = new.recorded_parent_id and o.resolved_id = new.parent_id)
  then
    -- Not a merge that comes down: somebody gives the organization another parent.
    new.recorded_parent_id := new.parent_id;
  end if;
  if new.recorded_parent_id is null then
    new.parent_id := null;
    new.depth := 0;
    return new;
  end if;
  new.parent_id := organization_resolved(new.recorded_parent_id);
  if exists (
    with recursive above (id, parent_id) as (
      select o.id, o.parent_id from organization o where o.id = new.parent_id
      union
      select o.id, o.parent_id from organization o join above on o.id = above.parent_id)
    select from above where id = new.id)
  then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_no_cycle_fkey',
      message = format('%s would stand above itself', new.code);
  end if;
  select depth + 1 into new.depth from organization where id = new.parent_id;
  new.depth := coalesce(new.depth, 1);
  return new;
end
$$;
comment on function organization_place() is
  'Sets the depth of an organization from its parent, and refuses one that would stand above itself.';
create trigger organization_place before insert or update of parent_id, recorded_parent_id on organization
  for each row execute function organization_place();

create function organization_resolved(recorded bigint) returns bigint
language plpgsql
as $$
declare
  resolved bigint;
begin
  -- A merge that is under way is waited for, and its outcome taken.
  select o.resolved_id into resolved from public.organization o where o.id = recorded for key share;
  return coalesce(resolved, recorded);
end
$$;
comment on function organization_resolved(bigint) is
  'The organization that a recorded one stands for; itself where there is none of that key.';

create function organization_place_units() returns trigger
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
begin
  update organization set parent_id = parent_id where parent_id = new.id;
  return null;
end
$$;
comment on function organization_place_units() is
  'Carries a change of depth down to the units below.';
create trigger organization_place_units after update of parent_id, recorded_parent_id on organization
  for each row when (old.depth <> new.depth) execute function organization_place_units();

create table organization_name (
  id bigint not null default nextval('registry_key'),
  organization_id bigint not null,
  name label not null,
  name_folded text generated always as (fold_name(name)) stored,
  kind text not null default 'official',
  language language_code,
  from_date partial_date,
  until_date partial_date,
  constraint organization_name_pkey primary key (id),
  constraint organization_name_organization_id_fkey foreign key (organization_id) references organization (id),
  constraint organization_name_kind_check check (kind in ('official', 'short', 'acronym', 'former')),
  constraint organization_name_until_after_from_check check (last_day(until_date) >= first_day(from_date)),
  constraint organization_name_from_date_check check (first_day(from_date) is not null or from_date is null),
  constraint organization_name_until_date_check check (last_day(until_date) is not null or until_date is null),
  constraint organization_name_name_key unique nulls not distinct (organization_id, name, kind, language)
);
create index organization_name_name_folded_idx on organization_name (name_folded text_pattern_ops);
comment on table organization_name is 'Other names of an organization, beside its name of record.';
comment on column organization_name.id is 'Key, unique across registries.';
comment on column organization_name.organization_id is 'Whose name it is.';
comment on column organization_name.name is 'The name as written.';
comment on column organization_name.name_folded is 'The name as it is compared.';
comment on column organization_name.kind is 'official, short, acronym or former.';
comment on column organization_name.language is 'Language of the name.';
comment on column organization_name.from_date is 'When the name came into use; null where not known.';
comment on column organization_name.until_date is 'When the name went out of use; null where it has not, or is not known.';

-- Identifiers are stored in one form, and those of schemes with check digits only where these fit.
create function identifier_scheme(written text) returns text
language sql immutable strict parallel safe
return case
  when written ~* '^(https?://)?(www\.)?ror\.org/' then 'ror'
  when written ~* '^(https?://)?(www\.|m\.)?wikidata\.org/' then 'wikidata'
  when written ~* '^(https?://)?(www\.)?isni\.org/' then 'isni'
  when strpos(written, ':') > 1 then lower(btrim(split_part(written, ':', 1))) end;
comment on function identifier_scheme(text) is
  'The scheme of an identifier written as scheme:value, or as the address by which the scheme knows it.';

create function identifier_value(written text) returns text
language sql immutable strict parallel safe
return case when strpos(lower(written), identifier_scheme(written) || ':') = 1
  then substr(written, strpos(written, ':') + 1) else written end;
comment on function identifier_value(text) is 'What follows the scheme of an identifier; the whole where it is an address.';

create function identifier_form(scheme text, value text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  plain text;
begin
  if scheme not in ('ror', 'wikidata', 'isni', 'uscc', 'pic', 'schac', 'lei', 'vat') then
    return normalize(value, NFC);
  end if;
  plain := regexp_replace(normalize(value, NFKC), '\s', '', 'g');
  return case scheme
    when 'ror' then lower(regexp_replace(plain, '^(https?:)?(//)?(www\.)?ror\.org/|-|/$', '', 'gi'))
    when 'wikidata' then
      upper(regexp_replace(plain, '^(https?:)?(//)?(www\.|m\.)?wikidata\.org/(wiki|entity)/', '', 'i'))
    when 'isni' then
      upper(regexp_replace(plain, '^(https?:)?(//)?(www\.)?isni\.org/(isni/|page/)?|-|/$', '', 'gi'))
    when 'schac' then lower(plain)
    when 'vat' then regexp_replace(upper(regexp_replace(plain, '[-./]', '', 'g')), '^GR', 'EL')
    else upper(replace(plain, '-', '')) end;
end
$$;
comment on function identifier_form(text, text) is
  'The one form in which an identifier is stored: without the address of its scheme, blanks and hyphens, in one case.';

create function identifier_weighed(digits text, weights integer[]) returns integer
language sql immutable strict parallel safe
return (select sum(substr(digits, w.place::integer, 1)::integer * w.weight)::integer
  from unnest(weights) with ordinality w (weight, place));
comment on function identifier_weighed(text, integer[]) is 'The sum of digits, each times its weight.';

create function identifier_luhn_fits(digits text) returns boolean
language sql immutable strict parallel safe
return (select sum(d / 10 + d % 10) % 10 = 0
  from generate_series(1, char_length(digits)) place,
    lateral (select substr(digits, place, 1)::integer * (1 + (char_length(digits) - place) % 2) as d) doubled);
comment on function identifier_luhn_fits(text) is 'Whether the last digit is the check digit of the others (ISO/IEC 7812-1).';

create function identifier_mod_11_10_fits(digits text) returns boolean
language plpgsql immutable strict parallel safe
as $$
declare
  product integer := 10;
begin
  for place in 1 .. char_length(digits) - 1 loop
    product := (substr(digits, place, 1)::integer + product) % 10;
    product := (case product when 0 then 10 else product end) * 2 % 11;
  end loop;
  return (11 - product) % 10 = right(digits, 1)::integer;
end
$$;
comment on function identifier_mod_11_10_fits(text) is
  'Whether the last digit is the check digit of the others (ISO 7064, mod 11,10).';

create function vat_fits(country text, n text) returns boolean
language plpgsql immutable strict parallel safe
as $$
begin
  return case country
    when 'AT' then (10 - (4 + (
        select sum(d / 10 + d % 10) from generate_series(2, 8) place,
          lateral (select substr(n, place, 1)::integer * (1 + place % 2) as d) doubled)) % 10) % 10
      = right(n, 1)::integer
    when 'BE' then 97 - left(n, 8)::integer % 97 = right(n, 2)::integer
    when 'DE' then public.identifier_mod_11_10_fits(n)
    when 'DK' then public.identifier_weighed(n, array[2, 7, 6, 5, 4, 3, 2, 1]) % 11 = 0
    when 'EE' then public.identifier_weighed(n, array[3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 = 0
    when 'EL' then public.identifier_weighed(n, array[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 = right(n, 1)::integer
    when 'FI' then public.identifier_weighed(n, array[7, 9, 10, 5, 8, 4, 2, 1]) % 11 = 0
    when 'HR' then public.identifier_mod_11_10_fits(n)
    when 'HU' then public.identifier_weighed(n, array[9, 7, 3, 1, 9, 7, 3, 1]) % 10 = 0
    when 'IT' then public.identifier_luhn_fits(n)
    when 'LU' then left(n, 6)::integer % 89 = right(n, 2)::integer
    when 'PL' then public.identifier_weighed(n, array[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 = right(n, 1)::integer
    when 'PT' then (11 - public.identifier_weighed(n, array[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 = right(n, 1)::integer
    when 'SE' then public.identifier_luhn_fits(left(n, 10))
    when 'SI' then (11 - public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 = right(n, 1)::integer
    else true end;
end
$$;
comment on function vat_fits(text, text) is
  'Whether the check digits of a VAT number fit, for the countries whose rule is built in; true for the others.';

create function vat_pattern(country text) returns text
language sql immutable strict parallel safe
return case country
  when 'AT' then 'U[0-9]{8}' when 'BE' then '[01][0-9]{9}' when 'BG' then '[0-9]{9,10}'
  when 'CH' then 'E[0-9]{9}(MWST|TVA|IVA)?' when 'CY' then '[0-9]{8}[A-Z]' when 'CZ' then '[0-9]{8,10}'
  when 'DE' then '[0-9]{9}' when 'DK' then '[0-9]{8}' when 'EE' then '[0-9]{9}' when 'EL' then '[0-9]{9}'
  when 'ES' then '[0-9A-Z][0-9]{7}[0-9A-Z]' when 'FI' then '[0-9]{8}' when 'FR' then '[0-9A-HJ-NP-Z]{2}[0-9]{9}'
  when 'GB' then '([0-9]{9}([0-9]{3})?|(GD|HA)[0-9]{3})' when 'HR' then '[0-9]{11}' when 'HU' then '[0-9]{8}'
  when 'IE' then '[0-9][0-9A-Z+*][0-9]{5}[A-W][A-I]?' when 'IT' then '[0-9]{11}'
  when 'LT' then '[0-9]{9}([0-9]{3})?' when 'LU' then '[0-9]{8}' when 'LV' then '[0-9]{11}' when 'MT' then '[0-9]{8}'
  when 'NL' then '[0-9]{9}B[0-9]{2}' when 'NO' then '[0-9]{9}(MVA)?' when 'PL' then '[0-9]{10}'
  when 'PT' then '[0-9]{9}' when 'RO' then '[0-9]{2,10}' when 'SE' then '[0-9]{12}' when 'SI' then '[0-9]{8}'
  when 'SK' then '[0-9]{10}' when 'XI' then '([0-9]{9}([0-9]{3})?|(GD|HA)[0-9]{3})'
  else '[0-9A-Z]{2,20}' end;
comment on function vat_pattern(text) is 'What follows the prefix of a country in its VAT numbers.';

create function identifier_digits_fit(scheme text, value text) returns boolean
language plpgsql immutable strict parallel safe
as $$
declare
  sum bigint := 0;
begin
  case scheme
  when 'ror' then
    -- The first seven are a number in the base 32 of Crockford; ISO 7064, mod 97-10.
    for place in 1 .. 7 loop
      sum := sum * 32 + strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(value, place, 1)) - 1;
    end loop;
    return 98 - sum * 100 % 97 = right(value, 2)::integer;
  when 'isni' then
    for place in 1 .. 15 loop
      sum := (sum + substr(value, place, 1)::integer) * 2 % 11;
    end loop;
    return (12 - sum) % 11 = strpos('0123456789X', right(value, 1)) - 1;
  when 'uscc' then
    for place in 1 .. 17 loop
      sum := sum
        + (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(value, place, 1)) - 1) * (3::numeric ^ (place - 1) % 31)::integer;
    end loop;
    return (31 - sum % 31) % 31 = strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', right(value, 1)) - 1;
  when 'lei' then
    for place in 1 .. 20 loop
      sum := strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(value, place, 1)) - 1
        + sum * (case when substr(value, place, 1) ~ '[0-9]' then 10 else 100 end);
      sum := sum % 97;
    end loop;
    return sum = 1;
  when 'vat' then
    return public.vat_fits(left(value, 2), substr(value, 3));
  else
    return true;
  end case;
end
$$;
comment on function identifier_digits_fit(text, text) is
  'Whether the check digits of an identifier of the right form fit: ROR and LEI by ISO 7064 mod 97-10, ISNI by mod 11-2, USCC by GB 32100-2015, VAT by country.';

create function identifier_fault(scheme text, value text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  wanted constant integer := case scheme
    when 'ror' then 9 when 'isni' then 16 when 'uscc' then 18 when 'lei' then 20 when 'pic' then 9 end;
  stranger constant text := substring(value from case scheme
    when 'ror' then '[^0-9a-hjkmnp-tv-z]' when 'isni' then '[^0-9X]' when 'uscc' then '[^0-9A-HJ-NPQRTUWXY]'
    when 'lei' then '[^0-9A-Z]' when 'pic' then '[^0-9]' end);
  pattern constant text := case scheme
    when 'ror' then '0.{6}[0-9]{2}' when 'isni' then '[0-9]{15}.' when 'uscc' then '..[0-9]{6}.*'
    when 'lei' then '.{18}[0-9]{2}' when 'pic' then '[1-9].*' when 'wikidata' then 'Q[1-9][0-9]{0,11}'
    when 'schac' then '([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}'
    when 'vat' then '[A-Z]{2}' || public.vat_pattern(left(value, 2)) end;
  example constant text := case scheme
    when 'ror' then 'nine characters, 0 first and two digits last' when 'isni' then '15 digits, then a digit or X'
    when 'uscc' then 'two characters, six digits of the place, nine of the body and one more'
    when 'lei' then '18 letters or digits, then two digits' when 'pic' then 'nine digits, the first not 0'
    when 'wikidata' then 'Q and a number' when 'schac' then 'a domain, such as example.edu'
    when 'vat' then 'the two letters of the country, then what its numbers have' end;
begin
  if value <> public.identifier_form(scheme, value) then
    return format('is written otherwise: %s', public.identifier_form(scheme, value));
  elsif stranger is not null then
    return format('has “%s” as character %s, which no %s has', stranger, strpos(value, stranger), scheme);
  elsif char_length(value) <> wanted then
    return format('has %s characters, and a %s has %s', char_length(value), scheme, wanted);
  elsif value !~ ('^(' || pattern || ')$') then
    return format('is not of the form of a %s: %s', scheme, example);
  elsif not public.identifier_digits_fit(scheme, value) then
    return 'has check digits that do not fit: is a character mistyped?';
  end if;
  return null;
end
$$;
comment on function identifier_fault(text, text) is
  'What is wrong with an identifier, in words that follow on it; null where nothing is. Only ror, wikidata, isni, uscc, pic, schac, lei and vat are looked into.';

create table organization_identifier (
  organization_id bigint not null,
  scheme code not null,
  value label not null,
  constraint organization_identifier_pkey primary key (scheme, value),
  constraint organization_identifier_organization_id_fkey foreign key (organization_id) references organization (id),
  constraint organization_identifier_value_check check (identifier_fault(scheme, value) is null)
);
create index organization_identifier_organization_id_idx on organization_identifier (organization_id);
comment on table organization_identifier is
  'Identifiers of organizations in schemes such as ror, wikidata, isni, uscc, pic, schac, lei and vat.';
comment on column organization_identifier.organization_id is 'Whose identifier it is.';
comment on column organization_identifier.scheme is 'Who gives the identifier out.';
comment on column organization_identifier.value is 'The identifier in the form of identifier_form; one means one organization.';

create function slug(name text) returns text
language sql immutable strict parallel safe
return nullif(btrim(left(btrim(regexp_replace(fold_name(name), '[^a-z0-9]+', '-', 'g'), '-'), 56), '-'), '');
comment on function slug(text) is
  'A code made from a name; null for a name that has no Latin letters or digits.';

create function organization_code(stem text, number integer) returns text
language sql immutable strict parallel safe
return stem || case when number > 1 then '-' || number else '' end;
comment on function organization_code(text, integer) is
  'The code of a stem and a number: the first is the stem alone.';

create function organization_free_number(stem text, first integer) returns integer
language plpgsql
set search_path = public, pg_temp
as $$
declare
  number integer := first;
begin
  while exists (select from organization where code = organization_code(stem, number)) loop
    number := number + 1;
  end loop;
  return number;
end
$$;
comment on function organization_free_number(text, integer) is
  'The first number from one on with which the code of a stem is not yet taken.';

create function organization_new_code(name text) returns text
language plpgsql
set search_path = public, pg_temp
as $$
declare
  stem constant text := coalesce(slug(name), 'org');
begin
  return organization_code(stem, organization_free_number(stem, 1));
end
$$;
comment on function organization_new_code(text) is
  'A code for a new organization, made from its name and not yet taken.';

-- Merges. The two were always one organization, which was recorded twice: names and identifiers stay where they are.
create table organization_merge (
  id bigint not null default nextval('registry_key'),
  merged_id bigint not null,
  survivor_id bigint not null,
  merged_on date not null default (now() at time zone 'UTC')::date,
  reason note,
  undone_at timestamptz,
  standing_id bigint generated always as (case when undone_at is null then survivor_id end) stored,
  constraint organization_merge_pkey primary key (id),
  constraint organization_merge_merged_id_fkey foreign key (merged_id) references organization (id),
  constraint organization_merge_survivor_id_fkey foreign key (survivor_id) references organization (id),
  -- A merge stands in both tables or in neither by the time the transaction commits, whoever wrote it.
  constraint organization_merge_merged_id_standing_id_key unique (merged_id, standing_id),
  constraint organization_merge_standing_fkey foreign key (merged_id, standing_id)
    references organization (id, merged_into_id) deferrable initially deferred
);
alter table organization add constraint organization_merge_written_fkey foreign key (id, merged_into_id)
  references organization_merge (merged_id, standing_id) deferrable initially deferred;
create index organization_merge_survivor_id_idx on organization_merge (survivor_id);
comment on table organization_merge is 'Every merge of one organization into another, those that were undone included.';
comment on column organization_merge.id is 'Key, unique across registries.';
comment on column organization_merge.merged_id is 'The organization that was merged.';
comment on column organization_merge.survivor_id is 'The one that it was merged into.';
comment on column organization_merge.merged_on is 'The day of the merge.';
comment on column organization_merge.reason is 'Why the two are one.';
comment on column organization_merge.undone_at is 'When the merge was undone; null while it stands.';
comment on column organization_merge.standing_id is 'The survivor while the merge stands; null once it is undone.';

create function organization_merge_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' and new.undone_at is null
    or tg_op = 'UPDATE' and old.undone_at is null
      and (new.id, new.merged_id, new.survivor_id) = (old.id, old.merged_id, old.survivor_id)
  then
    return new;
  end if;
  raise exception using errcode = 'check_violation', table = 'organization_merge',
    constraint = 'organization_merge_keep_check',
    message = 'merges, and those that were undone, stay written down as they were';
end
$$;
comment on function organization_merge_keep() is
  'Keeps what was written of merges: nothing is deleted, and of a merge that was undone nothing changes.';
create trigger organization_merge_keep before insert or update or delete on organization_merge
  for each row execute function organization_merge_keep();

create function organization_merge() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  shared text;
begin
  if new.merged_into_id is null then
    new.resolved_id := new.id;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.merged_into_id is not null then
    if new.merged_into_id <> old.merged_into_id then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_merged_once_check',
        message = format('%s is merged already', new.code);
    end if;
    return new;
  end if;
  new.resolved_id := organization_resolved(new.merged_into_id);
  select string_agg(distinct a.reference, ', ') into shared
    from agreement_party p
    join agreement_party q on q.agreement_id = p.agreement_id and q.organization_id = new.resolved_id
    join agreement a on a.id = p.agreement_id
    where p.organization_id = new.id and new.resolved_id <> new.id;
  if shared is not null then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_merge_same_agreement_check',
      message = format('%s and %s are both party to %s', new.code,
        (select o.code from organization o where o.id = new.resolved_id), shared);
  end if;
  select string_agg(distinct e.code, ', ') into shared
    from event_organization p
    join event_organization q on q.event_id = p.event_id and q.session_id is not distinct from p.session_id
      and q.role = p.role and q.organization_id = new.resolved_id
    join event e on e.id = p.event_id
    where p.organization_id = new.id and new.resolved_id <> new.id;
  if shared is not null then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_merge_same_event_check',
      message = format('%s and %s both held %s', new.code,
        (select o.code from organization o where o.id = new.resolved_id), shared);
  end if;
  return new;
end
$$;
comment on function organization_merge() is
  'Sets what an organization stands for, and refuses a merge of two that are parties to one agreement.';
create trigger organization_merge before insert or update of merged_into_id, resolved_id on organization
  for each row execute function organization_merge();

create function organization_merge_log() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if new.merged_into_id is null then
    update organization_merge set undone_at = clock_timestamp() where merged_id = new.id and undone_at is null;
  else
    insert into organization_merge (merged_id, survivor_id) values (new.id, new.merged_into_id);
  end if;
  return null;
end
$$;
comment on function organization_merge_log() is 'Writes down every merge, and every merge that is undone.';
create trigger organization_merge_log after update of merged_into_id on organization
  for each row when (old.merged_into_id is distinct from new.merged_into_id) execute function organization_merge_log();
create trigger organization_merge_log_on_insert after insert on organization
  for each row when (new.merged_into_id is not null) execute function organization_merge_log();

-- For tables that name an organization: recorded_organization_id is the one that was written down, organization_id the
-- one that it stands for. Both follow organization (id, resolved_id). Writers may go on giving organization_id alone.
create function organization_of_record() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    new.recorded_organization_id := coalesce(new.recorded_organization_id, new.organization_id);
  elsif new.recorded_organization_id is not distinct from old.recorded_organization_id
    and not exists (
      select from public.organization o
      where o.id = new.recorded_organization_id and o.resolved_id = new.organization_id)
  then
    -- Not a merge that comes down: somebody names another organization.
    new.recorded_organization_id := new.organization_id;
  end if;
  new.organization_id := public.organization_resolved(new.recorded_organization_id);
  return new;
end
$$;
comment on function organization_of_record() is
  'Keeps the organization that was recorded beside the one that it stands for.';

create function organization_revise() returns trigger
language plpgsql
as $$
begin
  new.revision := old.revision + 1;
  return new;
end
$$;
comment on function organization_revise() is 'Counts the changes of an organization.';
create trigger organization_revise before update on organization
  for each row execute function organization_revise();

-- Predecessors and successors: organizations that followed one another in the world, and stay two in the registry.
create table organization_succession (
  id bigint not null default nextval('registry_key'),
  predecessor_id bigint not null,
  successor_id bigint not null,
  kind text not null,
  date partial_date,
  note note,
  constraint organization_succession_pkey primary key (id),
  constraint organization_succession_key unique (predecessor_id, successor_id),
  constraint organization_succession_predecessor_id_fkey foreign key (predecessor_id) references organization (id),
  constraint organization_succession_successor_id_fkey foreign key (successor_id) references organization (id),
  constraint organization_succession_kind_check check (kind in ('renamed', 'united', 'split', 'taken-over')),
  constraint organization_succession_date_check check (first_day(date) is not null or date is null)
);
create index organization_succession_successor_id_idx on organization_succession (successor_id);
comment on table organization_succession is 'Which organization followed which.';
comment on column organization_succession.id is 'Key, unique across registries.';
comment on column organization_succession.predecessor_id is 'The one that was there before.';
comment on column organization_succession.successor_id is 'The one that followed.';
comment on column organization_succession.kind is
  'renamed; united: several became one; split: one became several; taken-over: the successor went on with it.';
comment on column organization_succession.date is 'When; null where not known.';
comment on column organization_succession.note is 'What else is known.';

-- Merged organizations are one here: a merge must not close a circle either.
create function organization_followers(of_id bigint, apart_from bigint) returns bigint[]
language sql volatile
set search_path = public, pg_temp
as $$
  with recursive after (id) as (
    select later.resolved_id
    from organization o
    join organization_succession s on s.predecessor_id = o.id and s.id is distinct from apart_from
    join organization later on later.id = s.successor_id
    where o.resolved_id = of_id
    union
    select later.resolved_id
    from after
    join organization o on o.resolved_id = after.id
    join organization_succession s on s.predecessor_id = o.id and s.id is distinct from apart_from
    join organization later on later.id = s.successor_id)
  select coalesce(array_agg(after.id), '{}') from after
$$;
comment on function organization_followers(bigint, bigint) is
  'All that followed an organization that stands for itself, merged ones as the survivor, but for one succession.';

create function organization_touch(ids bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  perform from organization where id = any (ids) order by id for no key update;
  update organization set revision = revision where id = any (ids);
end
$$;
comment on function organization_touch(bigint[]) is
  'Changes organizations, so that two transactions that depend on them meet.';

create function organization_merge_check_successions() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  survivor bigint;
  followers bigint[];
  touched bigint[] := '{}';
begin
  -- Runs when the merge is written, and touches what it walks over as organization_succession_guard does.
  loop
    select o.resolved_id into survivor from organization o where o.id = new.id;
    followers := organization_followers(survivor, null);
    if survivor = any (followers) then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_merge_succession_check',
        message = format('%s followed %s, or the other way round, so they are two', new.code,
          (select code from organization where id = survivor));
    end if;
    exit when touched @> followers;
    touched := touched || followers || survivor;
    perform organization_touch(touched);
  end loop;
  return null;
end
$$;
comment on function organization_merge_check_successions() is
  'Refuses a merge by which an organization would come after itself.';
create trigger organization_merge_successions after update of merged_into_id on organization
  for each row when (new.merged_into_id is not null and old.merged_into_id is distinct from new.merged_into_id)
  execute function organization_merge_check_successions();

create function organization_succession_guard() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  predecessor bigint;
  successor bigint;
  followers bigint[];
  touched bigint[] := '{}';
begin
  -- All that is walked over is changed, and walked again: of two successions that make a cycle together, the second
  -- waits for the first and then sees it, or fails to serialize.
  loop
    select o.resolved_id into predecessor from organization o where o.id = new.predecessor_id;
    select o.resolved_id into successor from organization o where o.id = new.successor_id;
    followers := successor || organization_followers(successor, new.id);
    if predecessor = any (followers) then
      raise exception using errcode = 'check_violation', table = 'organization_succession',
        constraint = 'organization_succession_no_cycle_check',
        message = format('%s would come after itself', (select code from organization where id = new.predecessor_id));
    end if;
    exit when touched @> followers;
    touched := touched || followers || array[predecessor, new.predecessor_id, new.successor_id];
    perform organization_touch(touched);
  end loop;
  return new;
end
$$;
comment on function organization_succession_guard() is 'Refuses an organization that would come after itself.';
create trigger organization_succession_guard before insert or update of predecessor_id, successor_id
  on organization_succession for each row execute function organization_succession_guard();

-- Pairs that look alike and are not the same, so that nobody is asked again.
create table organization_distinct (
  first_id bigint not null,
  second_id bigint not null,
  recorded_at timestamptz not null default now(),
  constraint organization_distinct_pkey primary key (first_id, second_id),
  constraint organization_distinct_first_id_fkey foreign key (first_id) references organization (id),
  constraint organization_distinct_second_id_fkey foreign key (second_id) references organization (id),
  constraint organization_distinct_order_check check (first_id < second_id)
);
create index organization_distinct_second_id_idx on organization_distinct (second_id);
comment on table organization_distinct is 'Pairs of organizations that somebody looked at and found to be two.';
comment on column organization_distinct.first_id is 'The one with the lower key.';
comment on column organization_distinct.second_id is 'The one with the higher key.';
comment on column organization_distinct.recorded_at is 'When this was found.';

create function organization_alike(place text, least_likeness double precision)
returns table (first_id bigint, second_id bigint, likeness double precision, evidence text)
language plpgsql stable
set search_path = public, pg_temp
set work_mem = '64MB'
set enable_nestloop = off
set enable_mergejoin = off
set jit = off
as $$
begin
  -- Not every pair can be compared. Those are that share half of a name, so that one mistake in the other half is
  -- forgiven, or three trigrams that are rare among the names of the country.
  return query
    with name as materialized (
      select row_number() over () as number, k.land, k.folded, char_length(k.folded) as length, array_agg(k.id) as ids
      from (
        select o.id, o.country as land, o.name_folded as folded from organization o where o.merged_into_id is null
        union
        select o.id, o.country, n.name_folded from organization_name n join organization o on o.id = n.organization_id
        where n.kind in ('official', 'former') and o.merged_into_id is null) k
      where k.land is not null and (place is null or k.land = place)
      group by k.land, k.folded),
    half as (
      select n.land, n.number, s.part
      from name n,
        lateral (select distinct h from unnest(array[n.length / 2, (n.length + 1) / 2]) h) halves,
        lateral (values ('<' || left(n.folded, h)), ('>' || right(n.folded, h))) s (part)
      where n.length >= 4),
    shared (weight, numbers) as (
      select 3, array_agg(h.number) from half h group by h.land, h.part having count(*) between 2 and 40
      union all
      select 1, array_agg(n.number) from name n cross join unnest(show_trgm(n.folded)) gram
      group by n.land, gram having count(*) between 2 and 24),
    candidate as materialized (
      select a, b from shared s, unnest(s.numbers) a, unnest(s.numbers) b where a < b
      group by a, b having sum(s.weight) >= 3),
    compared as materialized (
      select x.ids as x_ids, y.ids as y_ids, x.folded as x_folded, y.folded as y_folded,
        similarity(x.folded, y.folded)::double precision as found
      from candidate c join name x on x.number = c.a join name y on y.number = c.b
      -- Names of very different lengths cannot be alike.
      where least(x.length, y.length) >= (least_likeness - 0.1) * greatest(x.length, y.length))
    select least(x, y), greatest(x, y), c.found, least(c.x_folded, c.y_folded) || ' ~ ' || greatest(c.x_folded, c.y_folded)
    from compared c, unnest(c.x_ids) x, unnest(c.y_ids) y
    where c.found >= least_likeness and x <> y;
end
$$;
comment on function organization_alike(text, double precision) is
  'Pairs of organizations of one country with names that are alike, but not the same, as trigrams have it.';
