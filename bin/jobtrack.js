#!/usr/bin/env node
// Node 22.8 and later keep the code of what is loaded on demand, too.
require('node:module').enableCompileCache?.();
const { main } = require('../dist/main.cjs');

main().then((exitCode) => {
  process.exitCode = exitCode;
});
