-- metric: attach_rate
-- label: Attach rate
-- definition: Opportunities won in the period that have a partner, over all that were won, by number. The figure of a partner is
--   its part of all won opportunities.
-- unit: percent
-- value: ratio
-- numerator: The partner's share in a won opportunity.
-- denominator: 1 for every won opportunity, with or without a partner.
-- weight: The partner's share in the opportunity; 1 of a direct one.
-- denominator_of: program
-- variant: Deals with a partner over all deals. The other meaning, customers who use an integration over all customers, is not
--   worked out.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: internal
-- better: higher
-- datasets: opportunities
-- also: deal_registrations, events
-- needs: exists (select 1 from credits where partner is null)
-- lacks: The exports hold no direct deals, so nobody can tell how many deals there are in all.
-- none: Nothing was won.
-- source: partnermatch.co (the term only). Programs use it in two meanings.

select partner, close_on as day, case when partner is null then 0 else 1 end as numerator, 1 as denominator, weight, row_id
from credits
where won and weight > 0
