// The browser that the other tests of this folder use.
import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium, launch } from './chromium.ts'

test('CHROMIUM_PATH comes before what is installed', () => {
  expect(findChromium({ CHROMIUM_PATH: '/opt/chrome', PATH: ['/usr/bin', '/bin'].join(delimiter) })).toBe('/opt/chrome')
})

test('it starts and runs scripts', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.setContent('<p>1</p><script>document.querySelector("p").textContent = "2"</script>')
    expect(await page.textContent('p')).toBe('2')
  } finally {
    await browser.close()
  }
})
