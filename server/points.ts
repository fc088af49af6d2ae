import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const FICHIER = path.resolve(import.meta.dirname, '../data/reference/points_communes.csv.gz');

interface Point {
  longitude: number;
  latitude: number;
}

const inflate = promisify(gunzip);

async function read(): Promise<Map<string, Point>> {
  const [, ...lines] = (await inflate(await readFile(FICHIER))).toString('utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [code, longitude, latitude] = line.split(',') as [string, string, string];
      return [code, { longitude: Number(longitude), latitude: Number(latitude) }];
    }),
  );
}

let asked: Promise<Map<string, Point>> | undefined;

/** A point inside each commune (WGS 84), read once from the reference facts: only maps use it, so snapshots do not hold it. */
export const points = () =>
  (asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  }));
