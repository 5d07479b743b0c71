// Renders the MJML on standard input until it is warm, and answers with the time of the fastest run and the bytes, as JSON.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import mjml2html from 'mjml'

const WARM_UP = 10
const RUNS = 31

const source = readFileSync(0, 'utf8')
const render = () => {
  const { html, errors } = mjml2html(source, { keepComments: false })
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'))
  return html
}

for (let run = 0; run < WARM_UP; run += 1) render()
let ms = Infinity
let html = ''
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now()
  html = render()
  ms = Math.min(ms, performance.now() - start)
}
process.stdout.write(JSON.stringify({ ms, bytes: Buffer.byteLength(html) }))
