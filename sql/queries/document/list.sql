-- Documents, by agreement. $1 one agreement, $2 only those whose bytes are stored, $3 most rows, $4 whether those that
-- were retracted are asked for, or the others; null is both.
prepare document_list (bigint, boolean, bigint, boolean) as
select d.id, a.reference, d.position, d.title, d.type, d.media_type, d.language, d.size, d.sha256, d.stored,
  d.retracted_reason
from agreement_document d
join agreement a on a.id = d.agreement_id
where ($1::bigint is null or d.agreement_id = $1) and (not $2 or d.stored)
  and ($4::boolean is null or (d.retracted_at is not null) = $4)
order by a.reference, d.position
limit $3;
