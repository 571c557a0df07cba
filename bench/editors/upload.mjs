// A video of almost 2 GB through the library's page in a real browser: seconds and the portal's peak of memory, beside `sha256sum` of the same file.
//   npm ci && npm run upload [-- BYTES]        needs a built portal (dotnet build -c Release), Chromium and about 5 GB in the temporary folder; Linux
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const bytes = Number(process.argv[2] ?? 2_147_483_648);
const port = process.env.PORTAL_PORT ?? '5183';
const address = `http://localhost:${port}`;
const work = mkdtempSync(join(tmpdir(), 'portal-upload.'));
const film = join(work, 'репортаж.mp4');
writeFileSync(film, head(bytes));
truncateSync(film, bytes);

const portal = spawn('dotnet', [fileURLToPath(new URL('../../src/Csto.Portal.Web/bin/Release/net10.0/Csto.Portal.Web.dll', import.meta.url))], {
  env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', ASPNETCORE_URLS: address, Portal__PublicBaseUrl: address, Portal__DataFolder: join(work, 'data') },
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
  const password = await oneTimePassword();
  const tab = await browser.newPage({ baseURL: address, locale: 'ru-RU' });
  await tab.goto('/admin/media/');
  await tab.fill('[name=UserName]', 'admin');
  await tab.fill('[name=Password]', password);
  await tab.press('[name=Password]', 'Enter');
  await tab.fill('[name=Current]', password);
  for (const field of ['Chosen', 'Repeated'])
    await tab.fill(`[name=${field}]`, 'тихая-река-7-берегов');
  await Promise.all([tab.waitForURL(url => !url.pathname.includes('sign-in')), tab.press('[name=Repeated]', 'Enter')]);
  await tab.goto('/admin/media/');

  const before = memory('VmRSS');
  writeFileSync(`/proc/${portal.pid}/clear_refs`, '5');
  const from = performance.now();
  await tab.setInputFiles('#Files', film);
  await tab.click('form[data-upload] button');
  await tab.waitForSelector('.upload__file:not(:has([data-cancel]))', { timeout: 600_000 });
  const seconds = (performance.now() - from) / 1000;
  console.log(await tab.innerText('.upload__file'));
  const peak = memory('VmHWM');

  const start = performance.now();
  execFileSync('sha256sum', [film]);
  const reference = (performance.now() - start) / 1000;
  console.log(`${Math.round(bytes / 1e6)} MB: ${seconds.toFixed(1)} s, ${Math.round(bytes / 1e6 / seconds)} MB/s; sha256sum ${reference.toFixed(1)} s, ratio ${(seconds / reference).toFixed(1)}`);
  console.log(`memory of the portal before ${before} MiB, at the most ${peak} MiB`);
} finally {
  await browser.close();
  portal.kill();
  await new Promise(resolve => (portal.exitCode === null ? portal.once('exit', resolve) : resolve()));
  rmSync(work, { recursive: true });
}

function oneTimePassword() {
  return new Promise((resolve, reject) => {
    let said = '';
    portal.stdout.on('data', data => {
      said += data;
      const found = /Одноразовый пароль:\s+(\S+)/.exec(said)?.[1];
      if (found && said.includes('Application started'))
        resolve(found);
    });
    portal.once('exit', () => reject(new Error(`The portal did not start:\n${said}`)));
  });
}

/** MiB, of the whole process. */
function memory(name) {
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${portal.pid}/status`, 'utf8'))[1]) / 1024);
}

/** The beginning of an MP4 of ten minutes with no picture in it: what follows is one box of data to the end. */
function head(size) {
  const movie = box('mvhd', Buffer.concat([Buffer.alloc(12), word(1000), word(600_000), Buffer.alloc(80)]));
  const track = Buffer.alloc(84);
  track.writeUInt16BE(1280, 76);
  track.writeUInt16BE(720, 80);
  const kind = box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(13)]));
  const description = box('stsd', Buffer.concat([Buffer.alloc(4), word(1), box('avc1', Buffer.alloc(78))]));
  const media = box('mdia', Buffer.concat([kind, box('minf', box('stbl', description))]));
  const start = Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0mp42', 'latin1')), box('moov', Buffer.concat([movie, box('trak', Buffer.concat([box('tkhd', track), media]))])),
  ]);
  return Buffer.concat([start, word(size - start.length), Buffer.from('mdat')]);
}

function box(type, body) {
  return Buffer.concat([word(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

function word(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
