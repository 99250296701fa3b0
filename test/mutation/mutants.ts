// Small faults for a source file, one per mutant: a boundary moved, a condition turned round, a default or a result left out.
import ts from 'typescript'

export interface Mutant {
  /** Number that chooses it, unique in the run. */
  id: number
  file: string
  line: number
  column: number
  /** What is changed, as `before -> after`. */
  change: string
  /** True when it stands outside every function and so takes effect only when its module is loaded. */
  early: boolean
}

type Change = readonly [node: ts.Node, after: string]

/** What only people read: changing it breaks no condition. */
const wording: ReadonlySet<string> = new Set(['what', 'why', 'fix', 'title', 'windows', 'cites', 'source', 'examples', 'message', 'lacks'])
/** Fields of a hit that decide on which days it is found, and how grave. */
const dated: ReadonlySet<string> = new Set(['from', 'until', 'error', 'severity'])

const swaps: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
}
const methods: Readonly<Record<string, string>> = { some: 'every', every: 'some' }

/** The mutants of a file, numbered from `first`, and the file with all of them in it: `$mutant(id)` says which one is on. */
export function mutate(file: string, text: string, first: number): { mutants: Mutant[]; code: string } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const mutants: Mutant[] = []

  /** A node's text with every mutant of it and of what is in it. */
  const written = (node: ts.Node): string => {
    const inner = isSkipped(node) ? node.getText() : joined(node)
    const choices = changesOf(node).map(([place, after]) => {
      const { line, character } = source.getLineAndCharacterOfPosition(place.getStart())
      const id = first + mutants.length
      const change = `${shortened(node.getText())} -> ${shortened(after)}`
      mutants.push({ id, file, line: line + 1, column: character + 1, change, early: isEarly(node) })
      return `$mutant(${id}) ? ${after} : `
    })
    if (choices.length === 0) return inner
    const expression = `(${choices.join('')}${inner})`
    return ts.isShorthandPropertyAssignment(node.parent) ? `${node.getText()}: ${expression}` : expression
  }
  const joined = (node: ts.Node): string => {
    let at = node.getStart()
    let code = ''
    ts.forEachChild(node, (child) => {
      code += text.slice(at, child.getStart()) + written(child)
      at = child.getEnd()
    })
    return code + text.slice(at, node.getEnd())
  }
  return { code: joined(source) + text.slice(source.getEnd()), mutants }
}

const shortened = (code: string): string => {
  const line = code.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 45)} ... ${line.slice(-20)}` : line
}

const isEarly = (node: ts.Node): boolean => ts.findAncestor(node, ts.isFunctionLike) === undefined

/** Whether nothing in a node is looked at: types, imports and words. */
const isSkipped = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && wording.has(node.name.getText())) ||
  isProse(node)

/** Whether a node is a text with a space in it, or a choice between such texts. */
function isProse(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isProse(node.expression)
  if (ts.isConditionalExpression(node)) return isProse(node.whenTrue) || isProse(node.whenFalse)
  return (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && node.getText().includes(' ')
}

function changesOf(node: ts.Node): Change[] {
  if (isSkipped(node)) return []
  const own = [...branchChanges(node), ...operatorChanges(node), ...numberChanges(node), ...listChanges(node), ...chainChanges(node)]
  return own.map(([place, after]) => [place, `(${after})`])
}

/** A condition that always or never holds. */
function branchChanges(node: ts.Node): Change[] {
  const { parent } = node
  const isTest =
    parent !== undefined &&
    ((ts.isIfStatement(parent) && parent.expression === node) || (ts.isConditionalExpression(parent) && parent.condition === node))
  return isTest && !isProse(parent)
    ? [
        [node, 'true'],
        [node, 'false'],
      ]
    : []
}

function operatorChanges(node: ts.Node): Change[] {
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken || node.operator === ts.SyntaxKind.MinusToken
      ? [[node, node.operand.getText()]]
      : []
  if (!ts.isBinaryExpression(node)) return []
  const [left, right] = [node.left.getText(), node.right.getText()]
  const place = node.operatorToken
  const drop: Change[] = [
    [place, left],
    [place, right],
  ]
  const kind = place.kind
  if (kind === ts.SyntaxKind.QuestionQuestionToken) return drop
  const swapped = (swaps[kind] ?? []).map((operator): Change => [place, mixed(left, operator, right)])
  const isLogic = kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken
  // A part of a logical expression that is left out is the part turned into true or false.
  return isLogic ? [...swapped, ...drop] : swapped
}

// `a || b && c` keeps its meaning in brackets when its operators change.
const mixed = (left: string, operator: string, right: string): string => `(${left}) ${operator} (${right})`

function numberChanges(node: ts.Node): Change[] {
  if (!ts.isNumericLiteral(node) || isName(node)) return []
  const value = Number(node.text)
  return [value + 1, ...(value > 1 ? [value - 1] : [])].map((other) => [node, String(other)])
}

const isName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  (ts.isBindingElement(node.parent) && node.parent.propertyName === node)

/** A list or a hit without one of its parts. */
function listChanges(node: ts.Node): Change[] {
  if (isEarly(node)) return []
  const without = (parts: ts.NodeArray<ts.Node>, left: ts.Node): string =>
    parts
      .filter((each) => each !== left)
      .map((each) => each.getText())
      .join(', ')
  if (ts.isArrayLiteralExpression(node)) {
    // A path that ends too soon shows another place; each of its parts would say the same.
    const parts = isPath(node) ? node.elements.slice(-1) : node.elements
    return parts.map((each) => [each, `[${without(node.elements, each)}]`])
  }
  if (!ts.isObjectLiteralExpression(node)) return []
  return node.properties
    .filter((each) => (ts.isSpreadAssignment(each) ? ts.isIdentifier(each.expression) : dated.has(each.name?.getText() ?? '')))
    .map((each) => [each, `{ ${without(node.properties, each)} }`])
}

const isPath = ({ parent }: ts.Node): boolean => ts.isPropertyAssignment(parent) && parent.name.getText() === 'at'

/** A chain without its question mark, and `some` for `every` or a filter that is left out. */
function chainChanges(node: ts.Node): Change[] {
  const changes: Change[] = []
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && !isLinkOfOptional(node)) {
    const { name, expression } = node.expression
    const rest = node.getText().slice(name.getEnd() - node.getStart())
    const head = node.getText().slice(0, name.getStart() - node.getStart())
    const other = methods[name.text]
    if (other !== undefined) changes.push([name, head + other + rest])
    if (name.text === 'filter' && node.expression.questionDotToken === undefined) changes.push([name, expression.getText()])
  }
  if (isChainEnd(node))
    for (const dot of dotsOf(node)) {
      const at = dot.getStart() - node.getStart()
      const code = node.getText()
      const next = code[at + 2] ?? ''
      changes.push([dot, `${code.slice(0, at)}${next === '(' || next === '[' ? '' : '.'}${code.slice(at + 2)}`])
    }
  return changes
}

const isLink = (node: ts.Node): node is ts.CallExpression | ts.PropertyAccessExpression | ts.ElementAccessExpression =>
  ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)

const isLinkOfOptional = (node: ts.Node): boolean =>
  isLink(node.parent) && node.parent.expression === node && ts.isOptionalChain(node.parent)

const isChainEnd = (node: ts.Node): boolean => ts.isOptionalChain(node) && !isLinkOfOptional(node)

function dotsOf(node: ts.Node): ts.Node[] {
  if (!isLink(node) || !ts.isOptionalChain(node)) return []
  return [...(node.questionDotToken === undefined ? [] : [node.questionDotToken]), ...dotsOf(node.expression)]
}
