-- The export of a registry, as tables of DuckDB: with the days that dates mean and the broad field of every field. How every
-- agreement stood from which day to which, life.sql makes of them. What a question needs is made once, as the registry
-- keeps it too.
create macro first_day_of(written) as
  try_cast(case length(written) when 4 then written || '-01-01' when 7 then written || '-01' else written end as date);
create macro last_day_of(written) as case length(written)
  when 4 then try_cast(written || '-12-31' as date)
  when 7 then last_day(try_cast(written || '-01' as date))
  else try_cast(written as date) end;
create macro forever() as date '9999-12-31';
create macro ever() as date '0001-01-01';

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
    select id::bigint as id, code, name, name_folded, kind, country, merged_into_id::bigint as merged_into_id,
      part_of_id::bigint as part_of_id
    from read_csv('organization.csv', header = true, all_varchar = true)
  ), named as (
    select name_folded, count(*) as bearers from given where merged_into_id is null group by name_folded
  ), standing as (
    -- One that was merged goes on to the survivor, which may have been merged in turn.
    with recursive led as (
      select id, id as at_id from given
      union all
      select l.id, g.merged_into_id from led l join given g on g.id = l.at_id and g.merged_into_id is not null
    )
    select l.id, l.at_id as stands_for from led l join given g on g.id = l.at_id and g.merged_into_id is null
  )
  select id, s.stands_for, part_of_id, g.code, name, kind, g.country, c.region_code as region,
    coalesce(merged_into_id is null and n.bearers > 1, false) as has_namesake
  from given g join standing s using (id) left join named n using (name_folded) left join country c on c.code = g.country;
create table succession as
  select p.stands_for as predecessor_id, n.stands_for as successor_id, s.kind, first_day_of(s.date) as since
  from read_csv('succession.csv', header = true, all_varchar = true) s
  join organization p on p.id = s.predecessor_id::bigint join organization n on n.id = s.successor_id::bigint;

create table lifecycle as
  select id::bigint as id, agreement_id::bigint as agreement_id, action, day::date as day, new_end_date,
    last_day_of(new_end_date) as new_end, open_ended = 't' as open_ended, new_amount, new_currency
  from read_csv('lifecycle.csv', header = true, all_varchar = true);
create table related as
  select agreement_id::bigint as agreement_id, relation, related_id::bigint as related_id
  from read_csv('related.csv', header = true, all_varchar = true);
create table party as
  select agreement_id::bigint as agreement_id, organization_id::bigint as organization_id, position::integer as position,
    role is not distinct from 'funder' as funds, first_day_of(from_date) as since, last_day_of(until_date) as until
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
-- What stands is neither a draft nor retracted; what counts is no amendment of another one either. What follows by itself
-- after an end does so only where there is one.
create table agreement as
  select id::bigint as id, reference, title, type, draft = 'f' and retracted = 'f' as stands,
    stands and id::bigint not in (select agreement_id from related where relation = 'amendment') as counts,
    date_signed, start_date, end_date, first_day_of(date_signed) as signed_on,
    first_day_of(coalesce(start_date, date_signed)) as begins_on, last_day_of(end_date) as ends_on,
    last_day_of(max_extent_date) as extent, open_ended = 't' as open_ended, renewal_rule,
    coalesce(renewal_rule = 'automatic', false) and open_ended = 'f' as renews_itself,
    renewal_months::integer as months, notice_days::integer as notice_days, notice_months::integer as notice_months,
    amount as amount_written, amount::decimal(18, 3) as amount, currency, parties_unknown = 't' as parties_unknown, owner,
    lapse_on::date as lapse_on, coalesce(p.parties, 0) as parties,
    no_money = 't' as no_money, binding is not distinct from 'f' or type = 'framework' and amount is not null as is_apart, coalesce(p.spanned, false) as spanned
  from read_csv('agreement.csv', header = true, all_varchar = true) a
  left join (select agreement_id, count(*) as parties, bool_or(coalesce(since, until) is not null) as spanned
    from party group by agreement_id) p on p.agreement_id = a.id::bigint;
