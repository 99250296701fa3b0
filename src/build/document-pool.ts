// Jobs over all cores: they are made in worker threads, several at a time to a thread, and each is told as soon as it is made.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Job } from '../documents/job.ts'
import type { Made, Task } from './document-worker.ts'

const batch_size = 16

export interface DocumentPool extends AsyncDisposable {
  /** Makes each job once and hands it over by its place in the list. */
  makeAll(jobs: readonly Job[], done: (index: number, made: Made) => void): Promise<void>
}

/** Threads that make documents. They start with the first job that waits, as many as there are cores, and end with the pool. */
export function documentPool(): DocumentPool {
  let pool: Piscina<Task, Made[]> | undefined
  const started = (): Piscina<Task, Made[]> =>
    new Piscina({
      filename: fileURLToPath(new URL('./document-worker.ts', import.meta.url)),
      name: 'work',
      minThreads: 1,
      maxThreads: availableParallelism(),
      // While one document is laid out, the picture of another is painted outside of JavaScript.
      concurrentTasksPerWorker: 3,
      // What a thread has read of fonts and templates serves the documents of the next audience too.
      idleTimeout: Number.POSITIVE_INFINITY,
    })
  return {
    makeAll: async (jobs, done) => {
      if (jobs.length === 0) return
      pool ??= started()
      const threads = pool
      await Promise.all(
        batchesOf(jobs).map(async (indexes) => {
          const made = await threads.run(taskOf(jobs, indexes))
          made.forEach((each, place) => {
            done(indexes[place] ?? 0, each)
          })
        }),
      )
    },
    [Symbol.asyncDispose]: async () => pool?.destroy(),
  }
}

function taskOf(jobs: readonly Job[], indexes: readonly number[]): Task {
  const batch = indexes.flatMap((index) => jobs[index] ?? [])
  const common = batch[0]?.common
  return { jobs: batch.map(({ maker, data }) => ({ maker, data })), ...(common === undefined ? {} : { common }) }
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
