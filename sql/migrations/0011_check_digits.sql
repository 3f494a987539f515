-- Check digits: the sums that several schemes of identifiers share, those of VAT numbers by country, and which
-- scheme has which.

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

create function vat_es_fits(n text) returns boolean
language plpgsql immutable strict parallel safe
as $$
declare
  body constant text := substr(n, 2, 7);
  given constant text := right(n, 1);
  -- People: eight digits and a letter; of foreigners X, Y or Z stands for 0, 1 or 2, of K, L and M nothing.
  person constant text := translate(substring(n from '^([0-9]|[XYZ])[0-9]{7}[A-Z]$'), 'XYZ', '012')
    || substring(n from '^.([0-9]{7})[A-Z]$');
  check_digit integer;
begin
  if person is not null or n ~ '^[KLM][0-9]{7}[A-Z]$' then
    return given = substr('TRWAGMYFPDXBNJZSQVHLCKE', coalesce(person, body)::integer % 23 + 1, 1);
  elsif n !~ '^[A-HJNP-SUVW][0-9]{7}[0-9A-J]$' then
    return false;
  end if;
  select (10 - sum(d / 10 + d % 10) % 10) % 10 into check_digit
    from generate_series(1, 7) place, lateral (select substr(body, place, 1)::integer * (1 + place % 2) as d) doubled;
  -- Some kinds of bodies have a digit, some a letter, some either.
  return given = check_digit::text and n !~ '^[NPQRSW]' or given = substr('JABCDEFGHI', check_digit + 1, 1) and n !~ '^[ABEH]';
end
$$;
comment on function vat_es_fits(text) is 'Whether the control character of a Spanish tax number fits: of persons and of bodies.';

create function vat_nl_fits(n text) returns boolean
language plpgsql immutable strict parallel safe
as $$
begin
  -- Numbers of sole traders are checked whole since 2020, letters counted from A = 10, so that NL is 2321 and B is 11.
  return public.identifier_weighed(n, array[9, 8, 7, 6, 5, 4, 3, 2]) % 11 = substr(n, 9, 1)::integer
    or ('2321' || left(n, 9) || '11' || right(n, 2))::numeric % 97 = 1;
end
$$;
comment on function vat_nl_fits(text) is 'Whether the check digits of a Dutch VAT number fit, by the rule of companies or that of sole traders.';

create function vat_lt_fits(digits text) returns boolean
language plpgsql immutable strict parallel safe
as $$
declare
  size constant integer := char_length(digits) - 1;
  remainder integer;
begin
  -- Where the first weights leave 10, a second row of them decides.
  foreach remainder in array array[1, 3] loop
    select sum(substr(digits, place, 1)::integer * ((place + remainder - 2) % 9 + 1)) % 11 into remainder
      from generate_series(1, size) place;
    exit when remainder < 10;
  end loop;
  return remainder % 10 = right(digits, 1)::integer;
end
$$;
comment on function vat_lt_fits(text) is 'Whether the last digit of a Lithuanian VAT number fits the others.';

create function vat_gb_fits(n text) returns boolean
language sql immutable strict parallel safe
return n !~ '^[0-9]' or (public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97) in (0, 42);
comment on function vat_gb_fits(text) is
  'Whether the two check digits of a British VAT number fit, by either of the two rules; departments and health authorities have none.';

create function vat_fits(country text, n text) returns boolean
language plpgsql immutable strict parallel safe
as $$
begin
  return case country
    when 'AT' then (10 - (4 + (
        select sum(d / 10 + d % 10) from generate_series(2, 8) place,
          lateral (select substr(n, place, 1)::integer * (1 + place % 2) as d) doubled)) % 10) % 10
      = right(n, 1)::integer
    when 'BG' then char_length(n) = 10 or case
        when public.identifier_weighed(n, array[1, 2, 3, 4, 5, 6, 7, 8]) % 11 < 10
        then public.identifier_weighed(n, array[1, 2, 3, 4, 5, 6, 7, 8]) % 11
        else public.identifier_weighed(n, array[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 end = right(n, 1)::integer
    when 'CH' then (11 - public.identifier_weighed(substr(n, 2), array[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11
      = substr(n, 10, 1)::integer
    when 'CY' then chr(65 + (public.identifier_weighed(n, array[0, 1, 0, 1, 0, 1, 0, 1]) + (
        select sum((array[1, 0, 5, 7, 9, 13, 15, 17, 19, 21])[substr(n, place, 1)::integer + 1])::integer
        from generate_series(1, 7, 2) place)) % 26) = right(n, 1)
    when 'CZ' then char_length(n) <> 8 or
      (11 - public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 = right(n, 1)::integer
    when 'BE' then 97 - left(n, 8)::integer % 97 = right(n, 2)::integer
    when 'DE' then public.identifier_mod_11_10_fits(n)
    when 'DK' then public.identifier_weighed(n, array[2, 7, 6, 5, 4, 3, 2, 1]) % 11 = 0
    when 'EE' then public.identifier_weighed(n, array[3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 = 0
    when 'EL' then public.identifier_weighed(n, array[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 = right(n, 1)::integer
    when 'ES' then public.vat_es_fits(n)
    when 'FI' then public.identifier_weighed(n, array[7, 9, 10, 5, 8, 4, 2, 1]) % 11 = 0
    when 'FR' then n !~ '^[0-9]{2}' or (12 + 3 * (right(n, 9)::integer % 97)) % 97 = left(n, 2)::integer
    when 'GB' then public.vat_gb_fits(n)
    when 'HR' then public.identifier_mod_11_10_fits(n)
    when 'HU' then public.identifier_weighed(n, array[9, 7, 3, 1, 9, 7, 3, 1]) % 10 = 0
    when 'IE' then substr('WABCDEFGHIJKLMNOPQRSTUV', (case when n ~ '^[0-9]{7}'
        then public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) + 9 * strpos('ABCDEFGHI', substr(n, 9, 1))
          * (char_length(n) - 8)
        else public.identifier_weighed('0' || substr(n, 3, 5) || left(n, 1), array[8, 7, 6, 5, 4, 3, 2]) end) % 23 + 1, 1)
      = substr(n, 8, 1)
    when 'IT' then public.identifier_luhn_fits(n)
    when 'LT' then public.vat_lt_fits(n)
    when 'LU' then left(n, 6)::integer % 89 = right(n, 2)::integer
    when 'LV' then n !~ '^[4-9]' or public.identifier_weighed(n, array[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 = 3
    when 'MT' then 37 - public.identifier_weighed(n, array[3, 4, 6, 7, 8, 9]) % 37 = right(n, 2)::integer
    when 'NL' then public.vat_nl_fits(n)
    when 'NO' then (11 - public.identifier_weighed(n, array[3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 = substr(n, 9, 1)::integer
    when 'PL' then public.identifier_weighed(n, array[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 = right(n, 1)::integer
    when 'PT' then (11 - public.identifier_weighed(n, array[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 = right(n, 1)::integer
    when 'RO' then public.identifier_weighed(lpad(n, 10, '0'), array[7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10
      = right(n, 1)::integer
    when 'SE' then public.identifier_luhn_fits(left(n, 10))
    when 'SI' then (11 - public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 = right(n, 1)::integer
    when 'SK' then n::bigint % 11 = 0
    when 'XI' then public.vat_gb_fits(n)
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
