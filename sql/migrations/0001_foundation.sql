-- What everything else stands on: keys, kinds of text, dates of reduced precision, amounts.

-- Similarity of names, by the trigrams they share.
create extension if not exists pg_trgm;

-- Keys. One sequence serves every table, so a key names one row of the whole registry. The node's
-- number stands in the high 16 bits: registries can be joined without renumbering.
create sequence registry_key as bigint minvalue 1 maxvalue 281474976710655;
comment on sequence registry_key is
  'Keys of every table: the node in bits 48-62, a running number below.';

create table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now(),
  constraint schema_migration_pkey primary key (number)
);
comment on table schema_migration is
  'The migrations that made this schema, each written by the transaction that ran it.';
comment on column schema_migration.number is 'The number that the file begins with.';
comment on column schema_migration.name is 'The name of the file.';
comment on column schema_migration.sha256 is 'SHA-256 of the file, in hexadecimal.';
comment on column schema_migration.applied_at is 'When it was run.';

create table schema_routine (
  name text not null,
  sha256 text not null,
  program text not null,
  made text[] not null,
  applied_at timestamptz not null default now(),
  constraint schema_routine_pkey primary key (name)
);
comment on table schema_routine is
  'The files of functions, triggers and views that stand beside the migrations; one that changes is run again, what a gone one made is dropped.';
comment on column schema_routine.name is 'The file.';
comment on column schema_routine.sha256 is 'SHA-256 of the file, in hexadecimal.';
comment on column schema_routine.program is 'Version of the program that last put the routines in order.';
comment on column schema_routine.made is 'What the file made, as DROP names it.';
comment on column schema_routine.applied_at is 'When it ran.';

-- What a transaction wrote bears its number, so that a file need not say what it makes.
create function schema_objects() returns table (object text, is_fresh boolean)
language sql stable
as $$
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
comment on function schema_objects() is
  'Functions, triggers and views, as DROP names them, and whether the transaction that asks has written each.';

-- Some stand on others: what can't go yet is tried again after the rest, until none is left or none goes.
create function schema_drop(objects text[]) returns void
language plpgsql
as $$
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
comment on function schema_drop(text[]) is 'Drops what routines made, in whichever order they stand on each other.';

create table registry (
  singleton boolean not null default true,
  node integer not null,
  created_at timestamptz not null default now(),
  constraint registry_pkey primary key (singleton),
  constraint registry_singleton_check check (singleton),
  constraint registry_node_check check (node between 0 and 32767)
);
comment on table registry is 'What this registry is: one row, written by init.';
comment on column registry.singleton is 'Always true; keeps the table at one row.';
comment on column registry.node is 'Number of this registry among those it may be joined with, 0 to 32767.';
comment on column registry.created_at is 'When init made this registry.';

-- Text. Stored as NFC, without controls, bidirectional overrides, byte order marks or blank values.
-- ZWJ and ZWNJ stay allowed, since scripts need them.
create function has_refused_character(value text) returns boolean
language sql immutable strict parallel safe
return value ~ ('[\u0001-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e'
  || '\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e007f]');
comment on function has_refused_character(text) is
  'Whether a text holds a control, or a character that is not seen, hides others or changes their direction.';

create domain label as text
  constraint label_nfc_check check (value is nfc normalized)
  constraint label_length_check check (char_length(value) between 1 and 500)
  constraint label_characters_check check (not has_refused_character(value))
  constraint label_blank_check check (value ~ '[^\s\u00a0\u3000\u200c\u200d]');
comment on domain label is 'A name or a title: one line of NFC text, 1 to 500 characters.';

create domain note as text
  constraint note_nfc_check check (value is nfc normalized)
  constraint note_length_check check (char_length(value) between 1 and 20000)
  constraint note_characters_check check (not has_refused_character(translate(value, E'\t\n', '')))
  constraint note_blank_check check (value ~ '[^\s\u00a0\u3000\u200c\u200d]');
comment on domain note is 'Prose of up to 20,000 characters: NFC text that may have tabs and line breaks.';

create domain code as text collate "C"
  constraint code_form_check check (value ~ '^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$');
comment on domain code is
  'A short handle: 1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning and ending with a letter or digit.';

create domain reference as text collate "C"
  constraint reference_form_check check (value ~
    '^[^-+=@\s\u00a0\u3000;,"''\\][^\s\u00a0\u3000;,"''\\]{0,99}$')
  constraint reference_characters_check
    check (value is nfc normalized and not has_refused_character(value) and value !~ '[\u200c\u200d]');
comment on domain reference is
  'The reference of an agreement: 1 to 100 characters of any script, without blanks, quotes, commas and semicolons.';

-- Most references are plain: of as many bytes as letters.
create function fold_reference(reference text) returns text
language sql immutable parallel safe
return case when octet_length(reference) = char_length(reference) then lower(reference collate "C")
  else normalize(lower(normalize(reference, NFKC) collate "und-x-icu"), NFC) collate "C" end;
comment on function fold_reference(text) is
  'The form in which references are compared: case and width folded away, and nothing else.';

create domain language_code as text collate "C"
  constraint language_code_form_check check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
comment on domain language_code is 'A BCP 47 language tag, such as en, zh or zh-Hant.';

-- Dates of reduced precision, after ISO 8601: 2019, 2019-03 or 2019-03-28.
create domain partial_date as text collate "C"
  constraint partial_date_form_check
    check (value ~ '^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');
comment on domain partial_date is
  'An ISO 8601 date known to the day, the month or the year, from 1900 to 2199.';

-- Not declared strict, which they are: so generated columns, checks and indexes take them in, and call nothing.
create function first_day(partial partial_date) returns date
language sql immutable parallel safe
return case char_length(partial)
  when 4 then make_date(partial::integer, 1, 1)
  when 7 then make_date(substr(partial, 1, 4)::integer, substr(partial, 6, 2)::integer, 1)
  else make_date(substr(partial, 1, 4)::integer, substr(partial, 6, 2)::integer, substr(partial, 9, 2)::integer) end;
comment on function first_day(partial_date) is
  'The first day a date of reduced precision can mean; fails on a day that is not in the calendar.';

create function last_day(partial partial_date) returns date
language sql immutable parallel safe
return case char_length(partial)
  when 4 then make_date(partial::integer, 12, 31)
  when 7 then (make_date(substr(partial, 1, 4)::integer, substr(partial, 6, 2)::integer, 1) + interval '1 month')::date - 1
  else make_date(substr(partial, 1, 4)::integer, substr(partial, 6, 2)::integer, substr(partial, 9, 2)::integer) end;
comment on function last_day(partial_date) is
  'The last day a date of reduced precision can mean; fails on a day that is not in the calendar.';

create function latest_today() returns date
language sql stable parallel safe
return (now() at time zone 'UTC' + interval '14 hours')::date;
comment on function latest_today() is
  'Today where it is latest on Earth (UTC+14): what is after it is in the future everywhere.';

-- Amounts: exact, not negative, below 10^15. NaN and infinity sort above every number, so the
-- upper bound keeps them out too.
create domain amount as numeric
  constraint amount_range_check check (value >= 0 and value < 1000000000000000);
comment on domain amount is 'An exact amount of money in the major unit of its currency.';

-- Names are compared in three ways. Equal but for case, width, blanks, punctuation and & for and: that makes two names one.
-- Numbers that stand apart stay apart, and + and # are letters.
create function plain_name(name text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  plain text := replace(replace(lower(normalize(name, NFKC) collate "und-x-icu"), '&', ' and '), 'ß', 'ss');
begin
  plain := regexp_replace(plain,
    '[\u0001-\u0022\u0024-\u002a\u002c-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u02b0-\u02ff\u055a-\u055f\u058a\u05be\u05f3\u05f4\u060c\u061b\u061f\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30a0\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20]+', ' ', 'g');
  plain := replace(regexp_replace(plain, '(?<=[0-9]) (?=[0-9])', '_', 'g'), ' ', '');
  return coalesce(nullif(plain, ''), name);
end
$$;
comment on function plain_name(text) is
  'The form in which a name is one with another: case, width, blanks and punctuation folded away, & as and.';

-- As words, without accents: what names that are only alike are compared by.
create function name_words(name text) returns text
language plpgsql immutable strict parallel safe
as $$
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
comment on function name_words(text) is 'The words of a name: case, width, accents and punctuation folded away.';

-- What search and people who name an organization need not write. Which legal forms there are, and which are the same,
-- is data: the table legal_form.
create function fold_name(name text) returns text
language plpgsql immutable strict parallel safe
as $$
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
$$;
comment on function fold_name(text) is
  'The form in which names are found: case, width, accents, punctuation and common legal forms folded away.';
