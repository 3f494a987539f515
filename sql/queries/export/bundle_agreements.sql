-- The file agreements.csv of a bundle: drafts and what was retracted are left out.
copy (
  select b.* from agreement a cross join lateral bundle_agreement(a) b
  where not a.draft and a.retracted_at is null order by a.reference
) to stdout (format csv, header)
