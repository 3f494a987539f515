-- Activities: amounts fit their currency, and what was retracted stays as it was.

create or replace function activity_prepare() returns trigger
language plpgsql
as $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'activity', 'activity_amount_scale_check');
  return new;
end
$$;
comment on function activity_prepare() is 'Fits the amount of an activity to its currency.';
create or replace trigger activity_prepare before insert or update on activity
  for each row when (new.amount is not null) execute function activity_prepare();
create or replace trigger retracted_keep after update on activity
  for each row when (old.retracted_at is not null) execute function retracted_keep();
