-- How many documents have their bytes in the registry.
prepare document_stored_count as
select count(*) as documents from agreement_document where stored;
