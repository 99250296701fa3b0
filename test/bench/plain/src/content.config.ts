// The collections of the baseline: Astro's own glob loaders over the generated program, schemas with what the pages show.

import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'zod'

const base = process.env['BENCH_CONTENT'] ?? ''
const folder = ({ entry }: { entry: string }): string => entry.split('/')[0] ?? entry

const partners = defineCollection({
  loader: glob({ base: `${base}/partners`, pattern: '*/partner.yaml', generateId: folder }),
  schema: z.object({
    name: z.string(),
    type: z.string(),
    partnership: z.string(),
    region: z.string(),
    country: z.string().length(2),
    city: z.string().optional(),
    website: z.url(),
    summary: z.string(),
    tier: z.string().optional(),
    specializations: z.array(z.string()).default([]),
    industries: z.array(z.string()).default([]),
    languages: z.array(z.string()).default([]),
    joined_on: z.coerce.date().optional(),
    listed: z.boolean(),
    status: z.string(),
  }),
})

const size = z.object({ assumption: z.string(), monthly: z.object({ amount: z.number(), currency: z.string().length(3) }) })

const blueprints = defineCollection({
  loader: glob({ base: `${base}/blueprints`, pattern: '*/index.mdx', generateId: folder }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    status: z.string(),
    published_on: z.coerce.date().optional(),
    partners: z.array(z.string()),
    industries: z.array(z.string()),
    use_cases: z.array(z.object({ title: z.string(), summary: z.string() })),
    architecture: z.object({
      summary: z.string(),
      boundaries: z.array(z.object({ id: z.string(), label: z.string(), kind: z.string() })),
      nodes: z.array(z.object({ id: z.string(), label: z.string(), kind: z.string(), boundary: z.string() })),
      edges: z.array(z.object({ from: z.string(), to: z.string(), label: z.string(), protocol: z.string().optional() })),
    }),
    data_flow: z.array(z.string()),
    components: z.array(z.object({ name: z.string(), why: z.string() })),
    alternatives: z.array(z.object({ instead_of: z.string(), option: z.string(), when: z.string() })).default([]),
    considerations: z.array(z.object({ topic: z.string(), advice: z.string() })).default([]),
    demo_script: z.array(z.object({ minutes: z.number(), do: z.string(), say: z.string() })),
    cost: z.object({ small: size, medium: size, large: size }),
    next_steps: z.array(z.object({ label: z.string(), url: z.url() })),
  }),
})

const guide = defineCollection({
  loader: glob({ base: `${base}/guide`, pattern: '**/*.mdx' }),
  schema: z.object({ title: z.string(), description: z.string(), order: z.number().default(0), section: z.string() }),
})

const cell = z.union([z.boolean(), z.number(), z.string()])

const tiers = defineCollection({
  loader: glob({ base: `${base}/tiers`, pattern: '*.yaml' }),
  schema: z.object({
    order: z.number(),
    name: z.string(),
    summary: z.string(),
    engagement: z.string(),
    requirements: z.object({ all: z.array(z.object({ metric: z.string(), gte: z.number() })) }),
    thresholds: z.record(z.string(), cell),
    benefits: z.record(z.string(), cell),
    graduation: z.string(),
    grace_days: z.number(),
  }),
})

const row = z.object({ id: z.string(), group: z.string(), label: z.string(), unit: z.string(), metric: z.string().optional() })

const matrix = defineCollection({
  loader: glob({ base, pattern: 'matrix.yaml' }),
  schema: z.object({ requirements: z.array(row), benefits: z.array(row) }),
})

const program = defineCollection({
  loader: glob({ base, pattern: 'program.yaml' }),
  schema: z.object({
    name: z.string(),
    tagline: z.string(),
    contact: z.email(),
    product: z.object({ name: z.string(), summary: z.string() }),
  }),
})

export const collections = { partners, blueprints, guide, tiers, matrix, program }
