-- The keys of the agreements of a list, the latest signed first.
prepare agreement_list_keys (
  date,      -- day: the one of the status
  text[],    -- statuses?: of which one is enough
  text[],    -- types?: of which one is enough
  bigint[],  -- parties?: keys under which a party was recorded
  bigint[],  -- with?: keys under which others were recorded that all are parties
  integer[], -- withGroups?: which of those each key is of, from 1
  bigint[],  -- others?: keys of parties of which one is enough, besides
  bigint[],  -- fields?: keys of fields
  bigint,    -- event?
  date,      -- signedFrom?
  date,      -- signedUntil?
  date,      -- endsBy?: only what ends between the day and this one
  text,      -- title?: part of the title
  text,      -- owner?: part of the owner
  text,      -- signatory?: part of the name of who signed
  boolean,   -- isRetracted: whether those that were retracted are asked for in place of the others
  date,      -- today: where it is latest on Earth
  bigint[],  -- purposes?: keys of purposes
  text,      -- classification?: or a scheme
  text       -- unit?: part of the name of a party's unit, in words or as an organization
) as
select a.id
from agreement_listed(
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) a
order by a.signed_on desc nulls last, a.reference;
