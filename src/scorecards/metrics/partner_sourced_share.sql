-- metric: partner_sourced_share
-- label: Share of revenue sourced by partners
-- definition: Value of the opportunities won in the period that partners brought, over the value of all that were won, direct
--   deals included. The figure of a partner is its part of the revenue of the whole program.
-- unit: percent
-- value: ratio
-- numerator: Value of a won opportunity that the partner brought.
-- denominator: Value of every won opportunity, with or without a partner.
-- denominator_of: program
-- variant: Closed-won value, not pipeline. An export that holds deals of partners only cannot say what the whole is.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: internal
-- better: higher
-- datasets: opportunities
-- also: deal_registrations, events
-- needs: exists (select 1 from credits where partner is null) and (exists (select 1 from opportunities where credit is not null) or exists (select 1 from registrations) or exists (select 1 from events) or not exists (select 1 from opportunities where partner is not null))
-- lacks: The exports hold no direct deals, or nothing that says who sourced a deal, so nobody can tell what part of the revenue partners brought.
-- none: Nothing of value was won.
-- source: gaspwiki.pages.dev (sourced closed-won over total closed-won of the period).

select partner, close_on as day, case when sourced then amount else 0 end as numerator, amount * weight as denominator, row_id
from credits
where won and amount is not null and (sourced or weight > 0)
