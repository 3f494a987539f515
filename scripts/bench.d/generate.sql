-- Agreements for scripts/bench, made up, into a registry that `entente init` has made. Every rule and trigger of the
-- registry is at work. The same seed gives the same rows on any machine, but for the times at which they were recorded:
-- what is drawn is drawn by hashing, never by random().
--
--   psql -v size=1000000 -v seed=1 -f generate.sql CONNINFO
--
-- The shares, of agreements where nothing else is said:
--   organizations      6 % of the agreements, at least 206; 1.5 % of them merged into another, 8 % units of another,
--                      2 % gone on as another and 0.4 % split (mostly on a day that is known), 1 % with the name of another,
--                      3 % of no known kind, 2 % of no known country
--   parties            2.6 each: none 0.3 %, one 1.2 % (the rest said not to be known), two 73.5 %, three 13.5 %, four 6 %,
--                      five to eight 4 %, nine to forty 1.5 %; few organizations have most of them, and one, the university o0,
--                      is party to 13 % of all agreements; 5 % of them fund what others do; where there are three or
--                      more, 4 % come later and 4 % leave earlier
--   signed             1995 to mid-2026, more of them late; not known 4 %; known to the month or year 6 %
--   start              not known 25 %; end not known 10 %, open 5 %; each known to the month or year 6 %
--   renewal            automatic 20 % (of terms whose months are not known a tenth, half with a notice, a fifth of those in
--                      months, a tenth with an extent), by consent 10 % (with a notice alike), none 40 %
--   related            6.5 %: replacement 2 %, renewal 2.6 %, amendment 1 %, framework 1 %; with the parties of the other
--   lifecycle          suspended 3 % (most resumed, some twice), terminated 4 %, renewed 7.2 % (0.4 % after a gap),
--                      amended 4.2 % (0.2 % to be open)
--   fields             none 12 %, one 40 %, two 25 %, three 13 %, four 6 %, five 4 %; of isced-f, narrow and detailed,
--                      of which three have a match in ford
--   amounts            35 %, in five currencies with none, two and three decimals; of the others a tenth have none;
--                      not binding 10 %
--   drafts             1 %; retracted 0.5 %; let lapse 0.5 %, of what renews itself half of them years later; with an owner 20 %; signed at one of 40 events 4 %
--   obligations        1 %, half of them met
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;
set synchronous_commit = off;
set work_mem = '64MB';
set datestyle = 'ISO';
set jit = off;

-- A number below n, for a key and a use.
create function pg_temp.draw(key bigint, use integer, n bigint) returns bigint immutable language sql
  return (hashint8extended(key, :seed * 1000 + use) & 9223372036854775807) % n;
-- The same, low numbers far more often than high ones: n times the cube of what is drawn evenly.
create function pg_temp.skewed(key bigint, use integer, n bigint) returns bigint immutable language sql
  return (select n * (((u * u >> 20) * u) >> 20) >> 20 from (select pg_temp.draw(key, use, 1048576) as u) even);
-- A day as it is known: to the day, or to the month or the year.
create function pg_temp.known(day date, key bigint, use integer) returns text immutable language sql
  return left(day::text, case pg_temp.draw(key, use, 100) when 0 then 4 when 1 then 4 when 2 then 7 when 3 then 7
    when 4 then 7 when 5 then 7 else 10 end);

-- Organizations stand in blocks of 41. The parties of an agreement come from different places in their blocks, and what
-- is merged goes to the same place of the block before: so no agreement has one party twice.
create temp table plan as
  select greatest(5, (:size * 6 / 100) / 41)::bigint as blocks, :size::bigint as agreements,
    (select last_value from registry_key) + 1 as organizations_from,
    array(select code from country order by code) as countries, array(select code from agreement_type order by code) as types,
    array(select f.id from field f join field_scheme s on s.id = f.scheme_id
      where s.code = 'isced-f' and f.depth > 0 order by f.code) as fields;
alter table plan add agreements_from bigint, add events_from bigint;
update plan set events_from = organizations_from + blocks * 41 + 1;
update plan set agreements_from = events_from + 40;
select setval('registry_key', agreements_from + agreements) from plan \g /dev/null

create function pg_temp.is_merged(place bigint) returns boolean immutable language sql
  return place > 0 and (place - 1) / 41 % 2 = 1 and pg_temp.draw(place, 1, 1000) < 30;
create function pg_temp.stands_for(place bigint) returns bigint immutable language sql
  return case when pg_temp.is_merged(place) then place - 41 else place end;

create temp table planned_organization as
  select o as place, p.organizations_from + o as id, 'o' || o as code,
    initcap(
      (array['kel','mor','chen','bar','lin','tas','vor','han','del','rin','sol','gar','wei','nor','pel','quin','zan','fal','ost','yun'])[1 + n % 20]
      || (array['a','e','i','o','u','ai','ei','ou'])[1 + n / 20 % 8]
      || (array['ra','ton','mir','dal','vik','gen','sha','bur','ling','mont','feld','stad','nova','tor','wick','gate'])[1 + n / 160 % 16]
      || (array['','s','ia','ex','um','en','is','or'])[1 + n / 2560 % 8])
      || case when n >= 20480 then ' ' || initcap(
        (array['ab','ed','il','om','ur','ay','ek','is','od','un'])[1 + n / 20480 % 10] || 'ber') else '' end
      || case kind when 'university' then ' University' when 'enterprise' then ' Technology Co., Ltd.'
        when 'institute' then ' Research Institute' when 'hospital' then ' Hospital' when 'government' then ' Municipality'
        when 'association' then ' Association' else ' Foundation' end as name,
    kind, country,
    case when pg_temp.is_merged(o) then p.organizations_from + o - 41 end as merged_into_id,
    case when o > 100 and o % 12 = 5 and not pg_temp.is_merged(o)
      then p.organizations_from + pg_temp.stands_for(pg_temp.draw(o, 2, o)) end as above_id
  from plan p
  cross join generate_series(0, p.blocks * 41) o
  cross join lateral (select case when o > 82 and pg_temp.draw(o, 3, 100) = 0 then o - 82 else o end as n) named
  cross join lateral (
    select case when o = 0 or d < 45 then 'university' when d < 70 then 'enterprise' when d < 82 then 'institute'
        when d < 88 then 'government' when d < 93 then 'hospital' when d < 96 then 'association'
        when d < 97 then 'other' end as kind
    from (select pg_temp.draw(n, 4, 100) as d) drawn) k
  cross join lateral (
    select case when o = 0 then 'CN' when pg_temp.draw(o, 5, 100) >= 2
      then p.countries[1 + (pg_temp.skewed(o, 6, cardinality(p.countries)) * 89 + 47) % cardinality(p.countries)] end as country) c;
insert into organization (id, code, name, kind, country)
  select id, code, name, kind, country from planned_organization
  where merged_into_id is null and above_id is null order by place;
insert into organization (id, code, name, kind, country, part_of_id)
  select id, code, name, kind, country, above_id from planned_organization where above_id is not null order by place;
insert into organization (id, code, name, kind, country, merged_into_id)
  select id, code, name, kind, country, merged_into_id from planned_organization
  where merged_into_id is not null order by place;
insert into organization_succession (predecessor_id, successor_id, kind, date)
  select id, organizations_from + pg_temp.stands_for(pg_temp.draw(place, 7, place)),
    (array['renamed', 'united', 'taken-over', 'united', 'taken-over', 'split'])[1 + pg_temp.draw(place, 8, 6)],
    case when pg_temp.draw(place, 9, 10) > 0
      then pg_temp.known(date '1996-01-01' + pg_temp.draw(place, 57, 10500)::integer, place, 58) end
  from planned_organization, plan
  where place > 100 and place % 12 in (2, 7) and pg_temp.draw(place, 59, 100) < 14 and merged_into_id is null
  order by place;
insert into event (id, code, name, start_date)
  select p.events_from + e, 'e' || e, 'Signing ceremony ' || e, (1995 + e % 31)::text || '-09-15'
  from plan p, generate_series(0, 39) e;
insert into field_match (field_id, relation, matched_id)
  select f.id, m.relation, g.id
  from (values ('1.2', 'exact', '061'), ('3.3', 'exact', '0917'), ('5.2', 'broad', '041')) m (ford, relation, isced)
  join field f on f.code = m.ford join field_scheme s on s.id = f.scheme_id and s.code = 'ford'
  join field g on g.code = m.isced join field_scheme t on t.id = g.scheme_id and t.code = 'isced-f';
analyze organization, event;

-- Whether an agreement relates to the one before it; the one after such a one may relate to it in turn.
create function pg_temp.relates(i bigint) returns boolean immutable language sql
  return i % 10 = 0 and pg_temp.draw(i, 10, 100) < 60 or i % 10 = 1 and i > 1 and pg_temp.draw(i, 10, 100) < 5;

-- What is decided of an agreement before it is written. It has the parties of k: its own, or those of what it relates to.
create temp table sketch (
  i bigint, id bigint, k bigint, relation text, rank integer, signed_on date, starts_on date, months integer, parties integer,
  is_draft boolean, is_retracted boolean, life integer
) on commit delete rows;

create procedure pg_temp.add_agreements(first bigint, last bigint) language sql
begin atomic
  insert into sketch
    select i, p.agreements_from + i, k, case when pg_temp.relates(i) then case when r < 30 then 'replacement' when r < 70
        then 'renewal' when r < 85 then 'amendment' else 'framework' end end, i - k,
      s.signed_on, s.signed_on + (pg_temp.draw(i, 13, 120) - 30)::integer,
      (array[6, 12, 12, 24, 24, 36, 36, 36, 36, 60, 60, 60, 60, 60, 120, 240])[1 + pg_temp.draw(i, 14, 16)],
      case when n < 3 then 0 when n < 15 then 1 when n < 750 then 2 when n < 885 then 3 when n < 945 then 4
        when n < 985 then 5 + pg_temp.draw(k, 16, 4) else 9 + pg_temp.skewed(k, 16, 32) end,
      pg_temp.draw(i, 17, 100) = 0, pg_temp.draw(i, 18, 200) = 0, pg_temp.draw(i, 40, 1000)
    from plan p
    cross join generate_series(first, last) i
    cross join lateral (
      select i - case when not pg_temp.relates(i) then 0 when pg_temp.relates(i - 1) then 2 else 1 end as k) earlier
    cross join lateral (
      select pg_temp.draw(i, 11, 100) as r, pg_temp.draw(k, 15, 1000) as n,
        -- The later of two days; one that relates to another is up to six years after it.
        least(date '1995-01-01' + (greatest(pg_temp.draw(k, 12, 11500), pg_temp.draw(k, 20, 11500))
          + (i - k) * (300 + pg_temp.draw(i, 12, 1900)))::integer,
          date '2026-06-30' - pg_temp.draw(i, 21, 90)::integer) as signed_on) s;

  insert into agreement (id, reference, title, type, draft, date_signed, start_date, end_date, max_extent_date, open_ended,
      renewal_rule, renewal_months, notice_days, notice_months, amount, currency, no_money, binding, parties_unknown, event_id, owner, lapse_on, rank,
      retracted_at, retracted_reason)
    select s.id, 'B-' || extract(year from s.signed_on) || '-' || lpad(s.i::text, 8, '0'),
      (array['Cooperation', 'Agreement', 'Memorandum of understanding', 'Framework', 'Joint project', 'Exchange',
        'Partnership', 'Contract'])[1 + pg_temp.draw(s.i, 22, 8)] || ' on '
      || (array['biomedicine', 'artificial intelligence', 'advanced manufacturing', 'new materials', 'renewable energy',
        'public health', 'semiconductor design', 'water resources', 'bridge engineering', 'heritage conservation',
        'crop genetics', 'port logistics', 'satellite navigation', 'dentistry', 'seismology', 'law', 'music',
        'nursing', 'student exchange', 'joint degrees', 'internships', 'data protection', 'glaciology', 'papyrology'])
        [1 + pg_temp.skewed(s.i, 23, 24)] || ', ' || initcap(o.name) || ' ' || extract(year from s.signed_on),
      p.types[1 + (9 + 5 * pg_temp.skewed(s.i, 24, cardinality(p.types))) % cardinality(p.types)], s.is_draft,
      case when pg_temp.draw(s.i, 25, 100) >= 4 then pg_temp.known(s.signed_on, s.i, 26) end,
      case when pg_temp.draw(s.i, 27, 100) >= 25 then pg_temp.known(s.starts_on, s.i, 28) end,
      e.end_date,
      case when d.renewal < 20 and pg_temp.draw(s.i, 31, 10) = 0 then (left(e.end_date, 4)::integer + 4)::text end,
      pg_temp.draw(s.i, 19, 100) < 5,
      case when d.renewal < 20 then 'automatic' when d.renewal < 30 then 'by-consent' when d.renewal < 70 then 'none' end,
      case when d.renewal < 20 and pg_temp.draw(s.i, 75, 10) > 0 then 12 * (1 + pg_temp.draw(s.i, 33, 5)) end,
      case when d.renewal < 30 and d.notice < 4 then 30 * (1 + pg_temp.draw(s.i, 35, 6)) end,
      case when d.renewal < 30 and d.notice = 4 then 1 + pg_temp.draw(s.i, 35, 6) end,
      case when m.currency is not null then round((10 + pg_temp.skewed(s.i, 36, 900000))::numeric * 137 / 8,
        case m.currency when 'JPY' then 0 when 'KWD' then 3 else 2 end) end, m.currency,
      m.currency is null and pg_temp.draw(s.i, 83, 10) = 0,
      case when pg_temp.draw(s.i, 84, 10) = 0 then false when pg_temp.draw(s.i, 84, 10) < 5 then true end,
      case when s.parties < 2 then 'The other parties are not known.' end,
      case when pg_temp.draw(s.i, 38, 100) < 4 then p.events_from + pg_temp.draw(s.i, 39, 40) end,
      case when pg_temp.draw(s.i, 30, 5) = 0 then 'Office ' || 1 + pg_temp.skewed(s.i, 41, 60) end,
      case when pg_temp.draw(s.i, 42, 200) = 0
        then last_day(e.end_date) + case when d.renewal < 20 then 1300 * pg_temp.draw(s.i, 76, 2)::integer else 0 end end,
      s.rank,
      case when s.is_retracted then timestamptz '2026-07-01 12:00:00+00' end,
      case when s.is_retracted then 'Recorded twice.' end
    from plan p
    cross join sketch s
    join planned_organization o on o.place = pg_temp.draw(s.k, 29, p.blocks * 41)
    cross join lateral (select pg_temp.draw(s.i, 32, 100) as renewal, pg_temp.draw(s.i, 34, 10) as notice) d
    cross join lateral (
      select case when pg_temp.draw(s.i, 19, 100) >= 15
        then pg_temp.known((s.starts_on + make_interval(months => s.months))::date - 1, s.i, 43) end as end_date) e
    cross join lateral (
      select case when pg_temp.draw(s.i, 37, 100) < 35 then (array['USD', 'EUR', 'EUR', 'CNY', 'CNY', 'JPY', 'KWD'])
        [1 + pg_temp.draw(s.i, 44, 7)] end as currency) m
    order by s.i;

  insert into agreement_party (agreement_id, organization_id, position, role, own_number, from_date, until_date)
    select s.id, p.organizations_from + o.place, n,
      case pg_temp.draw(s.i * 64 + n, 50, 20) when 0 then 'funder' when 1 then 'lead' when 2 then 'lead' end,
      case when pg_temp.draw(s.i * 64 + n, 51, 10) = 0 then 'N' || s.i || '/' || n end,
      case when s.parties > 2 and c.comes < 4
        then pg_temp.known(s.starts_on + 100 + pg_temp.draw(s.i, 79, 900)::integer, s.i, 80) end,
      case when s.parties > 2 and c.comes between 3 and 6
        then pg_temp.known(s.starts_on + 1400 + pg_temp.draw(s.i, 81, 900)::integer, s.i, 82) end
    from plan p
    cross join sketch s
    cross join lateral generate_series(1, s.parties) n
    cross join lateral (select pg_temp.draw(s.i * 64 + n, 78, 100) as comes) c
    cross join lateral (
      select case when n = 1 and pg_temp.draw(s.k, 52, 100) < 13 then 0
        else 1 + 41 * pg_temp.skewed(s.k * 64 + n, 53, p.blocks) + (pg_temp.draw(s.k, 54, 41) + n) % 41 end as place) o
    order by s.i, n;

  insert into agreement_field (agreement_id, field_id, position)
    select s.id, p.fields[1 + (pg_temp.skewed(s.i, 55, cardinality(p.fields)) + n * 17) % cardinality(p.fields)], n
    from plan p
    cross join sketch s
    cross join lateral (select pg_temp.draw(s.i, 56, 100) as d) d
    cross join lateral generate_series(1, case when d < 12 then 0 when d < 52 then 1 when d < 77 then 2 when d < 90 then 3
      when d < 96 then 4 else 5 end) n
    order by s.i, n;

  insert into related_agreement (agreement_id, relation, related_id, position)
    -- What was drawn to be before the other is none of these.
    select s.id, s.relation, s.id - 1, 1
    from sketch s join agreement a on a.id = s.id join agreement b on b.id = s.id - 1
    where s.relation in ('renewal', 'framework')
      or s.relation is not null and not coalesce(made_before(a.date_signed, a.start_date, b.date_signed, b.start_date), false)
    order by s.i;

  insert into lifecycle_action (agreement_id, action, date, new_end_date, open_ended, new_amount, new_currency)
    select s.id, l.what, l.day, l.new_end, l.number = 14, l.worth, case when l.worth is not null then a.currency end
    from sketch s
    join agreement a on a.id = s.id and a.begins_on is not null and not s.is_draft and not s.is_retracted
    cross join lateral (
      select a.begins_on + 60 + pg_temp.draw(s.i, 60, 1500)::integer as day,
        a.ends_on + 1 - case when pg_temp.draw(s.i, 61, 10) < 4 then pg_temp.draw(s.i, 62, 60)::integer else 0 end as renewal,
        a.ends_on + 365 * (1 + pg_temp.draw(s.i, 63, 5)::integer) as new_end,
        a.ends_on is not null and a.max_extent_date is null as can_renew, pg_temp.draw(s.i, 64, 10) as d) t
    cross join lateral (values
      (1, 'suspended', t.day, null, null, s.life < 24 or s.life between 154 and 163),
      (2, 'resumed', t.day + 30 + pg_temp.draw(s.i, 65, 400)::integer, null, null, s.life < 20 and t.d < 7 or s.life between 20 and 23),
      (3, 'suspended', t.day + 500, null, null, s.life between 20 and 23),
      (4, 'resumed', t.day + 600, null, null, s.life between 20 and 23 and t.d < 5),
      (5, 'terminated', t.day, null, null, s.life between 24 and 53),
      (6, 'renewed', t.renewal, case when t.d > 0 then pg_temp.known(t.new_end, s.i, 66) end, null,
        t.can_renew and (s.life between 54 and 103 or s.life between 160 and 167)),
      (7, 'renewed', t.renewal, pg_temp.known(t.new_end, s.i, 66), null, t.can_renew and s.life between 104 and 113),
      (8, 'renewed', last_day(pg_temp.known(t.new_end, s.i, 66)) + 1,
        pg_temp.known(t.new_end + 1100, s.i, 67), null, t.can_renew and s.life between 104 and 113),
      (9, 'amended', t.day, pg_temp.known(t.day + 200 + pg_temp.draw(s.i, 68, 1500)::integer, s.i, 69), null,
        s.life between 114 and 133),
      (10, 'amended', t.day, null, case when a.currency is not null then (1000 + pg_temp.draw(s.i, 70, 900000)) end,
        s.life between 134 and 153),
      (11, 'terminated', t.day + 200, null, null, s.life between 154 and 159),
      (12, 'terminated', t.renewal + 100, null, null, t.can_renew and s.life between 164 and 167),
      (13, 'renewed', a.ends_on + 40 + pg_temp.draw(s.i, 77, 200)::integer, pg_temp.known(t.new_end, s.i, 66), null,
        t.can_renew and s.life between 168 and 171),
      (14, 'amended', t.day, null, null, a.ends_on is not null and s.life between 172 and 173))
      l (number, what, day, new_end, worth, happens)
    where l.happens
    order by s.i, l.number;

  insert into obligation (agreement_id, position, organization_id, description, due)
    select s.id, 1, q.organization_id, 'Annual report', pg_temp.known(s.starts_on + 365, s.i, 72)
    from sketch s
    join agreement_party q on q.agreement_id = s.id and q.position = 1
    where pg_temp.draw(s.i, 71, 100) = 0
    order by s.i;
  insert into obligation_status (obligation_id, status, date)
    select b.id, case when pg_temp.draw(s.i, 74, 4) = 0 then 'partially-met' else 'met' end, s.starts_on + 300
    from sketch s
    join obligation b on b.agreement_id = s.id
    where pg_temp.draw(s.i, 71, 100) = 0 and pg_temp.draw(s.i, 73, 2) = 0 and s.starts_on + 300 < date '2026-07-01'
    order by s.i;
end;

-- A few first, and statistics of them, so that what is planned once for the session is not planned for empty tables.
call pg_temp.add_agreements(1, least(1000, :size));
analyze;
select format('call pg_temp.add_agreements(%s, %s)', first, least(first + 9999, :size))
  from generate_series(1001, :size::bigint, 10000) first \gexec
vacuum (analyze);
