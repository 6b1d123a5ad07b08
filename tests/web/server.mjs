// Serves a folder as the site is meant to be served: right types, the policy also as a header, nothing cached.
// `node server.mjs FOLDER` prints the address; PORT chooses the port (else 8080, or any free one).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.pack': 'application/octet-stream',
};

export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'";

/** Starts serving `folder`; gives the address and a way to stop. */
export async function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const headers = { 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer',
                      'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://here').pathname));
      const file = join(root, path.endsWith('/') ? `${path}index.html` : path); // an absolute path cannot climb out
      const body = await readFile(file);
      response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, headers).end();
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
