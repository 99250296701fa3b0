-- metric: registered_deals
-- label: Registered deals
-- definition: Deal registrations of the period that were approved, whether the deal was won, lost or is still open.
-- unit: count
-- value: sum
-- numerator: 1 for each registration.
-- variant: Approved registrations only: those that are pending, rejected, withdrawn or expired without a result do not count. A
--   registration that is both in an export and in the program's own files counts once, as the export has it.
-- period: Day the deal was registered.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: none
-- also: deal_registrations
-- source: GitLab handbook, channel program guide (eight registrations in twelve months keep the tier).

select partner, registered_on as day, 1 as numerator, row_id, 'deal_registrations' as dataset, note
from registrations
where approved
