// Words that generated programs are written with. Public and internal texts share none of their phrases, so that the leak scan has real work.
import type { Random } from './random.ts'

const first = [
  'Verde',
  'Alto',
  'Norte',
  'Sol',
  'Porto',
  'Serra',
  'Lago',
  'Vento',
  'Claro',
  'Ponte',
  'Rio',
  'Campo',
  'Pedra',
  'Mar',
  'Cedro',
  'Prisma',
  'Vertice',
  'Orbita',
  'Trama',
  'Nexo',
] as const
const second = [
  'Digital',
  'Sistemas',
  'Render',
  'Studio',
  'Engenharia',
  'Cloud',
  'Labs',
  'Data',
  'Consulting',
  'Software',
  'Integra',
  'Models',
  'Visual',
  'Build',
  'Works',
  'Networks',
] as const
const given = [
  'Ana',
  'Bruno',
  'Carla',
  'Diego',
  'Elisa',
  'Fabio',
  'Gabriela',
  'Hugo',
  'Irene',
  'Jonas',
  'Karina',
  'Lucas',
  'Marta',
  'Nadia',
  'Otavio',
  'Paula',
  'Rami',
  'Salma',
  'Tomas',
  'Vera',
] as const
const family = [
  'Almeida',
  'Barros',
  'Castro',
  'Dias',
  'Esteves',
  'Farias',
  'Gomes',
  'Haddad',
  'Iglesias',
  'Jardim',
  'Khalil',
  'Lopes',
  'Mendes',
  'Naves',
  'Ortega',
  'Pires',
  'Queiroz',
  'Ramos',
  'Saleh',
  'Teles',
] as const
const subjects = [
  'The team',
  'An integrator',
  'The partner',
  'A site engineer',
  'The buyer',
  'A designer',
  'The project office',
  'Their platform',
  'The service desk',
  'A certified architect',
] as const
const verbs = ['publishes', 'reviews', 'streams', 'checks', 'shares', 'prepares', 'measures', 'connects', 'hosts', 'documents'] as const
const objects = [
  'building models',
  'product scenes',
  'site walkthroughs',
  'configurator sessions',
  'training rooms',
  'acceptance records',
  'shop drawings',
  'sensor feeds',
  'sales presentations',
  'design variants',
] as const
const circumstances = [
  'in the browser',
  'for customers in three regions',
  'before the weekly meeting',
  'without a workstation',
  'from the same source files',
  'on rented capacity',
  'with an audit trail',
  'within one working day',
  'next to the planning data',
  'under the customer’s own sign-in',
] as const
const cautions = [
  'Renewal depends on the pending budget vote',
  'Second signature was late twice last year',
  'Prefers calls over written summaries',
  'Asked for a deeper discount in the last review',
  'New owner wants a single vendor',
  'Forecast was cut after the reorganisation',
] as const

export const cities = ['Recife', 'Curitiba', 'Santiago', 'Lima', 'Bogotá', 'Riyadh', 'Montevideo', 'Porto Alegre'] as const
export const titles = [
  'Head of sales',
  'Chief architect',
  'Operations director',
  'Privacy counsel',
  'Delivery manager',
  'Chief executive',
] as const

export const companyName = (random: Random, number: number): string => `${random.pick(first)} ${random.pick(second)} ${number}`
export const personName = (random: Random): string => `${random.pick(given)} ${random.pick(family)}`
/** A sentence for the public. */
export const sentence = (random: Random): string =>
  `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(circumstances)}.`
export const sentences = (random: Random, count: number): string => Array.from({ length: count }, () => sentence(random)).join(' ')
/** A short phrase, such as a heading. */
export const phrase = (random: Random): string => {
  const text = `${random.pick(objects)} ${random.pick(circumstances)}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
/** A sentence that only colleagues may read; `number` makes it this partner's own. */
export const caution = (random: Random, number: number): string => `${random.pick(cautions)}; see account note ${number}.`
/** The id form of a text. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
