-- metric: certified_people
-- label: Certified people
-- definition: People at partners who hold a valid certificate at the end of the period, each counted once.
-- unit: count
-- value: sum
-- numerator: 1 for a person; where a partner's record says only how many there are, that number.
-- variant: From the export of the training system. Without one, from the certificates in the partners' records. A person with certificates through two
--   partners counts for both, and once for the program. The program counts people of partners that are in it on that day: neither suspended nor ended.
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

select v.partner, v.period, v.last_day as day, v.people as numerator, 'certifications' as dataset, v.row_id, v.note, v.present and v.partner_place = 1 as first
from (
  select
    h.*,
    row_number() over (partition by h.period, h.partner, h.person order by h.issued_on desc, h.row_id) as place,
    row_number() over (partition by h.period, h.present, h.person order by h.partner collate "C", h.issued_on desc, h.row_id) as partner_place
  from (
    select
      c.partner, c.person, c.people, c.row_id, c.note, c.issued_on, p.period, p.last_day,
      n.partner is not null
        and n.from_day <= p.last_day
        and (n.ended_on is null or n.ended_on > p.last_day)
        and (n.suspended_on is null or n.suspended_on > p.last_day) as present
    from certified c
    join periods p on c.issued_on <= p.last_day and (c.expires_on is null or c.expires_on >= p.last_day)
    left join partner_spans n on n.partner = c.partner
  ) h
) v
where v.place = 1
