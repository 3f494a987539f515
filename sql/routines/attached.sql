-- What hangs on an agreement and was retracted: documents, obligations and activities.

create or replace function retracted_keep() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  -- A party that is named by another key takes along what it owed, sent and received: the old one is none by then.
  may_change text[] := array(
    select k from unnest('{organization_id,sender_id,recipient_id}'::text[]) k
    where to_jsonb(old) ->> k is not null and not exists (
      select from agreement_party p
      where p.agreement_id = old.agreement_id and p.organization_id = (to_jsonb(old) ->> k)::bigint));
begin
  if new.retracted_at is null then
    may_change := may_change || '{retracted_at,retracted_reason,counted_sha256}';
  end if;
  if to_jsonb(new) - may_change <> to_jsonb(old) - may_change then
    raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'retracted_keep_check',
      message = format('%s %s was retracted, and stays as it was', replace(tg_table_name, '_', ' '), old.position);
  end if;
  return null;
end
$$;
comment on function retracted_keep() is
  'Keeps what was retracted as it was; it may be put in again, and follows the parties of its agreement.';
