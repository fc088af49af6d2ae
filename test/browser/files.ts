import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { expect } from 'vitest';

/** The file that an act of the reader makes the page hand over. */
export async function downloaded(page: Page, act: () => Promise<unknown>) {
  const waited = page.waitForEvent('download');
  await act();
  const file = await waited;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A workbook of the dashboard: the heads and the rows of its table, and what its second sheet says. */
export async function sheets(bytes: Buffer) {
  const [rows, notes] = await readXlsxFile(bytes, { trim: false });
  const [heads, ...body] = rows!.data.map((row) => [...row]);
  return {
    heads: heads!.map(String),
    body,
    notes: new Map(notes!.data.map(([name, value]) => [name, value])),
  };
}

/** An amount in cents, which add up exactly. */
export const cents = (value: unknown) => Math.round(Number(value ?? 0) * 100);

export const sum = (values: unknown[]) => values.reduce<number>((total, value) => total + cents(value), 0);

/** The cells under a head, which must be there. */
export const column = (heads: string[], body: unknown[][], head: string) => {
  const place = heads.indexOf(head);
  expect(place, head).toBeGreaterThanOrEqual(0);
  return body.map((row) => row[place]);
};
