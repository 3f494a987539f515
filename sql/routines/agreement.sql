-- Agreements: amounts fit their currency, parties sign until a day, and a new one without a reference gets the next of its year.

-- The functions that run for every row name their tables with the schema: a search_path of their own would cost more
-- than what they do.
create or replace function agreement_prepare() returns trigger
language plpgsql
as $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'agreement', 'agreement_amount_scale_check');
  return new;
end
$$;
comment on function agreement_prepare() is 'Fits the amount to its currency.';
create or replace trigger agreement_prepare before insert or update on agreement
  for each row when (new.amount is not null) execute function agreement_prepare();

create or replace function agreement_sign_until() returns trigger
language plpgsql
as $$
begin
  new.signed_until := public.agreement_signed_until(new.draft, new.date_signed);
  return new;
end
$$;
comment on function agreement_sign_until() is 'Sets the last day on which a party can have signed.';
create or replace trigger agreement_sign_until before insert or update on agreement
  for each row when (new.signed_until is distinct from agreement_signed_until(new.draft, new.date_signed))
  execute function agreement_sign_until();

create or replace function agreement_new_reference(year text) returns text
language plpgsql
set search_path = public, pg_temp
as $$
declare
  number integer;
  given text;
begin
  loop
    update agreement_numbering n set last = last + 1 where n.year = agreement_new_reference.year
      returning last into number;
    given := year || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
    if found and not exists (select from agreement a where fold_reference(a.reference) = given) then
      return given;
    end if;
    -- Never counted, or overtaken by references that came with their agreements.
    insert into agreement_numbering as n (year, last)
      select agreement_new_reference.year, coalesce(max(substr(a.reference, 6)::integer), 0) from agreement a
      where a.reference ~ ('^' || agreement_new_reference.year || '-[0-9]{4,8}$')
      on conflict on constraint agreement_numbering_pkey do update set last = greatest(n.last, excluded.last);
  end loop;
end
$$;
comment on function agreement_new_reference(text) is
  'A reference made of the year and the next number, such as 2024-0007, that no agreement has.';
