#!/usr/bin/env node
const { main } = require('../dist/main.cjs');

main().then((exitCode) => {
  process.exitCode = exitCode;
});
