// A job: which maker makes bytes from which data. Jobs are plain data, so that they can be compared with the last build's and sent to a worker.
import type { makers } from './makers.ts'

export interface Job {
  readonly maker: string
  /** Plain data and bytes: all that decides what is made. */
  readonly data: unknown
  /** A large value that many jobs share, as one and the same object: it is digested and sent once for many of them. */
  readonly common?: object
}

/** Makes the bytes of a job. The same data gives the same bytes. Throws `CannotMake` for data that cannot be made. */
export type Maker<Data, Common = undefined> = (data: Data, tools: Tools, common: Common) => Promise<Uint8Array>

/** What makers cannot have by themselves. */
export interface Tools {
  /** Bytes of a font, in TrueType. */
  font: (name: FontName) => Buffer
  /** Makes another job, such as a part of an archive. */
  make: (job: Job) => Promise<Uint8Array>
}

/** Fonts of documents: a family and its weight. */
export const fonts = {
  'figtree-400': '@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf',
  'figtree-500': '@expo-google-fonts/figtree/500Medium/Figtree_500Medium.ttf',
  'figtree-600': '@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf',
  'figtree-700': '@expo-google-fonts/figtree/700Bold/Figtree_700Bold.ttf',
  'tajawal-400': '@expo-google-fonts/tajawal/400Regular/Tajawal_400Regular.ttf',
  'tajawal-500': '@expo-google-fonts/tajawal/500Medium/Tajawal_500Medium.ttf',
  'tajawal-700': '@expo-google-fonts/tajawal/700Bold/Tajawal_700Bold.ttf',
  'serif-400': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'serif-400-italic': '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'serif-600': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'serif-700': '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'naskh-400': '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'naskh-600': '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  'naskh-700': '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
} as const
export type FontName = keyof typeof fonts

/** Data from which a maker can make nothing, said as a problem of the program: what is wrong, and what to do. */
export class CannotMake extends Error {
  readonly fix: string

  constructor(reason: string, fix: string) {
    super(reason)
    this.fix = fix
  }
}

type Makers = typeof makers
type MakeOf<N extends keyof Makers> = Awaited<ReturnType<Makers[N]>>['make']

/** A job of a maker, with the data that it takes. */
export const job = <N extends keyof Makers>(
  maker: N,
  data: Parameters<MakeOf<N>>[0],
  ...[common]: Parameters<MakeOf<N>>[2] extends undefined ? [] : [common: Parameters<MakeOf<N>>[2]]
): Job => (typeof common === 'object' ? { maker, data, common } : { maker, data })
