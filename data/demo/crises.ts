import { between, shuffled } from './chance.ts';
import { type Cpts, hasAci } from './cpts.ts';
import { day, dayOf, iso } from './days.ts';
import { CRISES_LOCALES, CRISES_REGIONALES, DATE_ARRETE } from './parametres.ts';
import type { Rows } from './rows.ts';

/** The recognised crises: one line per région, or per CPTS for local ones. */
export function crisesOf(list: readonly Cpts[]): Rows['crises'][] {
  const regional = CRISES_REGIONALES.flatMap(({ nom, date, regions }) =>
    regions.map((region_code) => ({
      crise_id: `${date.slice(0, 7)}-${nom}-${region_code}`,
      date_reconnaissance: day(date),
      region_code,
      cpts_id: null,
    })),
  );
  const local = Object.entries(CRISES_LOCALES).flatMap(([year, count]) => {
    const middle = dayOf(Number(year), 7, 1);
    return shuffled(
      list.filter((cpts) => hasAci(cpts, middle)),
      ({ key }) => key,
      'crise',
      year,
    )
      .slice(0, count)
      .map((cpts) => {
        const date = Math.min(middle + between(-90, 150, 'crise', year, cpts.key), DATE_ARRETE - 20);
        return {
          crise_id: `${iso(date)}-local-${cpts.id}`,
          date_reconnaissance: date,
          region_code: null,
          cpts_id: cpts.id,
        };
      });
  });
  return [...regional, ...local];
}
