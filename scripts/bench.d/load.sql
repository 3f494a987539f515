-- The export of a registry, as tables of DuckDB: with the days that dates mean, the broad field of every field, and how
-- every agreement stood from which day to which. What a question needs is made here once, as the registry keeps it too.
create macro first_day_of(written) as
  try_cast(case length(written) when 4 then written || '-01-01' when 7 then written || '-01' else written end as date);
create macro last_day_of(written) as case length(written)
  when 4 then try_cast(written || '-12-31' as date)
  when 7 then last_day(try_cast(written || '-01' as date))
  else try_cast(written as date) end;
create macro forever() as date '9999-12-31';

create table currency as from read_csv('currency.csv', header = true, all_varchar = true);
create table type as from read_csv('type.csv', header = true, all_varchar = true);
create table kind as
  select code, label, row_number() over (order by coalesce(nullif(list_position(
    ['university', 'enterprise', 'institute', 'government', 'hospital', 'association', 'other'], code), 0), 8), code) as place
  from read_csv('kind.csv', header = true, all_varchar = true);
create table country as from read_csv('country.csv', header = true, all_varchar = true);
create table region as from read_csv('region.csv', header = true, all_varchar = true);
create table field as
  with recursive given as (
    select id::bigint as id, scheme, code, broader_id::bigint as broader_id, label
    from read_csv('field.csv', header = true, all_varchar = true)
  ), above as (
    select id, id as broad_id, broader_id from given
    union all
    select a.id, g.id, g.broader_id from above a join given g on g.id = a.broader_id
  )
  select g.*, a.broad_id from given g join above a on a.id = g.id and a.broader_id is null;
create table field_match as
  select field_id::bigint as field_id, relation, matched_id::bigint as matched_id
  from read_csv('field_match.csv', header = true, all_varchar = true);
create table organization as
  with given as (
    select id::bigint as id, code, name, name_folded, kind, country, merged = 't' as merged
    from read_csv('organization.csv', header = true, all_varchar = true)
  ), named as (
    select name_folded, count(*) filter (not merged) as bearers from given group by name_folded
  )
  select id, g.code, name, kind, g.country, c.region_code as region, bearers > (not merged)::integer as has_namesake
  from given g join named using (name_folded) left join country c on c.code = g.country;

create table lifecycle as
  select id::bigint as id, agreement_id::bigint as agreement_id, action, day::date as day, new_end_date,
    last_day_of(new_end_date) as new_end, new_amount, new_currency
  from read_csv('lifecycle.csv', header = true, all_varchar = true);
create table related as
  select agreement_id::bigint as agreement_id, relation, related_id::bigint as related_id
  from read_csv('related.csv', header = true, all_varchar = true);
create table party as
  select agreement_id::bigint as agreement_id, organization_id::bigint as organization_id, position::integer as position
  from read_csv('party.csv', header = true, all_varchar = true);
create table agreement_field as
  select agreement_id::bigint as agreement_id, field_id::bigint as field_id
  from read_csv('agreement_field.csv', header = true, all_varchar = true);
create table obligation as
  select id::bigint as id, agreement_id::bigint as agreement_id, organization_id::bigint as organization_id, description,
    last_day_of(due) as due
  from read_csv('obligation.csv', header = true, all_varchar = true);
create table obligation_status as
  select id::bigint as id, obligation_id::bigint as obligation_id, status, day::date as day
  from read_csv('obligation_status.csv', header = true, all_varchar = true);
create table agreement as
  select id::bigint as id, reference, title, type, draft = 't' as draft, retracted = 't' as retracted,
    draft = 'f' and retracted = 'f' as counts, date_signed, start_date, end_date,
    first_day_of(date_signed) as signed_on, first_day_of(coalesce(start_date, date_signed)) as begins_on,
    last_day_of(end_date) as ends_on, last_day_of(max_extent_date) as extent, renewal_rule,
    renewal_months::integer as renewal_months, notice_days::integer as notice_days, amount as amount_written,
    amount::decimal(18, 3) as amount, currency, parties_unknown = 't' as parties_unknown, owner, lapse_on::date as lapse_on
  from read_csv('agreement.csv', header = true, all_varchar = true);

-- From which day to which an agreement had a status, and the one before. A day's last happening counts, but that nothing
-- comes after a termination or a replacement.
create table spell as
  with happened as (
    select id as agreement_id, begins_on as day, 0 as turn, 0 as number, 'begun' as action, null::date as new_end
    from agreement where counts and begins_on is not null
    union all
    select agreement_id, day, 1, id, action, new_end from lifecycle where action <> 'amended' or new_end is not null
    union all
    select related_id, min(b.begins_on), 2, 0, 'replaced', null
    from related r join agreement b on b.id = r.agreement_id
    where relation = 'replacement' and b.counts and b.begins_on is not null
    group by related_id
  ), told as (
    select h.agreement_id, h.day, h.turn, h.number, a.begins_on,
      coalesce(last_value(case when action = 'renewed' or action = 'amended' then coalesce(new_end, forever()) end
        ignore nulls) over so_far, a.ends_on, forever()) as until,
      coalesce(last_value(case action when 'suspended' then true when 'resumed' then false end ignore nulls) over so_far,
        false) as halted,
      first_value(case when action in ('terminated', 'replaced') then action end ignore nulls) over so_far as over_by
    from happened h join agreement a on a.id = h.agreement_id and a.counts and a.begins_on is not null
    window so_far as (partition by h.agreement_id order by h.day, h.turn, h.number rows unbounded preceding)
  ), daily as (
    select *, coalesce(lead(day) over (partition by agreement_id order by day) - 1, forever()) as till
    from (from told qualify row_number() over (partition by agreement_id, day order by turn desc, number desc) = 1)
  ), stood as (
    select agreement_id, day as starts_on,
      case when over_by is not null then over_by when day < begins_on then 'signed' when until < day then 'expired'
        when halted then 'suspended' else 'in-force' end as status
    from daily
    union all
    select agreement_id, until + 1, 'expired' from daily
    where over_by is null and day >= begins_on and until >= day and until < till
  ), changed as (
    select agreement_id, starts_on, status,
      coalesce(lag(status) over (partition by agreement_id order by starts_on), 'signed') as previous
    from stood
    qualify status <> previous
  )
  select agreement_id, starts_on,
    coalesce(lead(starts_on) over (partition by agreement_id order by starts_on) - 1, forever()) as ends_on,
    status, previous
  from changed;
