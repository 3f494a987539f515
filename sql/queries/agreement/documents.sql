-- The documents of an agreement, in order. $1 the agreement.
prepare agreement_documents (bigint) as
select title, type, media_type, language, size, sha256
from agreement_document
where agreement_id = $1
order by position;
