-- The documents of an agreement, in order, without those that were retracted. $1 the agreement.
prepare agreement_documents (bigint) as
select position, title, type, media_type, language, size, sha256, stored
from agreement_document
where agreement_id = $1 and retracted_at is null
order by position;
