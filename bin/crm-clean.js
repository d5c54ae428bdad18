#!/usr/bin/env node
import { main } from '../dist/cli/main.js';
import { realWorld } from '../dist/cli/world.js';

// Setting the code instead of calling exit() lets pipes drain first.
process.exitCode = await main(process.argv.slice(2), realWorld());
