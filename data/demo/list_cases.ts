import { writeFileSync } from 'node:fs';
import { buildFeeds } from './build.ts';
import { describeCases, LISTE } from './cases/list.ts';

// Writes cas_plantes.json again after a change of the demo: npx tsx data/demo/list_cases.ts
const { cases } = await buildFeeds();
writeFileSync(LISTE, `${JSON.stringify(describeCases(cases), null, 2)}\n`);
