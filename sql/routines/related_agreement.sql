-- Relations between agreements lead from a higher rank to a lower one: whoever relates is lifted first.

create or replace function agreement_lift(subject bigint, floor_rank integer, origin bigint) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  lifted record;
begin
  -- From the far end of every chain to the subject, so that no relation leads upward in between.
  for lifted in
    with recursive reached (id, floor_rank) as (
      select subject, agreement_lift.floor_rank
      union
      select r.agreement_id, l.floor_rank + 1
      from reached l
      join related_agreement r on r.related_id = l.id
      where r.agreement_rank <= l.floor_rank)
    select l.id, max(l.floor_rank) as rank from reached l group by l.id order by 2 desc, l.id
  loop
    if lifted.id = origin then
      raise exception using errcode = 'check_violation', table = 'related_agreement',
        constraint = 'related_agreement_no_cycle_check',
        message = 'the relation would lead back to the agreement it starts from';
    end if;
    update agreement set rank = lifted.rank where id = lifted.id and rank < lifted.rank;
  end loop;
end
$$;
comment on function agreement_lift(bigint, integer, bigint) is
  'Raises the rank of an agreement, those that relate to it first; fails where that would come back to the origin.';

create or replace function related_agreement_place() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  -- Whoever is lifting one of the two is waited for, so that the ranks read here are the last ones.
  perform from agreement where id in (new.agreement_id, new.related_id) order by id for key share;
  if new.relation in ('replacement', 'renewal', 'amendment') then
    -- The day on which it takes the other's place is the later agreement's: whoever changes that is waited for, and waits. Of one that this
    -- transaction has made nobody else knows.
    update agreement set revision = revision where id = new.agreement_id and xmin <> pg_current_xact_id()::xid;
  end if;
  select rank into new.related_rank from agreement where id = new.related_id;
  select rank into new.agreement_rank from agreement where id = new.agreement_id;
  if new.agreement_rank <= new.related_rank and new.agreement_id <> new.related_id then
    perform agreement_lift(new.agreement_id, new.related_rank + 1, new.related_id);
    new.agreement_rank := new.related_rank + 1;
  end if;
  return new;
end
$$;
comment on function related_agreement_place() is 'Lifts the later agreement above the one it relates to.';
create or replace trigger related_agreement_place
  before insert or update of agreement_id, related_id, relation on related_agreement
  for each row execute function related_agreement_place();

-- Of two days of which less is known than the day, neither need be wrong: only what can't be is refused.
create or replace function made_before(signed text, start text, other_signed text, other_start text) returns boolean
language sql immutable parallel safe
return least(last_day(signed), last_day(start)) < least(first_day(other_signed), first_day(other_start));
comment on function made_before(text, text, text, text) is
  'Whether what was signed and starts at some dates was made before another, whatever days those dates mean; null where that is not known.';

create or replace function made_date(signed text, start text) returns text
language sql immutable parallel safe
return case when first_day(start) < first_day(signed) then start else coalesce(signed, start) end;
comment on function made_date(text, text) is 'When an agreement was made: signed, or begun before that.';

create or replace function agreement_check_related(subjects bigint[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  broken text;
begin
  select case r.relation
      when 'amendment' then format('%s is of %s, and can''t amend %s, which was made on %s', a.reference, t.day, b.reference, t.made)
      else format('%s is of %s, and can''t replace %s, which was made on %s', a.reference, t.day, b.reference, t.made) end
    into broken
    from related_agreement r
    join agreement a on a.id = r.agreement_id
    join agreement b on b.id = r.related_id
    cross join lateral (
      select made_date(a.date_signed, a.start_date) as day, made_date(b.date_signed, b.start_date) as made) t
    where (r.agreement_id = any (subjects) or r.related_id = any (subjects))
      and r.relation in ('amendment', 'replacement')
      and not a.draft and a.retracted_at is null and not b.draft and b.retracted_at is null
      and made_before(a.date_signed, a.start_date, b.date_signed, b.start_date)
    order by a.reference, b.reference limit 1;
  if broken is not null then
    raise exception using errcode = 'check_violation', table = 'related_agreement',
      constraint = 'related_agreement_not_before_check', message = broken;
  end if;
end
$$;
comment on function agreement_check_related(bigint[]) is
  'Fails where one of some agreements amends or replaces another that was made later, or is amended or replaced by one that was made before; drafts and what was retracted do nothing.';
