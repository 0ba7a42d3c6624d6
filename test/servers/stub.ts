import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that a stub was sent. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Something on loopback that answers as it is told. */
export interface Stub {
  readonly url: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** What a stub does with a request; `say` answers with a status and JSON. */
export type Behaviour = (asked: Asked, say: (status: number, body: unknown) => void, response: ServerResponse) => void

export async function openStub(behave: Behaviour): Promise<Stub> {
  const all: Asked[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      all.push(asked)
      behave(
        asked,
        (status, answer) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer)),
        response,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It listens on a port, so that its address is no path.
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}`, asked: all, close }
}
