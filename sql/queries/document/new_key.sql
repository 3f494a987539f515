-- The key of a document that is still to be written down.
prepare document_new_key as
select nextval('registry_key') as id;
