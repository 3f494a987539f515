-- Classifications: how one is written, what its scheme says of values, and that those of an organization are part of its
-- record.

create or replace function classification_text(scheme text, value text) returns text
language sql immutable parallel safe
return scheme || coalesce(':' || value, '');
comment on function classification_text(text, text) is 'A classification as it is written: size:sme, or reporter.';

create or replace function classification_value(classification text) returns text
language sql immutable strict parallel safe
return case when strpos(classification, ':') > 0 then substr(classification, strpos(classification, ':') + 1) end;
comment on function classification_value(text) is 'The value of a classification as it is written; null for a mark.';

create or replace function classification_prepare() returns trigger
language plpgsql
as $$
begin
  -- Where there is no such scheme, the key says so.
  new.form := coalesce((select s.form from public.classification_scheme s where s.code = new.scheme),
    case when new.value is null then 'mark' else 'open' end);
  return new;
end
$$;
comment on function classification_prepare() is 'Sets what the scheme of a classification says of its values.';
create or replace trigger classification_prepare before insert or update on organization_classification
  for each row execute function classification_prepare();
create or replace trigger classification_prepare before insert or update on agreement_classification
  for each row execute function classification_prepare();

-- By the day: a classification whose days are known only to the month or year holds from the first of them to the last.
create or replace function organization_classified(classification text, day date)
returns table (organization_id bigint)
language sql stable parallel safe
as $$
  select distinct o.resolved_id
  from organization_classification c
  join organization o on o.id = c.organization_id
  where c.scheme = split_part(classification, ':', 1)
    and (strpos(classification, ':') = 0 or c.value = classification_value(classification))
    and (c.from_date is null or first_day(c.from_date) <= day)
    and (c.until_date is null or last_day(c.until_date) >= day)
$$;
comment on function organization_classified(text, date) is
  'The organizations that are of a classification on a day, merged ones as the survivor; a scheme alone means any value of it.';
