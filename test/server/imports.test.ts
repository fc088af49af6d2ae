import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../data/lock.ts';
import { buildApp } from '../../server/app.ts';
import { depotPaths, receive, shownName } from '../../server/imports/deposit.ts';
import { Store } from '../../server/imports/store.ts';
import { Instantanes } from '../../server/instantane.ts';
import { csv, temporaryFolder, versement } from '../data/reading.ts';
import { instantane } from '../fixture.ts';
import { drop, ended, importing, post, publishedLake } from './imports_app.ts';

type Service = Awaited<ReturnType<typeof importing>>;
type Lake = Awaited<ReturnType<typeof publishedLake>>;

const LONG = 180_000;
const DEMO = { classification: 'synthetique' };
const GOOD = versement({ flux_id: 'F3', date_paiement: '15/03/2025', montant_eur: '5000,00' });
const BAD = versement({ flux_id: 'F4', date_paiement: '30/02/2025', montant_eur: '250,50' });

describe('a file dropped in the browser', () => {
  let demo: Lake;
  let service: Service;

  beforeAll(async () => {
    demo = await publishedLake('synthetique');
    service = await importing(demo.lake);
  }, LONG);
  afterAll(async () => {
    await service.close();
    demo.remove();
  });

  it(
    'waits when its lines are mostly at fault, is corrected, published once confirmed, and compared',
    async () => {
      const { app, instantanes } = service;
      const sent = (
        await drop(app, csv([GOOD, BAD]), { nom: 'C:\\envois\\flux_aci_2025.csv', ...DEMO })
      ).json();
      const waiting = await ended(app, `/imports/${sent.id}`);

      expect(waiting).toMatchObject({ etat: 'attend', fichier: 'flux_aci_2025.csv', rejets: true });
      expect(waiting.phrase).toMatch(/1 ligne\(s\) sur 2/);
      expect(waiting.bilan).toMatchObject({
        ...{ flux: 'flux_aci', lignes_nb: 2, valides_nb: 1, ecartees_nb: 1 },
        ...{ lu_eur: 5250.5, valide_eur: 5000, ecarte_eur: 250.5 },
        motifs: [{ lignes_nb: 1, montant_eur: 250.5, lignes: [{ ligne: 3 }] }],
      });
      expect((await app.inject('/api/imports')).json().prochain).toEqual({ fichiers_nb: 5, a_publier_nb: 0 });

      const rejects = await app.inject(`/api/imports/${sent.id}/rejets`);
      expect(rejects.headers['content-disposition']).toMatch(/filename="a_corriger_flux_aci_2025\.csv"/);
      expect(rejects.body).toMatch(/;motif_de_rejet\n.*\n.*ligne 3, colonne date_paiement/);

      await post(app, `/imports/${sent.id}/confirmer`);
      expect(await ended(app, `/imports/${sent.id}`)).toMatchObject({ etat: 'fait', rejets: true });
      const corrected = rejects.body.replace('30/02/2025', '28/02/2025');
      const again = (
        await drop(app, corrected, { nom: 'a_corriger_flux_aci_2025.csv', flux: 'flux_aci', ...DEMO })
      ).json();
      expect(await ended(app, `/imports/${again.id}`)).toMatchObject({
        etat: 'fait',
        bilan: { ecartees_nb: 0, valide_eur: 5250.5 },
      });

      const asked = (await post(app, '/publications', { date_arrete: '2026-10-31' })).json();
      const held = await ended(app, `/publications/${asked.id}`);
      expect(held).toMatchObject({ etat: 'attend', ecarts: [{ flux: 'flux_aci', motif: 'total' }] });
      await post(app, `/publications/${asked.id}/confirmer`);
      expect(await ended(app, `/publications/${asked.id}`)).toMatchObject({
        etat: 'fait',
        numero: 2,
        totaux: { quarantaine_nb: 0, changements_nb: 0, avis_nb: 1 },
      });
      await vi.waitFor(() => expect(instantanes.current.numero).toBe(2), { timeout: 20_000 });

      const [two, one] = (await app.inject('/api/publications')).json();
      const aci = ({ flux }: { flux: { flux: string }[] }) => flux.find((entry) => entry.flux === 'flux_aci');
      expect(aci(two)).toMatchObject({ lignes_nb: 4, total_eur: 6585.06, fichiers_nb: 3 });
      expect(aci(one)).toMatchObject({ lignes_nb: 2, total_eur: 1334.56, fichiers_nb: 1 });
      const compared = (await app.inject('/api/publications/comparaison?avant=1&apres=2')).json();
      expect(compared.changements).toContainEqual(
        expect.objectContaining({
          niveau: 'flux',
          flux: 'flux_aci',
          avant_eur: 1334.56,
          apres_eur: 6585.06,
          ecart_eur: 5250.5,
        }),
      );
      expect(compared).toMatchObject({ deplacements: [], enveloppes: [] });
      expect(compared.tables).toContain('feeds.flux_aci');
      expect(new Set(compared.changements.map(({ niveau }: { niveau: string }) => niveau))).not.toContain(
        'detail',
      );
    },
    LONG,
  );

  it(
    'comes back with the reason of each line that the publication put aside, once published',
    async () => {
      const { app } = service;
      const twice = [versement({ flux_id: 'D1' }), versement({ flux_id: 'D1', montant_eur: '1,00' })];
      const sent = (await drop(app, csv(twice), { nom: 'flux_aci_doubles.csv', ...DEMO })).json();
      await ended(app, `/imports/${sent.id}`);
      const { id } = (await post(app, '/publications', { date_arrete: '2026-10-31' })).json();
      const asked = await ended(app, `/publications/${id}`);
      if (asked.etat === 'attend') await post(app, `/publications/${id}/confirmer`);
      const published = await ended(app, `/publications/${id}`);

      expect(published.annotes).toEqual([
        {
          fichier: 'flux_aci_doubles.csv',
          format: 'csv',
          nom: 'flux_aci_doubles.csv',
          lignes_nb: 1,
          posterieures_nb: 0,
        },
      ]);
      const annote = await app.inject(`/api/publications/${id}/rejets/0`);
      expect(annote.headers['content-disposition']).toMatch(/filename="a_corriger_flux_aci_doubles\.csv"/);
      expect(annote.body).toMatch(/\n.*;\n.*ligne 3, colonne flux_id.*même clé que la ligne 2/);
      expect((await app.inject(`/api/publications/${id}/rejets/1`)).statusCode).toBe(404);
      expect((await app.inject(`/api/publications/${sent.id}/rejets/0`)).statusCode).toBe(404);
    },
    LONG,
  );

  it('is not listed beside a journal that cannot be read, which is told with its line', async () => {
    const journal = path.join(demo.lake, 'journal');
    const bytes = readFileSync(journal);
    writeFileSync(journal, Buffer.concat([Buffer.from('?'), bytes.subarray(1)]));
    const answers = [await service.app.inject('/api/imports'), await service.app.inject('/api/publications')];
    writeFileSync(journal, bytes);

    for (const { statusCode, body } of answers) {
      expect([statusCode, JSON.parse(body)]).toMatchObject([409, { code: 'JOURNAL_ABIME' }]);
      expect(body).toMatch(/illisible à la ligne 1\. Restaurez-le/);
    }
  });

  it('leaves of its bytes what the report needs, and nothing else', () => {
    const depots = path.join(demo.lake, 'depots');
    const kept = readdirSync(depots).flatMap((id) => readdirSync(path.join(depots, id)));

    expect(new Set(kept)).toEqual(new Set(['etat.json', 'rapport', 'rapports']));
  });

  it(
    'is refused with its reason when it is of no feed, and may be given up when it waits',
    async () => {
      const { app } = service;
      const odd = (await drop(app, 'a;b\n1;2\n', { nom: 'inconnu.csv', ...DEMO })).json();
      expect(await ended(app, `/imports/${odd.id}`)).toMatchObject({
        etat: 'refuse',
        phrase: expect.stringMatching(/le flux ne se reconnaît ni au nom du fichier/) as string,
      });
      const sent = (await drop(app, csv([BAD]), { nom: 'flux_aci.csv', ...DEMO })).json();
      await ended(app, `/imports/${sent.id}`);

      expect((await post(app, `/imports/${sent.id}/abandonner`)).json()).toMatchObject({ etat: 'abandonne' });
      expect((await post(app, `/imports/${sent.id}/confirmer`)).statusCode).toBe(409);
      expect(existsSync(depotPaths(demo.lake, sent.id).fichier)).toBe(false);
    },
    LONG,
  );

  it(
    'is refused while another work is under way, here or on the command line',
    async () => {
      const { app } = service;
      const first = drop(app, csv([GOOD]), { nom: 'flux_aci_a.csv', ...DEMO }).then((answer) => answer);
      const second = await drop(app, csv([GOOD]), { nom: 'flux_aci_b.csv', ...DEMO });
      expect(second).toMatchObject({ statusCode: 409 });
      expect(second.json().message).toMatch(/Un autre import ou une publication est en cours/);
      await ended(app, `/imports/${(await first).json().id}`);

      await withLock(demo.lake, async () => {
        const sent = (await drop(app, csv([GOOD]), { nom: 'flux_aci_c.csv', ...DEMO })).json();
        expect(await ended(app, `/imports/${sent.id}`)).toMatchObject({
          etat: 'refuse',
          phrase: expect.stringMatching(/Un autre import ou une publication est en cours/) as string,
        });
      });
    },
    LONG,
  );

  it.each([
    ['no origin', { origin: '' }],
    ['another site', { origin: 'http://ailleurs.example' }],
    ['another port', { origin: 'http://localhost:8080' }],
    ['an origin that is none', { origin: 'null' }],
  ])('is refused from %s', async (_, headers) => {
    const answer = await drop(service.app, csv([GOOD]), { nom: 'flux_aci.csv', ...DEMO }, headers);

    expect([answer.statusCode, answer.json().code]).toEqual([403, 'ORIGINE_REFUSEE']);
    expect(
      await post(
        service.app,
        '/publications',
        { date_arrete: '2026-10-31' },
        { host: 'localhost', ...headers },
      ),
    ).toMatchObject({ statusCode: 403 });
  });

  it.each([
    ['restricted unless said otherwise', {}, 403, 'RESTREINT_NON_SERVI'],
    ['real, among invented data', { classification: 'ouvert' }, 409, 'DEMONSTRATION_PRESENTE'],
    ['of a feed that is none', { flux: '../secret', ...DEMO }, 400, 'VALEUR_INVALIDE'],
    ['sent with an unknown word', { vite: '1', ...DEMO }, 400, 'FILTRE_INCONNU'],
  ])('is refused when it is %s', async (_, query, statusCode, code) => {
    const answer = await drop(service.app, csv([GOOD]), { nom: 'flux_aci.csv', ...query });

    expect([answer.statusCode, answer.json().code]).toEqual([statusCode, code]);
  });

  it('is refused as anything else than bytes', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await drop(service.app, '{}', { nom: 'flux_aci.csv', ...DEMO }, headers)).toMatchObject({
      statusCode: 415,
    });
  });
});

describe('the name and the size that a sender gives', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\envois\\flux.csv', 'flux.csv'],
    ['a\u0000b\n.csv', 'a b .csv'],
    ['..', 'fichier'],
    ['', 'fichier'],
    ['x'.repeat(200), 'x'.repeat(120)],
  ])('%j is shown as %j', (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });

  it('is received to the byte, both sides of the limit, and leaves nothing above it', async () => {
    const lake = temporaryFolder();
    await expect(receive(lake, Readable.from([Buffer.alloc(11)]), undefined, 10)).rejects.toThrow(/dépasse/);
    expect(readdirSync(path.join(lake, 'depots'))).toEqual([]);

    const { id, octets } = await receive(lake, Readable.from([Buffer.alloc(10)]), '{"lignes":1}', 10);
    expect(octets).toBe(10);
    expect(readFileSync(depotPaths(lake, id).bordereau, 'utf8')).toBe('{"lignes":1}');
  });
});

describe('a demand that the end of the service interrupted', () => {
  it('is said to have failed at the next start', () => {
    const lake = temporaryFolder();
    const id = '3b241101-e2bb-4255-8caf-4136c566a962';
    const { folder, etat } = depotPaths(lake, id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(etat, JSON.stringify({ id, etat: 'en_cours', demande_le: '2026-11-01' }));

    expect(new Store(lake).get(id)).toMatchObject({
      etat: 'echec',
      phrase: expect.stringMatching(/Le service s’est arrêté/) as string,
    });
  });
});

describe('a service that only reads', () => {
  it('refuses every import with a sentence, and says that it takes none', async () => {
    const { instantane: first } = await instantane({});
    const app = await buildApp(new Instantanes(first));
    const answers = [
      await app.inject('/api/imports'),
      await app.inject('/api/publications'),
      await drop(app, csv([GOOD]), { nom: 'flux_aci.csv', ...DEMO }),
      await post(app, '/publications', { date_arrete: '2026-10-31' }),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect(answers[0]!.json().message).toMatch(/^Ce service est en lecture seule/);
    expect((await app.inject('/api/sante')).json()).toMatchObject({ imports: false });
    await app.close();
  });
});
