-- What a query of the search asks for, taken apart, and what it may mean: types that its functions share.

create type search_part as (
  run integer,       -- parts with one number come from one run of Chinese, in its order; each word has its own
  term text,         -- as it was typed
  terms text[],      -- what it can mean, the term itself first
  weights real[],    -- how near each of these is to it, at most 1
  frequency real     -- in which part of titles any of them stands, where that is often
);
comment on type search_part is 'A word of a query, or a pair of Chinese characters, with the terms that it can mean.';

create type search_candidate as (
  kind text,         -- organization, agreement, event, field, purpose or person
  id bigint,         -- of a person, the agreement or the event
  matched text,      -- what of it matched: name, title, reference, own-number, …
  language text,     -- language of the text that matched
  of_id bigint,      -- the organization whose number or signatory it is
  said text,         -- the text that matched
  score real         -- for numbers; null for texts, which are scored by what they say
);
comment on type search_candidate is 'What a query may mean, and why.';
