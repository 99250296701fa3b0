// The sizes of pictures that networks ask for, as their own pages state them, with the day they were read.

export interface NetworkSize {
  /** Network, and the place in it where it has several. */
  id: string
  width: number
  height: number
  /** Largest file that the network takes, in bytes. */
  most: number
  /** Pixels that the network covers with its own signs, at the upper and the lower edge. */
  covered?: { top: number; bottom: number }
  source: string
  /** Day the source was last read, `YYYY-MM-DD`; absent where only others' quotes of it were. */
  verified_on?: string
}

const mega = 1_000_000
const verified_on = '2026-11-21'

export const network_sizes: readonly NetworkSize[] = [
  { id: 'linkedin', width: 1200, height: 628, most: 5 * mega, source: 'https://www.linkedin.com/help/lms/answer/a426534', verified_on },
  {
    id: 'instagram-square',
    width: 1080,
    height: 1080,
    most: 30 * mega,
    source: 'https://developers.facebook.com/docs/instagram/ads-api/reference/media-requirements/',
    verified_on,
  },
  {
    id: 'instagram-story',
    width: 1080,
    height: 1920,
    most: 30 * mega,
    covered: { top: 250, bottom: 340 },
    source: 'https://www.facebook.com/business/ads-guide/update/carousel/instagram-story/outcome-awareness',
    verified_on,
  },
  // Twice the 800 by 418 that the network states, for dense screens.
  {
    id: 'x',
    width: 1600,
    height: 836,
    most: 5 * mega,
    source: 'https://business.x.com/en/help/campaign-setup/creative-ad-specifications',
    verified_on,
  },
  { id: 'youtube', width: 1280, height: 720, most: 2 * mega, source: 'https://support.google.com/youtube/answer/72431' },
]
