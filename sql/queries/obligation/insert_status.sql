-- From a day on, an obligation has a status. $1 the obligation, $2 status, $3 the day, $4 note.
prepare obligation_insert_status (bigint, text, date, text) as
insert into obligation_status (obligation_id, status, date, note) values ($1, $2, $3, normalize($4, nfc));
