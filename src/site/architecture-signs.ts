// Signs of the kinds of boxes, as path data on a field of 16 by 16.
import type { Architecture } from './architecture.ts'

export const signs: Record<Architecture['nodes'][number]['kind'], string> = {
  user: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14.2c0-2.8 2.4-4.2 5.5-4.2s5.5 1.4 5.5 4.2',
  device: 'M2 3h12v8H2ZM8 11v3M5 14h6',
  service: 'M8 1.5 13.8 4.8v6.4L8 14.5l-5.8-3.3V4.8ZM2.2 4.8 8 8.1l5.8-3.3M8 8.1v6.4',
  compute: 'M4.2 4.2h7.6v7.6H4.2ZM6.4 1.6v2.6M9.6 1.6v2.6M6.4 11.8v2.6M9.6 11.8v2.6M1.6 6.4h2.6M1.6 9.6h2.6M11.8 6.4h2.6M11.8 9.6h2.6',
  storage:
    'M2.5 4c0-1.4 2.5-2.4 5.5-2.4s5.5 1 5.5 2.4S11 6.4 8 6.4 2.5 5.4 2.5 4ZM2.5 4v8c0 1.4 2.5 2.4 5.5 2.4s5.5-1 5.5-2.4V4M2.5 8c0 1.4 2.5 2.4 5.5 2.4s5.5-1 5.5-2.4',
  network: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM2 8h12M8 2c1.8 1.7 2.6 3.8 2.6 6S9.8 12.3 8 14C6.2 12.3 5.4 10.2 5.4 8S6.2 3.7 8 2',
  identity: 'M8 1.5 13 3.4V8c0 3-1.9 5.2-5 6.5C4.9 13.2 3 11 3 8V3.4ZM5.8 7.9l1.6 1.6 3-3.2',
  external: 'M6.5 3H3v10h10V9.5M9.3 2.5h4.2v4.2M13.5 2.5 7.5 8.5',
}
