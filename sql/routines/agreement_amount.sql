-- Further amounts of agreements fit their currency.

create or replace function agreement_amount_prepare() returns trigger
language plpgsql
as $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'agreement_amount', 'agreement_amount_scale_check');
  return new;
end
$$;
comment on function agreement_amount_prepare() is 'Fits a further amount to its currency.';
create or replace trigger agreement_amount_prepare before insert or update on agreement_amount
  for each row execute function agreement_amount_prepare();
