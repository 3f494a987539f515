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
