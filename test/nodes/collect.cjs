// Collects garbage at every turn of the event loop and at exit, so what's left of the engine is finalized.
require('node:v8').setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
setImmediate(function again() {
  collect();
  setImmediate(again).unref();
}).unref();
process.on('exit', collect);
