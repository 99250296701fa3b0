// Words of the decision tools.
import { wordsBy } from '../ui.ts'

const en = {
  lead: 'Short tools for decisions that come up again and again. Each asks a few questions and ends in advice with its reasons; the address of the page keeps your answers.',
  size: 'Questions: {most} at most',
  ends: 'It can end in',
  possible: 'Still possible',
  progress: 'Question {number} of at most {most}',
  back: 'Back',
  restart: 'Start again',
  copy: 'Copy the link to these answers',
  copied: 'The link is copied.',
  trail: 'Your answers',
  change: 'Change',
  changeAnswer: 'Change the answer to: {question}',
  advice: 'Our advice',
  reasons: 'Why this advice',
  list: 'All questions and advice as a list',
  all: 'All decision tools',
  teamOnly: 'For the team only',
  empty: 'No decision tool is published yet. Write to us with the decision that you face.',
}

const pt: typeof en = {
  lead: 'Ferramentas curtas para decisões que voltam sempre. Cada uma faz poucas perguntas e termina em uma recomendação com seus motivos; o endereço da página guarda as respostas.',
  size: 'Perguntas: no máximo {most}',
  ends: 'Pode terminar em',
  possible: 'Ainda possível',
  progress: 'Pergunta {number} de no máximo {most}',
  back: 'Voltar',
  restart: 'Recomeçar',
  copy: 'Copiar o link destas respostas',
  copied: 'Link copiado.',
  trail: 'Suas respostas',
  change: 'Alterar',
  changeAnswer: 'Alterar a resposta a: {question}',
  advice: 'Nossa recomendação',
  reasons: 'Por que esta recomendação',
  list: 'Todas as perguntas e recomendações em lista',
  all: 'Todas as ferramentas de decisão',
  teamOnly: 'Só para a equipe',
  empty: 'Ainda não há ferramenta de decisão publicada. Escreva para nós e conte a decisão que tem pela frente.',
}

const ar: typeof en = {
  lead: 'أدوات قصيرة لقرارات تتكرر. تطرح كل أداة أسئلة قليلة وتنتهي بتوصية مع أسبابها، ويحفظ عنوان الصفحة إجاباتكم.',
  size: 'عدد الأسئلة على الأكثر: {most}',
  ends: 'قد تنتهي إلى',
  possible: 'ما زال ممكنًا',
  progress: 'السؤال {number} من {most} على الأكثر',
  back: 'رجوع',
  restart: 'البدء من جديد',
  copy: 'نسخ رابط هذه الإجابات',
  copied: 'تم نسخ الرابط.',
  trail: 'إجاباتكم',
  change: 'تغيير',
  changeAnswer: 'تغيير الإجابة عن: {question}',
  advice: 'توصيتنا',
  reasons: 'أسباب هذه التوصية',
  list: 'كل الأسئلة والتوصيات في قائمة',
  all: 'كل أدوات القرار',
  teamOnly: 'للفريق فقط',
  empty: 'لم تُنشر أي أداة قرار بعد. راسلونا بالقرار الذي أمامكم.',
}

export const decisionWords = wordsBy({ en, pt, ar })
