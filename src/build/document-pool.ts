// Jobs over all cores: they are made in worker threads, several at a time to a thread, and each is told as soon as it is made.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Job } from '../documents/job.ts'
import type { Made, Task } from './document-worker.ts'

const batch_size = 16

/** Makes each job once and hands it over by its place in the list. */
export async function makeAll(jobs: readonly Job[], done: (index: number, made: Made) => void): Promise<void> {
  if (jobs.length === 0) return
  const batches = batchesOf(jobs)
  await using pool = new Piscina<Task, Made[]>({
    filename: fileURLToPath(new URL('./document-worker.ts', import.meta.url)),
    name: 'work',
    minThreads: 1,
    maxThreads: Math.min(availableParallelism(), batches.length),
  })
  await Promise.all(
    batches.map(async (indexes) => {
      const first = jobs[indexes[0] ?? 0]?.common
      const task: Task = {
        jobs: indexes.flatMap((index) => {
          const found = jobs[index]
          return found === undefined ? [] : [{ maker: found.maker, data: found.data }]
        }),
        ...(first === undefined ? {} : { common: first }),
      }
      const made = await pool.run(task)
      made.forEach((each, place) => {
        done(indexes[place] ?? 0, each)
      })
    }),
  )
}

/** Places of jobs, those of one common value together; small batches where there are few jobs, so that no core waits. */
function batchesOf(jobs: readonly Job[]): number[][] {
  const groups = new Map<object | string, number[]>()
  jobs.forEach(({ common, maker }, index) => {
    const key = common ?? maker
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  })
  const size = Math.min(batch_size, Math.ceil(jobs.length / availableParallelism() / 4))
  return [...groups.values()].flatMap((indexes) =>
    Array.from({ length: Math.ceil(indexes.length / size) }, (_, at) => indexes.slice(at * size, (at + 1) * size)),
  )
}
