import { connect, createServer, type Socket } from 'node:net'

/** How long an answer is on its way: who sends several questions without waiting has sent them all by then. */
const DELAY_MS = 80

/** A door before a server that counts how often somebody asks and waits: several questions that are sent at once are one trip. */
export interface Counter {
  readonly port: number
  /** How many trips were made since the last time this was asked. */
  take(): number
  close(): Promise<void>
}

export async function countTrips(host: string, port: number): Promise<Counter> {
  let trips = 0
  const open = new Set<Socket>()
  const door = createServer((client) => {
    const server = connect(port, host)
    let isAsking = false
    for (const socket of [client, server]) open.add(socket.setNoDelay(true).on('error', () => socket.destroy()))
    client.on('data', (data) => {
      if (!isAsking) trips += 1
      isAsking = true
      server.write(data)
    })
    server.on('data', (data) => {
      setTimeout(() => {
        isAsking = false
        client.write(data)
      }, DELAY_MS)
    })
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    take: () => {
      const taken = trips
      trips = 0
      return taken
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => door.close(() => resolve()))
    },
  }
}
