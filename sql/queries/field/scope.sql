-- The keys of the fields that a question in a field asks for: the field with all that is as narrow, in every scheme, or
-- the field alone.
prepare field_scope (
  bigint,  -- field
  boolean  -- alone: whether alone
) as
select case when $2 then array[$1] else array(select field_and_narrower($1)) end as fields;
