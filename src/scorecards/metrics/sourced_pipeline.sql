-- metric: sourced_pipeline
-- label: Sourced pipeline
-- definition: Value of the opportunities created in the period that a partner brought. One partner brings an opportunity:
--   the one with the oldest claim among the credit in the CRM, an approved deal registration, and a referral or
--   introduction in the days before creation that program.yaml allows (attribution.sourcing_days).
-- unit: money
-- value: sum
-- numerator: Value of the opportunity in the reporting currency, whatever became of it.
-- variant: All of the value counts for the one sourcing partner; opportunities count by the day they were created and stay
--   in their period after they are won or lost. Vendors that let several partners source one opportunity report more.
-- period: Day the opportunity was created.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- also: deal_registrations, events
-- needs: (exists (select 1 from opportunities where credit is not null) or exists (select 1 from registrations) or exists (select 1 from events) or not exists (select 1 from opportunities where partner is not null))
-- lacks: Nothing in the exports or registrations says who sourced a deal.
-- source: GitLab handbook, channel operations (an approved deal registration makes the opportunity partner generated, one
--   value only); pedowitzgroup.com and forecastable.com (introduction at most 30 days before the opportunity).

select partner, created_on as day, amount as numerator, row_id
from credits
where sourced and amount is not null
