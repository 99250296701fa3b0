-- metric: time_to_activate
-- label: Time to activate
-- definition: Days from the start of a partner's onboarding to the day it met the last criterion of going live; the median of the partners that went live in
--   the period.
-- unit: days
-- value: median
-- numerator: Days between the two.
-- variant: From the start of onboarding, not from the signature of the agreement.
-- period: Day the partner went live.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: internal
-- better: lower
-- datasets: none
-- none: No partner went live.
-- source: kiflo.com, glossary (time to activation); thechannelco.com (days to first value). Both name the agreement or the onboarding as the start.

select
  p.partner, p.activated_on as day, cast(p.activated_on - p.onboarding_on as numeric(18,4)) as numerator, cast(null as bigint) as row_id,
  p.name || ', from ' || cast(p.onboarding_on as text) || ' to ' || cast(p.activated_on as text) as note
from partners p
where p.activated_on is not null and p.onboarding_on is not null
