// Node 20 cannot run TypeScript: outside dist/ a worker starts here, under tsx and Vitest alike.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
