-- metric: sourced_revenue
-- label: Sourced revenue
-- definition: Value of the opportunities that a partner brought and that were won in the period.
-- unit: money
-- value: sum
-- numerator: Value of the opportunity in the reporting currency.
-- variant: Value as booked, recurring or not, all of it for the one partner that sourced the opportunity.
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
-- source: gaspwiki.pages.dev (closed-won revenue sourced by partners, the part above the line of the sourced share).

select partner, close_on as day, amount as numerator, row_id
from credits
where sourced and won and amount is not null
