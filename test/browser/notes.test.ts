import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { gather, type Contenu, type Sujet } from '../../server/notes/content.ts';
import { notePage } from '../../server/notes/page.ts';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';
import { ecart, euros, heading } from '../../web/format.ts';
import { plain } from './site.ts';

let app: Awaited<ReturnType<typeof buildApp>>;
let numero: number;

beforeAll(async () => {
  const { snapshot } = await openSnapshot(lakeFolder());
  const instantane = await openInstantane(snapshot!);
  numero = instantane.numero;
  app = await buildApp(new Instantanes(instantane));
});

afterAll(() => app.close());

const get = (url: string) => app.inject({ url, headers: { host: 'localhost' } });
const written = (contenu: Contenu, sujet: Sujet) =>
  plain(
    notePage(contenu, sujet)
      .replace(/<style>.*<\/style>/s, '')
      .replaceAll(/<[^>]+>/g, ' '),
  );

describe('the note of a région', () => {
  it('is two tagged A4 pages for France and for every région', async () => {
    const { regions } = (await get('/api/vocabulaire')).json();
    const codes = ['france', ...regions.map(({ region_code }: { region_code: string }) => region_code)];
    expect(codes).toHaveLength(19);
    for (const code of codes) {
      const { statusCode, headers, rawPayload } = await get(`/api/notes/${code}.pdf`);
      const pdf = rawPayload.toString('latin1');

      expect([code, statusCode, headers['content-type']]).toEqual([code, 200, 'application/pdf']);
      expect([code, pdf.match(/\/Type \/Page\b(?!s)/g)?.length]).toEqual([code, 2]);
      expect(pdf).toContain('/MarkInfo');
    }
  }, 240_000);

  it('shows the figures of its own territory, and no other', async () => {
    for (const region_code of ['53', undefined]) {
      const sujet = { region_code, instantane: numero };
      const contenu = await gather(app, sujet);
      const text = written(contenu, sujet);
      const where = region_code ? `?region_code=${region_code}` : '';
      const synthese = (await get(`/api/synthese${where}`)).json();
      const { previsions } = (await get(`/api/atterrissage${where}`)).json();
      const prevision = previsions.find(
        (one: { region_code: string; poste: string }) =>
          one.region_code === (region_code ?? 'ensemble') && one.poste === 'ensemble',
      );

      for (const figure of [
        heading(synthese.verse_eur),
        heading(prevision.prevision_eur),
        euros(synthese.verse_eur),
        ecart.euros(synthese.ecart_eur),
      ])
        expect(text).toContain(plain(figure));
      expect(text).toContain(`${region_code ? 'Bretagne' : 'France'} : que verse-t-on`);
      expect(text).toContain('Données de démonstration');
    }
  });

  it('writes a hostile name as text', async () => {
    const sujet = { region_code: '53', instantane: numero };
    const contenu = await gather(app, sujet);
    const cpts = {
      ...contenu.cpts,
      lignes: [{ ...contenu.cpts.lignes[0]!, nom: '<script>alert(1)</script>' }],
    };

    expect(notePage({ ...contenu, cpts }, sujet)).toContain('&lt;script&gt;alert(1)');
    expect(notePage({ ...contenu, cpts }, sujet)).not.toContain('<script');
  });

  it('is refused for an unknown région, in French', async () => {
    const { statusCode, body } = await get('/api/notes/99.pdf');

    expect(statusCode).toBe(400);
    expect(JSON.parse(body).code).toBe('REGION_INCONNUE');
  });
});
