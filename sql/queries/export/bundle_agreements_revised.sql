-- The file agreements.csv of a bundle, with the revision of each: it guards what comes back.
copy (
  select b.*, a.revision from agreement a cross join lateral bundle_agreement(a) b
  where not a.draft and a.retracted_at is null order by a.reference
) to stdout (format csv, header)
