-- Brings rows into NFC, and takes out keys that say null. Only rows so marked can need it.
prepare import_mend_rows as
update import_row set body = import_mend(body)
where mend and (body::text is not nfc normalized or body @? '$.** ? (@ == null)');
