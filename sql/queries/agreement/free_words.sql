-- The words of a free list that are in use, and those that the program knows of: schemes under which agreements are
-- filed, kinds of further amounts, and schemes of identifiers.
prepare agreement_free_words (
  text  -- list: filing, amount or identifier
) as
select f.scheme::text as word from agreement_filing f where $1 = 'filing'
union
select w.word
from (values ('tech-contract'), ('au-foreign-arrangements'), ('ewp-approval'), ('us-section-117')) w (word)
where $1 = 'filing'
union
select m.kind::text from agreement_amount m where $1 = 'amount'
union
select 'technology' where $1 = 'amount'
union
select i.scheme::text from organization_identifier i where $1 = 'identifier'
union
select w.word
from (values ('ror'), ('wikidata'), ('isni'), ('uscc'), ('pic'), ('schac'), ('lei'), ('vat')) w (word)
where $1 = 'identifier'
order by word;
