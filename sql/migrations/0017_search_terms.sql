-- Search over names, titles, numbers and people. No text is kept twice: the indexes stand on expressions of the tables
-- themselves. A text counts as its words; a run of Chinese as its overlapping pairs of characters, with its first and
-- its last character alone, so that every substring of two is found, and single characters by what begins with them.

-- The functions that run for every row name what they use with the schema: a search_path of their own would cost more
-- than what they do. Most texts are plain ASCII, of as many bytes as letters: those cost a quarter of the others.
create function search_plain(value text) returns text
language plpgsql immutable strict parallel safe
as $$
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
comment on function search_plain(text) is
  'A text as search compares it: case, width and accents folded, blanks for punctuation and around runs of Chinese.';

create function search_terms(value text) returns text[]
language plpgsql immutable strict parallel safe
as $$
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
comment on function search_terms(text) is
  'What a text is found by: its words, and of Chinese the overlapping pairs with the first and last character alone.';

create function search_number(value text) returns text
language sql immutable parallel safe
return case when octet_length(value) = char_length(value)
  then regexp_replace(lower(value collate "C"), '[^a-z0-9]+', '', 'g')
  else replace(public.search_plain(value), ' ', '') end;
comment on function search_number(text) is 'A number, reference or code as search compares it: without blanks and punctuation.';

-- Agreements carry with their terms the block of keys they stand in. Of words that half of all titles hold, the newest
-- blocks give enough: the index then skips what is common in the rest.
create function search_block(id bigint) returns text
language sql immutable strict parallel safe
return '#' || (id >> 12);
comment on function search_block(bigint) is 'The block of 4096 keys that a key stands in, as a term of its own.';

create index organization_search_idx on organization using gin (search_terms(name));
create index organization_name_search_idx on organization_name using gin (search_terms(name));
create index organization_identifier_search_idx on organization_identifier (search_number(value) collate "C");
create index agreement_search_idx on agreement using gin ((search_terms(title) || search_block(id)));
create index agreement_owner_search_idx on agreement
  using gin ((search_terms(owner) || search_block(id))) where owner is not null;
create index agreement_title_search_idx on agreement_title
  using gin ((search_terms(title) || search_block(agreement_id)));
create index agreement_reference_search_idx on agreement (search_number(reference) collate "C");
create index agreement_reference_end_search_idx on agreement (reverse(search_number(reference)) collate "C");
create index agreement_party_number_search_idx on agreement_party (search_number(own_number) collate "C")
  where own_number is not null;
create index agreement_party_number_end_search_idx on agreement_party (reverse(search_number(own_number)) collate "C")
  where own_number is not null;
create index agreement_party_signatory_search_idx on agreement_party
  using gin ((search_terms(signatory_name) || search_block(agreement_id))) where signatory_name is not null;
create index event_search_idx on event using gin (search_terms(name));
create index event_zh_search_idx on event using gin (search_terms(name_zh)) where name_zh is not null;
create index event_session_search_idx on event_session using gin (search_terms(title));
create index event_speech_search_idx on event_speech using gin (search_terms(speaker));
create index field_label_search_idx on field_label using gin (search_terms(label));

-- How common a term is in titles is asked of the statistics of their indexes; of the others nothing is asked, and to take
-- them would cost more than to look through the tables.
do $$
declare
  unasked name;
begin
  foreach unasked in array array[
    'organization_search_idx', 'organization_name_search_idx', 'organization_identifier_search_idx',
    'agreement_owner_search_idx', 'agreement_reference_search_idx', 'agreement_reference_end_search_idx',
    'agreement_party_number_search_idx', 'agreement_party_number_end_search_idx',
    'agreement_party_signatory_search_idx', 'event_search_idx', 'event_zh_search_idx', 'event_session_search_idx',
    'event_speech_search_idx', 'field_label_search_idx']::name[]
  loop
    execute format('alter index %I alter column 1 set statistics 0', unasked);
  end loop;
end
$$;

-- The words there are, so that a part of one or a misspelled one leads to it. Writers append without waiting for each
-- other: a term may stand there twice, or longer than any text that holds it, and neither does harm.
create function search_omissions(term text) returns text[]
language sql immutable strict parallel safe
return term || array(select left(term, i - 1) || substr(term, i + 1) from generate_series(1, char_length(term)) i);
comment on function search_omissions(text) is
  'A term, and the term without each one of its letters: two that share one differ by a letter missing, doubled, wrong or moved.';

create function search_is_word(term text) returns boolean
language sql immutable strict parallel safe
return char_length(term) between 3 and 40 and term !~ '[\u2e80-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]';
comment on function search_is_word(text) is 'Whether a term is a word, and not a pair of Chinese characters or too short or long for one.';

create table search_term (
  term text collate "C" not null
);
create index search_term_idx on search_term (term);
create index search_term_part_idx on search_term using gin (term gin_trgm_ops) where search_is_word(term);
create index search_term_omission_idx on search_term using gin (search_omissions(term))
  where search_is_word(term) and term !~ '^[0-9]+$';
comment on table search_term is 'The terms that names, titles, labels and people hold or once held. Kept by triggers.';
comment on column search_term.term is 'A word, or one or two Chinese characters.';
