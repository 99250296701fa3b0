-- metric: sourced_arr
-- label: Sourced annual recurring revenue
-- definition: Annual recurring revenue of the opportunities that a partner brought and that were won in the period.
-- unit: money
-- value: sum
-- numerator: Annual recurring part of the opportunity in the reporting currency.
-- variant: All of it counts for the one partner that sourced the opportunity. One-off revenue is left out; an opportunity
--   whose export does not say what recurs counts nothing.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- also: deal_registrations, events
-- needs: (exists (select 1 from opportunities where credit is not null) or exists (select 1 from registrations) or exists (select 1 from events) or not exists (select 1 from opportunities where partner is not null))
-- lacks: Nothing in the exports or registrations says who sourced a deal.
-- source: wysdome.com, glossary (annualised recurring revenue only); sourcing as in sourced_pipeline.

select partner, close_on as day, arr as numerator, row_id
from credits
where sourced and won and arr is not null
