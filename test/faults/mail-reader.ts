// Reads emails from standard input, every tenth to its end, and prints how many there are and the memory it took.
import { readMail } from '../../src/formats/mail/read.ts';

let count = 0;
const isWanted = () => {
  count += 1;
  return count % 10 === 0;
};
const file = { name: 'standard input', path: [], bytes: () => process.stdin };
let read = 0;
for await (const one of readMail([file], isWanted)) read += 'text' in one ? 1 : 0;
console.log(JSON.stringify({ count, read, peak: process.resourceUsage().maxRSS }));
