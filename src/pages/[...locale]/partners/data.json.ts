// All partners of a language for the filters of the directory.
import type { APIRoute } from 'astro'
import { directoryFiles } from '../../../site/collections.ts'

export const getStaticPaths = async () => (await directoryFiles()).map(({ locale, text }) => ({ params: { locale }, props: { text } }))

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'application/json' } })
