// From a job to its bytes.
import type { Job, Maker, Tools } from './job.ts'
import { makers } from './makers.ts'

type Loader = () => Promise<{ make: Maker<unknown, unknown> }>

/** Makes jobs with the fonts that it is given. */
export function maker(font: Tools['font']): Tools['make'] {
  const known = new Map<string, Loader>(Object.entries(makers as unknown as Record<string, Loader>))
  const make = async ({ maker: name, data, common }: Job): Promise<Uint8Array> => {
    const load = known.get(name)
    if (load === undefined) throw new Error(`there is no maker ${name}`)
    const { make: made } = await load()
    return made(data, { font, make }, common)
  }
  return make
}
