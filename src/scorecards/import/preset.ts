// Presets: how systems name columns and values in their exports. They are data, one file for each system; sources.yaml goes before them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { datasets, presets } from '../../../schemas/export-source.ts'
import { parseYaml } from '../../read/yaml.ts'

const text = z.string().min(1)
const headers = z.array(text).min(1)

const dataset_preset = z.strictObject({
  /** Headers that a column may have; the first one that the file has counts. */
  columns: z.record(z.string(), headers),
  /** Headers of more columns, each of which counts in rows where those before it are empty. */
  otherwise: z.record(z.string(), headers).optional(),
  /** What values mean; `none` means no value. */
  values: z.record(z.string(), z.record(z.string(), text)).optional(),
  /** What all other values mean, unless a word of theirs begins with one of `unless`. */
  others: z.record(z.string(), z.strictObject({ value: text, unless: z.array(text) })).optional(),
  /** Values of columns that the system does not export. */
  fixed: z.record(z.string(), text).optional(),
  /** Headers of the first day that show that each row stands for one month. */
  months: z.array(text).optional(),
})

export const preset_schema = z.strictObject({
  preset: z.enum(presets),
  /** Name of the system. */
  label: text,
  /** Cells that stand for nothing. */
  missing: z.array(text),
  datasets: z.partialRecord(z.enum(datasets), dataset_preset),
})

export type Preset = z.output<typeof preset_schema>
export type DatasetPreset = z.output<typeof dataset_preset>
export type PresetName = Preset['preset']

export const preset_folder = join(import.meta.dirname, 'presets')

const known = new Map<PresetName, Preset>()

/** A preset by its name; each file is read once. */
export function presetOf(name: PresetName): Preset {
  let preset = known.get(name)
  if (preset === undefined) {
    preset = preset_schema.parse(dataIn(join(preset_folder, `${name}.yaml`)))
    known.set(name, preset)
  }
  return preset
}

/** The value of a YAML file of ours. */
export function dataIn(path: string): unknown {
  const parsed = parseYaml({ file: path, text: readFileSync(path, 'utf8') })
  if (Array.isArray(parsed)) throw new Error(parsed.map((each) => String(each)).join('\n'))
  return parsed.value
}
