-- metric: activation_rate
-- label: Activation rate
-- definition: Of the partners whose onboarding began in the period, the share that has gone live since.
-- unit: percent
-- value: ratio
-- numerator: 1 for a partner that has met every criterion of going live by the as-of day.
-- denominator: 1 for each partner whose onboarding began; without an onboarding plan, that signed its first agreement about business.
-- variant: By milestones, not by the first deal: a partner is active when the last criterion of its activation is met.
-- period: Day onboarding began.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: internal
-- better: higher
-- datasets: none
-- none: No partner was recruited.
-- source: thinkingenuity.io (all milestones done over recruited); gaspwiki.pages.dev counts the first deal instead.

select
  p.partner, coalesce(p.onboarding_on, p.agreed_on) as day, case when p.activated_on <= s.as_of then 1 else 0 end as numerator, 1 as denominator,
  cast(null as bigint) as row_id,
  p.name || case when p.activated_on <= s.as_of then ', live since ' || cast(p.activated_on as text) else ', not live' end as note
from partners p
cross join settings s
where coalesce(p.onboarding_on, p.agreed_on) is not null
