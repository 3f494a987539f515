-- The schemes under which agreements are filed, and those that the program knows of.
prepare agreement_filing_schemes as
select f.scheme::text as scheme from agreement_filing f
union
values ('tech-contract'), ('au-foreign-arrangements'), ('ewp-approval'), ('us-section-117')
order by scheme;
