// The colours of pictures and pages that are dark: the dark theme of the sites.
export const night = {
  ground: '#0d2229',
  raised: '#16333c',
  line: '#23474f',
  pixel: '#2c6570',
  text: '#f7f4ee',
  quiet: '#bcd0d4',
  accent: '#6cc6d6',
  mark: '#3fb5a5',
  call: '#f5b63d',
} as const
