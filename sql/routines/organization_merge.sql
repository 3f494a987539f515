-- Merging organizations, and undoing that.

create or replace function organization_merge_keep() returns trigger
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
create or replace trigger organization_merge_keep before insert or update or delete on organization_merge
  for each row execute function organization_merge_keep();

create or replace function organization_merge() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  merged bigint[];
  survivors bigint[];
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
  if tg_op = 'INSERT' or new.resolved_id = new.id then
    return new;
  end if;
  -- Whoever adds a party holds its organization, as the foreign key does, until it commits. So who came before is seen
  -- here, once all that the two stand for is locked; and who comes later waits, and sees the merge. A snapshot that does
  -- not move would still hide who came before.
  if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_merge_read_committed_check',
      message = format('%s is merged at READ COMMITTED only: a merge has to see what is stored while it waits', new.code);
  end if;
  perform from organization o where o.resolved_id = new.id order by o.id for update;
  merged := array(select k.id from organization k where k.resolved_id = new.id);
  if exists (select from agreement_party p where p.organization_id = any (merged)) then
    -- What was merged into it meanwhile is seen once it is locked itself.
    perform from organization o where o.id = new.resolved_id for update;
    perform from organization o where o.resolved_id = new.resolved_id order by o.id for update;
    survivors := array(select k.id from organization k where k.resolved_id = new.resolved_id);
    select string_agg(distinct a.reference, ', ') into shared
      from agreement_party p
      join agreement_party q on q.agreement_id = p.agreement_id
      join agreement a on a.id = p.agreement_id
      where p.organization_id = any (merged) and q.organization_id = any (survivors);
  end if;
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
    where p.organization_id = new.id;
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
create or replace trigger organization_merge before insert or update of merged_into_id, resolved_id on organization
  for each row execute function organization_merge();

create or replace function organization_merge_log() returns trigger
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
create or replace trigger organization_merge_log after update of merged_into_id on organization
  for each row when (old.merged_into_id is distinct from new.merged_into_id) execute function organization_merge_log();
create or replace trigger organization_merge_log_on_insert after insert on organization
  for each row when (new.merged_into_id is not null) execute function organization_merge_log();
