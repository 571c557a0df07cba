// Sums the result files of a test run: node test-summary.mjs FOLDER [SUITE=EXIT CODE]...
// Lists failed and skipped tests, prints the count as the last line, exits with 1 unless all is well.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...suites] = process.argv.slice(2);
const passed = [], failed = [], skipped = [];

for (const [suite, code] of suites.map(text => text.split('='))) {
  const failedBefore = failed.length;
  read(`${suite}.trx`, readTrx);
  read(`${suite}.tap`, readTap);
  // A suite that crashed or hung before it wrote down a failure must not pass for a good one.
  if (code !== '0' && failed.length === failedBefore)
    failed.push({ name: suite, reason: `прогон оборвался с кодом ${code}, подробности выше` });
}

if (passed.length + failed.length + skipped.length === 0) failed.push({ name: 'ни одна проверка не подошла под заданный отбор' });
list('Не прошли:', failed);
list('Пропущены:', skipped);
process.exitCode = failed.length > 0 ? 1 : 0;
console.log(`\n${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);

function read(name, reader) {
  const path = join(folder, name);
  if (existsSync(path)) reader(readFileSync(path, 'utf8'));
}

/** The format of `dotnet test --logger trx`: one UnitTestResult element for each test. */
function readTrx(xml) {
  for (const [, attributes, body = ''] of xml.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>(.*?)<\/UnitTestResult>)/gs)) {
    const name = unescape(attributes.match(/\btestName="([^"]*)"/)[1]);
    const outcome = attributes.match(/\boutcome="([^"]*)"/)?.[1];
    const reason = unescape((body.match(/<Message>(.*?)<\/Message>/s) ?? body.match(/<StdOut>(.*?)<\/StdOut>/s))?.[1] ?? '');
    (outcome === 'Passed' ? passed : outcome === 'NotExecuted' ? skipped : failed).push({ name, reason });
  }
}

/** The format of `node --test --test-reporter=tap`: a suite is reported like a test, but says so. */
function readTap(tap) {
  const report = /^ *(?<not>not )?ok \d+ - (?<name>.*?)(?: # (?<directive>(?:SKIP|TODO).*))?\n(?<details> *---\n[^]*?\n *\.\.\.$)?/gm;
  for (const { groups: { not, name, directive, details = '' } } of tap.matchAll(report)) {
    if (/^ *type: 'suite'$/m.test(details)) continue;
    (directive ? skipped : not ? failed : passed).push({ name, reason: directive ?? details.match(/^ *error: (.*)$/m)?.[1] ?? '' });
  }
}

function list(title, tests) {
  if (tests.length === 0) return;
  console.log(['', title, ...tests.map(({ name, reason }) => `  ${name}${reason ? `: ${reason.trim().split('\n')[0]}` : ''}`)].join('\n'));
}

function unescape(text) {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? named[name] ?? whole : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)));
}
