// Debian's nginx with the example of deploy/, on a free port, as whoever runs the tests, with nothing outside its own folder.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const example = new URL('../../deploy/nginx.conf', import.meta.url);
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'; // Debian's; elsewhere it may be built in
const program = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The example with our port and folder; it must still be a whole site. */
function exampleFor(site, port) {
  const lines = { 'listen 80;': `listen 127.0.0.1:${port};`, 'listen [::]:80;': '', 'root /srv/terskel;': `root ${resolve(site)};` };
  let text = readFileSync(example, 'utf8');
  for (const [line, ours] of Object.entries(lines)) {
    if (!text.includes(line)) throw new Error(`deploy/nginx.conf has no line "${line}"`);
    text = text.replace(line, ours);
  }
  return text;
}

/** Starts nginx with `site`; gives the address and a way to stop. */
export async function serveWithNginx(site) {
  const folder = mkdtempSync(join(tmpdir(), 'terskel-nginx-'));
  const port = await freePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(join(folder, 'nginx.conf'), `
    ${existsSync(brotli) ? `load_module ${brotli};` : ''}
    ${process.getuid() === 0 ? 'user root;' : ''} # the site may lie where nobody else can read
    daemon off;
    worker_processes 1;
    pid ${folder}/pid;
    error_log stderr warn;
    events {}
    http { ${places.join(' ')} ${exampleFor(site, port)} }`);
  let said = '';
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  nginx.stderr.on('data', (text) => (said += text));
  const ended = new Promise((done) => nginx.on('error', (error) => { said += error.message; done(); }).on('close', done));
  const address = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (let tries = 0; ; ++tries) {
    if (await fetch(address).then(() => true, () => false)) return { address, stop, said: () => said };
    if (nginx.exitCode !== null || nginx.pid === undefined || tries > 100) {
      await stop();
      throw new Error(`nginx does not answer: ${said}`);
    }
    await new Promise((later) => setTimeout(later, 50));
  }
}
