-- metric: certified_people
-- label: Certified people
-- definition: People at partners who hold a valid certificate at the end of the period, each counted once.
-- unit: count
-- value: sum
-- numerator: 1 for a person; where a partner's record says only how many there are, that number.
-- variant: From the export of the training system. Without one, from the certificates in the partners' records. A person with certificates through two
--   partners counts for both, and once for the program.
-- period: Last day of the period, or the as-of day while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- program: first
-- audience: partner
-- better: higher
-- datasets: none
-- also: certifications
-- source: Published tier requirements of partner programs, which count people with a valid certificate.

select v.partner, v.period, v.last_day as day, v.people as numerator, 'certifications' as dataset, v.row_id, v.note, v.partner_place = 1 as first
from (
  select
    c.partner, c.people, c.row_id, c.note, p.period, p.last_day,
    row_number() over (partition by p.period, c.partner, c.person order by c.issued_on desc, c.row_id) as place,
    row_number() over (partition by p.period, c.person order by c.partner collate "C", c.issued_on desc, c.row_id) as partner_place
  from certified c
  join periods p on c.issued_on <= p.last_day and (c.expires_on is null or c.expires_on >= p.last_day)
) v
where v.place = 1
