-- Certificates of people at partners: the export, and where there is none what the partners' own records say. One address is one person, whatever its case.
create temp table certified as
select
  c.partner, translate(c.person, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') as person, c.issued_on, c.expires_on,
  cast(1 as numeric(18,4)) as people, c.row_id, cast(null as text) as note
from certifications c
where c.partner is not null and coalesce(c.status, 'valid') <> 'revoked' and (c.expires_on is not null or coalesce(c.status, 'valid') <> 'expired')
union all
select r.partner, r.person, r.issued_on, r.expires_on, cast(r.people as numeric(18,4)), cast(null as bigint), r.note
from recorded_certificates r
where not exists (select 1 from certifications);
