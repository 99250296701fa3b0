// Makes documents in a thread of its own. A task holds jobs of one common value, which is sent once for all of them.
import { CannotMake, type Job } from '../documents/job.ts'
import { maker } from '../documents/make.ts'
import { font } from './fonts.ts'

export interface Task {
  jobs: readonly Omit<Job, 'common'>[]
  common?: object
}

export type Made = { bytes: Uint8Array } | { reason: string; fix: string }

const make = maker(font)

export async function work({ jobs, common }: Task): Promise<Made[]> {
  const made: Made[] = []
  for (const job of jobs) made.push(await one(common === undefined ? job : { ...job, common }))
  return made
}

/** What cannot be made is said in words; anything else that is thrown is a bug and ends the build. */
async function one(job: Job): Promise<Made> {
  try {
    return { bytes: await make(job) }
  } catch (error) {
    if (error instanceof CannotMake) return { reason: error.message, fix: error.fix }
    throw error
  }
}
