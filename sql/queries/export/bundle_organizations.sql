-- The file organizations.csv of a bundle.
copy (
  select o.code, bundle_text(o.name) as name, o.kind, o.country, bundle_text(o.subdivision) as subdivision,
    bundle_text(o.city) as city, o.website,
    (select b.code from organization b where b.id = o.recorded_part_of_id) as part_of,
    (select b.code from organization b where b.id = o.owned_by_id) as owned_by,
    (select b.code from organization b where b.id = o.merged_into_id) as merged_into,
    (select string_agg(i.scheme || ':' || i.value, ';' order by i.scheme, i.value collate "C")
      from organization_identifier i where i.organization_id = o.id and strpos(i.value, ';') = 0) as identifiers,
    (select contacts_flat(array_agg(
        contact_flat(c.name, c.office, c.email, c.telephone) order by c.position, c.name collate "C"))
      from organization_contact c where c.organization_id = o.id) as contacts,
    (select string_agg(concat_ws(', ', classification_text(c.scheme, c.value), 'from ' || c.from_date,
        'until ' || c.until_date), '; ' order by c.position)
      from organization_classification c where c.organization_id = o.id) as classifications
  from organization o where o.retracted_at is null order by o.depth, o.code
) to stdout (format csv, header)
