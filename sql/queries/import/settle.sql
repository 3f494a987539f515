-- Checks now what would be checked at the end of the transaction.
prepare import_settle as
select import_settle() is not null as done;
