
CREATE SCHEMA staging;

COMMENT ON SCHEMA staging IS 'Where records are laid out while they are checked and stored; empty to everyone else.';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE DOMAIN public.amount AS numeric
	CONSTRAINT amount_range_check CHECK (((VALUE >= (0)::numeric) AND (VALUE < ('1000000000000000'::bigint)::numeric)));

COMMENT ON DOMAIN public.amount IS 'An exact amount of money in the major unit of its currency.';

CREATE DOMAIN public.code AS text COLLATE pg_catalog."C"
	CONSTRAINT code_form_check CHECK ((VALUE ~ '^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$'::text));

COMMENT ON DOMAIN public.code IS 'A short handle: 1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning and ending with a letter or digit.';

CREATE FUNCTION public.has_refused_character(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (value ~ ('[\u0001-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e'::text || '\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e007f]'::text));

COMMENT ON FUNCTION public.has_refused_character(value text) IS 'Whether a text holds a control, or a character that is not seen, hides others or changes their direction.';

CREATE DOMAIN public.label AS text
	CONSTRAINT label_blank_check CHECK ((VALUE ~ '[^\s\u00a0\u3000\u200c\u200d]'::text))
	CONSTRAINT label_characters_check CHECK ((NOT public.has_refused_character(VALUE)))
	CONSTRAINT label_length_check CHECK (((char_length(VALUE) >= 1) AND (char_length(VALUE) <= 500)))
	CONSTRAINT label_nfc_check CHECK ((VALUE IS NFC NORMALIZED));

COMMENT ON DOMAIN public.label IS 'A name or a title: one line of NFC text, 1 to 500 characters.';

CREATE DOMAIN public.email_address AS public.label
	CONSTRAINT email_address_form_check CHECK (((VALUE)::text ~ '^[^\s\u00a0\u3000@<>()\[\],;:"\\]+@[^\s\u00a0\u3000@<>()\[\],;:"\\.]+(\.[^\s\u00a0\u3000@<>()\[\],;:"\\.]+)+$'::text));

COMMENT ON DOMAIN public.email_address IS 'An e-mail address without quotes, such as office@example.edu, in any script.';

CREATE DOMAIN public.field_code AS text COLLATE pg_catalog."C"
	CONSTRAINT field_code_characters_check CHECK (((NOT public.has_refused_character(VALUE)) AND (VALUE !~ '[\u00a0\u1680\u2000-\u200f\u202f\u205f\u3000]'::text)))
	CONSTRAINT field_code_form_check CHECK ((((char_length(VALUE) >= 1) AND (char_length(VALUE) <= 100)) AND (VALUE !~ '^[-+=@＝＋－＠ :]|[ :]$|  |[;,|"''\\$`；，、]'::text)))
	CONSTRAINT field_code_nfc_check CHECK ((VALUE IS NFC NORMALIZED));

COMMENT ON DOMAIN public.field_code IS 'The code of a concept in its scheme, such as 0912, A61K 31/00 or biomedicine: what follows the first colon of scheme:code.';

CREATE DOMAIN public.language_code AS text COLLATE pg_catalog."C"
	CONSTRAINT language_code_form_check CHECK ((VALUE ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text));

COMMENT ON DOMAIN public.language_code IS 'A BCP 47 language tag, such as en, zh or zh-Hant.';

CREATE DOMAIN public.note AS text
	CONSTRAINT note_blank_check CHECK ((VALUE ~ '[^\s\u00a0\u3000\u200c\u200d]'::text))
	CONSTRAINT note_characters_check CHECK ((NOT public.has_refused_character(translate(VALUE, '	
'::text, ''::text))))
	CONSTRAINT note_length_check CHECK (((char_length(VALUE) >= 1) AND (char_length(VALUE) <= 20000)))
	CONSTRAINT note_nfc_check CHECK ((VALUE IS NFC NORMALIZED));

COMMENT ON DOMAIN public.note IS 'Prose of up to 20,000 characters: NFC text that may have tabs and line breaks.';

CREATE DOMAIN public.partial_date AS text COLLATE pg_catalog."C"
	CONSTRAINT partial_date_form_check CHECK ((VALUE ~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text));

COMMENT ON DOMAIN public.partial_date IS 'An ISO 8601 date known to the day, the month or the year, from 1900 to 2199.';

CREATE DOMAIN public.reference AS text COLLATE pg_catalog."C"
	CONSTRAINT reference_characters_check CHECK (((VALUE IS NFC NORMALIZED) AND (NOT public.has_refused_character(VALUE)) AND (VALUE !~ '[\u200c\u200d]'::text)))
	CONSTRAINT reference_form_check CHECK ((VALUE ~ '^[^-+=@\s\u00a0\u3000;,"''\\][^\s\u00a0\u3000;,"''\\]{0,99}$'::text));

COMMENT ON DOMAIN public.reference IS 'The reference of an agreement: 1 to 100 characters of any script, without blanks, quotes, commas and semicolons.';

CREATE TYPE public.search_candidate AS (
	kind text,
	id bigint,
	matched text,
	language text,
	of_id bigint,
	said text,
	score real
);

COMMENT ON TYPE public.search_candidate IS 'What a query may mean, and why.';

CREATE TYPE public.search_part AS (
	run integer,
	term text,
	terms text[],
	weights real[],
	frequency real
);

COMMENT ON TYPE public.search_part IS 'A word of a query, or a pair of Chinese characters, with the terms that it can mean.';

CREATE FUNCTION public.action_words() RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '{amended,suspended,resumed,terminated,renewed}'::text[];

COMMENT ON FUNCTION public.action_words() IS 'The lifecycle actions, in the order of the numbers that stand for them in a fact.';

CREATE FUNCTION public.action_number(action text) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_position(public.action_words(), action);

COMMENT ON FUNCTION public.action_number(action text) IS 'The number that stands for a lifecycle action in a fact.';

CREATE FUNCTION public.activity_kind_records() RETURNS TABLE(code public.code, json json)
    LANGUAGE sql STABLE
    AS $$
  select k.code, json_strip_nulls(json_build_object('record', 'activity-kind', 'code', k.code, 'label', k.label_en,
    'labels', json_build_object('zh', k.label_zh),
    'unit', k.unit_en, 'units', case when k.unit_zh is not null then json_build_object('zh', k.unit_zh) end,
    'definition', k.definition_en))
  from activity_kind k
$$;

COMMENT ON FUNCTION public.activity_kind_records() IS 'Kinds of activities in the interchange format.';

CREATE FUNCTION public.activity_prepare() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'activity', 'activity_amount_scale_check');
  return new;
end
$$;

COMMENT ON FUNCTION public.activity_prepare() IS 'Fits the amount of an activity to its currency.';

CREATE FUNCTION public.agreement_alike(parties bigint[], title text, day date) RETURNS TABLE(agreement_id bigint, shared bigint)
    LANGUAGE plpgsql STABLE
    SET jit TO 'off'
    AS $_$
#variable_conflict use_column
declare
  folded constant text := fold_name(title);
  words constant text[] := search_terms(title);
  telling constant text[] := array(select w from unnest(words) w where char_length(w) > 3 or w !~ '^[a-z0-9]+$');
  keys constant bigint[] := array(select o.id from organization o where o.resolved_id = any (parties));
  home constant bigint := (select o.resolved_id from registry r join organization o on o.id = r.home_id);
begin
  return query
  with together as materialized (
    select p.agreement_id, count(*) as shared from agreement_party p
    where p.organization_id = any (keys) and cardinality(parties) > 1
    group by p.agreement_id having count(*) = cardinality(parties)),
  titled as materialized (
    select a.id, a.title, a.signed_on, p.shared, p.bodies
    from agreement a
    cross join lateral (
      select count(*) as bodies, count(*) filter (where p.organization_id = any (keys)) as shared
      from agreement_party p where p.agreement_id = a.id) p
    where (search_terms(a.title) || search_block(a.id)) @> words and cardinality(words) > 0 and a.retracted_at is null)
  select t.agreement_id, t.shared
  from together t join agreement a on a.id = t.agreement_id
  -- The second of something is not the first.
  where a.retracted_at is null and (a.title !~ '[0-9]' or folded !~ '[0-9]'
      or regexp_replace(fold_name(a.title), '[^0-9]+', ' ', 'g') = regexp_replace(folded, '[^0-9]+', ' ', 'g'))
    and (abs(a.signed_on - day) <= 45
      -- A title of several words of which the other has none is of another one, but where each is in a script of its own.
      and (cardinality(telling) < 2 or search_terms(a.title) && telling
        or (a.title ~ '[\u2e80-\ud7af]') <> (folded ~ '[\u2e80-\ud7af]'))
    or (a.signed_on is null or day is null) and strpos(fold_name(a.title), folded) > 0)
  union
  -- Many agreements of one office are called the same, each with another partner: so two parties are wanted in both, or
  -- all of either, where that says more than whose registry it is.
  select t.id, t.shared from titled t
  -- One that was signed a year before it or after it may be the next of its kind.
  where fold_name(t.title) = folded and coalesce(abs(t.signed_on - day) <= 365, true) and (
    t.shared > 1 or t.shared = 1 and case
      when parties = array[home] or t.bodies = 1 and exists (
        select from agreement_party p join organization o on o.id = p.organization_id
        where p.agreement_id = t.id and o.resolved_id = home) then t.bodies = cardinality(parties)
      else t.shared = t.bodies or t.shared = cardinality(parties) end);
end
$_$;

COMMENT ON FUNCTION public.agreement_alike(parties bigint[], title text, day date) IS 'Agreements that may be one with these parties, this title and this day of signing: all of the parties and a day near it, or where one is not known the title within theirs; or the same title, days no more than a year apart and more in common than the home organization. With how many of the parties each has.';

CREATE FUNCTION public.agreement_amended(subjects bigint[]) RETURNS SETOF bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  with recursive amended (id) as (
    select r.related_id from unnest(subjects) k (id)
    join related_agreement r on r.agreement_id = k.id and r.relation = 'amendment'
    union
    select r.related_id from amended m join related_agreement r on r.agreement_id = m.id and r.relation = 'amendment')
  select m.id from amended m
$$;

COMMENT ON FUNCTION public.agreement_amended(subjects bigint[]) IS 'The agreements that some amend, and what those amend in turn.';

CREATE FUNCTION public.agreement_amendments(subject bigint) RETURNS TABLE(id bigint, signed_on date, begins_on date, end_date public.partial_date, open_ended boolean, amount public.amount, currency text)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
begin
  return query
  with recursive amending (id) as (
    select r.agreement_id from related_agreement r where r.related_id = subject and r.relation = 'amendment'
    union
    select r.agreement_id from amending m join related_agreement r on r.related_id = m.id and r.relation = 'amendment')
  select b.id, b.signed_on, b.begins_on, b.end_date, b.open_ended, b.amount, b.currency::text
  from amending m join agreement b on b.id = m.id
  where not b.draft and b.retracted_at is null;
end
$$;

COMMENT ON FUNCTION public.agreement_amendments(subject bigint) IS 'The agreements that amend one, or amend what does, in a chain; drafts and those that were retracted do nothing.';

CREATE FUNCTION public.agreement_amount_prepare() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'agreement_amount', 'agreement_amount_scale_check');
  return new;
end
$$;

COMMENT ON FUNCTION public.agreement_amount_prepare() IS 'Fits a further amount to its currency.';

CREATE FUNCTION public.last_day(partial public.partial_date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE char_length((partial)::text) WHEN 4 THEN make_date((partial)::integer, 12, 31) WHEN 7 THEN (((make_date((substr((partial)::text, 1, 4))::integer, (substr((partial)::text, 6, 2))::integer, 1) + '1 mon'::interval))::date - 1) ELSE make_date((substr((partial)::text, 1, 4))::integer, (substr((partial)::text, 6, 2))::integer, (substr((partial)::text, 9, 2))::integer) END;

COMMENT ON FUNCTION public.last_day(partial public.partial_date) IS 'The last day a date of reduced precision can mean; fails on a day that is not in the calendar.';

CREATE FUNCTION public.agreement_signed_until(draft boolean, date_signed public.partial_date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN draft THEN 'infinity'::date ELSE COALESCE(public.last_day(date_signed), 'infinity'::date) END;

COMMENT ON FUNCTION public.agreement_signed_until(draft boolean, date_signed public.partial_date) IS 'What agreement.signed_until is.';

CREATE FUNCTION public.first_day(partial public.partial_date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE char_length((partial)::text) WHEN 4 THEN make_date((partial)::integer, 1, 1) WHEN 7 THEN make_date((substr((partial)::text, 1, 4))::integer, (substr((partial)::text, 6, 2))::integer, 1) ELSE make_date((substr((partial)::text, 1, 4))::integer, (substr((partial)::text, 6, 2))::integer, (substr((partial)::text, 9, 2))::integer) END;

COMMENT ON FUNCTION public.first_day(partial public.partial_date) IS 'The first day a date of reduced precision can mean; fails on a day that is not in the calendar.';

CREATE FUNCTION public.latest_today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (((now() AT TIME ZONE 'UTC'::text) + '14:00:00'::interval))::date;

COMMENT ON FUNCTION public.latest_today() IS 'Today where it is latest on Earth (UTC+14): what is after it is in the future everywhere.';

CREATE SEQUENCE public.registry_key
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 281474976710655
    CACHE 1;

COMMENT ON SEQUENCE public.registry_key IS 'Keys of every table: the node in bits 48-62, a running number below.';

CREATE TABLE public.agreement (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    reference public.reference NOT NULL,
    title public.label NOT NULL,
    type text DEFAULT 'other'::text NOT NULL COLLATE pg_catalog."C",
    binding boolean,
    draft boolean DEFAULT false NOT NULL,
    date_signed public.partial_date,
    start_date public.partial_date,
    end_date public.partial_date,
    max_extent_date public.partial_date,
    open_ended boolean DEFAULT false NOT NULL,
    renewal_rule text,
    renewal_months integer,
    notice_days integer,
    notice_months integer,
    no_money boolean DEFAULT false NOT NULL,
    amount public.amount,
    currency text COLLATE pg_catalog."C",
    parties_unknown public.note,
    event_id bigint,
    owner public.label,
    note public.note,
    lapse_on date,
    lapse_given_on date,
    lapse_reason public.note,
    retracted_at timestamp with time zone,
    retracted_reason public.note,
    visibility text DEFAULT 'public'::text NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    import_digest bytea,
    revision bigint DEFAULT 1 NOT NULL,
    rank integer DEFAULT 0 NOT NULL,
    signed_on date GENERATED ALWAYS AS (public.first_day(date_signed)) STORED,
    begins_on date GENERATED ALWAYS AS (public.first_day(COALESCE(start_date, date_signed))) STORED,
    ends_on date GENERATED ALWAYS AS (public.last_day(end_date)) STORED,
    signed_until date NOT NULL,
    CONSTRAINT agreement_amount_has_currency_check CHECK (((amount IS NULL) = (currency IS NULL))),
    CONSTRAINT agreement_ends_after_signing_check CHECK (((start_date IS NOT NULL) OR (ends_on >= begins_on))),
    CONSTRAINT agreement_ends_after_start_check CHECK (((start_date IS NULL) OR (ends_on >= begins_on))),
    CONSTRAINT agreement_extent_after_begin_check CHECK ((public.last_day(max_extent_date) >= begins_on)),
    CONSTRAINT agreement_extent_after_end_check CHECK ((public.last_day(max_extent_date) >= ends_on)),
    CONSTRAINT agreement_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT agreement_lapse_given_has_end_check CHECK (((lapse_on IS NOT NULL) OR (lapse_given_on IS NULL))),
    CONSTRAINT agreement_lapse_given_on_check CHECK (((lapse_given_on >= '1900-01-01'::date) AND (lapse_given_on <= '2199-12-31'::date))),
    CONSTRAINT agreement_lapse_has_day_check CHECK (((lapse_on IS NOT NULL) OR (lapse_reason IS NULL))),
    CONSTRAINT agreement_lapse_not_before_check CHECK ((lapse_given_on >= LEAST(signed_on, begins_on))),
    CONSTRAINT agreement_lapse_on_check CHECK (((lapse_on >= '1900-01-01'::date) AND (lapse_on <= '2199-12-31'::date))),
    CONSTRAINT agreement_no_money_check CHECK (((NOT no_money) OR (amount IS NULL))),
    CONSTRAINT agreement_not_signed_in_future_check CHECK ((draft OR (signed_on <= public.latest_today()))),
    CONSTRAINT agreement_notice_days_check CHECK (((notice_days >= 0) AND (notice_days <= 3660))),
    CONSTRAINT agreement_notice_months_check CHECK (((notice_months >= 0) AND (notice_months <= 120))),
    CONSTRAINT agreement_notice_once_check CHECK (((notice_days IS NULL) OR (notice_months IS NULL))),
    CONSTRAINT agreement_open_ended_check CHECK (((NOT open_ended) OR (end_date IS NULL))),
    CONSTRAINT agreement_rank_check CHECK (((rank >= 0) AND (rank <= 1000000))),
    CONSTRAINT agreement_renewal_complete_check CHECK (((renewal_months IS NULL) OR COALESCE((renewal_rule = ANY (ARRAY['automatic'::text, 'by-consent'::text])), false))),
    CONSTRAINT agreement_renewal_months_check CHECK (((renewal_months >= 1) AND (renewal_months <= 1200))),
    CONSTRAINT agreement_renewal_rule_check CHECK ((renewal_rule = ANY (ARRAY['none'::text, 'automatic'::text, 'by-consent'::text]))),
    CONSTRAINT agreement_retracted_has_reason_check CHECK (((retracted_at IS NULL) = (retracted_reason IS NULL))),
    CONSTRAINT agreement_signed_until_check CHECK ((signed_until = public.agreement_signed_until(draft, date_signed))),
    CONSTRAINT agreement_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text])))
);

COMMENT ON TABLE public.agreement IS 'What was signed.';

COMMENT ON COLUMN public.agreement.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.agreement.reference IS 'What people call the agreement by; never reused.';

COMMENT ON COLUMN public.agreement.title IS 'Title of record.';

COMMENT ON COLUMN public.agreement.type IS 'Type, from agreement_type.';

COMMENT ON COLUMN public.agreement.binding IS 'Whether it binds in law; null where not known.';

COMMENT ON COLUMN public.agreement.draft IS 'Whether it is not yet signed by all.';

COMMENT ON COLUMN public.agreement.date_signed IS 'Day of the last signature (OCDS dateSigned).';

COMMENT ON COLUMN public.agreement.start_date IS 'First day of validity (OCDS period.startDate).';

COMMENT ON COLUMN public.agreement.end_date IS 'Last day of validity (OCDS period.endDate); null is without end, or not known.';

COMMENT ON COLUMN public.agreement.max_extent_date IS 'How far renewals can carry it (OCDS period.maxExtentDate).';

COMMENT ON COLUMN public.agreement.open_ended IS 'Whether it was said to have no end; else one that is null is not known.';

COMMENT ON COLUMN public.agreement.renewal_rule IS 'none, automatic or by-consent; null where not known.';

COMMENT ON COLUMN public.agreement.renewal_months IS 'Months of each term that follows an end; null is not known.';

COMMENT ON COLUMN public.agreement.notice_days IS 'Days before an end by which notice must be given.';

COMMENT ON COLUMN public.agreement.notice_months IS 'Months before an end by which notice must be given, where it is counted in months.';

COMMENT ON COLUMN public.agreement.no_money IS 'Whether it is said that it carries no money; without that, an amount that is missing is not known.';

COMMENT ON COLUMN public.agreement.amount IS 'Value, with the decimals of its currency.';

COMMENT ON COLUMN public.agreement.currency IS 'ISO 4217 code of the amount.';

COMMENT ON COLUMN public.agreement.parties_unknown IS 'In words, which parties are not known; allows fewer than two.';

COMMENT ON COLUMN public.agreement.event_id IS 'The event at which it was signed.';

COMMENT ON COLUMN public.agreement.owner IS 'Who looks after it: a person or an office.';

COMMENT ON COLUMN public.agreement.note IS 'What else is known.';

COMMENT ON COLUMN public.agreement.lapse_on IS 'The end at which it is let run out on purpose: of one that renews itself, notice was given for it. An end that has moved since is another one.';

COMMENT ON COLUMN public.agreement.lapse_given_on IS 'The day on which that was decided, or notice was given; null is not known, and then it counts on every day.';

COMMENT ON COLUMN public.agreement.lapse_reason IS 'Why it is let run out.';

COMMENT ON COLUMN public.agreement.retracted_at IS 'When it was taken back, since it had been recorded by mistake.';

COMMENT ON COLUMN public.agreement.retracted_reason IS 'Why it was taken back.';

COMMENT ON COLUMN public.agreement.visibility IS 'public, internal or restricted.';

COMMENT ON COLUMN public.agreement.recorded_at IS 'When the registry learned of the agreement.';

COMMENT ON COLUMN public.agreement.changed_at IS 'When it, or what hangs on it, was last changed.';

COMMENT ON COLUMN public.agreement.import_digest IS 'SHA-256 of the interchange line it was imported from: the same line again changes nothing.';

COMMENT ON COLUMN public.agreement.revision IS 'Goes up with every change of the agreement or of what hangs on it.';

COMMENT ON COLUMN public.agreement.rank IS 'One above the highest rank of the agreements it relates to; keeps relations free of cycles.';

COMMENT ON COLUMN public.agreement.signed_on IS 'First day that date_signed can mean.';

COMMENT ON COLUMN public.agreement.begins_on IS 'First day of validity: of start_date, else of date_signed.';

COMMENT ON COLUMN public.agreement.ends_on IS 'Last day that end_date can mean.';

COMMENT ON COLUMN public.agreement.signed_until IS 'Last day on which a party can have signed: the last one that date_signed can mean; infinity for a draft, and where it is not known.';

CREATE FUNCTION public.agreement_asked(party_keys bigint[], day date, field_keys bigint[], type_asked text, owner_part text) RETURNS SETOF public.agreement
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select a.*
  from agreement a
  where (party_keys is null or a.id in (select k.id from agreements_of_parties(party_keys, day) k (id)))
    and (field_keys is null or exists (
      select from agreement_field af where af.agreement_id = a.id and af.field_id = any (field_keys)))
    and (type_asked is null or a.type = type_asked)
    and (owner_part is null or strpos(lower(a.owner), lower(normalize(owner_part, nfc))) > 0)
$$;

COMMENT ON FUNCTION public.agreement_asked(party_keys bigint[], day date, field_keys bigint[], type_asked text, owner_part text) IS 'Agreements of a party, on a day or, where that is null, on any, in one of some fields, of a type, whose owner holds a text; a null asks nothing.';

CREATE FUNCTION public.agreement_carried_on(subject bigint) RETURNS TABLE(relation text, id bigint)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
begin
  return query
  select distinct r.relation, r.agreement_id
  from agreement_amendments(subject) m
  -- Looked up for each: the planner expects hundreds, and would read them all.
  cross join lateral (
    select r.relation, r.agreement_id from related_agreement r
    where r.related_id = m.id and r.relation in ('renewal', 'replacement') offset 0) r
  where r.agreement_id not in (select n.id from agreement_amendments(subject) n)
    and not exists (select from related_agreement d
      where d.agreement_id = r.agreement_id and d.related_id = subject and d.relation = r.relation);
end
$$;

COMMENT ON FUNCTION public.agreement_carried_on(subject bigint) IS 'The agreements that renew or replace what amends one, and so renew or replace that one: it is one agreement with what amends it. Those that say so of it themselves are left out.';

CREATE FUNCTION public.agreement_changes(subject bigint, amended boolean) RETURNS TABLE(id bigint, date date, action text, new_end_date public.partial_date, open_ended boolean, new_amount public.amount, known_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select l.id, l.date, l.action, l.new_end_date, l.open_ended, l.new_amount, least(l.date, l.date_agreed)
  from lifecycle_action l where l.agreement_id = subject
  union all
  select b.id, b.begins_on, 'amended', b.end_date, b.open_ended, null, least(b.signed_on, b.begins_on)
  from agreement_amendments(subject) b where amended and b.begins_on is not null
$$;

COMMENT ON FUNCTION public.agreement_changes(subject bigint, amended boolean) IS 'What happened to an agreement: its lifecycle actions, and where others amend it, which is handed in, what those do from their begin on, with the day from which that is known: what amends is signed before it takes effect, and a renewal can be agreed before.';

CREATE FUNCTION public.agreement_check_history(subject bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.agreement_check_history(subject bigint) IS 'Fails where something happened to an agreement that does not follow from what was before.';

CREATE FUNCTION public.agreement_check_parties(subjects bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  lacking text;
  doubled record;
  merged bigint[];
begin
  select a.reference into lacking
    from unnest(subjects) s (id) join agreement a on a.id = s.id
    where not a.draft and a.parties_unknown is null and a.retracted_at is null
      and (select count(*) < 2 from (select from agreement_party p where p.agreement_id = a.id limit 2) two)
    order by a.reference limit 1;
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement',
      constraint = 'agreement_two_parties_check',
      message = format('agreement %s has fewer than two parties', lacking);
  end if;
  -- To plan a join of many tables takes longer than all else of recording one agreement, so what it needs is asked for first.
  if exists (select from agreement_contribution c where c.agreement_id = any (subjects)) then
    select a.reference, o.code into doubled
      from unnest(subjects) s (id)
      join agreement_party p on p.agreement_id = s.id and p.contributes_nothing
      join agreement a on a.id = s.id
      join organization o on o.id = p.organization_id
      where exists (
        select from agreement_contribution c
        where (c.agreement_id, c.organization_id) = (p.agreement_id, p.organization_id))
      order by a.reference limit 1;
    if found then
      raise exception using errcode = 'check_violation', table = 'agreement_contribution',
        constraint = 'agreement_contribution_none_check',
        message = format('%s brings nothing into %s, and something', doubled.code, doubled.reference);
    end if;
  end if;
  -- A merge that this transaction's snapshot does not show was one of theirs: to lock what it changed fails to
  -- serialize. Elsewhere the next statement sees it, since it holds what it merges until it commits.
  if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
    perform from organization o
      where o.id in (
        select p.organization_id from unnest(subjects) n (id) join agreement_party p on p.agreement_id = n.id)
      order by o.id for key share;
  end if;
  -- No key is there twice, so of two that are one organization one was merged.
  merged := array(
    select distinct p.agreement_id
    from agreement_party p join organization m on m.id = p.organization_id
    where p.agreement_id = any (subjects) and m.merged_into_id is not null);
  if merged <> '{}' then
    select a.reference, s.code into doubled
      from (
        select p.agreement_id, o.resolved_id
        from agreement_party p join organization o on o.id = p.organization_id
        where p.agreement_id = any (merged)
        group by p.agreement_id, o.resolved_id having count(*) > 1) d
      join organization s on s.id = d.resolved_id
      join agreement a on a.id = d.agreement_id
      order by a.reference limit 1;
    if found then
      raise exception using errcode = 'unique_violation', table = 'agreement_party',
        constraint = 'agreement_party_agreement_id_organization_id_key',
        message = format('%s is a party of %s twice', doubled.code, doubled.reference);
    end if;
  end if;
end
$$;

COMMENT ON FUNCTION public.agreement_check_parties(subjects bigint[]) IS 'Fails where one of some agreements has fewer than two parties and no word on why, one organization twice, merged ones as the survivor, or a party that brings in nothing and something; asked before a transaction commits, of all that it touched.';

CREATE FUNCTION public.agreement_check_related(subjects bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.agreement_check_related(subjects bigint[]) IS 'Fails where one of some agreements amends or replaces another that was made later, or is amended or replaced by one that was made before; drafts and what was retracted do nothing.';

CREATE FUNCTION public.agreement_contribution_prepare() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'agreement_contribution',
    'agreement_contribution_scale_check');
  return new;
end
$$;

COMMENT ON FUNCTION public.agreement_contribution_prepare() IS 'Fits a contribution to its currency.';

CREATE FUNCTION public.agreement_end(subject bigint, day date, known_by date) RETURNS TABLE(end_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select (
    select fact_end(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, f.lapse_on,
      renewed_from_known(f, known_by), f.life, day, known_by)
    from agreement_fact f where f.agreement_id = subject)
$$;

COMMENT ON FUNCTION public.agreement_end(subject bigint, day date, known_by date) IS 'The end that an agreement has on a day: of the term that runs then, by what had happened or been agreed by another day and has taken effect; infinity is open, null not known, or retracted. Terminations and replacements are left aside.';

CREATE FUNCTION public.agreement_end_dealt_with(subject bigint, ending date, day date, today date, party_keys bigint[]) RETURNS TABLE(done boolean)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  -- One after the end ends nothing; by then it says what came of that.
  done := exists (
    select from lifecycle_action e
    where e.agreement_id = subject and (e.action = 'terminated' and e.date <= greatest(ending, least(day, today))
      -- Before a gap there is an end still; once that is over, the renewal is what came of it.
      or e.action = 'renewed' and ending < day and least(e.date, e.date_agreed) <= known_by(day, today)
        and (e.open_ended or last_day(e.new_end_date) > ending)));
  -- Most have nothing that another could go on from, and to plan what follows costs more than to ask.
  if not done and exists (select from related_agreement r where r.related_id = subject and r.relation <> 'framework') then
    done := exists (
      select from agreement_followers(subject) b
      where b.relation = 'replacement'
        and (is_now(day, today) or coalesce(least(b.signed_on, b.begins_on) <= day, true) or b.begins_on - 1 <= ending))
    or exists (
      select from agreement_renewals(subject) b
      where (is_now(day, today) or coalesce(b.known_on <= day, true))
        and (party_keys is null or exists (
          select from agreement_party_rows(b.id) p where p.organization_id = any (party_keys)))
        -- Before a gap the same. What renews itself goes on
        -- by itself until the other begins.
        and coalesce(b.begins_on <= ending + 1 or ending < day and not exists (
          select from agreement a where a.id = subject and a.renewal_rule = 'automatic' and not a.open_ended), true)
        -- One that renews itself may have a term to come that runs beyond it.
        and coalesce((select n.end_on from agreement_end(b.id, greatest(day, ending + 1), day) n) > ending, true)
        and not exists (
          select from lifecycle_action e
          where e.agreement_id = b.id and e.action = 'terminated' and e.date - 1 <= ending));
  end if;
  if done then
    return next;
  end if;
end
$$;

COMMENT ON FUNCTION public.agreement_end_dealt_with(subject bigint, ending date, day date, today date, party_keys bigint[]) IS 'A row for all that is known by a day of what came of an end of an agreement: it was terminated by then, another replaces it, or another renews it and runs beyond that end. A renewal that is over by that end followed an earlier one. Where it is asked for some parties, by the keys under which they were recorded, what renews it is one of theirs.';

CREATE FUNCTION public.agreement_ends_on(subject bigint, day date, today date, party_keys bigint[]) RETURNS TABLE(end_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select e.end_on
  from agreement_fact f
  cross join lateral (select renews_itself(f.traits) as is_automatic) t
  cross join lateral fact_in_sight(f, day, known_by(day, today)) i
  left join fact_cut_short(f.phases) c on c.last_on >= greatest(day, f.begins_on)
    and coalesce(c.last_on <= case when t.is_automatic then i.last_on else i.end_on end, true)
  cross join lateral (
    select coalesce(c.last_on, case
      -- Another term follows by itself, or another agreement goes on.
      when t.is_automatic and i.goes_on_to is distinct from i.end_on then null
      when i.end_on = 'infinity' or i.end_on < day then null
      when exists (select from agreement_end_dealt_with(f.agreement_id, i.end_on, day, today, party_keys)) then null
      else i.end_on end) as end_on
    offset 0) e
  where f.agreement_id = subject and in_figures(f.traits) and e.end_on is not null
$$;

COMMENT ON FUNCTION public.agreement_ends_on(subject bigint, day date, today date, party_keys bigint[]) IS 'The last day after which an agreement does not go on, by what is known of it on a day: its end, where no term follows by itself and no renewal was agreed, or the day before its termination or its replacement; no row where it is renewed, is over or has no end, and none for what amends another.';

CREATE FUNCTION public.agreement_fact_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if pg_trigger_depth() < 2 then
    raise exception using errcode = 'insufficient_privilege',
      message = 'the facts of agreements follow from their records, and are not written by hand';
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_fact_guard() IS 'Lets only triggers write facts.';

CREATE TABLE public.agreement_fact (
    agreement_id bigint NOT NULL,
    traits integer NOT NULL,
    signed_on date,
    begins_on date,
    ends_on date,
    end_on date,
    last_on date,
    since_on date,
    until_on date,
    extent_on date,
    lapse_on date,
    lapse_given_on date,
    renewed_from date,
    renewal_months smallint,
    notice_days smallint,
    notice_months smallint,
    event_id bigint,
    type text NOT NULL COLLATE pg_catalog."C",
    parties bytea NOT NULL,
    fields bytea,
    phases integer[],
    life integer[],
    later bigint[],
    earlier bigint[],
    amount numeric,
    currency text COLLATE pg_catalog."C",
    revalued text[],
    roles text[],
    spans integer[]
);

COMMENT ON TABLE public.agreement_fact IS 'What figures are computed from, one row an agreement that was not taken back. Made by agreement_facts when a transaction commits; never written by hand.';

COMMENT ON COLUMN public.agreement_fact.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_fact.traits IS 'Bits: 1 draft; 2, 4 signing known to the month, the year; 8 begin, 16 signed end, 32 changed end known to the month or year; 64 start, 128 end, 256 amount not known; 512 parties said not to be known; 4096 renews by itself; 16384 signed as without end; 32768 said to carry no money; 65536 start known to the month or year; 131072 said not to bind; 262144 its amount is the ceiling of a framework; 1048576 a party funds what others do; 2097152 an amendment of another.';

COMMENT ON COLUMN public.agreement_fact.signed_on IS 'First day that the day of signing can mean.';

COMMENT ON COLUMN public.agreement_fact.begins_on IS 'First day of validity: of the start, else of the signing; null is undated.';

COMMENT ON COLUMN public.agreement_fact.ends_on IS 'Last day that the end can mean, as it was signed; null is open or not known.';

COMMENT ON COLUMN public.agreement_fact.end_on IS 'Last day that the end can mean which was written last: by amendments and renewals, those to come included; null is open, not known, or followed by terms that begin by themselves.';

COMMENT ON COLUMN public.agreement_fact.last_on IS 'Last day in force by its dates and its rule, where nothing happened: that of the signed end, or of the last term that begins by itself; null is without end.';

COMMENT ON COLUMN public.agreement_fact.since_on IS 'First day in whose period it can count.';

COMMENT ON COLUMN public.agreement_fact.until_on IS 'Last day in whose period it can count; null is without end.';

COMMENT ON COLUMN public.agreement_fact.extent_on IS 'How far renewals can carry it.';

COMMENT ON COLUMN public.agreement_fact.lapse_on IS 'The end at which it is let run out on purpose.';

COMMENT ON COLUMN public.agreement_fact.lapse_given_on IS 'The day on which that was decided; null is not known.';

COMMENT ON COLUMN public.agreement_fact.renewed_from IS 'The first day of the earliest agreement that renews it: no term begins by itself from then on, and what has no end, or none that is known, ends on the day before. One that begins before it renews nothing.';

COMMENT ON COLUMN public.agreement_fact.renewal_months IS 'Months of each term that follows an end.';

COMMENT ON COLUMN public.agreement_fact.notice_days IS 'Days before an end by which notice must be given.';

COMMENT ON COLUMN public.agreement_fact.notice_months IS 'Months before an end by which notice must be given.';

COMMENT ON COLUMN public.agreement_fact.event_id IS 'The event at which it was signed.';

COMMENT ON COLUMN public.agreement_fact.type IS 'Type, from agreement_type.';

COMMENT ON COLUMN public.agreement_fact.parties IS 'Keys of its parties as recorded, in order, eight bytes each, the highest first.';

COMMENT ON COLUMN public.agreement_fact.fields IS 'Keys of its fields, in order, packed alike; null is none.';

COMMENT ON COLUMN public.agreement_fact.phases IS 'Pairs of a day, counted from 2000-01-01, and the status from then on: 1 in force, 2 suspended, 3 expired, 4 terminated, 5 replaced. Null where nothing happened: in force from begin to last_on, then expired.';

COMMENT ON COLUMN public.agreement_fact.life IS 'What happened, in order, four numbers each: day, counted from 2000-01-01; 1 amended, 2 suspended, 3 resumed, 4 terminated, 5 renewed; last day of the new end, null for none; 1 where that is open, 2 where it is not known, and four times the days by which it was signed before. Null where nothing did.';

COMMENT ON COLUMN public.agreement_fact.later IS 'Later agreements that relate to it, or renew or replace what amends it, two numbers each: 1 renewal, 2 replacement, 3 amendment; the key. Null for none; those under a framework stand in their own facts alone.';

COMMENT ON COLUMN public.agreement_fact.earlier IS 'Earlier agreements that it relates to, alike, and 4 framework.';

COMMENT ON COLUMN public.agreement_fact.amount IS 'Value as it was signed, in the major unit of the currency; null is not known.';

COMMENT ON COLUMN public.agreement_fact.currency IS 'ISO 4217 code of the amount.';

COMMENT ON COLUMN public.agreement_fact.revalued IS 'What its value grew by, three texts each: day, amount, which is negative where it shrank, ISO 4217 code. Null where nothing is known of that.';

COMMENT ON COLUMN public.agreement_fact.roles IS 'Roles of its parties, in their order; null where none is known.';

COMMENT ON COLUMN public.agreement_fact.spans IS 'Of each party the first and the last day on which it is one, as days from 2000-01-01; null is none. Where an amendment brought somebody in, behind them when each signed, as numbers of signing_number; null is with the agreement, 2147483647 is not known. Null where all are parties on all days.';

CREATE FUNCTION public.agreement_facts(subjects bigint[]) RETURNS SETOF public.agreement_fact
    LANGUAGE sql STABLE
    SET jit TO 'off'
    AS $$
  -- VALUES would be made ready anew for every row, which costs more than all the rest.
  select a.id,
    a.draft::integer
      + case char_length(a.date_signed) when 7 then 2 when 4 then 4 else 0 end
      + case when char_length(coalesce(a.start_date::text, a.date_signed)) < 10 then 8 else 0 end
      + case when char_length(a.end_date) < 10 then 16 else 0 end
      + case when l.is_end_imprecise then 32 else 0 end
      + case when char_length(a.start_date) < 10 then 65536 else 0 end
      + case when a.start_date is null then 64 else 0 end
      + case when v.ended is null then 128 else 0 end
      + case when a.no_money then 32768 when a.amount is null then 256 else 0 end
      + case when not a.binding then 131072 else 0 end
      + case when a.type = 'framework' and a.amount is not null then 262144 else 0 end
      + case when a.parties_unknown is not null then 512 else 0 end
      + w.automatic::integer * 4096
      + a.open_ended::integer * 16384
      + case when 'funder' = any (p.roles) then 1048576 else 0 end
      + case when e.is_amendment then 2097152 else 0 end,
    a.signed_on, a.begins_on, a.ends_on,
    case when not w.automatic then nullif(v.ended, 'infinity') end, c.last_on,
    -- One that was signed before, or when this was over, goes on in its place all the same.
    case when a.begins_on is not null then least(a.signed_on, a.begins_on, l.first_on, d.first_on, n.first_on) end,
    case
      when a.begins_on is null then null
      when a.draft then greatest(a.signed_on, l.last_on, d.last_on)
      when t.phases is null then case when c.last_on is not null then
        greatest(a.signed_on, c.last_on + 1, d.last_on, n.last_on) end
      -- Terms begin while it is suspended, too.
      when t.phases[cardinality(t.phases)] in (status_number('in-force'), status_number('suspended')) then null
      else greatest(a.signed_on, l.last_on, d.last_on, n.last_on, date '2000-01-01' + t.phases[cardinality(t.phases) - 1]) end,
    x.extent, a.lapse_on, a.lapse_given_on, n.renewed_from,
    a.renewal_months::smallint, a.notice_days::smallint, a.notice_months::smallint, a.event_id, a.type,
    coalesce(p.parties, ''), f.fields, t.phases, k.life, r.later || m.later, e.earlier,
    a.amount, a.currency, d.revalued, p.roles, p.spans
  from unnest(subjects) s (id)
  join agreement a on a.id = s.id and a.retracted_at is null
  left join lateral (
    select string_agg(int8send(f.field_id), '' order by f.position) as fields
    from agreement_field f where f.agreement_id = a.id) f on true
  left join lateral (
    select array_agg(n.number order by r.agreement_id, r.relation, n.place) as later,
      bool_or(r.relation = 'replacement') as is_replaced, bool_or(r.relation = 'renewal') as is_renewed,
      coalesce(bool_or(r.relation = 'amendment'), false) as is_amended
    from related_agreement r
    cross join lateral unnest(array[relation_number(r.relation), r.agreement_id]) with ordinality n (number, place)
    where r.related_id = a.id and r.relation <> 'framework') r on true
  left join lateral (
    select string_agg(int8send(p.organization_id), '' order by p.place) as parties,
      case when bool_or(p.joined_on is not null or p.left_on is not null) then (
        select array_agg(n.number order by q.place, n.place)
        from agreement_parties(a.id, r.is_amended) q
        cross join lateral unnest(array[q.joined_on - date '2000-01-01', q.left_on - date '2000-01-01'])
          with ordinality n (number, place))
        -- Behind them the dates of those who did not sign the agreement itself.
        || case when count(p.signed_number) > 0 then array_agg(p.signed_number order by p.place) end end as spans,
      case when count(p.role) > 0 then array_agg(p.role order by p.place) end as roles
    from agreement_parties(a.id, r.is_amended) p) p on true
  left join lateral (
    select array_agg(n.number order by k.id, k.relation, n.place) as later,
      bool_or(k.relation = 'replacement') as is_replaced, bool_or(k.relation = 'renewal') as is_renewed
    from agreement_carried_on(a.id) k
    cross join lateral unnest(array[relation_number(k.relation), k.id]) with ordinality n (number, place)
    where r.is_amended) m on true
  left join lateral (
    select array_agg(n.number order by l.date, l.id, n.place) as life,
      min(l.date) as first_on, max(l.date) as last_on,
      bool_or(char_length(l.new_end_date) < 10) as is_end_imprecise, bool_or(l.new_amount is not null) as is_revalued
    from agreement_changes(a.id, r.is_amended) l
    cross join lateral unnest(array[
      l.date - date '2000-01-01',
      action_number(l.action),
      last_day(l.new_end_date) - date '2000-01-01',
      case when l.open_ended then 1 when l.action = 'renewed' and l.new_end_date is null then 2 else 0 end
        + 4 * (l.date - l.known_on)]) with ordinality n (number, place)) l on true
  left join lateral (
    select array_agg(n.text order by g.date, g.id, g.place, n.place) as revalued, min(g.date) as first_on, max(g.date) as last_on
    from agreement_growth(a.id, case when a.no_money then 0 else a.amount end, a.currency) g
    cross join lateral unnest(array[g.date::text, g.amount::text, g.currency]) with ordinality n (text, place)
    where r.is_amended or l.is_revalued) d on true
  left join lateral (
    select array_agg(n.number order by r.position, r.related_id, r.relation, n.place) as earlier,
      bool_or(r.relation = 'amendment') as is_amendment
    from related_agreement r
    cross join lateral unnest(array[relation_number(r.relation), r.related_id]) with ordinality n (number, place)
    where r.agreement_id = a.id) e on true
  cross join lateral (
    select a.renewal_rule is not distinct from 'automatic' and not a.open_ended as automatic) g
  cross join lateral (
    select g.automatic::integer * 4096 + a.open_ended::integer * 16384 as traits, last_day(a.max_extent_date) as extent) x
  cross join lateral (
    select g.automatic,
      coalesce(a.ends_on, case when g.automatic then first_term_end(a.begins_on, a.renewal_months, x.extent) end) as ended) w
  left join lateral (
    select min(b.begins_on) as renewed_from, min(b.known_on) as first_on, max(b.signed_on) as last_on,
      range_agg(daterange(b.begins_on, greatest(coalesce(agreement_said_last(b.id), 'infinity'), b.begins_on), '[]'))
        filter (where l.life is not null and b.begins_on is not null) as renewals
    from agreement_renewals(a.id) b
    where r.is_renewed or m.is_renewed) n on true
  cross join lateral (
    select case when n.renewals is null then l.life else life_handed_on(x.traits, a.begins_on, a.ends_on, a.renewal_months,
      x.extent, a.lapse_on, n.renewed_from, l.life, n.renewals) end as life
    offset 0) k
  cross join lateral (
    select coalesce(case when w.automatic and not a.draft then
      carried_until(a.begins_on, w.ended, a.renewal_months, x.extent, a.lapse_on, n.renewed_from)
      else a.ends_on end, case when not a.draft then renewed_end(a.begins_on, n.renewed_from, a.begins_on) end) as last_on) c
  cross join lateral (
    select case when l.life is null then coalesce(w.ended, case when a.open_ended then date 'infinity' end) else
      written_end(x.traits, a.begins_on, a.ends_on, a.renewal_months, x.extent, a.lapse_on, n.renewed_from, k.life, 'infinity',
        'infinity') end as ended) v
  left join lateral (
    select array_agg(n.number order by h.starts_on, n.place) as phases
    from agreement_phases(a.id, n.renewed_from, k.life) h
    cross join lateral unnest(array[h.starts_on - date '2000-01-01', status_number(h.status)])
      with ordinality n (number, place)
    where l.life is not null or r.is_replaced or m.is_replaced) t on true
$$;

COMMENT ON FUNCTION public.agreement_facts(subjects bigint[]) IS 'The facts of agreements as their records tell them; none for those that were taken back.';

CREATE FUNCTION public.agreement_followers(subject bigint) RETURNS TABLE(relation text, id bigint, reference text, signed_on date, begins_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select k.relation, b.id, b.reference::text, b.signed_on, b.begins_on
  from (
    select r.relation, r.agreement_id as id from related_agreement r
    where r.related_id = subject and r.relation in ('renewal', 'replacement')
    union all
    select c.relation, c.id from agreement_carried_on(subject) c
    where exists (select from related_agreement r where r.related_id = subject and r.relation = 'amendment')) k
  join agreement b on b.id = k.id
  where not b.draft and b.retracted_at is null
    -- What was terminated before it began was never in force.
    and not exists (select from lifecycle_action l
      where l.agreement_id = b.id and l.action = 'terminated' and l.date <= b.begins_on)
$$;

COMMENT ON FUNCTION public.agreement_followers(subject bigint) IS 'The agreements that renew or replace one, or what amends it; drafts, those that were retracted and those that were terminated before they began do nothing.';

CREATE FUNCTION public.agreement_growth(subject bigint, signed_amount public.amount, signed_currency text) RETURNS TABLE(id bigint, date date, place integer, amount numeric, currency text)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  with told as (
    select l.id, l.date, l.new_amount, l.new_currency,
      lag(l.new_amount, 1, signed_amount) over chain as old_amount,
      lag(l.new_currency, 1, signed_currency) over chain as old_currency
    from lifecycle_action l where l.agreement_id = subject and l.new_amount is not null
    window chain as (order by l.date, l.id))
  select t.id, t.date, 1, t.new_amount - case when t.old_currency = t.new_currency then t.old_amount else 0 end, t.new_currency
  from told t where t.old_amount is not null
  union all
  select t.id, t.date, 2, -t.old_amount, t.old_currency
  from told t where t.old_currency <> t.new_currency
  union all
  select b.id, b.signed_on, 1, b.amount, b.currency
  from agreement_amendments(subject) b where b.amount is not null and b.signed_on is not null
$$;

COMMENT ON FUNCTION public.agreement_growth(subject bigint, signed_amount public.amount, signed_currency text) IS 'By how much the value of an agreement grew on which days after it was signed: by what a change of value adds to the one before, and by what other agreements that amend it are worth. Where no value was known before, nothing is known of that.';

CREATE FUNCTION public.agreement_hanging_on(changed bigint[], related bigint[], except_for bigint[]) RETURNS bigint[]
    LANGUAGE sql STABLE
    AS $$
  with amended (id) as (
    select agreement_amended(changed || related)),
  followed (id) as (
    select unnest(related)
    union
    select r.related_id from (select unnest(changed || related) as id union select m.id from amended m) k
    join related_agreement r on r.agreement_id = k.id and r.relation in ('replacement', 'renewal'))
  select array(
    (select m.id from amended m union select f.id from followed f union select agreement_amended(array(select f.id from followed f)))
    except (select unnest(changed) union all select unnest(except_for)))
$$;

COMMENT ON FUNCTION public.agreement_hanging_on(changed bigint[], related bigint[], except_for bigint[]) IS 'The agreements of which the facts hang on some that changed, or to which such a relation was made or taken away: without those that changed, and some others.';

CREATE FUNCTION public.agreement_keep_retracted(subjects bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  kept text;
begin
  select a.reference into kept from agreement a
    where a.id = any (subjects) and a.retracted_at is not null
      -- What comes as retracted is written whole, in the transaction that adds it or retracts it.
      and a.retracted_at <> now() and not exists (
        select from touched t
        where t.transaction_id = pg_current_xact_id() and t.change = 'added' and a.id = any (t.keys))
    order by a.reference limit 1;
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement', constraint = 'agreement_retracted_keep_check',
      message = format('agreement %s was retracted, and stays as it was', kept);
  end if;
end
$$;

COMMENT ON FUNCTION public.agreement_keep_retracted(subjects bigint[]) IS 'Fails where one of some agreements, of which something is to be written, was retracted before.';

CREATE FUNCTION public.agreement_last_day(subject bigint, day date) RETURNS TABLE(last_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select (
    -- To most nothing happened, and then there is but one end.
    select case when f.life is not null or f.later is not null or renews_itself(f.traits) or is_amendment(f.traits)
        then agreement_last_day_told(subject, day)
      when is_open_ended(f.traits) and f.begins_on is not null then 'infinity'
      when f.ends_on >= f.begins_on then f.ends_on end
    from agreement_fact f where f.agreement_id = subject)
$$;

COMMENT ON FUNCTION public.agreement_last_day(subject bigint, day date) IS 'The last day of an agreement as it stands on a day: its end then, or the day before its termination or its replacement, and of an amendment no later than that of what it amends; infinity is open, null not known, never in force, or retracted. That it is suspended for a time does not end it, nor does what comes after the end.';

CREATE FUNCTION public.agreement_last_day_told(subject bigint, day date) RETURNS date
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
  f agreement_fact;
  renewed_from date;
  last_on date;
  cut_on date;
begin
  select * into f from agreement_fact k where k.agreement_id = subject;
  renewed_from := renewed_from_known(f, day);
  -- Each is asked only where there may be one: to begin all that can be asked costs more than the answer.
  last_on := fact_end(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, f.lapse_on, renewed_from, f.life, day, day);
  if f.phases is not null then
    select c.last_on into cut_on from fact_cut_short(f.phases) c;
    -- What goes on until it is terminated or replaced, in a later term or by a renewal that is known, ends then; after the end
    -- neither is one.
    if cut_on <= coalesce(last_on, 'infinity') or cut_on >= day and is_carried_to(f, cut_on, day) then
      last_on := cut_on;
    end if;
  end if;
  last_on := case when last_on >= f.begins_on then last_on end;
  -- A draft changes nothing, and ends as it says.
  if is_amendment(f.traits) and not is_draft(f.traits) then
    -- What it amends is over then, and it with that; what it says of the end is told of that one, from its begin on.
    last_on := least(last_on, (
      select max(d.last_on)
      from agreement_amended(array[subject]) m
      join agreement_fact a on a.agreement_id = m and in_figures(a.traits)
      cross join lateral agreement_last_day(m, greatest(day, f.begins_on)) d
      having max(coalesce(d.last_on, 'infinity')) < 'infinity'));
  end if;
  return last_on;
end
$$;

COMMENT ON FUNCTION public.agreement_last_day_told(subject bigint, day date) IS 'What agreement_last_day tells of an agreement to which something happened, which renews itself, or which amends another.';

CREATE FUNCTION public.agreement_lift(subject bigint, floor_rank integer, origin bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.agreement_lift(subject bigint, floor_rank integer, origin bigint) IS 'Raises the rank of an agreement, those that relate to it first; fails where that would come back to the origin.';

CREATE FUNCTION public.agreement_made_by(subject public.agreement, day date, today date) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select not subject.draft and subject.retracted_at is null
    and made_by(subject.signed_on, subject.begins_on, day, today)
$$;

COMMENT ON FUNCTION public.agreement_made_by(subject public.agreement, day date, today date) IS 'Whether an agreement counts on a day: it is neither draft nor retracted, and was made by then.';

CREATE FUNCTION public.agreement_new_reference(year text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
  number integer;
  given text;
begin
  loop
    update agreement_numbering n set last = last + 1 where n.year = agreement_new_reference.year
      returning last into number;
    given := year || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
    if found and not exists (select from agreement a where fold_reference(a.reference) = given) then
      return given;
    end if;
    -- Never counted, or overtaken by references that came with their agreements.
    insert into agreement_numbering as n (year, last)
      select agreement_new_reference.year, coalesce(max(substr(a.reference, 6)::integer), 0) from agreement a
      where a.reference ~ ('^' || agreement_new_reference.year || '-[0-9]{4,8}$')
      on conflict on constraint agreement_numbering_pkey do update set last = greatest(n.last, excluded.last);
  end loop;
end
$_$;

COMMENT ON FUNCTION public.agreement_new_reference(year text) IS 'A reference made of the year and the next number, such as 2024-0007, that no agreement has.';

CREATE FUNCTION public.agreement_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  subjects bigint[];
  counted bigint[];
  worded bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into subjects from added n;
  else
    -- Whoever changes many rows counts in the same breath, so that each is written once; of words no fact is made.
    select array_agg(n.id) filter (where n.revision <= o.revision),
        array_agg(n.id) filter (where n.revision > o.revision and d.is_meant),
        array_agg(n.id) filter (where n.revision > o.revision and not d.is_meant)
      into subjects, counted, worded
      from added n join gone o using (id)
      cross join lateral (
        select (n.type, n.binding, n.draft, n.date_signed, n.start_date, n.end_date, n.max_extent_date, n.open_ended,
            n.renewal_rule, n.renewal_months, n.notice_days, n.notice_months, n.no_money, n.amount, n.currency,
            n.parties_unknown, n.event_id, n.lapse_on, n.lapse_given_on, n.retracted_at)
          is distinct from (o.type, o.binding, o.draft, o.date_signed, o.start_date, o.end_date, o.max_extent_date,
            o.open_ended, o.renewal_rule, o.renewal_months, o.notice_days, o.notice_months, o.no_money, o.amount, o.currency,
            o.parties_unknown, o.event_id, o.lapse_on, o.lapse_given_on, o.retracted_at) as is_meant,
          (n.title, n.owner, n.note, n.visibility, n.lapse_reason, n.retracted_reason)
          is distinct from (o.title, o.owner, o.note, o.visibility, o.lapse_reason, o.retracted_reason)
          as is_said) d
      where d.is_meant or d.is_said;
  end if;
  if subjects is not null then
    insert into touched (change, keys) values (case tg_op when 'INSERT' then 'added' else 'changed' end, subjects);
  end if;
  if counted is not null then
    insert into touched (change, keys) values ('counted', counted);
  end if;
  if worded is not null then
    insert into touched (change, keys) values ('worded', worded);
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_note() IS 'Notes agreements that are new, or whose row says something else; apart, those of which the revision was counted with that, and of these those whose words alone are others, of which no fact is made.';

CREATE FUNCTION public.agreement_part_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct n.agreement_id) into subjects from added n;
    when 'DELETE' then select array_agg(distinct o.agreement_id) into subjects from gone o;
    else select array_agg(distinct b.agreement_id) into subjects
      from (select n.agreement_id from added n union all select o.agreement_id from gone o) b;
  end case;
  if subjects is not null then
    -- Parties of one that was retracted may come and go, so that it can be made whole before it is put in again; and what they owed,
    -- sent and received follows them.
    -- What stands beside it, such as a document, goes on; nothing more is put there.
    if tg_argv[0] = 'kept' or tg_argv[0] = 'closed' and tg_op = 'INSERT' then
      perform agreement_keep_retracted(subjects);
    elsif tg_op = 'UPDATE' then
      -- Nothing is moved out of it, nor into it.
      perform agreement_keep_retracted(array(
        (select o.agreement_id from gone o except select n.agreement_id from added n)
        union (select n.agreement_id from added n except select o.agreement_id from gone o)));
    end if;
    insert into touched (change, keys) values ('changed', subjects);
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_part_note() IS 'Notes agreements of whose record a part was written.';

CREATE FUNCTION public.agreement_parties(subject bigint, amended boolean) RETURNS TABLE(place bigint, organization_id bigint, role text, unit_name text, joined_on date, left_on date, signed_number integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select p.position::bigint, p.organization_id, p.role::text, p.unit_name::text,
    party_joined(p.from_date, p.date_signed, p.agreement_signed_until), last_day(p.until_date), null::integer
  from agreement_party p where p.agreement_id = subject
  union all
  select q.position, q.organization_id, q.role::text, q.unit_name::text, first_day(q.from_date), last_day(q.until_date),
    coalesce((
      select signing_number(b.signed_on, case char_length(b.date_signed) when 7 then 2 when 4 then 4 else 0 end)
      from agreement b where b.id = q.agreement_id), 2147483647)
  from agreement_party_added(subject, false) q where amended
$$;

COMMENT ON FUNCTION public.agreement_parties(subject bigint, amended boolean) IS 'The parties of an agreement with the days on which they are, and where others amend it, which is handed in, those that these add from their begin on, with the number of the date on which that was signed; 2147483647 is not known.';

CREATE TABLE public.agreement_party (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    agreement_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    "position" integer NOT NULL,
    role text COLLATE pg_catalog."C",
    unit_name public.label,
    own_number public.label,
    signatory_name public.label,
    signatory_title public.label,
    date_signed public.partial_date,
    from_date public.partial_date,
    until_date public.partial_date,
    agreement_signed_until date,
    contributes_nothing boolean DEFAULT false NOT NULL,
    signed_as public.label,
    CONSTRAINT agreement_party_from_date_check CHECK (((public.first_day(from_date) IS NOT NULL) OR (from_date IS NULL))),
    CONSTRAINT agreement_party_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT agreement_party_not_signed_in_future_check CHECK ((public.first_day(date_signed) <= public.latest_today())),
    CONSTRAINT agreement_party_position_check CHECK (("position" >= 1)),
    CONSTRAINT agreement_party_signatory_has_name_check CHECK (((signatory_title IS NULL) OR (signatory_name IS NOT NULL))),
    CONSTRAINT agreement_party_signed_until_check CHECK (((date_signed IS NULL) = (agreement_signed_until IS NULL))),
    CONSTRAINT agreement_party_until_after_from_check CHECK ((public.last_day(until_date) >= public.first_day(from_date))),
    CONSTRAINT agreement_party_until_date_check CHECK (((public.last_day(until_date) IS NOT NULL) OR (until_date IS NULL)))
);

COMMENT ON TABLE public.agreement_party IS 'An organization''s part in an agreement.';

COMMENT ON COLUMN public.agreement_party.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.agreement_party.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_party.organization_id IS 'The organization as it was recorded; what it stands for, organization.resolved_id says.';

COMMENT ON COLUMN public.agreement_party."position" IS 'Place in the order in which the parties are named, from 1.';

COMMENT ON COLUMN public.agreement_party.role IS 'Part it plays, from party_role, such as lead, funder or licensee.';

COMMENT ON COLUMN public.agreement_party.unit_name IS 'The faculty, college or department concerned.';

COMMENT ON COLUMN public.agreement_party.own_number IS 'The number under which the party itself files the agreement.';

COMMENT ON COLUMN public.agreement_party.signatory_name IS 'Who signed for the party.';

COMMENT ON COLUMN public.agreement_party.signatory_title IS 'Office of the signatory.';

COMMENT ON COLUMN public.agreement_party.date_signed IS 'When the party signed.';

COMMENT ON COLUMN public.agreement_party.from_date IS 'From when it is a party; null where it is one from the first day.';

COMMENT ON COLUMN public.agreement_party.until_date IS 'Until when it is a party, that day included; null where it is one to the last day.';

COMMENT ON COLUMN public.agreement_party.agreement_signed_until IS 'The last day on which it can have signed, of the agreement; null where it is not known when it signed.';

COMMENT ON COLUMN public.agreement_party.contributes_nothing IS 'Whether it is said that it brings in nothing; what it brings in stands in agreement_contribution, and none there is not known.';

COMMENT ON COLUMN public.agreement_party.signed_as IS 'The name under which it signed, where it has been renamed since; null where it signed under the name that it has.';

CREATE FUNCTION public.agreement_party_added(subject bigint, by_body boolean) RETURNS SETOF public.agreement_party
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
  added record;
  party agreement_party;
begin
  if not exists (select from related_agreement r where r.related_id = subject and r.relation = 'amendment') then
    return;
  end if;
  for added in
    with amending as (
      select q.id, q.organization_id, o.resolved_id, greatest(b.begins_on, j.joined_on) as joined_on, last_day(q.until_date) as left_on,
        case when j.joined_on > b.begins_on then coalesce(q.from_date, q.date_signed) else coalesce(a.start_date, a.date_signed) end as from_date,
        row_number() over (order by b.begins_on, b.id, q.position) as place
      from agreement_amendments(subject) b
      join agreement a on a.id = b.id
      join agreement_party q on q.agreement_id = b.id
      join organization o on o.id = q.organization_id
      cross join lateral (select party_joined(q.from_date, q.date_signed, q.agreement_signed_until) as joined_on) j
      where b.begins_on is not null)
    select m.from_date, m.place, q as party
    from amending m join agreement_party q on q.id = m.id
    where not exists (
        -- Who is one already, and leaves later, is not brought in by it.
        select from agreement_party p join organization o on o.id = p.organization_id
        where p.agreement_id = subject and (p.organization_id = m.organization_id or by_body and o.resolved_id = m.resolved_id)
          and coalesce(last_day(p.until_date) >= m.joined_on, true))
      and not (by_body and exists (
        -- Brought in by one amendment, and named again in the next.
        select from amending e
        where e.resolved_id = m.resolved_id and e.place < m.place and e.joined_on <= m.joined_on
          and coalesce(e.left_on, 'infinity') >= coalesce(m.left_on, 'infinity')))
    order by m.place
  loop
    party := added.party;
    party.from_date := added.from_date;
    -- Behind its own.
    party.position := 1000000 + added.place;
    return next party;
  end loop;
end
$$;

COMMENT ON FUNCTION public.agreement_party_added(subject bigint, by_body boolean) IS 'The parties that others bring into an agreement which amend it, each as the amendment has it, but from the day on which it is one here: the begin of the amendment, or later. By body: nobody is named twice whom a merge has made one.';

CREATE FUNCTION public.agreement_party_check_signing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  life record;
begin
  select a.reference, a.date_signed, p.date_signed as day into life
    from public.agreement_party p join public.agreement a on a.id = p.agreement_id
    where p.id = new.id and public.first_day(p.date_signed) > p.agreement_signed_until
      and (public.first_day(p.from_date) <= p.agreement_signed_until
        or p.from_date is null and (
          select count(*) < 2 from public.agreement_party q
          where q.agreement_id = p.agreement_id and q.id <> p.id
            and public.party_joined(q.from_date, q.date_signed, q.agreement_signed_until) is null));
  if found then
    raise exception using errcode = 'check_violation', table = 'agreement_party',
      constraint = 'agreement_party_signed_by_agreement_check',
      message = format('%s was signed on %s, so no party signed it on %s', life.reference, life.date_signed, life.day);
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_party_check_signing() IS 'Fails where a transaction leaves a party that signed after the day of the last signature, and had not two others to join.';

CREATE FUNCTION public.agreement_party_key(subject bigint, party bigint) RETURNS bigint
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$
  select coalesce((
    select p.organization_id
    from agreement_party p join organization o on o.id = p.organization_id
    where p.agreement_id = subject
      and o.resolved_id = (select g.resolved_id from organization g where g.id = party)), party)
$$;

COMMENT ON FUNCTION public.agreement_party_key(subject bigint, party bigint) IS 'The key under which an organization, or what it was merged into or with, was recorded as a party of an agreement; its own where it is none.';

CREATE FUNCTION public.agreement_party_names(subject bigint, only_party bigint, language text, day date) RETURNS TABLE(names text[])
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  return query
  select array_agg((select n.name from organization_called(o.id, o.name, language) n) order by p.position)
  from agreement_party_rows(subject) p
  join organization r on r.id = p.organization_id join organization o on o.id = r.resolved_id
  where p.organization_id = coalesce(only_party, p.organization_id)
    and (p.agreement_id = subject or is_named_by(p, subject, day));
end
$$;

COMMENT ON FUNCTION public.agreement_party_names(subject bigint, only_party bigint, language text, day date) IS 'The names of the parties of an agreement, with those that an amendment has brought in by a day, or of one of them by the key that was recorded, in a language where they have one in it.';

CREATE FUNCTION public.agreement_party_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  subjects bigint[];
begin
  -- What follows from the agreement's own days is carried into parties, and says nothing of them.
  select array_agg(distinct b.agreement_id) into subjects
    -- A key that changed too stands on one side alone.
    from added n full join gone o using (id)
    cross join lateral (values (n.agreement_id), (o.agreement_id)) b (agreement_id)
    where b.agreement_id is not null and (n.agreement_id, n.organization_id, n.position, n.role, n.unit_name, n.own_number, n.signatory_name,
        n.signatory_title, n.date_signed, n.from_date, n.until_date, n.contributes_nothing, n.signed_as)
      is distinct from (o.agreement_id, o.organization_id, o.position, o.role, o.unit_name, o.own_number,
        o.signatory_name, o.signatory_title, o.date_signed, o.from_date, o.until_date, o.contributes_nothing,
        o.signed_as);
  if subjects is not null then
    insert into touched (change, keys) values ('changed', subjects);
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_party_note() IS 'Notes agreements of whose parties something else is said.';

CREATE FUNCTION public.agreement_party_place_signing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.agreement_signed_until := null;
  if new.date_signed is not null then
    -- Whoever moves the day of the agreement is waited for.
    select a.signed_until into new.agreement_signed_until
      from public.agreement a where a.id = new.agreement_id for key share;
    new.agreement_signed_until := coalesce(new.agreement_signed_until, 'infinity');
  end if;
  return new;
end
$$;

COMMENT ON FUNCTION public.agreement_party_place_signing() IS 'Sets the last day on which a party can have signed.';

CREATE FUNCTION public.agreement_party_rows(subject bigint) RETURNS SETOF public.agreement_party
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select p.* from agreement_party p where p.agreement_id = subject
  union all
  select q.* from agreement_party_added(subject, true) q
  where exists (select from related_agreement r where r.related_id = subject and r.relation = 'amendment')
$$;

COMMENT ON FUNCTION public.agreement_party_rows(subject bigint) IS 'The parties of an agreement, and behind them those that others bring in which amend it; agreement_id is then that of the amendment, and from_date the day from which it is one here.';

CREATE FUNCTION public.agreement_party_touch() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update agreement set revision = revision where id = old.agreement_id;
  if tg_op = 'UPDATE' then
    -- As the foreign key does for a new party: a merge of its organization and another one's is waited for, or waits.
    perform from organization where id = new.organization_id for key share;
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_party_touch() IS 'Changes the agreement that a party leaves, so that two such changes meet; holds the organization of one that goes to another.';

CREATE FUNCTION public.agreement_phases(subject bigint, renewed_from date, life integer[]) RETURNS TABLE(starts_on date, ends_on date, status text, previous text)
    LANGUAGE plpgsql STABLE COST 100000 ROWS 3
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
  valid record;
  happening record;
  ended date;
  until date;
  followed date;
  now_is text := 'signed';
  halted boolean := false;
begin
  select a.begins_on, a.ends_on, a.draft, a.retracted_at, a.renewal_months as months,
    a.renewal_rule = 'automatic' and not a.open_ended as is_automatic, last_day(a.max_extent_date) as extent, a.lapse_on as lapse
    into valid from agreement a where a.id = subject;
  if valid.begins_on is null or valid.draft or valid.retracted_at is not null then
    return;
  end if;
  ended := coalesce(valid.ends_on,
    case when valid.is_automatic then first_term_end(valid.begins_on, valid.months, valid.extent) end);
  until := coalesce(case when valid.is_automatic then
    carried_until(valid.begins_on, ended, valid.months, valid.extent, valid.lapse, renewed_from) else ended end,
    renewed_end(valid.begins_on, renewed_from, valid.begins_on));
  for happening in
    select * from (
      select valid.begins_on as day, 0 as turn, 0 as number, 'begun' as action, null::date as new_end, null as is_open
      union all
      select date '2000-01-01' + life[4 * i - 3], 1, i, (action_words())[life[4 * i - 2]], date '2000-01-01' + life[4 * i - 1],
          life[4 * i] % 4 = 1 from generate_series(1, cardinality(life) / 4) i
        where life[4 * i - 2] > 0
          and (life[4 * i - 2] <> action_number('amended') or tells_end(life[4 * i - 2], life[4 * i - 1], life[4 * i]))
      union all
      select min(b.begins_on), 2, 0, 'replaced', null, null from agreement_followers(subject) b
        where b.relation = 'replacement' having min(b.begins_on) is not null
      union all
      select 'infinity', 3, 0, 'end of time', null, null) all_of_them
    order by day, turn, number
  loop
    -- What ran out before this day did so by itself.
    if now_is in ('in-force', 'suspended') and until + 1 < happening.day then
      if starts_on is not null then
        ends_on := until;
        return next;
      end if;
      previous := now_is; status := 'expired'; starts_on := until + 1;
      now_is := 'expired';
    end if;
    case happening.action
      when 'suspended' then halted := true;
      when 'resumed' then halted := false;
      when 'renewed', 'amended' then
        followed := case when happening.action = 'renewed' then
          case when valid.is_automatic and ended is distinct from 'infinity' then
            carried_end(valid.begins_on, ended, valid.months, valid.extent, valid.lapse, renewed_from, happening.day - 1)
          else nullif(ended, 'infinity') end end;
        -- A renewal to no later end than the one that it follows leads nowhere.
        if coalesce(happening.new_end > followed, true) then
          ended := case when happening.is_open then 'infinity' else happening.new_end end;
          until := coalesce(case when valid.is_automatic and not happening.is_open then
            carried_until(valid.begins_on, ended, valid.months, valid.extent, valid.lapse, renewed_from)
            else happening.new_end end,
            renewed_end(valid.begins_on, renewed_from, greatest(happening.day, followed + 1)));
        end if;
      else null;
    end case;
    declare
      next_is text := case
        -- What comes after the end changes nothing; but what takes its place on the day after the end does.
        when happening.action in ('terminated', 'replaced') and now_is = 'expired' then 'expired'
        when happening.action = 'terminated' and until < happening.day then 'expired'
        when happening.action in ('terminated', 'replaced') then happening.action
        when happening.action = 'end of time' then now_is
        when now_is = 'signed' and happening.action <> 'begun' and happening.day < valid.begins_on then 'signed'
        when until < happening.day then 'expired'
        when halted then 'suspended'
        else 'in-force' end;
    begin
      if next_is <> now_is then
        if starts_on = happening.day then
          now_is := previous;  -- A second change on one day takes the place of the first.
        elsif starts_on is not null then
          ends_on := happening.day - 1;
          return next;
        end if;
        previous := now_is; status := next_is; starts_on := happening.day;
        now_is := next_is;
      end if;
    end;
    exit when happening.action = 'terminated' or now_is = 'replaced';
  end loop;
  ends_on := null;
  return next;
end
$$;

COMMENT ON FUNCTION public.agreement_phases(subject bigint, renewed_from date, life integer[]) IS 'The phases of an agreement, told from its dates, its rule and replacement; the day on which another begins that renews it is handed in, and what happened to it, as its fact has it.';

CREATE FUNCTION public.agreement_place(subject bigint, renewed bigint, party_keys bigint[]) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select o.over_on
  from agreement_fact n
  join agreement_fact e on e.agreement_id = renewed and in_figures(e.traits)
  cross join lateral (
    select fact_over_on(e.last_on, e.phases) as over_on
    offset 0) o
  where n.agreement_id = subject and in_figures(n.traits)
    and e.begins_on <= n.begins_on and n.begins_on <= o.over_on
    and fact_status(e.begins_on, e.last_on, e.phases, o.over_on - 1) in ('in-force', 'suspended')
    and fact_status(n.begins_on, n.last_on, n.phases, o.over_on) in ('in-force', 'suspended')
    and (party_keys is null or (
      select count(distinct q.subject) = 2
      from (values (renewed, o.over_on - 1), (subject, o.over_on)) q (subject, day)
      cross join agreement_parties(q.subject, true) p
      where p.organization_id = any (party_keys)
        and coalesce(p.joined_on <= q.day, true) and coalesce(p.left_on >= q.day, true)))
$$;

COMMENT ON FUNCTION public.agreement_place(subject bigint, renewed bigint, party_keys bigint[]) IS 'The day from which one agreement can go on in the place of another that it renews, for all or for some parties; null where it can''t, since it begins later, is over by then, the other has no end, or they are not party to both.';

CREATE FUNCTION public.agreement_prepare() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.amount := public.fitted_amount(new.amount, new.currency, 'agreement', 'agreement_amount_scale_check');
  return new;
end
$$;

COMMENT ON FUNCTION public.agreement_prepare() IS 'Fits the amount to its currency.';

CREATE FUNCTION public.agreement_records() RETURNS TABLE(id bigint, reference public.reference, json json)
    LANGUAGE sql STABLE
    AS $$
  select a.id, a.reference, json_strip_nulls(json_build_object(
    'reference', a.reference,
    'title', a.title,
    'titles', (select json_object_agg(t.language, t.title order by t.language)
      from agreement_title t where t.agreement_id = a.id),
    'type', a.type,
    'binding', a.binding,
    'draft', case when a.draft then true end,
    'dateSigned', a.date_signed,
    'period', case when a.start_date is not null or a.end_date is not null or a.max_extent_date is not null or a.open_ended then
      json_build_object('startDate', a.start_date, 'endDate', a.end_date, 'open', case when a.open_ended then true end,
        'maxExtentDate', a.max_extent_date) end,
    'renewal', case when a.renewal_rule is not null then json_build_object(
      'rule', a.renewal_rule, 'months', a.renewal_months) end,
    'notice', case when a.notice_days is not null or a.notice_months is not null then
      json_build_object('days', a.notice_days, 'months', a.notice_months) end,
    'value', case when a.no_money then to_json('none'::text) when a.amount is not null then
      json_build_object('amount', a.amount::text, 'currency', a.currency) end,
    'parties', (
      select json_agg(json_build_object(
        'organization', json_build_object('code', o.code, 'name', o.name, 'kind', o.kind, 'country', o.country,
          'identifiers', (select json_agg(i.scheme || ':' || i.value order by i.scheme, i.value collate "C")
            from organization_identifier i where i.organization_id = o.id)),
        'role', p.role, 'unitName', p.unit_name, 'ownNumber', p.own_number,
        'signatory', case when p.signatory_name is not null then
          json_build_object('name', p.signatory_name, 'title', p.signatory_title) end,
        'dateSigned', p.date_signed, 'from', p.from_date, 'until', p.until_date,
        'contributes', case when p.contributes_nothing then false end,
        'contributions', (
          select json_agg(json_build_object('amount', c.amount::text, 'currency', c.currency, 'inKind', c.in_kind,
            'what', c.what) order by c.position)
          from agreement_contribution c
          where c.agreement_id = p.agreement_id and c.organization_id = p.organization_id),
        'signedAs', p.signed_as) order by p.position)
      from agreement_party p join organization o on o.id = p.organization_id where p.agreement_id = a.id),
    'partiesUnknown', a.parties_unknown,
    'purposes', (select json_agg(json_build_object('purpose', u.code,
        'from', (select o.code from organization o where o.id = ap.sender_id),
        'to', (select o.code from organization o where o.id = ap.recipient_id),
        'quota', case when ap.quantity is not null then
          json_build_object('amount', ap.quantity, 'unit', ap.unit, 'per', ap.per) end,
        'level', ap.level,
        'field', (select s.code || ':' || f.code from field f join field_scheme s on s.id = f.scheme_id
          where f.id = ap.field_id),
        'firstYear', ap.first_year, 'lastYear', ap.last_year) order by ap.position)
      from agreement_purpose ap join purpose u on u.id = ap.purpose_id where ap.agreement_id = a.id),
    'fields', (select json_agg(s.code || ':' || f.code order by af.position)
      from agreement_field af join field f on f.id = af.field_id join field_scheme s on s.id = f.scheme_id
      where af.agreement_id = a.id),
    'event', (select e.code from event e where e.id = a.event_id),
    'related', (select json_agg(json_build_object('relation', r.relation, 'reference', b.reference)
        order by r.position, r.relation collate "C", b.reference)
      from related_agreement r join agreement b on b.id = r.related_id where r.agreement_id = a.id),
    'lifecycle', (select json_agg(json_build_object('action', l.action, 'date', l.date, 'dateAgreed', l.date_agreed,
        'endDate', l.new_end_date, 'open', case when l.open_ended then true end, 'value', case when l.new_amount is not null then
          json_build_object('amount', l.new_amount::text, 'currency', l.new_currency) end, 'reason', l.reason) order by l.date, l.id)
      from lifecycle_action l where l.agreement_id = a.id),
    'documents', (select json_agg(json_build_object('number', d.position, 'title', d.title, 'type', d.type,
        'mediaType', d.media_type, 'language', d.language, 'size', d.size, 'sha256', d.sha256,
        'retracted', d.retracted_reason) order by d.position)
      from agreement_document d where d.agreement_id = a.id),
    'obligations', (select json_agg(json_build_object('number', b.position, 'description', b.description, 'by', o.code,
        'due', b.due,
        'statuses', (select json_agg(json_build_object('status', s.status, 'date', s.date, 'note', s.note)
          order by s.date, s.id) from obligation_status s where s.obligation_id = b.id),
        'retracted', b.retracted_reason) order by b.position)
      from obligation b join organization o on o.id = b.organization_id where b.agreement_id = a.id),
    'activities', (select json_agg(json_build_object('number', c.position, 'kind', c.kind, 'date', c.date, 'endDate', c.end_date,
        'quantity', c.quantity, 'semesters', c.semesters, 'value', case when c.amount is not null then
          json_build_object('amount', c.amount::text, 'currency', c.currency) end, 'inKind', c.in_kind,
        'from', (select o.code from organization o where o.id = c.sender_id),
        'to', (select o.code from organization o where o.id = c.recipient_id), 'note', c.note,
        'retracted', c.retracted_reason) order by c.position)
      from activity c where c.agreement_id = a.id),
    'classifications', (select json_agg(classification_text(c.scheme, c.value) order by c.position)
      from agreement_classification c where c.agreement_id = a.id),
    'amounts', (select json_agg(json_build_object('kind', m.kind, 'amount', m.amount::text, 'currency', m.currency)
        order by m.position)
      from agreement_amount m where m.agreement_id = a.id),
    'filings', (select json_agg(json_build_object('scheme', f.scheme, 'number', f.number, 'date', f.date,
        'office', f.office, 'result', f.result) order by f.position)
      from agreement_filing f where f.agreement_id = a.id),
    'contacts', (select json_agg(json_build_object('name', c.name, 'office', c.office, 'email', c.email,
        'telephone', c.telephone) order by c.position, c.name collate "C")
      from agreement_contact c where c.agreement_id = a.id),
    'owner', a.owner,
    'note', a.note,
    'lapse', case when a.lapse_on is not null then
      json_build_object('endDate', a.lapse_on, 'date', a.lapse_given_on, 'reason', a.lapse_reason) end,
    'retracted', a.retracted_reason,
    'visibility', a.visibility)) as json
  from agreement a
$$;

COMMENT ON FUNCTION public.agreement_records() IS 'Agreements in the interchange format.';

CREATE FUNCTION public.agreement_renewals(subject bigint) RETURNS TABLE(id bigint, begins_on date, known_on date, signed_on date)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
begin
  return query
  select b.id, b.begins_on, least(b.signed_on, b.begins_on), b.signed_on
  from agreement a
  cross join lateral agreement_followers(a.id) b
  where a.id = subject and b.relation = 'renewal'
    -- One that begins before it renews nothing.
    and coalesce(b.begins_on >= a.begins_on, true)
    -- What is over by the first end of one that renews itself goes on in nothing, and keeps no term from following.
    and (a.renewal_rule is distinct from 'automatic' or a.open_ended or coalesce(
      agreement_said_last(b.id) > coalesce(a.ends_on,
        first_term_end(a.begins_on, a.renewal_months, last_day(a.max_extent_date))), true));
end
$$;

COMMENT ON FUNCTION public.agreement_renewals(subject bigint) IS 'The agreements that renew one and can go on in its place, with the day from which each was there, signed or begun, and that of its signing.';

CREATE FUNCTION public.agreement_renewed_from(subject bigint, known_by date) RETURNS date
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  return (select min(b.begins_on) from agreement_renewals(subject) b where b.known_on <= known_by);
end
$$;

COMMENT ON FUNCTION public.agreement_renewed_from(subject bigint, known_by date) IS 'The first day of the earliest agreement that renews one, of those that were there by a day.';

CREATE FUNCTION public.agreement_row_keep_retracted() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  -- Why parties are not known goes with who they are, which can be mended before it is put in again; the rest is counted, not said.
  free constant text[] := '{parties_unknown,recorded_at,changed_at,import_digest,revision,rank}';
begin
  if to_jsonb(new) - free is distinct from to_jsonb(old) - free then
    raise exception using errcode = 'check_violation', table = 'agreement', constraint = 'agreement_retracted_keep_check',
      message = format('agreement %s was retracted, and stays as it was', old.reference);
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.agreement_row_keep_retracted() IS 'Keeps the row of an agreement that was retracted as it was, until it is put in again.';

CREATE FUNCTION public.agreement_said_last(subject bigint) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select least(
    (select min(l.date) - 1 from lifecycle_action l where l.agreement_id = a.id and l.action = 'terminated'),
    case when a.renewal_rule is distinct from 'automatic' or a.open_ended then (
      select s.last_on from (
        select c.date, c.id, case when c.open_ended then null else last_day(c.new_end_date) end as last_on
        from agreement_changes(a.id, true) c
        where c.action = 'renewed' or c.new_end_date is not null or c.open_ended
        union all
        select '-infinity', 0, a.ends_on) s
      order by s.date desc, s.id desc limit 1) end)
  from agreement a where a.id = subject
$$;

COMMENT ON FUNCTION public.agreement_said_last(subject bigint) IS 'The last day of an agreement by what its own record says last of its end, or before its termination; null where nothing ends it, or it renews itself.';

CREATE FUNCTION public.agreement_sign_until() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.signed_until := public.agreement_signed_until(new.draft, new.date_signed);
  return new;
end
$$;

COMMENT ON FUNCTION public.agreement_sign_until() IS 'Sets the last day on which a party can have signed.';

CREATE FUNCTION public.agreement_status(subject public.agreement, day date) RETURNS text
    LANGUAGE sql STABLE COST 10000 PARALLEL SAFE
    AS $$ select agreement_status(subject, day, null) $$;

COMMENT ON FUNCTION public.agreement_status(subject public.agreement, day date) IS 'Status of an agreement on a day for all, a draft before it was signed, and signed while it waits for the end of what it renews; null where neither its signing nor its start is known.';

CREATE FUNCTION public.agreement_status(subject public.agreement, day date, party_keys bigint[]) RETURNS text
    LANGUAGE plpgsql STABLE COST 10000 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
  found record;
begin
  if subject.retracted_at is not null then
    return 'retracted';
  end if;
  select fact_status_in_place(f, day, party_keys) as phase, is_amendment(f.traits) as amends
    into found from agreement_fact f where f.agreement_id = subject.id;
  if found.amends and found.phase in ('in-force', 'suspended') then
    -- What it amends is over, and it with that.
    found.phase := coalesce((
      select min(o.status)
      from agreement_amended(array[subject.id]) m
      join agreement_fact f on f.agreement_id = m and in_figures(f.traits)
      cross join lateral (select fact_status(f.begins_on, f.last_on, f.phases, day) as status) o
      having bool_and(coalesce(o.status in ('expired', 'terminated', 'replaced'), false))), found.phase);
  end if;
  return standing(subject.draft, subject.signed_on, subject.begins_on, found.phase, day);
end
$$;

COMMENT ON FUNCTION public.agreement_status(subject public.agreement, day date, party_keys bigint[]) IS 'Status of an agreement on a day for some parties, by keys under which they were recorded, or for all where that is null: what renews an agreement of others is in force for them from its begin.';

CREATE FUNCTION public.agreement_type_records() RETURNS TABLE(code public.code, json json)
    LANGUAGE sql STABLE
    AS $$
  select t.code, json_strip_nulls(json_build_object('record', 'agreement-type', 'code', t.code, 'label', t.label_en,
    'labels', json_build_object('zh', t.label_zh), 'definition', t.definition_en,
    'carriesMoney', nullif(t.carries_money, true), 'counted', nullif(t.counted, true)))
  from agreement_type t
$$;

COMMENT ON FUNCTION public.agreement_type_records() IS 'Types of agreement in the interchange format.';

CREATE FUNCTION public.agreement_value_on(subject bigint, day date) RETURNS TABLE(new_amount numeric, new_currency text, since date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select t.amount + coalesce(m.amount, 0), coalesce(t.currency, m.currency), greatest(t.since, m.since)
  from (
    -- No money is an amount of 0 in any currency.
    select coalesce(l.new_amount, a.amount, case when a.no_money then 0 end)::numeric as amount,
      coalesce(l.new_currency, a.currency) as currency, l.date as since,
      exists (select from related_agreement r where r.related_id = a.id and r.relation = 'amendment') as is_amended
    from agreement a
    left join lateral (
      select l.new_amount, l.new_currency, l.date
      from lifecycle_action l
      where l.agreement_id = a.id and l.new_amount is not null and l.date <= day
      order by l.date desc, l.id desc limit 1) l on true
    where a.id = subject
    offset 0) t
  left join lateral (
    select sum(b.amount::numeric) as amount, b.currency, max(b.signed_on) as since
    from agreement_amendments(case when t.is_amended then subject end) b
    where b.signed_on <= day and b.currency = coalesce(t.currency, b.currency)
    group by b.currency order by min(b.signed_on), b.currency limit 1) m on true
  where t.amount is not null and (t.since is not null or m.since is not null)
$$;

COMMENT ON FUNCTION public.agreement_value_on(subject bigint, day date) IS 'The value that amendments and renewals had given an agreement by a day, and from when on; no row where none had. What amends it as an agreement of its own adds what it is worth, in the same currency; of one without money in the first there is.';

CREATE FUNCTION public.agreement_waits_for(subject bigint, day date, party_keys bigint[]) RETURNS TABLE(id bigint, until date)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
  renewed bigint[] := array(
    select r.related_id from related_agreement r where r.agreement_id = subject and r.relation = 'renewal' order by r.related_id);
  other bigint;
  over_on date;
begin
  if exists (select from related_agreement r where r.agreement_id = any (renewed) and r.relation = 'amendment') then
    renewed := renewed || array(select m from agreement_amended(renewed) m where m <> all (renewed) order by m);
  end if;
  foreach other in array renewed loop
    over_on := agreement_place(subject, other, party_keys);
    continue when over_on <= day or over_on <= until + 1 or over_on is null;
    -- One goes on in its place: the first that can. Mostly there is but this one.
    if (select count(*) > 1 or bool_or(r.relation = 'amendment' or r.agreement_id <> subject) or count(*) = 0
      from related_agreement r where r.related_id = other and r.relation in ('renewal', 'amendment')) then
      continue when subject is distinct from (
        select b.id from agreement_followers(other) b
        where b.relation = 'renewal' and agreement_place(b.id, other, party_keys) is not null
        order by b.begins_on, b.id limit 1);
    end if;
    id := other;
    until := over_on - 1;
  end loop;
  if id is not null then
    return next;
  end if;
end
$$;

COMMENT ON FUNCTION public.agreement_waits_for(subject bigint, day date, party_keys bigint[]) IS 'The agreement that an agreement renews and waits for on a day, for all or for some parties, since that one is not over, and its last day; no row where it waits for none.';

CREATE FUNCTION public.agreements_brought_into(party_keys bigint[], day date) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  return query
  select m.id
  from agreement_amended(array(
    select p.agreement_id
    from agreement_party p
    join related_agreement r on r.agreement_id = p.agreement_id and r.relation = 'amendment'
    join agreement b on b.id = p.agreement_id and not b.draft and b.retracted_at is null
    where p.organization_id = any (party_keys) and (day is null or coalesce(b.begins_on <= day, false)))) m (id)
  -- Mostly those who amend an agreement are party to it. Who has left it since is named in the amendment still.
  where exists (
    select from agreement_party_added(m.id, false) p
    where p.organization_id = any (party_keys)
      and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day)));
end
$$;

COMMENT ON FUNCTION public.agreements_brought_into(party_keys bigint[], day date) IS 'The agreements into which others that amend them bring some, by the keys under which they were recorded, who are parties to them then on a day; null is any day.';

CREATE FUNCTION public.agreements_of_parties(party_keys bigint[], day date) RETURNS SETOF bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select p.agreement_id from agreement_party p
  where p.organization_id = any (party_keys)
    and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day))
  union all
  select b.id from agreements_brought_into(party_keys, day) b (id)
$$;

COMMENT ON FUNCTION public.agreements_of_parties(party_keys bigint[], day date) IS 'The agreements of those who are parties on a day, by the keys under which they were recorded, with those to which others that amend them add one; null is any day, else who has left by then is none, nor who is to come. Some come twice.';

CREATE FUNCTION public.amendment_bases() RETURNS TABLE(id bigint, base_id bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  with recursive above (id, base_id, step) as (
    select r.agreement_id, r.related_id, 1 from related_agreement r where r.relation = 'amendment'
    union
    select b.id, r.related_id, b.step + 1
    from above b join related_agreement r on r.agreement_id = b.base_id and r.relation = 'amendment')
  select distinct on (id) id, base_id from above order by id, step desc, base_id
$$;

COMMENT ON FUNCTION public.amendment_bases() IS 'The agreements that amend others, each with the one that it amends in the end: what stands under the one is of the other.';

CREATE FUNCTION public.amends_another(subject bigint) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select exists (select from related_agreement r where r.agreement_id = subject and r.relation = 'amendment') $$;

COMMENT ON FUNCTION public.amends_another(subject bigint) IS 'Whether an agreement is an amendment of another, and so none of its own in any figure.';

CREATE FUNCTION public.bulk_begin() RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
  taken constant regclass[] := array['agreement', 'agreement_party', 'agreement_field', 'agreement_title',
    'agreement_contact', 'agreement_purpose', 'agreement_classification', 'agreement_contribution',
    'lifecycle_action', 'related_agreement', 'agreement_fact', 'search_term']::regclass[];
  -- What the load itself looks up by.
  needed constant regclass[] := array['lifecycle_action_agreement_id_idx', 'related_agreement_related_id_idx',
    'search_term_idx']::regclass[];
  held record;
begin
  if exists (select from agreement) or exists (
    select from pg_class c where c.oid = any (taken) and not pg_has_role(c.relowner, 'usage')) then
    return false;
  end if;
  -- What was stored before is held against its rules now: a table with rules that wait does not change.
  set constraints field_no_cycle_fkey, organization_no_cycle_fkey, organization_merge_standing_fkey,
    organization_merge_written_fkey immediate;
  set constraints field_no_cycle_fkey, organization_no_cycle_fkey, organization_merge_standing_fkey,
    organization_merge_written_fkey deferred;
  create temp table bulk_held (turn serial, remake text not null) on commit drop;
  for held in
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as take,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as remake,
      2 as turn
    from pg_constraint c where c.contype = 'f' and c.conrelid = any (taken)
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid) || coalesce((
      select string_agg(format('; alter index %s alter column %s set statistics %s', i.indexrelid::regclass, a.attnum,
        a.attstattarget), '')
      from pg_attribute a where a.attrelid = i.indexrelid and a.attstattarget >= 0), ''), 1
    from pg_index i
    where i.indrelid = any (taken) and i.indexrelid <> all (needed)
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    union all
    select format('alter table %I disable trigger %I', s.source, s.source || '_learn_on_insert'),
      format('alter table %1$I enable trigger %2$I; select search_learn_whole(%1$L)', s.source, s.source || '_learn_on_insert'), 0
    from search_sources() s where s.source::regclass = any (taken)
    order by 3
  loop
    insert into bulk_held (remake) values (held.remake);
    execute held.take;
  end loop;
  return true;
end
$_$;

COMMENT ON FUNCTION public.bulk_begin() IS 'Takes away what is made after the rows of a load, where the registry has no agreement yet and one may; tells whether it did.';

CREATE FUNCTION public.bulk_end() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  held record;
begin
  for held in select h.remake from bulk_held h order by h.turn loop
    execute held.remake;
  end loop;
  drop table bulk_held;
end
$$;

COMMENT ON FUNCTION public.bulk_end() IS 'Makes anew what bulk_begin has taken away, which holds every row against every rule.';

CREATE FUNCTION public.bundle_agreement(a public.agreement) RETURNS TABLE(reference text, title text, type text, date_signed text, start_date text, end_date text, amount text, currency text, fields text, event text, visibility text, parties_unknown text, renewal text, renewal_months integer, notice_days integer, notice_months integer, max_extent_date text, binding boolean, owner text, note text, title_en text, title_zh text, contacts text, purposes text, classifications text)
    LANGUAGE sql STABLE
    AS $$
  select bundle_text(a.reference), bundle_text(a.title), a.type, a.date_signed, a.start_date,
    case when a.open_ended then 'open' else a.end_date end,
    case when a.no_money then 'none' else a.amount::text end,
    coalesce(a.currency, (
      select min(c.currency) from agreement_contribution c where c.agreement_id = a.id
      having count(distinct c.currency) = 1)),
    (select string_agg(s.code || ':' || f.code, ';' order by g.position)
      from agreement_field g join field f on f.id = g.field_id join field_scheme s on s.id = f.scheme_id
      where g.agreement_id = a.id),
    (select e.code from event e where e.id = a.event_id), a.visibility, bundle_text(a.parties_unknown),
    a.renewal_rule, a.renewal_months, a.notice_days, a.notice_months, a.max_extent_date, a.binding,
    bundle_text(a.owner),
    bundle_text(a.note),
    (select bundle_text(t.title) from agreement_title t where t.agreement_id = a.id and t.language = 'en'),
    (select bundle_text(t.title) from agreement_title t where t.agreement_id = a.id and t.language = 'zh'),
    (select lines_flat(array_agg(
        contact_flat(c.name, c.office, c.email, c.telephone) order by c.position, c.name collate "C"))
      from agreement_contact c where c.agreement_id = a.id),
    (select string_agg(concat_ws(', ', u.code,
        'from ' || (select o.code from organization o where o.id = ap.sender_id),
        'to ' || (select o.code from organization o where o.id = ap.recipient_id),
        ap.quantity || ' ' || ap.unit || case ap.per when 'total' then ' in all' else '' end, 'level ' || ap.level,
        'field ' || (select s.code || ':' || f.code from field f join field_scheme s on s.id = f.scheme_id
          where f.id = ap.field_id),
        ap.first_year || '-' || coalesce(ap.last_year::text, '')), '; ' order by ap.position)
      from agreement_purpose ap join purpose u on u.id = ap.purpose_id where ap.agreement_id = a.id),
    (select string_agg(classification_text(c.scheme, c.value), '; ' order by c.position)
      from agreement_classification c where c.agreement_id = a.id)
$$;

COMMENT ON FUNCTION public.bundle_agreement(a public.agreement) IS 'An agreement as a row of agreements.csv.';

CREATE TABLE public.event (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    code public.code NOT NULL,
    name public.label NOT NULL,
    name_zh public.label,
    theme public.note,
    start_date public.partial_date NOT NULL,
    end_date public.partial_date,
    venue public.label,
    city public.label,
    country text COLLATE pg_catalog."C",
    scheme_id bigint,
    series_id bigint,
    edition public.label,
    note public.note,
    revision bigint DEFAULT 1 NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    CONSTRAINT event_days_check CHECK (((begins_on = public.first_day(start_date)) AND (ends_on = public.last_day(COALESCE(end_date, start_date))))),
    CONSTRAINT event_edition_check CHECK (((edition IS NULL) OR (series_id IS NOT NULL))),
    CONSTRAINT event_ends_after_start_check CHECK ((public.last_day(end_date) >= public.first_day(start_date))),
    CONSTRAINT event_id_node_check CHECK (((id >> 48) = 0))
);

COMMENT ON TABLE public.event IS 'A conference or signing ceremony (CERIF Event).';

COMMENT ON COLUMN public.event.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event.code IS 'Short handle by which people name the event.';

COMMENT ON COLUMN public.event.name IS 'Name of record.';

COMMENT ON COLUMN public.event.name_zh IS 'Name in Chinese.';

COMMENT ON COLUMN public.event.theme IS 'What the event was held under.';

COMMENT ON COLUMN public.event.start_date IS 'First day.';

COMMENT ON COLUMN public.event.end_date IS 'Last day; null for an event of one day.';

COMMENT ON COLUMN public.event.venue IS 'Where in the city it was held.';

COMMENT ON COLUMN public.event.city IS 'City.';

COMMENT ON COLUMN public.event.country IS 'ISO 3166-1 alpha-2 code.';

COMMENT ON COLUMN public.event.scheme_id IS 'The scheme of fields that holds the key directions of the event.';

COMMENT ON COLUMN public.event.series_id IS 'The series that the event belongs to.';

COMMENT ON COLUMN public.event.edition IS 'Which of the series it is: a number, a year or a name.';

COMMENT ON COLUMN public.event.note IS 'What else is known.';

COMMENT ON COLUMN public.event.revision IS 'Goes up with every change of the event or of what hangs on it.';

COMMENT ON COLUMN public.event.recorded_at IS 'When the registry learned of the event.';

COMMENT ON COLUMN public.event.begins_on IS 'First day that its first day can mean.';

COMMENT ON COLUMN public.event.ends_on IS 'Last day that its last day can mean.';

CREATE FUNCTION public.bundle_event(e public.event) RETURNS TABLE(code text, name text, start_date text, end_date text, city text, country text)
    LANGUAGE sql STABLE
    AS $$ select e.code, bundle_text(e.name), e.start_date, e.end_date, bundle_text(e.city), e.country $$;

COMMENT ON FUNCTION public.bundle_event(e public.event) IS 'An event as a row of events.csv.';

CREATE FUNCTION public.fold_name(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
declare
  folded constant text := name_words(name);
  bare text;
begin
  bare := regexp_replace(folded, '^the ', '');
  bare := regexp_replace(bare,
    '( (co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|lp|plc|gmbh|mbh|ag|kg|kgaa|se|sa|s a|sas|s a s|sarl|s a r l|srl|s r l|spa|s p a|sl|s l|slu|bv|b v|nv|n v|oy|oyj|ab|as|asa|aps|a s|pte|pty|kk|kft|zrt|doo|d o o|sp z o o|ev|e v|aisbl|asbl|vzw))+$', '');
  bare := regexp_replace(bare, '(股份有限公司|有限责任公司|有限公司|股份公司|公司|株式会社|有限会社|주식회사)$', '');
  bare := regexp_replace(bare, '^(株式会社|有限会社|주식회사)', '');
  return coalesce(nullif(btrim(bare), ''), nullif(folded, ''), name);
end
$_$;

COMMENT ON FUNCTION public.fold_name(name text) IS 'The form in which names are found: case, width, accents, punctuation and common legal forms folded away.';

CREATE TABLE public.organization (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    code public.code NOT NULL,
    name public.label NOT NULL,
    name_folded text GENERATED ALWAYS AS (public.fold_name((name)::text)) STORED,
    kind text COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    subdivision public.label,
    city public.label,
    website public.label,
    part_of_id bigint,
    recorded_part_of_id bigint,
    owned_by_id bigint,
    depth integer DEFAULT 0 NOT NULL,
    part_of_depth integer GENERATED ALWAYS AS (
CASE
    WHEN (part_of_id IS NOT NULL) THEN (depth - 1)
    ELSE NULL::integer
END) STORED,
    merged_into_id bigint,
    resolved_id bigint NOT NULL,
    revision bigint DEFAULT 1 NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    retracted_at timestamp with time zone,
    retracted_reason public.note,
    standing_id bigint,
    CONSTRAINT organization_code_all_check CHECK (((code)::text <> 'all'::text)),
    CONSTRAINT organization_depth_check CHECK ((((part_of_id IS NULL) = (depth = 0)) AND (depth >= 0))),
    CONSTRAINT organization_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT organization_merged_check CHECK (((merged_into_id IS NULL) = (resolved_id = id))),
    CONSTRAINT organization_owned_check CHECK ((owned_by_id <> id)),
    CONSTRAINT organization_recorded_part_of_check CHECK (((recorded_part_of_id IS NULL) = (part_of_id IS NULL))),
    CONSTRAINT organization_retracted_merged_check CHECK (((retracted_at IS NULL) OR (merged_into_id IS NULL))),
    CONSTRAINT organization_retracted_reason_check CHECK (((retracted_at IS NULL) = (retracted_reason IS NULL))),
    CONSTRAINT organization_standing_id_check CHECK ((NOT (standing_id IS DISTINCT FROM
CASE
    WHEN (retracted_at IS NULL) THEN id
    ELSE NULL::bigint
END))),
    CONSTRAINT organization_website_check CHECK (((website)::text ~ '^https?://[^\s/]+\.[^\s]+$'::text))
);

COMMENT ON TABLE public.organization IS 'A legal or organizational body that can be party to agreements.';

COMMENT ON COLUMN public.organization.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.organization.code IS 'Short handle by which people name the organization.';

COMMENT ON COLUMN public.organization.name IS 'Name of record.';

COMMENT ON COLUMN public.organization.name_folded IS 'The name as it is found.';

COMMENT ON COLUMN public.organization.kind IS 'What the organization is; null where not known.';

COMMENT ON COLUMN public.organization.country IS 'ISO 3166-1 alpha-2 code; null where not known.';

COMMENT ON COLUMN public.organization.subdivision IS 'Province, state or municipality of the seat (schema.org addressRegion).';

COMMENT ON COLUMN public.organization.city IS 'City of the seat.';

COMMENT ON COLUMN public.organization.website IS 'Address of its site.';

COMMENT ON COLUMN public.organization.part_of_id IS 'The organization that this one is a unit of; the survivor where that was merged.';

COMMENT ON COLUMN public.organization.recorded_part_of_id IS 'The organization above, as it was recorded.';

COMMENT ON COLUMN public.organization.owned_by_id IS 'The organization that owns this one, which is a body of its own, as it was recorded; null where none is known.';

COMMENT ON COLUMN public.organization.depth IS 'How many organizations stand above this one.';

COMMENT ON COLUMN public.organization.part_of_depth IS 'What depth the one above must have; keeps units free of cycles.';

COMMENT ON COLUMN public.organization.merged_into_id IS 'The organization that this one was found to be the same as; null where it stands for itself.';

COMMENT ON COLUMN public.organization.resolved_id IS 'The organization that this one stands for: itself, or the last one that merges lead to.';

COMMENT ON COLUMN public.organization.revision IS 'Goes up with every change of the organization or of what hangs on it.';

COMMENT ON COLUMN public.organization.recorded_at IS 'When the registry learned of the organization.';

COMMENT ON COLUMN public.organization.retracted_at IS 'When it was taken back, since it had been recorded by mistake; null where it was not.';

COMMENT ON COLUMN public.organization.retracted_reason IS 'Why it was taken back.';

COMMENT ON COLUMN public.organization.standing_id IS 'The key, for what names it; null where it is retracted, so that nothing can.';

CREATE FUNCTION public.bundle_organization(o public.organization) RETURNS TABLE(code text, name text, other_names text, kind text, country text, subdivision text, city text, website text, part_of text, owned_by text, merged_into text, identifiers text, contacts text, classifications text, home text)
    LANGUAGE sql STABLE
    AS $$
  select o.code, bundle_text(o.name),
    (select lines_flat(array_agg(
        name_flat(n.name, n.kind, n.language, n.from_date, n.until_date) order by n.kind, n.language, n.name collate "C"))
      from organization_name n where n.organization_id = o.id),
    o.kind, o.country, bundle_text(o.subdivision), bundle_text(o.city), o.website,
    (select b.code from organization b where b.id = o.recorded_part_of_id),
    (select b.code from organization b where b.id = o.owned_by_id),
    (select b.code from organization b where b.id = o.merged_into_id),
    (select string_agg(i.scheme || ':' || i.value, ';' order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id and strpos(i.value, ';') = 0),
    (select lines_flat(array_agg(
        contact_flat(c.name, c.office, c.email, c.telephone) order by c.position, c.name collate "C"))
      from organization_contact c where c.organization_id = o.id),
    (select string_agg(concat_ws(', ', classification_text(c.scheme, c.value), 'from ' || c.from_date,
        'until ' || c.until_date), '; ' order by c.position)
      from organization_classification c where c.organization_id = o.id),
    (select 'true' from registry g join organization h on h.id = g.home_id where h.resolved_id = o.id)
$$;

COMMENT ON FUNCTION public.bundle_organization(o public.organization) IS 'An organization as a row of organizations.csv; the one whose registry this is says so.';

CREATE FUNCTION public.says_nothing(cell text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ((cell = ANY (ARRAY['-'::text, '--'::text, '---'::text, '–'::text, '—'::text, '——'::text, '?'::text, '??'::text, '/'::text, '.'::text])) OR ((char_length(cell) <= 16) AND (lower(regexp_replace(cell, '[-_\s]'::text, ''::text, 'g'::text)) = ANY (ARRAY['n/a'::text, '#n/a'::text, 'n.a.'::text, 'n.a'::text, 'null'::text, 'unknown'::text, 'notknown'::text, 'notavailable'::text, '未知'::text, '不详'::text, '不明'::text, 'none'::text, '无'::text]))));

COMMENT ON FUNCTION public.says_nothing(cell text) IS 'Whether import reads a cell as blank, since what stands there says nothing.';

CREATE FUNCTION public.spreadsheet_text(cell text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (CASE WHEN (cell ~ '^''*[-=+@\t\r\n＝＋－＠]'::text) THEN ''''::text ELSE ''::text END || CASE WHEN (cell ~ '[,;|\t\r\n]'::text) THEN regexp_replace(cell, '([,;|\t\r\n][ "]*)(''*([=@＝＠]|[-+＋－](?![0-9 ().+/-]*([,;\t\r\n]|$))))'::text, '\1''\2'::text, 'g'::text) ELSE cell END);

COMMENT ON FUNCTION public.spreadsheet_text(cell text) IS 'A text so that no spreadsheet takes it, or what stands in it after a separator, for a formula: an apostrophe goes in front, and import takes it off.';

CREATE FUNCTION public.bundle_text(cell text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN public.says_nothing(ltrim(cell, ''''::text)) THEN (''''::text || cell) ELSE public.spreadsheet_text(cell) END;

COMMENT ON FUNCTION public.bundle_text(cell text) IS 'A text so that no spreadsheet takes it for a formula, and import does not take it for blank: an apostrophe goes in front.';

CREATE FUNCTION public.running_end(begins date, ended date, months integer, day date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  written integer;
  further integer;
  found date;
begin
  if day is null or day <= ended or months is null or ended is null then
    return ended;
  end if;
  -- The months that the written end is from the begin, where they are whole: then every end is counted from there at once.
  written := (date_part('year', ended + 1) - date_part('year', begins)) * 12
    + date_part('month', ended + 1) - date_part('month', begins);
  if term_end(begins, written) <> ended then
    written := case when term_end(begins, written - 1) = ended then written - 1 end;
  end if;
  further := (date_part('year', day) - date_part('year', ended)) * 12 + date_part('month', day) - date_part('month', ended);
  further := (further + months - 1) / months * months;
  loop
    found := case when written is null then end_carried(ended, further) else term_end(begins, written + further) end;
    exit when found >= day;
    further := further + months;
  end loop;
  return found;
end
$$;

COMMENT ON FUNCTION public.running_end(begins date, ended date, months integer, day date) IS 'The end of the term that runs on a day, of terms of so many months that follow a written end by themselves; the written end where that is not over, or the months are not known.';

CREATE FUNCTION public.carried_until(begins date, ended date, months integer, extent date, lapse date, renewed_from date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN LEAST(CASE WHEN (extent IS NOT NULL) THEN GREATEST(extent, ended) ELSE NULL::date END, CASE WHEN ((lapse IS NULL) OR (lapse < ended)) THEN NULL::date WHEN (months IS NULL) THEN lapse ELSE public.running_end(begins, ended, months, lapse) END, CASE WHEN (renewed_from IS NULL) THEN NULL::date WHEN (months IS NULL) THEN GREATEST((renewed_from - 1), ended) ELSE public.running_end(begins, ended, months, (renewed_from - 1)) END);

COMMENT ON FUNCTION public.carried_until(begins date, ended date, months integer, extent date, lapse date, renewed_from date) IS 'The last day to which terms follow a written end by themselves: of the term for which notice was given, of the one before another agreement renews it, or as far as renewals can carry it; null is without end.';

CREATE FUNCTION public.carried_end(begins date, ended date, months integer, extent date, lapse date, renewed_from date, day date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (day <= ended) THEN ended ELSE LEAST(CASE WHEN (months IS NOT NULL) THEN public.running_end(begins, ended, months, day) ELSE NULL::date END, public.carried_until(begins, ended, months, extent, lapse, renewed_from)) END;

COMMENT ON FUNCTION public.carried_end(begins date, ended date, months integer, extent date, lapse date, renewed_from date, day date) IS 'The end on a day of what renews itself after a written end; null where the months of its terms are not known, and so when it ends.';

CREATE FUNCTION public.classification_prepare() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  -- Where there is no such scheme, the key says so.
  new.form := coalesce((select s.form from public.classification_scheme s where s.code = new.scheme),
    case when new.value is null then 'mark' else 'open' end);
  return new;
end
$$;

COMMENT ON FUNCTION public.classification_prepare() IS 'Sets what the scheme of a classification says of its values.';

CREATE FUNCTION public.classification_records(with_shipped boolean) RETURNS TABLE(code public.code, json json)
    LANGUAGE sql STABLE
    AS $$
  select s.code, json_strip_nulls(json_build_object('record', 'classification', 'code', s.code, 'of', s.subject,
    'form', s.form, 'label', s.label_en, 'labels', json_build_object('zh', s.label_zh), 'definition', s.definition_en,
    'values', (select json_agg(json_build_object('value', v.value, 'label', v.label_en,
        'labels', json_build_object('zh', v.label_zh)) order by v.value collate "C")
      from classification_value v where v.scheme = s.code and (with_shipped or not v.shipped))))
  from classification_scheme s
  where with_shipped or not s.shipped or exists (
    select from classification_value v where v.scheme = s.code and not v.shipped)
$$;

COMMENT ON FUNCTION public.classification_records(with_shipped boolean) IS 'Schemes of classifications in the interchange format, with their values: all of them, or what the program does not bring.';

CREATE FUNCTION public.classification_text(scheme text, value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (scheme || COALESCE((':'::text || value), ''::text));

COMMENT ON FUNCTION public.classification_text(scheme text, value text) IS 'A classification as it is written: size:sme, or reporter.';

CREATE FUNCTION public.classification_value(classification text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN (strpos(classification, ':'::text) > 0) THEN substr(classification, (strpos(classification, ':'::text) + 1)) ELSE NULL::text END;

COMMENT ON FUNCTION public.classification_value(classification text) IS 'The value of a classification as it is written; null for a mark.';

CREATE FUNCTION public.contact_number_like(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((value ~ '^[0-9+(][0-9 ()./+-]*$'::text) AND (value !~ ' $'::text) AND (char_length(regexp_replace(value, '[^0-9]'::text, ''::text, 'g'::text)) >= 3));

COMMENT ON FUNCTION public.contact_number_like(value text) IS 'Whether a line that tells a contact takes a part for a telephone number: digits, blanks and + - . / ( ).';

CREATE FUNCTION public.contact_said(name text, office text, email text, telephone text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN concat_ws(', '::text, (name || COALESCE(((' <'::text || email) || '>'::text), ''::text)), office, telephone);

COMMENT ON FUNCTION public.contact_said(name text, office text, email text, telephone text) IS 'A contact in a line, such as: Front Desk <desk@example.edu>, International Office, +86 23 5550 0100.';

CREATE FUNCTION public.contact_flat(name text, office text, email text, telephone text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((concat(name, office) !~ '[,;<>@，；\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]'::text) AND (name = btrim(name)) AND ((office IS NULL) OR ((office = btrim(office)) AND (NOT public.contact_number_like(office)))) AND ((telephone IS NULL) OR public.contact_number_like(telephone))) THEN public.contact_said(name, office, email, telephone) ELSE NULL::text END;

COMMENT ON FUNCTION public.contact_flat(name text, office text, email text, telephone text) IS 'A contact in a line that reads back as the same; null where it would not.';

CREATE FUNCTION public.currency_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'UPDATE' and (new.code, new.minor_units) = (old.code, old.minor_units) then
    return new;
  end if;
  raise exception using errcode = 'check_violation', table = 'currency', constraint = 'currency_keep_check',
    message = format('%s keeps its %s decimals', old.code, old.minor_units);
end
$$;

COMMENT ON FUNCTION public.currency_keep() IS 'Keeps the decimals of a currency: amounts that are stored were written with them.';

CREATE FUNCTION public.document_keep() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if tg_table_name = 'agreement_document' then
    raise exception using errcode = 'check_violation', table = 'agreement_document',
      constraint = 'agreement_document_kept_check',
      message = format('the bytes of the document %s are stored, and their SHA-256 stays', old.title);
  end if;
  -- A piece goes with its document alone.
  if tg_op = 'DELETE' and not exists (select from agreement_document d where d.id = old.document_id) then
    return old;
  end if;
  raise exception using errcode = 'check_violation', table = 'document_chunk',
    constraint = 'document_chunk_kept_check', message = 'the bytes of a document never change';
end
$$;

COMMENT ON FUNCTION public.document_keep() IS 'Keeps the bytes of documents, and the SHA-256 that they had when they were stored.';

CREATE FUNCTION public.due_told(subject bigint, debtor bigint, owed text, named_in text, day date) RETURNS TABLE(title text, owner text, changed_at timestamp with time zone, registry_created_at timestamp with time zone, revision bigint, parties text[], contact text)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select coalesce(owed, (select n.title from agreement_title n where n.agreement_id = a.id and n.language = named_in), a.title)::text,
    a.owner::text, a.changed_at, g.created_at,
    -- What a calendar shows has the names of the parties, too.
    a.revision + (select coalesce(sum(o.revision - 1), 0) from agreement_party p join organization o
      on o.id = p.organization_id where p.agreement_id = a.id)::bigint,
    (select n.names from agreement_party_names(a.id, debtor, named_in, day) n),
    (select contact_said(c.name, c.office, c.email, c.telephone) from agreement_contact c
      where c.agreement_id = a.id order by c.position, c.name collate "C" limit 1)
  from agreement a cross join registry g
  where a.id = subject
$$;

COMMENT ON FUNCTION public.due_told(subject bigint, debtor bigint, owed text, named_in text, day date) IS 'Of an agreement under which something falls due: the title, or what is owed where that is given, who has it, when it and the registry were changed and made, its revision with those of its parties, the names of the parties on a day, or of the debtor where there is one, and whom to call.';

CREATE FUNCTION public.end_carried(ended date, months integer) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (date_part('day'::text, (ended + 1)) = (1)::double precision) THEN ((((ended + 1) + make_interval(months => months)))::date - 1) ELSE ((ended + make_interval(months => months)))::date END;

COMMENT ON FUNCTION public.end_carried(ended date, months integer) IS 'An end so many months on: the same day of the month, or that month''s last day where it has no such day; the last day of a month stays one.';

CREATE FUNCTION public.end_to_give_notice_for(begins date, ended date, months integer, notice_days integer, notice_months integer, day date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  found date := running_end(begins, ended, months, case when notice_months is null then day + notice_days
    else (day + make_interval(months => notice_months))::date end);
begin
  if notice_day(found, notice_days, notice_months) < day then
    found := case when months is not null then running_end(begins, found, months, found + 1) end;
  end if;
  return found;
end
$$;

COMMENT ON FUNCTION public.end_to_give_notice_for(begins date, ended date, months integer, notice_days integer, notice_months integer, day date) IS 'The first end of terms that follow a written end by themselves for which notice can still be given on a day; null where no notice is to be given, or the months of the terms are not known and its day has gone by.';

CREATE FUNCTION public.event_records() RETURNS TABLE(id bigint, code public.code, json json)
    LANGUAGE sql STABLE
    AS $$
  select e.id, e.code, json_strip_nulls(json_build_object(
    'record', 'event',
    'code', e.code,
    'name', e.name,
    'names', case when e.name_zh is not null then json_build_object('zh', e.name_zh) end,
    'theme', e.theme,
    'startDate', e.start_date,
    'endDate', e.end_date,
    'venue', e.venue,
    'city', e.city,
    'country', e.country,
    'series', (select s.code from event_series s where s.id = e.series_id),
    'edition', e.edition,
    'scheme', (select s.code from field_scheme s where s.id = e.scheme_id),
    'hosts', (select json_agg(o.code order by eo.position) from event_organization eo
      join organization o on o.id = eo.recorded_organization_id
      where eo.event_id = e.id and eo.session_id is null and eo.role = 'host'),
    'organizers', (select json_agg(o.code order by eo.position) from event_organization eo
      join organization o on o.id = eo.recorded_organization_id
      where eo.event_id = e.id and eo.session_id is null and eo.role = 'organizer'),
    'sessions', (select json_agg(json_build_object('title', s.title, 'date', s.held_on,
        'hosts', (select json_agg(o.code order by eo.position) from event_organization eo
          join organization o on o.id = eo.recorded_organization_id
          where eo.event_id = e.id and eo.session_id = s.id and eo.role = 'host'),
        'organizers', (select json_agg(o.code order by eo.position) from event_organization eo
          join organization o on o.id = eo.recorded_organization_id
          where eo.event_id = e.id and eo.session_id = s.id and eo.role = 'organizer'),
        'note', s.note) order by s.position)
      from event_session s where s.event_id = e.id),
    'speeches', (select json_agg(json_build_object('speaker', sp.speaker, 'title', sp.speaker_title,
        'organization', (select o.code from organization o where o.id = sp.recorded_organization_id),
        'session', (select s.position from event_session s where s.id = sp.session_id),
        'subject', sp.subject) order by sp.position)
      from event_speech sp where sp.event_id = e.id),
    'attendance', (select json_agg(json_build_object('category', at.category, 'quantity', at.quantity,
        'atLeast', case when at.at_least then true end,
        'session', (select s.position from event_session s where s.id = at.session_id),
        'note', at.note) order by at.position)
      from event_attendance at where at.event_id = e.id),
    'delegations', (select json_agg(json_build_object('country', d.country,
        'organization', (select o.code from organization o where o.id = d.recorded_organization_id),
        'head', case when d.head is not null then json_build_object('name', d.head, 'title', d.head_title) end,
        'quantity', d.quantity, 'atLeast', case when d.at_least then true end,
        'session', (select s.position from event_session s where s.id = d.session_id),
        'note', d.note) order by d.position)
      from event_delegation d where d.event_id = e.id),
    'note', e.note)) as json
  from event e
$$;

COMMENT ON FUNCTION public.event_records() IS 'Events in the interchange format.';

CREATE FUNCTION public.event_revise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.revision := old.revision + case when new.revision > old.revision
    or (new.code, new.name, new.name_zh, new.theme, new.start_date, new.end_date, new.venue, new.city, new.country,
        new.scheme_id, new.series_id, new.edition, new.note)
      is distinct from (old.code, old.name, old.name_zh, old.theme, old.start_date, old.end_date, old.venue, old.city,
        old.country, old.scheme_id, old.series_id, old.edition, old.note)
    then 1 else 0 end;
  return new;
end
$$;

COMMENT ON FUNCTION public.event_revise() IS 'Counts the changes of what the row of an event says.';

CREATE FUNCTION public.event_series_records() RETURNS TABLE(id bigint, code public.code, json json)
    LANGUAGE sql STABLE
    AS $$
  select r.id, r.code, json_strip_nulls(json_build_object(
    'record', 'event-series',
    'code', r.code,
    'name', r.name,
    'names', case when r.name_zh is not null then json_build_object('zh', r.name_zh) end,
    'note', r.note)) as json
  from event_series r
$$;

COMMENT ON FUNCTION public.event_series_records() IS 'Series of events in the interchange format.';

CREATE FUNCTION public.event_session_prepare() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  select e.begins_on, e.ends_on into new.event_begins_on, new.event_ends_on from event e where e.id = new.event_id;
  return new;
end
$$;

COMMENT ON FUNCTION public.event_session_prepare() IS 'Gives a new session the days of its event.';

CREATE FUNCTION public.event_take_place() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.begins_on := public.first_day(new.start_date);
  new.ends_on := public.last_day(coalesce(new.end_date, new.start_date));
  return new;
end
$$;

COMMENT ON FUNCTION public.event_take_place() IS 'Sets the days of an event that its sessions keep to.';

CREATE FUNCTION public.fact_cut_short(phases integer[]) RETURNS TABLE(last_on date, how text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select date '2000-01-01' + $1[cardinality($1) - 1] - 1,
    case $1[cardinality($1)] when status_number('terminated') then 'terminates' else 'replaced' end
  where $1[cardinality($1)] in (status_number('terminated'), status_number('replaced'))
$_$;

COMMENT ON FUNCTION public.fact_cut_short(phases integer[]) IS 'The last day before a termination or a replacement that phases end with, and which it is; no row where they end otherwise.';

CREATE FUNCTION public.fact_end(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], day date, known_by date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  ended constant date := written_end(
    traits, begins_on, ends_on, months, extent, lapse, renewed_from, life, day, known_by);
  found date := case when renews_itself(traits) and not is_draft(traits) and ended is distinct from 'infinity' then
    carried_end(begins_on, ended, months, extent, lapse, renewed_from, day) else ended end;
  since date := begins_on;
begin
  if is_draft(traits) or coalesce(found, 'infinity') < 'infinity' or renewed_from is null or day < renewed_from then
    return found;
  end if;
  -- When it was last said to have none.
  for i in reverse coalesce(cardinality(life), 0) / 4 - 1 .. 0 loop
    continue when life[4 * i + 4] % 4 = 0 or date '2000-01-01' + life[4 * i + 1] > least(day, known_by);
    since := date '2000-01-01' + life[4 * i + 1];
    if life[4 * i + 2] = action_number('renewed') then
      since := greatest(since, 1 + nullif(fact_end(traits, begins_on, ends_on, months, extent, lapse, renewed_from,
        life[:4 * i], since - 1, known_by), 'infinity'));
    end if;
    exit;
  end loop;
  return coalesce(renewed_end(begins_on, renewed_from, since), found);
end
$$;

COMMENT ON FUNCTION public.fact_end(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], day date, known_by date) IS 'The end that a fact has on a day: of the term that runs then, by what had happened or been agreed by another day and has taken effect; infinity is open, null not known. Terminations and replacements are left aside.';

CREATE FUNCTION public.fact_end_in_sight(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], day date, known_by date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  found date := fact_end(traits, begins_on, ends_on, months, extent, lapse, renewed_from, life, day, known_by);
  further date;
begin
  -- As if notice was given for each: then only what is written carries it on.
  while found < 'infinity' loop
    further := fact_end(traits, begins_on, ends_on, months, extent, found, renewed_from, life, found + 1,
      least(known_by, found + 1));
    exit when further <= found;
    found := further;
  end loop;
  return found;
end
$$;

COMMENT ON FUNCTION public.fact_end_in_sight(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], day date, known_by date) IS 'The end to which a fact is carried by what is written, from the term that runs on a day on: renewals that were agreed ahead, and amendments, follow it; terms that begin by themselves do not. Notice is given for this one.';

CREATE FUNCTION public.status_words() RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '{in-force,suspended,expired,terminated,replaced}'::text[];

COMMENT ON FUNCTION public.status_words() IS 'The statuses that a phase can have, in the order of the numbers that stand for them in a fact.';

CREATE FUNCTION public.status_number(status text) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_position(public.status_words(), status);

COMMENT ON FUNCTION public.status_number(status text) IS 'The number that stands for a status in a fact.';

CREATE FUNCTION public.fact_gap_after(phases integer[], day date) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT (min(('2000-01-01'::date + (fact_gap_after.phases)[((2 * i.i) - 1)])) - 1) FROM generate_series(1, ((cardinality(fact_gap_after.phases) / 2) - 1)) i(i) WHERE (((fact_gap_after.phases)[(2 * i.i)] = public.status_number('expired'::text)) AND (('2000-01-01'::date + (fact_gap_after.phases)[((2 * i.i) - 1)]) > fact_gap_after.day)));

COMMENT ON FUNCTION public.fact_gap_after(phases integer[], day date) IS 'The last day, from one on, after which phases have expired for a time; null where that is not so.';

CREATE FUNCTION public.fact_in_sight(f public.agreement_fact, day date, known_by date) RETURNS TABLE(end_on date, last_on date, goes_on_to date, is_noticed boolean)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
  is_automatic constant boolean := renews_itself(f.traits) and not is_draft(f.traits);
  -- Notice that was given later is not known yet.
  lapse constant date := case when f.lapse_given_on > known_by then null else f.lapse_on end;
  -- Nor is another agreement that is signed later.
  renewed_from constant date := renewed_from_known(f, known_by);
  written date := coalesce(f.ends_on, first_term_end(f.begins_on, f.renewal_months, f.extent_on));
begin
  -- To most nothing happened, and then there is but one end that was written.
  end_on := case when f.life is null and is_automatic then
      carried_end(f.begins_on, written, f.renewal_months, f.extent_on, lapse, renewed_from, day)
    else fact_end_in_sight(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, lapse, renewed_from, f.life, day,
      known_by) end;
  is_noticed := false;
  if is_automatic and end_on < 'infinity' then
    if f.life is not null then
      written := written_end(f.traits, f.begins_on, f.ends_on, f.renewal_months, f.extent_on, lapse, renewed_from, f.life, end_on,
        least(known_by, end_on));
    end if;
    last_on := carried_until(f.begins_on, written, f.renewal_months, f.extent_on, lapse, renewed_from);
    goes_on_to := carried_end(f.begins_on, written, f.renewal_months, f.extent_on, lapse, renewed_from, end_on + 1);
    is_noticed := coalesce(lapse between coalesce(written, lapse) and end_on, false);
  end if;
  return next;
end
$$;

COMMENT ON FUNCTION public.fact_in_sight(f public.agreement_fact, day date, known_by date) IS 'The end in sight of a fact, and where it renews itself: the last day to which it goes, null for good; the end after that, itself where none follows, null where the months are not known; and whether notice was given for it.';

CREATE FUNCTION public.status_word(number integer) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (public.status_words())[number];

COMMENT ON FUNCTION public.status_word(number integer) IS 'The status that a number stands for in a fact.';

CREATE FUNCTION public.fact_over_on(last_on date, phases integer[]) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (phases IS NULL) THEN (last_on + 1) WHEN (public.status_word((phases)[cardinality(phases)]) = ANY (ARRAY['expired'::text, 'terminated'::text])) THEN ('2000-01-01'::date + (phases)[(cardinality(phases) - 1)]) ELSE NULL::date END;

COMMENT ON FUNCTION public.fact_over_on(last_on date, phases integer[]) IS 'The day from which another can go on in the place of a fact: the first after its end or its termination; null where it has none, or is replaced.';

CREATE FUNCTION public.fact_phases(begins_on date, last_on date, phases integer[]) RETURNS TABLE(starts_on date, ends_on date, status text, previous text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select $1, $2, 'in-force', 'signed' where $3 is null
  union all
  select $2 + 1, null, 'expired', 'in-force' where $3 is null and $2 is not null
  union all
  select date '2000-01-01' + $3[2 * i - 1], date '2000-01-01' + $3[2 * i + 1] - 1, status_word($3[2 * i]),
    coalesce(status_word($3[2 * i - 2]), 'signed')
  from generate_series(1, cardinality($3) / 2) i
$_$;

COMMENT ON FUNCTION public.fact_phases(begins_on date, last_on date, phases integer[]) IS 'The phases that a fact unfolds to, of its begin, its last day and what is packed; not for one that never begins.';

CREATE FUNCTION public.fact_status(begins_on date, last_on date, phases integer[], day date) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  number integer := day - date '2000-01-01';
begin
  if begins_on is null then
    return null;
  elsif phases is null then
    return case when day < begins_on then null when day > last_on then 'expired' else 'in-force' end;
  end if;
  for place in reverse cardinality(phases) - 1 .. 1 by 2 loop
    if phases[place] <= number then
      return status_word(phases[place + 1]);
    end if;
  end loop;
  return null;
end
$$;

COMMENT ON FUNCTION public.fact_status(begins_on date, last_on date, phases integer[], day date) IS 'The status that a fact has on a day, by its begin, its last day and its phases; null before it begins, and where that is not known.';

CREATE FUNCTION public.fact_status_in_place(f public.agreement_fact, day date, party_keys bigint[]) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select case when relation_number('renewal') = any (f.earlier) then fact_status_waiting(f, day, party_keys)
    else fact_status(f.begins_on, f.last_on, f.phases, day) end
$$;

COMMENT ON FUNCTION public.fact_status_in_place(f public.agreement_fact, day date, party_keys bigint[]) IS 'The status that a fact has on a day, for all or for some parties; none yet while it waits for the end of what it renews.';

CREATE FUNCTION public.fact_status_waiting(f public.agreement_fact, day date, party_keys bigint[]) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
  found constant text := fact_status(f.begins_on, f.last_on, f.phases, day);
begin
  return case when found in ('in-force', 'suspended')
    -- Most of what is renewed is over, which is told at less cost than who goes on in its place.
    and exists (
      select from related_agreement r
      join agreement_fact e on e.agreement_id = r.related_id
      where r.agreement_id = f.agreement_id and r.relation = 'renewal'
        -- What amends another is of that one's end.
        and (is_amendment(e.traits) or fact_over_on(e.last_on, e.phases) > day))
    and exists (select from agreement_waits_for(f.agreement_id, day, party_keys)) then null else found end;
end
$$;

COMMENT ON FUNCTION public.fact_status_waiting(f public.agreement_fact, day date, party_keys bigint[]) IS 'What fact_status_in_place tells of a fact that renews another one.';

CREATE FUNCTION public.facts_asked(ids bigint[], party_keys bigint[], field_keys bigint[], event bigint, purpose_keys bigint[], by_day boolean) RETURNS SETOF public.agreement_fact
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select f.*
  from agreement_fact f
  where in_figures(f.traits)
    and (ids is null or f.agreement_id = any (ids))
    and (ids is not null or party_keys is null or by_day or f.agreement_id = any (array(
      select k.id from agreements_of_parties(party_keys, null) k (id))))
    and (ids is not null or party_keys is null or not by_day or exists (
      select from agreement_party p where p.agreement_id = f.agreement_id and p.organization_id = any (party_keys)))
    and (ids is not null or field_keys is null or by_day or f.agreement_id = any (array(
      select a.agreement_id from agreement_field a where a.field_id = any (field_keys))))
    and (ids is not null or field_keys is null or not by_day or exists (
      select from agreement_field a where a.agreement_id = f.agreement_id and a.field_id = any (field_keys)))
    and (ids is not null or event is null or f.event_id = event)
    and (ids is not null or purpose_keys is null or by_day or f.agreement_id = any (array(
      select u.agreement_id from agreement_purpose u where u.purpose_id = any (purpose_keys))))
    and (ids is not null or purpose_keys is null or not by_day or exists (
      select from agreement_purpose u where u.agreement_id = f.agreement_id and u.purpose_id = any (purpose_keys)))
$$;

COMMENT ON FUNCTION public.facts_asked(ids bigint[], party_keys bigint[], field_keys bigint[], event bigint, purpose_keys bigint[], by_day boolean) IS 'Facts of agreements that are no drafts: of some by their keys, or else of a party, in one of some fields, signed at an event, for one of some purposes; a null asks nothing. By day: the first or last ones are wanted.';

CREATE FUNCTION public.field_and_narrower(subject bigint) RETURNS SETOF bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  -- With union a way round, which matches can make, is gone once.
  with recursive below (id) as (
    select subject
    union
    select n.id
    from below b
    cross join lateral (
      select f.id from field f where f.broader_id = b.id
      union all
      select m.field_id from field_match m where m.matched_id = b.id
      union all
      select m.matched_id from field_match m where m.field_id = b.id and m.relation = 'exact') n)
  select id from below
$$;

COMMENT ON FUNCTION public.field_and_narrower(subject bigint) IS 'A concept and every concept that is as narrow: below it, an exact match of one of these, or one that has one of these as its broad match; in every scheme.';

CREATE FUNCTION public.field_match_place() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  select f.scheme_id into new.scheme_id from field f where f.id = new.field_id;
  select f.scheme_id into new.matched_scheme_id from field f where f.id = new.matched_id;
  -- A concept that is not there is told by the foreign key, which needs a scheme to look for.
  new.scheme_id := coalesce(new.scheme_id, 0);
  new.matched_scheme_id := coalesce(new.matched_scheme_id, -1);
  return new;
end
$$;

COMMENT ON FUNCTION public.field_match_place() IS 'Sets the schemes of the two concepts of a match.';

CREATE FUNCTION public.field_match_records() RETURNS TABLE(id bigint, scheme public.code, code public.field_code, relation text, matched text, shipped boolean, json json)
    LANGUAGE sql STABLE
    AS $$
  select p.id, p.scheme, p.code, p.relation, p.matched, p.shipped, json_build_object(
    'record', 'field-match', 'field', p.scheme || ':' || p.code, 'relation', p.relation, 'matched', p.matched) as json
  from (
    select case when turned then m.matched_id else m.field_id end as id,
      case when turned then ms.code else fs.code end as scheme,
      case when turned then mf.code else ff.code end as code,
      m.relation,
      case when turned then fs.code || ':' || ff.code else ms.code || ':' || mf.code end as matched,
      case when turned then ms.shipped else fs.shipped end as shipped
    from field_match m
    join field ff on ff.id = m.field_id
    join field_scheme fs on fs.id = ff.scheme_id
    join field mf on mf.id = m.matched_id
    join field_scheme ms on ms.id = mf.scheme_id
    cross join lateral (
      select m.relation = 'exact' and (ms.shipped, ms.code, mf.code) < (fs.shipped, fs.code, ff.code) as turned) t) p
$$;

COMMENT ON FUNCTION public.field_match_records() IS 'Matches of fields in the interchange format.';

CREATE FUNCTION public.field_place() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
begin
  if new.broader_id is null then
    new.depth := 0;
    return new;
  end if;
  if exists (
    with recursive above (id, broader_id) as (
      select f.id, f.broader_id from field f where f.id = new.broader_id
      union
      select f.id, f.broader_id from field f join above on f.id = above.broader_id)
    select from above where id = new.id)
  then
    raise exception using errcode = 'check_violation', table = 'field',
      constraint = 'field_no_cycle_fkey',
      message = format('%s would be broader than itself', new.code);
  end if;
  select depth + 1 into new.depth from field where id = new.broader_id;
  new.depth := coalesce(new.depth, 1);
  return new;
end
$$;

COMMENT ON FUNCTION public.field_place() IS 'Sets the depth of a concept from the broader one, and refuses one that would be broader than itself.';

CREATE FUNCTION public.field_place_narrower() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  update field set broader_id = broader_id where broader_id = new.id;
  return null;
end
$$;

COMMENT ON FUNCTION public.field_place_narrower() IS 'Carries a change of depth down to the narrower concepts.';

CREATE FUNCTION public.field_scheme_records() RETURNS TABLE(id bigint, code public.code, shipped boolean, json json)
    LANGUAGE sql STABLE
    AS $$
  select s.id, s.code, s.shipped, json_strip_nulls(json_build_object(
    'record', 'field-scheme',
    'code', s.code,
    'title', s.title_en,
    'titles', case when s.title_zh is not null then json_build_object('zh', s.title_zh) end,
    'retired', case when s.retired then true end,
    'fields', (select json_agg(json_build_object('code', f.code,
        'broader', (select b.code from field b where b.id = f.broader_id),
        'labels', (select json_object_agg(l.language, l.label order by l.language) from field_label l where l.field_id = f.id),
        'retired', case when f.retired then true end,
        'matches', m.matches) order by f.depth, f.code)
      from field f
      left join (
        select id, json_agg(json_build_object('relation', relation, 'field', matched) order by relation desc, matched)
        from field_match_records() group by id) m (id, matches) on m.id = f.id
      where f.scheme_id = s.id))) as json
  from field_scheme s
$$;

COMMENT ON FUNCTION public.field_scheme_records() IS 'Schemes of fields in the interchange format.';

CREATE FUNCTION public.term_end(starts date, months integer) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (((starts + make_interval(months => months)))::date - (((((starts + make_interval(months => months)) - make_interval(months => months)))::date = starts))::integer);

COMMENT ON FUNCTION public.term_end(starts date, months integer) IS 'The last day of a term of so many months from a day on: the day before the same day of the month, or that month''s last day where it has no such day.';

CREATE FUNCTION public.first_term_end(begins date, months integer, extent date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (extent < public.term_end(begins, months)) THEN extent ELSE public.term_end(begins, months) END;

COMMENT ON FUNCTION public.first_term_end(begins date, months integer, extent date) IS 'The last day of the first term of what renews itself, where no end is written: cut where renewals can carry it no further; null where the months are not known.';

CREATE FUNCTION public.fitted_amount(given numeric, currency_code text, table_name text, rule text) RETURNS numeric
    LANGUAGE plpgsql STABLE
    AS $$
declare
  digits integer;
begin
  select minor_units into digits from public.currency where code = currency_code;
  if digits is null or given = 'NaN' or given >= 1000000000000000 then
    return given;  -- The foreign key or the domain speaks.
  end if;
  if given <> round(given, digits) then
    raise exception using errcode = 'check_violation', constraint = rule, table = table_name,
      message = format('%s has %s decimals, and the amount %s has more', currency_code, digits, given);
  end if;
  return round(given, digits);
end
$$;

COMMENT ON FUNCTION public.fitted_amount(given numeric, currency_code text, table_name text, rule text) IS 'The amount with exactly as many decimals as its currency has; fails, under the rule named, where it has more.';

CREATE FUNCTION public.fold_reference(reference text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(reference) = char_length(reference)) THEN lower((reference COLLATE "C")) ELSE (NORMALIZE(lower((NORMALIZE(reference, NFKC) COLLATE "und-x-icu")), NFC) COLLATE "C") END;

COMMENT ON FUNCTION public.fold_reference(reference text) IS 'The form in which references are compared: case and width folded away, and nothing else.';

CREATE FUNCTION public.has_brought_in(parties bytea, spans integer[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((cardinality(spans) > (2 * (length(parties) / 8))), false);

COMMENT ON FUNCTION public.has_brought_in(parties bytea, spans integer[]) IS 'Whether an amendment brought a party in, by the parties and the spans of a fact: then not all signed on one day.';

CREATE FUNCTION public.has_funders(traits integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select traits & 1048576 > 0 $$;

COMMENT ON FUNCTION public.has_funders(traits integer) IS 'Whether some party of what has these traits funds what others do.';

CREATE FUNCTION public.identifier_digits_fit(scheme text, value text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  sum bigint := 0;
begin
  case scheme
  when 'ror' then
    -- The first seven are a number in the base 32 of Crockford; ISO 7064, mod 97-10.
    for place in 1 .. 7 loop
      sum := sum * 32 + strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(value, place, 1)) - 1;
    end loop;
    return 98 - sum * 100 % 97 = right(value, 2)::integer;
  when 'isni' then
    for place in 1 .. 15 loop
      sum := (sum + substr(value, place, 1)::integer) * 2 % 11;
    end loop;
    return (12 - sum) % 11 = strpos('0123456789X', right(value, 1)) - 1;
  when 'uscc' then
    for place in 1 .. 17 loop
      sum := sum
        + (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(value, place, 1)) - 1) * (3::numeric ^ (place - 1) % 31)::integer;
    end loop;
    return (31 - sum % 31) % 31 = strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', right(value, 1)) - 1;
  when 'lei' then
    for place in 1 .. 20 loop
      sum := strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(value, place, 1)) - 1
        + sum * (case when substr(value, place, 1) ~ '[0-9]' then 10 else 100 end);
      sum := sum % 97;
    end loop;
    return sum = 1;
  when 'vat' then
    return public.vat_fits(left(value, 2), substr(value, 3));
  else
    return true;
  end case;
end
$$;

COMMENT ON FUNCTION public.identifier_digits_fit(scheme text, value text) IS 'Whether the check digits of an identifier of the right form fit: ROR and LEI by ISO 7064 mod 97-10, ISNI by mod 11-2, USCC by GB 32100-2015, VAT by country.';

CREATE FUNCTION public.identifier_fault(scheme text, value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
declare
  wanted constant integer := case scheme
    when 'ror' then 9 when 'isni' then 16 when 'uscc' then 18 when 'lei' then 20 when 'pic' then 9 end;
  stranger constant text := substring(value from case scheme
    when 'ror' then '[^0-9a-hjkmnp-tv-z]' when 'isni' then '[^0-9X]' when 'uscc' then '[^0-9A-HJ-NPQRTUWXY]'
    when 'lei' then '[^0-9A-Z]' when 'pic' then '[^0-9]' end);
  pattern constant text := case scheme
    when 'ror' then '0.{6}[0-9]{2}' when 'isni' then '[0-9]{15}.' when 'uscc' then '..[0-9]{6}.*'
    when 'lei' then '.{18}[0-9]{2}' when 'pic' then '[1-9].*' when 'wikidata' then 'Q[1-9][0-9]{0,11}'
    when 'schac' then '([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}'
    when 'vat' then '[A-Z]{2}' || public.vat_pattern(left(value, 2)) end;
  example constant text := case scheme
    when 'ror' then 'nine characters, 0 first and two digits last' when 'isni' then '15 digits, then a digit or X'
    when 'uscc' then 'two characters, six digits of the place, nine of the body and one more'
    when 'lei' then '18 letters or digits, then two digits' when 'pic' then 'nine digits, the first not 0'
    when 'wikidata' then 'Q and a number' when 'schac' then 'a domain, such as example.edu'
    when 'vat' then 'the two letters of the country, then what its numbers have' end;
begin
  if value <> public.identifier_form(scheme, value) then
    return format('is written otherwise: %s', public.identifier_form(scheme, value));
  elsif stranger is not null then
    return format('has “%s” as character %s, which no %s has', stranger, strpos(value, stranger), scheme);
  elsif char_length(value) <> wanted then
    return format('has %s characters, and a %s has %s', char_length(value), scheme, wanted);
  elsif value !~ ('^(' || pattern || ')$') then
    return format('is not of the form of a %s: %s', scheme, example);
  elsif not public.identifier_digits_fit(scheme, value) then
    return 'has check digits that do not fit: is a character mistyped?';
  end if;
  return null;
end
$_$;

COMMENT ON FUNCTION public.identifier_fault(scheme text, value text) IS 'What is wrong with an identifier, in words that follow on it; null where nothing is. Only ror, wikidata, isni, uscc, pic, schac, lei and vat are looked into.';

CREATE FUNCTION public.identifier_form(scheme text, value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
declare
  plain text;
begin
  if scheme not in ('ror', 'wikidata', 'isni', 'uscc', 'pic', 'schac', 'lei', 'vat') then
    return normalize(value, NFC);
  end if;
  plain := regexp_replace(normalize(value, NFKC), '\s', '', 'g');
  return case scheme
    when 'ror' then lower(regexp_replace(plain, '^(https?:)?(//)?(www\.)?ror\.org/|-|/$', '', 'gi'))
    when 'wikidata' then
      upper(regexp_replace(plain, '^(https?:)?(//)?(www\.|m\.)?wikidata\.org/(wiki|entity)/', '', 'i'))
    when 'isni' then
      upper(regexp_replace(plain, '^(https?:)?(//)?(www\.)?isni\.org/(isni/|page/)?|-|/$', '', 'gi'))
    when 'schac' then lower(plain)
    when 'vat' then regexp_replace(upper(regexp_replace(plain, '[-./]', '', 'g')), '^GR', 'EL')
    else upper(replace(plain, '-', '')) end;
end
$_$;

COMMENT ON FUNCTION public.identifier_form(scheme text, value text) IS 'The one form in which an identifier is stored: without the address of its scheme, blanks and hyphens, in one case.';

CREATE FUNCTION public.identifier_luhn_fits(digits text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT ((sum(((doubled.d / 10) + (doubled.d % 10))) % (10)::bigint) = 0) FROM generate_series(1, char_length(identifier_luhn_fits.digits)) place(place), LATERAL (SELECT ((substr(identifier_luhn_fits.digits, place.place, 1))::integer * (1 + ((char_length(identifier_luhn_fits.digits) - place.place) % 2))) AS d) doubled);

COMMENT ON FUNCTION public.identifier_luhn_fits(digits text) IS 'Whether the last digit is the check digit of the others (ISO/IEC 7812-1).';

CREATE FUNCTION public.identifier_mod_11_10_fits(digits text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  product integer := 10;
begin
  for place in 1 .. char_length(digits) - 1 loop
    product := (substr(digits, place, 1)::integer + product) % 10;
    product := (case product when 0 then 10 else product end) * 2 % 11;
  end loop;
  return (11 - product) % 10 = right(digits, 1)::integer;
end
$$;

COMMENT ON FUNCTION public.identifier_mod_11_10_fits(digits text) IS 'Whether the last digit is the check digit of the others (ISO 7064, mod 11,10).';

CREATE FUNCTION public.identifier_scheme(written text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN (written ~* '^(https?://)?(www\.)?ror\.org/'::text) THEN 'ror'::text WHEN (written ~* '^(https?://)?(www\.|m\.)?wikidata\.org/'::text) THEN 'wikidata'::text WHEN (written ~* '^(https?://)?(www\.)?isni\.org/'::text) THEN 'isni'::text WHEN (strpos(written, ':'::text) > 1) THEN lower(btrim(split_part(written, ':'::text, 1))) ELSE NULL::text END;

COMMENT ON FUNCTION public.identifier_scheme(written text) IS 'The scheme of an identifier written as scheme:value, or as the address by which the scheme knows it.';

CREATE FUNCTION public.identifier_value(written text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN (strpos(lower(written), (public.identifier_scheme(written) || ':'::text)) = 1) THEN substr(written, (strpos(written, ':'::text) + 1)) ELSE written END;

COMMENT ON FUNCTION public.identifier_value(written text) IS 'What follows the scheme of an identifier; the whole where it is an address.';

CREATE FUNCTION public.identifier_weighed(digits text, weights integer[]) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT (sum(((substr(identifier_weighed.digits, (w.place)::integer, 1))::integer * w.weight)))::integer AS sum FROM unnest(identifier_weighed.weights) WITH ORDINALITY w(weight, place));

COMMENT ON FUNCTION public.identifier_weighed(digits text, weights integer[]) IS 'The sum of digits, each times its weight.';

CREATE FUNCTION public.import_add_coded() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $$
begin
  -- An identifier means one organization: not one that is there, nor two new ones.
  with given as (
    select g.id, g.line, g.path, g.code, i.scheme, i.value,
      first_value(g.code) over (partition by i.scheme, i.value order by g.id) as holder
    from staged_given g cross join import_identifiers(g.identifiers) i
    where g.code is not null and g.organization_id is null),
  held as (
    select g.id, g.line, g.path, g.scheme, g.value, coalesce(o.code, g.holder) as holder
    from given g
    left join organization_identifier x on (x.scheme, x.value) = (g.scheme, g.value)
    left join organization o on o.id = x.organization_id
    where o.id is not null or g.holder <> g.code),
  told as (
    insert into import_fault (line, path, code, value, other)
    select line, path || '.identifiers', 'identifier-held', scheme || ':' || value, holder from held)
  update staged_given set refused = true where id in (select id from held);

  with nameless as (
    select code from staged_given
    where code is not null and organization_id is null group by code having count(name) = 0),
  told as (
    insert into import_fault (line, path, code, value)
    select g.line, g.path || '.code', 'organization-unknown', g.code
    from staged_given g join nameless using (code)
    where not exists (select from import_name n where n.record = 'organization' and n.code = g.code))
  update staged_given set refused = true where code in (select code from nameless) and organization_id is null;

  with added as (
    insert into organization (code, name, kind, country)
    select code, (array_agg(name order by id) filter (where name is not null))[1],
      (array_agg(kind order by id) filter (where kind is not null))[1],
      (array_agg(country order by id) filter (where country is not null))[1]
    from staged_given
    where code is not null and organization_id is null
    group by code having not bool_or(refused) order by min(id)
    returning id, code),
  told as (insert into import_new_organization select id from added)
  insert into organization_identifier (organization_id, scheme, value)
  select distinct a.id, i.scheme, i.value
  from added a join staged_given g using (code) cross join import_identifiers(g.identifiers) i;

  update staged_given g set organization_id = o.id
  from organization o where g.organization_id is null and not g.refused and o.code = coalesce(g.code, g.named);
end
$$;

COMMENT ON FUNCTION public.import_add_coded() IS 'Finds the organizations that are named by code, and adds those whose code is new under that code.';

CREATE FUNCTION public.import_analyze() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $$
begin
  analyze staged_agreement (line, reference);
  analyze staged_party (line, given);
  analyze staged_agreement_field (line, field);
  analyze staged_given (id);
  analyze staged_lifecycle (line);
  analyze staged_related (line, reference);
  analyze import_digest (line);
  analyze import_part (line);
end
$$;

COMMENT ON FUNCTION public.import_analyze() IS 'Tells the planner how large the tables are that a file was read into.';

CREATE FUNCTION public.import_analyze_taken() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $$
begin
  analyze import_agreement (line, reference, id, is_new);
  analyze import_agreement_field (line, field_id);
  analyze import_related (line, related_id);
end
$$;

COMMENT ON FUNCTION public.import_analyze_taken() IS 'Tells the planner how large the tables are that were filled from those that a file was read into.';

CREATE FUNCTION public.import_begin() RETURNS void
    LANGUAGE plpgsql
    AS $_$
declare
  laid_out name;
begin
  for laid_out in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'staging' and c.relkind = 'r'
  loop
    execute format('create temp table %1$I (like staging.%1$I including defaults including indexes)
      on commit delete rows', laid_out);
  end loop;
end
$_$;

COMMENT ON FUNCTION public.import_begin() IS 'Gives the session tables of its own to lay out many records in.';

CREATE FUNCTION public.import_code(name text, kind text, country text) RETURNS text
    LANGUAGE plpgsql
    AS $$
declare
  the_stem constant text := organization_stem(name, kind, country);
  n integer;
begin
  -- Numbers go on from the last one given out, so that a thousand names without Latin letters stay cheap.
  select s.number into n from import_stem s where s.stem = the_stem;
  n := organization_free_number(the_stem, coalesce(n, 0) + 1);
  update import_stem s set number = n where s.stem = the_stem;
  if not found then
    insert into import_stem (stem, number) values (the_stem, n);
  end if;
  return organization_code(the_stem, n);
end
$$;

COMMENT ON FUNCTION public.import_code(name text, kind text, country text) IS 'A code for a new organization of the import, made as for any other, and not yet taken.';

CREATE FUNCTION public.import_decide() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    SET jit TO 'off'
    AS $$
begin
  update import_mention m set candidates = f.organizations
    from import_found((select array_agg(id) from import_mention where organization_id is null)) f
    where f.mention = m.id;

  -- Mentions that can have to do with each other: those of one name, and those of its identifiers that have none.
  update import_mention set cluster = 'name ' || plain where plain is not null;
  update import_mention m set cluster = coalesce(c.cluster, c.key, 'mention ' || m.id)
    from (
      select m.id, min('name ' || n.plain) as cluster, min(k.scheme || ':' || k.value) as key
      from import_mention m
      left join import_key k on k.mention = m.id
      left join import_key j on (j.scheme, j.value) = (k.scheme, k.value)
      left join import_mention n on n.id = j.mention
      where m.plain is null
      group by m.id) c
    where c.id = m.id;

  with key as (
    select k.*, m.cluster, count(*) over (partition by k.mention) as keys, m.plain
    from import_key k join import_mention m on m.id = k.mention),
  tied as (
    select distinct k.cluster
    from key k join (select scheme, value from key group by scheme, value having min(cluster) <> max(cluster)) s using (scheme, value)),
  several as (select distinct cluster from key group by cluster, scheme having min(value) <> max(value)),
  ways as (
    select m.cluster,
      case
        when m.cluster in (select t.cluster from tied t) then 'turn'
        -- Nothing is added, and nothing that was: so it is the same at every turn.
        when count(m.organization_id) = 0 and bool_and(m.candidates is not null or m.plain is null) then 'found'
        -- All of them mean one that is new, whichever comes first.
        when count(m.organization_id) <= 1 and count(distinct m.country) <= 1 and count(distinct m.kind) <= 1
          and coalesce(min(m.candidates) = array[min(m.organization_id)] and max(m.candidates) = array[min(m.organization_id)], true)
          and (count(*) = 1 or m.cluster not in (select s.cluster from several s))
          -- What has no name adds no more than it is found by.
          and m.cluster not in (select k.cluster from key k where k.plain is null and k.keys > 1)
          then 'made'
        else 'turn' end as way
    from import_mention m group by m.cluster)
  update import_mention m set way = w.way from ways w where w.cluster = m.cluster;
  analyze import_mention (cluster, way, organization_id);

  update import_mention set organization_id = candidates[1] where way = 'found' and cardinality(candidates) = 1;
  update import_mention m set organization_id = nextval('registry_key')
    from (
      select distinct on (cluster) id, organization_id from import_mention
      where way = 'made' and plain is not null order by cluster, id) f
    where f.id = m.id and f.organization_id is null;
  -- What has no name finds what a mention before it has added.
  with named as (
    select k.mention, min(n.id) as first
    from import_mention m
    join import_key k on k.mention = m.id
    join import_key j on (j.scheme, j.value) = (k.scheme, k.value)
    join import_mention n on n.id = j.mention and n.plain is not null
    where m.plain is null
    group by k.mention)
  update import_mention m set organization_id = r.organization_id
    from (
      select o.id, f.organization_id
      from import_mention o
      join import_mention f on f.cluster = o.cluster and f.organization_id is not null
      left join named n on n.mention = o.id
      where o.way = 'made' and o.organization_id is null and (o.plain is not null or n.first < o.id)) r
    where r.id = m.id;

  insert into import_made (id, first, name, plain, kind, country)
    select organization_id, min(id), (array_agg(name order by id))[1], min(plain),
      (array_agg(kind order by id) filter (where kind is not null))[1], min(country)
    from import_mention where way = 'made' and organization_id is not null
    group by organization_id
    on conflict (id) do update set kind = excluded.kind, country = excluded.country;
  insert into import_made_identifier (scheme, value, organization_id)
    select distinct k.scheme, k.value, m.organization_id
    from import_key k join import_mention m on m.id = k.mention
    where m.way = 'made' and m.organization_id is not null and k.adds
    on conflict do nothing;
end
$$;

COMMENT ON FUNCTION public.import_decide() IS 'Decides the mentions for which the order of the file changes nothing, and marks the others to be taken in turn.';

CREATE FUNCTION public.import_follow() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $$
declare
  given record;
  rule text;
  told text;
begin
  for given in
    select o.id, later.id as later_id, s.kind, s.date, s.note, s.line, s.position
    from staged_successor s
    join import_organization i using (line)
    join organization o on o.id = i.id
    join organization later on later.code = s.organization and later.retracted_at is null
    order by s.line, s.position
  loop
    begin
      insert into organization_succession (predecessor_id, successor_id, kind, date, note)
        values (given.id, given.later_id, given.kind, given.date, given.note)
        on conflict (predecessor_id, successor_id) do update
        set kind = excluded.kind, date = excluded.date, note = excluded.note
        where (organization_succession.kind, organization_succession.date, organization_succession.note)
          is distinct from (excluded.kind, excluded.date, excluded.note);
    exception when integrity_constraint_violation then
      get stacked diagnostics rule = constraint_name, told = message_text;
      insert into import_fault (line, path, code, value, other)
        values (given.line, format('successors[%s]', given.position - 1), 'rule-broken', rule, told);
    end;
  end loop;
end
$$;

COMMENT ON FUNCTION public.import_follow() IS 'Stores which organizations followed those of which the file says so, and how.';

CREATE FUNCTION public.import_found(mentions integer[]) RETURNS TABLE(mention integer, organizations bigint[])
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_temp', 'public', 'staging'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
begin
  return query
    select m.id, coalesce(i.ids, n.ids)
    from import_mention m
    cross join lateral (
      select array_agg(distinct h.id) as ids
      from (
        select o.resolved_id as id
        from import_key k
        join organization_identifier x on (x.scheme, x.value) = (k.scheme, k.value)
        join organization o on o.id = x.organization_id
        where k.mention = m.id and k.finds and o.retracted_at is null
        union all
        select d.organization_id
        from import_key k join import_made_identifier d on (d.scheme, d.value) = (k.scheme, k.value)
        where k.mention = m.id and k.finds) h) i
    cross join lateral (
      select case when count(*) > 1 then coalesce(array_agg(c.id) filter (where c.name = m.name), array_agg(c.id))
        else array_agg(c.id) end as ids
      from (
        select o.id, o.name::text as name, o.country, o.kind
        from (
          select b.resolved_id as id from organization b where plain_name(b.name) = m.plain
          union
          select b.resolved_id from organization_name a join organization b on b.id = a.organization_id
          where plain_name(a.name) = m.plain and a.kind <> 'given') same
        join organization o on o.id = same.id
        where o.retracted_at is null and not exists (select from import_made d where d.id = o.id)
          -- Two that have different identifiers in one scheme are two, whatever their names.
          and not exists (
            select from import_key k join organization_identifier x on x.organization_id = o.id and x.scheme = k.scheme
            where k.mention = m.id)
        union all
        select d.id, d.name, d.country, d.kind
        from import_made d
        where d.plain = m.plain
          and not exists (
            select from import_key k join import_made_identifier x on x.organization_id = d.id and x.scheme = k.scheme
            where k.mention = m.id)) c
      where i.ids is null and coalesce(c.country = m.country, true) and coalesce(c.kind = m.kind, true)) n
    where m.id = any (mentions);
end
$$;

COMMENT ON FUNCTION public.import_found(mentions integer[]) IS 'The organizations that mentions mean by what is there by now: those of their identifiers, else those of a name, with country and kind equal where both are known.';

CREATE FUNCTION public.import_identifiers(identifiers text[]) RETURNS TABLE(scheme text, value text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select identifier_scheme(e), identifier_form(identifier_scheme(e), identifier_value(e))
  from unnest(identifiers) e
$$;

COMMENT ON FUNCTION public.import_identifiers(identifiers text[]) IS 'Identifiers written as scheme:value or as addresses, taken apart, in the form in which they are stored.';

CREATE FUNCTION public.import_merge() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $$
declare
  given record;
  rule text;
  told text;
begin
  -- Those that others are merged into come first.
  for given in
    with recursive merge (code, into_code) as (
      select r.code, r.merged_into
      from import_organization i
      join organization o on o.id = i.id
      join staged_organization r using (line)
      where i.is_new and r.merged_into is not null),
    level (code, depth) as (
      select m.code, 0 from merge m where not exists (select from merge above where above.code = m.into_code)
      union all
      select m.code, l.depth + 1 from level l join merge m on m.into_code = l.code)
    select o.id, above.id as into_id, r.merged_on, r.merge_reason, i.line
    from level l
    join import_organization i on i.code = l.code
    join organization o on o.id = i.id
    join staged_organization r using (line)
    join organization above on above.code = r.merged_into and above.retracted_at is null
    order by l.depth, i.line
  loop
    begin
      update organization set merged_into_id = given.into_id where id = given.id;
      update organization_merge m
        set merged_on = coalesce(given.merged_on, m.merged_on), reason = given.merge_reason
        where m.merged_id = given.id and m.undone_at is null;
      set constraints organization_no_cycle_fkey immediate;
    exception when integrity_constraint_violation then
      get stacked diagnostics rule = constraint_name, told = message_text;
      insert into import_fault (line, path, code, value, other)
        values (given.line, 'mergedInto', 'rule-broken', rule, told);
    end;
    set constraints organization_no_cycle_fkey deferred;
  end loop;
  insert into import_fault (line, path, code, value)
    select i.line, 'mergedInto', 'merge-cycle', r.merged_into
    from import_organization i
    join organization o on o.id = i.id and o.merged_into_id is null
    join staged_organization r using (line)
    join organization above on above.code = r.merged_into
    where not exists (select from import_fault f where f.line = i.line);
end
$$;

COMMENT ON FUNCTION public.import_merge() IS 'Merges the new organizations of which the file says that they are merged.';

CREATE FUNCTION public.import_part_at(line bigint, path text) RETURNS TABLE(own_line bigint)
    LANGUAGE sql STABLE
    AS $_$
  select p.own_line from import_part p
  where p.line = $1 and p.part = split_part($2, '[', 1) and p.position = substring($2 from '^[a-z]+\[(\d+)\]')::integer + 1
$_$;

COMMENT ON FUNCTION public.import_part_at(line bigint, path text) IS 'The line of its own that a part of a record has in a bundle, by the line of the record and the key of the part; no row where it has none.';

CREATE FUNCTION public.import_rank() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    SET enable_seqscan TO 'off'
    SET jit TO 'off'
    AS $$
declare
  front bigint[];
  touched bigint[];
begin
  -- Relations among the agreements of the file. From those that are there already none can lead back to one that is new.
  create temp table import_waiting on commit drop as
    select distinct i.id, r.related_id
    from import_related r join import_agreement i using (line) join import_agreement b on b.id = r.related_id;
  if exists (select from import_agreement i join import_related r using (line) where not i.is_new) then
    -- To one that is changed they can, by way of those that the file does not have.
    with recursive outside (id) as (
      select r.related_id from import_related r
      where not exists (select from import_agreement i where i.id = r.related_id)
      union
      select x.related_id from outside o join related_agreement x on x.agreement_id = o.id
      where not exists (select from import_agreement i where i.id = x.related_id))
    insert into import_waiting (id, related_id)
      select i.id, o.id from outside o join import_related r on r.related_id = o.id join import_agreement i using (line)
      union
      select o.id, x.related_id from outside o join related_agreement x on x.agreement_id = o.id;
  end if;
  create index on import_waiting (id);
  create index on import_waiting (related_id);
  create temp table import_ready on commit drop as
    select i.id, coalesce(max(a.rank) + 1, 0) as rank
    from import_agreement i join import_related r using (line) left join agreement a on a.id = r.related_id
    group by i.id;
  insert into import_ready
    select distinct w.related_id, 0 from import_waiting w
    where not exists (select from import_ready d where d.id = w.related_id);
  create index on import_ready (id);
  analyze import_waiting;
  analyze import_ready;

  -- Layer by layer: whoever waits for nobody any more stands above all it relates to.
  select array_agg(distinct w.related_id) into front from import_waiting w
    where not exists (select from import_waiting x where x.id = w.related_id);
  while front is not null loop
    update import_ready d set rank = greatest(d.rank, s.rank)
      from (select w.id, max(t.rank) + 1 as rank
        from import_waiting w join import_ready t on t.id = w.related_id
        where w.related_id = any (front) group by w.id) s
      where d.id = s.id;
    with gone as (delete from import_waiting where related_id = any (front) returning id)
      select array_agg(distinct id) into touched from gone;
    select array_agg(t.id) into front from unnest(touched) t (id)
      where not exists (select from import_waiting w where w.id = t.id);
  end loop;
  update import_agreement i set rank = d.rank from import_ready d where i.id = d.id and d.rank > 0;

  -- What still waits is in a cycle or leads into one; the latter goes, again layer by layer.
  loop
    delete from import_waiting w where not exists (select from import_waiting x where x.related_id = w.id);
    exit when not found;
  end loop;
  insert into import_fault (line, path, code, value)
    select distinct i.line, 'related', 'related-cycle', i.reference
    from import_waiting w join import_agreement i using (id);
end
$$;

COMMENT ON FUNCTION public.import_rank() IS 'Gives the agreements of the import their ranks, and tells of those whose relations lead back to themselves.';

CREATE FUNCTION public.import_resolve() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    SET jit TO 'off'
    AS $$
begin
  perform import_add_coded();
  if not exists (select from staged_given where organization_id is null and not refused and code is null) then
    return;
  end if;
  perform import_take_mentions();
  perform import_decide();
  perform import_take_turns();

  -- Codes are given in the order of the file: each row sees those that stand before it.
  insert into organization (id, code, name, kind, country)
    select d.id, import_code(d.name, d.kind, d.country), d.name, d.kind, d.country
    from (select * from import_made where first > 0 order by first offset 0) d;
  insert into import_new_organization select id from import_made where first > 0;
  update organization o set kind = d.kind, country = d.country
    from import_made d where d.first < 0 and d.id = o.id and (d.kind, d.country) is distinct from (o.kind, o.country);
  insert into organization_identifier (organization_id, scheme, value)
    select organization_id, scheme, value from import_made_identifier on conflict (scheme, value) do nothing;

  update staged_given g set organization_id = m.organization_id from import_mention m where m.id = g.id;
  insert into import_fault (line, path, code, value, other)
    select g.line, g.path, case when m.candidates is null then 'identifier-unknown' else 'organization-ambiguous' end,
      coalesce(m.name, to_jsonb(g.identifiers)::text),
      (select string_agg(o.code, ', ' order by o.code) from organization o where o.id = any (m.candidates))
    from import_mention m join staged_given g using (id)
    where m.organization_id is null;
end
$$;

COMMENT ON FUNCTION public.import_resolve() IS 'Finds for every mention of the import the organization that it means, and adds those that are new.';

CREATE FUNCTION public.import_take_mentions() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $_$
begin
  -- Mentions without a code that are still open; before them, under negative numbers, what mentions with a code added.
  create temp table import_mention (
    id integer primary key, name text, plain text, kind text, country text, cluster text, way text, candidates bigint[],
    organization_id bigint) on commit drop;
  -- Their identifiers: those by which a mention finds an organization, and those that it adds to a new one.
  create temp table import_key (
    mention integer not null, scheme text, value text, finds boolean not null, adds boolean not null) on commit drop;
  -- Organizations that this import adds: first is the mention that does.
  create temp table import_made (
    id bigint primary key, first integer not null, name text not null, plain text not null, kind text, country text)
    on commit drop;
  create temp table import_made_identifier (
    scheme text not null, value text not null, organization_id bigint not null, primary key (scheme, value))
    on commit drop;

  insert into import_made (id, first, name, plain, kind, country)
    select o.id, -row_number() over (order by o.id desc), o.name, plain_name(o.name), o.kind, o.country
    from import_new_organization n join organization o on o.id = n.organization_id;
  insert into import_made_identifier (scheme, value, organization_id)
    select x.scheme, x.value, x.organization_id
    from organization_identifier x join import_made d on d.id = x.organization_id;

  insert into import_mention (id, name, plain, kind, country)
    select g.id, n.name, case when not n.is_identifier then plain_name(n.name) end, g.kind, g.country
    from staged_given g
    cross join lateral (
      select coalesce(g.name, g.named) as name,
        coalesce(g.named ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$', false) as is_identifier) n
    where g.organization_id is null and not g.refused and g.code is null;
  insert into import_key (mention, scheme, value, finds, adds)
    select distinct m.id, i.scheme, i.value, m.name is null or m.plain is not null, true
    from import_mention m join staged_given g using (id) cross join import_identifiers(g.identifiers) i
    union all
    select m.id, i.scheme, i.value, true, false
    from import_mention m cross join import_identifiers(array[m.name]) i
    where m.plain is null and m.name is not null;
  insert into import_mention (id, name, plain, kind, country, organization_id)
    select first, name, plain, kind, country, id from import_made;
  insert into import_key (mention, scheme, value, finds, adds)
    select d.first, i.scheme, i.value, true, true from import_made_identifier i join import_made d on d.id = i.organization_id;

  create index on import_key (mention);
  create index on import_made (plain);
  create index on import_made_identifier (organization_id);
  analyze import_mention (id, plain);
  analyze import_key (mention, scheme, value);
end
$_$;

COMMENT ON FUNCTION public.import_take_mentions() IS 'Lays out the mentions of organizations that no code has decided.';

CREATE FUNCTION public.import_take_turns() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_temp', 'public', 'staging'
    SET enable_seqscan TO 'off'
    SET jit TO 'off'
    AS $$
declare
  wanted record;
  meant bigint[];
begin
  for wanted in select id, name, plain, kind, country from import_mention where way = 'turn' and organization_id is null order by id
  loop
    select f.organizations into meant from import_found(array[wanted.id]) f;
    if meant is null and wanted.plain is not null then
      insert into import_made (id, first, name, plain, kind, country)
        values (nextval('registry_key'), wanted.id, wanted.name, wanted.plain, wanted.kind, wanted.country)
        returning array[id] into meant;
    end if;
    update import_mention set candidates = meant where id = wanted.id;
    continue when meant is null or cardinality(meant) > 1;
    update import_mention set organization_id = meant[1] where id = wanted.id;
    update import_made d set kind = coalesce(d.kind, wanted.kind), country = coalesce(d.country, wanted.country)
      where d.id = meant[1] and (d.kind is null and wanted.kind is not null or d.country is null and wanted.country is not null);
    insert into import_made_identifier (scheme, value, organization_id)
      select distinct k.scheme, k.value, d.id
      from import_key k join import_made d on d.id = meant[1]
      where k.mention = wanted.id and k.adds
        and not exists (select from organization_identifier x where (x.scheme, x.value) = (k.scheme, k.value))
      on conflict do nothing;
  end loop;
end
$$;

COMMENT ON FUNCTION public.import_take_turns() IS 'Takes mentions one after the other in the order of the file: a later one finds what an earlier one has added.';

CREATE FUNCTION public.import_taken() RETURNS TABLE(organization bigint, line bigint, given text, known text, name text, reason text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_temp', 'public', 'staging'
    AS $_$
  with mention as (
    select coalesce(p.own_line, g.line) as line, coalesce(g.name, g.named) as given, g.code, g.identifiers, o.id, o.code as known, o.name
    from staged_given g
    join organization o on o.id = g.organization_id
    left join lateral import_part_at(g.line, g.path) p on true
    where g.name is not null
      or g.code is null and lower(g.named) <> o.code and g.named !~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?:\S+$'),
  other as (
    select m.*, plain_name(m.given) as plain
    from mention m
    where m.given <> m.name and not exists (
      select from organization_name n
      where n.organization_id = m.id and n.name = m.given
        -- Short and former names can be those of others, too.
        and (n.kind = 'official' or n.kind <> 'given' and m.code is not null))),
  told as (
    select o.line, o.id, o.given, o.known, o.name,
      case
        when s.is_former then 'former'
        when s.is_short then 'short'
        when o.code is not null and not s.is_same then 'code'
        when exists (
          select from import_identifiers(o.identifiers) i
          join organization_identifier x on (x.organization_id, x.scheme, x.value) = (o.id, i.scheme, i.value))
          and not s.is_same then 'identifier'
        when s.is_case then 'case'
        when s.is_same then 'name'
        else 'record' end as reason
    from other o
    cross join lateral (
      select coalesce(bool_or(n.name = o.given and n.kind = 'former'), false) as is_former,
        coalesce(bool_or(n.name = o.given and n.kind in ('short', 'acronym')), false) as is_short,
        coalesce(bool_or(lower(n.name) = lower(o.given)), false) as is_case,
        coalesce(bool_or(plain_name(n.name) = o.plain), false) as is_same
      from (
        select k.name, null as kind from organization k where k.resolved_id = o.id
        union all
        select n.name, n.kind from organization k join organization_name n on n.organization_id = k.id
        where k.resolved_id = o.id and n.kind <> 'given') n) s)
  select t.id, min(t.line), t.given, t.known, t.name, t.reason
  from told t
  where t.reason <> 'record'
  group by t.id, t.given, t.known, t.name, t.reason
$_$;

COMMENT ON FUNCTION public.import_taken() IS 'Names of organizations in the import that were taken for one that is called otherwise, each spelling once: what it was taken for, and why.';

CREATE FUNCTION public.in_figures(traits integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((traits & 2097153) = 0);

COMMENT ON FUNCTION public.in_figures(traits integer) IS 'Whether a fact with these traits counts in figures: it is neither a draft nor an amendment of another agreement.';

CREATE FUNCTION public.is_amendment(traits integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select traits & 2097152 > 0 $$;

COMMENT ON FUNCTION public.is_amendment(traits integer) IS 'Whether what has these traits amends another agreement.';

CREATE FUNCTION public.is_carried_to(f public.agreement_fact, ending date, day date) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  return coalesce(ending <= (
    select case when renews_itself(f.traits) then i.last_on else i.end_on end from fact_in_sight(f, day, day) i), true);
end
$$;

COMMENT ON FUNCTION public.is_carried_to(f public.agreement_fact, ending date, day date) IS 'Whether what is known by a day carries an agreement as far as to another: by terms that begin by themselves, or by what is written. What comes later, such as a termination, is after its end then.';

CREATE FUNCTION public.is_draft(traits integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select traits & 1 > 0 $$;

COMMENT ON FUNCTION public.is_draft(traits integer) IS 'Whether what has these traits was not yet signed by all.';

CREATE FUNCTION public.is_named_by(party public.agreement_party, subject bigint, day date) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  return party.agreement_id = subject or first_day(party.from_date) <= day and not exists (
    -- Who had left, and is brought in again, is named already.
    select from agreement_party_rows(subject) e
    join organization w on w.id = e.organization_id
    join organization m on m.id = party.organization_id and m.resolved_id = w.resolved_id
    where e.position < party.position and (e.agreement_id = subject or first_day(e.from_date) <= day));
end
$$;

COMMENT ON FUNCTION public.is_named_by(party public.agreement_party, subject bigint, day date) IS 'Whether a party of agreement_party_rows is named with an agreement on a day: its own are on every day, and whom another brings in which amends it from that day on, where nobody is it that is named before.';

CREATE FUNCTION public.is_now(day date, today date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select day >= today - 1 $$;

COMMENT ON FUNCTION public.is_now(day date, today date) IS 'Whether a day is today somewhere on Earth, where it is latest on another, or is yet to come: then all that is recorded is known.';

CREATE FUNCTION public.is_open_ended(traits integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select traits & 16384 > 0 $$;

COMMENT ON FUNCTION public.is_open_ended(traits integer) IS 'Whether what has these traits is said to have no end.';

CREATE FUNCTION public.is_party_on(subject bigint, party_keys bigint[], day date) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
  return exists (
    select from agreement_party_rows(subject) p
    where p.organization_id = any (party_keys)
      and (day is null or party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day)));
end
$$;

COMMENT ON FUNCTION public.is_party_on(subject bigint, party_keys bigint[], day date) IS 'Whether one of some, by the keys under which they were recorded, is party to an agreement on a day, or where that is null on any; by itself or since an amendment brought it in.';

CREATE FUNCTION public.known_by(day date, today date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select case when is_now(day, today) then date 'infinity' else day end $$;

COMMENT ON FUNCTION public.known_by(day date, today date) IS 'The day by which that is known which is told of a day: of a day that has gone by what was known then, else all.';

CREATE FUNCTION public.lapse_known(given_on date, day date, today date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (public.is_now(day, today) OR COALESCE((given_on <= day), true));

COMMENT ON FUNCTION public.lapse_known(given_on date, day date, today date) IS 'Whether it is known on a day that an agreement is let run out, of which that was decided, or notice given, on another: on one that has gone by only what was decided by then; what has no such day is known on all.';

CREATE FUNCTION public.latin_letters(folded text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  pair text[];
  latin text := folded;
begin
  if latin ~ '[\u03b1-\u03c9\u0430-\u045f\u0490-\u0491]' then
    foreach pair slice 1 in array array[
      ['ж', 'zh'], ['х', 'kh'], ['ц', 'ts'], ['ч', 'ch'], ['ш', 'sh'], ['щ', 'shch'], ['ю', 'yu'], ['я', 'ya'],
      ['є', 'ye'], ['њ', 'nj'], ['љ', 'lj'], ['џ', 'dz'], ['θ', 'th'], ['χ', 'ch'], ['ψ', 'ps'], ['ου', 'ou']]
    loop
      latin := replace(latin, pair[1], pair[2]);
    end loop;
    latin := translate(latin, 'абвгґдезиійклмнопрстуфыэђјћѓќѕъь', 'abvggdeziiiklmnoprstufyedjcgks');
    latin := translate(latin, 'αβγδεζηικλμνξοπρσςτυφω', 'avgdeziiklmnxoprsstyfo');
  end if;
  return latin;
end
$$;

COMMENT ON FUNCTION public.latin_letters(folded text) IS 'A folded name with Cyrillic and Greek letters written in Latin ones; others stay.';

CREATE FUNCTION public.legal_form_contradicts(given text, organization bigint) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
declare
  front constant jsonb := legal_forms('front');
  back constant jsonb := legal_forms('back');
  said constant text[] := (name_core(simplified_han(name_words(given)), front, back)).classes;
  known text[];
begin
  if cardinality(said) = 0 then
    return false;
  end if;
  select array_agg(form.class) into known
  from (
    select o.name::text as name from organization o where o.id = organization
    union all
    select n.name::text from organization_name n
    where n.organization_id = organization and n.kind in ('official', 'former')) k
  cross join lateral name_core(simplified_han(name_words(k.name)), front, back) c
  cross join lateral unnest(c.classes) form (class);
  if known is not null then
    return not said && known;
  end if;
  return exists (
    select from organization o
    where o.id = organization and case o.kind
      when 'enterprise' then said <@ array['association', 'foundation']
      when 'other' then false
      else not said <@ array['association', 'foundation', 'state'] end);
end
$$;

COMMENT ON FUNCTION public.legal_form_contradicts(given text, organization bigint) IS 'Whether a name says a legal form of another class than the names of an organization, or the form of a company where it is none.';

CREATE FUNCTION public.name_words(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  words text;
begin
  words := lower(normalize(name, NFKD) collate "und-x-icu");
  words := regexp_replace(words, '[\u0300-\u036f]', '', 'g');
  words := translate(words, 'øłđıþ', 'oldit');
  words := replace(replace(replace(replace(words, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), '&', ' and ');
  words := regexp_replace(words, '[''’`´\u05f3\u05f4]', '', 'g');
  words := regexp_replace(words,
    '[\u0001-\u0022\u0024-\u002a\u002c-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u303f\u30fb\uff00-\uff0f\uff1a-\uff20]+', ' ', 'g');
  return btrim(normalize(words, NFC));
end
$$;

COMMENT ON FUNCTION public.name_words(name text) IS 'The words of a name: case, width, accents and punctuation folded away.';

CREATE TABLE public.legal_form (
    form public.label NOT NULL,
    words text GENERATED ALWAYS AS (public.name_words((form)::text)) STORED,
    place text NOT NULL,
    class text COLLATE pg_catalog."C",
    source public.label NOT NULL,
    CONSTRAINT legal_form_class_check CHECK ((class = ANY (ARRAY['limited'::text, 'stock'::text, 'corporation'::text, 'partnership'::text, 'cooperative'::text, 'association'::text, 'foundation'::text, 'state'::text]))),
    CONSTRAINT legal_form_place_check CHECK ((place = ANY (ARRAY['front'::text, 'back'::text, 'both'::text])))
);

COMMENT ON TABLE public.legal_form IS 'What names say of the legal form of an organization: names that differ in nothing else may be of one, unless the forms are of two classes.';

COMMENT ON COLUMN public.legal_form.form IS 'As it is written.';

COMMENT ON COLUMN public.legal_form.words IS 'As names are compared.';

COMMENT ON COLUMN public.legal_form.place IS 'Where it stands in a name: front, back or both.';

COMMENT ON COLUMN public.legal_form.class IS 'What it is; null where it says only that there is one, or nothing of the kind.';

COMMENT ON COLUMN public.legal_form.source IS 'Where it is from: the list of the library rigour by OpenSanctions (MIT), or the code list of ISO 20275.';

CREATE FUNCTION public.legal_forms(asked text) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN (SELECT jsonb_object_agg(f.words, f.class) AS jsonb_object_agg FROM public.legal_form f WHERE (f.place = ANY (ARRAY[legal_forms.asked, 'both'::text])));

COMMENT ON FUNCTION public.legal_forms(asked text) IS 'The legal forms that stand at the front or the back of names, as words, each with its class.';

CREATE FUNCTION public.letters_near(word text, other text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((char_length(translate(word, other, ''::text)) <= 1) AND (char_length(translate(other, word, ''::text)) <= 1));

COMMENT ON FUNCTION public.letters_near(word text, other text) IS 'Whether the letters of each of two words are those of the other, but for one.';

CREATE FUNCTION public.life_handed_on(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], renewals datemultirange) RETURNS integer[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  kept integer[] := life;
  told date;
  over_on date;
begin
  for i in 0 .. coalesce(cardinality(life), 0) / 4 - 1 loop
    continue when not tells_end(life[4 * i + 2], life[4 * i + 3], life[4 * i + 4]);
    told := date '2000-01-01' + life[4 * i + 1];
    over_on := 1 + nullif(fact_end(traits, begins_on, ends_on, months, extent, lapse, renewed_from, kept[: 4 * i], told - 1, told - 1),
      'infinity');
    continue when not coalesce(over_on < told and renewals @> over_on, false);
    kept[4 * i + 2] := case when life[4 * i + 2] = action_number('amended') then life[4 * i + 2] else 0 end;
    kept[4 * i + 3] := null;
    kept[4 * i + 4] := life[4 * i + 4] / 4 * 4;
  end loop;
  return kept;
end
$$;

COMMENT ON FUNCTION public.life_handed_on(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], renewals datemultirange) IS 'What happened to an agreement without the ends that were told of it once it was over and another went on that renews it, of which the days are handed in: such an amendment sets no end, and such a renewal is none.';

CREATE FUNCTION public.lifecycle_action_prepare() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.new_amount := public.fitted_amount(new.new_amount, new.new_currency,
    'lifecycle_action', 'lifecycle_action_amount_scale_check');
  return new;
end
$$;

COMMENT ON FUNCTION public.lifecycle_action_prepare() IS 'Fits a new value to its currency.';

CREATE FUNCTION public.lines_flat(lines text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select case when array_position(lines, null) is null then bundle_text(array_to_string(lines, '; ')) end
$$;

COMMENT ON FUNCTION public.lines_flat(lines text[]) IS 'Lines of a list in one cell; null where there are none, or one of them is none, since it would not read back as the same.';

CREATE FUNCTION public.made_before(signed text, start text, other_signed text, other_start text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (LEAST(public.last_day((signed)::public.partial_date), public.last_day((start)::public.partial_date)) < LEAST(public.first_day((other_signed)::public.partial_date), public.first_day((other_start)::public.partial_date)));

COMMENT ON FUNCTION public.made_before(signed text, start text, other_signed text, other_start text) IS 'Whether what was signed and starts at some dates was made before another, whatever days those dates mean; null where that is not known.';

CREATE FUNCTION public.made_by(signed_on date, begins_on date, day date, today date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select least(signed_on, begins_on) <= day or begins_on is null or is_now(day, today)
$$;

COMMENT ON FUNCTION public.made_by(signed_on date, begins_on date, day date, today date) IS 'Whether what was signed and began on some days was made by another day. Where that is today all is: what is recorded is signed, though it begins later, or the calendar of another time zone let it be signed tomorrow.';

CREATE FUNCTION public.made_date(signed text, start text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (public.first_day((start)::public.partial_date) < public.first_day((signed)::public.partial_date)) THEN start ELSE COALESCE(signed, start) END;

COMMENT ON FUNCTION public.made_date(signed text, start text) IS 'When an agreement was made: signed, or begun before that.';

CREATE FUNCTION public.month_number(day date) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (((date_part('year'::text, day) * (12)::double precision) + date_part('month'::text, day)))::integer;

COMMENT ON FUNCTION public.month_number(day date) IS 'The month of a day, as a number that grows by one from month to month.';

CREATE FUNCTION public.month_carried(ended date, months integer, day date) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (public.month_number(ended) + ((GREATEST((((public.month_number(day) - public.month_number(ended)) + months) - 1), 0) / months) * months));

COMMENT ON FUNCTION public.month_carried(ended date, months integer, day date) IS 'The number of the first month, from that of a day on, in which a term of so many months ends that follows an end by itself.';

CREATE FUNCTION public.name_bag(core text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((SELECT array_agg(w.word ORDER BY w.word) AS array_agg FROM unnest(string_to_array(name_bag.core, ' '::text)) w(word) WHERE (w.word <> ALL (ARRAY['the'::text, 'of'::text, 'and'::text, 'for'::text, 'in'::text, 'at'::text, 'on'::text, 'de'::text, 'la'::text, 'le'::text, 'les'::text, 'du'::text, 'des'::text, 'd'::text, 'l'::text, 'y'::text, 'e'::text, 'et'::text, 'und'::text, 'der'::text, 'die'::text, 'das'::text, 'fur'::text, 'von'::text, 'di'::text, 'del'::text, 'della'::text, 'da'::text, 'do'::text, 'dos'::text, 'van'::text, 'het'::text, 'och'::text, 'og'::text]))), string_to_array(core, ' '::text));

COMMENT ON FUNCTION public.name_bag(core text) IS 'The words of a name in alphabetical order, without articles and prepositions.';

CREATE FUNCTION public.name_core(words text, front jsonb, back jsonb, OUT core text, OUT classes text[]) RETURNS record
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  parts text[];
  form text;
  n integer;
begin
  core := regexp_replace(words, '^the ', '');
  classes := '{}';
  for turn in 1 .. 4 loop
    form := null;
    parts := string_to_array(core, ' ');
    n := cardinality(parts);
    for k in reverse least(n - 1, 7) .. 1 loop
      form := array_to_string(parts[n - k + 1:n], ' ');
      if back ? form then
        core := array_to_string(parts[1:n - k], ' ');
        classes := classes || (back ->> form);
        exit;
      end if;
      form := array_to_string(parts[1:k], ' ');
      if front ? form then
        core := array_to_string(parts[k + 1:n], ' ');
        classes := classes || (front ->> form);
        exit;
      end if;
      form := null;
    end loop;
    -- Where words are written without blanks a form may stand without one, but for abbreviations of one character.
    if form is null and core ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' then
      for k in reverse least(char_length(core) - 1, 20) .. 2 loop
        form := right(core, k);
        if back ? form then
          core := btrim(left(core, -k));
          classes := classes || (back ->> form);
          exit;
        end if;
        form := left(core, k);
        if front ? form then
          core := btrim(substr(core, k + 1));
          classes := classes || (front ->> form);
          exit;
        end if;
        form := null;
      end loop;
    end if;
    exit when form is null;
  end loop;
  classes := array_remove(classes, null);
end
$$;

COMMENT ON FUNCTION public.name_core(words text, front jsonb, back jsonb, OUT core text, OUT classes text[]) IS 'The words of a name without those for its legal form, by the forms of the front and of the back, and the classes of these.';

CREATE FUNCTION public.name_flat(name text, kind text, language text, from_date text, until_date text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((name ~ '[;；\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]'::text) OR (name <> btrim(name)) OR (name ~ '=([^=]*\.\.|[0-9]{4}-[0-9]{4}$)'::text) OR ((language IS NULL) AND (name ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*[:：]'::text))) THEN NULL::text ELSE (((CASE WHEN ((kind <> 'official'::text) OR ((language IS NULL) AND (name ~ '^[a-z]+[:：]'::text))) THEN (kind || ':'::text) ELSE ''::text END || COALESCE((language || ':'::text), ''::text)) || name) || CASE WHEN (COALESCE(from_date, until_date) IS NULL) THEN ''::text ELSE concat('=', from_date, '..', until_date) END) END;

COMMENT ON FUNCTION public.name_flat(name text, kind text, language text, from_date text, until_date text) IS 'Another name of an organization in a line that reads back as the same; null where it would not.';

CREATE FUNCTION public.name_likeness(name text, other text, core text, other_core text, bag text[], other_bag text[], classes text[], other_classes text[]) RETURNS TABLE(score double precision, reason text)
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $_$
declare
  only_one text[] := '{}';
  only_other text[] := other_bag;
  word text;
  tail text;
  place integer;
  part double precision := 1;
  wrong integer;
begin
  -- Two that say to be of different legal forms are two, and so are the first and the second of something.
  if cardinality(classes) > 0 and cardinality(other_classes) > 0 and not classes && other_classes
    or (core ~ '[0-9〇零一二三四五六七八九十百千]' or other_core ~ '[0-9〇零一二三四五六七八九十百千]')
      and regexp_replace(core, '[^0-9〇零一二三四五六七八九十百千]+', ' ', 'g')
        <> regexp_replace(other_core, '[^0-9〇零一二三四五六七八九十百千]+', ' ', 'g')
    or name_marks_differ(name, other)
  then
    return;
  end if;
  if bag = other_bag or replace(core, ' ', '') = replace(other_core, ' ', '') then
    return query select l.score, l.reason from (values
      (0.9::double precision, 'name', plain_name(name) = plain_name(other)),
      (0.88, 'accents', name_words(name) = name_words(other)),
      (0.88, 'script', simplified_han(name_words(name)) = simplified_han(name_words(other))),
      (0.84, 'word-order', name_bag(name_words(name)) = name_bag(name_words(other))),
      (0.86, 'legal-form', replace(core, ' ', '') = replace(other_core, ' ', '')),
      (0.8, 'word-order', true)) l (score, reason, is_so)
      where l.is_so limit 1;
    return;
  end if;

  if untransliterated(core) = untransliterated(other_core) then
    return query select 0.84::double precision, 'transliteration';
    return;
  end if;

  foreach word in array bag loop
    place := array_position(only_other, word);
    if place is null then
      only_one := only_one || word;
    else
      only_other := only_other[:place - 1] || only_other[place + 1:];
    end if;
  end loop;
  -- One of the two may say besides where it is, behind a comma or in brackets.
  if abs(cardinality(only_one) - cardinality(only_other)) = 1 and cardinality(bag) + cardinality(other_bag) >= 5 then
    tail := name_words((regexp_match(
      case when cardinality(only_one) > cardinality(only_other) then name else other end,
      '[,，(（]\s*([^\s,()（），]+)[)）]?\s*$'))[1]);
    if char_length(tail) >= 3 and tail !~ '^[ivx]+$' then
      if tail = any (only_one) and cardinality(only_one) > cardinality(only_other) then
        only_one := array_remove(only_one, tail);
        part := 0.85;
      elsif tail = any (only_other) and cardinality(only_other) > cardinality(only_one) then
        only_other := array_remove(only_other, tail);
        part := 0.85;
      end if;
    end if;
  end if;
  wrong := cardinality(only_one);
  if wrong = cardinality(only_other) and (wrong = 0
    or least(char_length(core), char_length(other_core)) >= case when core ~ '[\u3040-\u9fff\uac00-\ud7af]' then 6 else 12 end
      and (wrong = 1 and words_near(only_one[1], only_other[1])
        or wrong = 2 and (
          words_near(only_one[1], only_other[1]) and words_near(only_one[2], only_other[2])
          or words_near(only_one[1], only_other[2]) and words_near(only_one[2], only_other[1]))))
  then
    return query select part * (0.8 - 0.05 * wrong), case when part < 1 then 'part' else 'spelling' end;
  else
    return query select least(0.59, 0.75 * similarity(core, other_core)::double precision), 'similar';
  end if;
end
$_$;

COMMENT ON FUNCTION public.name_likeness(name text, other text, core text, other_core text, bag text[], other_bag text[], classes text[], other_classes text[]) IS 'How alike two names are, up to 0.9, and in what they differ; nothing for names that say that they are two.';

CREATE FUNCTION public.name_marks_differ(name text, other text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((octet_length(name) <> char_length(name)) AND (octet_length(other) <> char_length(other)) AND COALESCE((WITH word AS (SELECT w.word, public.name_words(w.word) AS bare, n.side FROM ((VALUES (1,name_marks_differ.name), (2,name_marks_differ.other)) n(side, text) CROSS JOIN LATERAL regexp_split_to_table(lower((NORMALIZE(n.text, NFKC) COLLATE "und-x-icu")), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+'::text) w(word)) WHERE (w.word <> ''::text)) SELECT (((SELECT count(DISTINCT w.side) AS count FROM word w WHERE (w.word <> w.bare)) = 2) AND (EXISTS (SELECT FROM (word a JOIN word b ON (((b.bare = a.bare) AND (b.word <> a.word) AND (b.side = 2)))) WHERE ((a.side = 1) AND (char_length(a.bare) < 5) AND (NOT (EXISTS (SELECT FROM word s WHERE ((s.side = 2) AND (s.word = a.word)))))))))), false));

COMMENT ON FUNCTION public.name_marks_differ(name text, other text) IS 'Whether two names that are both written with accents have a short word that differs by them: Thu is not Thú.';

CREATE FUNCTION public.neighbors_swapped(word text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select array_agg(left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2))
  from generate_series(1, char_length(word) - 1) i
$$;

COMMENT ON FUNCTION public.neighbors_swapped(word text) IS 'What a word is where two letters beside each other were typed in the wrong order.';

CREATE FUNCTION public.notice_day(ended date, days integer, months integer) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (months IS NULL) THEN (ended - days) ELSE ((ended - make_interval(months => months)))::date END;

COMMENT ON FUNCTION public.notice_day(ended date, days integer, months integer) IS 'The last day on which notice can be given for an end; null where none is to be given.';

CREATE FUNCTION public.obligation_status_keep() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  owed record;
begin
  select o.position, o.retracted_at into owed from obligation o where o.id = new.obligation_id;
  if owed.retracted_at is not null then
    raise exception using errcode = 'check_violation', table = 'obligation_status',
      constraint = 'obligation_status_retracted_check',
      message = format('obligation %s was retracted, and nothing becomes of it', owed.position);
  end if;
  return new;
end
$$;

COMMENT ON FUNCTION public.obligation_status_keep() IS 'Refuses a status of an obligation that was retracted.';

CREATE FUNCTION public.obligation_status_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  insert into touched (change, keys)
    select 'changed', array_agg(distinct b.agreement_id) from added n join obligation b on b.id = n.obligation_id
    having count(*) > 0;
  return null;
end
$$;

COMMENT ON FUNCTION public.obligation_status_note() IS 'Notes agreements of whose obligations a status was told, or is told otherwise.';

CREATE FUNCTION public.obligation_status_on(subject bigint, day date) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select coalesce((
    select s.status from obligation_status s
    where s.obligation_id = subject and s.date <= day
    order by s.date desc, s.id desc limit 1), 'scheduled')
$$;

COMMENT ON FUNCTION public.obligation_status_on(subject bigint, day date) IS 'Status of an obligation on a day.';

CREATE FUNCTION public.organization_alike(only_country text, least_score double precision, among bigint[]) RETURNS TABLE(first_id bigint, second_id bigint, score double precision, reason text, evidence text)
    LANGUAGE plpgsql STABLE
    SET work_mem TO '64MB'
    SET enable_nestloop TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
declare
  front constant jsonb := legal_forms('front');
  back constant jsonb := legal_forms('back');
begin
  -- Not every pair can be compared. Those are that have the same words, or share half of a name, so that one mistake in
  -- the other half is forgiven, or three trigrams that are rare among the names of the country.
  return query
    with chosen as materialized (select o.id, o.country from organization o where o.id = any (among)),
    name as materialized (
      select k.*, row_number() over () as number, c.core, char_length(c.core) as length,
        untransliterated(c.core) as bare, name_bag(c.core) as bag,
        c.classes
      from (
        select k.land, k.name, array_agg(k.id) as ids, array_agg(among is null or h.id is not null) as asked,
          bool_or(among is null or h.id is not null) as is_asked
        from (
          select s.id, s.country as land, o.name::text as name
          from organization o join organization s on s.id = o.resolved_id
          union
          select s.id, s.country, n.name::text
          from organization_name n join organization o on o.id = n.organization_id join organization s on s.id = o.resolved_id
          where n.kind in ('official', 'former')) k
        left join chosen h on h.id = k.id
        where (only_country is null or k.land is null or k.land = only_country)
          and (among is null or k.land is null or k.land in (select h.country from chosen h)
            or exists (select from chosen h where h.country is null))
        group by k.land, k.name) k
      cross join lateral name_core(simplified_han(name_words(k.name)), front, back) c
      where c.core <> ''),
    half as (
      select n.land, n.number, s.part
      from name n,
        lateral (select distinct h from unnest(array[n.length / 2, (n.length + 1) / 2]) h) halves,
        lateral (values ('<' || left(n.core, h)), ('>' || right(n.core, h))) s (part)
      where n.length >= 4),
    shared (weight, numbers) as (
      select 3, array_agg(h.number) from half h group by h.land, h.part having count(*) between 2 and 40
      union all
      -- A name of no country is held against those of all.
      select 3, array[a.number, b.number]
      from (select h.*, count(*) over (partition by h.part) as times from half h) a
      join half b on b.part = a.part and b.land is not null
      where a.land is null and a.times <= 40
      union all
      select 1, array_agg(n.number) from name n cross join unnest(show_trgm(n.core)) gram
      group by n.land, gram having count(*) between 2 and 24),
    candidate as (
      select a.number as a, b.number as b from name a join name b on b.bare = a.bare and b.number > a.number
      union
      select a.number, b.number from name a join name b on b.bag = a.bag and b.number > a.number
      union
      (select a, b from shared s, unnest(s.numbers) a, unnest(s.numbers) b where a < b
      group by a, b having sum(s.weight) >= 3)),
    compared as materialized (
      select x.ids as x_ids, y.ids as y_ids, x.asked as x_asked, y.asked as y_asked, x.core as x_core, y.core as y_core, l.reason,
        l.score - case when x.land is null or y.land is null then 0.1 else 0 end as score
      from candidate c join name x on x.number = c.a join name y on y.number = c.b
      cross join lateral name_likeness(x.name, y.name, x.core, y.core, x.bag, y.bag, x.classes, y.classes) l
      where coalesce(x.land = y.land, true) and (x.is_asked or y.is_asked)
        and (x.bare = y.bare or x.bag = y.bag
          or least(x.length, y.length) >= 0.5 * greatest(x.length, y.length) and similarity(x.core, y.core) >= 0.4))
    select least(x.id, y.id), greatest(x.id, y.id), 0.9 - case when n.land is null then 0.1 else 0 end, 'name', n.core
    from name n, unnest(n.ids, n.asked) x (id, is_asked), unnest(n.ids, n.asked) y (id, is_asked)
    where x.id < y.id and least_score <= 0.9 and (x.is_asked or y.is_asked)
    union all
    select least(x.id, y.id), greatest(x.id, y.id), c.score, c.reason,
      case when c.x_core = c.y_core then c.x_core else least(c.x_core, c.y_core) || ' ~ ' || greatest(c.x_core, c.y_core) end
    from compared c, unnest(c.x_ids, c.x_asked) x (id, is_asked), unnest(c.y_ids, c.y_asked) y (id, is_asked)
    where c.score >= least_score and x.id <> y.id and (x.is_asked or y.is_asked);
end
$$;

COMMENT ON FUNCTION public.organization_alike(only_country text, least_score double precision, among bigint[]) IS 'Pairs of organizations with names that are alike, of one country as far as that is known, with how alike they are and why; of some alone, where these are given.';

CREATE FUNCTION public.organization_bodies(day date, units_apart boolean) RETURNS TABLE(organization_id bigint, body_id bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  with recursive followed (id, next_id) as (
    select distinct on (p.resolved_id) p.resolved_id, n.id
    from organization_succession s
    join organization p on p.id = s.predecessor_id
    join organization k on k.id = s.successor_id
    join organization n on n.id = k.resolved_id
    where organization_went_on(s.kind) and p.resolved_id <> n.id and coalesce(first_day(s.date), '-infinity') <= day
    order by p.resolved_id, coalesce(first_day(s.date), '-infinity') desc, n.code
  ),
  step (id, next_id) as (
    select f.id, f.next_id from followed f
    union all
    select o.id, o.part_of_id from organization o
    where not units_apart and o.part_of_id is not null and o.merged_into_id is null
      and o.id not in (select f.id from followed f)
  ),
  walk (id, body_id) as (
    -- Most are bodies of their own.
    select o.id, o.resolved_id from organization o where o.resolved_id in (select s.id from step s)
    union
    select w.id, s.next_id from walk w join step s on s.id = w.body_id
  )
  select o.id, coalesce(w.body_id, o.resolved_id)
  from organization o
  left join walk w on w.id = o.id and not exists (select from step s where s.id = w.body_id)
$$;

COMMENT ON FUNCTION public.organization_bodies(day date, units_apart boolean) IS 'As what each organization counts on a day: the survivor of its merge, its own successor by then, what that is part of, and so on; units for themselves where they count apart.';

CREATE FUNCTION public.organization_called(subject bigint, of_record text, wanted text) RETURNS TABLE(name text)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select coalesce((
    select n.name from organization_name n
    where n.organization_id = subject and n.language = wanted and n.kind = 'official'
    order by n.name collate "C" limit 1), of_record)::text
$$;

COMMENT ON FUNCTION public.organization_called(subject bigint, of_record text, wanted text) IS 'What an organization is called in a language, where it has an official name in it; else its name of record.';

CREATE FUNCTION public.organization_classified(classification text, day date) RETURNS TABLE(organization_id bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select distinct o.resolved_id
  from organization_classification c
  join organization o on o.id = c.organization_id
  where c.scheme = split_part(classification, ':', 1)
    and (strpos(classification, ':') = 0 or c.value = classification_value(classification))
    and (c.from_date is null or first_day(c.from_date) <= day)
    and (c.until_date is null or last_day(c.until_date) >= day)
$$;

COMMENT ON FUNCTION public.organization_classified(classification text, day date) IS 'The organizations that are of a classification on a day, merged ones as the survivor; a scheme alone means any value of it.';

CREATE FUNCTION public.organization_code(stem text, number integer) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (stem || CASE WHEN (number > 1) THEN ('-'::text || number) ELSE ''::text END);

COMMENT ON FUNCTION public.organization_code(stem text, number integer) IS 'The code of a stem and a number: the first is the stem alone.';

CREATE FUNCTION public.organization_counts(party_keys bigint[], day date, today date) RETURNS TABLE(agreements bigint, in_force bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select count(*) filter (where made_by(f.signed_on, f.begins_on, day, today)),
    count(*) filter (where p.is_party and fact_status_in_place(f, day, party_keys) = 'in-force')
  from (
    select p.agreement_id, bool_or(p.is_party) as is_party
    from (
      select p.agreement_id,
        party_on(p.from_date, p.date_signed, p.agreement_signed_until, p.until_date, day) as is_party
      from agreement_party p where p.organization_id = any (party_keys)
      union all
      select b.id, is_party_on(b.id, party_keys, day)
      from agreements_brought_into(party_keys, null) b (id)) p
    group by p.agreement_id) p
  -- Looked up for each: the planner takes few for many, and would read the facts of all.
  cross join lateral (select * from agreement_fact f where f.agreement_id = p.agreement_id offset 0) f
  where in_figures(f.traits)
$$;

COMMENT ON FUNCTION public.organization_counts(party_keys bigint[], day date, today date) IS 'How many agreements an organization, by the keys under which it can have been recorded, had made by a day, and how many of them are in force then, while it is party to them.';

CREATE FUNCTION public.organization_distinct_revise() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  pairs bigint[];
begin
  -- That two are distinct stands in the record of the one with the later code.
  if tg_op = 'INSERT' then
    select array_agg(case when f.code > s.code then f.id else s.id end) into pairs
      from added d join organization f on f.id = d.first_id join organization s on s.id = d.second_id;
  else
    select array_agg(case when f.code > s.code then f.id else s.id end) into pairs
      from gone d join organization f on f.id = d.first_id join organization s on s.id = d.second_id;
  end if;
  perform revision_count('organization', pairs);
  return null;
end
$$;

COMMENT ON FUNCTION public.organization_distinct_revise() IS 'Counts the revision of organizations of which it is told otherwise from which ones they are distinct.';

CREATE FUNCTION public.organization_followers(of_id bigint, apart_from bigint) RETURNS bigint[]
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
  with recursive after (id) as (
    select later.resolved_id
    from organization o
    join organization_succession s on s.predecessor_id = o.id and s.id is distinct from apart_from
    join organization later on later.id = s.successor_id
    where o.resolved_id = of_id
    union
    select later.resolved_id
    from after
    join organization o on o.resolved_id = after.id
    join organization_succession s on s.predecessor_id = o.id and s.id is distinct from apart_from
    join organization later on later.id = s.successor_id)
  select coalesce(array_agg(after.id), '{}') from after
$$;

COMMENT ON FUNCTION public.organization_followers(of_id bigint, apart_from bigint) IS 'All that followed an organization that stands for itself, merged ones as the survivor, but for one succession.';

CREATE FUNCTION public.organization_free_number(stem text, first integer) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
declare
  number integer := first;
begin
  while exists (select from organization where code = organization_code(stem, number)) loop
    number := number + 1;
  end loop;
  return number;
end
$$;

COMMENT ON FUNCTION public.organization_free_number(stem text, first integer) IS 'The first number from one on with which the code of a stem is not yet taken.';

CREATE FUNCTION public.organization_is_succeeded(subject bigint, day date) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select exists (
    select from organization k join organization_succession s on s.predecessor_id = k.id
    where k.resolved_id = subject and organization_went_on(s.kind) and (s.date is null or first_day(s.date) <= day))
$$;

COMMENT ON FUNCTION public.organization_is_succeeded(subject bigint, day date) IS 'Whether an organization has gone on as another by a day.';

CREATE FUNCTION public.organization_merge() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.organization_merge() IS 'Sets what an organization stands for, and refuses a merge of two that are parties to one agreement.';

CREATE FUNCTION public.organization_merge_check_successions() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  survivor bigint;
  followers bigint[];
  touched bigint[] := '{}';
begin
  -- Runs when the merge is written, and touches what it walks over as organization_succession_guard does.
  loop
    select o.resolved_id into survivor from organization o where o.id = new.id;
    followers := organization_followers(survivor, null);
    if survivor = any (followers) then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_merge_succession_check',
        message = format('%s followed %s, or the other way round, so they are two', new.code,
          (select code from organization where id = survivor));
    end if;
    exit when touched @> followers;
    touched := touched || followers || survivor;
    perform organization_touch(touched);
  end loop;
  return null;
end
$$;

COMMENT ON FUNCTION public.organization_merge_check_successions() IS 'Refuses a merge by which an organization would come after itself.';

CREATE FUNCTION public.organization_merge_keep() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.organization_merge_keep() IS 'Keeps what was written of merges: nothing is deleted, and of a merge that was undone nothing changes.';

CREATE FUNCTION public.organization_merge_log() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if new.merged_into_id is null then
    update organization_merge set undone_at = clock_timestamp() where merged_id = new.id and undone_at is null;
  else
    insert into organization_merge (merged_id, survivor_id) values (new.id, new.merged_into_id);
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.organization_merge_log() IS 'Writes down every merge, and every merge that is undone.';

CREATE FUNCTION public.organization_named(given text) RETURNS TABLE(organization_id bigint)
    LANGUAGE plpgsql STABLE ROWS 1 PARALLEL SAFE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
begin
  return query select o.id from organization o where o.code = lower(given);
  if found then
    return;
  end if;
  return query
  select distinct i.organization_id from organization_identifier i join organization o on o.id = i.organization_id
  where o.retracted_at is null and i.scheme = identifier_scheme(given) and i.value = identifier_form(i.scheme, identifier_value(given));
  if found then
    return;
  end if;
  return query
  select o.id from organization o where o.retracted_at is null and plain_name(o.name) = plain_name(given)
  union
  select n.organization_id from organization_name n join organization o on o.id = n.organization_id
  where o.retracted_at is null and plain_name(n.name) = plain_name(given);
  if found then
    return;
  end if;
  return query
  select o.id from organization o
  where o.retracted_at is null and o.name_folded = fold_name(given) and not legal_form_contradicts(given, o.id)
  union
  select n.organization_id from organization_name n join organization o on o.id = n.organization_id
  where o.retracted_at is null and n.name_folded = fold_name(given) and not legal_form_contradicts(given, o.id);
end
$$;

COMMENT ON FUNCTION public.organization_named(given text) IS 'Organizations, as recorded, that a name given by a person can mean: by code, one that was retracted too; else by identifier, else by name, else by a name without accents and legal form, where no other form is said.';

CREATE FUNCTION public.organization_new_code(name text, kind text, country text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  stem constant text := organization_stem(name, kind, country);
begin
  return organization_code(stem, organization_free_number(stem, 1));
end
$$;

COMMENT ON FUNCTION public.organization_new_code(name text, kind text, country text) IS 'A code for a new organization, made from its name, else from its country and kind, and not yet taken.';

CREATE FUNCTION public.organization_of_record() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'INSERT' then
    new.recorded_organization_id := coalesce(new.recorded_organization_id, new.organization_id);
  elsif new.recorded_organization_id is not distinct from old.recorded_organization_id
    and not exists (
      select from public.organization o
      where o.id = new.recorded_organization_id and o.resolved_id = new.organization_id)
  then
    -- Not a merge that comes down: somebody names another organization.
    new.recorded_organization_id := new.organization_id;
  end if;
  new.organization_id := public.organization_resolved(new.recorded_organization_id);
  return new;
end
$$;

COMMENT ON FUNCTION public.organization_of_record() IS 'Keeps the organization that was recorded beside the one that it stands for.';

CREATE FUNCTION public.organization_owned_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  owners bigint[];
  touched bigint[] := '{}';
begin
  -- All that is walked over is changed, and walked again, as organization_succession_guard does.
  loop
    with recursive above (id) as (
      select o.resolved_id from organization o where o.id = new.owned_by_id
      union
      select n.resolved_id
      from above a join organization k on k.resolved_id = a.id join organization n on n.id = k.owned_by_id)
    select array_agg(a.id) into owners from above a;
    if new.resolved_id = any (owners) or exists (
      select from organization k where k.resolved_id = any (owners) and k.owned_by_id = new.id)
    then
      raise exception using errcode = 'check_violation', table = 'organization',
        constraint = 'organization_owned_check', message = format('%s would own itself', new.code);
    end if;
    -- Nobody else knows of one that is new.
    exit when tg_op = 'INSERT' or touched @> owners;
    touched := touched || owners;
    perform organization_touch(owners);
  end loop;
  return null;
end
$$;

COMMENT ON FUNCTION public.organization_owned_guard() IS 'Refuses an organization that would own itself, through others.';

CREATE FUNCTION public.organization_party_keys(subject bigint, day date) RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select case
    when exists (select from organization u where u.part_of_id = subject)
      or exists (select from organization k where k.resolved_id = subject and (k.id <> subject
        or exists (select from organization_succession s where s.successor_id = k.id)))
    then array(select r.id from organization_recorded(array[subject], day) r)
    when exists (select from organization o where o.id = subject and o.merged_into_id is not null) then '{}'
    else array[subject] end
$$;

COMMENT ON FUNCTION public.organization_party_keys(subject bigint, day date) IS 'The keys under which parties can have been recorded that count as an organization on a day; none for one that was merged.';

CREATE FUNCTION public.organization_place() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
begin
  if tg_op = 'INSERT' then
    new.recorded_part_of_id := coalesce(new.recorded_part_of_id, new.part_of_id);
  elsif new.recorded_part_of_id is not distinct from old.recorded_part_of_id
    and new.part_of_id is distinct from old.part_of_id
    and not exists (
      select from organization o where o.id = new.recorded_part_of_id and o.resolved_id = new.part_of_id)
  then
    -- Not a merge that comes down: somebody makes the organization part of another.
    new.recorded_part_of_id := new.part_of_id;
  end if;
  if new.recorded_part_of_id is null then
    new.part_of_id := null;
    new.depth := 0;
    return new;
  end if;
  new.part_of_id := organization_resolved(new.recorded_part_of_id);
  if exists (
    with recursive above (id, part_of_id) as (
      select o.id, o.part_of_id from organization o where o.id = new.part_of_id
      union
      select o.id, o.part_of_id from organization o join above on o.id = above.part_of_id)
    select from above where id = new.id)
  then
    raise exception using errcode = 'check_violation', table = 'organization',
      constraint = 'organization_no_cycle_fkey',
      message = format('%s would stand above itself', new.code);
  end if;
  select depth + 1 into new.depth from organization where id = new.part_of_id;
  new.depth := coalesce(new.depth, 1);
  return new;
end
$$;

COMMENT ON FUNCTION public.organization_place() IS 'Sets the depth of an organization from what it is part of, and refuses one that would stand above itself.';

CREATE FUNCTION public.organization_place_units() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
begin
  update organization set part_of_id = part_of_id where part_of_id = new.id;
  return null;
end
$$;

COMMENT ON FUNCTION public.organization_place_units() IS 'Carries a change of depth down to the units below.';

CREATE FUNCTION public.organization_recorded(subjects bigint[], day date, with_units boolean DEFAULT true, with_family boolean DEFAULT false) RETURNS TABLE(subject bigint, id bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  with recursive own (subject, id, is_subject) as (
    select o.id, r.resolved_id, true from unnest(subjects) o (id) join organization r on r.id = o.id
    union
    select w.subject, e.id, false
    from own w
    cross join lateral (
      select u.id from organization u
      where with_units and u.part_of_id = w.id and u.merged_into_id is null
      union all
      select p.resolved_id
      from organization k
      join organization_succession s on s.successor_id = k.id and (organization_went_on(s.kind) or with_family)
      join organization p on p.id = s.predecessor_id
      where k.resolved_id = w.id and not (w.is_subject and organization_is_succeeded(w.id, day))
      union all
      select d.resolved_id
      from organization k
      join organization d on d.owned_by_id = k.id
      where with_family and k.resolved_id = w.id) e
  )
  select distinct w.subject, r.id from own w join organization r on r.resolved_id = w.id
$$;

COMMENT ON FUNCTION public.organization_recorded(subjects bigint[], day date, with_units boolean, with_family boolean) IS 'The keys under which parties of some organizations can have been recorded: their own, those of what was merged into them, of their units, and of those that they went on from, on all days; of one that was succeeded by the day, without those before it. With the family, also of subsidiaries and of what they were split from.';

CREATE FUNCTION public.organization_records() RETURNS TABLE(id bigint, depth integer, code public.code, json json)
    LANGUAGE sql STABLE
    AS $$
  select o.id, o.depth, o.code, json_strip_nulls(json_build_object(
    'record', 'organization',
    'code', o.code,
    'name', o.name,
    'names', (select json_agg(json_build_object('name', n.name, 'kind', n.kind, 'language', n.language,
          'from', n.from_date, 'until', n.until_date)
        order by n.kind collate "C", n.language, n.name collate "C")
      from organization_name n where n.organization_id = o.id),
    'kind', o.kind,
    'country', o.country,
    'subdivision', o.subdivision,
    'city', o.city,
    'website', o.website,
    'partOf', (select above.code from organization above where above.id = o.recorded_part_of_id),
    'ownedBy', (select owner.code from organization owner where owner.id = o.owned_by_id),
    'identifiers', (select json_agg(i.scheme || ':' || i.value order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id),
    'classifications', (select json_agg(case when c.from_date is null and c.until_date is null
        then to_json(classification_text(c.scheme, c.value))
        else json_build_object('classification', classification_text(c.scheme, c.value), 'from', c.from_date,
          'until', c.until_date) end order by c.position)
      from organization_classification c where c.organization_id = o.id),
    'contacts', (select json_agg(json_build_object('name', c.name, 'office', c.office, 'email', c.email,
        'telephone', c.telephone) order by c.position, c.name collate "C")
      from organization_contact c where c.organization_id = o.id),
    'successors', (select json_agg(json_build_object('organization', later.code, 'kind', s.kind, 'date', s.date,
        'note', s.note) order by later.code)
      from organization_succession s join organization later on later.id = s.successor_id where s.predecessor_id = o.id),
    'distinctFrom', (select json_agg(other.code order by other.code)
      from organization_distinct d join organization other on other.id = d.first_id + d.second_id - o.id
      where o.id in (d.first_id, d.second_id) and other.code < o.code),
    'mergedInto', (select b.code from organization b where b.id = o.merged_into_id),
    'mergedOn', m.merged_on,
    'mergeReason', m.reason,
    'retracted', o.retracted_reason)) as json
  from organization o
  left join organization_merge m on m.merged_id = o.id and m.undone_at is null
$$;

COMMENT ON FUNCTION public.organization_records() IS 'Organizations in the interchange format.';

CREATE FUNCTION public.organization_resolved(recorded bigint) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare
  resolved bigint;
begin
  -- A merge that is under way is waited for, and its outcome taken.
  select o.resolved_id into resolved from public.organization o where o.id = recorded for key share;
  return coalesce(resolved, recorded);
end
$$;

COMMENT ON FUNCTION public.organization_resolved(recorded bigint) IS 'The organization that a recorded one stands for; itself where there is none of that key.';

CREATE FUNCTION public.organization_revise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.revision := old.revision + case when new.revision > old.revision
    or (new.code, new.name, new.kind, new.country, new.subdivision, new.city, new.website, new.recorded_part_of_id,
        new.owned_by_id, new.merged_into_id, new.retracted_at, new.retracted_reason)
      is distinct from (old.code, old.name, old.kind, old.country, old.subdivision, old.city, old.website,
        old.recorded_part_of_id, old.owned_by_id, old.merged_into_id, old.retracted_at, old.retracted_reason)
    then 1 else 0 end;
  return new;
end
$$;

COMMENT ON FUNCTION public.organization_revise() IS 'Counts the changes of what the row of an organization says.';

CREATE FUNCTION public.organization_stand() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.standing_id := case when new.retracted_at is null then new.id end;
  return new;
end
$$;

COMMENT ON FUNCTION public.organization_stand() IS 'Sets the key by which others name the organization; none where it is retracted.';

CREATE FUNCTION public.slug(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN NULLIF(btrim("left"(btrim(regexp_replace(public.latin_letters(public.fold_name(name)), '[^a-z0-9]+'::text, '-'::text, 'g'::text), '-'::text), 56), '-'::text), ''::text);

COMMENT ON FUNCTION public.slug(name text) IS 'A code made from a name; null for a name of which no letter or digit can be written in Latin.';

CREATE FUNCTION public.organization_stem(name text, kind text, country text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((SELECT s.slug FROM (SELECT public.slug(organization_stem.name) AS slug) s WHERE ((s.slug ~ '[a-z].*[a-z]|[a-z][0-9]|[0-9][a-z]'::text) OR (public.latin_letters(public.fold_name(organization_stem.name)) !~ '[^\u0001-\u024f]'::text))), NULLIF(lower(concat_ws('-'::text, country, kind)), ''::text), 'org'::text);

COMMENT ON FUNCTION public.organization_stem(name text, kind text, country text) IS 'What the code of an organization is made from: its name, else its country and kind.';

CREATE FUNCTION public.organization_succession_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  predecessor bigint;
  successor bigint;
  followers bigint[];
  touched bigint[] := '{}';
begin
  -- All that is walked over is changed, and walked again: of two successions that make a cycle together, the second
  -- waits for the first and then sees it, or fails to serialize.
  loop
    select o.resolved_id into predecessor from organization o where o.id = new.predecessor_id;
    select o.resolved_id into successor from organization o where o.id = new.successor_id;
    followers := successor || organization_followers(successor, new.id);
    if predecessor = any (followers) then
      raise exception using errcode = 'check_violation', table = 'organization_succession',
        constraint = 'organization_succession_no_cycle_check',
        message = format('%s would come after itself', (select code from organization where id = new.predecessor_id));
    end if;
    exit when touched @> followers;
    touched := touched || followers || array[predecessor, new.predecessor_id, new.successor_id];
    perform organization_touch(touched);
  end loop;
  return new;
end
$$;

COMMENT ON FUNCTION public.organization_succession_guard() IS 'Refuses an organization that would come after itself.';

CREATE FUNCTION public.organization_touch(ids bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  perform from organization where id = any (ids) order by id for no key update;
  update organization set revision = revision where id = any (ids);
end
$$;

COMMENT ON FUNCTION public.organization_touch(ids bigint[]) IS 'Changes organizations, so that two transactions that depend on them meet.';

CREATE FUNCTION public.organization_went_on(succession text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (succession <> 'split'::text);

COMMENT ON FUNCTION public.organization_went_on(succession text) IS 'Whether a succession of a kind leads on: who was renamed, united or taken over goes on as its successor, who was split does not.';

CREATE FUNCTION public.part_revise() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  key_column constant text := tg_argv[1];
  -- What a merge, or the days of an event, carry into a part.
  derived constant text[] := array['event_begins_on', 'event_ends_on', 'name_folded']
    || case when tg_argv[0] = 'event' then array['organization_id'] else '{}' end;
  subjects bigint[];
begin
  case tg_op
    when 'INSERT' then select array_agg(distinct (to_jsonb(n) ->> key_column)::bigint) into subjects from added n;
    when 'DELETE' then select array_agg(distinct (to_jsonb(o) ->> key_column)::bigint) into subjects from gone o;
    else select array_agg(distinct (b.part ->> key_column)::bigint) into subjects
      from ((select to_jsonb(n) - derived from added n except select to_jsonb(o) - derived from gone o)
        union all (select to_jsonb(o) - derived from gone o except select to_jsonb(n) - derived from added n)) b (part);
  end case;
  if subjects is null then
    return null;
  end if;
  perform revision_count(tg_argv[0], subjects);
  return null;
end
$$;

COMMENT ON FUNCTION public.part_revise() IS 'Counts the revision of the organizations or events of which a part is told otherwise.';

CREATE FUNCTION public.party_joined(from_date public.partial_date, date_signed public.partial_date, signed_until date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(public.first_day(from_date), CASE WHEN (public.first_day(date_signed) > signed_until) THEN public.first_day(date_signed) ELSE NULL::date END);

COMMENT ON FUNCTION public.party_joined(from_date public.partial_date, date_signed public.partial_date, signed_until date) IS 'The day from which on a party is one: as it is said, else that on which it signed after the day of the agreement; null is from the first day.';

CREATE FUNCTION public.party_on(from_date public.partial_date, date_signed public.partial_date, signed_until date, until_date public.partial_date, day date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (COALESCE((public.party_joined(from_date, date_signed, signed_until) <= day), true) AND COALESCE((public.last_day(until_date) >= day), true));

COMMENT ON FUNCTION public.party_on(from_date public.partial_date, date_signed public.partial_date, signed_until date, until_date public.partial_date, day date) IS 'Whether a party is one on a day: it has joined by then, and has not left before.';

CREATE FUNCTION public.party_role_records() RETURNS TABLE(code public.code, shipped boolean, json json)
    LANGUAGE sql STABLE
    AS $$
  select r.code, r.shipped, json_strip_nulls(json_build_object('record', 'party-role', 'code', r.code, 'label', r.label_en,
    'labels', json_build_object('zh', r.label_zh), 'definition', r.definition_en))
  from party_role r
$$;

COMMENT ON FUNCTION public.party_role_records() IS 'Roles of parties in the interchange format.';

CREATE FUNCTION public.party_signed_as(signed text, recorded text, called text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (signed IS NOT NULL) THEN NULLIF(signed, called) WHEN ((recorded <> called) AND (public.fold_name(recorded) <> public.fold_name(called))) THEN recorded ELSE NULL::text END;

COMMENT ON FUNCTION public.party_signed_as(signed text, recorded text, called text) IS 'The name that a party signed under where it is another than it is called: one that was merged signed under its own, unless that was the same but for case, width, accents and the like.';

CREATE FUNCTION public.plain_name(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  plain text := replace(replace(lower(normalize(name, NFKC) collate "und-x-icu"), '&', ' and '), 'ß', 'ss');
begin
  plain := regexp_replace(plain,
    '[\u0001-\u0022\u0024-\u002a\u002c-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u02b0-\u02ff\u055a-\u055f\u058a\u05be\u05f3\u05f4\u060c\u061b\u061f\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30a0\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20]+', ' ', 'g');
  plain := replace(regexp_replace(plain, '(?<=[0-9]) (?=[0-9])', '_', 'g'), ' ', '');
  return coalesce(nullif(plain, ''), name);
end
$$;

COMMENT ON FUNCTION public.plain_name(name text) IS 'The form in which a name is one with another: case, width, blanks and punctuation folded away, & as and.';

CREATE FUNCTION public.purpose_records() RETURNS TABLE(code public.code, depth integer, shipped boolean, json json)
    LANGUAGE sql STABLE
    AS $$
  select u.code, u.depth, u.shipped, json_strip_nulls(json_build_object('record', 'purpose', 'code', u.code,
    'label', u.label_en, 'labels', json_build_object('zh', u.label_zh), 'broader', b.code, 'definition', u.definition_en,
    'names', case when coalesce(u.ewp, u.mext, u.universities_australia, u.indonesia) is not null then
      json_build_object('ewp', u.ewp, 'mext', u.mext, 'universitiesAustralia', u.universities_australia,
        'indonesia', u.indonesia) end,
    'retired', case when u.retired then true end))
  from purpose u left join purpose b on b.id = u.broader_id
$$;

COMMENT ON FUNCTION public.purpose_records() IS 'Purposes in the interchange format.';

CREATE FUNCTION public.record_keep() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  handle constant text := to_jsonb(old) ->> tg_argv[0];
  called constant text := replace(tg_table_name, '_', ' ');
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'record_keep_check',
      message = format('%s %s was recorded, and records stay', called, handle);
  end if;
  if to_jsonb(new) ->> tg_argv[0] <> handle or to_jsonb(new) ->> 'id' <> to_jsonb(old) ->> 'id' then
    raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'record_handle_check',
      message = format('%s %s keeps its %s', called, handle, tg_argv[0]);
  end if;
  return new;
end
$$;

COMMENT ON FUNCTION public.record_keep() IS 'Keeps what was recorded, and the handle by which people name it, for good. Its argument is the column of the handle.';

CREATE FUNCTION public.refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'truncate_check',
    message = format('%s is never emptied at a stroke', tg_table_name);
end
$$;

COMMENT ON FUNCTION public.refuse_truncate() IS 'Refuses TRUNCATE, which would pass by every rule of the registry.';

CREATE FUNCTION public.registry_guard_keys() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  own constant integer := (select r.node from registry r);
  keyed name;
begin
  for keyed in
    select c.relname from pg_attrdef d join pg_class c on c.oid = d.adrelid
    where pg_get_expr(d.adbin, d.adrelid) = 'nextval(''registry_key''::regclass)'
      and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.conname = c.relname || '_id_node_check')
    order by c.relname
  loop
    execute format('alter table %I add constraint %I check (id >> 48 = %s)', keyed, keyed || '_id_node_check', own);
  end loop;
end
$$;

COMMENT ON FUNCTION public.registry_guard_keys() IS 'Lets every table that takes its keys from registry_key have keys of this node alone.';

CREATE FUNCTION public.registry_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception using errcode = 'check_violation', table = 'registry', constraint = 'registry_keep_check',
    message = 'a registry keeps its node';
end
$$;

COMMENT ON FUNCTION public.registry_keep() IS 'Keeps the node of a registry.';

CREATE FUNCTION public.registry_set_node(node integer) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  insert into registry (node) values (registry_set_node.node);
  perform registry_guard_keys();
  execute format('alter sequence registry_key minvalue %s maxvalue %s start %s restart',
    (node::bigint << 48) + 1, (node::bigint << 48) + 281474976710655, (node::bigint << 48) + 1);
end
$$;

COMMENT ON FUNCTION public.registry_set_node(node integer) IS 'Gives a new registry its node number, and the sequence of keys its range.';

CREATE FUNCTION public.related_agreement_note() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  subjects bigint[];
  others bigint[];
begin
  case tg_op
    when 'INSERT' then
      select array_agg(distinct n.agreement_id), array_agg(distinct n.related_id) filter (where n.relation <> 'framework')
        into subjects, others from added n;
    when 'DELETE' then
      select array_agg(distinct o.agreement_id), array_agg(distinct o.related_id) filter (where o.relation <> 'framework')
        into subjects, others from gone o;
    else
      -- That a chain was lifted is carried into relations, and says nothing of them.
      select array_agg(distinct b.agreement_id), array_agg(distinct b.related_id) filter (where b.relation <> 'framework')
        into subjects, others
        from ((select agreement_id, relation, related_id, position from added
            except select agreement_id, relation, related_id, position from gone)
          union all
          (select agreement_id, relation, related_id, position from gone
            except select agreement_id, relation, related_id, position from added)) b;
  end case;
  if subjects is not null then
    perform agreement_keep_retracted(subjects);
    insert into touched (change, keys)
      select n.change, n.keys from (values ('changed', subjects), ('concerned', others)) n (change, keys)
      where n.keys is not null;
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.related_agreement_note() IS 'Notes agreements whose relations changed, and those they relate to.';

CREATE FUNCTION public.related_agreement_place() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.related_agreement_place() IS 'Lifts the later agreement above the one it relates to.';

CREATE FUNCTION public.relation_number(relation text) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_position('{renewal,replacement,amendment,framework}'::text[], relation);

COMMENT ON FUNCTION public.relation_number(relation text) IS 'The number that stands for a relation in a fact.';

CREATE FUNCTION public.renewed_end(begins date, renewed_from date, since date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (renewed_from > begins) THEN (GREATEST(renewed_from, since) - 1) ELSE NULL::date END;

COMMENT ON FUNCTION public.renewed_end(begins date, renewed_from date, since date) IS 'The last day of what has no end, or of which none is known, where another agreement renews it: the one before that begins, or before the day since which it has no end; null where none does.';

CREATE FUNCTION public.renewed_from_known(f public.agreement_fact, known_by date) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ((f).renewed_from > known_by) THEN public.agreement_renewed_from((f).agreement_id, known_by) ELSE (f).renewed_from END;

COMMENT ON FUNCTION public.renewed_from_known(f public.agreement_fact, known_by date) IS 'The first day of the earliest agreement that renews one, of those that were there by a day: signed, or begun; null where none was.';

CREATE FUNCTION public.renews_itself(traits integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select traits & 4096 > 0 $$;

COMMENT ON FUNCTION public.renews_itself(traits integer) IS 'Whether terms of what has these traits begin by themselves.';

CREATE FUNCTION public.retracted_keep() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

COMMENT ON FUNCTION public.retracted_keep() IS 'Keeps what was retracted as it was; it may be put in again, and follows the parties of its agreement.';

CREATE FUNCTION public.revision_count(source text, subjects bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $_$
begin
  execute format('
    update %1$I r set revision = r.revision + 1
    where r.id in (
      select k.id from %1$I k
      where k.id = any ($1) and (k.xmin <> pg_current_xact_id()::xid or k.recorded_at <> now())
      order by k.id for no key update)', source) using subjects;
end
$_$;

COMMENT ON FUNCTION public.revision_count(source text, subjects bigint[]) IS 'Counts the revision of organizations, or of events, of which a part is told otherwise.';

CREATE FUNCTION public.revision_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception using errcode = 'check_violation', table = tg_table_name, constraint = 'revision_keep_check',
    message = 'a revision is counted on, and never back';
end
$$;

COMMENT ON FUNCTION public.revision_keep() IS 'Refuses a revision that is lower than before.';

CREATE FUNCTION public.schema_drop(objects text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
  object text;
  held text[];
  reason text;
begin
  while cardinality(objects) > 0 loop
    held := '{}';
    foreach object in array objects loop
      begin
        execute 'drop ' || regexp_replace(object, '^(function|procedure|aggregate|view|trigger)', '\1 if exists');
      exception when dependent_objects_still_exist then
        get stacked diagnostics reason = pg_exception_detail;
        held := held || object;
      end;
    end loop;
    if cardinality(held) = cardinality(objects) then
      raise exception using errcode = 'dependent_objects_still_exist', message = reason;
    end if;
    objects := held;
  end loop;
end
$$;

COMMENT ON FUNCTION public.schema_drop(objects text[]) IS 'Drops what routines made, in whichever order they stand on each other.';

CREATE FUNCTION public.schema_objects() RETURNS TABLE(object text, is_fresh boolean)
    LANGUAGE sql STABLE
    AS $$
  select i.type || ' ' || i.identity, o.xmin = pg_current_xact_id_if_assigned()::xid
  from (
    select tableoid, oid, xmin from pg_proc where pronamespace = 'public'::regnamespace
    union all
    select tableoid, oid, xmin from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
    union all
    select t.tableoid, t.oid, t.xmin from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal) o
  cross join pg_identify_object(o.tableoid, o.oid, 0) i
$$;

COMMENT ON FUNCTION public.schema_objects() IS 'Functions, triggers and views, as DROP names them, and whether the transaction that asks has written each.';

CREATE FUNCTION public.search_block(id bigint) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ('#'::text || (id >> 12));

COMMENT ON FUNCTION public.search_block(id bigint) IS 'The block of 4096 keys that a key stands in, as a term of its own.';

CREATE FUNCTION public.search_condition(expression text, parts public.search_part[], block bigint) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  -- One list for all that must be there: the index then reads the rarest, and skips in the others.
  select string_agg(c.condition, ' and ') from (
    select format('%s @> %L::text[]', expression, array_agg(n.term)) as condition
    from (select p.term from unnest(parts) p where cardinality(p.terms) = 1
      union all select '#' || block where block is not null) n having count(*) > 0
    union all
    select format('%s && %L::text[]', expression, p.terms) from unnest(parts) p where cardinality(p.terms) > 1) c
$$;

COMMENT ON FUNCTION public.search_condition(expression text, parts public.search_part[], block bigint) IS 'SQL that says of terms that every part of a query is among them, in a block of keys where one is given.';

CREATE FUNCTION public.search_everything(query text, kinds text[], most integer, language text, day date, today date) RETURNS TABLE(kind text, code text, name text, matched text, matched_language text, of_code text, said text, score double precision)
    LANGUAGE plpgsql STABLE
    SET jit TO 'off'
    AS $$
#variable_conflict use_column
declare
  asked constant text := regexp_replace(btrim(search_plain(left(query, 500))), ' +', ' ', 'g');
  newest constant bigint := (select coalesce(max(a.id), 0) >> 12 from agreement a);
  parts search_part[];
  candidates search_candidate[];
  needles text[];
  weights real[];
  part_of integer[];
  worths real[];
begin
  candidates := array(select n from search_numbers(query, kinds) n);
  parts := array(select p from search_parts(query, false) p);
  if cardinality(parts) > 0 then
    candidates := candidates || array(select t from search_texts(kinds, parts, false, 120, newest) t);
    if (select count(*) from (select distinct f.kind, f.id from unnest(candidates) f limit 5) d) < least(most, 5)
      and not exists (select from unnest(candidates) f where f.score >= 0.99)
    then
      parts := array(select p from search_parts(query, true) p);
      candidates := candidates || array(select t from search_texts(kinds, parts, true, 120, newest) t);
    end if;
    select array_agg(t.needle), array_agg(t.weight), array_agg(t.part) into needles, weights, part_of
      from (select case when search_is_word(u.term) or u.term ~ '^[\u0001-\u2e7f]' then ' ' || u.term || ' ' else u.term end as needle,
          u.weight, p.place::integer as part
        from unnest(parts) with ordinality p (run, term, terms, weights, frequency, place)
        cross join lateral unnest(p.terms, p.weights) u (term, weight)) t;
    worths := array(select (1 / (1 + 5 * p.frequency))::real from unnest(parts) with ordinality
      p (run, term, terms, weights, frequency, place) order by p.place);
  end if;
  return query
    with scored as (
      -- One that was merged stands for its survivor, and is named as what matched.
      select f.kind, coalesce(m.resolved_id, f.id) as id, f.matched, f.language,
        case when m.resolved_id <> f.id then f.id else w.resolved_id end as of_id, f.said,
        coalesce(f.score, search_score(f.said, asked, needles, weights, part_of, worths)) as score
      from (select distinct * from unnest(candidates)) f
      left join organization m on (f.kind = 'organization' or f.matched = 'contact') and m.id = f.id
      left join organization w on w.id = f.of_id
      where m.retracted_at is null),
    best as (
      -- A thing once, by what of it matched best; a person once for each organization.
      select distinct on (s.kind, case when s.kind = 'person' then search_plain(s.said) || ' ' || coalesce(s.of_id, 0) else s.id::text end) s.*
      from scored s where s.score > 0.2
      order by s.kind, case when s.kind = 'person' then search_plain(s.said) || ' ' || coalesce(s.of_id, 0) else s.id::text end,
        s.score desc, s.kind = 'organization' and s.of_id is not null, s.language = search_everything.language desc nulls last, s.id desc),
    top as (
      select b.*, a.reference, a.title, e.code as event_code, e.name as event_name, e.name_zh as event_name_zh
      from best b
      left join agreement a on a.id = b.id and (b.kind = 'agreement' or b.matched in ('signatory', 'contact'))
      left join event e on e.id = b.id and (b.kind = 'event' or b.matched = 'speaker')
      where b.score >= (select max(score) from best) * 0.4
        and (a.id is null or a.draft or agreement_made_by(a, day, today))
        and (e.id is null or first_day(e.start_date) <= day or is_now(day, today))
      order by b.score desc, array_position(array['organization', 'field', 'purpose', 'event', 'agreement', 'person'], b.kind), b.id desc
      limit most)
    select t.kind,
      case t.kind when 'organization' then o.code::text when 'field' then s.code || ':' || f.code
        when 'purpose' then g.code::text
        else coalesce(t.reference::text, t.event_code::text, o.code::text) end,
      (case t.kind
        when 'organization' then (select n.name from organization_called(o.id, o.name, search_everything.language) n)
        when 'agreement' then coalesce((select n.title from agreement_title n
          where n.agreement_id = t.id and n.language = search_everything.language), t.title)
        when 'event' then case when search_everything.language = 'zh' then coalesce(t.event_name_zh, t.event_name) else t.event_name end
        when 'field' then (select l.label from field_label l where l.field_id = f.id
          order by l.language = coalesce(search_everything.language, 'en') desc, l.language limit 1)
        when 'purpose' then case when search_everything.language = 'zh' then g.label_zh else g.label_en end
        else t.said end)::text,
      t.matched, t.language, u.code::text, t.said, round(t.score::numeric, 3)::float8
    from top t
    left join organization o on o.id = t.id and (t.kind = 'organization' or t.matched = 'contact')
    left join organization u on u.id = t.of_id
    left join field f on f.id = t.id and t.kind = 'field'
    left join field_scheme s on s.id = f.scheme_id
    left join purpose g on g.id = t.id and t.kind = 'purpose'
    order by t.score desc, array_position(array['organization', 'field', 'purpose', 'event', 'agreement', 'person'], t.kind), t.id desc;
end
$$;

COMMENT ON FUNCTION public.search_everything(query text, kinds text[], most integer, language text, day date, today date) IS 'What a text may mean in the registry, the best first: of the kinds given, named in the language given, as of a day.';

CREATE FUNCTION public.search_frequencies() RETURNS TABLE(term text, frequency real)
    LANGUAGE sql STABLE
    AS $$
  select e.term, max(e.frequency) from pg_stats s
  cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (term, frequency)
  where s.schemaname = 'public' and s.tablename in ('agreement_search_idx', 'agreement_title_search_idx') 
    and e.term is not null and e.frequency > 0.002
  group by e.term
$$;

COMMENT ON FUNCTION public.search_frequencies() IS 'In which part of all titles the common terms stand, as the last analysis of the tables has it.';

CREATE FUNCTION public.search_is_word(term text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (((char_length(term) >= 3) AND (char_length(term) <= 40)) AND (term !~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]'::text));

COMMENT ON FUNCTION public.search_is_word(term text) IS 'Whether a term is a word, and not a pair of Chinese characters or too short or long for one.';

CREATE FUNCTION public.search_learn() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  execute search_learning(tg_argv[0], 'added');
  return null;
end
$$;

COMMENT ON FUNCTION public.search_learn() IS 'Adds the terms of new texts to those that are known.';

CREATE FUNCTION public.search_learn_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  insert into search_term (term)
    select t.term from (
      select distinct u.term from unnest(tg_argv) c (name)
      cross join unnest(search_terms(to_jsonb(new) ->> c.name)) u (term)) t
    where char_length(t.term) <= 100 and not exists (select from search_term s where s.term = t.term collate "C");
  return null;
end
$$;

COMMENT ON FUNCTION public.search_learn_change() IS 'Adds the terms of texts that change to those that are known. Its arguments are the columns that hold them.';

CREATE FUNCTION public.search_learn_whole(wanted name) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  execute (select search_learning(s.text_of, s.source) from search_sources() s where s.source = wanted);
end
$$;

COMMENT ON FUNCTION public.search_learn_whole(wanted name) IS 'Adds the terms of all texts of a table to those that are known.';

CREATE FUNCTION public.search_learning(text_of text, rows_of name) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $_$
  -- Joined texts, some thousand at a time, cost a tenth of one call for each.
  select format($learn$
    insert into search_term (term)
    select g.term from (
      select distinct t.term from (
        select search_terms(string_agg(n.value, E'\n')) as terms
        from (select %s as value, (row_number() over ()) / 2000 as lot from %I) n group by n.lot) l
      cross join unnest(l.terms) t (term) where char_length(t.term) <= 100) g
    where not exists (select from search_term s where s.term = g.term collate "C" offset 0)$learn$, text_of, rows_of)
$_$;

COMMENT ON FUNCTION public.search_learning(text_of text, rows_of name) IS 'The statement that adds the terms of the texts of all rows of a table to those that are known.';

CREATE FUNCTION public.search_meanings(asked text, loosely boolean) RETURNS TABLE(term text, weight real)
    LANGUAGE plpgsql STABLE
    SET "pg_trgm.similarity_threshold" TO '0.4'
    AS $_$
#variable_conflict use_column
begin
  -- Words that begin with it, then those that hold it; of what may be misspelled the words with one letter more, less
  -- or other, then those that share many triples of letters.
  return query
  select n.term, max(n.weight) as weight from (
    (select t.term, (0.7 + 0.3 * char_length(asked) / char_length(t.term))::real as weight
      from (select distinct s.term from (
        select s.term from search_term s
        where s.term like replace(replace(asked, '%', '\%'), '_', '\_') || '%'
        limit 2000) s) t
      where t.term <> asked order by char_length(t.term), t.term
      limit case when char_length(asked) = 1 and asked !~ '^[\u0001-\u2e7f]' then 300 else 40 end)
    union all
    (select t.term, (0.4 + 0.3 * char_length(asked) / char_length(t.term))::real
      from (select distinct s.term from (
        select s.term from search_term s
        where char_length(asked) >= 3 and search_is_word(s.term) and s.term like '%' || asked || '%'
        limit 2000) s) t
      where t.term <> asked order by char_length(t.term), t.term limit 40)
    union all
    (select t.term, (0.5 + 0.2 * similarity(t.term, asked))::real
      from (select distinct s.term from (
        select s.term from search_term s
        where loosely and search_is_word(asked) and char_length(asked) >= 4 and asked !~ '^[0-9]+$'
          and search_is_word(s.term) and s.term !~ '^[0-9]+$'
          and search_omissions(s.term) && search_omissions(asked)
        limit 500) s) t
      where t.term <> asked order by similarity(t.term, asked) desc, t.term limit 20)
    union all
    (select t.term, (0.1 + 0.6 * similarity(t.term, asked))::real
      from (select distinct s.term from (
        select s.term from search_term s
        where loosely and char_length(asked) between 6 and 40 and search_is_word(asked) and asked !~ '[0-9]'
          and search_is_word(s.term) and s.term % asked
        limit 500) s) t
      where t.term <> asked order by similarity(t.term, asked) desc, t.term limit 10)) n
  group by n.term order by weight desc, n.term;
end
$_$;

COMMENT ON FUNCTION public.search_meanings(asked text, loosely boolean) IS 'The other terms that a term of a query can mean, and how near each is to it, below 1; loosely also what it may be a misspelling of.';

CREATE FUNCTION public.search_near(query text) RETURNS SETOF text
    LANGUAGE sql STABLE
    SET "pg_trgm.similarity_threshold" TO '0.25'
    AS $$
  select t.term from (
    select s.term, max(similarity(s.term, w.word)) as nearness
    from unnest(search_terms(left(query, 500))) w (word) join search_term s on search_is_word(s.term) and s.term % w.word
    where search_is_word(w.word) group by s.term) t
  order by t.nearness desc, t.term limit 5
$$;

COMMENT ON FUNCTION public.search_near(query text) IS 'Terms of the registry that come near to the words of a query.';

CREATE FUNCTION public.search_plain(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  plain text := value;
begin
  if octet_length(value) = char_length(value) then
    return regexp_replace(translate(lower(value collate "C"), '''`', ''), '[^a-z0-9]+', ' ', 'g');
  end if;
  if plain ~ '[^\u0020-\u007e\u3400-\u4dbf\u4e00-\u9fff]' then
    plain := regexp_replace(normalize(plain, NFKD), '[\u0300-\u036f]', '', 'g');
    plain := translate(normalize(lower(plain collate "und-x-icu"), NFC), 'øłđıþ', 'oldit');
    plain := replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
  else
    plain := lower(plain collate "C");
  end if;
  if plain ~ '[\u0001-\u001f!-/:-@[-`{-\u00bf\u200c-\u206f\u3000-\u3004\u3008-\u303f\u30fb\uff00-\uff0f\ufe10-\ufe6f]' then
    plain := regexp_replace(plain, '[''’`´ʼ]', '', 'g');
    plain := regexp_replace(plain,
      '[\u0001-\u001f!-/:-@[-`{-\u00bf\u200c-\u206f\u3000-\u3004\u3008-\u303f\u30fb\uff00-\uff0f\ufe10-\ufe6f]+', ' ', 'g');
  end if;
  if plain ~ '[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' then
    plain := regexp_replace(plain,
      '([\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+)',
      ' \1 ', 'g');
  end if;
  return plain;
end
$$;

COMMENT ON FUNCTION public.search_plain(value text) IS 'A text as search compares it: case, width and accents folded, blanks for punctuation and around runs of Chinese.';

CREATE FUNCTION public.search_number(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (octet_length(value) = char_length(value)) THEN regexp_replace(lower((value COLLATE "C")), '[^a-z0-9]+'::text, ''::text, 'g'::text) ELSE replace(public.search_plain(value), ' '::text, ''::text) END;

COMMENT ON FUNCTION public.search_number(value text) IS 'A number, reference or code as search compares it: without blanks and punctuation.';

CREATE FUNCTION public.search_numbers(query text, kinds text[]) RETURNS SETOF public.search_candidate
    LANGUAGE plpgsql STABLE
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_custom_plan'
    SET jit TO 'off'
    AS $$
declare
  number constant text := search_number(left(query, 200));
  handle constant text := btrim(lower(left(query, 200)));
  front constant text := replace(replace(replace(number, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  back constant text := replace(replace(replace(reverse(number), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  length constant real := char_length(number);
begin
  if number = '' then
    return;
  end if;
  if kinds is null or 'organization' = any (kinds) then
    return query select 'organization', o.id, 'code', null, null::bigint, o.code::text,
        case when o.code = handle then 1 else 0.6 + 0.3 * length / char_length(o.code) end::real
      from organization o
      where o.code >= handle and o.code < handle || '~'
      order by o.code limit 20;
    return query select 'organization', i.organization_id, i.scheme::text, null, null::bigint, i.value::text, 1::real
      from organization_identifier i
      where i.scheme = split_part(handle, ':', 1) and i.value = btrim(substr(query, strpos(query, ':') + 1));
    return query select 'organization', i.organization_id, i.scheme::text, null, null::bigint, i.value::text,
        (0.6 + 0.4 * length / greatest(1, char_length(search_number(i.value))))::real
      from organization_identifier i
      where search_number(i.value) collate "C" like front limit 20;
  end if;
  if kinds is null or 'agreement' = any (kinds) then
    return query select 'agreement', a.id, 'reference', null, null::bigint, a.reference::text,
        (0.6 + 0.4 * length / greatest(1, char_length(search_number(a.reference))))::real
      from agreement a where a.retracted_at is null and search_number(a.reference) collate "C" like front
      order by search_number(a.reference) collate "C" limit 20;
    return query select 'agreement', p.agreement_id, 'own-number', null, p.organization_id, p.own_number::text,
        (0.6 + 0.39 * length / greatest(1, char_length(search_number(p.own_number))))::real
      from agreement_party p where p.own_number is not null and search_number(p.own_number) collate "C" like front
        and not exists (select from agreement w where w.id = p.agreement_id and w.retracted_at is not null)
      order by search_number(p.own_number) collate "C" limit 20;
    if length >= 2 then
      return query select 'agreement', a.id, 'reference', null, null::bigint, a.reference::text,
          (0.4 + 0.4 * length / greatest(1, char_length(search_number(a.reference))))::real
        from agreement a where a.retracted_at is null and reverse(search_number(a.reference)) collate "C" like back
        order by reverse(search_number(a.reference)) collate "C" limit 20;
      return query select 'agreement', p.agreement_id, 'own-number', null, p.organization_id, p.own_number::text,
          (0.4 + 0.39 * length / greatest(1, char_length(search_number(p.own_number))))::real
        from agreement_party p
        where p.own_number is not null and reverse(search_number(p.own_number)) collate "C" like back
          and not exists (select from agreement w where w.id = p.agreement_id and w.retracted_at is not null)
        order by reverse(search_number(p.own_number)) collate "C" limit 20;
    end if;
  end if;
  -- No word of a name has this sign, so addresses alone are read for it.
  if strpos(handle, '@') > 0 and (kinds is null or 'person' = any (kinds)) then
    return query select 'person', c.organization_id, 'contact', null, c.organization_id, c.name::text,
        (0.6 + 0.4 * char_length(handle)::real / char_length(c.email))::real
      from organization_contact c where strpos(lower(c.email), handle) > 0 order by c.email, c.name limit 20;
    return query select 'person', c.agreement_id, 'contact', null, null::bigint, c.name::text,
        (0.6 + 0.4 * char_length(handle)::real / char_length(c.email))::real
      from agreement_contact c where strpos(lower(c.email), handle) > 0
        and not exists (select from agreement w where w.id = c.agreement_id and w.retracted_at is not null)
      order by c.email, c.name limit 20;
  end if;
  if kinds is null or 'event' = any (kinds) then
    return query select 'event', e.id, 'code', null, null::bigint, e.code::text,
        (0.6 + 0.4 * length / char_length(e.code))::real
      from event e where e.code >= handle and e.code < handle || '~' order by e.code limit 20;
  end if;
  if kinds is null or 'field' = any (kinds) then
    return query select 'field', f.id, 'code', null, null::bigint, s.code || ':' || f.code, 1::real
      from field f join field_scheme s on s.id = f.scheme_id
      where f.code = case when strpos(query, ':') > 0 then btrim(substr(query, strpos(query, ':') + 1)) else btrim(query) end
        and (strpos(query, ':') = 0 or s.code = split_part(handle, ':', 1)) limit 20;
  end if;
  if kinds is null or 'purpose' = any (kinds) then
    return query select 'purpose', u.id, 'code', null, null::bigint, u.code::text,
        (0.6 + 0.4 * length / char_length(u.code))::real
      from purpose u where u.code >= handle and u.code < handle || '~' and not u.retired order by u.code limit 20;
  end if;
end
$$;

COMMENT ON FUNCTION public.search_numbers(query text, kinds text[]) IS 'What has a code, a reference, an identifier or a party''s own number that is the query, or begins or ends with it; and whose e-mail address holds it.';

CREATE FUNCTION public.search_omissions(term text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (term || ARRAY(SELECT ("left"(search_omissions.term, (i.i - 1)) || substr(search_omissions.term, (i.i + 1))) FROM generate_series(1, char_length(search_omissions.term)) i(i)));

COMMENT ON FUNCTION public.search_omissions(term text) IS 'A term, and the term without each one of its letters: two that share one differ by a letter missing, doubled, wrong or moved.';

CREATE FUNCTION public.search_parts(query text, loosely boolean) RETURNS SETOF public.search_part
    LANGUAGE plpgsql STABLE
    AS $$
declare
  given text[] := search_terms(left(query, 500));
  part search_part;
  last_run integer := 0;
  place integer;
  asked text[] := '{}';
  frequencies constant jsonb := (select jsonb_object_agg(f.term, f.frequency) from search_frequencies() f);
begin
  for place in 1 .. coalesce(cardinality(given), 0) loop
    part.term := given[place];
    if not search_is_word(part.term) and part.term ~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' then
      if char_length(part.term) = 2 then
        if char_length(given[place - 1]) = 1 then last_run := last_run + 1; end if;
      else
        -- The ends of a run say nothing that its pairs do not.
        continue when char_length(given[place + 1]) = 2 and starts_with(given[place + 1], part.term)
          or char_length(given[place - 1]) = 2 and right(given[place - 1], 1) = part.term;
        last_run := last_run + 1;
      end if;
    else
      last_run := last_run + 1;
    end if;
    continue when part.term = any (asked);
    asked := asked || part.term;
    part.run := last_run;
    part.terms := array[part.term];
    part.weights := array[1];
    if part.term !~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' or char_length(part.term) = 1 then
      select part.terms || coalesce(array_agg(m.term), '{}'), part.weights || coalesce(array_agg(m.weight), '{}')
        into part.terms, part.weights
        from search_meanings(part.term, loosely) m;
    end if;
    select coalesce(sum((frequencies ->> t.term)::real), 0) into part.frequency from unnest(part.terms) t (term);
    return next part;
    exit when cardinality(asked) >= 24;
  end loop;
end
$$;

COMMENT ON FUNCTION public.search_parts(query text, loosely boolean) IS 'What a query asks for: each word with longer ones that hold it and, loosely, with those it may be a misspelling of.';

CREATE FUNCTION public.search_score(said text, query text, needles text[], weights real[], part_of integer[], worths real[]) RETURNS real
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  plain constant text := ' ' || regexp_replace(btrim(public.search_plain(said)), ' +', ' ', 'g') || ' ';
  whole constant real := least(1.0, char_length(query)::real / greatest(1, char_length(plain) - 2));
  share real;
begin
  if plain = ' ' || query || ' ' then
    return 1;
  elsif strpos(plain, ' ' || query || ' ') = 1 then
    return 0.85 + 0.1 * whole;
  elsif strpos(plain, ' ' || query || ' ') > 1 then
    return 0.8 + 0.1 * whole;
  elsif starts_with(plain, ' ' || query) then
    return 0.8 + 0.15 * whole;
  elsif strpos(plain, query) > 0 then
    return 0.65 + 0.2 * whole;
  end if;
  select sum(b.best * worths[b.part]) / greatest(0.001, (select sum(w) from unnest(worths) w)) into share
    from (select n.part, max(n.weight) as best from unnest(needles, weights, part_of) n (needle, weight, part)
      where strpos(plain, n.needle) > 0 group by n.part) b;
  return coalesce(share, 0) * (0.6 + 0.15 * whole);
end
$$;

COMMENT ON FUNCTION public.search_score(said text, query text, needles text[], weights real[], part_of integer[], worths real[]) IS 'How much of the query and of the text meet, up to 1 for a text that is the query.';

CREATE FUNCTION public.search_sources() RETURNS TABLE(source name, text_of text, columns text)
    LANGUAGE sql IMMUTABLE
    AS $$
  values ('organization'::name, 'name', 'name'), ('organization_name', 'name', 'name'),
    ('agreement', 'concat_ws(E''\n'', title, owner)', 'title, owner'), ('agreement_title', 'title', 'title'),
    ('agreement_party', 'signatory_name', 'signatory_name'), ('event', 'concat_ws(E''\n'', name, name_zh)', 'name, name_zh'),
    ('event_session', 'title', 'title'), ('event_speech', 'speaker', 'speaker'), ('field_label', 'label', 'label'), ('purpose', 'concat_ws(E''\n'', label_en, label_zh)', 'label_en, label_zh'),
    ('agreement_contact', 'name', 'name'), ('organization_contact', 'name', 'name')
$$;

COMMENT ON FUNCTION public.search_sources() IS 'The tables whose texts are learnt from: the text of a row, and the columns that it is made of.';

CREATE FUNCTION public.search_terms(value text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  plain text := public.search_plain(value);
begin
  if plain ~ '[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]' then
    -- Each character twice with a blank between leaves every pair of neighbors together.
    plain := regexp_replace(plain,
      '([\u2e80-\u2fdf\u3005-\u3007\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])',
      '\1 \1', 'g');
  end if;
  return array_remove(string_to_array(plain, ' '), '');
end
$$;

COMMENT ON FUNCTION public.search_terms(value text) IS 'What a text is found by: its words, and of Chinese the overlapping pairs with the first and last character alone.';

CREATE FUNCTION public.search_texts(kinds text[], parts public.search_part[], loosely boolean, enough integer, newest bigint) RETURNS SETOF public.search_candidate
    LANGUAGE plpgsql STABLE
    SET enable_seqscan TO 'off'
    SET enable_indexscan TO 'off'
    SET enable_indexonlyscan TO 'off'
    SET jit TO 'off'
    AS $$
declare
  source record;
  legs text[];
  runs integer[] := (select array_agg(p.run order by p.place) from unnest(parts) with ordinality p (run, term, terms, weights, frequency, place));
  rarest real;
  block bigint;
  n integer;
  seen integer;
  i integer;
  width integer;
  kept search_part[];
begin
  select min(p.frequency) into rarest from unnest(parts) p;
  for source in
    select * from (values
      ('organization', false, 'search_terms(o.name)', '',
        'select ''organization'', o.id, ''name'', null::text, null::bigint, o.name::text, null::real from organization o'),
      ('organization', false, 'search_terms(o.name)', '',
        'select ''organization'', o.organization_id, case o.kind when ''official'' then ''name'' else o.kind || ''-name'' end,
          o.language::text, null::bigint, o.name::text, null::real from organization_name o'),
      ('agreement', true, '(search_terms(a.title) || search_block(a.id))', 'a.retracted_at is null and ',
        'select ''agreement'', a.id, ''title'', null::text, null::bigint, a.title::text, null::real from agreement a'),
      ('agreement', true, '(search_terms(a.owner) || search_block(a.id))', 'a.owner is not null and a.retracted_at is null and ',
        'select ''agreement'', a.id, ''owner'', null::text, null::bigint, a.owner::text, null::real from agreement a'),
      ('agreement', true, '(search_terms(a.title) || search_block(a.agreement_id))',
        'not exists (select from agreement w where w.id = a.agreement_id and w.retracted_at is not null) and ',
        'select ''agreement'', a.agreement_id, ''title'', a.language::text, null::bigint, a.title::text, null::real from agreement_title a'),
      ('person', true, '(search_terms(p.signatory_name) || search_block(p.agreement_id))',
        'p.signatory_name is not null and not exists (
          select from agreement w where w.id = p.agreement_id and w.retracted_at is not null) and ',
        'select ''person'', p.agreement_id, ''signatory'', null::text, p.organization_id, p.signatory_name::text, null::real
          from agreement_party p'),
      ('person', true, '(search_terms(c.name) || search_block(c.agreement_id))',
        'not exists (select from agreement w where w.id = c.agreement_id and w.retracted_at is not null) and ',
        'select ''person'', c.agreement_id, ''contact'', null::text, null::bigint, c.name::text, null::real from agreement_contact c'),
      ('person', false, 'search_terms(c.name)', '',
        'select ''person'', c.organization_id, ''contact'', null::text, c.organization_id, c.name::text, null::real
          from organization_contact c'),
      ('event', false, 'search_terms(e.name)', '',
        'select ''event'', e.id, ''name'', null::text, null::bigint, e.name::text, null::real from event e'),
      ('event', false, 'search_terms(e.name_zh)', 'e.name_zh is not null and ',
        'select ''event'', e.id, ''name'', ''zh'', null::bigint, e.name_zh::text, null::real from event e'),
      ('event', false, 'search_terms(e.title)', '',
        'select ''event'', e.event_id, ''session'', null::text, null::bigint, e.title::text, null::real from event_session e'),
      ('person', false, 'search_terms(e.speaker)', '',
        'select ''person'', e.event_id, ''speaker'', null::text, e.organization_id, e.speaker::text, null::real from event_speech e'),
      ('field', false, 'search_terms(l.label)',
        'not exists (select from field f join field_scheme s on s.id = f.scheme_id where f.id = l.field_id and (f.retired or s.retired)) and ',
        'select ''field'', l.field_id, ''label'', l.language::text, null::bigint, l.label::text, null::real from field_label l'),
      ('purpose', false, 'search_terms(u.label_en)', 'not u.retired and ',
        'select ''purpose'', u.id, ''label'', ''en'', null::bigint, u.label_en::text, null::real from purpose u'),
      ('purpose', false, 'search_terms(u.label_zh)', 'not u.retired and ',
        'select ''purpose'', u.id, ''label'', ''zh'', null::bigint, u.label_zh::text, null::real from purpose u'))
      s (kind, has_blocks, terms, given, rows)
    where kinds is null or s.kind = any (kinds)
  loop
    if not loosely then
      -- Of a long run every other pair, and the last, hold all of its characters.
      kept := array(select row(q.run, q.term, q.terms, q.weights, q.frequency)::search_part from (
          select p.*, row_number() over (partition by p.run order by p.place) as turn, count(*) over (partition by p.run) as pairs
          from unnest(parts) with ordinality p (run, term, terms, weights, frequency, place)) q
        where q.pairs < 4 or q.turn % 2 = 1 or q.turn = q.pairs order by q.place);
      seen := 0;
      if source.has_blocks then
        -- What stands in many of the newest titles need not be read in all.
        for block in reverse newest .. newest - case when rarest > 0.05 then 3 else 1 end loop
          return query execute format('%s where %s %s limit %s',
            source.rows, source.given, search_condition(source.terms, kept, block), enough);
          get diagnostics n = row_count;
          seen := seen + n;
          exit when seen >= 40 or n < 5 and rarest <= 0.05;
        end loop;
      end if;
      if seen < 40 and not (source.has_blocks and rarest > 0.05) then
        return query execute format('%s where %s %s limit %s',
          source.rows, source.given, search_condition(source.terms, kept, null), enough);
      end if;
    else
      legs := '{}';
      -- All parts; then all but one, or but some neighbors in Chinese, where one wrong character spoils two pairs.
      for i in 0 .. case when cardinality(parts) > 1 then cardinality(parts) else 0 end loop
        width := case when i = 0 then 0 else greatest(1, least(3,
          (select count(*) + 1 from unnest(runs) r where r = runs[i]) / 2)) end;
        kept := array(select p from unnest(parts) with ordinality q (run, term, terms, weights, frequency, place)
          cross join lateral (select row(q.run, q.term, q.terms, q.weights, q.frequency)::search_part as p) p
          where i = 0 or q.run <> runs[i] or q.place not between i and i + width - 1);
        -- What only says what a great part of titles say is looked for in the newest, if at all.
        if not exists (select from unnest(kept) k where k.frequency < 0.02) then
          continue when i > 0 and rarest < 0.02 or not source.has_blocks;
          block := newest;
        else
          block := null;
        end if;
        continue when cardinality(kept) = 0;
        legs := legs || (source.given || search_condition(source.terms, kept, block));
      end loop;
      -- What holds the rare word of a short query is not left out for the many that hold its common ones.
      if cardinality(legs) between 2 and 5 then
        for i in 1 .. cardinality(legs) loop
          return query execute format('%s where %s limit %s', source.rows, legs[i], enough);
        end loop;
      elsif cardinality(legs) > 0 then
        return query execute format('%s where (%s) limit %s', source.rows, array_to_string(legs, ') or ('), enough);
      end if;
    end if;
  end loop;
end
$$;

COMMENT ON FUNCTION public.search_texts(kinds text[], parts public.search_part[], loosely boolean, enough integer, newest bigint) IS 'Texts that hold every part of a query; loosely, those that hold most. Of what is common, the newest.';

CREATE FUNCTION public.signing_number(signed_on date, traits integer) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (((signed_on - '2000-01-01'::date) * 4) + CASE WHEN ((traits & 4) > 0) THEN 0 WHEN ((traits & 2) > 0) THEN 1 ELSE 2 END);

COMMENT ON FUNCTION public.signing_number(signed_on date, traits integer) IS 'The date of signing as a number that compares as dates do: four times the day, counted from 2000-01-01, and 0 where the year is known, 1 where the month is, 2 where the day is.';

CREATE FUNCTION public.simplified_han(written text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  traditional constant text :=
    '丟並乾亂亙亞佇佈佔併來侖侶侷俁係俠俬倀倆倉個們倖倫偉側偵偽傑傖傘備傢傭傯傳傴債傷傾僂僅僉僑僕僥僨僱價儀儂'
    '億儈儉儐儔儕儘償優儲儷儺儻儼兇兌兒兗內兩冊冑冪凈凍凜凱別刪剄則剋剎剛剝剮剴創剷劃劇劉劊劌劍劑勁動務勛勝勞'
    '勢勱勳勵勸勻匭匯匱區協卹卻厙厤厭厲厴參叢吒吳吶呂咼員唄唸問啞啟喚喪喫喬單喲嗆嗇嗎嗚嗩嗶嘆嘍嘔嘖嘗嘜嘩嘮嘯'
    '嘰嘵嘸噁噓噠噥噦噯噲噴噸噹嚀嚇嚌嚐嚕嚙嚥嚦嚨嚮嚳嚴嚶囀囁囂囅囈囌囑囪圇國圍園圓圖團埡埰執堅堊堝堯報場塊塋'
    '塏塒塗塚塢塤塵塹墊墜墮墳墾壇壎壓壘壙壚壞壟壢壩壯壺壽夠夢夥夾奐奧奩奪奮奼妝姍姦娛婁婦婭媧媯媼媽嫋嫗嫵嫻嬈'
    '嬋嬌嬙嬡嬤嬪嬰嬸孃孌孫學孿宮寀寢實寧審寫寬寵寶將專尋對導尷屆屍屜屢層屨屬岡峴島峽崍崑崗崙崢嵐嶁嶄嶇嶗嶠嶧'
    '嶸嶺嶼嶽巋巒巔巖巰巹帥師帳帶幀幃幗幘幟幣幫幬幹幾庫廁廂廄廈廕廚廝廟廠廡廢廣廩廬廳弒弔弳張強彆彈彌彎彔彙彥'
    '彫彿後徑從徠復徵徹恆恥悅悵悶悽惡惱惲惻愛愜愨愴愷愾慄態慍慘慚慟慣慪慫慮慳慶慼慾憂憊憐憑憒憚憤憫憮憲憶懇應'
    '懌懍懞懟懣懨懲懶懷懸懺懼懾戀戇戔戧戩戰戲戶拋挾捨捫捱捲掃掄掙掛採揀揚換揮損搖搗搶摑摜摟摯摳摶摺摻撈撐撓撟'
    '撣撥撫撲撳撻撾撿擁擄擇擊擋擔據擠擣擬擯擰擱擲擴擷擺擻擼擾攄攆攏攔攖攙攛攜攝攢攣攤攪攬敗敘敵數斂斃斕斬斷於'
    '旂昇時晉晝暈暉暢暫曄曆曇曉曏曖曠曬書會朧朮東枴柵柺桿梔條梟棄棖棗棟棧棲椏楊楓楨業極榦榪榮榿構槍槓槧槨槳樁'
    '樂樅樑樓標樞樣樸樹樺橈橋機橢橫檁檉檔檜檢檣檯檳檸檻櫃櫓櫚櫛櫝櫞櫟櫥櫧櫨櫪櫫櫬櫱櫳櫸櫻欄權欏欒欖欞欽歎歐歟'
    '歡歲歷歸歿殘殞殤殫殭殮殯殲殺殼毀毆毿氂氈氌氣氫氬氳氾汎汙決沒沖況泝洩洶浹涇涼淒淚淥淨淩淪淵淶淺渙減渦測渾'
    '湊湞湧湯溈準溝溫溼滄滅滌滎滬滯滲滷滸滾滿漁漚漢漣漬漲漵漸漿潁潑潔潛潤潯潰潷潿澀澆澇澗澠澤澩澮澱濁濃濕濘濛'
    '濟濤濫濰濱濺濼濾瀅瀆瀉瀋瀏瀕瀘瀝瀟瀠瀦瀧瀨瀰瀲瀾灃灄灑灕灘灝灣灤灩災為烏烴無煉煒煙煢煥煩煬熒熗熱熾燁燈燉'
    '燒燙燜營燦燬燭燴燻燼燾爍爐爛爭爺爾牆牘牽犖犛犢犧狀狹狽猙猶猻獃獄獅獎獨獪獫獰獲獵獷獸獺獻獼玀現琱琺琿瑋瑣'
    '瑤瑩瑪璉璣璦環璽璿瓊瓏瓔瓚甌甕產甦甯畝畢畫異當疇疊痙痠痾瘋瘍瘓瘞瘡瘧瘺療癆癇癉癒癘癟癡癢癤癥癩癬癭癮癰癱'
    '癲發皁皚皰皸皺盃盜盞盡監盤盧盪眥眾睏睜睞瞞瞼矇矚矯硃硤硨硯碩碭確碼磚磣磧磯磽礎礙礦礪礫礬礱祕祿禍禎禦禪禮'
    '禰禱禿秈稅稈稜稟種稱穀穌積穎穡穢穩穫窩窪窮窯窶窺竄竅竇竊競筆筍筧箇箋箏節範築篋篤篩篳簀簍簑簞簡簣簫簽簾籃'
    '籌籜籟籠籤籩籪籬籮籲粵糝糞糧糰糲糴糶糾紀紂約紅紆紇紈紉紋納紐紓純紕紗紙級紛紜紡紮細紱紲紳紹紺紼紿絀終絃組'
    '絆絎結絕絛絞絡絢給絨統絲絳絹綁綃綆綈綏綑經綜綞綠綢綣綬維綰綱網綴綵綸綹綺綻綽綾綿緄緇緊緋緒緗緘緙線緝緞締'
    '緡緣緦編緩緬緯緱緲練緶緹緻縈縉縊縋縐縑縛縝縞縟縣縫縭縮縱縲縴縵縶縷縹總績繃繅繆繒織繕繚繞繡繢繩繪繫繭繯繰'
    '繳繹繼繽繾纈纊續纍纏纓纔纖纘纜缽罈罌罰罵罷羅羆羈羋羥羨義羶習翫翹耬聖聞聯聰聲聳聵聶職聹聽聾肅脅脈脛脣脩脫'
    '脹腎腡腦腫腳腸膃膚膠膩膽膾膿臉臍臏臘臚臟臠臥臨臺與興舉舊艙艤艦艫艱艷芻苧茲荊莊莖莢莧華菴菸萇萊萬萵葉葒葦'
    '葯葷蒐蒔蒞蒼蓀蓆蓋蓮蓯蓴蓽蔔蔘蔞蔣蔥蔦蔭蕁蕆蕎蕓蕕蕘蕢蕩蕪蕭蕷薈薊薌薑薔薟薦薩薹薺藍藎藝藥藪藶藹藺蘄蘆蘇'
    '蘊蘋蘚蘞蘢蘭蘺蘿處虛虜號虧虯蛺蛻蜆蝕蝟蝦蝨蝸螄螞螢螻蟄蟈蟣蟬蟯蟲蟶蟻蠅蠆蠍蠐蠑蠔蠟蠣蠱蠶蠻衊術衕衚衛衝袞'
    '裊補裝裡製複褲褳褸褻襉襖襝襠襤襪襬襯襲覈見規覓視覘覡覦親覬覯覲覷覺覽覿觀觴觶觸訂訃計訊訌討訐訓訕訖託記訛'
    '訝訟訣訥訪設許訴訶診註証詁詆詎詐詒詔評詘詛詞詠詡詢詣試詩詫詬詭詮詰話該詳詵詼詿誄誅誆誇誌認誑誒誕誘誚語誠'
    '誡誣誤誥誦誨說誰課誶誹誼調諂諄談諉請諍諏諑諒論諗諛諜諞諡諢諤諦諧諫諭諮諱諳諶諷諸諺諼諾謀謁謂謄謅謊謎謐謔'
    '謖謗謙謚講謝謠謨謫謬謳謹謾譁證譎譏譖識譙譚譜譟譫譭譯議譴護譽譾讀變讎讒讓讕讖讚讜讞豈豎豐豔豬貓貝貞負財貢'
    '貧貨販貪貫責貯貰貲貳貴貶買貸貺費貼貽貿賀賁賂賃賄賅資賈賊賑賒賓賕賚賜賞賠賡賢賣賤賦賧質賬賭賴賺賻購賽賾贄'
    '贅贈贊贍贏贐贓贖贗贛趕趙趨趲跡踐踰踴蹌蹕蹟蹠蹣蹤蹺躉躊躋躍躑躒躓躕躚躡躥躦躪軀車軋軌軍軒軔軛軟軫軸軹軺軻'
    '軼軾較輅輇載輊輒輓輔輕輛輜輝輞輟輥輦輩輪輯輳輸輻輾輿轂轄轅轆轉轍轎轔轟轡轢轤辦辭辮辯農迴逕這連週進遊運過'
    '達違遙遜遞遠適遲遷選遺遼邁還邇邊邏邐郟郵鄆鄉鄒鄔鄖鄧鄭鄰鄲鄴鄶鄺酈醃醜醞醣醫醬釀釁釃釅釋釐釓釔釕釗釘釙針'
    '釣釤釦釧釩釵釷釹鈀鈁鈄鈅鈉鈍鈐鈑鈔鈕鈞鈣鈥鈦鈧鈮鈰鈳鈴鈷鈸鈹鈺鈽鈾鈿鉀鉅鉆鉈鉉鉍鉑鉗鉚鉛鉞鉤鉦鉬鉭鉸鉺鉻'
    '鉿銀銃銅銑銓銖銘銚銜銠銣銥銦銨銩銪銫銬銳銷銻銼鋁鋃鋅鋇鋌鋏鋒鋝鋟鋤鋦鋨鋪鋮鋯鋰鋱鋸鋼錁錄錆錈錐錒錕錘錙錚'
    '錛錟錠錢錦錨錫錮錯錳錶錸錼鍆鍇鍊鍋鍍鍔鍘鍛鍤鍥鍬鍰鍵鍶鍺鍼鍾鎂鎊鎌鎖鎘鎚鎢鎣鎦鎧鎩鎪鎬鎮鎰鎳鎵鏃鏇鏈鏌鏍'
    '鏑鏗鏘鏜鏝鏞鏟鏡鏢鏤鏨鏵鏷鏹鏽鐃鐋鐐鐒鐓鐔鐘鐙鐠鐨鐫鐮鐲鐳鐵鐸鐺鐿鑄鑊鑌鑑鑒鑠鑣鑭鑰鑲鑷鑼鑽鑾鑿钁長門閂'
    '閃閆閉開閌閎閏閑閒間閔閘閡閣閤閥閨閩閫閬閭閱閶閹閻閼閽閾閿闃闆闇闈闊闋闌闐闔闕闖關闞闡闢闥陘陝陞陣陰陳陸'
    '陽隉隊階隕際隨險隱隴隸隻雋雖雙雛雜雞離難雲電霑霧霽靂靄靈靚靜靦靨鞏鞝鞦韁韃韆韉韋韌韓韙韜韝韞韻響頁頂頃項'
    '順頇須頊頌頎頏預頑頒頓頗領頜頡頤頦頭頰頷頸頹頻顆題額顎顏顓願顙顛類顢顥顧顫顯顰顱顳顴風颮颯颱颳颶颼飄飆飛'
    '飢飩飪飫飭飯飲飴飼飽飾餃餅餈餉養餌餑餒餓餘餚餛餞餡館餬餱餳餵餼餾餿饃饅饈饉饋饌饑饒饗饜饞馬馭馮馱馳馴駁駐'
    '駑駒駔駕駘駙駛駝駟駢駭駱駿騁騅騍騎騏騖騙騫騭騮騰騶騷騸騾驀驁驂驃驄驅驊驍驏驕驗驚驛驟驢驤驥驪骯髏髒體髕髖'
    '髮鬆鬍鬚鬢鬥鬧鬨鬩鬮鬱魎魘魚魯魴魷鮐鮑鮒鮚鮞鮪鮫鮭鮮鯀鯁鯇鯉鯊鯔鯖鯗鯛鯡鯢鯤鯧鯨鯪鯫鯰鯽鰈鰉鰍鰒鰓鰣鰥鰨'
    '鰩鰭鰱鰲鰳鰷鰹鰻鰾鱈鱉鱒鱔鱖鱗鱘鱟鱧鱭鱷鱸鱺鳥鳧鳩鳳鳴鳶鴆鴇鴉鴕鴛鴝鴟鴣鴦鴨鴯鴰鴻鴿鵂鵑鵒鵓鵜鵝鵠鵡鵪鵬'
    '鵯鵰鵲鶇鶉鶘鶚鶩鶯鶴鶻鶼鶿鷂鷓鷗鷙鷚鷥鷦鷯鷲鷳鷴鷸鷹鷺鸕鸚鸛鸝鸞鹵鹹鹺鹼鹽麗麥麩麴麵麼黃黌點黨黲黴黷黽黿'
    '鼉鼕鼴齊齋齎齏齒齔齙齜齟齠齡齣齦齧齪齬齲齶齷龍龐龔龕龜広県発図関経済芸薬鉄実験応総帯産気栄沢浜竜歯対団伝'
    '変営蔵徳仏売読続戦単労';
  simplified constant text :=
    '丢并干乱亘亚伫布占并来仑侣局俣系侠私伥俩仓个们幸伦伟侧侦伪杰伧伞备家佣偬传伛债伤倾偻仅佥侨仆侥偾雇价仪侬'
    '亿侩俭傧俦侪尽偿优储俪傩傥俨凶兑儿兖内两册胄幂净冻凛凯别删刭则克刹刚剥剐剀创铲划剧刘刽刿剑剂劲动务勋胜劳'
    '势劢勋励劝匀匦汇匮区协恤却厍历厌厉厣参丛咤吴呐吕呙员呗念问哑启唤丧吃乔单哟呛啬吗呜唢哔叹喽呕啧尝唛哗唠啸'
    '叽哓呒恶嘘哒哝哕嗳哙喷吨当咛吓哜尝噜啮咽呖咙向喾严嘤啭嗫嚣冁呓苏嘱囱囵国围园圆图团垭采执坚垩埚尧报场块茔'
    '垲埘涂冢坞埙尘堑垫坠堕坟垦坛埙压垒圹垆坏垄坜坝壮壶寿够梦伙夹奂奥奁夺奋姹妆姗奸娱娄妇娅娲妫媪妈袅妪妩娴娆'
    '婵娇嫱嫒嬷嫔婴婶娘娈孙学孪宫采寝实宁审写宽宠宝将专寻对导尴届尸屉屡层屦属冈岘岛峡崃昆岗仑峥岚嵝崭岖崂峤峄'
    '嵘岭屿岳岿峦巅岩巯卺帅师帐带帧帏帼帻帜币帮帱干几库厕厢厩厦荫厨厮庙厂庑废广廪庐厅弑吊弪张强别弹弥弯录汇彦'
    '雕佛后径从徕复征彻恒耻悦怅闷凄恶恼恽恻爱惬悫怆恺忾栗态愠惨惭恸惯怄怂虑悭庆戚欲忧惫怜凭愦惮愤悯怃宪忆恳应'
    '怿懔蒙怼懑恹惩懒怀悬忏惧慑恋戆戋戗戬战戏户抛挟舍扪挨卷扫抡挣挂采拣扬换挥损摇捣抢掴掼搂挚抠抟折掺捞撑挠挢'
    '掸拨抚扑揿挞挝捡拥掳择击挡担据挤捣拟摈拧搁掷扩撷摆擞撸扰摅撵拢拦撄搀撺携摄攒挛摊搅揽败叙敌数敛毙斓斩断于'
    '旗升时晋昼晕晖畅暂晔历昙晓向暧旷晒书会胧术东拐栅拐杆栀条枭弃枨枣栋栈栖桠杨枫桢业极干杩荣桤构枪杠椠椁桨桩'
    '乐枞梁楼标枢样朴树桦桡桥机椭横檩柽档桧检樯台槟柠槛柜橹榈栉椟橼栎橱槠栌枥橥榇蘖栊榉樱栏权椤栾榄棂钦叹欧欤'
    '欢岁历归殁残殒殇殚僵殓殡歼杀壳毁殴毵牦毡氇气氢氩氲泛泛污决没冲况溯泄汹浃泾凉凄泪渌净凌沦渊涞浅涣减涡测浑'
    '凑浈涌汤沩准沟温湿沧灭涤荥沪滞渗卤浒滚满渔沤汉涟渍涨溆渐浆颍泼洁潜润浔溃滗涠涩浇涝涧渑泽泶浍淀浊浓湿泞蒙'
    '济涛滥潍滨溅泺滤滢渎泻沈浏濒泸沥潇潆潴泷濑弥潋澜沣滠洒漓滩灏湾滦滟灾为乌烃无炼炜烟茕焕烦炀荧炝热炽烨灯炖'
    '烧烫焖营灿毁烛烩熏烬焘烁炉烂争爷尔墙牍牵荦牦犊牺状狭狈狰犹狲呆狱狮奖独狯猃狞获猎犷兽獭献猕猡现雕珐珲玮琐'
    '瑶莹玛琏玑瑷环玺璇琼珑璎瓒瓯瓮产苏宁亩毕画异当畴叠痉酸疴疯疡痪瘗疮疟瘘疗痨痫瘅愈疠瘪痴痒疖症癞癣瘿瘾痈瘫'
    '癫发皂皑疱皲皱杯盗盏尽监盘卢荡眦众困睁睐瞒睑蒙瞩矫朱硖砗砚硕砀确码砖碜碛矶硗础碍矿砺砾矾砻秘禄祸祯御禅礼'
    '祢祷秃籼税秆棱禀种称谷稣积颖穑秽稳获窝洼穷窑窭窥窜窍窦窃竞笔笋笕个笺筝节范筑箧笃筛筚箦篓蓑箪简篑箫签帘篮'
    '筹箨籁笼签笾簖篱箩吁粤糁粪粮团粝籴粜纠纪纣约红纡纥纨纫纹纳纽纾纯纰纱纸级纷纭纺扎细绂绁绅绍绀绋绐绌终弦组'
    '绊绗结绝绦绞络绚给绒统丝绛绢绑绡绠绨绥捆经综缍绿绸绻绶维绾纲网缀彩纶绺绮绽绰绫绵绲缁紧绯绪缃缄缂线缉缎缔'
    '缗缘缌编缓缅纬缑缈练缏缇致萦缙缢缒绉缣缚缜缟缛县缝缡缩纵缧纤缦絷缕缥总绩绷缫缪缯织缮缭绕绣缋绳绘系茧缳缲'
    '缴绎继缤缱缬纩续累缠缨才纤缵缆钵坛罂罚骂罢罗罴羁芈羟羡义膻习玩翘耧圣闻联聪声耸聩聂职聍听聋肃胁脉胫唇修脱'
    '胀肾脶脑肿脚肠腽肤胶腻胆脍脓脸脐膑腊胪脏脔卧临台与兴举旧舱舣舰舻艰艳刍苎兹荆庄茎荚苋华庵烟苌莱万莴叶荭苇'
    '药荤搜莳莅苍荪席盖莲苁莼荜卜参蒌蒋葱茑荫荨蒇荞芸莸荛蒉荡芜萧蓣荟蓟芗姜蔷莶荐萨苔荠蓝荩艺药薮苈蔼蔺蕲芦苏'
    '蕴苹藓蔹茏兰蓠萝处虚虏号亏虬蛱蜕蚬蚀猬虾虱蜗蛳蚂萤蝼蛰蝈虮蝉蛲虫蛏蚁蝇虿蝎蛴蝾蚝蜡蛎蛊蚕蛮蔑术同胡卫冲衮'
    '袅补装里制复裤裢褛亵裥袄裣裆褴袜摆衬袭核见规觅视觇觋觎亲觊觏觐觑觉览觌观觞觯触订讣计讯讧讨讦训讪讫托记讹'
    '讶讼诀讷访设许诉诃诊注证诂诋讵诈诒诏评诎诅词咏诩询诣试诗诧诟诡诠诘话该详诜诙诖诔诛诓夸志认诳诶诞诱诮语诚'
    '诫诬误诰诵诲说谁课谇诽谊调谄谆谈诿请诤诹诼谅论谂谀谍谝谥诨谔谛谐谏谕咨讳谙谌讽诸谚谖诺谋谒谓誊诌谎谜谧谑'
    '谡谤谦谥讲谢谣谟谪谬讴谨谩哗证谲讥谮识谯谭谱噪谵毁译议谴护誉谫读变雠谗让谰谶赞谠谳岂竖丰艳猪猫贝贞负财贡'
    '贫货贩贪贯责贮贳赀贰贵贬买贷贶费贴贻贸贺贲赂赁贿赅资贾贼赈赊宾赇赉赐赏赔赓贤卖贱赋赕质账赌赖赚赙购赛赜贽'
    '赘赠赞赡赢赆赃赎赝赣赶赵趋趱迹践逾踊跄跸迹跖蹒踪跷趸踌跻跃踯跞踬蹰跹蹑蹿躜躏躯车轧轨军轩轫轭软轸轴轵轺轲'
    '轶轼较辂辁载轾辄挽辅轻辆辎辉辋辍辊辇辈轮辑辏输辐辗舆毂辖辕辘转辙轿辚轰辔轹轳办辞辫辩农回迳这连周进游运过'
    '达违遥逊递远适迟迁选遗辽迈还迩边逻逦郏邮郓乡邹邬郧邓郑邻郸邺郐邝郦腌丑酝糖医酱酿衅酾酽释厘钆钇钌钊钉钋针'
    '钓钐扣钏钒钗钍钕钯钫钭钥钠钝钤钣钞钮钧钙钬钛钪铌铈钶铃钴钹铍钰钸铀钿钾巨钻铊铉铋铂钳铆铅钺钩钲钼钽铰铒铬'
    '铪银铳铜铣铨铢铭铫衔铑铷铱铟铵铥铕铯铐锐销锑锉铝锒锌钡铤铗锋锊锓锄锔锇铺铖锆锂铽锯钢锞录锖锩锥锕锟锤锱铮'
    '锛锬锭钱锦锚锡锢错锰表铼镎钔锴炼锅镀锷铡锻锸锲锹锾键锶锗针钟镁镑镰锁镉锤钨蓥镏铠铩锼镐镇镒镍镓镞旋链镆镙'
    '镝铿锵镗镘镛铲镜镖镂錾铧镤镪锈铙铴镣铹镦镡钟镫镨镄镌镰镯镭铁铎铛镱铸镬镔鉴鉴铄镳镧钥镶镊锣钻銮凿镢长门闩'
    '闪闫闭开闶闳闰闲闲间闵闸阂阁合阀闺闽阃阆闾阅阊阉阎阏阍阈阌阒板暗闱阔阕阑阗阖阙闯关阚阐辟闼陉陕升阵阴陈陆'
    '阳陧队阶陨际随险隐陇隶只隽虽双雏杂鸡离难云电沾雾霁雳霭灵靓静腼靥巩绱秋缰鞑千鞯韦韧韩韪韬鞲韫韵响页顶顷项'
    '顺顸须顼颂颀颃预顽颁顿颇领颌颉颐颏头颊颔颈颓频颗题额颚颜颛愿颡颠类颟颢顾颤显颦颅颞颧风飑飒台刮飓飕飘飙飞'
    '饥饨饪饫饬饭饮饴饲饱饰饺饼糍饷养饵饽馁饿余肴馄饯馅馆糊糇饧喂饩馏馊馍馒馐馑馈馔饥饶飨餍馋马驭冯驮驰驯驳驻'
    '驽驹驵驾骀驸驶驼驷骈骇骆骏骋骓骒骑骐骛骗骞骘骝腾驺骚骟骡蓦骜骖骠骢驱骅骁骣骄验惊驿骤驴骧骥骊肮髅脏体髌髋'
    '发松胡须鬓斗闹哄阋阄郁魉魇鱼鲁鲂鱿鲐鲍鲋鲒鲕鲔鲛鲑鲜鲧鲠鲩鲤鲨鲻鲭鲞鲷鲱鲵鲲鲳鲸鲮鲰鲶鲫鲽鳇鳅鳆鳃鲥鳏鳎'
    '鳐鳍鲢鳌鳓鲦鲣鳗鳔鳕鳖鳟鳝鳜鳞鲟鲎鳢鲚鳄鲈鲡鸟凫鸠凤鸣鸢鸩鸨鸦鸵鸳鸲鸱鸪鸯鸭鸸鸹鸿鸽鸺鹃鹆鹁鹈鹅鹄鹉鹌鹏'
    '鹎雕鹊鸫鹑鹕鹗鹜莺鹤鹘鹣鹚鹞鹧鸥鸷鹨鸶鹪鹩鹫鹇鹇鹬鹰鹭鸬鹦鹳鹂鸾卤咸鹾碱盐丽麦麸曲面么黄黉点党黪霉黩黾鼋'
    '鼍冬鼹齐斋赍齑齿龀龅龇龃龆龄出龈啮龊龉龋腭龌龙庞龚龛龟广县发图关经济艺药铁实验应总带产气荣泽滨龙齿对团传'
    '变营藏德佛卖读续战单劳';
begin
  -- Most names have none of them, and to look is much cheaper than to put each in its place.
  return case when written ~ ('[' || traditional || ']') then translate(written, traditional, simplified) else written end;
end
$$;

COMMENT ON FUNCTION public.simplified_han(written text) IS 'A text with simplified Chinese characters in place of traditional ones.';

CREATE FUNCTION public.standing(draft boolean, signed_on date, begins_on date, phase text, day date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select case
    when draft then 'draft'
    when begins_on is null then null
    else coalesce(phase, case when day < signed_on then 'draft' else 'signed' end) end
$$;

COMMENT ON FUNCTION public.standing(draft boolean, signed_on date, begins_on date, phase text, day date) IS 'Status on a day of what was not retracted, by the phase that its life has then, a draft before it was signed; null where neither its signing nor its start is known.';

CREATE FUNCTION public.tells_end(action integer, new_end integer, told integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select action = action_number('renewed')
    or action = action_number('amended') and (new_end is not null or told % 4 <> 0)
$$;

COMMENT ON FUNCTION public.tells_end(action integer, new_end integer, told integer) IS 'Whether something that happened, by three numbers of a life, says when the agreement ends: a renewal, or an amendment with an end.';

CREATE FUNCTION public.touched_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
  if pg_trigger_depth() < 2 and (tg_op = 'UPDATE'
    or tg_op = 'INSERT' and exists (select from noted n where n.change <> 'concerned')
    or tg_op = 'DELETE' and exists (select from noted n where n.transaction_id = pg_current_xact_id())) then
    raise exception using errcode = 'insufficient_privilege',
      message = 'what a transaction has touched is noted by triggers, and not written by hand';
  end if;
  return null;
end
$$;

COMMENT ON FUNCTION public.touched_guard() IS 'Lets only triggers note what a transaction has touched, and work it off.';

CREATE FUNCTION public.touched_work_off() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  fresh bigint[];
  changed bigint[];
  counted bigint[];
  related bigint[];
  concerned bigint[];
  subjects bigint[];
  held bigint[];
begin
  -- The first of a transaction's notes does the work for all.
  with noted as (
    delete from touched t where t.transaction_id = pg_current_xact_id() returning t.change, t.keys),
  each_one as (
    select n.change, k.id from noted n cross join unnest(n.keys) k (id))
  select array_agg(distinct e.id) filter (where e.change = 'added'),
    array_agg(distinct e.id) filter (where e.change in ('changed', 'counted')),
    array_agg(distinct e.id) filter (where e.change in ('counted', 'worded')),
    array_agg(distinct e.id) filter (where e.change = 'concerned')
    into fresh, changed, counted, related
    from each_one e;
  if fresh is null and changed is null and related is null then
    return null;
  end if;
  select array_agg(k.id) into changed from (select unnest(changed) as id except select unnest(fresh)) k;
  -- A session mostly records one agreement, and each statement that is not needed for that need not be planned.
  if changed is not null or related is not null then
    -- Two who write one record meet here, in one order, at every isolation level: an update that changes nothing is one. Whoever
    -- had to wait looks again: the other may have related to more what changed here.
    loop
      concerned := agreement_hanging_on(changed, related, fresh);
      exit when concerned <@ held;
      held := array(select unnest(concerned) union select unnest(held));
      perform from agreement a where a.id = any (changed || concerned) order by a.id for no key update;
    end loop;
    concerned := held;
    update agreement a set revision = a.revision + 1, changed_at = now()
      where a.id in (select unnest(changed) except select unnest(counted));
    update agreement a set revision = a.revision where a.id = any (concerned);
    delete from agreement_fact f where f.agreement_id = any (changed || concerned);
    perform agreement_check_related(fresh || changed || concerned);
  end if;
  subjects := fresh || changed || concerned;
  perform agreement_check_parties(fresh || changed);
  perform agreement_check_history(s.id) from unnest(subjects) s (id)
    where exists (select from lifecycle_action e where e.agreement_id = s.id);
  insert into agreement_fact select * from agreement_facts(subjects);
  return null;
end
$$;

COMMENT ON FUNCTION public.touched_work_off() IS 'Before a transaction commits: counts the revision of each agreement whose record it changed, judges its parties, its relations and its history, and makes its fact anew.';

CREATE FUNCTION public.untransliterated(core text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(replace(core, ' '::text, ''::text), '([aou])e|(a)a'::text, '\1\2'::text, 'g'::text);

COMMENT ON FUNCTION public.untransliterated(core text) IS 'A core without blanks and without what stands for marks in names that are written without them: muenchen is munchen, aarhus arhus.';

CREATE FUNCTION public.vat_es_fits(n text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
declare
  body constant text := substr(n, 2, 7);
  given constant text := right(n, 1);
  -- People: eight digits and a letter; of foreigners X, Y or Z stands for 0, 1 or 2, of K, L and M nothing.
  person constant text := translate(substring(n from '^([0-9]|[XYZ])[0-9]{7}[A-Z]$'), 'XYZ', '012')
    || substring(n from '^.([0-9]{7})[A-Z]$');
  check_digit integer;
begin
  if person is not null or n ~ '^[KLM][0-9]{7}[A-Z]$' then
    return given = substr('TRWAGMYFPDXBNJZSQVHLCKE', coalesce(person, body)::integer % 23 + 1, 1);
  elsif n !~ '^[A-HJNP-SUVW][0-9]{7}[0-9A-J]$' then
    return false;
  end if;
  select (10 - sum(d / 10 + d % 10) % 10) % 10 into check_digit
    from generate_series(1, 7) place, lateral (select substr(body, place, 1)::integer * (1 + place % 2) as d) doubled;
  -- Some kinds of bodies have a digit, some a letter, some either.
  return given = check_digit::text and n !~ '^[NPQRSW]' or given = substr('JABCDEFGHI', check_digit + 1, 1) and n !~ '^[ABEH]';
end
$_$;

COMMENT ON FUNCTION public.vat_es_fits(n text) IS 'Whether the control character of a Spanish tax number fits: of persons and of bodies.';

CREATE FUNCTION public.vat_fits(country text, n text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
begin
  return case country
    when 'AT' then (10 - (4 + (
        select sum(d / 10 + d % 10) from generate_series(2, 8) place,
          lateral (select substr(n, place, 1)::integer * (1 + place % 2) as d) doubled)) % 10) % 10
      = right(n, 1)::integer
    when 'BG' then char_length(n) = 10 or case
        when public.identifier_weighed(n, array[1, 2, 3, 4, 5, 6, 7, 8]) % 11 < 10
        then public.identifier_weighed(n, array[1, 2, 3, 4, 5, 6, 7, 8]) % 11
        else public.identifier_weighed(n, array[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 end = right(n, 1)::integer
    when 'CH' then (11 - public.identifier_weighed(substr(n, 2), array[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11
      = substr(n, 10, 1)::integer
    when 'CY' then chr(65 + (public.identifier_weighed(n, array[0, 1, 0, 1, 0, 1, 0, 1]) + (
        select sum((array[1, 0, 5, 7, 9, 13, 15, 17, 19, 21])[substr(n, place, 1)::integer + 1])::integer
        from generate_series(1, 7, 2) place)) % 26) = right(n, 1)
    when 'CZ' then char_length(n) <> 8 or
      (11 - public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 = right(n, 1)::integer
    when 'BE' then 97 - left(n, 8)::integer % 97 = right(n, 2)::integer
    when 'DE' then public.identifier_mod_11_10_fits(n)
    when 'DK' then public.identifier_weighed(n, array[2, 7, 6, 5, 4, 3, 2, 1]) % 11 = 0
    when 'EE' then public.identifier_weighed(n, array[3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 = 0
    when 'EL' then public.identifier_weighed(n, array[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 = right(n, 1)::integer
    when 'ES' then public.vat_es_fits(n)
    when 'FI' then public.identifier_weighed(n, array[7, 9, 10, 5, 8, 4, 2, 1]) % 11 = 0
    when 'FR' then n !~ '^[0-9]{2}' or (12 + 3 * (right(n, 9)::integer % 97)) % 97 = left(n, 2)::integer
    when 'GB' then public.vat_gb_fits(n)
    when 'HR' then public.identifier_mod_11_10_fits(n)
    when 'HU' then public.identifier_weighed(n, array[9, 7, 3, 1, 9, 7, 3, 1]) % 10 = 0
    when 'IE' then substr('WABCDEFGHIJKLMNOPQRSTUV', (case when n ~ '^[0-9]{7}'
        then public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) + 9 * strpos('ABCDEFGHI', substr(n, 9, 1))
          * (char_length(n) - 8)
        else public.identifier_weighed('0' || substr(n, 3, 5) || left(n, 1), array[8, 7, 6, 5, 4, 3, 2]) end) % 23 + 1, 1)
      = substr(n, 8, 1)
    when 'IT' then public.identifier_luhn_fits(n)
    when 'LT' then public.vat_lt_fits(n)
    when 'LU' then left(n, 6)::integer % 89 = right(n, 2)::integer
    when 'LV' then n !~ '^[4-9]' or public.identifier_weighed(n, array[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 = 3
    when 'MT' then 37 - public.identifier_weighed(n, array[3, 4, 6, 7, 8, 9]) % 37 = right(n, 2)::integer
    when 'NL' then public.vat_nl_fits(n)
    when 'NO' then (11 - public.identifier_weighed(n, array[3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 = substr(n, 9, 1)::integer
    when 'PL' then public.identifier_weighed(n, array[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 = right(n, 1)::integer
    when 'PT' then (11 - public.identifier_weighed(n, array[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 = right(n, 1)::integer
    when 'RO' then public.identifier_weighed(lpad(n, 10, '0'), array[7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10
      = right(n, 1)::integer
    when 'SE' then public.identifier_luhn_fits(left(n, 10))
    when 'SI' then (11 - public.identifier_weighed(n, array[8, 7, 6, 5, 4, 3, 2]) % 11) % 10 = right(n, 1)::integer
    when 'SK' then n::bigint % 11 = 0
    when 'XI' then public.vat_gb_fits(n)
    else true end;
end
$$;

COMMENT ON FUNCTION public.vat_fits(country text, n text) IS 'Whether the check digits of a VAT number fit, for the countries whose rule is built in; true for the others.';

CREATE FUNCTION public.vat_gb_fits(n text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ((n !~ '^[0-9]'::text) OR ((public.identifier_weighed(n, ARRAY[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97) = ANY (ARRAY[0, 42])));

COMMENT ON FUNCTION public.vat_gb_fits(n text) IS 'Whether the two check digits of a British VAT number fit, by either of the two rules; departments and health authorities have none.';

CREATE FUNCTION public.vat_lt_fits(digits text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  size constant integer := char_length(digits) - 1;
  remainder integer;
begin
  -- Where the first weights leave 10, a second row of them decides.
  foreach remainder in array array[1, 3] loop
    select sum(substr(digits, place, 1)::integer * ((place + remainder - 2) % 9 + 1)) % 11 into remainder
      from generate_series(1, size) place;
    exit when remainder < 10;
  end loop;
  return remainder % 10 = right(digits, 1)::integer;
end
$$;

COMMENT ON FUNCTION public.vat_lt_fits(digits text) IS 'Whether the last digit of a Lithuanian VAT number fits the others.';

CREATE FUNCTION public.vat_nl_fits(n text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
begin
  -- Numbers of sole traders are checked whole since 2020, letters counted from A = 10, so that NL is 2321 and B is 11.
  return public.identifier_weighed(n, array[9, 8, 7, 6, 5, 4, 3, 2]) % 11 = substr(n, 9, 1)::integer
    or ('2321' || left(n, 9) || '11' || right(n, 2))::numeric % 97 = 1;
end
$$;

COMMENT ON FUNCTION public.vat_nl_fits(n text) IS 'Whether the check digits of a Dutch VAT number fit, by the rule of companies or that of sole traders.';

CREATE FUNCTION public.vat_pattern(country text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE country WHEN 'AT'::text THEN 'U[0-9]{8}'::text WHEN 'BE'::text THEN '[01][0-9]{9}'::text WHEN 'BG'::text THEN '[0-9]{9,10}'::text WHEN 'CH'::text THEN 'E[0-9]{9}(MWST|TVA|IVA)?'::text WHEN 'CY'::text THEN '[0-9]{8}[A-Z]'::text WHEN 'CZ'::text THEN '[0-9]{8,10}'::text WHEN 'DE'::text THEN '[0-9]{9}'::text WHEN 'DK'::text THEN '[0-9]{8}'::text WHEN 'EE'::text THEN '[0-9]{9}'::text WHEN 'EL'::text THEN '[0-9]{9}'::text WHEN 'ES'::text THEN '[0-9A-Z][0-9]{7}[0-9A-Z]'::text WHEN 'FI'::text THEN '[0-9]{8}'::text WHEN 'FR'::text THEN '[0-9A-HJ-NP-Z]{2}[0-9]{9}'::text WHEN 'GB'::text THEN '([0-9]{9}([0-9]{3})?|(GD|HA)[0-9]{3})'::text WHEN 'HR'::text THEN '[0-9]{11}'::text WHEN 'HU'::text THEN '[0-9]{8}'::text WHEN 'IE'::text THEN '[0-9][0-9A-Z+*][0-9]{5}[A-W][A-I]?'::text WHEN 'IT'::text THEN '[0-9]{11}'::text WHEN 'LT'::text THEN '[0-9]{9}([0-9]{3})?'::text WHEN 'LU'::text THEN '[0-9]{8}'::text WHEN 'LV'::text THEN '[0-9]{11}'::text WHEN 'MT'::text THEN '[0-9]{8}'::text WHEN 'NL'::text THEN '[0-9]{9}B[0-9]{2}'::text WHEN 'NO'::text THEN '[0-9]{9}(MVA)?'::text WHEN 'PL'::text THEN '[0-9]{10}'::text WHEN 'PT'::text THEN '[0-9]{9}'::text WHEN 'RO'::text THEN '[0-9]{2,10}'::text WHEN 'SE'::text THEN '[0-9]{12}'::text WHEN 'SI'::text THEN '[0-9]{8}'::text WHEN 'SK'::text THEN '[0-9]{10}'::text WHEN 'XI'::text THEN '([0-9]{9}([0-9]{3})?|(GD|HA)[0-9]{3})'::text ELSE '[0-9A-Z]{2,20}'::text END;

COMMENT ON FUNCTION public.vat_pattern(country text) IS 'What follows the prefix of a country in its VAT numbers.';

CREATE FUNCTION public.words_near(word text, other text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (((char_length(word) >= 5) AND (char_length(word) <= 60)) AND ((char_length(other) >= 5) AND (char_length(other) <= 60)) AND (abs((char_length(word) - char_length(other))) <= 1) AND public.letters_near(word, other) AND (public.search_omissions(word) && public.search_omissions(other)) AND (ARRAY(SELECT regexp_matches(word, 'north|south|east|west'::text, 'g'::text) AS regexp_matches) = ARRAY(SELECT regexp_matches(other, 'north|south|east|west'::text, 'g'::text) AS regexp_matches)) AND ((word !~ '[\u3400-\u9fff]'::text) OR ((char_length(word) >= 6) AND (NOT (EXISTS (SELECT FROM (UNNEST(ARRAY[words_near.word, words_near.other], ARRAY[words_near.other, words_near.word]) p(one, two) CROSS JOIN LATERAL unnest(string_to_array(p.one, NULL::text)) c(sign)) WHERE ((strpos(p.two, c.sign) = 0) AND (c.sign ~ '[东東西南北中上下左右前后後大小新老男女]'::text))))))));

COMMENT ON FUNCTION public.words_near(word text, other text) IS 'Whether two words of some length differ by a letter that is missing, doubled, wrong or moved.';

CREATE FUNCTION public.written_end(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], day date, known_by date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
  is_automatic constant boolean := renews_itself(traits) and not is_draft(traits);
  ended date := case when is_open_ended(traits) then 'infinity' else ends_on end;
  is_agreed_ahead boolean := false;
  told date;
  new_end date;
  followed date;
begin
  if ended is null and is_automatic then
    ended := first_term_end(begins_on, months, extent);
  end if;
  for i in 0 .. coalesce(cardinality(life), 0) / 4 - 1 loop
    told := date '2000-01-01' + life[4 * i + 1];
    -- What is signed before it takes effect is known from then on.
    continue when told - life[4 * i + 4] / 4 > known_by;
    continue when told > greatest(day, known_by) and life[4 * i + 2] = action_number('amended');
    continue when not tells_end(life[4 * i + 2], life[4 * i + 3], life[4 * i + 4]);
    new_end := case life[4 * i + 4] % 4 when 1 then 'infinity' when 0 then date '2000-01-01' + life[4 * i + 3] end;
    if life[4 * i + 2] = action_number('renewed') then
      continue when is_agreed_ahead;
      followed := nullif(case when is_automatic and ended is distinct from 'infinity' then
        carried_end(begins_on, ended, months, extent, lapse, renewed_from, told - 1) else ended end, 'infinity');
      -- After a gap it carries no end on before its own day, nor does one of what has none.
      continue when told > day and coalesce(told > followed + 1, told > known_by);
      is_agreed_ahead := coalesce(followed >= day, false);
      -- A renewal takes effect on the day after the end that it follows: to that one, or an earlier one, it leads nowhere.
      continue when is_agreed_ahead or new_end <= followed;
    end if;
    is_agreed_ahead := false;
    ended := new_end;
  end loop;
  return ended;
end
$$;

COMMENT ON FUNCTION public.written_end(traits integer, begins_on date, ends_on date, months integer, extent date, lapse date, renewed_from date, life integer[], day date, known_by date) IS 'The end that somebody wrote and that counts on a day, by what had happened or been agreed by another day and has taken effect; infinity is open, null not known. Terms that begin by themselves come after it.';

CREATE TABLE public.activity (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    date public.partial_date NOT NULL,
    end_date public.partial_date,
    quantity bigint,
    semesters integer,
    amount public.amount,
    currency text COLLATE pg_catalog."C",
    in_kind boolean,
    sender_id bigint,
    recipient_id bigint,
    note public.note,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    retracted_at timestamp with time zone,
    retracted_reason public.note,
    happened_on date GENERATED ALWAYS AS (public.first_day(date)) STORED NOT NULL,
    CONSTRAINT activity_amount_has_currency_check CHECK (((amount IS NULL) = (currency IS NULL))),
    CONSTRAINT activity_ends_after_start_check CHECK ((public.last_day(end_date) >= public.first_day(date))),
    CONSTRAINT activity_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT activity_not_in_future_check CHECK ((public.first_day(date) <= public.latest_today())),
    CONSTRAINT activity_position_check CHECK (("position" >= 1)),
    CONSTRAINT activity_quantity_check CHECK (((quantity >= 0) AND (quantity <= 2147483647))),
    CONSTRAINT activity_retracted_has_reason_check CHECK (((retracted_at IS NULL) = (retracted_reason IS NULL))),
    CONSTRAINT activity_semesters_check CHECK ((semesters >= 0)),
    CONSTRAINT activity_sender_is_not_recipient_check CHECK ((sender_id <> recipient_id))
);

COMMENT ON TABLE public.activity IS 'What happened under an agreement (HE-BCI, MEXT).';

COMMENT ON COLUMN public.activity.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.activity.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.activity."position" IS 'Number within the agreement, from 1.';

COMMENT ON COLUMN public.activity.kind IS 'Kind, from activity_kind.';

COMMENT ON COLUMN public.activity.date IS 'When it happened, or its first day.';

COMMENT ON COLUMN public.activity.end_date IS 'Its last day; null for one that began and ended together.';

COMMENT ON COLUMN public.activity.quantity IS 'How many, in the unit of its kind; null where not known.';

COMMENT ON COLUMN public.activity.semesters IS 'How many semesters they stayed, of all together; null where not known.';

COMMENT ON COLUMN public.activity.amount IS 'Value, with the decimals of its currency.';

COMMENT ON COLUMN public.activity.currency IS 'ISO 4217 code of the amount.';

COMMENT ON COLUMN public.activity.in_kind IS 'Whether it came in kind rather than in money; null where not known.';

COMMENT ON COLUMN public.activity.sender_id IS 'The party that sent, paid or gave.';

COMMENT ON COLUMN public.activity.recipient_id IS 'The party that received.';

COMMENT ON COLUMN public.activity.note IS 'What else is known.';

COMMENT ON COLUMN public.activity.recorded_at IS 'When the registry learned of it.';

COMMENT ON COLUMN public.activity.retracted_at IS 'When it was taken back, since it had been recorded by mistake.';

COMMENT ON COLUMN public.activity.retracted_reason IS 'Why it was taken back.';

COMMENT ON COLUMN public.activity.happened_on IS 'First day that date can mean.';

CREATE TABLE public.activity_kind (
    code public.code NOT NULL,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    unit_en public.label,
    unit_zh public.label,
    definition_en public.note NOT NULL
);

COMMENT ON TABLE public.activity_kind IS 'What an activity can be; users may add kinds of their own.';

COMMENT ON COLUMN public.activity_kind.code IS 'The kind as it is written in commands and files.';

COMMENT ON COLUMN public.activity_kind.label_en IS 'Label in English.';

COMMENT ON COLUMN public.activity_kind.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.activity_kind.unit_en IS 'What its quantity counts, in English; null where money alone is counted.';

COMMENT ON COLUMN public.activity_kind.unit_zh IS 'What its quantity counts, in Chinese.';

COMMENT ON COLUMN public.activity_kind.definition_en IS 'What belongs to the kind.';

CREATE TABLE public.agreement_amount (
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    kind public.code NOT NULL,
    amount public.amount NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT agreement_amount_position_check CHECK (("position" >= 1))
);

COMMENT ON TABLE public.agreement_amount IS 'Amounts of an agreement beside its value, such as what of it is for technology.';

COMMENT ON COLUMN public.agreement_amount.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_amount."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.agreement_amount.kind IS 'What it is: technology (技术交易额) or another.';

COMMENT ON COLUMN public.agreement_amount.amount IS 'The amount, with the decimals of its currency.';

COMMENT ON COLUMN public.agreement_amount.currency IS 'ISO 4217 code of the amount.';

CREATE TABLE public.agreement_classification (
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    scheme text NOT NULL COLLATE pg_catalog."C",
    value public.field_code,
    subject text GENERATED ALWAYS AS ('agreement'::text) STORED NOT NULL,
    form text NOT NULL,
    listed_value text GENERATED ALWAYS AS (
CASE
    WHEN (form = 'listed'::text) THEN (value)::text
    ELSE NULL::text
END) STORED COLLATE pg_catalog."C",
    CONSTRAINT agreement_classification_position_check CHECK (("position" >= 1)),
    CONSTRAINT agreement_classification_value_check CHECK (((form = 'mark'::text) = (value IS NULL)))
);

COMMENT ON TABLE public.agreement_classification IS 'What agreements are by some scheme.';

COMMENT ON COLUMN public.agreement_classification.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_classification."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.agreement_classification.scheme IS 'The scheme.';

COMMENT ON COLUMN public.agreement_classification.value IS 'The value; null for a mark.';

COMMENT ON COLUMN public.agreement_classification.subject IS 'What the scheme has to be of.';

COMMENT ON COLUMN public.agreement_classification.form IS 'What the scheme says of its values; set by the registry.';

COMMENT ON COLUMN public.agreement_classification.listed_value IS 'The value where it has to be one of a list.';

CREATE TABLE public.agreement_contact (
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    name public.label NOT NULL,
    office public.label,
    email public.email_address,
    telephone public.label,
    CONSTRAINT agreement_contact_position_check CHECK (("position" >= 1))
);

COMMENT ON TABLE public.agreement_contact IS 'Whom to call for an agreement.';

COMMENT ON COLUMN public.agreement_contact.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_contact."position" IS 'Place in the order in which to call them, from 1.';

COMMENT ON COLUMN public.agreement_contact.name IS 'Name of the person, or of a desk that answers.';

COMMENT ON COLUMN public.agreement_contact.office IS 'Where the person works; null where not known.';

COMMENT ON COLUMN public.agreement_contact.email IS 'E-mail address; null where not known.';

COMMENT ON COLUMN public.agreement_contact.telephone IS 'Telephone number as it is written; null where not known.';

CREATE TABLE public.agreement_contribution (
    agreement_id bigint NOT NULL,
    organization_id bigint NOT NULL,
    "position" integer NOT NULL,
    amount public.amount,
    currency text COLLATE pg_catalog."C",
    in_kind boolean,
    what public.label,
    CONSTRAINT agreement_contribution_has_currency_check CHECK (((amount IS NULL) = (currency IS NULL))),
    CONSTRAINT agreement_contribution_position_check CHECK (("position" >= 1)),
    CONSTRAINT agreement_contribution_says_something_check CHECK (((amount IS NOT NULL) OR (in_kind IS NOT NULL) OR (what IS NOT NULL)))
);

COMMENT ON TABLE public.agreement_contribution IS 'What a party brings into an agreement.';

COMMENT ON COLUMN public.agreement_contribution.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_contribution.organization_id IS 'The party, as it was recorded.';

COMMENT ON COLUMN public.agreement_contribution."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.agreement_contribution.amount IS 'What it is worth, with the decimals of its currency; null where not known.';

COMMENT ON COLUMN public.agreement_contribution.currency IS 'ISO 4217 code of the amount.';

COMMENT ON COLUMN public.agreement_contribution.in_kind IS 'Whether it comes in kind rather than in money; null where not known.';

COMMENT ON COLUMN public.agreement_contribution.what IS 'What it is, such as laboratory space; null where not known.';

CREATE TABLE public.agreement_document (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    title public.label NOT NULL,
    type public.label,
    media_type public.label,
    language public.language_code,
    size bigint,
    sha256 text COLLATE pg_catalog."C",
    stored boolean DEFAULT false NOT NULL,
    retracted_at timestamp with time zone,
    retracted_reason public.note,
    counted_sha256 text GENERATED ALWAYS AS (
CASE
    WHEN (retracted_at IS NULL) THEN sha256
    ELSE NULL::text
END) STORED COLLATE pg_catalog."C",
    last_end bigint GENERATED ALWAYS AS (
CASE
    WHEN stored THEN size
    ELSE NULL::bigint
END) STORED,
    last_is_last boolean GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT agreement_document_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT agreement_document_position_check CHECK (("position" >= 1)),
    CONSTRAINT agreement_document_retracted_has_reason_check CHECK (((retracted_at IS NULL) = (retracted_reason IS NULL))),
    CONSTRAINT agreement_document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT agreement_document_size_check CHECK ((size >= 0)),
    CONSTRAINT agreement_document_stored_check CHECK (((NOT stored) OR ((size > 0) AND (sha256 IS NOT NULL))))
);

COMMENT ON TABLE public.agreement_document IS 'Documents of an agreement: what is known of the file (OCDS document).';

COMMENT ON COLUMN public.agreement_document.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.agreement_document.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_document."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.agreement_document.title IS 'Title of the document.';

COMMENT ON COLUMN public.agreement_document.type IS 'OCDS documentType, such as contractSigned.';

COMMENT ON COLUMN public.agreement_document.media_type IS 'IANA media type.';

COMMENT ON COLUMN public.agreement_document.language IS 'Language of the document.';

COMMENT ON COLUMN public.agreement_document.size IS 'Size in bytes.';

COMMENT ON COLUMN public.agreement_document.sha256 IS 'SHA-256 of the file, in hexadecimal.';

COMMENT ON COLUMN public.agreement_document.stored IS 'Whether the bytes are in the registry.';

COMMENT ON COLUMN public.agreement_document.retracted_at IS 'When it was taken back, since it had been attached by mistake.';

COMMENT ON COLUMN public.agreement_document.retracted_reason IS 'Why it was taken back.';

COMMENT ON COLUMN public.agreement_document.counted_sha256 IS 'The SHA-256 while the document counts: no file is attached twice to one agreement, but after it was taken back.';

COMMENT ON COLUMN public.agreement_document.last_end IS 'Where its last chunk ends; null while the bytes are not stored.';

COMMENT ON COLUMN public.agreement_document.last_is_last IS 'Always true: what its last chunk says of itself.';

CREATE TABLE public.agreement_field (
    agreement_id bigint NOT NULL,
    field_id bigint NOT NULL,
    "position" integer NOT NULL
);

COMMENT ON TABLE public.agreement_field IS 'The fields that an agreement is in.';

COMMENT ON COLUMN public.agreement_field.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_field.field_id IS 'The field.';

COMMENT ON COLUMN public.agreement_field."position" IS 'Place in the order in which the fields are named, from 1.';

CREATE TABLE public.agreement_filing (
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    scheme public.code NOT NULL,
    number public.label,
    date public.partial_date,
    office public.label,
    result public.label,
    CONSTRAINT agreement_filing_not_in_future_check CHECK ((public.first_day(date) <= public.latest_today())),
    CONSTRAINT agreement_filing_position_check CHECK (("position" >= 1))
);

COMMENT ON TABLE public.agreement_filing IS 'That an agreement was registered or notified.';

COMMENT ON COLUMN public.agreement_filing.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_filing."position" IS 'Place in the order in which filings are named, from 1.';

COMMENT ON COLUMN public.agreement_filing.scheme IS 'Under what it was filed: tech-contract (技术合同登记), au-foreign-arrangements, ewp-approval, us-section-117 or another.';

COMMENT ON COLUMN public.agreement_filing.number IS 'The number that it got there; null where not known.';

COMMENT ON COLUMN public.agreement_filing.date IS 'When it was filed; null where not known.';

COMMENT ON COLUMN public.agreement_filing.office IS 'Where; null where not known.';

COMMENT ON COLUMN public.agreement_filing.result IS 'What came of it, such as registered or approved; null where not known.';

CREATE TABLE public.agreement_numbering (
    year text NOT NULL COLLATE pg_catalog."C",
    last integer NOT NULL,
    CONSTRAINT agreement_numbering_year_check CHECK ((year ~ '^(19|20|21)[0-9]{2}$'::text))
);

COMMENT ON TABLE public.agreement_numbering IS 'The last number given out in a year to an agreement that came without a reference.';

COMMENT ON COLUMN public.agreement_numbering.year IS 'The year that the reference begins with.';

COMMENT ON COLUMN public.agreement_numbering.last IS 'The last number given out.';

CREATE VIEW public.agreement_phase AS
 SELECT f.agreement_id,
    p.starts_on,
    p.ends_on,
    p.status,
    p.previous
   FROM (public.agreement_fact f
     CROSS JOIN LATERAL public.fact_phases(f.begins_on, f.last_on, f.phases) p(starts_on, ends_on, status, previous))
  WHERE ((f.begins_on IS NOT NULL) AND (NOT public.is_draft(f.traits)));

COMMENT ON VIEW public.agreement_phase IS 'From which day to which day an agreement has a status; before the first it is signed. Unfolded from the facts.';

COMMENT ON COLUMN public.agreement_phase.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_phase.starts_on IS 'First day of the phase.';

COMMENT ON COLUMN public.agreement_phase.ends_on IS 'Last day of the phase; null is without end.';

COMMENT ON COLUMN public.agreement_phase.status IS 'in-force, suspended, expired, terminated or replaced.';

COMMENT ON COLUMN public.agreement_phase.previous IS 'The status before it; signed for the first phase.';

CREATE TABLE public.agreement_purpose (
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    purpose_id bigint NOT NULL,
    sender_id bigint,
    recipient_id bigint,
    quantity integer,
    unit text,
    per text,
    level public.code,
    field_id bigint,
    first_year integer,
    last_year integer,
    CONSTRAINT agreement_purpose_last_year_check CHECK (((last_year IS NULL) OR ((first_year IS NOT NULL) AND (last_year >= first_year)))),
    CONSTRAINT agreement_purpose_per_check CHECK ((per = ANY (ARRAY['year'::text, 'total'::text]))),
    CONSTRAINT agreement_purpose_position_check CHECK (("position" >= 1)),
    CONSTRAINT agreement_purpose_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT agreement_purpose_quota_complete_check CHECK ((((quantity IS NULL) = (unit IS NULL)) AND ((quantity IS NULL) = (per IS NULL)))),
    CONSTRAINT agreement_purpose_sender_is_not_recipient_check CHECK ((sender_id <> recipient_id)),
    CONSTRAINT agreement_purpose_unit_check CHECK ((unit = ANY (ARRAY['persons'::text, 'months'::text, 'days'::text]))),
    CONSTRAINT agreement_purpose_years_check CHECK ((((first_year >= 1900) AND (first_year <= 2199)) AND (last_year <= 2199)))
);

COMMENT ON TABLE public.agreement_purpose IS 'What the parties of an agreement will do.';

COMMENT ON COLUMN public.agreement_purpose.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_purpose."position" IS 'Place in the order in which the purposes are named, from 1.';

COMMENT ON COLUMN public.agreement_purpose.purpose_id IS 'The purpose.';

COMMENT ON COLUMN public.agreement_purpose.sender_id IS 'The party that sends or gives, as it was recorded; null where not known, or where all do.';

COMMENT ON COLUMN public.agreement_purpose.recipient_id IS 'The party that receives, alike.';

COMMENT ON COLUMN public.agreement_purpose.quantity IS 'How much was agreed; null where not known.';

COMMENT ON COLUMN public.agreement_purpose.unit IS 'What is counted: persons, months or days.';

COMMENT ON COLUMN public.agreement_purpose.per IS 'year: in each year; total: in all.';

COMMENT ON COLUMN public.agreement_purpose.level IS 'Level of study, such as bachelor, master, doctoral or eqf-7.';

COMMENT ON COLUMN public.agreement_purpose.field_id IS 'The field that it is for; null is every one.';

COMMENT ON COLUMN public.agreement_purpose.first_year IS 'The first year for which it was agreed; of an academic year, the one in which it begins.';

COMMENT ON COLUMN public.agreement_purpose.last_year IS 'The last year; null is as long as the agreement runs.';

CREATE TABLE public.agreement_title (
    agreement_id bigint NOT NULL,
    language public.language_code NOT NULL,
    title public.label NOT NULL
);

COMMENT ON TABLE public.agreement_title IS 'Titles of an agreement in further languages.';

COMMENT ON COLUMN public.agreement_title.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.agreement_title.language IS 'Language of the title.';

COMMENT ON COLUMN public.agreement_title.title IS 'The title as written.';

CREATE TABLE public.field (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    scheme_id bigint NOT NULL,
    code public.field_code NOT NULL,
    broader_id bigint,
    depth integer DEFAULT 0 NOT NULL,
    broader_depth integer GENERATED ALWAYS AS (
CASE
    WHEN (broader_id IS NOT NULL) THEN (depth - 1)
    ELSE NULL::integer
END) STORED,
    retired boolean DEFAULT false NOT NULL,
    CONSTRAINT field_depth_check CHECK ((((broader_id IS NULL) = (depth = 0)) AND (depth >= 0))),
    CONSTRAINT field_id_node_check CHECK (((id >> 48) = 0))
);

COMMENT ON TABLE public.field IS 'A concept of a scheme (SKOS).';

COMMENT ON COLUMN public.field.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.field.scheme_id IS 'The scheme that the concept belongs to.';

COMMENT ON COLUMN public.field.code IS 'Notation of the concept in its scheme.';

COMMENT ON COLUMN public.field.broader_id IS 'The next broader concept.';

COMMENT ON COLUMN public.field.depth IS 'How many concepts are broader: 0 broad, 1 narrow, 2 and more detailed.';

COMMENT ON COLUMN public.field.broader_depth IS 'What depth the broader concept must have; keeps the hierarchy free of cycles.';

COMMENT ON COLUMN public.field.retired IS 'Whether it is used no more: it is not listed, and its labels mean nothing. What is filed under it stays.';

CREATE TABLE public.field_scheme (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    code public.code NOT NULL,
    title_en public.label NOT NULL,
    title_zh public.label,
    shipped boolean DEFAULT false NOT NULL,
    retired boolean DEFAULT false NOT NULL,
    CONSTRAINT field_scheme_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT field_scheme_retired_check CHECK ((NOT (retired AND shipped)))
);

COMMENT ON TABLE public.field_scheme IS 'A scheme of fields: a standard one such as isced-f, or a local one.';

COMMENT ON COLUMN public.field_scheme.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.field_scheme.code IS 'The part before the colon in isced-f:0912.';

COMMENT ON COLUMN public.field_scheme.title_en IS 'Title in English.';

COMMENT ON COLUMN public.field_scheme.title_zh IS 'Title in Chinese.';

COMMENT ON COLUMN public.field_scheme.shipped IS 'Whether the program brings the scheme, so that exports leave it out.';

COMMENT ON COLUMN public.field_scheme.retired IS 'Whether it is used no more: it is not listed, and its labels mean nothing. What is filed under it stays.';

CREATE VIEW public.agreement_today AS
 SELECT a.reference,
    a.title,
    a.type,
    public.agreement_status(a.*, CURRENT_DATE) AS status,
    a.date_signed,
    a.start_date,
    a.end_date AS signed_end_date,
    ( SELECT d.last_on
           FROM public.agreement_last_day(a.id, CURRENT_DATE) d(last_on)
          WHERE ((NOT a.draft) AND (a.begins_on IS NOT NULL))) AS last_day,
    COALESCE(v.new_amount, (a.amount)::numeric) AS amount,
    COALESCE(v.new_currency, a.currency) AS currency,
    ( SELECT array_agg((o.code)::text ORDER BY p."position") AS array_agg
           FROM ((public.agreement_party_rows(a.id) p(id, agreement_id, organization_id, "position", role, unit_name, own_number, signatory_name, signatory_title, date_signed, from_date, until_date, agreement_signed_until, contributes_nothing, signed_as)
             JOIN public.organization r ON ((r.id = p.organization_id)))
             JOIN public.organization o ON ((o.id = r.resolved_id)))
          WHERE ((p.agreement_id = a.id) OR public.is_named_by(p.*, a.id, CURRENT_DATE))) AS parties,
    ( SELECT array_agg((o.name)::text ORDER BY p."position") AS array_agg
           FROM ((public.agreement_party_rows(a.id) p(id, agreement_id, organization_id, "position", role, unit_name, own_number, signatory_name, signatory_title, date_signed, from_date, until_date, agreement_signed_until, contributes_nothing, signed_as)
             JOIN public.organization r ON ((r.id = p.organization_id)))
             JOIN public.organization o ON ((o.id = r.resolved_id)))
          WHERE ((p.agreement_id = a.id) OR public.is_named_by(p.*, a.id, CURRENT_DATE))) AS party_names,
    ( SELECT array_agg((((s.code)::text || ':'::text) || (f.code)::text) ORDER BY af."position") AS array_agg
           FROM ((public.agreement_field af
             JOIN public.field f ON ((f.id = af.field_id)))
             JOIN public.field_scheme s ON ((s.id = f.scheme_id)))
          WHERE (af.agreement_id = a.id)) AS fields,
    ( SELECT e.code
           FROM public.event e
          WHERE (e.id = a.event_id)) AS event,
    a.owner,
    a.visibility
   FROM (public.agreement a
     LEFT JOIN LATERAL public.agreement_value_on(a.id, CURRENT_DATE) v(new_amount, new_currency, since) ON (true))
  WHERE (a.retracted_at IS NULL);

COMMENT ON VIEW public.agreement_today IS 'Agreements as they stand today, one a row: for reading and for spreadsheets. What was retracted is left out.';

COMMENT ON COLUMN public.agreement_today.reference IS 'What people call it by.';

COMMENT ON COLUMN public.agreement_today.title IS 'Title.';

COMMENT ON COLUMN public.agreement_today.type IS 'Type, from agreement_type.';

COMMENT ON COLUMN public.agreement_today.status IS 'draft, signed, in-force, suspended, expired, terminated or replaced; null where neither signing nor start is known.';

COMMENT ON COLUMN public.agreement_today.date_signed IS 'When it was signed: a day, a month or a year.';

COMMENT ON COLUMN public.agreement_today.start_date IS 'When it begins, where that was said.';

COMMENT ON COLUMN public.agreement_today.signed_end_date IS 'When it ends as it was signed.';

COMMENT ON COLUMN public.agreement_today.last_day IS 'The last day in force, as renewals, amendments, terminations and replacements have moved it, of the term that runs now; infinity where it was said to have no end, null where that is not known.';

COMMENT ON COLUMN public.agreement_today.amount IS 'Its value as last amended, in the major unit of the currency.';

COMMENT ON COLUMN public.agreement_today.currency IS 'ISO 4217 code of the amount.';

COMMENT ON COLUMN public.agreement_today.parties IS 'Codes of its parties, in order; the survivors of those that were merged.';

COMMENT ON COLUMN public.agreement_today.party_names IS 'Names of its parties, in the same order.';

COMMENT ON COLUMN public.agreement_today.fields IS 'Its fields as scheme:code, in order.';

COMMENT ON COLUMN public.agreement_today.event IS 'Code of the event at which it was signed.';

COMMENT ON COLUMN public.agreement_today.owner IS 'Who looks after it.';

COMMENT ON COLUMN public.agreement_today.visibility IS 'public, internal or restricted.';

CREATE TABLE public.agreement_type (
    code public.code NOT NULL,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    definition_en public.note NOT NULL,
    carries_money boolean DEFAULT true NOT NULL,
    counted boolean DEFAULT true NOT NULL
);

COMMENT ON TABLE public.agreement_type IS 'What an agreement can be; users may add types of their own.';

COMMENT ON COLUMN public.agreement_type.code IS 'The type as it is written in commands and files.';

COMMENT ON COLUMN public.agreement_type.label_en IS 'Label in English.';

COMMENT ON COLUMN public.agreement_type.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.agreement_type.definition_en IS 'What belongs to the type.';

COMMENT ON COLUMN public.agreement_type.carries_money IS 'Whether such an agreement mostly has an amount, so that one without lacks something.';

COMMENT ON COLUMN public.agreement_type.counted IS 'Whether the figures of a year take it; they leave out those that only keep secrets or hand over material.';

CREATE TABLE public.classification_scheme (
    code public.code NOT NULL,
    subject text NOT NULL,
    form text NOT NULL,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    definition_en public.note NOT NULL,
    shipped boolean DEFAULT false NOT NULL,
    CONSTRAINT classification_scheme_form_check CHECK ((form = ANY (ARRAY['mark'::text, 'listed'::text, 'open'::text]))),
    CONSTRAINT classification_scheme_subject_check CHECK ((subject = ANY (ARRAY['organization'::text, 'agreement'::text])))
);

COMMENT ON TABLE public.classification_scheme IS 'What organizations or agreements can be classified by; users may add schemes.';

COMMENT ON COLUMN public.classification_scheme.code IS 'The part before the colon in size:sme; the whole of a mark such as reporter.';

COMMENT ON COLUMN public.classification_scheme.subject IS 'organization or agreement.';

COMMENT ON COLUMN public.classification_scheme.form IS 'mark: it has no values; listed: its values are those of classification_value; open: any.';

COMMENT ON COLUMN public.classification_scheme.label_en IS 'Label in English.';

COMMENT ON COLUMN public.classification_scheme.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.classification_scheme.definition_en IS 'What it says.';

COMMENT ON COLUMN public.classification_scheme.shipped IS 'Whether the program brings it, so that exports leave it out.';

CREATE TABLE public.classification_value (
    scheme text NOT NULL COLLATE pg_catalog."C",
    value public.field_code NOT NULL,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    shipped boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE public.classification_value IS 'Values of schemes, with what people call them.';

COMMENT ON COLUMN public.classification_value.scheme IS 'The scheme.';

COMMENT ON COLUMN public.classification_value.value IS 'The part after the colon in size:sme.';

COMMENT ON COLUMN public.classification_value.label_en IS 'Label in English.';

COMMENT ON COLUMN public.classification_value.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.classification_value.shipped IS 'Whether the program brings it.';

CREATE TABLE public.country (
    code text NOT NULL COLLATE pg_catalog."C",
    name_en public.label NOT NULL,
    name_zh public.label NOT NULL,
    region_code text COLLATE pg_catalog."C",
    subregion_code text COLLATE pg_catalog."C",
    other_names text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT country_code_check CHECK ((code ~ '^[A-Z]{2}$'::text))
);

COMMENT ON TABLE public.country IS 'Countries and territories, after ISO 3166-1; XK is user-assigned there.';

COMMENT ON COLUMN public.country.code IS 'ISO 3166-1 alpha-2 code.';

COMMENT ON COLUMN public.country.name_en IS 'Short name in English.';

COMMENT ON COLUMN public.country.name_zh IS 'Short name in Chinese.';

COMMENT ON COLUMN public.country.region_code IS 'UN M49 region.';

COMMENT ON COLUMN public.country.subregion_code IS 'UN M49 subregion.';

COMMENT ON COLUMN public.country.other_names IS 'What else it is called: its ISO 3166-1 alpha-3 code, its formal name, and what people write.';

CREATE TABLE public.currency (
    code text NOT NULL COLLATE pg_catalog."C",
    minor_units integer NOT NULL,
    name_en public.label NOT NULL,
    name_zh public.label NOT NULL,
    CONSTRAINT currency_code_check CHECK ((code ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT currency_minor_units_check CHECK (((minor_units >= 0) AND (minor_units <= 4)))
);

COMMENT ON TABLE public.currency IS 'Currencies, after ISO 4217.';

COMMENT ON COLUMN public.currency.code IS 'ISO 4217 alphabetic code.';

COMMENT ON COLUMN public.currency.minor_units IS 'Digits after the decimal point.';

COMMENT ON COLUMN public.currency.name_en IS 'Name in English.';

COMMENT ON COLUMN public.currency.name_zh IS 'Name in Chinese.';

CREATE TABLE public.document_chunk (
    document_id bigint NOT NULL,
    starts_at bigint NOT NULL,
    is_last boolean NOT NULL,
    bytes bytea NOT NULL,
    ends_at bigint GENERATED ALWAYS AS ((starts_at + octet_length(bytes))) STORED NOT NULL,
    previous_end bigint GENERATED ALWAYS AS (NULLIF(starts_at, 0)) STORED,
    previous_is_last boolean GENERATED ALWAYS AS (false) STORED,
    document_stored boolean GENERATED ALWAYS AS (true) STORED NOT NULL,
    CONSTRAINT document_chunk_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 1048576))),
    CONSTRAINT document_chunk_starts_at_check CHECK ((starts_at >= 0))
);
ALTER TABLE ONLY public.document_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

COMMENT ON TABLE public.document_chunk IS 'The bytes of documents, in pieces of up to 1 MiB. Written once and never changed.';

COMMENT ON COLUMN public.document_chunk.document_id IS 'The document.';

COMMENT ON COLUMN public.document_chunk.starts_at IS 'Bytes of the document before this piece.';

COMMENT ON COLUMN public.document_chunk.is_last IS 'Whether the document ends with this piece.';

COMMENT ON COLUMN public.document_chunk.bytes IS 'The piece itself.';

COMMENT ON COLUMN public.document_chunk.ends_at IS 'Bytes of the document up to the end of this piece.';

COMMENT ON COLUMN public.document_chunk.previous_end IS 'Where the piece before it ends; null for the first.';

COMMENT ON COLUMN public.document_chunk.previous_is_last IS 'Always false: nothing follows on the last piece.';

COMMENT ON COLUMN public.document_chunk.document_stored IS 'Always true: there are pieces of those documents alone that say they are stored.';

CREATE TABLE public.event_attendance (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    event_id bigint NOT NULL,
    session_id bigint,
    "position" integer NOT NULL,
    category public.label NOT NULL,
    quantity integer,
    at_least boolean DEFAULT false NOT NULL,
    note public.note,
    CONSTRAINT event_attendance_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT event_attendance_quantity_check CHECK ((quantity >= 0))
);

COMMENT ON TABLE public.event_attendance IS 'Who attended, counted by category as the source counts them.';

COMMENT ON COLUMN public.event_attendance.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event_attendance.event_id IS 'The event.';

COMMENT ON COLUMN public.event_attendance.session_id IS 'The session, where the count is of that alone.';

COMMENT ON COLUMN public.event_attendance."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.event_attendance.category IS 'Who is counted, such as experts and scholars.';

COMMENT ON COLUMN public.event_attendance.quantity IS 'How many; null where the source gives no number.';

COMMENT ON COLUMN public.event_attendance.at_least IS 'Whether the source says over or more than.';

COMMENT ON COLUMN public.event_attendance.note IS 'What else is known, such as countries of origin.';

CREATE TABLE public.event_delegation (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    event_id bigint NOT NULL,
    session_id bigint,
    "position" integer NOT NULL,
    country text NOT NULL COLLATE pg_catalog."C",
    organization_id bigint,
    recorded_organization_id bigint,
    head public.label,
    head_title public.label,
    quantity integer,
    at_least boolean DEFAULT false NOT NULL,
    note public.note,
    CONSTRAINT event_delegation_head_has_name_check CHECK (((head_title IS NULL) OR (head IS NOT NULL))),
    CONSTRAINT event_delegation_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT event_delegation_quantity_check CHECK ((quantity >= 0)),
    CONSTRAINT event_delegation_recorded_organization_check CHECK (((recorded_organization_id IS NULL) = (organization_id IS NULL)))
);

COMMENT ON TABLE public.event_delegation IS 'Who came to an event from which country.';

COMMENT ON COLUMN public.event_delegation.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event_delegation.event_id IS 'The event.';

COMMENT ON COLUMN public.event_delegation.session_id IS 'The session, where they came to that alone.';

COMMENT ON COLUMN public.event_delegation."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.event_delegation.country IS 'ISO 3166-1 alpha-2 code.';

COMMENT ON COLUMN public.event_delegation.organization_id IS 'The organization that sent them, where it is one; the survivor where it was merged.';

COMMENT ON COLUMN public.event_delegation.recorded_organization_id IS 'The organization that sent them, as it was recorded.';

COMMENT ON COLUMN public.event_delegation.head IS 'Who led the delegation.';

COMMENT ON COLUMN public.event_delegation.head_title IS 'Office of the head.';

COMMENT ON COLUMN public.event_delegation.quantity IS 'How many came; null where the source gives no number.';

COMMENT ON COLUMN public.event_delegation.at_least IS 'Whether the source says over or more than.';

COMMENT ON COLUMN public.event_delegation.note IS 'What else is known.';

CREATE TABLE public.event_organization (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    event_id bigint NOT NULL,
    session_id bigint,
    organization_id bigint NOT NULL,
    recorded_organization_id bigint NOT NULL,
    role text NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT event_organization_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT event_organization_role_check CHECK ((role = ANY (ARRAY['host'::text, 'organizer'::text])))
);

COMMENT ON TABLE public.event_organization IS 'Who hosted and who organized an event, or a session of it.';

COMMENT ON COLUMN public.event_organization.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event_organization.event_id IS 'The event.';

COMMENT ON COLUMN public.event_organization.session_id IS 'The session, where the role is for that alone.';

COMMENT ON COLUMN public.event_organization.organization_id IS 'The organization; the survivor where it was merged.';

COMMENT ON COLUMN public.event_organization.recorded_organization_id IS 'The organization as it was recorded.';

COMMENT ON COLUMN public.event_organization.role IS 'host or organizer.';

COMMENT ON COLUMN public.event_organization."position" IS 'Place in the order in which they are named, from 1.';

CREATE TABLE public.event_series (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    code public.code NOT NULL,
    name public.label NOT NULL,
    name_zh public.label,
    note public.note,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT event_series_id_node_check CHECK (((id >> 48) = 0))
);

COMMENT ON TABLE public.event_series IS 'Events that are held again and again under one name.';

COMMENT ON COLUMN public.event_series.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event_series.code IS 'Short handle by which people name the series.';

COMMENT ON COLUMN public.event_series.name IS 'Name of record.';

COMMENT ON COLUMN public.event_series.name_zh IS 'Name in Chinese.';

COMMENT ON COLUMN public.event_series.note IS 'What else is known.';

COMMENT ON COLUMN public.event_series.recorded_at IS 'When the registry learned of the series.';

CREATE TABLE public.event_session (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    event_id bigint NOT NULL,
    "position" integer NOT NULL,
    title public.label NOT NULL,
    held_on public.partial_date,
    note public.note,
    event_begins_on date NOT NULL,
    event_ends_on date NOT NULL,
    CONSTRAINT event_session_held_on_check CHECK (((public.first_day(held_on) IS NOT NULL) OR (held_on IS NULL))),
    CONSTRAINT event_session_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT event_session_within_event_check CHECK (((public.last_day(held_on) >= event_begins_on) AND (public.first_day(held_on) <= event_ends_on)))
);

COMMENT ON TABLE public.event_session IS 'A part of an event that has a title of its own.';

COMMENT ON COLUMN public.event_session.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event_session.event_id IS 'The event.';

COMMENT ON COLUMN public.event_session."position" IS 'Place in the program, from 1.';

COMMENT ON COLUMN public.event_session.title IS 'Title.';

COMMENT ON COLUMN public.event_session.held_on IS 'Day on which it was held.';

COMMENT ON COLUMN public.event_session.note IS 'What else is known.';

COMMENT ON COLUMN public.event_session.event_begins_on IS 'First day of the event.';

COMMENT ON COLUMN public.event_session.event_ends_on IS 'Last day of the event.';

CREATE TABLE public.event_speech (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    event_id bigint NOT NULL,
    session_id bigint,
    "position" integer NOT NULL,
    speaker public.label NOT NULL,
    speaker_title public.label,
    organization_id bigint,
    recorded_organization_id bigint,
    subject public.note,
    CONSTRAINT event_speech_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT event_speech_recorded_organization_check CHECK (((recorded_organization_id IS NULL) = (organization_id IS NULL)))
);

COMMENT ON TABLE public.event_speech IS 'Who spoke at an event, and on what.';

COMMENT ON COLUMN public.event_speech.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.event_speech.event_id IS 'The event.';

COMMENT ON COLUMN public.event_speech.session_id IS 'The session in which it was held.';

COMMENT ON COLUMN public.event_speech."position" IS 'Place in the order of speeches, from 1.';

COMMENT ON COLUMN public.event_speech.speaker IS 'Name of the speaker.';

COMMENT ON COLUMN public.event_speech.speaker_title IS 'Office of the speaker.';

COMMENT ON COLUMN public.event_speech.organization_id IS 'For whom the speaker spoke; the survivor where it was merged.';

COMMENT ON COLUMN public.event_speech.recorded_organization_id IS 'For whom the speaker spoke, as it was recorded.';

COMMENT ON COLUMN public.event_speech.subject IS 'What the speech was on.';

CREATE TABLE public.field_label (
    field_id bigint NOT NULL,
    language public.language_code NOT NULL,
    label public.label NOT NULL,
    label_folded text GENERATED ALWAYS AS (public.fold_name((label)::text)) STORED
);

COMMENT ON TABLE public.field_label IS 'What a concept is called, by language.';

COMMENT ON COLUMN public.field_label.field_id IS 'The concept.';

COMMENT ON COLUMN public.field_label.language IS 'Language of the label.';

COMMENT ON COLUMN public.field_label.label IS 'The label as written.';

COMMENT ON COLUMN public.field_label.label_folded IS 'The label as it is compared.';

CREATE TABLE public.field_match (
    field_id bigint NOT NULL,
    scheme_id bigint NOT NULL,
    relation text NOT NULL,
    matched_id bigint NOT NULL,
    matched_scheme_id bigint NOT NULL,
    first_id bigint GENERATED ALWAYS AS (LEAST(field_id, matched_id)) STORED NOT NULL,
    second_id bigint GENERATED ALWAYS AS (GREATEST(field_id, matched_id)) STORED NOT NULL,
    CONSTRAINT field_match_relation_check CHECK ((relation = ANY (ARRAY['exact'::text, 'broad'::text]))),
    CONSTRAINT field_match_schemes_differ_check CHECK ((scheme_id <> matched_scheme_id))
);

COMMENT ON TABLE public.field_match IS 'Concepts of different schemes that match (SKOS mapping relations).';

COMMENT ON COLUMN public.field_match.field_id IS 'The concept.';

COMMENT ON COLUMN public.field_match.scheme_id IS 'Its scheme; set by the registry.';

COMMENT ON COLUMN public.field_match.relation IS 'exact: both mean the same. broad: the matched concept is broader than this one.';

COMMENT ON COLUMN public.field_match.matched_id IS 'The concept that it matches.';

COMMENT ON COLUMN public.field_match.matched_scheme_id IS 'The scheme of that one; set by the registry.';

COMMENT ON COLUMN public.field_match.first_id IS 'The one of the two whose key is lower, so that a pair stands here once.';

COMMENT ON COLUMN public.field_match.second_id IS 'The other of the two.';

CREATE TABLE public.lifecycle_action (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    agreement_id bigint NOT NULL,
    action text NOT NULL,
    date date NOT NULL,
    date_agreed date,
    new_end_date public.partial_date,
    open_ended boolean DEFAULT false NOT NULL,
    new_amount public.amount,
    new_currency text COLLATE pg_catalog."C",
    reason public.note,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT lifecycle_action_action_check CHECK ((action = ANY (ARRAY['amended'::text, 'suspended'::text, 'resumed'::text, 'terminated'::text, 'renewed'::text]))),
    CONSTRAINT lifecycle_action_agreed_check CHECK (((date_agreed IS NULL) OR (action = 'renewed'::text))),
    CONSTRAINT lifecycle_action_amount_has_currency_check CHECK (((new_amount IS NULL) = (new_currency IS NULL))),
    CONSTRAINT lifecycle_action_date_agreed_check CHECK (((date_agreed >= '1900-01-01'::date) AND (date_agreed <= '2199-12-31'::date))),
    CONSTRAINT lifecycle_action_date_check CHECK (((date >= '1900-01-01'::date) AND (date <= '2199-12-31'::date))),
    CONSTRAINT lifecycle_action_ends_after_date_check CHECK ((public.last_day(new_end_date) >= date)),
    CONSTRAINT lifecycle_action_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT lifecycle_action_open_ended_check CHECK (((NOT open_ended) OR (new_end_date IS NULL))),
    CONSTRAINT lifecycle_action_renewed_check CHECK ((((new_end_date IS NULL) AND (NOT open_ended)) OR (action = ANY (ARRAY['renewed'::text, 'amended'::text])))),
    CONSTRAINT lifecycle_action_revalued_check CHECK (((new_amount IS NULL) OR (action = ANY (ARRAY['renewed'::text, 'amended'::text]))))
);

COMMENT ON TABLE public.lifecycle_action IS 'What happened to an agreement after it was made (OCDS releaseTag).';

COMMENT ON COLUMN public.lifecycle_action.id IS 'Key, unique across registries; decides the order within a day.';

COMMENT ON COLUMN public.lifecycle_action.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.lifecycle_action.action IS 'amended, suspended, resumed, terminated or renewed.';

COMMENT ON COLUMN public.lifecycle_action.date IS 'The day on which it takes effect. A renewal that was agreed before the end that it follows has the day of that here, and takes effect on the day after that end; with a later day it leaves a gap.';

COMMENT ON COLUMN public.lifecycle_action.date_agreed IS 'The day on which a renewal was agreed, where that was only after the end that it follows; null is its own day.';

COMMENT ON COLUMN public.lifecycle_action.new_end_date IS 'The end of validity from then on; null in a renewal is without end, or not known.';

COMMENT ON COLUMN public.lifecycle_action.open_ended IS 'Whether it has no end from then on.';

COMMENT ON COLUMN public.lifecycle_action.new_amount IS 'The value from then on, with the decimals of its currency; null leaves it as it was.';

COMMENT ON COLUMN public.lifecycle_action.new_currency IS 'ISO 4217 code of the new value.';

COMMENT ON COLUMN public.lifecycle_action.reason IS 'Why.';

COMMENT ON COLUMN public.lifecycle_action.recorded_at IS 'When the registry learned of it.';

CREATE TABLE public.obligation (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    agreement_id bigint NOT NULL,
    "position" integer NOT NULL,
    organization_id bigint NOT NULL,
    description public.note NOT NULL,
    due public.partial_date NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    retracted_at timestamp with time zone,
    retracted_reason public.note,
    due_on date GENERATED ALWAYS AS (public.last_day(due)) STORED NOT NULL,
    CONSTRAINT obligation_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT obligation_position_check CHECK (("position" >= 1)),
    CONSTRAINT obligation_retracted_has_reason_check CHECK (((retracted_at IS NULL) = (retracted_reason IS NULL)))
);

COMMENT ON TABLE public.obligation IS 'What a party of an agreement owes by a date (OCDS milestone, ODRL duty).';

COMMENT ON COLUMN public.obligation.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.obligation.agreement_id IS 'The agreement.';

COMMENT ON COLUMN public.obligation."position" IS 'Number within the agreement, from 1.';

COMMENT ON COLUMN public.obligation.organization_id IS 'The party that owes it.';

COMMENT ON COLUMN public.obligation.description IS 'What is owed.';

COMMENT ON COLUMN public.obligation.due IS 'By when.';

COMMENT ON COLUMN public.obligation.recorded_at IS 'When the registry learned of it.';

COMMENT ON COLUMN public.obligation.retracted_at IS 'When it was taken back, since it had been recorded by mistake.';

COMMENT ON COLUMN public.obligation.retracted_reason IS 'Why it was taken back.';

COMMENT ON COLUMN public.obligation.due_on IS 'Last day that due can mean; overdue from the day after.';

CREATE TABLE public.obligation_status (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    obligation_id bigint NOT NULL,
    status text NOT NULL,
    date date NOT NULL,
    note public.note,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT obligation_status_date_check CHECK (((date >= '1900-01-01'::date) AND (date <= public.latest_today()))),
    CONSTRAINT obligation_status_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT obligation_status_status_check CHECK ((status = ANY (ARRAY['scheduled'::text, 'met'::text, 'partially-met'::text, 'not-met'::text])))
);

COMMENT ON TABLE public.obligation_status IS 'From which day on an obligation has a status; before the first it is scheduled.';

COMMENT ON COLUMN public.obligation_status.id IS 'Key, unique across registries; of one day the last one counts.';

COMMENT ON COLUMN public.obligation_status.obligation_id IS 'The obligation.';

COMMENT ON COLUMN public.obligation_status.status IS 'scheduled, met, partially-met or not-met (OCDS milestone status).';

COMMENT ON COLUMN public.obligation_status.date IS 'The day from which it holds.';

COMMENT ON COLUMN public.obligation_status.note IS 'What else is known.';

COMMENT ON COLUMN public.obligation_status.recorded_at IS 'When the registry learned of it.';

CREATE VIEW public.organization_body AS
 SELECT b.organization_id,
    b.body_id
   FROM public.organization_bodies(CURRENT_DATE, false) b(organization_id, body_id);

COMMENT ON VIEW public.organization_body IS 'As what each organization counts today: the survivor of its merge, its own successor, what that is part of, and so on.';

COMMENT ON COLUMN public.organization_body.organization_id IS 'The organization.';

COMMENT ON COLUMN public.organization_body.body_id IS 'Its body today.';

CREATE TABLE public.organization_classification (
    organization_id bigint NOT NULL,
    "position" integer NOT NULL,
    scheme text NOT NULL COLLATE pg_catalog."C",
    value public.field_code,
    from_date public.partial_date,
    until_date public.partial_date,
    subject text GENERATED ALWAYS AS ('organization'::text) STORED NOT NULL,
    form text NOT NULL,
    listed_value text GENERATED ALWAYS AS (
CASE
    WHEN (form = 'listed'::text) THEN (value)::text
    ELSE NULL::text
END) STORED COLLATE pg_catalog."C",
    CONSTRAINT organization_classification_days_check CHECK ((public.last_day(until_date) >= public.first_day(from_date))),
    CONSTRAINT organization_classification_position_check CHECK (("position" >= 1)),
    CONSTRAINT organization_classification_value_check CHECK (((form = 'mark'::text) = (value IS NULL)))
);

COMMENT ON TABLE public.organization_classification IS 'What organizations are by some scheme, and on what days.';

COMMENT ON COLUMN public.organization_classification.organization_id IS 'The organization, as it was recorded.';

COMMENT ON COLUMN public.organization_classification."position" IS 'Place in the order in which they are named, from 1.';

COMMENT ON COLUMN public.organization_classification.scheme IS 'The scheme.';

COMMENT ON COLUMN public.organization_classification.value IS 'The value; null for a mark.';

COMMENT ON COLUMN public.organization_classification.from_date IS 'Since when; null is always, or not known.';

COMMENT ON COLUMN public.organization_classification.until_date IS 'Until when; null is still.';

COMMENT ON COLUMN public.organization_classification.subject IS 'What the scheme has to be of.';

COMMENT ON COLUMN public.organization_classification.form IS 'What the scheme says of its values; set by the registry.';

COMMENT ON COLUMN public.organization_classification.listed_value IS 'The value where it has to be one of a list.';

CREATE TABLE public.organization_contact (
    organization_id bigint NOT NULL,
    "position" integer NOT NULL,
    name public.label NOT NULL,
    office public.label,
    email public.email_address,
    telephone public.label,
    CONSTRAINT organization_contact_position_check CHECK (("position" >= 1))
);

COMMENT ON TABLE public.organization_contact IS 'Whom to call at an organization.';

COMMENT ON COLUMN public.organization_contact.organization_id IS 'The organization, as it was recorded.';

COMMENT ON COLUMN public.organization_contact."position" IS 'Place in the order in which to call them, from 1.';

COMMENT ON COLUMN public.organization_contact.name IS 'Name of the person, or of a desk that answers.';

COMMENT ON COLUMN public.organization_contact.office IS 'Where the person works; null where not known.';

COMMENT ON COLUMN public.organization_contact.email IS 'E-mail address; null where not known.';

COMMENT ON COLUMN public.organization_contact.telephone IS 'Telephone number as it is written; null where not known.';

CREATE TABLE public.organization_distinct (
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT organization_distinct_order_check CHECK ((first_id < second_id))
);

COMMENT ON TABLE public.organization_distinct IS 'Pairs of organizations that somebody looked at and found to be two.';

COMMENT ON COLUMN public.organization_distinct.first_id IS 'The one with the lower key.';

COMMENT ON COLUMN public.organization_distinct.second_id IS 'The one with the higher key.';

COMMENT ON COLUMN public.organization_distinct.recorded_at IS 'When this was found.';

CREATE TABLE public.organization_identifier (
    organization_id bigint NOT NULL,
    scheme public.code NOT NULL,
    value public.label NOT NULL,
    CONSTRAINT organization_identifier_value_check CHECK ((public.identifier_fault((scheme)::text, (value)::text) IS NULL))
);

COMMENT ON TABLE public.organization_identifier IS 'Identifiers of organizations in schemes such as ror, wikidata, isni, uscc, pic, schac, lei and vat.';

COMMENT ON COLUMN public.organization_identifier.organization_id IS 'Whose identifier it is.';

COMMENT ON COLUMN public.organization_identifier.scheme IS 'Who gives the identifier out.';

COMMENT ON COLUMN public.organization_identifier.value IS 'The identifier in the form of identifier_form; one means one organization.';

CREATE TABLE public.organization_kind (
    code public.code NOT NULL,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    sector public.code,
    definition_en public.note NOT NULL
);

COMMENT ON TABLE public.organization_kind IS 'What an organization can be.';

COMMENT ON COLUMN public.organization_kind.code IS 'The kind as it is written in commands and files.';

COMMENT ON COLUMN public.organization_kind.label_en IS 'Label in English.';

COMMENT ON COLUMN public.organization_kind.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.organization_kind.sector IS 'Frascati sector (OECD Frascati Manual 2015, chapter 3) where the kind alone decides it.';

COMMENT ON COLUMN public.organization_kind.definition_en IS 'What belongs to the kind.';

CREATE TABLE public.organization_merge (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    merged_id bigint NOT NULL,
    survivor_id bigint NOT NULL,
    merged_on date DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date NOT NULL,
    reason public.note,
    undone_at timestamp with time zone,
    standing_id bigint GENERATED ALWAYS AS (
CASE
    WHEN (undone_at IS NULL) THEN survivor_id
    ELSE NULL::bigint
END) STORED,
    CONSTRAINT organization_merge_id_node_check CHECK (((id >> 48) = 0))
);

COMMENT ON TABLE public.organization_merge IS 'Every merge of one organization into another, those that were undone included.';

COMMENT ON COLUMN public.organization_merge.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.organization_merge.merged_id IS 'The organization that was merged.';

COMMENT ON COLUMN public.organization_merge.survivor_id IS 'The one that it was merged into.';

COMMENT ON COLUMN public.organization_merge.merged_on IS 'The day of the merge.';

COMMENT ON COLUMN public.organization_merge.reason IS 'Why the two are one.';

COMMENT ON COLUMN public.organization_merge.undone_at IS 'When the merge was undone; null while it stands.';

COMMENT ON COLUMN public.organization_merge.standing_id IS 'The survivor while the merge stands; null once it is undone.';

CREATE TABLE public.organization_name (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    organization_id bigint NOT NULL,
    name public.label NOT NULL,
    name_folded text GENERATED ALWAYS AS (public.fold_name((name)::text)) STORED,
    kind text DEFAULT 'official'::text NOT NULL,
    language public.language_code,
    from_date public.partial_date,
    until_date public.partial_date,
    CONSTRAINT organization_name_from_date_check CHECK (((public.first_day(from_date) IS NOT NULL) OR (from_date IS NULL))),
    CONSTRAINT organization_name_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT organization_name_kind_check CHECK ((kind = ANY (ARRAY['official'::text, 'short'::text, 'acronym'::text, 'former'::text, 'given'::text]))),
    CONSTRAINT organization_name_until_after_from_check CHECK ((public.last_day(until_date) >= public.first_day(from_date))),
    CONSTRAINT organization_name_until_date_check CHECK (((public.last_day(until_date) IS NOT NULL) OR (until_date IS NULL)))
);

COMMENT ON TABLE public.organization_name IS 'Other names of an organization, beside its name of record.';

COMMENT ON COLUMN public.organization_name.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.organization_name.organization_id IS 'Whose name it is.';

COMMENT ON COLUMN public.organization_name.name IS 'The name as written.';

COMMENT ON COLUMN public.organization_name.name_folded IS 'The name as it is found.';

COMMENT ON COLUMN public.organization_name.kind IS 'official, short, acronym or former; given: what a file called it that meant it by a code or an identifier.';

COMMENT ON COLUMN public.organization_name.language IS 'Language of the name.';

COMMENT ON COLUMN public.organization_name.from_date IS 'When the name came into use; null where not known.';

COMMENT ON COLUMN public.organization_name.until_date IS 'When the name went out of use; null where it has not, or is not known.';

CREATE TABLE public.organization_succession (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    kind text NOT NULL,
    date public.partial_date,
    note public.note,
    CONSTRAINT organization_succession_date_check CHECK (((public.first_day(date) IS NOT NULL) OR (date IS NULL))),
    CONSTRAINT organization_succession_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT organization_succession_kind_check CHECK ((kind = ANY (ARRAY['renamed'::text, 'united'::text, 'split'::text, 'taken-over'::text])))
);

COMMENT ON TABLE public.organization_succession IS 'Which organization followed which.';

COMMENT ON COLUMN public.organization_succession.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.organization_succession.predecessor_id IS 'The one that was there before.';

COMMENT ON COLUMN public.organization_succession.successor_id IS 'The one that followed.';

COMMENT ON COLUMN public.organization_succession.kind IS 'renamed; united: several became one; split: one became several; taken-over: the successor went on with it.';

COMMENT ON COLUMN public.organization_succession.date IS 'When; null where not known.';

COMMENT ON COLUMN public.organization_succession.note IS 'What else is known.';

CREATE TABLE public.related_agreement (
    agreement_id bigint NOT NULL,
    relation text NOT NULL,
    related_id bigint NOT NULL,
    agreement_rank integer NOT NULL,
    related_rank integer NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT related_agreement_no_cycle_check CHECK ((agreement_rank > related_rank)),
    CONSTRAINT related_agreement_relation_check CHECK ((relation = ANY (ARRAY['framework'::text, 'renewal'::text, 'replacement'::text, 'amendment'::text])))
);

COMMENT ON TABLE public.related_agreement IS 'How an agreement relates to an earlier one (OCDS relatedProcess).';

COMMENT ON COLUMN public.related_agreement.agreement_id IS 'The later agreement.';

COMMENT ON COLUMN public.related_agreement.relation IS 'framework: it is under the related one; renewal, replacement, amendment: it renews, replaces or amends it.';

COMMENT ON COLUMN public.related_agreement.related_id IS 'The earlier agreement.';

COMMENT ON COLUMN public.related_agreement.agreement_rank IS 'Rank of the later agreement.';

COMMENT ON COLUMN public.related_agreement.related_rank IS 'Rank of the earlier agreement.';

COMMENT ON COLUMN public.related_agreement."position" IS 'Place in the order in which relations are named, from 1.';

CREATE VIEW public.partner_pair AS
 WITH party(agreement_id, body_id, is_funder, signed_on) AS MATERIALIZED (
         SELECT x_1.subject,
            b.body_id,
            bool_and(COALESCE((x_1.role = 'funder'::text), false)) AS bool_and,
            min(x_1.signed_on) AS min
           FROM (( SELECT p_1.agreement_id AS subject,
                    p_1.organization_id,
                    p_1.role,
                    p_1.from_date,
                    p_1.date_signed,
                    p_1.agreement_signed_until,
                    p_1.until_date,
                    a_1.signed_on
                   FROM (public.agreement_party p_1
                     JOIN public.agreement a_1 ON ((a_1.id = p_1.agreement_id)))
                UNION ALL
                 SELECT k.id,
                    p_1.organization_id,
                    p_1.role,
                    p_1.from_date,
                    p_1.date_signed,
                    p_1.agreement_signed_until,
                    p_1.until_date,
                    b_1.signed_on
                   FROM ((( SELECT DISTINCT m.id
                           FROM public.agreement_amended(ARRAY( SELECT r.agreement_id
                                   FROM public.related_agreement r
                                  WHERE (r.relation = 'amendment'::text))) m(id)) k
                     CROSS JOIN LATERAL public.agreement_party_added(k.id, false) p_1(id, agreement_id, organization_id, "position", role, unit_name, own_number, signatory_name, signatory_title, date_signed, from_date, until_date, agreement_signed_until, contributes_nothing, signed_as))
                     JOIN public.agreement b_1 ON ((b_1.id = p_1.agreement_id)))) x_1
             JOIN public.organization_body b ON ((b.organization_id = x_1.organization_id)))
          WHERE public.party_on(x_1.from_date, x_1.date_signed, x_1.agreement_signed_until, x_1.until_date, CURRENT_DATE)
          GROUP BY x_1.subject, b.body_id
        )
 SELECT o.code AS organization,
    p.code AS partner,
    min((o.name)::text) AS organization_name,
    min((p.name)::text) AS partner_name,
    count(*) AS agreements,
    count(*) FILTER (WHERE (s.status = 'in-force'::text)) AS in_force,
    min(n.signed_on) AS first_signed,
    max(n.signed_on) AS last_signed,
    array_agg((a.reference)::text ORDER BY a.signed_on DESC NULLS LAST, a.reference) AS "references"
   FROM (((((((party x
     JOIN party y ON (((y.agreement_id = x.agreement_id) AND (y.body_id <> x.body_id) AND (NOT y.is_funder))))
     JOIN public.agreement a ON ((a.id = x.agreement_id)))
     JOIN public.agreement_fact f ON (((f.agreement_id = a.id) AND public.in_figures(f.traits))))
     JOIN public.organization o ON ((o.id = x.body_id)))
     JOIN public.organization p ON ((p.id = y.body_id)))
     CROSS JOIN LATERAL ( SELECT public.agreement_status(a.*, CURRENT_DATE) AS status) s)
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN ((x.signed_on IS NOT NULL) AND (y.signed_on IS NOT NULL)) THEN GREATEST(x.signed_on, y.signed_on)
                    ELSE NULL::date
                END AS signed_on) n)
  WHERE (public.agreement_made_by(a.*, CURRENT_DATE, public.latest_today()) AND (NOT public.amends_another(a.id)))
  GROUP BY o.code, p.code;

COMMENT ON VIEW public.partner_pair IS 'Who works with whom today: each two bodies that are parties of one agreement, once from either side; neither drafts nor amendments nor what was retracted count, and who only funds is no partner. For each pair once: where organization < partner.';

COMMENT ON COLUMN public.partner_pair.organization IS 'Code of the one; units count as what they are part of.';

COMMENT ON COLUMN public.partner_pair.partner IS 'Code of the other.';

COMMENT ON COLUMN public.partner_pair.organization_name IS 'Name of the one.';

COMMENT ON COLUMN public.partner_pair.partner_name IS 'Name of the other.';

COMMENT ON COLUMN public.partner_pair.agreements IS 'How many agreements they share, whatever their status today.';

COMMENT ON COLUMN public.partner_pair.in_force IS 'How many of them are in force today.';

COMMENT ON COLUMN public.partner_pair.first_signed IS 'The first day that the earliest signing can mean.';

COMMENT ON COLUMN public.partner_pair.last_signed IS 'The first day that the latest signing can mean.';

COMMENT ON COLUMN public.partner_pair."references" IS 'The agreements, the latest signed first.';

CREATE TABLE public.party_role (
    code public.code NOT NULL,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    definition_en public.note NOT NULL,
    shipped boolean DEFAULT false NOT NULL
);

COMMENT ON TABLE public.party_role IS 'What a party can do in an agreement; users may add roles of their own.';

COMMENT ON COLUMN public.party_role.code IS 'The role as it is written in commands and files.';

COMMENT ON COLUMN public.party_role.label_en IS 'Label in English.';

COMMENT ON COLUMN public.party_role.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.party_role.definition_en IS 'What belongs to the role.';

COMMENT ON COLUMN public.party_role.shipped IS 'Whether the program brings it.';

CREATE TABLE public.purpose (
    id bigint DEFAULT nextval('public.registry_key'::regclass) NOT NULL,
    code public.code NOT NULL,
    broader_id bigint,
    depth integer GENERATED ALWAYS AS (
CASE
    WHEN (broader_id IS NULL) THEN 0
    ELSE 1
END) STORED NOT NULL,
    broader_depth integer GENERATED ALWAYS AS (
CASE
    WHEN (broader_id IS NOT NULL) THEN 0
    ELSE NULL::integer
END) STORED,
    label_en public.label NOT NULL,
    label_zh public.label NOT NULL,
    definition_en public.note NOT NULL,
    ewp public.label,
    mext public.label,
    universities_australia public.label,
    indonesia public.label,
    shipped boolean DEFAULT false NOT NULL,
    retired boolean DEFAULT false NOT NULL,
    CONSTRAINT purpose_id_node_check CHECK (((id >> 48) = 0)),
    CONSTRAINT purpose_retired_check CHECK ((NOT (retired AND shipped)))
);

COMMENT ON TABLE public.purpose IS 'What parties can mean to do together; users may add purposes of their own.';

COMMENT ON COLUMN public.purpose.id IS 'Key, unique across registries.';

COMMENT ON COLUMN public.purpose.code IS 'The purpose as it is written in commands and files.';

COMMENT ON COLUMN public.purpose.broader_id IS 'The broader purpose, which has none above it.';

COMMENT ON COLUMN public.purpose.depth IS 'How many purposes are broader: 0 or 1.';

COMMENT ON COLUMN public.purpose.broader_depth IS 'What depth the broader purpose must have.';

COMMENT ON COLUMN public.purpose.label_en IS 'Label in English.';

COMMENT ON COLUMN public.purpose.label_zh IS 'Label in Chinese.';

COMMENT ON COLUMN public.purpose.definition_en IS 'What belongs to the purpose.';

COMMENT ON COLUMN public.purpose.ewp IS 'What Erasmus Without Paper calls it in an inter-institutional agreement, version 7.';

COMMENT ON COLUMN public.purpose.mext IS 'What the survey of the Japanese ministry of education calls it.';

COMMENT ON COLUMN public.purpose.universities_australia IS 'What Universities Australia calls it.';

COMMENT ON COLUMN public.purpose.indonesia IS 'What the Indonesian rules for the cooperation of universities call it.';

COMMENT ON COLUMN public.purpose.shipped IS 'Whether the program brings it, so that exports leave it out.';

COMMENT ON COLUMN public.purpose.retired IS 'Whether it is used no more: it is not listed, and its labels mean nothing. What has it keeps it.';

CREATE TABLE public.region (
    code text NOT NULL COLLATE pg_catalog."C",
    parent_code text COLLATE pg_catalog."C",
    name_en public.label NOT NULL,
    name_zh public.label NOT NULL,
    CONSTRAINT region_code_check CHECK ((code ~ '^[0-9]{3}$'::text))
);

COMMENT ON TABLE public.region IS 'Regions and subregions of the world, after UN M49.';

COMMENT ON COLUMN public.region.code IS 'UN M49 code, three digits.';

COMMENT ON COLUMN public.region.parent_code IS 'The region that this one is part of.';

COMMENT ON COLUMN public.region.name_en IS 'Name in English.';

COMMENT ON COLUMN public.region.name_zh IS 'Name in Chinese.';

CREATE TABLE public.registry (
    singleton boolean DEFAULT true NOT NULL,
    node integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    home_id bigint,
    CONSTRAINT registry_node_check CHECK (((node >= 0) AND (node <= 32767))),
    CONSTRAINT registry_singleton_check CHECK (singleton)
);

COMMENT ON TABLE public.registry IS 'What this registry is: one row, written by init.';

COMMENT ON COLUMN public.registry.singleton IS 'Always true; keeps the table at one row.';

COMMENT ON COLUMN public.registry.node IS 'Number of this registry among those it may be joined with, 0 to 32767.';

COMMENT ON COLUMN public.registry.created_at IS 'When init made this registry.';

COMMENT ON COLUMN public.registry.home_id IS 'The organization whose registry this is, as it was recorded; null where it is not that of one.';

CREATE TABLE public.schema_migration (
    number integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.schema_migration IS 'The migrations that made this schema, each written by the transaction that ran it.';

COMMENT ON COLUMN public.schema_migration.number IS 'The number that the file begins with.';

COMMENT ON COLUMN public.schema_migration.name IS 'The name of the file.';

COMMENT ON COLUMN public.schema_migration.sha256 IS 'SHA-256 of the file, in hexadecimal.';

COMMENT ON COLUMN public.schema_migration.applied_at IS 'When it was run.';

CREATE TABLE public.schema_routine (
    name text NOT NULL,
    sha256 text NOT NULL,
    program text NOT NULL,
    made text[] NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.schema_routine IS 'The files of functions, triggers and views that stand beside the migrations; one that changes is run again, what a gone one made is dropped.';

COMMENT ON COLUMN public.schema_routine.name IS 'The file.';

COMMENT ON COLUMN public.schema_routine.sha256 IS 'SHA-256 of the file, in hexadecimal.';

COMMENT ON COLUMN public.schema_routine.program IS 'Version of the program that last put the routines in order.';

COMMENT ON COLUMN public.schema_routine.made IS 'What the file made, as DROP names it.';

COMMENT ON COLUMN public.schema_routine.applied_at IS 'When it ran.';

CREATE TABLE public.search_term (
    term text NOT NULL COLLATE pg_catalog."C"
);

COMMENT ON TABLE public.search_term IS 'The terms that names, titles, labels and people hold or once held. Kept by triggers.';

COMMENT ON COLUMN public.search_term.term IS 'A word, or one or two Chinese characters.';

CREATE UNLOGGED TABLE public.touched (
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    change text NOT NULL,
    keys bigint[] NOT NULL,
    CONSTRAINT touched_change_check CHECK ((change = ANY (ARRAY['added'::text, 'changed'::text, 'counted'::text, 'worded'::text, 'concerned'::text])))
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');
ALTER TABLE ONLY public.touched ALTER COLUMN keys SET STORAGE EXTERNAL;

COMMENT ON TABLE public.touched IS 'Agreements whose record a transaction has touched, noted by triggers and worked off before it commits; empty between transactions.';

COMMENT ON COLUMN public.touched.transaction_id IS 'The transaction.';

COMMENT ON COLUMN public.touched.change IS 'added: it is new; changed: its record says something else; counted: the same, and its revision is counted; worded: words of it alone, of which no fact is made, counted too; concerned: what follows from it may differ, since another agreement changed.';

COMMENT ON COLUMN public.touched.keys IS 'The agreements.';

CREATE UNLOGGED TABLE staging.import_agreement (
    line bigint NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    id bigint NOT NULL,
    is_new boolean NOT NULL,
    rank integer DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_agreement IS 'Agreements: those that are new, and those that are to be changed.';

CREATE UNLOGGED TABLE staging.import_agreement_field (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    field text NOT NULL,
    field_id bigint
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_agreement_field IS 'Fields of agreements.';

CREATE UNLOGGED TABLE staging.import_digest (
    line bigint NOT NULL,
    digest bytea NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_digest IS 'SHA-256 of the lines that agreements came from.';

CREATE UNLOGGED TABLE staging.import_event (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    id bigint NOT NULL,
    is_new boolean NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_event IS 'Events: those that are new, and those that are to be changed.';

CREATE UNLOGGED TABLE staging.import_fault (
    line bigint NOT NULL,
    path text,
    code text NOT NULL,
    value text,
    other text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_fault IS 'What is wrong with the records.';

CREATE UNLOGGED TABLE staging.import_field (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    broader text COLLATE pg_catalog."C",
    retired boolean NOT NULL,
    id bigint,
    depth integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_field IS 'Fields of new schemes.';

CREATE UNLOGGED TABLE staging.import_field_match (
    line bigint NOT NULL,
    path text,
    field text NOT NULL,
    relation text NOT NULL,
    matched text NOT NULL,
    field_id bigint,
    matched_id bigint
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_field_match IS 'Matches between fields.';

CREATE UNLOGGED TABLE staging.import_identifier (
    line bigint NOT NULL,
    scheme text,
    value text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_identifier IS 'Identifiers in the form in which they are stored.';

CREATE UNLOGGED TABLE staging.import_name (
    record text NOT NULL,
    code text COLLATE pg_catalog."C",
    line bigint NOT NULL,
    refused boolean NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_name IS 'Names that the records bring, also by lines that could not be read to the end.';

CREATE UNLOGGED TABLE staging.import_new_organization (
    organization_id bigint NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_new_organization IS 'Organizations that were added because they were named.';

CREATE UNLOGGED TABLE staging.import_organization (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    part_of text COLLATE pg_catalog."C",
    id bigint NOT NULL,
    is_new boolean NOT NULL,
    depth integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_organization IS 'Organizations: those that are new, and those that are to be changed.';

CREATE UNLOGGED TABLE staging.import_part (
    line bigint NOT NULL,
    part text NOT NULL,
    "position" integer NOT NULL,
    own_line bigint NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_part IS 'Parts of a record that have a line of their own in a bundle.';

CREATE UNLOGGED TABLE staging.import_related (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    relation text NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    related_id bigint
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_related IS 'Agreements that agreements relate to.';

CREATE UNLOGGED TABLE staging.import_scheme (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    id bigint,
    known_id bigint
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_scheme IS 'Schemes of fields: those that are new, and those that are known.';

CREATE UNLOGGED TABLE staging.import_stem (
    stem text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.import_stem IS 'The last number given to codes that begin alike.';

CREATE UNLOGGED TABLE staging.staged_activity (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    number integer,
    kind text COLLATE pg_catalog."C",
    date text,
    end_date text,
    quantity bigint,
    semesters integer,
    amount numeric,
    currency text COLLATE pg_catalog."C",
    in_kind boolean,
    sender integer,
    recipient integer,
    note text,
    retracted text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_activity IS 'Activities of agreements.';

CREATE UNLOGGED TABLE staging.staged_activity_kind (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    label text,
    label_zh text,
    unit text,
    unit_zh text,
    definition text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_activity_kind IS 'Kinds of activities.';

CREATE UNLOGGED TABLE staging.staged_agreement (
    line bigint NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    title text,
    type text COLLATE pg_catalog."C",
    binding boolean,
    draft boolean,
    date_signed text,
    start_date text,
    end_date text,
    max_extent_date text,
    open_ended boolean,
    renewal_rule text,
    renewal_months integer,
    notice_days integer,
    notice_months integer,
    value text,
    amount numeric,
    currency text COLLATE pg_catalog."C",
    parties_unknown text,
    event text COLLATE pg_catalog."C",
    owner text,
    note text,
    lapse_on date,
    lapse_given_on date,
    lapse_reason text,
    retracted text,
    visibility text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement IS 'Agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_amount (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    kind text COLLATE pg_catalog."C",
    amount numeric,
    currency text COLLATE pg_catalog."C"
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_amount IS 'Further amounts of agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_classification (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    classification text NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_classification IS 'Classifications of agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_contact (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    name text,
    office text,
    email text,
    telephone text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_contact IS 'Whom to call for agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_field (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    field text NOT NULL
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_field IS 'Fields of agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_filing (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    scheme text COLLATE pg_catalog."C",
    number text,
    date text,
    office text,
    result text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_filing IS 'Filings of agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_purpose (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    purpose text COLLATE pg_catalog."C",
    sender integer,
    recipient integer,
    quantity integer,
    unit text,
    per text,
    level text COLLATE pg_catalog."C",
    field text,
    first_year integer,
    last_year integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_purpose IS 'Purposes of agreements.';

CREATE UNLOGGED TABLE staging.staged_agreement_title (
    line bigint NOT NULL,
    language text NOT NULL,
    title text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_title IS 'Titles of agreements in further languages.';

CREATE UNLOGGED TABLE staging.staged_agreement_type (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    label text,
    label_zh text,
    definition text,
    carries_money boolean,
    counted boolean
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_agreement_type IS 'Types of agreements.';

CREATE UNLOGGED TABLE staging.staged_attendance (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    category text,
    quantity integer,
    at_least boolean,
    session integer,
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_attendance IS 'Who attended events.';

CREATE UNLOGGED TABLE staging.staged_classification_scheme (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    subject text,
    form text,
    label text,
    label_zh text,
    definition text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_classification_scheme IS 'Schemes of classifications.';

CREATE UNLOGGED TABLE staging.staged_classification_value (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    value text,
    label text,
    label_zh text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_classification_value IS 'Values of schemes of classifications.';

CREATE UNLOGGED TABLE staging.staged_contribution (
    line bigint NOT NULL,
    party integer NOT NULL,
    "position" integer NOT NULL,
    amount numeric,
    currency text COLLATE pg_catalog."C",
    in_kind boolean,
    what text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_contribution IS 'What parties bring into agreements.';

CREATE UNLOGGED TABLE staging.staged_delegation (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    country text COLLATE pg_catalog."C",
    given integer,
    head text,
    head_title text,
    quantity integer,
    at_least boolean,
    session integer,
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_delegation IS 'Delegations to events.';

CREATE UNLOGGED TABLE staging.staged_distinct (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    code text COLLATE pg_catalog."C"
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_distinct IS 'Organizations that are not the same.';

CREATE UNLOGGED TABLE staging.staged_document (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    number integer,
    title text,
    type text,
    media_type text,
    language text,
    size bigint,
    sha256 text,
    retracted text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_document IS 'Documents of agreements.';

CREATE UNLOGGED TABLE staging.staged_event (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    name text,
    name_zh text,
    theme text,
    start_date text,
    end_date text,
    venue text,
    city text,
    country text COLLATE pg_catalog."C",
    series text COLLATE pg_catalog."C",
    edition text,
    scheme text COLLATE pg_catalog."C",
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_event IS 'Events.';

CREATE UNLOGGED TABLE staging.staged_event_series (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    name text,
    name_zh text,
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_event_series IS 'Series of events.';

CREATE UNLOGGED TABLE staging.staged_field (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    code text COLLATE pg_catalog."C",
    broader text COLLATE pg_catalog."C",
    retired boolean
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_field IS 'Fields of schemes.';

CREATE UNLOGGED TABLE staging.staged_field_label (
    line bigint NOT NULL,
    field integer NOT NULL,
    language text,
    label text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_field_label IS 'Labels of fields.';

CREATE UNLOGGED TABLE staging.staged_field_match (
    line bigint NOT NULL,
    under integer,
    "position" integer,
    field text,
    relation text,
    matched text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_field_match IS 'Matches between fields.';

CREATE UNLOGGED TABLE staging.staged_field_scheme (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    title text,
    title_zh text,
    retired boolean
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_field_scheme IS 'Schemes of fields.';

CREATE UNLOGGED TABLE staging.staged_given (
    id integer NOT NULL,
    line bigint NOT NULL,
    path text NOT NULL,
    named text,
    code text COLLATE pg_catalog."C",
    name text,
    kind text COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    identifiers text[],
    refused boolean DEFAULT false NOT NULL,
    organization_id bigint
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_given IS 'What is said of organizations where they are named, each once, with the place where it comes first.';

CREATE UNLOGGED TABLE staging.staged_host (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    given integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_host IS 'Hosts of events.';

CREATE UNLOGGED TABLE staging.staged_identifier (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    identifier text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_identifier IS 'Identifiers of organizations.';

CREATE UNLOGGED TABLE staging.staged_lifecycle (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    action text,
    date date,
    date_agreed date,
    end_date text,
    open_ended boolean,
    amount numeric,
    currency text COLLATE pg_catalog."C",
    reason text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_lifecycle IS 'What happens to agreements.';

CREATE UNLOGGED TABLE staging.staged_obligation (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    number integer,
    description text,
    given integer,
    due text,
    retracted text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_obligation IS 'Obligations of agreements.';

CREATE UNLOGGED TABLE staging.staged_obligation_status (
    line bigint NOT NULL,
    obligation integer NOT NULL,
    "position" integer NOT NULL,
    status text,
    date date,
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_obligation_status IS 'Statuses of obligations.';

CREATE UNLOGGED TABLE staging.staged_organization (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    name text,
    kind text COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    subdivision text,
    city text,
    website text,
    part_of text COLLATE pg_catalog."C",
    owned_by text COLLATE pg_catalog."C",
    merged_into text COLLATE pg_catalog."C",
    merged_on date,
    merge_reason text,
    retracted text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_organization IS 'Organizations.';

CREATE UNLOGGED TABLE staging.staged_organization_classification (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    classification text,
    from_date text,
    until_date text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_organization_classification IS 'Classifications of organizations.';

CREATE UNLOGGED TABLE staging.staged_organization_contact (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    name text,
    office text,
    email text,
    telephone text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_organization_contact IS 'Whom to call at organizations.';

CREATE UNLOGGED TABLE staging.staged_organization_name (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    name text,
    kind text,
    language text,
    from_date text,
    until_date text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_organization_name IS 'Further names of organizations.';

CREATE UNLOGGED TABLE staging.staged_organizer (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    given integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_organizer IS 'Organizers of events.';

CREATE UNLOGGED TABLE staging.staged_party (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    given integer,
    role text,
    unit_name text,
    own_number text,
    signatory_name text,
    signatory_title text,
    date_signed text,
    from_date text,
    until_date text,
    contributes boolean,
    signed_as text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_party IS 'Parties of agreements.';

CREATE UNLOGGED TABLE staging.staged_party_role (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    label text,
    label_zh text,
    definition text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_party_role IS 'Roles of parties.';

CREATE UNLOGGED TABLE staging.staged_purpose (
    line bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    broader text COLLATE pg_catalog."C",
    label text,
    label_zh text,
    definition text,
    ewp text,
    mext text,
    universities_australia text,
    indonesia text,
    retired boolean
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_purpose IS 'Purposes that there can be.';

CREATE UNLOGGED TABLE staging.staged_related (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    relation text,
    reference text COLLATE pg_catalog."C"
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_related IS 'Agreements that agreements relate to.';

CREATE UNLOGGED TABLE staging.staged_session (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    title text,
    date text,
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_session IS 'Sessions of events.';

CREATE UNLOGGED TABLE staging.staged_session_host (
    line bigint NOT NULL,
    session integer NOT NULL,
    "position" integer NOT NULL,
    given integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_session_host IS 'Hosts of sessions.';

CREATE UNLOGGED TABLE staging.staged_session_organizer (
    line bigint NOT NULL,
    session integer NOT NULL,
    "position" integer NOT NULL,
    given integer
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_session_organizer IS 'Organizers of sessions.';

CREATE UNLOGGED TABLE staging.staged_speech (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    speaker text,
    title text,
    given integer,
    session integer,
    subject text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_speech IS 'Speeches at events.';

CREATE UNLOGGED TABLE staging.staged_successor (
    line bigint NOT NULL,
    "position" integer NOT NULL,
    organization text COLLATE pg_catalog."C",
    kind text,
    date text,
    note text
)
WITH (autovacuum_vacuum_threshold='1000', autovacuum_vacuum_scale_factor='0');

COMMENT ON TABLE staging.staged_successor IS 'What organizations became.';

ALTER TABLE ONLY public.activity_kind
    ADD CONSTRAINT activity_kind_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_position_key UNIQUE (agreement_id, "position");

ALTER TABLE ONLY public.agreement_amount
    ADD CONSTRAINT agreement_amount_key UNIQUE (agreement_id, kind) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement_amount
    ADD CONSTRAINT agreement_amount_pkey PRIMARY KEY (agreement_id, "position");

ALTER TABLE ONLY public.agreement_classification
    ADD CONSTRAINT agreement_classification_key UNIQUE NULLS NOT DISTINCT (agreement_id, scheme, value) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement_classification
    ADD CONSTRAINT agreement_classification_pkey PRIMARY KEY (agreement_id, "position");

ALTER TABLE ONLY public.agreement_contact
    ADD CONSTRAINT agreement_contact_pkey PRIMARY KEY (agreement_id, name);

ALTER TABLE ONLY public.agreement_contribution
    ADD CONSTRAINT agreement_contribution_pkey PRIMARY KEY (agreement_id, organization_id, "position");

ALTER TABLE ONLY public.agreement_document
    ADD CONSTRAINT agreement_document_id_stored_key UNIQUE (id, stored);

ALTER TABLE ONLY public.agreement_document
    ADD CONSTRAINT agreement_document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agreement_document
    ADD CONSTRAINT agreement_document_position_key UNIQUE (agreement_id, "position");

ALTER TABLE ONLY public.agreement_document
    ADD CONSTRAINT agreement_document_sha256_key UNIQUE (agreement_id, counted_sha256);

ALTER TABLE ONLY public.agreement_fact
    ADD CONSTRAINT agreement_fact_pkey PRIMARY KEY (agreement_id);

ALTER TABLE ONLY public.agreement_field
    ADD CONSTRAINT agreement_field_pkey PRIMARY KEY (agreement_id, field_id);

ALTER TABLE ONLY public.agreement_filing
    ADD CONSTRAINT agreement_filing_key UNIQUE NULLS NOT DISTINCT (agreement_id, scheme, number, date) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement_filing
    ADD CONSTRAINT agreement_filing_pkey PRIMARY KEY (agreement_id, "position");

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_id_rank_key UNIQUE (id, rank);

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_id_signed_until_key UNIQUE (id, signed_until);

ALTER TABLE ONLY public.agreement_numbering
    ADD CONSTRAINT agreement_numbering_pkey PRIMARY KEY (year);

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_agreement_id_organization_id_key UNIQUE (agreement_id, organization_id);

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_position_key UNIQUE (agreement_id, "position") DEFERRABLE;

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_key UNIQUE NULLS NOT DISTINCT (agreement_id, purpose_id, sender_id, recipient_id, unit, level, field_id, first_year) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_pkey PRIMARY KEY (agreement_id, "position");

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_reference_key UNIQUE (reference);

ALTER TABLE ONLY public.agreement_title
    ADD CONSTRAINT agreement_title_pkey PRIMARY KEY (agreement_id, language);

ALTER TABLE ONLY public.agreement_type
    ADD CONSTRAINT agreement_type_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.classification_scheme
    ADD CONSTRAINT classification_scheme_code_subject_form_key UNIQUE (code, subject, form);

ALTER TABLE ONLY public.classification_scheme
    ADD CONSTRAINT classification_scheme_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.classification_value
    ADD CONSTRAINT classification_value_pkey PRIMARY KEY (scheme, value);

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.currency
    ADD CONSTRAINT currency_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.document_chunk
    ADD CONSTRAINT document_chunk_end_key UNIQUE (document_id, ends_at, is_last);

ALTER TABLE ONLY public.document_chunk
    ADD CONSTRAINT document_chunk_ends_at_key UNIQUE (document_id, ends_at);

ALTER TABLE ONLY public.document_chunk
    ADD CONSTRAINT document_chunk_pkey PRIMARY KEY (document_id, starts_at);

ALTER TABLE ONLY public.event_attendance
    ADD CONSTRAINT event_attendance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_attendance
    ADD CONSTRAINT event_attendance_position_key UNIQUE (event_id, "position") DEFERRABLE;

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_code_key UNIQUE (code);

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_position_key UNIQUE (event_id, "position") DEFERRABLE;

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_edition_key UNIQUE (series_id, edition);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_id_days_key UNIQUE (id, begins_on, ends_on);

ALTER TABLE ONLY public.event_organization
    ADD CONSTRAINT event_organization_key UNIQUE NULLS NOT DISTINCT (event_id, session_id, organization_id, role);

ALTER TABLE ONLY public.event_organization
    ADD CONSTRAINT event_organization_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_series
    ADD CONSTRAINT event_series_code_key UNIQUE (code);

ALTER TABLE ONLY public.event_series
    ADD CONSTRAINT event_series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_session
    ADD CONSTRAINT event_session_event_id_id_key UNIQUE (event_id, id);

ALTER TABLE ONLY public.event_session
    ADD CONSTRAINT event_session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_session
    ADD CONSTRAINT event_session_position_key UNIQUE (event_id, "position") DEFERRABLE;

ALTER TABLE ONLY public.event_speech
    ADD CONSTRAINT event_speech_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_speech
    ADD CONSTRAINT event_speech_position_key UNIQUE (event_id, "position") DEFERRABLE;

ALTER TABLE ONLY public.field
    ADD CONSTRAINT field_id_depth_key UNIQUE (id, depth, scheme_id);

ALTER TABLE ONLY public.field
    ADD CONSTRAINT field_id_scheme_id_key UNIQUE (id, scheme_id);

ALTER TABLE ONLY public.field_label
    ADD CONSTRAINT field_label_pkey PRIMARY KEY (field_id, language);

ALTER TABLE ONLY public.field_match
    ADD CONSTRAINT field_match_pair_key UNIQUE (first_id, second_id);

ALTER TABLE ONLY public.field_match
    ADD CONSTRAINT field_match_pkey PRIMARY KEY (field_id, matched_id);

ALTER TABLE ONLY public.field
    ADD CONSTRAINT field_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.field_scheme
    ADD CONSTRAINT field_scheme_code_key UNIQUE (code);

ALTER TABLE ONLY public.field
    ADD CONSTRAINT field_scheme_id_code_key UNIQUE (scheme_id, code);

ALTER TABLE ONLY public.field_scheme
    ADD CONSTRAINT field_scheme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.legal_form
    ADD CONSTRAINT legal_form_pkey PRIMARY KEY (form);

ALTER TABLE ONLY public.lifecycle_action
    ADD CONSTRAINT lifecycle_action_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.obligation
    ADD CONSTRAINT obligation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.obligation
    ADD CONSTRAINT obligation_position_key UNIQUE (agreement_id, "position");

ALTER TABLE ONLY public.obligation_status
    ADD CONSTRAINT obligation_status_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization_classification
    ADD CONSTRAINT organization_classification_key UNIQUE NULLS NOT DISTINCT (organization_id, scheme, value, from_date) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organization_classification
    ADD CONSTRAINT organization_classification_pkey PRIMARY KEY (organization_id, "position");

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_code_key UNIQUE (code);

ALTER TABLE ONLY public.organization_contact
    ADD CONSTRAINT organization_contact_pkey PRIMARY KEY (organization_id, name);

ALTER TABLE ONLY public.organization_distinct
    ADD CONSTRAINT organization_distinct_pkey PRIMARY KEY (first_id, second_id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_id_depth_key UNIQUE (id, depth);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_id_merged_into_id_key UNIQUE (id, merged_into_id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_id_resolved_id_key UNIQUE (id, resolved_id);

ALTER TABLE ONLY public.organization_identifier
    ADD CONSTRAINT organization_identifier_pkey PRIMARY KEY (scheme, value);

ALTER TABLE ONLY public.organization_kind
    ADD CONSTRAINT organization_kind_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.organization_merge
    ADD CONSTRAINT organization_merge_merged_id_standing_id_key UNIQUE (merged_id, standing_id);

ALTER TABLE ONLY public.organization_merge
    ADD CONSTRAINT organization_merge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization_name
    ADD CONSTRAINT organization_name_name_key UNIQUE NULLS NOT DISTINCT (organization_id, name, kind, language);

ALTER TABLE ONLY public.organization_name
    ADD CONSTRAINT organization_name_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_standing_id_key UNIQUE (standing_id);

ALTER TABLE ONLY public.organization_succession
    ADD CONSTRAINT organization_succession_key UNIQUE (predecessor_id, successor_id);

ALTER TABLE ONLY public.organization_succession
    ADD CONSTRAINT organization_succession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.party_role
    ADD CONSTRAINT party_role_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.purpose
    ADD CONSTRAINT purpose_code_key UNIQUE (code);

ALTER TABLE ONLY public.purpose
    ADD CONSTRAINT purpose_id_depth_key UNIQUE (id, depth);

ALTER TABLE ONLY public.purpose
    ADD CONSTRAINT purpose_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.registry
    ADD CONSTRAINT registry_pkey PRIMARY KEY (singleton);

ALTER TABLE ONLY public.related_agreement
    ADD CONSTRAINT related_agreement_pkey PRIMARY KEY (agreement_id, relation, related_id);

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.schema_routine
    ADD CONSTRAINT schema_routine_pkey PRIMARY KEY (name);

CREATE INDEX activity_happened_on_idx ON public.activity USING btree (happened_on, kind);

CREATE INDEX agreement_classification_scheme_idx ON public.agreement_classification USING btree (scheme, value, agreement_id);

CREATE INDEX agreement_contact_search_idx ON public.agreement_contact USING gin (((public.search_terms((name)::text) || public.search_block(agreement_id))));
ALTER INDEX public.agreement_contact_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_event_id_idx ON public.agreement USING btree (event_id) WHERE (event_id IS NOT NULL);

CREATE INDEX agreement_fact_end_on_idx ON public.agreement_fact USING btree (end_on) WHERE (end_on IS NOT NULL);

CREATE INDEX agreement_fact_notice_idx ON public.agreement_fact USING btree (agreement_id) WHERE ((notice_days IS NOT NULL) OR (notice_months IS NOT NULL) OR ((traits & 4096) > 0));

CREATE INDEX agreement_fact_phases_idx ON public.agreement_fact USING btree (agreement_id) WHERE (phases IS NOT NULL);

CREATE INDEX agreement_fact_signed_on_idx ON public.agreement_fact USING btree (signed_on) WHERE public.in_figures(traits);

CREATE INDEX agreement_field_field_id_idx ON public.agreement_field USING btree (field_id, agreement_id);

CREATE INDEX agreement_owner_search_idx ON public.agreement USING gin (((public.search_terms((owner)::text) || public.search_block(id)))) WHERE (owner IS NOT NULL);
ALTER INDEX public.agreement_owner_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_party_number_end_search_idx ON public.agreement_party USING btree (reverse(public.search_number((own_number)::text)) COLLATE "C") WHERE (own_number IS NOT NULL);
ALTER INDEX public.agreement_party_number_end_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_party_number_search_idx ON public.agreement_party USING btree (public.search_number((own_number)::text) COLLATE "C") WHERE (own_number IS NOT NULL);
ALTER INDEX public.agreement_party_number_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_party_organization_id_idx ON public.agreement_party USING btree (organization_id, agreement_id);

CREATE INDEX agreement_party_signatory_search_idx ON public.agreement_party USING gin (((public.search_terms((signatory_name)::text) || public.search_block(agreement_id)))) WHERE (signatory_name IS NOT NULL);
ALTER INDEX public.agreement_party_signatory_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_purpose_purpose_id_idx ON public.agreement_purpose USING btree (purpose_id, agreement_id);

CREATE INDEX agreement_purpose_recipient_id_idx ON public.agreement_purpose USING btree (agreement_id, recipient_id) WHERE (recipient_id IS NOT NULL);

CREATE INDEX agreement_purpose_sender_id_idx ON public.agreement_purpose USING btree (agreement_id, sender_id) WHERE (sender_id IS NOT NULL);

CREATE INDEX agreement_reference_end_search_idx ON public.agreement USING btree (reverse(public.search_number((reference)::text)));
ALTER INDEX public.agreement_reference_end_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE UNIQUE INDEX agreement_reference_folded_key ON public.agreement USING btree (public.fold_reference((reference)::text));
ALTER INDEX public.agreement_reference_folded_key ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_reference_search_idx ON public.agreement USING btree (public.search_number((reference)::text));
ALTER INDEX public.agreement_reference_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX agreement_search_idx ON public.agreement USING gin (((public.search_terms((title)::text) || public.search_block(id))));

CREATE INDEX agreement_signed_on_idx ON public.agreement USING btree (signed_on DESC NULLS LAST, reference);

CREATE INDEX agreement_title_search_idx ON public.agreement_title USING gin (((public.search_terms((title)::text) || public.search_block(agreement_id))));

CREATE INDEX event_delegation_organization_id_idx ON public.event_delegation USING btree (organization_id);

CREATE INDEX event_organization_organization_id_idx ON public.event_organization USING btree (organization_id);

CREATE INDEX event_search_idx ON public.event USING gin (public.search_terms((name)::text));
ALTER INDEX public.event_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX event_session_search_idx ON public.event_session USING gin (public.search_terms((title)::text));
ALTER INDEX public.event_session_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX event_speech_organization_id_idx ON public.event_speech USING btree (organization_id) WHERE (organization_id IS NOT NULL);

CREATE INDEX event_speech_search_idx ON public.event_speech USING gin (public.search_terms((speaker)::text));
ALTER INDEX public.event_speech_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX event_zh_search_idx ON public.event USING gin (public.search_terms((name_zh)::text)) WHERE (name_zh IS NOT NULL);
ALTER INDEX public.event_zh_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX field_broader_id_idx ON public.field USING btree (broader_id) WHERE (broader_id IS NOT NULL);

CREATE INDEX field_label_label_folded_idx ON public.field_label USING btree (label_folded);

CREATE INDEX field_label_search_idx ON public.field_label USING gin (public.search_terms((label)::text));
ALTER INDEX public.field_label_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX field_match_matched_id_idx ON public.field_match USING btree (matched_id);

CREATE INDEX lifecycle_action_agreement_id_idx ON public.lifecycle_action USING btree (agreement_id, date, id);

CREATE INDEX lifecycle_action_date_idx ON public.lifecycle_action USING btree (date);

CREATE INDEX obligation_due_on_idx ON public.obligation USING btree (due_on);

CREATE INDEX obligation_organization_id_idx ON public.obligation USING btree (organization_id, due_on);

CREATE INDEX obligation_status_obligation_id_idx ON public.obligation_status USING btree (obligation_id, date, id);

CREATE INDEX organization_classification_scheme_idx ON public.organization_classification USING btree (scheme, value, organization_id);

CREATE INDEX organization_contact_search_idx ON public.organization_contact USING gin (public.search_terms((name)::text));
ALTER INDEX public.organization_contact_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX organization_country_idx ON public.organization USING btree (country);

CREATE INDEX organization_distinct_second_id_idx ON public.organization_distinct USING btree (second_id);

CREATE INDEX organization_identifier_organization_id_idx ON public.organization_identifier USING btree (organization_id);

CREATE INDEX organization_identifier_search_idx ON public.organization_identifier USING btree (public.search_number((value)::text) COLLATE "C");
ALTER INDEX public.organization_identifier_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX organization_merge_survivor_id_idx ON public.organization_merge USING btree (survivor_id);

CREATE INDEX organization_merged_into_id_idx ON public.organization USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);

CREATE INDEX organization_name_folded_idx ON public.organization USING btree (name_folded text_pattern_ops);

CREATE INDEX organization_name_name_folded_idx ON public.organization_name USING btree (name_folded text_pattern_ops);

CREATE INDEX organization_name_name_plain_idx ON public.organization_name USING btree (public.plain_name((name)::text));

CREATE INDEX organization_name_plain_idx ON public.organization USING btree (public.plain_name((name)::text));

CREATE INDEX organization_name_search_idx ON public.organization_name USING gin (public.search_terms((name)::text));
ALTER INDEX public.organization_name_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX organization_owned_by_id_idx ON public.organization USING btree (owned_by_id) WHERE (owned_by_id IS NOT NULL);

CREATE INDEX organization_part_of_id_idx ON public.organization USING btree (part_of_id) WHERE (part_of_id IS NOT NULL);

CREATE INDEX organization_resolved_id_idx ON public.organization USING btree (resolved_id);

CREATE INDEX organization_search_idx ON public.organization USING gin (public.search_terms((name)::text));
ALTER INDEX public.organization_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX organization_succession_successor_id_idx ON public.organization_succession USING btree (successor_id);

CREATE INDEX purpose_broader_id_idx ON public.purpose USING btree (broader_id) WHERE (broader_id IS NOT NULL);

CREATE INDEX purpose_search_idx ON public.purpose USING gin (public.search_terms((label_en)::text));
ALTER INDEX public.purpose_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX purpose_zh_search_idx ON public.purpose USING gin (public.search_terms((label_zh)::text));
ALTER INDEX public.purpose_zh_search_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX related_agreement_related_id_idx ON public.related_agreement USING btree (related_id, relation);

CREATE INDEX search_term_idx ON public.search_term USING btree (term);

CREATE INDEX search_term_omission_idx ON public.search_term USING gin (public.search_omissions(term)) WHERE (public.search_is_word(term) AND (term !~ '^[0-9]+$'::text));

CREATE INDEX search_term_part_idx ON public.search_term USING gin (term public.gin_trgm_ops) WHERE public.search_is_word(term);

CREATE INDEX touched_transaction_id_idx ON public.touched USING btree (transaction_id);

CREATE INDEX import_field_line_code_idx ON staging.import_field USING btree (line, code);

CREATE INDEX import_new_organization_organization_id_idx ON staging.import_new_organization USING btree (organization_id);

CREATE INDEX import_stem_stem_idx ON staging.import_stem USING btree (stem);

CREATE INDEX staged_given_id_idx ON staging.staged_given USING btree (id);

CREATE STATISTICS public.agreement_fact_in_figures_stat ON (traits & 2097153) FROM public.agreement_fact;

CREATE TRIGGER activity_note_on_delete AFTER DELETE ON public.activity REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER activity_note_on_insert AFTER INSERT ON public.activity REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER activity_note_on_update AFTER UPDATE ON public.activity REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER activity_prepare BEFORE INSERT OR UPDATE ON public.activity FOR EACH ROW WHEN ((new.amount IS NOT NULL)) EXECUTE FUNCTION public.activity_prepare();

CREATE TRIGGER agreement_amount_note_on_delete AFTER DELETE ON public.agreement_amount REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_amount_note_on_insert AFTER INSERT ON public.agreement_amount REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_amount_note_on_update AFTER UPDATE ON public.agreement_amount REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_amount_prepare BEFORE INSERT OR UPDATE ON public.agreement_amount FOR EACH ROW EXECUTE FUNCTION public.agreement_amount_prepare();

CREATE TRIGGER agreement_classification_note_on_delete AFTER DELETE ON public.agreement_classification REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_classification_note_on_insert AFTER INSERT ON public.agreement_classification REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_classification_note_on_update AFTER UPDATE ON public.agreement_classification REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_contact_learn_on_insert AFTER INSERT ON public.agreement_contact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('name');

CREATE TRIGGER agreement_contact_learn_on_update AFTER UPDATE OF name ON public.agreement_contact FOR EACH ROW WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION public.search_learn_change('name');

CREATE TRIGGER agreement_contact_note_on_delete AFTER DELETE ON public.agreement_contact REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_contact_note_on_insert AFTER INSERT ON public.agreement_contact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_contact_note_on_update AFTER UPDATE ON public.agreement_contact REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_contribution_note_on_delete AFTER DELETE ON public.agreement_contribution REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_contribution_note_on_insert AFTER INSERT ON public.agreement_contribution REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_contribution_note_on_update AFTER UPDATE ON public.agreement_contribution REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_contribution_prepare BEFORE INSERT OR UPDATE ON public.agreement_contribution FOR EACH ROW WHEN ((new.amount IS NOT NULL)) EXECUTE FUNCTION public.agreement_contribution_prepare();

CREATE TRIGGER agreement_document_note_on_delete AFTER DELETE ON public.agreement_document REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER agreement_document_note_on_insert AFTER INSERT ON public.agreement_document REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER agreement_document_note_on_update AFTER UPDATE ON public.agreement_document REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER agreement_fact_guard BEFORE INSERT OR DELETE OR UPDATE ON public.agreement_fact FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_fact_guard();

CREATE TRIGGER agreement_field_note_on_delete AFTER DELETE ON public.agreement_field REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_field_note_on_insert AFTER INSERT ON public.agreement_field REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_field_note_on_update AFTER UPDATE ON public.agreement_field REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_filing_note_on_delete AFTER DELETE ON public.agreement_filing REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_filing_note_on_insert AFTER INSERT ON public.agreement_filing REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_filing_note_on_update AFTER UPDATE ON public.agreement_filing REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_learn_on_insert AFTER INSERT ON public.agreement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('concat_ws(E''\n'', title, owner)');

CREATE TRIGGER agreement_learn_on_update AFTER UPDATE OF title, owner ON public.agreement FOR EACH ROW WHEN ((((old.title)::text IS DISTINCT FROM (new.title)::text) OR ((old.owner)::text IS DISTINCT FROM (new.owner)::text))) EXECUTE FUNCTION public.search_learn_change('title', 'owner');

CREATE TRIGGER agreement_note_on_insert AFTER INSERT ON public.agreement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_note();

CREATE TRIGGER agreement_note_on_update AFTER UPDATE ON public.agreement REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_note();

CREATE TRIGGER agreement_party_learn_on_insert AFTER INSERT ON public.agreement_party REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('signatory_name');

CREATE TRIGGER agreement_party_learn_on_update AFTER UPDATE OF signatory_name ON public.agreement_party FOR EACH ROW WHEN (((old.signatory_name)::text IS DISTINCT FROM (new.signatory_name)::text)) EXECUTE FUNCTION public.search_learn_change('signatory_name');

CREATE TRIGGER agreement_party_note_on_delete AFTER DELETE ON public.agreement_party REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_party_note_on_insert AFTER INSERT ON public.agreement_party REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_party_note_on_update AFTER UPDATE ON public.agreement_party REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_party_note();

CREATE TRIGGER agreement_party_place_signing BEFORE UPDATE ON public.agreement_party FOR EACH ROW WHEN (((new.date_signed IS NOT NULL) OR (new.agreement_signed_until IS NOT NULL))) EXECUTE FUNCTION public.agreement_party_place_signing();

CREATE TRIGGER agreement_party_place_signing_on_insert BEFORE INSERT ON public.agreement_party FOR EACH ROW WHEN (((new.date_signed IS NOT NULL) AND (new.agreement_signed_until IS NULL))) EXECUTE FUNCTION public.agreement_party_place_signing();

CREATE CONSTRAINT TRIGGER agreement_party_signed_by_agreement_check AFTER INSERT OR UPDATE ON public.agreement_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((public.first_day(new.date_signed) > new.agreement_signed_until) AND COALESCE((public.first_day(new.from_date) <= new.agreement_signed_until), true))) EXECUTE FUNCTION public.agreement_party_check_signing();

CREATE TRIGGER agreement_party_touch AFTER DELETE OR UPDATE OF agreement_id ON public.agreement_party FOR EACH ROW EXECUTE FUNCTION public.agreement_party_touch();

CREATE TRIGGER agreement_prepare BEFORE INSERT OR UPDATE ON public.agreement FOR EACH ROW WHEN ((new.amount IS NOT NULL)) EXECUTE FUNCTION public.agreement_prepare();

CREATE TRIGGER agreement_purpose_note_on_delete AFTER DELETE ON public.agreement_purpose REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_purpose_note_on_insert AFTER INSERT ON public.agreement_purpose REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_purpose_note_on_update AFTER UPDATE ON public.agreement_purpose REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('free');

CREATE TRIGGER agreement_row_keep_retracted AFTER UPDATE ON public.agreement FOR EACH ROW WHEN (((old.retracted_at IS NOT NULL) AND (new.retracted_at IS NOT NULL))) EXECUTE FUNCTION public.agreement_row_keep_retracted();

CREATE TRIGGER agreement_sign_until BEFORE INSERT OR UPDATE ON public.agreement FOR EACH ROW WHEN ((new.signed_until IS DISTINCT FROM public.agreement_signed_until(new.draft, new.date_signed))) EXECUTE FUNCTION public.agreement_sign_until();

CREATE TRIGGER agreement_title_learn_on_insert AFTER INSERT ON public.agreement_title REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('title');

CREATE TRIGGER agreement_title_learn_on_update AFTER UPDATE OF title ON public.agreement_title FOR EACH ROW WHEN (((old.title)::text IS DISTINCT FROM (new.title)::text)) EXECUTE FUNCTION public.search_learn_change('title');

CREATE TRIGGER agreement_title_note_on_delete AFTER DELETE ON public.agreement_title REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_title_note_on_insert AFTER INSERT ON public.agreement_title REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER agreement_title_note_on_update AFTER UPDATE ON public.agreement_title REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER classification_prepare BEFORE INSERT OR UPDATE ON public.agreement_classification FOR EACH ROW EXECUTE FUNCTION public.classification_prepare();

CREATE TRIGGER classification_prepare BEFORE INSERT OR UPDATE ON public.organization_classification FOR EACH ROW EXECUTE FUNCTION public.classification_prepare();

CREATE TRIGGER currency_keep BEFORE DELETE OR UPDATE OF code, minor_units ON public.currency FOR EACH ROW EXECUTE FUNCTION public.currency_keep();

CREATE TRIGGER document_keep BEFORE UPDATE OF id, agreement_id, sha256, size, stored ON public.agreement_document FOR EACH ROW WHEN ((old.stored AND (((((new.id IS DISTINCT FROM old.id) OR (new.agreement_id IS DISTINCT FROM old.agreement_id)) OR (new.sha256 IS DISTINCT FROM old.sha256)) OR (new.size IS DISTINCT FROM old.size)) OR (new.stored IS DISTINCT FROM old.stored)))) EXECUTE FUNCTION public.document_keep();

CREATE TRIGGER document_keep BEFORE DELETE OR UPDATE ON public.document_chunk FOR EACH ROW EXECUTE FUNCTION public.document_keep();

CREATE TRIGGER event_attendance_revise_on_delete AFTER DELETE ON public.event_attendance REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_attendance_revise_on_insert AFTER INSERT ON public.event_attendance REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_attendance_revise_on_update AFTER UPDATE ON public.event_attendance REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_delegation_record BEFORE INSERT OR UPDATE OF organization_id, recorded_organization_id ON public.event_delegation FOR EACH ROW EXECUTE FUNCTION public.organization_of_record();

CREATE TRIGGER event_delegation_revise_on_delete AFTER DELETE ON public.event_delegation REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_delegation_revise_on_insert AFTER INSERT ON public.event_delegation REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_delegation_revise_on_update AFTER UPDATE ON public.event_delegation REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_learn_on_insert AFTER INSERT ON public.event REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('concat_ws(E''\n'', name, name_zh)');

CREATE TRIGGER event_learn_on_update AFTER UPDATE OF name, name_zh ON public.event FOR EACH ROW WHEN ((((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.name_zh)::text IS DISTINCT FROM (new.name_zh)::text))) EXECUTE FUNCTION public.search_learn_change('name', 'name_zh');

CREATE TRIGGER event_organization_record BEFORE INSERT OR UPDATE OF organization_id, recorded_organization_id ON public.event_organization FOR EACH ROW EXECUTE FUNCTION public.organization_of_record();

CREATE TRIGGER event_organization_revise_on_delete AFTER DELETE ON public.event_organization REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_organization_revise_on_insert AFTER INSERT ON public.event_organization REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_organization_revise_on_update AFTER UPDATE ON public.event_organization REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_revise BEFORE UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION public.event_revise();

CREATE TRIGGER event_session_learn_on_insert AFTER INSERT ON public.event_session REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('title');

CREATE TRIGGER event_session_learn_on_update AFTER UPDATE OF title ON public.event_session FOR EACH ROW WHEN (((old.title)::text IS DISTINCT FROM (new.title)::text)) EXECUTE FUNCTION public.search_learn_change('title');

CREATE TRIGGER event_session_prepare BEFORE INSERT ON public.event_session FOR EACH ROW EXECUTE FUNCTION public.event_session_prepare();

CREATE TRIGGER event_session_revise_on_delete AFTER DELETE ON public.event_session REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_session_revise_on_insert AFTER INSERT ON public.event_session REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_session_revise_on_update AFTER UPDATE ON public.event_session REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_speech_learn_on_insert AFTER INSERT ON public.event_speech REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('speaker');

CREATE TRIGGER event_speech_learn_on_update AFTER UPDATE OF speaker ON public.event_speech FOR EACH ROW WHEN (((old.speaker)::text IS DISTINCT FROM (new.speaker)::text)) EXECUTE FUNCTION public.search_learn_change('speaker');

CREATE TRIGGER event_speech_record BEFORE INSERT OR UPDATE OF organization_id, recorded_organization_id ON public.event_speech FOR EACH ROW EXECUTE FUNCTION public.organization_of_record();

CREATE TRIGGER event_speech_revise_on_delete AFTER DELETE ON public.event_speech REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_speech_revise_on_insert AFTER INSERT ON public.event_speech REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_speech_revise_on_update AFTER UPDATE ON public.event_speech REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('event', 'event_id');

CREATE TRIGGER event_take_place BEFORE INSERT OR UPDATE OF start_date, end_date, begins_on, ends_on ON public.event FOR EACH ROW EXECUTE FUNCTION public.event_take_place();

CREATE TRIGGER field_label_learn_on_insert AFTER INSERT ON public.field_label REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('label');

CREATE TRIGGER field_label_learn_on_update AFTER UPDATE OF label ON public.field_label FOR EACH ROW WHEN (((old.label)::text IS DISTINCT FROM (new.label)::text)) EXECUTE FUNCTION public.search_learn_change('label');

CREATE TRIGGER field_match_place BEFORE INSERT OR UPDATE ON public.field_match FOR EACH ROW EXECUTE FUNCTION public.field_match_place();

CREATE TRIGGER field_place BEFORE INSERT OR UPDATE OF broader_id ON public.field FOR EACH ROW EXECUTE FUNCTION public.field_place();

CREATE TRIGGER field_place_narrower AFTER UPDATE OF broader_id ON public.field FOR EACH ROW WHEN ((old.depth <> new.depth)) EXECUTE FUNCTION public.field_place_narrower();

CREATE TRIGGER lifecycle_action_note_on_delete AFTER DELETE ON public.lifecycle_action REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER lifecycle_action_note_on_insert AFTER INSERT ON public.lifecycle_action REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER lifecycle_action_note_on_update AFTER UPDATE ON public.lifecycle_action REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('kept');

CREATE TRIGGER lifecycle_action_prepare BEFORE INSERT OR UPDATE ON public.lifecycle_action FOR EACH ROW WHEN ((new.new_amount IS NOT NULL)) EXECUTE FUNCTION public.lifecycle_action_prepare();

CREATE TRIGGER obligation_note_on_delete AFTER DELETE ON public.obligation REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER obligation_note_on_insert AFTER INSERT ON public.obligation REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER obligation_note_on_update AFTER UPDATE ON public.obligation REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.agreement_part_note('closed');

CREATE TRIGGER obligation_status_keep BEFORE INSERT OR UPDATE ON public.obligation_status FOR EACH ROW EXECUTE FUNCTION public.obligation_status_keep();

CREATE TRIGGER obligation_status_note_on_insert AFTER INSERT ON public.obligation_status REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.obligation_status_note();

CREATE TRIGGER obligation_status_note_on_update AFTER UPDATE ON public.obligation_status REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.obligation_status_note();

CREATE TRIGGER organization_classification_revise_on_delete AFTER DELETE ON public.organization_classification REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_classification_revise_on_insert AFTER INSERT ON public.organization_classification REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_classification_revise_on_update AFTER UPDATE ON public.organization_classification REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_contact_learn_on_insert AFTER INSERT ON public.organization_contact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('name');

CREATE TRIGGER organization_contact_learn_on_update AFTER UPDATE OF name ON public.organization_contact FOR EACH ROW WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION public.search_learn_change('name');

CREATE TRIGGER organization_contact_revise_on_delete AFTER DELETE ON public.organization_contact REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_contact_revise_on_insert AFTER INSERT ON public.organization_contact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_contact_revise_on_update AFTER UPDATE ON public.organization_contact REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_distinct_revise_on_delete AFTER DELETE ON public.organization_distinct REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.organization_distinct_revise();

CREATE TRIGGER organization_distinct_revise_on_insert AFTER INSERT ON public.organization_distinct REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.organization_distinct_revise();

CREATE TRIGGER organization_identifier_revise_on_delete AFTER DELETE ON public.organization_identifier REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_identifier_revise_on_insert AFTER INSERT ON public.organization_identifier REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_identifier_revise_on_update AFTER UPDATE ON public.organization_identifier REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_learn_on_insert AFTER INSERT ON public.organization REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('name');

CREATE TRIGGER organization_learn_on_update AFTER UPDATE OF name ON public.organization FOR EACH ROW WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION public.search_learn_change('name');

CREATE TRIGGER organization_merge BEFORE INSERT OR UPDATE OF merged_into_id, resolved_id ON public.organization FOR EACH ROW EXECUTE FUNCTION public.organization_merge();

CREATE TRIGGER organization_merge_keep BEFORE INSERT OR DELETE OR UPDATE ON public.organization_merge FOR EACH ROW EXECUTE FUNCTION public.organization_merge_keep();

CREATE TRIGGER organization_merge_log AFTER UPDATE OF merged_into_id ON public.organization FOR EACH ROW WHEN ((old.merged_into_id IS DISTINCT FROM new.merged_into_id)) EXECUTE FUNCTION public.organization_merge_log();

CREATE TRIGGER organization_merge_log_on_insert AFTER INSERT ON public.organization FOR EACH ROW WHEN ((new.merged_into_id IS NOT NULL)) EXECUTE FUNCTION public.organization_merge_log();

CREATE TRIGGER organization_merge_successions AFTER UPDATE OF merged_into_id ON public.organization FOR EACH ROW WHEN (((new.merged_into_id IS NOT NULL) AND (old.merged_into_id IS DISTINCT FROM new.merged_into_id))) EXECUTE FUNCTION public.organization_merge_check_successions();

CREATE TRIGGER organization_name_learn_on_insert AFTER INSERT ON public.organization_name REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('name');

CREATE TRIGGER organization_name_learn_on_update AFTER UPDATE OF name ON public.organization_name FOR EACH ROW WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION public.search_learn_change('name');

CREATE TRIGGER organization_name_revise_on_delete AFTER DELETE ON public.organization_name REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_name_revise_on_insert AFTER INSERT ON public.organization_name REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_name_revise_on_update AFTER UPDATE ON public.organization_name REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'organization_id');

CREATE TRIGGER organization_owned_guard AFTER INSERT OR UPDATE OF owned_by_id ON public.organization FOR EACH ROW WHEN ((new.owned_by_id IS NOT NULL)) EXECUTE FUNCTION public.organization_owned_guard();

CREATE TRIGGER organization_place BEFORE INSERT OR UPDATE OF part_of_id, recorded_part_of_id ON public.organization FOR EACH ROW EXECUTE FUNCTION public.organization_place();

CREATE TRIGGER organization_place_units AFTER UPDATE OF part_of_id, recorded_part_of_id ON public.organization FOR EACH ROW WHEN ((old.depth <> new.depth)) EXECUTE FUNCTION public.organization_place_units();

CREATE TRIGGER organization_revise BEFORE UPDATE ON public.organization FOR EACH ROW EXECUTE FUNCTION public.organization_revise();

CREATE TRIGGER organization_stand BEFORE INSERT OR UPDATE OF retracted_at, standing_id ON public.organization FOR EACH ROW EXECUTE FUNCTION public.organization_stand();

CREATE TRIGGER organization_succession_guard BEFORE INSERT OR UPDATE OF predecessor_id, successor_id ON public.organization_succession FOR EACH ROW EXECUTE FUNCTION public.organization_succession_guard();

CREATE TRIGGER organization_succession_revise_on_delete AFTER DELETE ON public.organization_succession REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'predecessor_id');

CREATE TRIGGER organization_succession_revise_on_insert AFTER INSERT ON public.organization_succession REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'predecessor_id');

CREATE TRIGGER organization_succession_revise_on_update AFTER UPDATE ON public.organization_succession REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.part_revise('organization', 'predecessor_id');

CREATE TRIGGER purpose_learn_on_insert AFTER INSERT ON public.purpose REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_learn('concat_ws(E''\n'', label_en, label_zh)');

CREATE TRIGGER purpose_learn_on_update AFTER UPDATE OF label_en, label_zh ON public.purpose FOR EACH ROW WHEN ((((old.label_en)::text IS DISTINCT FROM (new.label_en)::text) OR ((old.label_zh)::text IS DISTINCT FROM (new.label_zh)::text))) EXECUTE FUNCTION public.search_learn_change('label_en', 'label_zh');

CREATE TRIGGER record_keep BEFORE DELETE ON public.activity FOR EACH ROW EXECUTE FUNCTION public.record_keep('kind');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code ON public.activity_kind FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF reference, id ON public.agreement FOR EACH ROW EXECUTE FUNCTION public.record_keep('reference');

CREATE TRIGGER record_keep BEFORE DELETE ON public.agreement_document FOR EACH ROW EXECUTE FUNCTION public.record_keep('title');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code ON public.agreement_type FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code ON public.classification_scheme FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE ON public.classification_value FOR EACH ROW EXECUTE FUNCTION public.record_keep('value');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code, id ON public.event FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code, id ON public.event_series FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code, id ON public.field FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code, id ON public.field_scheme FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE ON public.obligation FOR EACH ROW EXECUTE FUNCTION public.record_keep('description');

CREATE TRIGGER record_keep BEFORE DELETE ON public.obligation_status FOR EACH ROW EXECUTE FUNCTION public.record_keep('status');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code, id ON public.organization FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code ON public.party_role FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE OR UPDATE OF code, id ON public.purpose FOR EACH ROW EXECUTE FUNCTION public.record_keep('code');

CREATE TRIGGER record_keep BEFORE DELETE ON public.schema_migration FOR EACH ROW EXECUTE FUNCTION public.record_keep('name');

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.activity FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.activity_kind FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_amount FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_classification FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_contact FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_contribution FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_document FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_fact FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_field FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_filing FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_numbering FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_party FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_purpose FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_title FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.agreement_type FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.classification_scheme FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.classification_value FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.country FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.currency FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.document_chunk FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event_attendance FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event_delegation FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event_organization FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event_series FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event_session FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.event_speech FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.field FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.field_label FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.field_match FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.field_scheme FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.legal_form FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.lifecycle_action FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.obligation FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.obligation_status FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_classification FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_contact FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_distinct FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_identifier FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_kind FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_merge FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_name FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.organization_succession FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.party_role FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.purpose FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.region FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.registry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.related_agreement FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.schema_migration FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.schema_routine FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.search_term FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.touched FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

CREATE TRIGGER registry_keep BEFORE DELETE OR UPDATE OF node ON public.registry FOR EACH ROW EXECUTE FUNCTION public.registry_keep();

CREATE TRIGGER related_agreement_note_on_delete AFTER DELETE ON public.related_agreement REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.related_agreement_note();

CREATE TRIGGER related_agreement_note_on_insert AFTER INSERT ON public.related_agreement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.related_agreement_note();

CREATE TRIGGER related_agreement_note_on_update AFTER UPDATE ON public.related_agreement REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.related_agreement_note();

CREATE TRIGGER related_agreement_place BEFORE INSERT OR UPDATE OF agreement_id, related_id, relation ON public.related_agreement FOR EACH ROW EXECUTE FUNCTION public.related_agreement_place();

CREATE TRIGGER retracted_keep AFTER UPDATE ON public.activity FOR EACH ROW WHEN ((old.retracted_at IS NOT NULL)) EXECUTE FUNCTION public.retracted_keep();

CREATE TRIGGER retracted_keep AFTER UPDATE ON public.agreement_document FOR EACH ROW WHEN ((old.retracted_at IS NOT NULL)) EXECUTE FUNCTION public.retracted_keep();

CREATE TRIGGER retracted_keep AFTER UPDATE ON public.obligation FOR EACH ROW WHEN ((old.retracted_at IS NOT NULL)) EXECUTE FUNCTION public.retracted_keep();

CREATE TRIGGER revision_keep BEFORE UPDATE OF revision ON public.agreement FOR EACH ROW WHEN ((new.revision < old.revision)) EXECUTE FUNCTION public.revision_keep();

CREATE TRIGGER touched_guard_on_delete AFTER DELETE ON public.touched REFERENCING OLD TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION public.touched_guard();

CREATE TRIGGER touched_guard_on_insert AFTER INSERT ON public.touched REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION public.touched_guard();

CREATE TRIGGER touched_guard_on_update AFTER UPDATE ON public.touched REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION public.touched_guard();

CREATE CONSTRAINT TRIGGER touched_work_off AFTER INSERT ON public.touched DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.touched_work_off();

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_currency_fkey FOREIGN KEY (currency) REFERENCES public.currency(code);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_kind_fkey FOREIGN KEY (kind) REFERENCES public.activity_kind(code);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_recipient_fkey FOREIGN KEY (agreement_id, recipient_id) REFERENCES public.agreement_party(agreement_id, organization_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_sender_fkey FOREIGN KEY (agreement_id, sender_id) REFERENCES public.agreement_party(agreement_id, organization_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.agreement_amount
    ADD CONSTRAINT agreement_amount_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_amount
    ADD CONSTRAINT agreement_amount_currency_fkey FOREIGN KEY (currency) REFERENCES public.currency(code);

ALTER TABLE ONLY public.agreement_classification
    ADD CONSTRAINT agreement_classification_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_classification
    ADD CONSTRAINT agreement_classification_scheme_fkey FOREIGN KEY (scheme, subject, form) REFERENCES public.classification_scheme(code, subject, form);

ALTER TABLE ONLY public.agreement_classification
    ADD CONSTRAINT agreement_classification_value_fkey FOREIGN KEY (scheme, listed_value) REFERENCES public.classification_value(scheme, value);

ALTER TABLE ONLY public.agreement_contact
    ADD CONSTRAINT agreement_contact_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_contribution
    ADD CONSTRAINT agreement_contribution_currency_fkey FOREIGN KEY (currency) REFERENCES public.currency(code);

ALTER TABLE ONLY public.agreement_contribution
    ADD CONSTRAINT agreement_contribution_party_fkey FOREIGN KEY (agreement_id, organization_id) REFERENCES public.agreement_party(agreement_id, organization_id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_currency_fkey FOREIGN KEY (currency) REFERENCES public.currency(code);

ALTER TABLE ONLY public.agreement_document
    ADD CONSTRAINT agreement_document_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_document
    ADD CONSTRAINT agreement_document_last_chunk_fkey FOREIGN KEY (id, last_end, last_is_last) REFERENCES public.document_chunk(document_id, ends_at, is_last) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

ALTER TABLE ONLY public.agreement_field
    ADD CONSTRAINT agreement_field_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_field
    ADD CONSTRAINT agreement_field_field_id_fkey FOREIGN KEY (field_id) REFERENCES public.field(id);

ALTER TABLE ONLY public.agreement_filing
    ADD CONSTRAINT agreement_filing_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_agreement_signed_until_fkey FOREIGN KEY (agreement_id, agreement_signed_until) REFERENCES public.agreement(id, signed_until) ON UPDATE CASCADE;

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.agreement_party
    ADD CONSTRAINT agreement_party_role_fkey FOREIGN KEY (role) REFERENCES public.party_role(code);

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_field_id_fkey FOREIGN KEY (field_id) REFERENCES public.field(id);

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_purpose_id_fkey FOREIGN KEY (purpose_id) REFERENCES public.purpose(id);

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_recipient_fkey FOREIGN KEY (agreement_id, recipient_id) REFERENCES public.agreement_party(agreement_id, organization_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement_purpose
    ADD CONSTRAINT agreement_purpose_sender_fkey FOREIGN KEY (agreement_id, sender_id) REFERENCES public.agreement_party(agreement_id, organization_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.agreement_title
    ADD CONSTRAINT agreement_title_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_type_fkey FOREIGN KEY (type) REFERENCES public.agreement_type(code);

ALTER TABLE ONLY public.classification_value
    ADD CONSTRAINT classification_value_scheme_fkey FOREIGN KEY (scheme) REFERENCES public.classification_scheme(code);

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_region_code_fkey FOREIGN KEY (region_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_subregion_code_fkey FOREIGN KEY (subregion_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.document_chunk
    ADD CONSTRAINT document_chunk_document_id_fkey FOREIGN KEY (document_id, document_stored) REFERENCES public.agreement_document(id, stored) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.document_chunk
    ADD CONSTRAINT document_chunk_previous_fkey FOREIGN KEY (document_id, previous_end, previous_is_last) REFERENCES public.document_chunk(document_id, ends_at, is_last) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.event_attendance
    ADD CONSTRAINT event_attendance_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

ALTER TABLE ONLY public.event_attendance
    ADD CONSTRAINT event_attendance_session_id_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.event_session(event_id, id);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_country_fkey FOREIGN KEY (country) REFERENCES public.country(code);

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_country_fkey FOREIGN KEY (country) REFERENCES public.country(code);

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_organization_id_fkey FOREIGN KEY (recorded_organization_id, organization_id) REFERENCES public.organization(id, resolved_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_session_id_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.event_session(event_id, id);

ALTER TABLE ONLY public.event_delegation
    ADD CONSTRAINT event_delegation_standing_organization_id_fkey FOREIGN KEY (recorded_organization_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.event_organization
    ADD CONSTRAINT event_organization_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

ALTER TABLE ONLY public.event_organization
    ADD CONSTRAINT event_organization_organization_id_fkey FOREIGN KEY (recorded_organization_id, organization_id) REFERENCES public.organization(id, resolved_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.event_organization
    ADD CONSTRAINT event_organization_session_id_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.event_session(event_id, id);

ALTER TABLE ONLY public.event_organization
    ADD CONSTRAINT event_organization_standing_organization_id_fkey FOREIGN KEY (recorded_organization_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES public.field_scheme(id);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_series_id_fkey FOREIGN KEY (series_id) REFERENCES public.event_series(id);

ALTER TABLE ONLY public.event_session
    ADD CONSTRAINT event_session_event_id_fkey FOREIGN KEY (event_id, event_begins_on, event_ends_on) REFERENCES public.event(id, begins_on, ends_on) ON UPDATE CASCADE;

ALTER TABLE ONLY public.event_speech
    ADD CONSTRAINT event_speech_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

ALTER TABLE ONLY public.event_speech
    ADD CONSTRAINT event_speech_organization_id_fkey FOREIGN KEY (recorded_organization_id, organization_id) REFERENCES public.organization(id, resolved_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.event_speech
    ADD CONSTRAINT event_speech_session_id_fkey FOREIGN KEY (event_id, session_id) REFERENCES public.event_session(event_id, id);

ALTER TABLE ONLY public.event_speech
    ADD CONSTRAINT event_speech_standing_organization_id_fkey FOREIGN KEY (recorded_organization_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.field_label
    ADD CONSTRAINT field_label_field_id_fkey FOREIGN KEY (field_id) REFERENCES public.field(id);

ALTER TABLE ONLY public.field_match
    ADD CONSTRAINT field_match_field_id_fkey FOREIGN KEY (field_id, scheme_id) REFERENCES public.field(id, scheme_id);

ALTER TABLE ONLY public.field_match
    ADD CONSTRAINT field_match_matched_id_fkey FOREIGN KEY (matched_id, matched_scheme_id) REFERENCES public.field(id, scheme_id);

ALTER TABLE ONLY public.field
    ADD CONSTRAINT field_no_cycle_fkey FOREIGN KEY (broader_id, broader_depth, scheme_id) REFERENCES public.field(id, depth, scheme_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.field
    ADD CONSTRAINT field_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES public.field_scheme(id);

ALTER TABLE ONLY public.lifecycle_action
    ADD CONSTRAINT lifecycle_action_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.lifecycle_action
    ADD CONSTRAINT lifecycle_action_new_currency_fkey FOREIGN KEY (new_currency) REFERENCES public.currency(code);

ALTER TABLE ONLY public.obligation
    ADD CONSTRAINT obligation_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

ALTER TABLE ONLY public.obligation
    ADD CONSTRAINT obligation_party_fkey FOREIGN KEY (agreement_id, organization_id) REFERENCES public.agreement_party(agreement_id, organization_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.obligation_status
    ADD CONSTRAINT obligation_status_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES public.obligation(id);

ALTER TABLE ONLY public.organization_classification
    ADD CONSTRAINT organization_classification_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization_classification
    ADD CONSTRAINT organization_classification_scheme_fkey FOREIGN KEY (scheme, subject, form) REFERENCES public.classification_scheme(code, subject, form);

ALTER TABLE ONLY public.organization_classification
    ADD CONSTRAINT organization_classification_value_fkey FOREIGN KEY (scheme, listed_value) REFERENCES public.classification_value(scheme, value);

ALTER TABLE ONLY public.organization_contact
    ADD CONSTRAINT organization_contact_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_country_fkey FOREIGN KEY (country) REFERENCES public.country(code);

ALTER TABLE ONLY public.organization_distinct
    ADD CONSTRAINT organization_distinct_first_id_fkey FOREIGN KEY (first_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization_distinct
    ADD CONSTRAINT organization_distinct_second_id_fkey FOREIGN KEY (second_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization_identifier
    ADD CONSTRAINT organization_identifier_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_kind_fkey FOREIGN KEY (kind) REFERENCES public.organization_kind(code);

ALTER TABLE ONLY public.organization_merge
    ADD CONSTRAINT organization_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization_merge
    ADD CONSTRAINT organization_merge_standing_fkey FOREIGN KEY (merged_id, standing_id) REFERENCES public.organization(id, merged_into_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organization_merge
    ADD CONSTRAINT organization_merge_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_merge_written_fkey FOREIGN KEY (id, merged_into_id) REFERENCES public.organization_merge(merged_id, standing_id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_merged_into_id_fkey FOREIGN KEY (merged_into_id, resolved_id) REFERENCES public.organization(id, resolved_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.organization_name
    ADD CONSTRAINT organization_name_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_no_cycle_fkey FOREIGN KEY (part_of_id, part_of_depth) REFERENCES public.organization(id, depth) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_owned_by_id_fkey FOREIGN KEY (owned_by_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_recorded_part_of_id_fkey FOREIGN KEY (recorded_part_of_id, part_of_id) REFERENCES public.organization(id, resolved_id) ON UPDATE CASCADE;

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_standing_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.organization
    ADD CONSTRAINT organization_standing_part_of_id_fkey FOREIGN KEY (recorded_part_of_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.organization_succession
    ADD CONSTRAINT organization_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.organization_succession
    ADD CONSTRAINT organization_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.purpose
    ADD CONSTRAINT purpose_broader_fkey FOREIGN KEY (broader_id, broader_depth) REFERENCES public.purpose(id, depth);

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES public.region(code);

ALTER TABLE ONLY public.registry
    ADD CONSTRAINT registry_home_id_fkey FOREIGN KEY (home_id) REFERENCES public.organization(standing_id);

ALTER TABLE ONLY public.related_agreement
    ADD CONSTRAINT related_agreement_agreement_id_fkey FOREIGN KEY (agreement_id, agreement_rank) REFERENCES public.agreement(id, rank) ON UPDATE CASCADE;

ALTER TABLE ONLY public.related_agreement
    ADD CONSTRAINT related_agreement_related_id_fkey FOREIGN KEY (related_id, related_rank) REFERENCES public.agreement(id, rank) ON UPDATE CASCADE;

