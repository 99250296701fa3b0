-- metric: partner_satisfaction
-- label: Partner satisfaction
-- definition: Mean of what partners answered to the survey about the program, one answer for each company.
-- unit: score
-- value: ratio
-- numerator: The last answer of the partner in the period; of several on one day the lowest.
-- denominator: 1 for each partner that answered.
-- variant: Mean on the scale of the source, such as 1 to 5. Companies count alike, whatever their number of answers.
-- period: Day of the answer.
-- grain: period
-- mixed: The answers are on different scales.
-- standing: 12m
-- scope: both
-- audience: internal
-- better: higher
-- datasets: csat
-- none: No partner answered.
-- source: Common usage of partner surveys; the usual target is more than 4.0 of 5.

select l.partner, l.period, l.day, l.score as numerator, 1 as denominator, l.row_id, l.scale
from (
  select
    a.partner, a.day, a.score, a.row_id, a.scale, p.period,
    row_number() over (partition by p.period, a.partner order by a.day desc, a.score, a.row_id) as place
  from answers a
  join periods p on a.day between p.from_day and p.last_day
  where a.kind = 'partner' and a.partner is not null and a.score is not null
) l
where l.place = 1
