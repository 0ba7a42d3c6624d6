import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A word as HanLP's servers send it; their offsets are 0 as often as right. */
export interface Word {
  readonly word: string
  readonly nature: string
  readonly offset: number
}

/** What the double does with a text. */
export type Behaviour = (content: string, response: ServerResponse) => void | Promise<void>

const PEOPLE = /甘霁川|岑知远|霍云亭/

/** Cuts a text as HanLP would: every word of it, blanks too; three invented people, one town, one body. */
export const words = (text: string): Word[] =>
  (text.match(/甘霁川|岑知远|霍云亭|云岫市|市水利局|\s+|./gsu) ?? []).map((word) => {
    const nature = PEOPLE.test(word) ? 'nr' : word === '云岫市' ? 'ns' : word === '市水利局' ? 'nt' : 'x'
    return { word, nature, offset: 0 }
  })

/** Sends a body as it is. */
export const send = (response: ServerResponse, body: string, status = 200, type = 'application/json; charset=utf-8'): void => {
  response.writeHead(status, { 'content-type': type }).end(body)
}

/** Answers with words. */
export const say = (response: ServerResponse, data: unknown): void => send(response, JSON.stringify({ status: 'success', data }))

/** As a server that works. */
export const honest: Behaviour = (content, response) => say(response, words(content))

/** A HanLP on loopback that does what it is told. */
export async function openDouble() {
  let behaviour: Behaviour = honest
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    if (request.url !== '/tokenizer') asked.push(`${request.method} ${request.url}`)
    else {
      const { content } = JSON.parse(Buffer.concat(parts).toString()) as { readonly content: string }
      asked.push(content)
      await behaviour(content, response)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The texts that came, in their order. */
    asked,
    /** From now on; all that was asked before is forgotten. */
    behave: (next: Behaviour) => {
      behaviour = next
      asked.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
