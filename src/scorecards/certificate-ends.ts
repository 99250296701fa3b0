// The days on which certificates end soon: days on which a partner may lose its tier.
import type { Engine } from './engine.ts'
import { risk_days } from './windows.ts'

/** Last days of certificates in the 90 days from the as-of day on, oldest first. They are asked for before anything is prepared: windows end on them. */
export async function certificateEnds(engine: Engine): Promise<string[]> {
  const rows = await engine.rows(`
select distinct cast(c.expires_on as text) as day
from (select expires_on from certifications union all select expires_on from recorded_certificates) c
cross join settings s
where c.expires_on between s.as_of and s.as_of + ${risk_days}
order by day`)
  return rows.flatMap(({ day }) => day ?? [])
}
