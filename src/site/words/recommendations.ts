// What recommendations say: a title, the sentence with its numbers, and when the rule speaks.
import type { AdviceName } from '../../scorecards/recommend.ts'
import { wordsBy } from '../ui.ts'

interface AdviceWords {
  title: string
  /** `{name}` places are filled with the values of the recommendation; `{partner}` with the name of its partner. */
  says: string
  /** The threshold of the rule and the reason for it. */
  when: string
}

type Words = Readonly<Record<AdviceName, AdviceWords>>

const en: Words = {
  'tier-lost': {
    title: 'Tier no longer earned',
    says: '{partner} does not meet what {tier} asks, and the grace ended on {on}. Move it to the tier that it meets, or agree on a plan and a date.',
    when: 'The requirements have not been met for longer than the tier allows.',
  },
  'tier-in-grace': {
    title: 'Tier kept by grace',
    says: '{partner} does not meet what {tier} asks today and keeps the tier until {on}. Go through what is missing together now.',
    when: 'The requirements are not met, and the days of grace are not over.',
  },
  'certificates-expiring': {
    title: 'Certificates about to end',
    says: 'On {on} certificates end, and {partner} will lack {missing} certified people for {tier}. Book the courses or renewals now.',
    when: 'Within 90 days certificates end that the tier needs, and no others take their place.',
  },
  'tier-at-risk': {
    title: 'Tier at risk',
    says: '{partner} meets {tier} today. By {on} deals of a year ago will have left the window, and what is known today is no longer enough.',
    when: 'With the deals known today the requirements will not be met 30, 60 or 90 days from now.',
  },
  'tier-earned': {
    title: 'Ready for a higher tier',
    says: '{partner} meets everything that {tier} asks. Offer it the tier.',
    when: 'The highest tier whose requirements are met is above the one that the partner has.',
  },
  'tier-within-reach': {
    title: 'One step from the next tier',
    says: 'One thing is missing for {partner} to reach {tier}. {metric}: {missing}.',
    when: 'A single requirement is missing, by a quarter of its threshold at most or by one.',
  },
  'win-rate-low': {
    title: 'Few deals are won',
    says: '{partner} wins {value} of its deals, and partners together {mean}. Go through the last lost deals and see where they were lost.',
    when: 'Over twelve months and at least five decided deals the win rate is below 60 % of that of all partners.',
  },
  'pipeline-thin': {
    title: 'Pipeline too thin for the plan',
    says: '{partner} lacks {missing} to the goal {target} by {by} ({metric}), and open deals should bring {expected} by then. Build pipeline, or change the goal.',
    when: 'Open deals by their probability, or the pace so far, do not fill the gap to a goal of the plan.',
  },
  'deals-overdue': {
    title: 'Open deals past their day',
    says: 'Open deals of {partner} past their expected close: {deals}, worth {amount}. Ask for new dates, or close them.',
    when: 'At least three open deals have an expected close before today; one or two slip in every quarter.',
  },
  'registrations-stale': {
    title: 'Registered deals without activity',
    says: 'Registered deals of {partner} without activity for more than {days} days: {deals}. Ask what becomes of them, or let others in.',
    when: 'A registration is approved and still runs, and its last activity is longer ago than the program allows.',
  },
  'partner-inactive': {
    title: 'Partner without activity',
    says: '{partner} has registered, brought, influenced and closed no deal since {since}. Talk about whether both sides still want this.',
    when: 'All figures of activity are 0 for as many days as let a registration lose its protection.',
  },
  'csat-falling': {
    title: 'Customers less content',
    says: 'Satisfaction of customers of {partner} is {value} in the last 90 days, after {before} in the 90 days before. Read the answers, and call the lowest ones.',
    when: 'The mean fell by at least 7 %, such as from 4.3 to 4.0, with at least three answers in each 90 days.',
  },
  'tickets-many': {
    title: 'Many open tickets',
    says: 'Open tickets of customers of {partner}: {value}; partners have {mean} in the mean. Sort them by cause with the partner.',
    when: 'At least five tickets are open, and more than twice the mean of all partners.',
  },
  'revenue-shrinking': {
    title: 'Existing customers pay less',
    says: 'Customers of {partner} who paid a year ago pay {value} of that today, {amount} a year less. Find out who left or reduced, and why.',
    when: 'Net revenue retention over twelve months is below 100 %.',
  },
  'mdf-without-return': {
    title: 'Funds that do not come back',
    says: '{amount} of funds were paid to {partner} within twelve months, and it brought pipeline of {pipeline}. Fund activities that lead to deals, or less.',
    when: 'Over twelve months a partner with funds brought less than three times of them as pipeline; about a third of pipeline is won.',
  },
  'cost-above-margin': {
    title: 'Costs above the margin',
    says: 'Within twelve months costs were {amount} above the margin. See which cost can go, or which business pays for it.',
    when: 'The contribution margin over twelve months is below 0.',
  },
  'target-missed': {
    title: 'Target missed',
    says: '{metric}: {value}, and the target is {target}. What is missing: {missing}.',
    when: 'The figure as it stands misses a target of program.yaml; grave when the forecast of the fiscal year misses it too.',
  },
  concentration: {
    title: 'Much depends on one partner',
    says: '{other} brings {share} of the revenue that partners bring. Win a second partner for the same customers before it leaves.',
    when: 'One of at least three partners has more than half of the sourced revenue of twelve months.',
  },
  'activation-slow': {
    title: 'Onboarding takes long',
    says: '{partner} has been in onboarding since {since}, {days} days, and {limit} are the aim. See which step of the checklist waits, and for whom.',
    when: 'The phase of onboarding lasts longer than the target for time to activate.',
  },
  'exports-old': {
    title: 'Export out of date',
    says: 'The export {source} is {days} days old; it should be {limit} at most. Export it again before anybody decides on these figures.',
    when: 'An export is older than program.yaml allows (scorecard-export in freshness).',
  },
}

const pt: Words = {
  'tier-lost': {
    title: 'Nível que deixou de ser cumprido',
    says: '{partner} não cumpre o que o nível {tier} pede, e a tolerância acabou em {on}. Passe o parceiro ao nível que ele cumpre ou combine um plano com data.',
    when: 'Os requisitos estão sem ser cumpridos há mais tempo do que o nível permite.',
  },
  'tier-in-grace': {
    title: 'Nível mantido por tolerância',
    says: '{partner} não cumpre hoje o que o nível {tier} pede e o mantém até {on}. Reveja agora com o parceiro o que falta.',
    when: 'Os requisitos não são cumpridos, e o período de tolerância ainda não acabou.',
  },
  'certificates-expiring': {
    title: 'Certificados prestes a vencer',
    says: 'Em {on} vencem certificados, e a {partner} faltarão pessoas certificadas para o nível {tier}: {missing}. Marque já os cursos ou as renovações.',
    when: 'Em até 90 dias vencem certificados de que o nível precisa, e nenhum outro os substitui.',
  },
  'tier-at-risk': {
    title: 'Nível em risco',
    says: '{partner} cumpre hoje o nível {tier}. Até {on}, negócios de um ano atrás terão saído do período contado, e o que se conhece hoje já não basta.',
    when: 'Com os negócios conhecidos hoje, os requisitos não serão cumpridos daqui a 30, 60 ou 90 dias.',
  },
  'tier-earned': {
    title: 'Pronto para um nível superior',
    says: '{partner} cumpre tudo o que o nível {tier} pede. Ofereça o nível.',
    when: 'O nível mais alto cujos requisitos são cumpridos está acima do nível atual do parceiro.',
  },
  'tier-within-reach': {
    title: 'A um passo do próximo nível',
    says: 'Falta um único item para {partner} chegar ao nível {tier}. {metric}: {missing}.',
    when: 'Falta um único requisito, no máximo um quarto do valor pedido ou uma unidade.',
  },
  'win-rate-low': {
    title: 'Poucos negócios ganhos',
    says: '{partner} ganha {value} dos seus negócios; os parceiros em conjunto, {mean}. Reveja os últimos negócios perdidos e veja onde se perderam.',
    when: 'Em doze meses e com ao menos cinco negócios decididos, a taxa de vitória fica abaixo de 60% da de todos os parceiros.',
  },
  'pipeline-thin': {
    title: 'Pipeline insuficiente para o plano',
    says: 'Faltam a {partner} {missing} para a meta de {target} até {by} ({metric}), e os negócios em aberto devem trazer {expected} até lá. Crie pipeline ou mude a meta.',
    when: 'Os negócios em aberto, ponderados pela probabilidade, ou o ritmo até agora não cobrem o que falta para uma meta do plano.',
  },
  'deals-overdue': {
    title: 'Negócios em aberto com data vencida',
    says: 'Negócios em aberto de {partner} com fechamento previsto já vencido: {deals}, no valor de {amount}. Peça novas datas ou encerre-os.',
    when: 'Ao menos três negócios em aberto tinham fechamento previsto antes de hoje; um ou dois atrasam em qualquer trimestre.',
  },
  'registrations-stale': {
    title: 'Oportunidades registradas sem atividade',
    says: 'Oportunidades registradas por {partner} sem atividade há mais de {days} dias: {deals}. Pergunte o que será delas ou abra-as a outros.',
    when: 'O registro foi aprovado e ainda vale, e a última atividade é mais antiga do que o programa permite.',
  },
  'partner-inactive': {
    title: 'Parceiro sem atividade',
    says: '{partner} não registrou, originou, influenciou nem fechou negócio algum desde {since}. Converse sobre o interesse dos dois lados em continuar.',
    when: 'Todos os números de atividade são 0 durante os dias em que um registro perderia a proteção.',
  },
  'csat-falling': {
    title: 'Clientes menos satisfeitos',
    says: 'A satisfação dos clientes de {partner} foi de {value} nos últimos 90 dias, depois de {before} nos 90 dias anteriores. Leia as respostas e ligue para quem deu as notas mais baixas.',
    when: 'A média caiu ao menos 7%, como de 4,3 para 4,0, com ao menos três respostas em cada período de 90 dias.',
  },
  'tickets-many': {
    title: 'Muitos chamados em aberto',
    says: 'Chamados em aberto de clientes de {partner}: {value}; a média dos parceiros é {mean}. Agrupe-os por causa com o parceiro.',
    when: 'Há ao menos cinco chamados em aberto, e mais que o dobro da média de todos os parceiros.',
  },
  'revenue-shrinking': {
    title: 'Clientes atuais pagam menos',
    says: 'Os clientes de {partner} que pagavam há um ano pagam hoje {value} daquele valor, {amount} a menos por ano. Descubra quem saiu ou reduziu, e por quê.',
    when: 'A retenção líquida de receita em doze meses está abaixo de 100%.',
  },
  'mdf-without-return': {
    title: 'Verba que não volta',
    says: 'Em doze meses, {amount} de verba foram pagos a {partner}, que trouxe um pipeline de {pipeline}. Financie atividades que levem a negócios, ou menos.',
    when: 'Em doze meses o parceiro com verba trouxe em pipeline menos que o triplo dela; cerca de um terço do pipeline é ganho.',
  },
  'cost-above-margin': {
    title: 'Custos acima da margem',
    says: 'Em doze meses, os custos superaram a margem em {amount}. Veja que custo pode sair ou que negócio o paga.',
    when: 'A margem de contribuição em doze meses está abaixo de 0.',
  },
  'target-missed': {
    title: 'Meta não alcançada',
    says: '{metric}: {value}, e a meta é {target}. Diferença: {missing}.',
    when: 'O número atual não alcança uma meta de program.yaml; é grave quando a previsão do ano fiscal também não alcança.',
  },
  concentration: {
    title: 'Muito depende de um parceiro',
    says: '{other} traz {share} da receita originada por parceiros. Conquiste um segundo parceiro para os mesmos clientes antes que ele saia.',
    when: 'Um de ao menos três parceiros tem mais da metade da receita originada em doze meses.',
  },
  'activation-slow': {
    title: 'Integração demorada',
    says: '{partner} está em integração desde {since}, há {days} dias, e o objetivo é {limit}. Veja que etapa da lista espera, e por quem.',
    when: 'A fase de integração dura mais do que a meta de tempo até a ativação.',
  },
  'exports-old': {
    title: 'Exportação desatualizada',
    says: 'A exportação {source} tem {days} dias; deveria ter no máximo {limit}. Exporte de novo antes que alguém decida com esses números.',
    when: 'Uma exportação é mais antiga do que program.yaml permite (scorecard-export em freshness).',
  },
}

const ar: Words = {
  'tier-lost': {
    title: 'مستوى لم يعد مستحقًّا',
    says: 'لا يستوفي {partner} ما يطلبه مستوى {tier}، وانتهت فترة السماح في {on}. انقله إلى المستوى الذي يستوفيه، أو اتفقا على خطة وموعد.',
    when: 'لم تُستوفَ المتطلبات مدة أطول مما يسمح به المستوى.',
  },
  'tier-in-grace': {
    title: 'مستوى محفوظ بفترة السماح',
    says: 'لا يستوفي {partner} اليوم ما يطلبه مستوى {tier}، ويحتفظ به حتى {on}. راجع معه الآن ما ينقصه.',
    when: 'المتطلبات غير مستوفاة، وأيام السماح لم تنتهِ.',
  },
  'certificates-expiring': {
    title: 'شهادات توشك أن تنتهي',
    says: 'تنتهي شهادات في {on}، وعندها ينقص {partner} أشخاص معتمدون لمستوى {tier}، عددهم: {missing}. احجز الدورات أو التجديد الآن.',
    when: 'تنتهي خلال 90 يومًا شهادات يحتاج إليها المستوى ولا يحل محلها غيرها.',
  },
  'tier-at-risk': {
    title: 'مستوى معرّض للخطر',
    says: 'يستوفي {partner} مستوى {tier} اليوم. وبحلول {on} تكون صفقات العام الماضي قد خرجت من المدة المحسوبة، ولا يكفي ما هو معروف اليوم.',
    when: 'بالصفقات المعروفة اليوم لن تُستوفى المتطلبات بعد 30 أو 60 أو 90 يومًا.',
  },
  'tier-earned': {
    title: 'جاهز لمستوى أعلى',
    says: 'يستوفي {partner} كل ما يطلبه مستوى {tier}. اعرض عليه المستوى.',
    when: 'أعلى مستوى استُوفيت متطلباته فوق المستوى الحالي للشريك.',
  },
  'tier-within-reach': {
    title: 'على بُعد خطوة من المستوى التالي',
    says: 'ينقص {partner} أمر واحد ليبلغ مستوى {tier}. {metric}: {missing}.',
    when: 'ينقص متطلب واحد، بمقدار ربع حدّه على الأكثر أو بمقدار واحد.',
  },
  'win-rate-low': {
    title: 'صفقات رابحة قليلة',
    says: 'يربح {partner} {value} من صفقاته، والشركاء مجتمعين {mean}. راجع آخر الصفقات الخاسرة لمعرفة أين خُسرت.',
    when: 'خلال اثني عشر شهرًا وخمس صفقات محسومة على الأقل تقل نسبة الربح عن 60% من نسبة جميع الشركاء.',
  },
  'pipeline-thin': {
    title: 'فرص لا تكفي للخطة',
    says: 'ينقص {partner} {missing} لبلوغ الهدف {target} بحلول {by} ({metric})، والمتوقع من الصفقات المفتوحة حتى ذلك الحين {expected}. ابنِ فرصًا جديدة أو غيّر الهدف.',
    when: 'الصفقات المفتوحة مرجّحة باحتمالها، أو الوتيرة حتى الآن، لا تسد ما ينقص لهدف في الخطة.',
  },
  'deals-overdue': {
    title: 'صفقات مفتوحة فات موعدها',
    says: 'صفقات {partner} المفتوحة التي فات موعد إغلاقها المتوقع: {deals}، وقيمتها {amount}. اطلب مواعيد جديدة أو أغلقها.',
    when: 'ثلاث صفقات مفتوحة على الأقل كان إغلاقها متوقعًا قبل اليوم؛ وتأخّر صفقة أو اثنتين مألوف في كل ربع.',
  },
  'registrations-stale': {
    title: 'صفقات مسجّلة بلا نشاط',
    says: 'صفقات سجّلها {partner} بلا نشاط منذ أكثر من {days} يومًا: {deals}. اسأل عن مصيرها، أو افتحها لغيره.',
    when: 'التسجيل معتمد وسارٍ، وآخر نشاط فيه أقدم مما يسمح به البرنامج.',
  },
  'partner-inactive': {
    title: 'شريك بلا نشاط',
    says: 'لم يسجّل {partner} صفقة ولم يأتِ بأي صفقة ولم يؤثّر فيها ولم يغلقها منذ {since}. تحدّث معه عن رغبة الطرفين في الاستمرار.',
    when: 'جميع أرقام النشاط صفر طوال الأيام التي يفقد فيها التسجيل حمايته.',
  },
  'csat-falling': {
    title: 'عملاء أقل رضا',
    says: 'رضا عملاء {partner} في آخر 90 يومًا {value}، بعد {before} في 90 يومًا قبلها. اقرأ الإجابات واتصل بأصحاب أدنى التقييمات.',
    when: 'انخفض المتوسط بنسبة 7% على الأقل، كما من 4.3 إلى 4.0، مع ثلاث إجابات على الأقل في كل 90 يومًا.',
  },
  'tickets-many': {
    title: 'طلبات دعم مفتوحة كثيرة',
    says: 'طلبات الدعم المفتوحة لعملاء {partner}: {value}، ومتوسط الشركاء {mean}. صنّفها مع الشريك حسب السبب.',
    when: 'خمسة طلبات مفتوحة على الأقل، وأكثر من ضعف متوسط جميع الشركاء.',
  },
  'revenue-shrinking': {
    title: 'العملاء الحاليون يدفعون أقل',
    says: 'عملاء {partner} الذين كانوا يدفعون قبل عام يدفعون اليوم {value} من ذلك، أي أقل بمقدار {amount} في السنة. اعرف من غادر أو خفّض، ولماذا.',
    when: 'صافي الاحتفاظ بالإيراد خلال اثني عشر شهرًا أقل من 100%.',
  },
  'mdf-without-return': {
    title: 'أموال تسويق بلا عائد',
    says: 'دُفع إلى {partner} خلال اثني عشر شهرًا {amount} من أموال التسويق، وأتى بفرص قيمتها {pipeline}. موّل أنشطة تقود إلى صفقات، أو خفّض التمويل.',
    when: 'أتى الشريك خلال اثني عشر شهرًا بفرص تقل عن ثلاثة أضعاف ما دُفع له؛ ونحو ثلث الفرص يُربح.',
  },
  'cost-above-margin': {
    title: 'تكاليف تفوق الهامش',
    says: 'خلال اثني عشر شهرًا زادت التكاليف على الهامش بمقدار {amount}. انظر أي تكلفة يمكن الاستغناء عنها، أو أي عمل يغطيها.',
    when: 'هامش المساهمة خلال اثني عشر شهرًا أقل من صفر.',
  },
  'target-missed': {
    title: 'هدف لم يتحقق',
    says: '{metric}: {value}، والهدف {target}. الفرق: {missing}.',
    when: 'الرقم الحالي لا يبلغ هدفًا في program.yaml؛ ويكون جسيمًا حين لا يبلغه توقّع السنة المالية أيضًا.',
  },
  concentration: {
    title: 'اعتماد كبير على شريك واحد',
    says: 'يأتي {other} بنسبة {share} من الإيراد الذي يأتي به الشركاء. اكسب شريكًا ثانيًا للعملاء أنفسهم قبل أن يغادر.',
    when: 'لشريك واحد من ثلاثة على الأقل أكثر من نصف الإيراد الآتي من الشركاء خلال اثني عشر شهرًا.',
  },
  'activation-slow': {
    title: 'تأهيل يطول',
    says: '{partner} في مرحلة التأهيل منذ {since}، أي {days} يومًا، والمستهدف {limit}. انظر أي خطوة في القائمة تنتظر، ومن تنتظر.',
    when: 'تدوم مرحلة التأهيل أطول من الهدف المحدد لمدة التفعيل.',
  },
  'exports-old': {
    title: 'تصدير قديم',
    says: 'عمر ملف التصدير {source} {days} يومًا، وينبغي ألا يزيد على {limit}. أعد التصدير قبل أن يتخذ أحد قرارًا بناءً على هذه الأرقام.',
    when: 'ملف التصدير أقدم مما يسمح به program.yaml (scorecard-export في freshness).',
  },
}

/** Words of recommendations by rule, in the reader's language. */
export const adviceWords = wordsBy<Words>({ en, pt, ar })
