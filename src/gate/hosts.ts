// Domains behind addresses.

/** Domain of a website, without a leading `www.`. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
