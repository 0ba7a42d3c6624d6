import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Serving, startServer } from '../../bench/serving.ts'
import { root } from '../../schema/root.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const temporary = () => mkdtempSync(join(tmpdir(), 'zaichang-e2e-'))

/** The browser of CHROMIUM, else the first of PATH. */
function findChromium(): string | undefined {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  return [process.env.CHROMIUM ?? '', ...inPath].find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return file !== ''
  } catch {
    return false
  }
}

const executablePath = findChromium()

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  let server: Serving
  let browser: BrowserContext

  beforeAll(async () => {
    build()
    server = await startServer(temporary())
    const options = { args: FLAGS, headless: true, viewport: { width: 1200, height: 900 }, locale: 'zh-CN' }
    browser = await chromium.launchPersistentContext(temporary(), executablePath === undefined ? options : { ...options, executablePath })
  })
  afterAll(async () => {
    await browser?.close()
    server?.child.kill('SIGTERM')
  })

  it('finds articles, marks the words, says that these are samples and asks nobody else', async () => {
    const { address } = server
    const page = await browser.newPage()
    const problems: string[] = []
    const foreign: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('request', (request) => request.url().startsWith(address) || foreign.push(request.url()))
    await page.goto(address)
    await page.fill('input[type=search]', '会议')
    await page.keyboard.press('Enter')
    await page.waitForSelector('mark')
    expect(await page.locator('mark').allTextContents()).toContain('会议')
    expect(await page.locator('.samples').isVisible()).toBe(true)
    const pictures = join(root, 'data', 'pictures')
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, 'search.png') })
    expect(problems).toEqual([])
    expect(foreign).toEqual([])
  })

  it('shows the same search at the address it can be shared by', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.address}/?q=${encodeURIComponent('会议')}`)
    await page.waitForSelector('mark')
    expect(await page.inputValue('input[type=search]')).toBe('会议')
  })
})
