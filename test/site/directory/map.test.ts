// The map of squares.
import { expect, test } from 'vitest'
import { levelOf } from '../../../src/site/directory/level.ts'
import { tileMap } from '../../../src/site/directory/map.ts'
import { world } from '../../../src/site/directory/world.ts'

test('the world has each country once, each on a square of its own, by its code', () => {
  const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(world.length).toBeGreaterThan(180)
  expect(new Set(world.map(({ country }) => country)).size).toBe(world.length)
  expect(new Set(world.map(({ column, row }) => `${column} ${row}`)).size).toBe(world.length)
  expect(world.filter(({ country }) => known.of(country) === undefined)).toEqual([])
})

test('the picture is cut to the countries of the program, and the darker the more', () => {
  const countries = [
    { country: 'CL', name: 'Chile', count: 1 },
    { country: 'AR', name: 'Argentina', count: 9 },
    { country: 'UY', name: 'Uruguay', count: 0 },
  ]
  expect(tileMap(countries)).toMatchInlineSnapshot(`
    {
      "around": "M30 0h26v26h-26zM60 0h26v26h-26zM90 0h26v26h-26z",
      "height": 86,
      "side": 26,
      "tiles": [
        {
          "count": 1,
          "country": "CL",
          "level": 1,
          "name": "Chile",
          "x": 30,
          "y": 30,
        },
        {
          "count": 9,
          "country": "AR",
          "level": 4,
          "name": "Argentina",
          "x": 60,
          "y": 30,
        },
        {
          "count": 0,
          "country": "UY",
          "level": 0,
          "name": "Uruguay",
          "x": 90,
          "y": 30,
        },
      ],
      "width": 146,
    }
  `)
})

test('one country is no map, and countries that the world does not know are left out', () => {
  const brazil = { country: 'BR', name: 'Brazil', count: 3 }
  expect(tileMap([brazil])).toBe(undefined)
  expect(tileMap([brazil, { country: 'AQ', name: 'Antarctica', count: 1 }])).toBe(undefined)
})

test('levels are none, and four that each stand for a multiple', () => {
  expect([0, 1, 2, 4, 10, 20, 50, 100].map((count) => levelOf(count, 100))).toEqual([0, 1, 1, 1, 2, 2, 3, 4])
  expect([levelOf(0, 0), levelOf(1, 1)]).toEqual([0, 4])
})
