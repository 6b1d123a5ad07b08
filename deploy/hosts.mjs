// node deploy/hosts.mjs SITE: the files in which hosts look for headers.
//   _headers                   Netlify, Cloudflare Pages
//   staticwebapp.config.json   Azure Static Web Apps
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './compress.mjs';
import { framed, framing, hashed, headers, headersOf, kept, types, written } from './headers.mjs';

const unframed = { 'X-Frame-Options': 'DENY' };

/** Addresses of all pages that nobody may frame, as few as there can be: Cloudflare reads a hundred. */
function unframedAddresses(site) {
  return readdirSync(site, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesIn(join(site, entry.name)).some((path) => path.endsWith('.html')) ? [`/${entry.name}/*`] : [];
    if (!entry.name.endsWith('.html') || framed.includes(`/${entry.name}`)) return [];
    const name = entry.name.slice(0, -'.html'.length);
    return name === 'index' ? ['/', '/index.html', '/index'] : [`/${name}.html`, `/${name}`]; // both hosts answer to the short name
  });
}

/**
 * No header stands in two rules for one file, since both hosts would join them; but one on purpose: a second policy that
 * lets others frame a page, before which browsers pass over X-Frame-Options. What is not kept for ever, both ask for anew.
 */
function netlifyAndCloudflare(site) {
  const rules = [
    ['/*', headers],
    ...hashed.map((folder) => [`${folder}*`, { 'Cache-Control': kept.hashed }]),
    ...unframedAddresses(site).map((address) => [address, unframed]),
    ...framed.flatMap((page) => [page, page.replace('.html', '')]).map((address) => [address, { 'Content-Security-Policy': written(framing) }]),
  ];
  return rules
    .map(([address, fields]) => [address, ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** A route adds to the global headers; an empty text takes one away. */
const azure = () => ({
  globalHeaders: { ...headers, ...unframed, 'Cache-Control': kept.rest },
  routes: [
    ...hashed.map((folder) => ({ route: `${folder}*`, headers: { 'Cache-Control': kept.hashed } })),
    ...framed.map((page) => ({
      route: page,
      headers: { 'Content-Security-Policy': headersOf(page)['Content-Security-Policy'], 'X-Frame-Options': '' },
    })),
  ],
  responseOverrides: { 404: { rewrite: '/404.html' } },
  mimeTypes: Object.fromEntries(Object.entries(types).map(([end, type]) => [`.${end}`, type])),
});

const site = process.argv[2];
writeFileSync(join(site, '_headers'), netlifyAndCloudflare(site));
writeFileSync(join(site, 'staticwebapp.config.json'), JSON.stringify(azure(), null, 2) + '\n');
