// The program's part of the world as a picture: a square for each country of its regions, darker where there are more partners.
import { levelOf } from './level.ts'
import { type Cell, world } from './world.ts'

export interface Tile {
  country: string
  name: string
  x: number
  y: number
  count: number
  /** How dark it is. */
  level: number
}

export interface TileMap {
  width: number
  height: number
  /** Side of a square, without the gap to the next. */
  side: number
  tiles: readonly Tile[]
  /** Squares of the countries around, as the path of one shape. */
  around: string
}

const step = 30
const side = 26

interface Counted {
  country: string
  name: string
  count: number
}

/** The map of these countries, or undefined when the world knows fewer than two of them: one square is no map. */
export function tileMap(countries: readonly Counted[]): TileMap | undefined {
  const wanted = new Map(countries.map((each) => [each.country, each]))
  const own = world.filter(({ country }) => wanted.has(country))
  if (own.length < 2) return undefined
  const columns = own.map(({ column }) => column)
  const rows = own.map(({ row }) => row)
  const from = { column: Math.min(...columns) - 1, row: Math.min(...rows) - 1 }
  const to = { column: Math.max(...columns) + 1, row: Math.max(...rows) + 1 }
  const most = Math.max(...countries.map(({ count }) => count))
  const place = ({ column, row }: Cell): { x: number; y: number } => ({ x: (column - from.column) * step, y: (row - from.row) * step })
  const inside = ({ column, row }: Cell): boolean => column >= from.column && column <= to.column && row >= from.row && row <= to.row
  return {
    width: (to.column - from.column + 1) * step - (step - side),
    height: (to.row - from.row + 1) * step - (step - side),
    side,
    tiles: own.flatMap((cell) => {
      const found = wanted.get(cell.country)
      return found === undefined ? [] : [{ ...found, ...place(cell), level: levelOf(found.count, most) }]
    }),
    around: world
      .filter((cell) => !wanted.has(cell.country) && inside(cell))
      .map(place)
      .map(({ x, y }) => `M${x} ${y}h${side}v${side}h-${side}z`)
      .join(''),
  }
}
