-- Contributions: amounts fit their currency, and who brings in nothing brings in nothing.

create or replace function agreement_contribution_prepare() returns trigger
language plpgsql
as $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'agreement_contribution',
    'agreement_contribution_scale_check');
  return new;
end
$$;
comment on function agreement_contribution_prepare() is 'Fits a contribution to its currency.';
create or replace trigger agreement_contribution_prepare before insert or update on agreement_contribution
  for each row when (new.amount is not null) execute function agreement_contribution_prepare();
