// Prints the peak memory of the process at exit, in kilobytes.
process.on('exit', () => process._rawDebug(`peak ${process.resourceUsage().maxRSS}`));
