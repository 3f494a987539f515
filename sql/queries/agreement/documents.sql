-- The documents of an agreement, in order. $1 the agreement.
prepare agreement_documents (bigint) as
select position, title, type, media_type, language, size, sha256, stored
from agreement_document
where agreement_id = $1
order by position;
