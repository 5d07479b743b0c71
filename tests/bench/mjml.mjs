// Renders the MJML on standard input until it is warm, and answers with the lower quartile of the times and the bytes, as JSON.
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
const times = []
let html = ''
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now()
  html = render()
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
process.stdout.write(JSON.stringify({ ms: times[RUNS >> 2], bytes: Buffer.byteLength(html) }))
