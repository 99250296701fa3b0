// The internal record of a partner.
import { expect, test } from 'vitest'
import { partner as kind } from '../../../schemas/partner.ts'
import { partnerRecord, record_sections, shown_above } from '../../../src/site/pages/partner-record.ts'
import { recordPages } from '../../../src/site/pages/records.ts'
import { recordHtml } from '../../../src/site/record-html.ts'
import { entriesByPartner } from '../../../src/site/work/by-partner.ts'
import { entry, siteWith } from '../sample.ts'

const partner = entry('partner', 'acme', {
  partner_id: 'acme',
  name: 'Acme',
  summary: 'Draws light.',
  status: 'active',
  phase: 'manage',
  segment: 'growth',
  risk_tier: 'low',
  listed: true,
  owners: { manager: 'Ana Prado' },
  agreements: [
    {
      kind: 'nda',
      status: 'signed',
      signed_on: '2026-01-15',
      expires_on: '2028-01-14',
      approvals: [{ decision: 'approved', role: 'legal' }],
    },
  ],
  contacts: [],
  notes: 'Call after ten.',
})
const entries = [
  partner,
  entry(
    'plan',
    'acme',
    {
      plan_id: 'p',
      status: 'running',
      period: '2026-FY',
      milestones: [
        { id: 'a', what: 'Editor released', due: '2026-04-30', owner: 'Rui', side: 'partner', status: 'done' },
        { id: 'b', what: 'Viewer frozen', due: '2026-12-15', owner: 'Rui', side: 'partner', status: 'in_progress' },
      ],
    },
    { params: { partner: 'acme' } },
  ),
  entry('term_sheet', 'acme/v2', { status: 'accepted' }, { params: { partner: 'acme', version: 'v2' } }),
  entry('deal_registration', 'dr-1', { partner_id: 'acme', account_domain: 'tower.example', stage: 'won' }),
  entry('integration', 'sync', { name: 'Sync', partners: ['acme', 'acme'], status: 'live' }),
  entry('campaign', 'spring', { title: 'Spring', partners: ['zeta'], status: 'draft' }),
]
const site = siteWith(entries, 'internal')
const [en, pt] = site.locales
if (en === undefined || pt === undefined) throw new Error('the sample has languages')

test('no field of a partner has two places', () => {
  const places: string[] = [...shown_above, ...record_sections.flatMap(({ fields }): readonly string[] => fields)]
  const fields = Object.keys(kind.schema.shape)
  expect([places.filter((field, index) => places.indexOf(field) !== index), places.filter((field) => !fields.includes(field))]).toEqual([
    [],
    [],
  ])
})

test('what belongs to a partner is found once, whatever field names it', () => {
  expect([...entriesByPartner(site)].map(([id, list]) => [id, list.map((each) => `${each.kind} ${each.id}`)])).toEqual([
    ['acme', ['plan acme', 'term_sheet acme/v2', 'integration sync', 'deal_registration dr-1']],
    ['zeta', ['campaign spring']],
  ])
})

test('the record is in the order of a call', () => {
  const sections = partnerRecord(site, partner, entriesByPartner(site).get('acme') ?? [], pt)
  expect(sections.map(({ id, title, node }) => [id, title, recordHtml(node, { more: 'Mais' })])).toMatchInlineSnapshot(`
    [
      [
        "stands",
        "Situação atual",
        "<dl class="record"><div><dt>Notas</dt><dd><bdi lang="en">Call after ten.</bdi></dd></div><div><dt>Situação</dt><dd>Ativo</dd></div><div><dt>Fase</dt><dd>Gestão</dd></div><div><dt>Segmento</dt><dd>Crescimento</dd></div><div><dt>Nível de risco</dt><dd>Baixo</dd></div><div><dt>No diretório</dt><dd>Sim</dd></div></dl>",
      ],
      [
        "people",
        "Pessoas",
        "<dl class="record"><div class="wide"><dt>Responsáveis</dt><dd><dl class="record"><div><dt>Gerente de parceiros</dt><dd><bdi>Ana Prado</bdi></dd></div></dl></dd></div><div><dt>Contatos</dt><dd>–</dd></div></dl>",
      ],
      [
        "agreements",
        "Contratos",
        "<div class="record-table" tabindex="0"><table><thead><tr><th scope="col">Tipo</th><th scope="col">Situação</th><th scope="col">Assinado em</th><th scope="col">Válido até</th></tr></thead><tbody><tr><td>Acordo de confidencialidade</td><td>Assinado</td><td>15 de jan. de 2026</td><td>14 de jan. de 2028</td></tr><tr class="more"><td colspan="4"><details><summary>Mais<span class="sr-only">: Acordo de confidencialidade</span></summary><dl class="record"><div class="wide"><dt>Aprovações</dt><dd><div class="record-table" tabindex="0"><table><thead><tr><th scope="col">Decisão</th><th scope="col">Função</th></tr></thead><tbody><tr><td>Aprovado</td><td>Jurídico</td></tr></tbody></table></div></dd></div></dl></details></td></tr></tbody></table></div>",
      ],
      [
        "related",
        "Registros relacionados",
        "<div class="record-table" tabindex="0"><table><thead><tr><th scope="col">Registro</th><th scope="col">Nome</th><th scope="col">Situação</th></tr></thead><tbody><tr><td>Plano conjunto</td><td><a href="/pt-br/records/plan/acme/"><bdi>2026-FY</bdi></a></td><td>Em execução</td></tr><tr><td>Proposta de condições</td><td><a href="/pt-br/records/term-sheet/acme/v2/"><bdi>v2</bdi></a></td><td>Aceito</td></tr><tr><td>Integração</td><td><a href="/pt-br/integrations/sync/"><bdi>Sync</bdi></a></td><td>Em produção</td></tr><tr><td>Registro de oportunidade</td><td><a href="/pt-br/records/deal-registration/dr-1/"><bdi>tower.example (dr-1)</bdi></a></td><td>Ganho</td></tr></tbody></table></div>",
      ],
      [
        "open",
        "Compromissos em aberto",
        "<dl class="record"><div class="wide"><dt>Plano conjunto: 2026-FY</dt><dd><div class="record-table" tabindex="0"><table><thead><tr><th scope="col">O quê</th><th scope="col">Situação</th><th scope="col">Responsável</th><th scope="col">Prazo</th><th scope="col">Lado</th><th scope="col">Id</th></tr></thead><tbody><tr><td><bdi>Viewer frozen</bdi></td><td>Em andamento</td><td><bdi>Rui</bdi></td><td>15 de dez. de 2026</td><td>Parceiro</td><td><bdi>b</bdi></td></tr></tbody></table></div></dd></div></dl>",
      ],
      [
        "names",
        "Nomes e ids",
        "<dl class="record"><div><dt>Id do parceiro</dt><dd><bdi>acme</bdi></dd></div></dl>",
      ],
    ]
  `)
})

test('records say whose they are', () => {
  expect(
    recordPages(site)
      .filter(({ locale }) => locale === en)
      .map(({ path, title, description }) => `${path} ${title}: ${description}`),
  ).toMatchInlineSnapshot(`
    [
      "records/program/program/ Program settings: Lantern Partners: Every field of Program settings: Lantern Partners, as it stands in program/program.yaml.",
      "records/partner/acme/ Partner: Acme: Every field of Partner: Acme, as it stands in partner/acme.yaml.",
      "records/plan/acme/ Joint plan: Acme, 2026-FY: Every field of Joint plan: Acme, 2026-FY, as it stands in plan/acme.yaml.",
      "records/term-sheet/acme/v2/ Term sheet: Acme, v2: Every field of Term sheet: Acme, v2, as it stands in term_sheet/acme/v2.yaml.",
      "records/integration/sync/ Integration: Sync: Every field of Integration: Sync, as it stands in integration/sync.yaml.",
      "records/campaign/spring/ Campaign: Spring: Every field of Campaign: Spring, as it stands in campaign/spring.yaml.",
      "records/deal-registration/dr-1/ Deal registration: tower.example (dr-1): Every field of Deal registration: tower.example (dr-1), as it stands in deal_registration/dr-1.yaml.",
    ]
  `)
})
