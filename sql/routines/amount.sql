-- Amounts with the decimals of their currency.

create or replace function fitted_amount(given numeric, currency_code text, table_name text, rule text) returns numeric
language plpgsql stable
as $$
declare
  digits integer;
begin
  select minor_units into digits from public.currency where code = currency_code;
  if digits is null or given = 'NaN' or given >= 1000000000000000 then
    return given;  -- The foreign key or the domain speaks.
  end if;
  if given <> round(given, digits) then
    raise exception using errcode = 'check_violation', constraint = rule, table = table_name,
      message = format('%s has %s decimals, and the amount %s has more', currency_code, digits, given);
  end if;
  return round(given, digits);
end
$$;
comment on function fitted_amount(numeric, text, text, text) is
  'The amount with exactly as many decimals as its currency has; fails, under the rule named, where it has more.';
