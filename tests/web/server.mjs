// Serves a folder as the site is meant to be served: the headers of deploy/headers.mjs, compressed where the build has
// compressed, but nothing cached, since one builds and looks again.
// `node server.mjs FOLDER` prints the address; PORT chooses the port (else 8080, or any free one).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf } from '../../deploy/headers.mjs';

const encodings = { br: 'br', gz: 'gzip' };

/** The file itself, or its compressed copy when there is one that the browser takes. */
async function bodyOf(file, accepted = '') {
  for (const [end, encoding] of Object.entries(encodings))
    if (accepted.includes(encoding))
      try {
        return { body: await readFile(`${file}.${end}`), headers: { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } };
      } catch {} // it was not worth it
  return { body: await readFile(file), headers: {} };
}

/** Starts serving `folder`; gives the address and a way to stop. `seen` is told of each request; `keeps` caches as hosts should. */
export async function serve(folder, port = 0, { seen, keeps = false } = {}) {
  const root = resolve(folder);
  const caching = keeps ? {} : { 'Cache-Control': 'no-store' };
  const server = createServer(async (request, response) => {
    seen?.(request);
    try {
      let path = normalize(decodeURIComponent(new URL(request.url, 'http://here').pathname)); // an absolute path cannot climb out
      if (path.endsWith('/')) path += 'index.html';
      const found = await bodyOf(join(root, path), request.headers['accept-encoding']);
      response.writeHead(200, { ...headersOf(path), ...found.headers, ...caching }).end(found.body);
    } catch {
      const missing = await readFile(join(root, '404.html')).catch(() => '');
      response.writeHead(404, { ...headersOf('/404.html'), ...caching }).end(missing);
    }
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist';
  const { address } = process.env.PORT
    ? await serve(folder, Number(process.env.PORT))
    : await serve(folder, 8080).catch(() => serve(folder)); // somebody else has that port
  console.log(address);
}
