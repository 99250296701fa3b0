// Wording that competition law looks at, and wording that only sounds like it.
import { expect, test } from 'vitest'
import { restraintIn } from '../../src/gate/restraints.ts'

test.each([
  ['The minimum resale price is the list price', 'resale_price'],
  ['Lowest street price as agreed', 'resale_price'],
  ['The resale price is set by the vendor', 'resale_price'],
  ['Resale prices must not be lower than ours', 'resale_price'],
  ['Resale price at least EUR 100', 'resale_price'],
  ['The partner may not sell the product below list price', 'resale_price'],
  ['No resale under list price', 'resale_price'],
  ['Never resell for less than list', 'resale_price'],
  ['Preço mínimo de revenda conforme anexo', 'resale_price'],
  ['Preços de revenda fixos por um ano', 'resale_price'],
  ['Precio de reventa mínimo de 100 dólares', 'resale_price'],
  ['يلتزم الشريك بأن يكون الحد الأدنى لسعر إعادة البيع مئة ريال', 'resale_price'],
  ['Customers are allocated by district', 'customers'],
  ['Accounts are reserved for the larger partner', 'customers'],
  ['Customer allocation follows the annex', 'customers'],
  ['Both sides divide the customers by size', 'customers'],
  ['It does not sell to customers of other partners', 'customers'],
  ['Os clientes são divididos por região', 'customers'],
  ['Absolute territorial protection for Portugal', 'territory'],
  ['The partner refuses all unsolicited sales', 'territory'],
  ['Passive sales are not allowed', 'territory'],
  ['The partner shall not sell outside Portugal', 'territory'],
  ['O parceiro não vende fora do território', 'territory'],
])('%s', (line, restraint) => {
  expect(restraintIn(line)).toBe(restraint)
})

test.each([
  'There is no minimum resale price',
  'Nothing here sets a fixed resale price',
  'The resale price is the partner’s own',
  'Extra discount on our price to the partner; the partner sets the price to its customer',
  'Não há preço mínimo de revenda',
  'لا يوجد الحد الأدنى لسعر إعادة البيع',
  'The recommended price is no minimum',
  'We do not stop the partner from selling below list price',
  'Customers are served on after the end',
  'Leads are divided by language',
  'No customer allocation of any kind',
  'The clause does not forbid passive sales',
  'Passive sales are not forbidden',
  'The partner may not actively sell outside Portugal',
  'Support is not sold outside business hours',
  'List price only; no discount and no commission to anyone',
  'We may name further distributors in the Kingdom',
])('%s', (line) => {
  expect(restraintIn(line)).toBeUndefined()
})

test('a denial in the sentence before says nothing about this one', () => {
  expect(restraintIn('No fees. The minimum resale price is the list price')).toBe('resale_price')
})
