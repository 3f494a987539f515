-- A hub for scripts/bench: one organization that is party to very many agreements, and two that it may be merged into or
-- that may be merged into it: `small` has a hundred agreements of its own, `large` as many as the hub. All others are
-- parties to one agreement of each, in a registry that `entente init` has made.
--
--   psql -v size=130000 -f hub.sql CONNINFO
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;
set synchronous_commit = off;

insert into organization (code, name, kind, country)
  values ('hub', 'Hub University', 'university', 'CN'), ('small', 'Hub Medical University', 'university', 'CN'),
    ('large', 'Large University', 'university', 'US');
insert into organization (code, name, kind, country)
  select 'p' || i, 'Partner ' || i || ' Ltd', 'enterprise', 'DE' from generate_series(1, 2000) i;
analyze organization;

create procedure pg_temp.sign(holder text, first bigint, last bigint) language plpgsql as $$
begin
  insert into agreement (reference, title, type, date_signed, end_date)
    select upper(holder) || '-' || i, 'Agreement ' || i || ' of ' || holder, 'research', (1990 + i % 35)::text || '-05-17',
      (1993 + i % 35)::text || '-05-16'
    from generate_series(first, last) i;
  insert into agreement_party (agreement_id, organization_id, position)
    select a.id, o.id, p.position
    from generate_series(first, last) i
    join agreement a on a.reference = upper(holder) || '-' || i
    cross join lateral (values (1, holder), (2, 'p' || 1 + i % 2000)) p (position, code)
    join organization o on o.code = p.code;
end
$$;
select format('call pg_temp.sign(%L, %s, %s)', h.holder, f, least(f + 9999, h.agreements))
  from (values ('hub', :size), ('large', :size), ('small', 100)) h (holder, agreements)
  cross join generate_series(1, h.agreements, 10000) f \gexec
vacuum (analyze);
