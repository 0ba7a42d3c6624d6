import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serve } from '../../web/server.ts'
import { townStore } from '../queries/ask.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Runs where a browser is installed, and is reported as skipped where none is. */
describe.skipIf(!executablePath)('The page in a browser', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'zaichang-browser-'))
  const complaints: string[] = []
  let server: Serving
  let browser: BrowserContext
  let page: Page

  beforeAll(async () => {
    server = await serve({ store: await townStore(), host: '127.0.0.1', port: 0, samples: false })
    browser = await chromium.launchPersistentContext(folder, {
      executablePath: executablePath ?? '',
      args: QUIET,
      locale: 'zh-CN',
      viewport: { width: 390, height: 844 },
    })
    page = await browser.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => !request.url().startsWith(server.url) && complaints.push(request.url()))
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('finds articles by keyboard alone, marks the words and says how many there are', async () => {
    await page.goto(server.url)
    expect(await page.locator('.samples').isVisible()).toBe(false)
    await page.getByLabel('在版面里找').fill('城市更新')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('找到 3 篇').waitFor()
    expect(await page.locator('.hits h2').first().innerText()).toBe('市长谈城市更新')
    expect(await page.locator('.hits mark').first().innerText()).toBe('城市更新')
    expect(await page.title()).toContain('城市更新')
  })

  it('shows a person that stands in the hits: posts, events, companions, each with its clause', async () => {
    await page.locator('#facets').getByRole('link', { name: '甘北辰' }).click()
    const card = page.locator('#card')
    await card.getByRole('heading', { name: '甘北辰' }).waitFor()
    expect(await card.innerText()).toMatch(/青禾市人民政府 市长[\s\S]*主持、讲话[\s\S]*沈一鸣 2 次/)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('card')
    expect(new URL(page.url()).searchParams.get('of')).toMatch(/^entity-/)
  })

  it('opens an article with its names as links and what it states', async () => {
    await page.locator('.hits summary').first().click()
    await page.locator('.hits .text a').first().waitFor()
    expect(await page.locator('.hits details').first().innerText()).toContain('甘北辰 出席 青禾市城市更新工作会议')
  })

  it('speaks English after a click, keeps its address, and goes back', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Search' }).waitFor()
    await page.locator('#card').getByText('official').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.goBack()
    await page.getByRole('button', { name: '搜索' }).waitFor()
  })

  it('takes text of the pages for text, whatever stands in it', async () => {
    await page.goto(`${server.url}/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    await page.getByRole('status').getByText('没有找到').waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  })

  it('is no wider than a telephone, asks nobody else and complains of nothing', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(complaints).toEqual([])
  })
})
