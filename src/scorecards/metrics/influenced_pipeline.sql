-- metric: influenced_pipeline
-- label: Influenced pipeline
-- definition: Value of the opportunities created in the period that came from elsewhere and that a partner has done
--   something for: an event of its own with a day, or influence that the CRM credits to it.
-- unit: money
-- value: sum
-- numerator: Value of the opportunity in the reporting currency, times the partner's share in the influence on it.
-- weight: The partner's share in the influence on the opportunity.
-- variant: Leaves out what a partner sourced when program.yaml says so (attribution.influenced_excludes_sourced); otherwise
--   sourced opportunities count here too, and the two must not be added up. An event after the opportunity was closed
--   does not count. Several partners share by attribution.multi_partner, so the program counts an opportunity once.
-- period: Day the opportunity was created.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- also: events, deal_registrations
-- source: innovation-park.eu and pedowitzgroup.com (originated elsewhere, at least one dated partner event, without what is
--   sourced). scayul.com and partnermatch.co count sourced opportunities as influenced.

select partner, created_on as day, amount as numerator, influence as weight, row_id
from credits
where influence > 0 and amount is not null
