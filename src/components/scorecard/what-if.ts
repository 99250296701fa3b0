// Moves thresholds of tiers and says who would earn another tier by them. All that it knows stands in the page; nothing is sent or kept.
import { type Change, type Ladder, type Place, placesIf } from '../../scorecards/what-if.ts'
import { formatNumber } from '../../site/format.ts'
import { lackText, type Told } from '../../site/scorecard/what-if-text.ts'
import { filled } from '../../site/ui.ts'

type Direction = 'up' | 'down' | 'same'
const tones = { up: 'good', down: 'bad', same: 'neutral' } as const satisfies Record<Direction, string>

class TierWhatIf extends HTMLElement {
  connectedCallback(): void {
    const data = this.querySelector('script[type="application/json"]')?.textContent
    const reset = this.querySelector<HTMLButtonElement>('button[data-reset]')
    if (!data || !reset) return
    const told = JSON.parse(data) as Told & { ladder: Ladder }
    const before = placesIf(told.ladder, [])
    const show = (): void => this.show(reset, told, before)
    this.addEventListener('input', show)
    reset.addEventListener('click', () => {
      for (const input of this.fields()) input.value = input.defaultValue
      const moves = this.moves()
      if (moves) moves.checked = false
      show()
    })
  }

  fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-bound]')]
  }

  /** Whether only those who move are shown. */
  moves(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="moves"]')
  }

  show(reset: HTMLButtonElement, told: Told & { ladder: Ladder }, before: readonly Place[]): void {
    const changes = changesIn(this.fields())
    const after = placesIf(told.ladder, changes)
    const ids = told.ladder.tiers.map(({ id }) => id)
    const rank = (place: Place | undefined): number => (place?.earned === undefined ? -1 : ids.indexOf(place.earned))
    const counts: Record<Direction, number> = { up: 0, down: 0, same: 0 }
    const rows = new Map([...this.querySelectorAll<HTMLElement>('tr[data-partner]')].map((row) => [row.dataset['partner'], row]))
    const onlyMoves = this.moves()?.checked === true
    for (const [index, place] of after.entries()) {
      const difference = rank(place) - rank(before[index])
      const direction: Direction = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same'
      counts[direction] += 1
      const row = rows.get(place.partner)
      if (!row) continue
      row.hidden = onlyMoves && direction === 'same'
      row.dataset['move'] = direction
      fill(row, told, place, direction)
    }
    reset.disabled = changes.length === 0 && this.fields().every(({ value, defaultValue }) => value === defaultValue)
    const status = this.querySelector('[role="status"]')
    const text = statusText(told, changes.length > 0, counts)
    // Said again only when it is another one.
    if (status && status.textContent !== text) status.textContent = text
  }
}

/** Fields that were moved; one that is empty or no number counts as it was. */
function changesIn(fields: readonly HTMLInputElement[]): Change[] {
  return fields.flatMap((input): Change[] => {
    const tier = input.closest('fieldset')?.dataset['tier']
    const path = (input.dataset['path'] ?? '').split('.').filter((step) => step !== '')
    if (tier === undefined || !input.validity.valid || Number(input.value) === Number(input.defaultValue)) return []
    return [{ tier, path: path.map(Number), bound: input.dataset['bound'] === 'lte' ? 'lte' : 'gte', value: input.value }]
  })
}

function fill(row: HTMLElement, told: Told, place: Place, direction: Direction): void {
  const { words, names } = told
  const would = row.querySelector('[data-would]')
  const mark = would?.querySelector<HTMLElement>('.state')
  if (!would || !mark) return
  mark.dataset['state'] = tones[direction]
  mark.textContent = words[direction]
  const tier = place.earned === undefined ? words.none : (names[place.earned] ?? place.earned)
  would.replaceChildren(mark, ...(direction === 'same' ? [] : [` ${tier}`]))
  const lacks = row.querySelector('[data-lacks]')
  if (lacks) lacks.textContent = lackText(told, place)
}

function statusText({ words, locale }: Told, isChanged: boolean, { up, down, same }: Record<Direction, number>): string {
  if (up + down === 0) return isChanged ? words.nobody : words.unchanged
  const number = (value: number): string => formatNumber(value, locale)
  return filled(words.status, { up: number(up), down: number(down), same: number(same) })
}

customElements.define('tier-what-if', TierWhatIf)
