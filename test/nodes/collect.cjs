// Collects garbage at every turn, and once more at the end: what is left of the engine then is taken apart.
require('node:v8').setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
setImmediate(function again() {
  collect();
  setImmediate(again).unref();
}).unref();
process.on('exit', collect);
