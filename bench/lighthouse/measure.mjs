// Lighthouse on its phone profile over the sample content: the front page, a list, an article without pictures, one with them, and the other kinds of pages; the middle of the rounds.
//   npm ci && npm run measure [-- ROUNDS]        needs a built portal (dotnet build -c Release) and Chromium; default 3 rounds
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const rounds = Number(process.argv[2] ?? 3);
const address = `http://localhost:${process.env.PORTAL_PORT ?? '5185'}`;
const work = mkdtempSync(join(tmpdir(), 'portal-lighthouse.'));
const portal = spawn('dotnet', [fileURLToPath(new URL('../../src/Csto.Portal.Web/bin/Release/net10.0/Csto.Portal.Web.dll', import.meta.url))], {
  stdio: 'ignore',
  env: {
    ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', ASPNETCORE_URLS: address, Portal__PublicBaseUrl: address, Portal__DataFolder: work, Portal__SampleContent: 'true',
  },
});
let chrome;
try {
  await ready();
  chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'] });
  console.log('| page | performance | accessibility | best practices | SEO | first contentful paint | largest | layout shift |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const page of await pages())
    console.log(row(page, await measured(page)));
} finally {
  chrome?.kill();
  portal.kill();
  await new Promise(resolve => (portal.exitCode === null ? portal.once('exit', resolve) : resolve()));
  rmSync(work, { recursive: true });
}

/** Sizes of the sample pictures are made after the start; before that pages stand without them. */
async function ready() {
  for (let tries = 0; ; tries++) {
    if (await fetch(`${address}/photos/`).then(async answer => answer.ok && (await answer.text()).includes('<picture'), () => false))
      return;
    if (portal.exitCode !== null || tries > 1200)
      throw new Error('The portal did not start, or its pictures were not made in two minutes; is it built, the port free, libvips-tools there?');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

async function pages() {
  const texts = new Map();
  for (const list of ['/news/', '/speeches/', '/statements/'])
    for (const [, path] of (await text(list)).matchAll(/href="(\/(?:news|speeches|statements)\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+)"/g))
      if (!texts.has(path))
        texts.set(path, await text(path));
  const withPictures = [...texts].find(([, html]) => html.includes('<picture'))?.[0];
  const without = [...texts].find(([, html]) => !html.includes('<picture'))?.[0];
  return ['/', '/news/', without, withPictures, '/archive/', '/photos/', '/persons/', '/topics/', '/press/'].filter(Boolean);
}

async function text(path) {
  const answer = await fetch(address + path);
  if (!answer.ok)
    throw new Error(`${path} answered ${answer.status}.`);
  return answer.text();
}

async function measured(page) {
  const runs = [];
  for (let left = rounds * 3; runs.length < rounds; left--) {
    const run = (await lighthouse(address + page, { port: chrome.port, output: 'json', logLevel: 'silent' })).lhr;
    if (!run.runtimeError)
      runs.push(run);
    else if (left <= 1)
      throw new Error(`${page}: ${run.runtimeError.message}`);
  }
  return runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[Math.floor(rounds / 2)];
}

function row(page, { categories, audits }) {
  const score = name => Math.round(categories[name].score * 100);
  const value = name => audits[name].displayValue.replaceAll('\u00A0', ' ');
  return `| \`${page}\` | ${['performance', 'accessibility', 'best-practices', 'seo'].map(score).join(' | ')} | `
    + `${['first-contentful-paint', 'largest-contentful-paint', 'cumulative-layout-shift'].map(value).join(' | ')} |`;
}
