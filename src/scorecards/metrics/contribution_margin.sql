-- metric: contribution_margin
-- label: Contribution margin
-- definition: Value of the deals that a partner brought and that were won in the period, less what the partner cost in it. Costs that are shared by all
--   partners count for the program alone.
-- unit: money
-- value: sum
-- numerator: Value of a won deal, or a cost or a payment of market development funds with a minus.
-- variant: On the value of deals, not on their gross margin. Payments of market development funds are costs; an export of costs must not hold them again.
-- period: Day the deal was closed, the cost was posted, the funds were paid.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: internal
-- better: higher
-- datasets: opportunities, costs
-- also: deal_registrations, events, mdf_payments, fx_rates
-- source: Common usage of management accounting (revenue less the costs that it causes); no primary source of partner programs states it.

select r.partner, r.day, r.revenue - r.cost as numerator, r.dataset, r.row_id, r.note
from returns r
