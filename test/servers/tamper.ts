import type { ServerAddress } from './recorder.ts'

interface Change {
  readonly method: 'POST' | 'PUT'
  /** Behind that of the documents of an index. */
  readonly path?: string
  readonly body: unknown
}

/** Changes documents behind the back of their index. */
export async function tamper({ url, key }: ServerAddress, index: string, { method, path = '', body }: Change): Promise<void> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const ask = async (where: string, options: RequestInit = {}) => (await fetch(url + where, { headers, ...options })).json()
  const { taskUid } = (await ask(`/indexes/${index}/documents${path}`, { method, body: JSON.stringify(body) })) as { taskUid: number }
  for (;;) {
    const { status } = (await ask(`/tasks/${taskUid}`)) as { status: string }
    if (status === 'succeeded') return
    if (status === 'failed') throw new Error(`Task ${taskUid} failed.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
