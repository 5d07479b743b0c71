// Makes the renditions of the picture at the first argument until it is warm, all at once as sharp works best, and answers with
// the lower quartile of the times and the bytes of them together, as JSON. The widths follow the path.
import { performance } from 'node:perf_hooks'
import sharp from 'sharp'

const WARM_UP = 2
const RUNS = 9

const [path, ...widths] = process.argv.slice(2)
const one = (width) => sharp(path).resize({ width: Number(width) }).jpeg({ quality: 82, progressive: true }).toBuffer()
const render = () => Promise.all(widths.map(one))

const times = []
let bytes = 0
for (let run = 0; run < WARM_UP + RUNS; run += 1) {
  const start = performance.now()
  const made = await render()
  if (run >= WARM_UP) times.push(performance.now() - start)
  bytes = made.reduce((sum, file) => sum + file.length, 0)
}
times.sort((a, b) => a - b)
process.stdout.write(JSON.stringify({ ms: times[RUNS >> 2], bytes }))
