import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Behaviour, honest, openDouble, say, send, words } from '../services/hanlp-double.ts'
import { emptyFolder, pageLines, run } from './run.ts'

let double: Awaited<ReturnType<typeof openDouble>>
beforeAll(async () => {
  double = await openDouble()
})
afterAll(() => double.close())

/** Works for so many texts, then fails for good. */
function after(many: number, failure: Behaviour): Behaviour {
  let asked = 0
  return (content, response) => (asked++ < many ? honest(content, response) : failure(content, response))
}

describe('load with a HanLP', () => {
  it.each<readonly [string, Behaviour]>([
    ['dies', (_, response) => void response.destroy()],
    ['is worn out', (_, response) => send(response, '{}', 503)],
    ['begins to lie', (_, response) => say(response, words('区长倪思齐'))],
    ['turns into another server', (_, response) => send(response, '<html>Welcome</html>', 200, 'text/html')],
  ])('that %s in the middle loses no page, says so once, and reads the rest again when it is back', async (_, failure) => {
    const cwd = emptyFolder()
    const load = () => run(['load', '-'], { cwd, stdin: pageLines(20), env: { HANLP_SERVER_URL: double.url } })
    double.behave(after(5, failure))
    const first = await load()
    expect(first).toMatchObject({ status: 0, err: 'HanLP did not answer for 15 of 20 pages: read without it.\n' })
    expect(first.out).toMatch(/^20 pages \(20 new, 0 changed, 0 unchanged\), 20 articles/)
    expect(JSON.parse((await run(['search', '防汛会议', '--json'], { cwd })).out).search.totalCount).toBe(20)
    double.behave(honest)
    const second = await load()
    expect(second).toMatchObject({ status: 0, err: '' })
    expect(second.out).toMatch(/^20 pages \(0 new, 15 changed, 5 unchanged\)/)
    expect(double.asked).toHaveLength(15)
  })
})
