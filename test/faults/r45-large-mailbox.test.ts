// R45: a mailbox of any size takes the memory of a small one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/program.ts';
import { IS_FULL } from './support.ts';

const KB = 1 << 10;
const MB = 1 << 20;
const [SMALL, LARGE] = IS_FULL ? [50 * MB, 1000 * MB] : [20 * MB, 200 * MB];
/** The part of a larger mailbox that may stay in memory until it's collected as garbage. */
const MOST_GROWTH = 1 / 3;

const TEXT = 'Hello Kim, this is a line of an email that somebody wrote.\n'.repeat(200);
const EMAIL = `From a@x.example Mon Nov  2 10:00:00 2026
From: Amy Lee <amy@acme.example>
Date: Mon, 2 Nov 2026 10:00:00 +0000
Subject: A talk
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html

<p>${TEXT}</p>
--b
Content-Type: application/pdf
Content-Transfer-Encoding: base64

${`${'QUJD'.repeat(19)}\n`.repeat(2000)}
--b--

`;

function* mailbox(size: number): Generator<string> {
  for (let at = 0; at < size; at += EMAIL.length) yield EMAIL;
}

async function readerOf(folder: string): Promise<string> {
  const outfile = join(folder, 'reader.mjs');
  const entryPoints = [new URL('mail-reader.ts', import.meta.url).pathname];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}

async function peakOf(reader: string, size: number): Promise<number> {
  const child = spawn(process.execPath, [reader], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece;
  });
  await pipeline(Readable.from(mailbox(size)), child.stdin);
  if (child.exitCode === null) await new Promise((resolve) => child.on('close', resolve));
  const { count, read, peak } = JSON.parse(out);
  expect([count, read]).toEqual([Math.ceil(size / EMAIL.length), Math.floor(Math.ceil(size / EMAIL.length) / 10)]);
  return peak;
}

test(`R45 a mailbox of ${LARGE / MB} MB takes the memory of one of ${SMALL / MB} MB`, async () => {
  const reader = await readerOf(scratchFolder());
  const small = await peakOf(reader, SMALL);
  const large = await peakOf(reader, LARGE);
  console.info(
    `peak: ${Math.round(small / KB)} MB for ${SMALL / MB} MB, ${Math.round(large / KB)} MB for ${LARGE / MB} MB`,
  );
  expect((large - small) * KB).toBeLessThan((LARGE - SMALL) * MOST_GROWTH);
});
