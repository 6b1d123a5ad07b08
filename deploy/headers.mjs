// What a host must send with the site: the one list. deploy/hosts.mjs writes the files of hosts from it,
// tests/web/server.mjs sends it, and the tests hold nginx.conf and the policies in the pages themselves against it.

/** What a page may do, by directive: its own files and WebAssembly, nothing else. Frames are the embed builder's. */
export const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'font-src': ["'none'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

/** A policy as hosts and pages write it. */
export const written = (directives) =>
  Object.entries(directives).map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** The pages that everybody may show inside theirs: an app that shows a file too, and an article that is itself in a sandbox. */
export const framed = ['nb', 'nn', 'en'].flatMap((language) => ['widget', 'embed-test'].map((name) => `/${language}/${name}.html`));

/** As near to that as a host comes that cannot leave a header away; to browsers, an article in a sandbox is nobody. */
export const framing = { 'frame-ancestors': ['*', 'file:'] };

/** What a newspaper's own policy must let in, if our site is at `origin`: the frame, and the script that follows its height. */
export const embedding = (origin) => ({ 'frame-src': [origin], 'script-src': [origin] });

/**
 * For every file. No Cross-Origin-Opener-Policy: browsers then refuse a page that is opened from a frame in a sandbox, and
 * the links of every widget on an AMP page, or in a CMS that adds a sandbox, would lead to an error.
 */
export const headers = {
  'Content-Security-Policy': written(policy),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // All is public and the same for everybody: a frame in a sandbox asks from no origin, and others may use the data.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Where names change with what is in the files, so that a file may be kept for ever; the rest is asked for anew. */
export const hashed = ['/assets/', '/packs/'];
export const isHashed = (path) => hashed.some((folder) => path.startsWith(folder));
export const kept = { hashed: 'public, max-age=31536000, immutable', rest: 'no-cache' };

/** The type of a file by the end of its name. */
export const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  wasm: 'application/wasm',
  pack: 'application/octet-stream',
};

/** What a host that can tell pages apart sends with the file at `path`, which begins with a slash. */
export const headersOf = (path) => ({
  ...headers,
  'Content-Security-Policy': written({ ...policy, ...(!framed.includes(path) && { 'frame-ancestors': ["'none'"] }) }),
  'Cache-Control': isHashed(path) ? kept.hashed : kept.rest,
  'Content-Type': types[path.split('.').pop()] ?? 'application/octet-stream',
});
