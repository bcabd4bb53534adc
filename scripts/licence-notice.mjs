/**
 * The licence notices of bundled packages: the copyright lines of MIT packages with the terms once, and other licences
 * in full.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the notice for the files in a bundle, which are the inputs of esbuild's metafile. */
export function licenceNotice(inputs, ownLicence) {
  const names = new Set(inputs.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean));
  const packages = [...names].sort().map(licenceOf);
  const credits = packages
    .filter(({ licence }) => licence === 'MIT')
    .map(({ name, version, text }) => `  ${name} ${version}: ${copyrightIn(text, name)}`);
  const others = packages
    .filter(({ licence }) => licence !== 'MIT')
    .map(({ name, version, text }) => `${name} ${version}:\n${text.trim()}\n`);
  const terms = readFileSync(ownLicence, 'utf8')
    .split(/\n(?=Permission is hereby)/)[1]
    .trim();
  const notice = [
    'This file holds parts of these packages, each under the MIT License:',
    ...credits,
    '',
    terms,
    '',
    ...others,
  ].join('\n');
  return `/*!\n${notice.replaceAll('*/', '* /').trim()}\n*/\n`;
}

function licenceOf(name) {
  const folder = join('node_modules', name);
  const { license, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name}: no licence found`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}

function copyrightIn(text, name) {
  const line = /^.*copyright \(?c?©?.*$/im.exec(text)?.[0].trim();
  if (line === undefined) throw new Error(`${name}: no copyright line found`);
  return line;
}
