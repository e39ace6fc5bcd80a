// Says at the end how much memory the process took at the most, in kilobytes.
process.on('exit', () => process._rawDebug(`peak ${process.resourceUsage().maxRSS}`));
