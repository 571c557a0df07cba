// Asks the package registries whether anything the portal is built from has a known vulnerability: node dependencies.mjs RESULTS-FOLDER
// Writes dependencies.tap there, so that test-summary.mjs counts a vulnerability as a failure and a registry that does not answer as skipped,
// with the reason. Nothing is changed or installed.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const patience = 60_000;
const checks = [['NuGet', nuget], ['npm', npm]];

const lines = ['TAP version 13'];
for (const [registry, check] of checks) {
  const { found = [], silent } = await check().catch(error => ({ silent: `ответ не понят: ${error.message.split('\n')[0]}` }));
  for (const text of found) lines.push(`not ok ${lines.length} - уязвимая зависимость ${registry}: ${text}`);
  if (silent) lines.push(`ok ${lines.length} - зависимости ${registry} # SKIP ${silent}`);
  else if (found.length === 0) lines.push(`ok ${lines.length} - зависимости ${registry}`);
}
writeFileSync(join(process.argv[2], 'dependencies.tap'), lines.join('\n') + '\n');
process.exitCode = lines.some(line => line.startsWith('not ok')) ? 1 : 0;

/** A registry that keeps no list of vulnerabilities would answer that there are none. */
async function nuget() {
  const { output: sources } = await run('dotnet', ['nuget', 'list', 'source', '--format', 'short']);
  const addresses = [...sources.matchAll(/^E (https?:\S+)$/gm)].map(match => match[1]);
  if (!(await Promise.all(addresses.map(knowsVulnerabilities))).some(knows => knows))
    return { silent: 'реестр не отвечает или не знает об уязвимостях' };
  if ((await run('dotnet', ['restore', 'Csto.Portal.sln', '-v', 'quiet'])).failed) return { silent: 'пакеты не восстановились' };
  const { output, failed } = await run('dotnet', ['list', 'Csto.Portal.sln', 'package', '--vulnerable', '--include-transitive', '--format', 'json']);
  if (failed) return { silent: 'реестр не ответил' };
  const packages = JSON.parse(output).projects.flatMap(project => project.frameworks ?? [])
    .flatMap(framework => [...framework.topLevelPackages ?? [], ...framework.transitivePackages ?? []]);
  return { found: distinct(packages.flatMap(({ id, resolvedVersion, vulnerabilities = [] }) =>
    vulnerabilities.map(({ severity, advisoryurl, advisoryUrl }) => `${id} ${resolvedVersion}, ${severity}, ${advisoryurl ?? advisoryUrl}`))) };
}

async function knowsVulnerabilities(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    return answer.ok && (await answer.json()).resources.some(resource => resource['@type'].startsWith('VulnerabilityInfo/'));
  } catch {
    return false;
  }
}

async function npm() {
  const { output } = await run('npm', ['audit', '--json'], join(root, 'src/Csto.Portal.Web/Assets'));
  const report = output.trim() ? JSON.parse(output) : {};
  if (!report.vulnerabilities) return { silent: 'реестр не отвечает или не знает об уязвимостях' };
  return { found: distinct(Object.values(report.vulnerabilities).flatMap(({ name, via }) =>
    via.filter(cause => cause.url).map(({ range, severity, url }) => `${name} ${range}, ${severity}, ${url}`))) };
}

function run(command, parameters, cwd = root) {
  return new Promise(resolve => execFile(command, parameters, { cwd, timeout: patience, maxBuffer: 1 << 26 },
    (error, stdout) => resolve({ output: stdout, failed: Boolean(error) })));
}

function distinct(texts) { return [...new Set(texts)].sort(); }
