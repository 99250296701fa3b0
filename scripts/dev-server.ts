// The server of `npm run dev`, which starts it again when the code that reads the program changes.
import { join, resolve } from 'node:path'
import { ContentError } from '../src/build/bridge.ts'
import { startDev } from '../src/build/dev.ts'
import { addressText, flags, portFrom, project, restart_folders, today } from './options.ts'

const options = flags({ content: 'content', 'as-of': today(), port: '4321' })
// It ends with the command that started it.
process.once('disconnect', () => process.exit(0))
process.once('SIGINT', () => undefined)

try {
  const server = await startDev({
    project,
    content: resolve(options.content),
    asOf: options['as-of'],
    port: portFrom('port', options.port),
    state: join(project, '.partnerbook', `dev-${options.port}`),
    restartFolders: restart_folders,
    onSettings: () => process.send?.('restart'),
  })
  process.once('SIGTERM', async () => {
    await server.stop()
    process.exit(0)
  })
  process.stdout.write(`internal  ${addressText(server.address, '127.0.0.1')}\n`)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  process.stderr.write(error.message)
  process.exit(1)
}
