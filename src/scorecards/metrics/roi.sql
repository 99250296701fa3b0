-- metric: roi
-- label: Return on investment
-- definition: Value of the deals that a partner brought and that were won in the period, less what the partner cost in it, over that cost. Costs that are
--   shared by all partners count for the program alone.
-- unit: percent
-- value: ratio
-- numerator: Value of a won deal, or a cost or a payment of market development funds with a minus.
-- denominator: The cost or the payment.
-- variant: On the value of deals without a gross margin, because the program states none; a return on gross margin is lower.
-- period: Day the deal was closed, the cost was posted, the funds were paid.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: internal
-- better: higher
-- datasets: opportunities, costs
-- also: deal_registrations, events, mdf_payments, fx_rates
-- none: Nothing was spent.
-- source: scayul.com (two posts: one multiplies revenue by the gross margin, the other does not).

select r.partner, r.day, r.revenue - r.cost as numerator, r.cost as denominator, r.dataset, r.row_id, r.note
from returns r
