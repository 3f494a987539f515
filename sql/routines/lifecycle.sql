-- What happened to an agreement has to follow from what was before.

create or replace function lifecycle_action_prepare() returns trigger
language plpgsql
as $$
begin
  new.new_amount := public.fitted_amount(new.new_amount, new.new_currency,
    'lifecycle_action', 'lifecycle_action_amount_scale_check');
  return new;
end
$$;
comment on function lifecycle_action_prepare() is 'Fits a new value to its currency.';
create or replace trigger lifecycle_action_prepare before insert or update on lifecycle_action
  for each row when (new.new_amount is not null) execute function lifecycle_action_prepare();

-- Only what follows from an agreement's own history is judged. What another agreement brings about, such as the day
-- on which it replaces this one, may become known later than what happened to this one.
create or replace function agreement_check_history(subject bigint) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  life record;
  happening record;
  until date;
  halted date;
  ended date;
  rule text;
  broken text;
begin
  select a.reference, a.draft, least(a.signed_on, a.begins_on) as made, a.begins_on, a.ends_on,
    last_day(a.max_extent_date) as extent into life
    from agreement a where a.id = subject;
  until := life.ends_on;
  for happening in
    select e.action, e.date as day, e.new_end_date, last_day(e.new_end_date) as new_end, e.open_ended
    from lifecycle_action e where e.agreement_id = subject order by e.date, e.id
  loop
    rule := 'lifecycle_action_follows_check';
    broken := case
      when ended is not null and happening.action = 'terminated' then
        format('%s has been terminated since %s, and would be terminated again on %s', life.reference, ended, happening.day)
      when ended is not null and happening.action <> 'amended' then
        format('%s has been terminated since %s, and can''t be %s on %s', life.reference, ended, happening.action, happening.day)
      when happening.action = 'suspended' and halted is not null then
        format('%s has been suspended since %s, and would be suspended again on %s', life.reference, halted, happening.day)
      when happening.action = 'resumed' and halted is null then
        format('%s is not suspended on %s, and can''t be resumed', life.reference, happening.day) end;
    if life.draft then
      rule := 'lifecycle_action_of_draft_check';
      broken := format('%s is a draft, and can''t be %s', life.reference, happening.action);
    elsif life.made is null then
      rule := 'lifecycle_action_dated_agreement_check';
      broken := format('%s has no day on which it was signed or began, and can''t be %s on %s', life.reference,
        happening.action, happening.day);
    elsif happening.day < life.made then
      rule := 'lifecycle_action_not_before_agreement_check';
      broken := format('%s is %s on %s, before it was made', life.reference, happening.action, happening.day);
    elsif happening.new_end < life.begins_on then
      rule := 'lifecycle_action_ends_after_start_check';
      broken := format('%s starts on %s, and can''t end on %s', life.reference, life.begins_on, happening.new_end_date);
    elsif broken is null and happening.action = 'renewed' and happening.new_end < until then
      rule := 'lifecycle_action_renewal_extends_check';
      broken := format('%s ends on %s already, and a renewal can''t end it on %s', life.reference, until,
        happening.new_end_date);
    elsif broken is null and happening.action = 'renewed' and coalesce(happening.new_end, 'infinity') > life.extent then
      rule := 'lifecycle_action_extent_check';
      broken := format('renewals can carry %s to %s, and no further', life.reference, life.extent);
    end if;
    if broken is not null then
      raise exception using errcode = 'check_violation', table = 'lifecycle_action', constraint = rule,
        message = broken, detail = format('%s=%s', happening.action, happening.day);
    end if;
    if happening.action = 'renewed' or happening.new_end is not null or happening.open_ended then
      until := happening.new_end;
    end if;
    case happening.action
      when 'suspended' then halted := happening.day;
      when 'resumed' then halted := null;
      when 'terminated' then ended := happening.day;
      else null;
    end case;
  end loop;
end
$$;
comment on function agreement_check_history(bigint) is
  'Fails where something happened to an agreement that does not follow from what was before.';
