-- From a day on, an obligation has a status. Gives a row where that is not known already.
prepare obligation_insert_status (
  bigint, -- obligation
  text,   -- status
  date,   -- day
  text    -- note?
) as
insert into obligation_status (obligation_id, status, date, note)
select $1, $2, $3, normalize($4, nfc)
where $3 > latest_today() or obligation_status_on($1, $3) <> $2 or $4 is not null and not exists (
  select from (
    select s.note from obligation_status s where s.obligation_id = $1 and s.date <= $3
    order by s.date desc, s.id desc limit 1) known
  where known.note = normalize($4, nfc))
returning id;
