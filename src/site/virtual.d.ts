declare module 'virtual:partnerbook/site' {
  export const audience: import('../../schemas/audience.ts').Audience
  /** Day that the site describes. */
  export const asOf: string
  /** Folder of the program. */
  export const root: string
  /** Search indexes beside the first, in large sites. */
  export const moreSearchShards: number
}
declare module 'virtual:starlight/user-config' {
  const config: import('@astrojs/starlight/types').StarlightConfig
  export default config
}
declare module 'virtual:starlight/user-css'
declare module 'virtual:starlight/optional-css'
declare module 'virtual:starlight/components/*' {
  const component: (props: Record<string, unknown>) => unknown
  export default component
}
declare module '*?url&no-inline' {
  const address: string
  export default address
}
