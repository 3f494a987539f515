-- What the peer needs of a registry, as CSV files in the working directory. Dates go as they were written: what they
-- mean is for the peer to find out.
\set ON_ERROR_STOP on
\set QUIET on
begin isolation level repeatable read read only;
\copy (select code, minor_units from currency) to 'currency.csv' csv header
\copy (select code, label_en as label, carries_money, counted from agreement_type) to 'type.csv' csv header
\copy (select code, label_en as label from organization_kind) to 'kind.csv' csv header
\copy (select code, name_en as label, region_code from country) to 'country.csv' csv header
\copy (select code, name_en as label from region) to 'region.csv' csv header
\copy (select f.id, s.code as scheme, f.code, f.broader_id, l.label from field f join field_scheme s on s.id = f.scheme_id left join field_label l on l.field_id = f.id and l.language = 'en') to 'field.csv' csv header
\copy (select field_id, relation, matched_id from field_match) to 'field_match.csv' csv header
\copy (select id, code, name, name_folded, kind, country, merged_into_id, part_of_id from organization) to 'organization.csv' csv header
copy (select id, reference, title, type, draft, retracted_at is not null as retracted, date_signed, start_date, end_date, max_extent_date, open_ended, renewal_rule, renewal_months, notice_days, notice_months, amount, currency, no_money, binding, parties_unknown is not null as parties_unknown, owner, lapse_on from agreement) to stdout csv header \g agreement.csv
\copy (select predecessor_id, successor_id, kind, date from organization_succession) to 'succession.csv' csv header
\copy (select agreement_id, organization_id, position, role, from_date, until_date from agreement_party) to 'party.csv' csv header
\copy (select agreement_id, field_id from agreement_field) to 'agreement_field.csv' csv header
\copy (select agreement_id, relation, related_id from related_agreement) to 'related.csv' csv header
copy (select id, agreement_id, action, date as day, new_end_date, open_ended, new_amount, new_currency from lifecycle_action) to stdout csv header \g lifecycle.csv
copy (select id, agreement_id, organization_id, description, due from obligation where retracted_at is null) to stdout csv header \g obligation.csv
\copy (select id, obligation_id, status, date as day from obligation_status) to 'obligation_status.csv' csv header
commit;
