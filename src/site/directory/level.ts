// How dark a country is on the map, at the build and again in the browser when filters change the counts.

/** Number of levels above none. */
export const levels = 4

/** 0 for none, then 1 to `levels`: each level stands for a multiple of the one before, because one country often has most. */
export const levelOf = (count: number, most: number): number =>
  count === 0 ? 0 : most <= 1 ? levels : 1 + Math.floor(((levels - 1) * Math.log(count)) / Math.log(most) + 1e-9)
