// What is found by looking through the whole program is found once for a site, not once for each page and language.

/** Keeps what `find` finds for each site. */
export function perSite<Site extends object, Found>(find: (site: Site) => Found): (site: Site) => Found {
  const known = new WeakMap<Site, { found: Found }>()
  return (site) => {
    const kept = known.get(site) ?? { found: find(site) }
    known.set(site, kept)
    return kept.found
  }
}
